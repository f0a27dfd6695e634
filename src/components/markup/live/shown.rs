//! Live pieces in the page: put in, taken over from the pre-rendered page, brought up to date.

use super::super::{Element, dom as plain, el};
use super::{Control, Event, Fill, Follow, Following, Later, Piece, after_paint};
use leptos::prelude::{Get, RenderEffect, RwSignal, Set, SetValue, UpdateUntracked};
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr, dom};
use std::cell::RefCell;
use std::rc::Rc;

/// A piece in the page.
pub(super) enum Shown {
    Plain(dom::Element, Element),
    Control(ShownControl),
    Following(RenderEffect<List>),
    Later(ShownLater),
}

/// A control in the page.
pub(super) struct ShownControl {
    node: dom::Element,
    element: Element,
    live: Life,
    children: Vec<Shown>,
}

/// An element in the page that is filled when it is unfolded.
pub(super) struct ShownLater {
    node: dom::Element,
    shell: Element,
    content: Rc<RefCell<Content>>,
    _listener: RemoveEventHandler<dom::Element>,
}

/// What is to be in an element, and what is in it as far as that is known: of the page written beforehand it is not.
#[derive(Default)]
struct Content {
    waiting: Option<Fill>,
    shown: Option<Element>,
}

/// What listens and what follows signals; both end with this.
type Life = (Vec<RemoveEventHandler<dom::Element>>, Vec<RenderEffect<()>>);

/// Pieces that follow signals, and the comment behind the last of them.
pub(super) struct List {
    shown: Vec<Shown>,
    end: Option<dom::Node>,
}

/// The next node of the pre-rendered page, while it is taken over.
pub(super) type Next = Rc<RefCell<Option<dom::Node>>>;

/// Puts pieces into the page.
pub(super) fn insert(pieces: Vec<Piece>, parent: &dom::Element, before: Option<&dom::Node>) -> Vec<Shown> {
    pieces.into_iter().map(|piece| insert_one(piece, parent, before)).collect()
}

fn insert_one(piece: Piece, parent: &dom::Element, before: Option<&dom::Node>) -> Shown {
    match piece {
        Piece::Plain(element) => {
            let node = plain::create(&element, None);
            Rndr::insert_node(parent, &node, before);
            Shown::Plain(node, element)
        }
        Piece::Control(mut control) => {
            let node = plain::create(&control.element, None);
            Rndr::insert_node(parent, &node, before);
            let children = insert(std::mem::take(&mut control.children), &node, None);
            enliven(node, control, children)
        }
        Piece::Later(Later { shell, fill }) => {
            let node = plain::create(&shell, None);
            Rndr::insert_node(parent, &node, before);
            let content = Content { waiting: Some(fill), shown: None };
            Shown::Later(unfolding(parent, node, shell, content))
        }
        Piece::Following(following) => {
            let end: dom::Node = Rndr::create_placeholder().into();
            Rndr::insert_node(parent, &end, before);
            follow(following, None, parent, &Rc::new(RefCell::new(Some(end))), false)
        }
    }
}

/// Takes over pieces that stand in the pre-rendered page; what does not stand there is put in.
pub(super) fn take_over(pieces: Vec<Piece>, parent: &dom::Element, next: &Next) -> Vec<Shown> {
    pieces.into_iter().map(|piece| take_over_one(piece, parent, next)).collect()
}

fn take_over_one(piece: Piece, parent: &dom::Element, next: &Next) -> Shown {
    let here = next.borrow().clone();
    match (piece, here.clone().and_then(dom::Element::cast_from)) {
        (Piece::Following(following), _) => follow(following, None, parent, next, true),
        (piece, None) => insert_one(piece, parent, here.as_ref()),
        (Piece::Plain(element), Some(node)) => {
            next.replace(Rndr::next_sibling(&node));
            Shown::Plain(node, element)
        }
        (Piece::Control(mut control), Some(node)) => {
            next.replace(Rndr::next_sibling(&node));
            let inside = Rc::new(RefCell::new(Rndr::first_child(&node)));
            let children = take_over(std::mem::take(&mut control.children), &node, &inside);
            enliven(node, control, children)
        }
        (Piece::Later(Later { shell, fill }), Some(node)) => {
            next.replace(Rndr::next_sibling(&node));
            let shown = unfolding(parent, node, shell, Content::default());
            if parent.has_attribute("open") {
                know(&shown, fill);
            }
            Shown::Later(shown)
        }
    }
}

/// Works out what the page written beforehand holds in an element, so that its first change touches only what differs.
fn know(shown: &ShownLater, fill: Fill) {
    let content = Rc::clone(&shown.content);
    after_paint(move || {
        let mut content = content.borrow_mut();
        if content.waiting.is_none() && content.shown.is_none() {
            content.shown = Some(el("div").children(fill()));
        }
    });
}

/// Lets an element be filled when the `details` around it is unfolded; at once where it is.
fn unfolding(details: &dom::Element, node: dom::Element, shell: Element, content: Content) -> ShownLater {
    let content = Rc::new(RefCell::new(content));
    let fill = {
        let (details, node, content) = (details.clone(), node.clone(), Rc::clone(&content));
        move || fill_if_open(&details, &node, &content)
    };
    fill();
    let _listener = Rndr::add_event_listener(details, "toggle", Box::new(move |_| fill()));
    ShownLater { node, shell, content, _listener }
}

