//! The form: up to four roles, each changed, moved or taken out at once, and whether only differences are shown.

use crate::address::{MOST_COMPARED, Page, Query};
use crate::catalogue::RoleId;
use crate::components::markup::words;
use crate::parts::{Live, path_options};
use crate::questions::compare;
use leptos::html;
use leptos::prelude::*;

/// The places for roles: the id and the label of each.
const PLACES: [(&str, &str); MOST_COMPARED] =
    [("role-1", "Role 1"), ("role-2", "Role 2"), ("role-3", "Role 3"), ("role-4", "Role 4")];

pub(super) fn form(live: Live, chosen: Memo<Vec<RoleId>>) -> AnyView {
    view! {
        <form class="choose" method="get" autocomplete="off" action=live.site.links.page(&Page::Compare) on:submit=|event| event.prevent_default()>
            {(0..MOST_COMPARED).map(|place| slot(live, chosen, place)).collect::<Vec<_>>()}
            <div class="only">
                <input id="only" type="checkbox" name="only" value="differences"
                    prop:checked=move || live.query.with(|query| query.differences)
                    on:change:target=move |event| {
                        let only = event.target().checked();
                        live.query.update(|query| query.differences = only);
                    } />
                {words("label", "Show only what differs").attr("for", "only")}
            </div>
            {words("button", "Compare").attr("type", "submit")}
        </form>
    }
    .into_any()
}

/// One place: a choice of all roles, and what can be done with the one that stands there. The buttons keep the focus; where a
/// place becomes empty, its choice takes it.
fn slot(live: Live, chosen: Memo<Vec<RoleId>>, place: usize) -> AnyView {
    let (id, label) = PLACES[place];
    let catalogue = live.site.catalogue;
    let value = move || chosen.with(|roles| roles.get(place).map_or_else(String::new, |id| id.as_str().to_owned()));
    let empty = move || chosen.with(|roles| place >= roles.len());
    let select = NodeRef::<html::Select>::new();
    let choose = move |id: Option<RoleId>| {
        change(live, chosen, |roles| compare::choose(roles, place, id));
        if let Some(select) = select.get_untracked() {
            // What was chosen in the first empty place may stand in another one now.
            select.set_value(&value());
            if empty() {
                drop(select.focus());
            }
        }
    };
    view! {
        <div class="slot">
            {words("label", label).attr("for", id)}
            <select id=id name="roles" node_ref=select prop:value=value
                on:change:target=move |event| choose(Some(event.target().value()).filter(|id| !id.is_empty()).map(RoleId::new))>
                {words("option", "No role").attr("value", "")}
                {path_options(catalogue, Some(&value()))}
            </select>
            <div class="slot-buttons needs-script">
                <button type="button" class="plain" hidden=move || place == 0 || empty()
                    on:click=move |_| change(live, chosen, |roles| if place < roles.len() { roles.swap(place - 1, place) })>
                    {words("span", "Swap with role ").text(place.to_string())}
                </button>
                <button type="button" class="plain" hidden=empty on:click=move |_| choose(None)>
                    {words("span", "Remove").child(words("span", format!(" role {}", place + 1)).class("hidden"))}
                </button>
            </div>
        </div>
    }
    .into_any()
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
