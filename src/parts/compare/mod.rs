//! Roles side by side: the choice, then one section after the other, and what lies between any two of them.

mod choice;
mod facts;
mod gap;
mod groups;
mod money;
mod sections;
mod skills;
mod table;

use super::Live;
use crate::address::Query;
use crate::catalogue::{Catalogue, Role, RoleId};
use crate::components::Site;
use crate::components::markup::live::{Pieces, following};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::questions::compare::{self, Asked, Partner};
use leptos::prelude::*;

/// What is shown: the roles and whether all of it.
#[derive(Clone, Copy)]
struct Shown<'a> {
    site: Site,
    roles: &'a [&'static Role],
    /// Whether rows that are the same for all are left out.
    differences: bool,
}

/// The choice of roles and the comparison.
pub fn view(live: Live) -> Pieces {
    let site = live.site;
    let chosen = Memo::new(move |_| live.query.with(|query| chosen(site.catalogue, query)));
    let differences = Memo::new(move |_| live.query.with(|query| query.differences));
    let each = move |sections: fn(Shown) -> Vec<Element>| {
        let roles = roles(site.catalogue, &chosen.get());
        sections(Shown { site, roles: &roles, differences: differences.get() })
    };
    let pieces = vec![
        following(move || live.notices.with(|list| notices(list))),
        choice::form(live, chosen).into(),
        following(move || {
            let example = live.query.with(|query| query.roles.is_empty());
            head(site, &roles(site.catalogue, &chosen.get()), example)
        }),
        following(move || each(sections::before)),
        gap::view(live, chosen).into(),
        following(move || each(sections::after)),
    ];
    Pieces(pieces)
}

/// The roles that a query means: without any, those of the example.
fn chosen(catalogue: &Catalogue, query: &Query) -> Vec<RoleId> {
    if query.roles.is_empty() { compare::usual(catalogue) } else { query.roles.clone() }
}

fn roles(catalogue: &'static Catalogue, ids: &[RoleId]) -> Vec<&'static Role> {
    ids.iter().filter_map(|id| catalogue.role(id)).collect()
}

/// Words with commas and a last "and".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => first.join(", ") + " and " + last,
    }
}

fn titles<'a>(roles: &[&'a Role]) -> Vec<&'a str> {
    roles.iter().map(|role| role.title.as_str()).collect()
}

/// The answer in one sentence, announced; where one role stands alone, what to set beside it. The sentence is always the first
/// element, so that it changes in place.
fn head(site: Site, roles: &[&'static Role], example: bool) -> Vec<Element> {
    let names = listed(&titles(roles));
    let sentence = match roles {
        [_] => names + " stands alone. Choose another role to set beside it.",
        _ => {
            let rows = compare::skills(site.catalogue, roles);
            let alike = rows.iter().filter(|row| row.asked == Asked::Alike).count();
            let shared = rows.iter().filter(|row| row.asked != Asked::BySome).count();
            let all = if roles.len() == 2 { "both" } else { "all" };
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
    std::iter::once(words("p", sentence).class("count").attr("role", "status")).chain(alone).collect()
}

/// Links that set another role beside this one.
fn partners(site: Site, role: &'static Role) -> Option<Element> {
    let found = compare::partners(site.catalogue, role);
    let links = found.iter().map(|(why, other)| {
        let to = site.compare(&[&role.id, &other.id]);
        el("li").child(link(to, "With ").text(other.title.as_str())).text(" ").child(words("small", reason(*why)))
    });
    (!found.is_empty()).then(|| el("ul").class("partners").children(links))
}

/// Why a role is worth setting beside another.
pub fn reason(why: Partner) -> String {
    match why {
        Partner::NextUp => "the next role up".to_owned(),
        Partner::Neighbor => "same level, same track".to_owned(),
        Partner::OtherTrack(track) => format!("same level, {} track", track.name().to_ascii_lowercase()),
    }
}
