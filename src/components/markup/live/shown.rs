//! Live pieces in the page: put in, taken over from the pre-rendered page, brought up to date.

use super::super::{Element, dom as plain};
use super::later::ShownLater;
use super::{AFTERWARDS, Control, Event, Follow, Following, Piece, after_paint};
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
        Piece::Later(later) => Shown::Later(ShownLater::insert(later, parent, before)),
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
        (Piece::Later(later), Some(node)) => {
            next.replace(Rndr::next_sibling(&node));
            Shown::Later(ShownLater::take_over(later, parent, node))
        }
    }
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
            && AFTERWARDS.get().is_some()
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
        (Shown::Later(old), Piece::Later(new)) => Shown::Later(old.update(new, parent)),
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
            Self::Plain(node, _) | Self::Control(ShownControl { node, .. }) => {
                vec![node.clone().into()]
            }
            Self::Later(later) => vec![later.node().clone().into()],
            Self::Following(list) => list
                .with_value_mut(|list| list.shown.iter().flat_map(Self::nodes).chain(list.end.clone()).collect())
                .unwrap_or_default(),
        }
    }

    fn remove(self) {
        self.nodes().iter().for_each(Rndr::remove);
    }
}
