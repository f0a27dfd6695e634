//! What is said of each role in its own column: level, work, what it asks for, where it leads.

use super::Shown;
use super::table::Row;
use crate::catalogue::{Claim, Move, MoveKind, Role, RoleId};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, tags};

/// A cell for each role.
pub(super) fn cells(shown: Shown, cell: impl Fn(&'static Role) -> Element) -> Vec<Element> {
    shown.roles.iter().map(|role| cell(role)).collect()
}

pub(super) fn what(shown: Shown) -> Vec<Row> {
    let site = shown.site;
    vec![
        Row::word("Level", cells(shown, |role| words("span", role.level_name()))),
        Row::word("Tracks", cells(shown, tags::tracks)),
        Row::new("In one sentence", cells(shown, |role| basis::claim(site, &role.summary))),
        Row::new("Why it stands there", cells(shown, |role| claims(site, &role.placement))),
    ]
}

pub(super) fn duties(shown: Shown) -> Vec<Row> {
    vec![Row::new("What it does", cells(shown, |role| claims(shown.site, &role.duties)))]
}

pub(super) fn education(shown: Shown) -> Row {
    Row::new("Education", cells(shown, |role| claims(shown.site, &role.education)))
}

pub(super) fn experience(shown: Shown) -> Row {
    Row::new("Experience", cells(shown, |role| claims(shown.site, &role.experience)))
}

pub(super) fn credentials(shown: Shown) -> Row {
    let site = shown.site;
    let cell = |role: &'static Role| {
        let items = role.credentials.iter().map(|held| {
            let known = site.catalogue.credential(&held.credential);
            let name = known.map_or(held.credential.as_str(), |known| &known.name);
            let body = known.map_or("", |known| &known.body);
            let name = words("b", name).child(words("span", ", ").class("quiet").text(body));
            el("li").child(name).child(basis::claim(site, &held.why))
        });
        if role.credentials.is_empty() { unknown() } else { el("ul").class("claims").children(items) }
    };
    Row::new("Credentials that help", cells(shown, cell))
}

pub(super) fn moves(shown: Shown) -> Vec<Row> {
    let site = shown.site;
    let onward = |role: &'static Role| {
        let steps = site.catalogue.moves_from(&role.id).map(|step| entry(site, step, &step.to));
        list(steps, "We know of no move on from here.")
    };
    let inward = |role: &'static Role| {
        let steps = site.catalogue.moves_to(&role.id).map(|step| entry(site, step, &step.from));
        list(steps, "People start here.")
    };
    vec![Row::new("Leads to", cells(shown, onward)), Row::new("Comes from", cells(shown, inward))]
}

fn list(items: impl Iterator<Item = Element>, none: &'static str) -> Element {
    let items: Vec<Element> = items.collect();
    if items.is_empty() { words("p", none) } else { el("ul").class("claims").children(items) }
}

fn entry(site: Site, step: &'static Move, other: &'static RoleId) -> Element {
    let kind = match step.kind {
        MoveKind::Advance => ", a step up ",
        MoveKind::Lateral => ", a step sideways ",
    };
    let to = site.links.page(&crate::address::Page::Move(step.from.clone(), step.to.clone()));
    let name = link(to, site.catalogue.title(other));
    el("li").child(name).text(kind).children(step.why.first().map(|why| basis::mark(site, &why.evidence)))
}

pub(super) fn not_known(shown: Shown) -> Vec<Row> {
    let cell = |role: &'static Role| {
        basis::claims(shown.site, &role.not_known).unwrap_or_else(|| words("p", "Nothing that we know of."))
    };
    vec![Row::new("What the sources leave open", cells(shown, cell))]
}

/// Claims as a cell.
fn claims(site: Site, claims: &'static [Claim]) -> Element {
    basis::claims(site, claims).unwrap_or_else(unknown)
}

pub(super) fn unknown() -> Element {
    words("p", "not known").class("quiet")
}
