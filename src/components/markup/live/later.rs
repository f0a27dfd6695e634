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

/// What is to be in an element, and what is in it.
#[derive(Default)]
struct Content {
    waiting: Option<Fill>,
    /// What the page written beforehand has in it, worked out when it changes: nobody may ever look at it.
    written: Option<Fill>,
    shown: Option<Element>,
}

impl ShownLater {
    /// Puts it into the page, inside of a `details`.
    pub(super) fn insert(later: Later, details: &dom::Element, before: Option<&dom::Node>) -> Self {
        let Later { shell, fill } = later;
        let node = plain::create(&shell, None);
        Rndr::insert_node(details, &node, before);
        Self::new(details, node, shell, Content { waiting: Some(fill), ..Content::default() })
    }

    /// Takes it over from the page written beforehand.
    pub(super) fn take_over(later: Later, details: &dom::Element, node: dom::Element) -> Self {
        let Later { shell, fill } = later;
        Self::new(details, node, shell, Content { written: Some(fill), ..Content::default() })
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
        let Content { written, shown, .. } = content.take();
        let before = shown.or_else(|| written.map(|fill| el("div").children(fill())));
        let after = el("div").children(fill());
        plain::update(&node, &before.unwrap_or(el("div")), &after, None);
        content.borrow_mut().shown = Some(after);
    });
}
