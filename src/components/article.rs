//! A long page in sections: a way through it, and the sections themselves.

use super::markup::{Element, el, link, words};

/// A section of a page.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id, for links to it.
    pub id: &'static str,
    /// Its name in the list of contents: a word or two.
    pub short: &'static str,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub body: Vec<Element>,
}

impl Section {
    /// A section.
    pub fn new(id: &'static str, short: &'static str, title: impl Into<String>, body: Vec<Element>) -> Self {
        Self { id, short, title: title.into(), body }
    }
}

/// The contents, then each section under its heading.
pub fn sections(sections: Vec<Section>) -> Vec<Element> {
    let entries = sections.iter().map(|section| el("li").child(link(format!("#{}", section.id), section.short)));
    let contents = contents(entries);
    let shown = sections
        .into_iter()
        .map(|section| el("section").child(words("h2", section.title).attr("id", section.id)).children(section.body));
    [contents].into_iter().chain(shown).collect()
}

/// The way through a page: list items with a link each.
pub fn contents(entries: impl IntoIterator<Item = Element>) -> Element {
    el("nav").class("contents").attr("aria-label", "On this page").child(el("ul").children(entries))
}

/// The way back that stands above a heading.
pub fn crumb(link: Element) -> Element {
    el("p").class("crumbs").child(link)
}
