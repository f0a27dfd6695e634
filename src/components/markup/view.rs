//! Plain data as a view of Leptos: written to HTML, taken over in the browser, brought up to date.

use super::{Element, Node, dom};
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, dom as browser};
use leptos::tachys::view::{Position, PositionState};

/// An element in the page, and what it was made from.
pub struct Shown {
    node: browser::Element,
    element: Element,
}

impl Render for Element {
    type State = Shown;

    fn build(self) -> Shown {
        Shown { node: dom::create(&self, None), element: self }
    }

    fn rebuild(self, state: &mut Shown) {
        if self.tag == state.element.tag {
            dom::update(&state.node, &state.element, &self, None);
            state.element = self;
        } else {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, out: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        write(&self, out);
        *position = Position::NextChild;
    }

    /// Takes the whole element for what the pre-rendered page says it is: nothing in it is live.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Shown {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        match browser::Element::cast_from(cursor.current()) {
            Some(node) => Shown { node, element: self },
            None => self.build(),
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.node.unmount();
    }

    fn mount(&mut self, parent: &browser::Element, marker: Option<&browser::Node>) {
        self.node.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<browser::Element> {
        vec![self.node.clone()]
    }
}

pub(super) fn write(element: &Element, out: &mut String) {
    start(element, out);
    for child in &element.children {
        match child {
            Node::Text(text) => escape(text, out),
            Node::Element(element) => write(element, out),
        }
    }
    end(element, out);
}

/// The start tag.
pub(super) fn start(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
}

/// The end tag, where the element has one.
pub(super) fn end(element: &Element, out: &mut String) {
    if element.tag != "input" {
        out.push_str("</");
        out.push_str(element.tag);
        out.push('>');
    }
}

/// Words as they stand in HTML, inside an element or a quoted attribute.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
