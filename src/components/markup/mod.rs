//! Pieces of page as plain data: what does not change by itself needs no type of its own.
//!
//! `view!` gives every shape of view a type, and the wasm holds the code to build, hydrate and rebuild each one. An
//! [`Element`] is one type for all of them, which saves 11 KB of 160 (`docs/performance.md`). Hydration steps over it as a whole,
//! and a rebuild touches only the nodes that differ. What listens or follows a signal is a control of [`live`].

mod dom;
pub mod live;
mod view;

use std::borrow::Cow;

/// Words, mostly those of the catalogue, which are never copied.
pub type Words = Cow<'static, str>;

/// An element with its attributes and children. The only void element is `input`: a choice whose attribute `checked` is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Words)>,
    children: Vec<Node>,
}

/// A child.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Text(Words),
    Element(Element),
}

/// An element without attributes and children.
pub const fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element that holds only words.
pub fn words(tag: &'static str, text: impl Into<Words>) -> Element {
    el(tag).text(text)
}

/// A link.
pub fn link(to: String, text: impl Into<Words>) -> Element {
    el("a").attr("href", to).text(text)
}

impl Element {
    /// Sets an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute to a whole number.
    pub fn number(self, name: &'static str, value: i32) -> Self {
        self.attr(name, value.to_string())
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Adds words. Neighbours become one text, as they do when a browser reads the page.
    pub fn text(mut self, text: impl Into<Words>) -> Self {
        let text = text.into();
        match self.children.last_mut() {
            Some(Node::Text(last)) => last.to_mut().push_str(&text),
            _ if text.is_empty() => {}
            _ => self.children.push(Node::Text(text)),
        }
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// Adds elements: as many as there are, so an `Option` will do.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }
}
