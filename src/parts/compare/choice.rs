//! The form: up to four roles, each changed, moved or taken out at once, and whether only differences are shown.

use crate::address::{MOST_COMPARED, Page, Query};
use crate::catalogue::RoleId;
use crate::components::markup::live::{Control, Event, Place, control, value_of};
use crate::components::markup::{el, words};
use crate::parts::{Live, path_options};
use crate::questions::compare;
use leptos::prelude::*;

/// The places for roles: the id and the label of each.
const PLACES: [(&str, &str); MOST_COMPARED] =
    [("role-1", "Role 1"), ("role-2", "Role 2"), ("role-3", "Role 3"), ("role-4", "Role 4")];

pub(super) fn form(live: Live, chosen: Memo<Vec<RoleId>>) -> Control {
    let only =
        el("input").attr("id", "only").attr("type", "checkbox").attr("name", "only").attr("value", "differences");
    let only =
        control(only).flag("checked", move || live.query.with(|query| query.differences)).on("change", move |event| {
            let only = event_target_checked(event);
            live.query.update(|query| query.differences = only);
        });
    let form = el("form").class("choose").attr("method", "get").attr("autocomplete", "off");
    let form = control(form.attr("action", live.site.links.page(&Page::Compare))).on("submit", Event::prevent_default);
    (0..MOST_COMPARED)
        .fold(form, |form, place| form.with(slot(live, chosen, place)))
        .with(
            control(el("div").class("only"))
                .with(only)
                .with(words("label", "Show only what differs").attr("for", "only")),
        )
        .with(words("button", "Compare").attr("type", "submit"))
}

/// One place: a choice of all roles, and what can be done with the one that stands there. The buttons keep the focus; where a
/// place becomes empty, its choice takes it.
fn slot(live: Live, chosen: Memo<Vec<RoleId>>, place: usize) -> Control {
    let (id, label) = PLACES[place];
    let catalogue = live.site.catalogue;
    let value = move || chosen.with(|roles| roles.get(place).map_or_else(String::new, |id| id.as_str().to_owned()));
    let empty = move || chosen.with(|roles| place >= roles.len());
    let field = Place::new();
    let choose = move |id: Option<RoleId>| {
        change(live, chosen, |roles| compare::choose(roles, place, id));
        // What was chosen in the first empty place may stand in another one now.
        field.set_value(&value());
        if empty() {
            field.focus();
        }
    };
    let select = control(el("select").attr("id", id).attr("name", "roles"))
        .at(field)
        .property("value", value)
        .on("change", move |event| choose(Some(value_of(event)).filter(|id| !id.is_empty()).map(RoleId::new)))
        .with(words("option", "No role").attr("value", ""))
        .with_all(path_options(catalogue, Some(&untrack(value))));
    let button = || el("button").attr("type", "button").class("plain");
    let swap = control(button())
        .flag("hidden", move || place == 0 || empty())
        .on("click", move |_| {
            change(live, chosen, |roles| {
                if place < roles.len() {
                    roles.swap(place - 1, place);
                }
            });
        })
        .with(words("span", "Swap with role ").text(place.to_string()));
    let remove = control(button())
        .flag("hidden", empty)
        .on("click", move |_| choose(None))
        .with(words("span", "Remove").child(words("span", format!(" role {}", place + 1)).class("hidden")));
    control(el("div").class("slot"))
        .with(words("label", label).attr("for", id))
        .with(select)
        .with(control(el("div").class("slot-buttons needs-script")).with(swap).with(remove))
}

/// Changes the chosen roles. What is shown as an example becomes a choice of one's own; a gap that starts or ends at a role that
/// is gone is the usual one again.
pub(super) fn change(live: Live, chosen: Memo<Vec<RoleId>>, change: impl FnOnce(&mut Vec<RoleId>)) {
    let mut roles = chosen.get_untracked();
    change(&mut roles);
    live.query.update(|query| {
        let Query { from, to, .. } = query;
        for end in [from, to] {
            if end.as_ref().is_some_and(|id| !roles.contains(id)) {
                *end = None;
            }
        }
        query.roles = roles;
    });
}
