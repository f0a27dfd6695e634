//! Roles side by side: the choice, then one section after the other, and what lies between any two of them.

mod asked;
mod choice;
mod facts;
mod gap;
mod groups;
mod money;
mod sections;
mod skills;
mod table;

use super::Live;
use crate::catalogue::Role;
use crate::components::Site;
use crate::components::markup::live::{Event, Piece, Pieces, control, deferred, following, value_of};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::questions::compare::{self, Agreement, Partner};
use asked::Asked;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element as Target;

/// What is shown: the roles and whether all of it.
#[derive(Clone, Copy)]
struct Shown<'a> {
    site: Site,
    roles: &'a [&'static Role],
    /// Whether they are the example.
    example: bool,
    /// Whether rows that are the same for all are left out.
    differences: bool,
}

/// The choice of roles and the comparison. Nothing in it listens by itself: what is chosen or pressed is heard by the element
/// around all, so that the rest is plain data, which keeps the wasm small (`docs/performance.md`).
pub fn view(live: Live) -> Pieces {
    let around = control(el("div"))
        .on("change", move |event| {
            let (id, value) = (event_target::<Target>(event).id(), value_of(event));
            choice::chosen(live, &id, &value);
            gap::chosen(live, &id, &value);
        })
        .on("click", move |event| {
            let id = event_target::<Target>(event).id();
            choice::pressed(live, &id);
            gap::pressed(live, &id);
        })
        .on("submit", Event::prevent_default)
        .with(following(move || vec![el("div").children(live.notices.with(|list| notices(list)))]))
        .with(part(live, |live, asked, _| vec![choice::form(live, asked)]))
        .with(part(live, |_, _, shown| vec![head(shown)]))
        .with(part(live, |_, _, shown| sections::before(shown)))
        .with(part(live, |live, asked, _| vec![gap::section(live, asked)]))
        .with(part(live, |_, _, shown| sections::after(shown)));
    Pieces(vec![around.into()])
}

/// A part of what is shown, brought up to date in a task of its own, so that no key waits for all of it. Each element has its fixed
/// place, so that what stays the same stays in the page, with the focus in it.
fn part(live: Live, make: fn(Live, &Asked, Shown) -> Vec<Element>) -> Piece {
    deferred(move || {
        let asked = Asked::of(live);
        let roles = asked.found(live);
        let shown = Shown { site: live.site, roles: &roles, example: asked.example, differences: asked.differences };
        make(live, &asked, shown)
    })
}

/// A count in a sentence.
fn none_or(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { count.to_string() }
}

/// Words with commas and a last "and".
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => first.join(", ") + " and " + last,
    }
}

fn titles<'a>(roles: &[&'a Role]) -> Vec<&'a str> {
    roles.iter().map(|role| role.title.as_str()).collect()
}

/// The answer in one sentence, announced; where one role stands alone, what to set beside it.
fn head(shown: Shown) -> Element {
    let Shown { site, roles, example, .. } = shown;
    let names = listed(&titles(roles));
    let sentence = match roles {
        [_] => names + " stands alone. Choose another role to set beside it.",
        _ => {
            let rows = compare::skills(site.catalogue, roles);
            let alike = rows.iter().filter(|row| row.agreement == Agreement::Alike).count();
            let shared = rows.iter().filter(|row| row.agreement != Agreement::BySome).count();
            let all = if roles.len() == 2 { "both" } else { "all" };
            let (alike, shared) = (none_or(alike), none_or(shared));
            let lead = if example { "An example, one mid-level role from each track: " } else { "Side by side: " };
            format!(
                "{lead}{names}. Of {} skills, {all} ask for {shared}, {alike} of them at the same depth.",
                rows.len()
            )
        }
    };
    let alone = match roles {
        [only] => partners(site, only),
        _ => None,
    };
    el("div").child(words("p", sentence).class("count").attr("role", "status")).children(alone)
}

/// Links that set another role beside this one, and why; nothing where none suggests itself.
pub fn partners(site: Site, role: &'static Role) -> Option<Element> {
    let found = compare::partners(site.catalogue, role);
    let links = found.iter().map(|(why, other)| {
        let to = site.compare(&[&role.id, &other.id]);
        el("li").child(link(to, "With ").text(other.title.as_str())).text(" ").child(words("small", reason(*why)))
    });
    (!found.is_empty()).then(|| el("ul").class("partners").children(links))
}

fn reason(why: Partner) -> String {
    match why {
        Partner::NextUp => "the next role up".to_owned(),
        Partner::Before => "the role before".to_owned(),
        Partner::Neighbor => "same level, same track".to_owned(),
        Partner::OtherTrack(track) => format!("same level, {} track", track.name().to_ascii_lowercase()),
    }
}
