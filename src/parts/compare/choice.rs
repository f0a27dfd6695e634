//! The form: up to four roles, each changed, moved or taken out at once, and whether only differences are shown.

use super::asked::{Asked, change};
use crate::address::{MOST_COMPARED, Page};
use crate::catalogue::RoleId;
use crate::components::markup::{Element, el, words};
use crate::parts::{Live, options_but};
use crate::questions::compare;
use leptos::prelude::*;

/// The places for roles: the id of its choice, its label, and the id and words of the button that moves it.
const PLACES: [[&str; 4]; MOST_COMPARED] = [
    ["role-1", "Role 1", "", ""],
    ["role-2", "Role 2", "swap-2", "⇄ Swap with role 1"],
    ["role-3", "Role 3", "swap-3", "⇄ Swap with role 2"],
    ["role-4", "Role 4", "swap-4", "⇄ Swap with role 3"],
];

/// The id of the button that leaves out what is the same.
const ONLY: &str = "only-differences";

/// The form as it stands for a state.
pub(super) fn form(live: Live, asked: &Asked) -> Element {
    let pressed = if asked.differences { "true" } else { "false" };
    let only = button(ONLY, "Show only what differs").attr("aria-pressed", pressed);
    el("form")
        .class("choose")
        .attr("method", "get")
        .attr("autocomplete", "off")
        .attr("action", live.site.links.page(&Page::Compare))
        .children((0..MOST_COMPARED).map(|place| slot(live, asked, place)))
        .child(el("div").class("only needs-script").child(only))
        .child(words("button", "Compare").attr("type", "submit"))
}

/// A button for people with script: the form needs none to open a comparison.
pub(super) fn button(id: &'static str, label: &'static str) -> Element {
    words("button", label).class("plain").attr("type", "button").attr("id", id)
}

/// One place: a choice of all roles. Empty places after the first one are out of sight.
fn slot(live: Live, asked: &Asked, place: usize) -> Element {
    let [id, label, swap, swap_label] = PLACES[place];
    let held = asked.roles.get(place).map(RoleId::as_str);
    let none = words("option", "No role").attr("value", "");
    let none = if held.is_none() { none.attr("selected", "") } else { none };
    // Whoever walks through a list by arrow keys chooses all that they pass: a role that stands elsewhere would come here, and what was
    // here would go there. Without script, where no list could be made anew, all can be chosen of the example.
    let taken: &[RoleId] = if asked.example { &[] } else { &asked.roles };
    let roles = options_but(live.site.catalogue, held, taken);
    let select = el("select").attr("id", id).attr("name", "roles").child(none).children(roles);
    let swap = (place > 0).then(|| {
        let swap = button(swap, swap_label);
        let swap = if held.is_none() { swap.attr("hidden", "") } else { swap };
        el("div").class("needs-script").child(swap)
    });
    let slot = el("div").class("slot").child(words("label", label).attr("for", id)).child(select).children(swap);
    if place > asked.roles.len() { slot.attr("hidden", "") } else { slot }
}

/// Answers a choice, if it was made here.
pub(super) fn chosen(live: Live, id: &str, value: &str) {
    if let Some(place) = PLACES.iter().position(|[choice, ..]| *choice == id) {
        let role = (!value.is_empty()).then(|| RoleId::new(value));
        change(live, |roles| compare::choose(roles, place, role));
    }
}

/// Answers a button, if it stands here. Swapping leaves the focus where it is, so that pressing again swaps back.
pub(super) fn pressed(live: Live, id: &str) {
    if id == ONLY {
        live.query.update(|query| query.differences = !query.differences);
    } else if let Some(place) = PLACES.iter().position(|[.., swap, _]| !id.is_empty() && *swap == id) {
        change(live, |roles| {
            if place < roles.len() {
                roles.swap(place - 1, place);
            }
        });
    }
}
