//! A move as one line: where it leads, which way, and what it rests on.

use super::markup::{Element, el, link, words};
use super::{Site, basis};
use crate::address::Page;
use crate::catalogue::{Basis, Move, MoveKind};

/// The direction of a move for a person, as it stands inside a sentence.
pub const fn direction(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "a step up",
        MoveKind::Lateral => "a step sideways",
    }
}

/// The direction with an arrow, which says nothing that the words do not.
pub fn arrow(kind: MoveKind) -> Element {
    let (arrow, words_) = match kind {
        MoveKind::Advance => ("↑", "up"),
        MoveKind::Lateral => ("→", "sideways"),
    };
    el("span").class("direction").child(words("i", arrow).attr("aria-hidden", "true")).text(" ").text(words_)
}

/// The address of a move's page.
pub fn address(site: Site, step: &Move) -> String {
    site.links.page(&Page::Move(step.from.clone(), step.to.clone()))
}

/// A move's name, such as `HR Assistant to HR Generalist`.
pub fn name(site: Site, step: &Move) -> String {
    [site.catalogue.title(&step.from), " to ", site.catalogue.title(&step.to)].concat()
}

/// The word for what a move rests on, with its mark; the move's own page gives the source or the reason.
pub fn rests_on(basis: Basis) -> Element {
    words("b", basis.label()).class(basis::class(basis))
}

/// A link to a move's page, with its direction and what it rests on.
pub fn line(site: Site, step: &Move) -> Element {
    el("li")
        .child(link(address(site, step), name(site, step)))
        .text(" ")
        .child(el("span").class("about").child(arrow(step.kind)).text(" ").child(rests_on(step.basis())))
}

/// Moves in the order of lists: up first, then by what they rest on.
pub fn ordered<'a>(steps: impl IntoIterator<Item = &'a Move>) -> Vec<&'a Move> {
    let mut steps: Vec<&Move> = steps.into_iter().collect();
    steps.sort_by_key(|step| (step.kind != MoveKind::Advance, step.basis()));
    steps
}

/// Links to moves, one a line.
pub fn list<'a>(site: Site, steps: impl IntoIterator<Item = &'a Move>) -> Element {
    el("ul").class("step-list").children(ordered(steps).into_iter().map(|step| line(site, step)))
}