/// Fills an element after the paint, if it is waiting for that and can be seen. What was in it stays until then.
fn fill_if_open(details: &dom::Element, node: &dom::Element, content: &Rc<RefCell<Content>>) {
    if content.borrow().waiting.is_none() || !details.has_attribute("open") {
        return;
    }
    let (node, content) = (node.clone(), Rc::clone(content));
    after_paint(move || {
        // Of several that came meanwhile, the first does what was asked last.
        let Some(fill) = content.borrow_mut().waiting.take() else { return };
        let before = content.borrow_mut().shown.take();
        let after = el("div").children(fill());
        let before = before.unwrap_or_else(|| {
            Rndr::clear_children(&node);
            el("div")
        });
        plain::update(&node, &before, &after, None);
        content.borrow_mut().shown = Some(after);
    });
}

/// Lets a control in the page listen and follow.
fn enliven(node: dom::Element, control: Control, children: Vec<Shown>) -> Shown {
    let Control { element, follows, listeners, place, .. } = control;
    if let Some(place) = place {
        place.0.set_value(Some(node.clone()));
    }
    let listeners = listeners.into_iter().map(|(name, act)| {
        let act = move |event| {
            if let Some(event) = Event::cast_from(event) {
                act(&event);
            }
        };
        Rndr::add_event_listener(&node, name, Box::new(act))
    });
    let follows = follows.into_iter().map(|(name, follow)| {
        let node = node.clone();
        RenderEffect::new(move |_| {
            let value: dom::Event = match &follow {
                Follow::Words(read) => read().into(),
                Follow::Flag(read) => read().into(),
            };
            Rndr::set_property(&node, name, &value);
        })
    });
    let live = (listeners.collect(), follows.collect());
    Shown::Control(ShownControl { node, element, live, children })
}

/// Follows signals: the pieces take the place of those `before`, else they stand before the next node, or start with it where they are
/// `there` already.
fn follow(
    Following { make, deferred }: Following,
    before: Option<List>,
    parent: &dom::Element,
    next: &Next,
    there: bool,
) -> Shown {
    let (parent, next) = (parent.clone(), Rc::clone(next));
    let due = RwSignal::new(false);
    let follow = move |before: Option<List>| {
        // A deferred list looks at its signals again only when it is due, and waits for nothing but that meanwhile.
        if deferred
            && !due.get()
            && let Some(before) = before
        {
            after_paint(move || due.set(true));
            return before;
        }
        due.update_untracked(|due| *due = false);
        let pieces = make();
        match before {
            Some(List { shown, end }) => List { shown: update(shown, pieces, end.as_ref()), end },
            None if there => {
                let shown = take_over(pieces, &parent, &next);
                let end = next.take();
                next.replace(end.as_ref().and_then(Rndr::next_sibling));
                List { shown, end }
            }
            None => {
                let end = next.take();
                List { shown: insert(pieces, &parent, end.as_ref()), end }
            }
        }
    };
    Shown::Following(RenderEffect::new_with_value(follow, before))
}

/// Brings a list up to date that ends with a comment.
fn update(old: Vec<Shown>, new: Vec<Piece>, end: Option<&dom::Node>) -> Vec<Shown> {
    match end.and_then(Rndr::get_parent).and_then(dom::Element::cast_from) {
        Some(parent) => update_in(&parent, old, new, end),
        None => old,
    }
}

/// Turns what shows old pieces into what shows new ones; where both have the same tag, the nodes stay.
fn update_in(parent: &dom::Element, old: Vec<Shown>, new: Vec<Piece>, end: Option<&dom::Node>) -> Vec<Shown> {
    let mut old = old.into_iter();
    let shown = new.into_iter().map(|piece| match old.next() {
        Some(old) => update_one(parent, old, piece),
        None => insert_one(piece, parent, end),
    });
    let shown = shown.collect();
    old.for_each(|old| old.remove());
    shown
}

fn update_one(parent: &dom::Element, old: Shown, piece: Piece) -> Shown {
    match (old, piece) {
        (Shown::Plain(node, before), Piece::Plain(after)) if before.tag == after.tag => {
            plain::update(&node, &before, &after, None);
            Shown::Plain(node, after)
        }
        (Shown::Control(old), Piece::Control(mut new)) if old.element.tag == new.element.tag => {
            let ShownControl { node, element, live, children } = old;
            drop(live);
            plain::update(&node, &element, &new.element, None);
            let children = update_in(&node, children, std::mem::take(&mut new.children), None);
            enliven(node, new, children)
        }
        (Shown::Following(old), Piece::Following(new)) => follow(new, old.take_value(), parent, &Rc::default(), false),
        (Shown::Later(old), Piece::Later(Later { shell, fill })) if old.shell.tag == shell.tag => {
            plain::update(&old.node, &old.shell, &shell, None);
            old.content.borrow_mut().waiting = Some(fill);
            fill_if_open(parent, &old.node, &old.content);
            Shown::Later(ShownLater { shell, ..old })
        }
        (old, piece) => {
            let new = insert_one(piece, parent, old.nodes().first());
            old.remove();
            new
        }
    }
}

impl Shown {
    /// Its nodes, in order.
    pub(super) fn nodes(&self) -> Vec<dom::Node> {
        match self {
            Self::Plain(node, _) | Self::Control(ShownControl { node, .. }) | Self::Later(ShownLater { node, .. }) => {
                vec![node.clone().into()]
            }
            Self::Following(list) => list
                .with_value_mut(|list| list.shown.iter().flat_map(Self::nodes).chain(list.end.clone()).collect())
                .unwrap_or_default(),
        }
    }

    fn remove(self) {
        self.nodes().iter().for_each(Rndr::remove);
    }
}
