//! What is inside of a `details` in the page: filled when it is unfolded.

use super::super::{Element, dom as plain, el};
use super::{Fill, Later, after_paint};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, dom};
use std::cell::RefCell;
use std::rc::Rc;

/// An element in the page that is filled when it is unfolded.
pub(super) struct ShownLater {
    node: dom::Element,
    shell: Element,
    content: Rc<RefCell<Content>>,
    /// Ends with this.
    _listener: RemoveEventHandler<dom::Element>,
}

/// What is to be in an element, and what is in it as far as that is known: of the page written beforehand it is not.
#[derive(Default)]
struct Content {
    waiting: Option<Fill>,
    shown: Option<Element>,
}

impl ShownLater {
    /// Puts it into the page, inside of a `details`.
    pub(super) fn insert(later: Later, details: &dom::Element, before: Option<&dom::Node>) -> Self {
        let Later { shell, fill } = later;
        let node = plain::create(&shell, None);
        Rndr::insert_node(details, &node, before);
        Self::new(details, node, shell, Content { waiting: Some(fill), shown: None })
    }

    /// Takes it over from the page written beforehand. What can be seen of it is worked out, so that its first change touches only what
    /// differs; the rest nobody may ever look at.
    pub(super) fn take_over(later: Later, details: &dom::Element, node: dom::Element) -> Self {
        let Later { shell, fill } = later;
        let shown = Self::new(details, node, shell, Content::default());
        if details.has_attribute("open") {
            let content = Rc::clone(&shown.content);
            after_paint(move || {
                let mut content = content.borrow_mut();
                if content.waiting.is_none() && content.shown.is_none() {
                    content.shown = Some(el("div").children(fill()));
                }
            });
        }
        shown
    }

    /// Brings it up to date. What is in it stays until it is filled anew.
    pub(super) fn update(self, later: Later, details: &dom::Element) -> Self {
        let Later { shell, fill } = later;
        plain::update(&self.node, &self.shell, &shell, None);
        self.content.borrow_mut().waiting = Some(fill);
        fill_if_open(details, &self.node, &self.content);
        Self { shell, ..self }
    }

    /// Its node.
    pub(super) const fn node(&self) -> &dom::Element {
        &self.node
    }

    fn new(details: &dom::Element, node: dom::Element, shell: Element, content: Content) -> Self {
        let content = Rc::new(RefCell::new(content));
        let fill = {
            let (details, node, content) = (details.clone(), node.clone(), Rc::clone(&content));
            move || fill_if_open(&details, &node, &content)
        };
        fill();
        let _listener = Rndr::add_event_listener(details, "toggle", Box::new(move |_| fill()));
        Self { node, shell, content, _listener }
    }
}

/// Fills an element after the paint, if it is waiting for that and can be seen.
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
