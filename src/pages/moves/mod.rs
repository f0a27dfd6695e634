//! All moves, and one move in full.

mod asks;
mod elements;
mod list;
mod next;
mod one;
mod outlook;
mod pay;
mod skills;

use super::Content;
use crate::catalogue::{Move, Role};
use crate::components::Site;
pub(super) use list::all;

/// One move; the page of nowhere where one of its roles is unknown, which validated data rules out.
pub(super) fn one(site: Site, step: &'static Move) -> Content {
    let ends = site.catalogue.role(&step.from).zip(site.catalogue.role(&step.to));
    ends.map_or_else(|| super::not_found::content(site), |(from, to)| one::content(Leg { site, step, from, to }))
}

/// A move with both of its roles.
#[derive(Clone, Copy)]
struct Leg {
    site: Site,
    step: &'static Move,
    from: &'static Role,
    to: &'static Role,
}

/// A number of things in words a sentence can hold, such as `1 skill` or `3 skills`.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
