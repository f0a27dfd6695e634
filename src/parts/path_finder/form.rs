//! The form: both ends, what comes first, roles to lead by and what to keep clear of. It works by GET, too.

use super::question::{Asked, Question};
use crate::address::{MOST_AVOIDED, Page, Query};
use crate::catalogue::{Catalogue, Level, Role, RoleId, Track};
use crate::components::Site;
use crate::components::markup::{Element, el, words};
use crate::parts::Live;
use crate::questions::paths::{Avoid, MOST_VIA, Ranking};
use leptos::html::Select;
use leptos::prelude::*;
use std::sync::Arc;

/// What a person does with a control. One type for all, so that the wasm holds each control once.
type Act = Arc<dyn Fn(&str) + Send + Sync>;

/// The form, in step with the address.
pub(super) fn form(live: Live, asked: Memo<Asked>) -> AnyView {
    let catalogue = live.site.catalogue;
    let id = |role: Option<&RoleId>| role.map_or_else(String::new, |id| id.as_str().to_owned());
    let change = move |apply: fn(&'static Catalogue, &mut Query, &str)| -> Act {
        Arc::new(move |value| {
            // The usual question stands in no address until something of it is changed.
            let mut query = asked.with_untracked(|asked| live.query.with_untracked(|query| asked.query(query)));
            apply(catalogue, &mut query, value);
            live.query.set(query);
        })
    };
    let from = Signal::derive(move || asked.with(|asked| id(asked.from())));
    let to = Signal::derive(move || asked.with(|asked| id(asked.to())));
    let by = Signal::derive(move || asked.with(|asked| asked.by.id().to_owned()));
    let rankings = Ranking::ALL.map(|by| words("option", by.label()).attr("value", by.id())).to_vec();
    let via = Signal::derive(move || {
        asked.with(|asked| asked.via.iter().map(|id| chip_of(id.as_str(), catalogue.title(id))).collect())
    });
    let avoid = Signal::derive(move || {
        asked.with(|asked| {
            asked.avoid.iter().map(|avoid| chip_of(avoid.id(), &super::avoided(live.site, avoid))).collect()
        })
    });
    // Once opened by the address, it stays open: nothing closes under a person's hands.
    let more = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(false) || asked.with(|asked| !asked.via.is_empty() || !asked.avoid.is_empty())
    });
    let add_via = change(|catalogue, query, value| add(&mut query.via, role(catalogue, value), MOST_VIA));
    let add_avoid =
        change(|catalogue, query, value| add(&mut query.avoid, avoidable_of(catalogue, value), MOST_AVOIDED));
    let (via_field, avoid_field) = (NodeRef::new(), NodeRef::new());
    // Who chooses a role and asks for the paths means that role, too.
    let waiting = [(via_field, Arc::clone(&add_via)), (avoid_field, Arc::clone(&add_avoid))];
    let ask = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        for (field, add) in &waiting {
            take(*field, add);
        }
    };
    view! {
        <form class="ends" method="get" action=live.site.links.page(&Page::Paths) on:submit=ask>
            {choice("from", "Where are you?", ends(catalogue, "Anywhere: who gets there?", &from.get_untracked()), from,
                change(|catalogue, query, value| query.from = role(catalogue, value)))}
            {choice("to", "Where to?", ends(catalogue, "Anywhere: where can I go?", &to.get_untracked()), to,
                change(|catalogue, query, value| query.to = role(catalogue, value)))}
            {choice("by", "Put first", rankings, by,
                change(|_, query, value| query.by = Ranking::parse(value).filter(|by| *by != Ranking::default())))}
            {words("button", "Show paths").attr("type", "submit")}
            <details class="more" open=move || more.get()>
                {words("summary", "By way of a role, or without it")}
                <div class="ends">
                    {list("via", format!("By way of (up to {MOST_VIA})"), options(catalogue, None), via, via_field, add_via,
                        change(|_, query, value| query.via.retain(|id| id.as_str() != value)))}
                    {list("avoid", format!("Without (up to {MOST_AVOIDED})"), avoidable(catalogue), avoid, avoid_field, add_avoid,
                        change(|_, query, value| query.avoid.retain(|avoid| avoid.id() != value)))}
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// A labelled choice.
fn choice(id: &'static str, label: &'static str, options: Vec<Element>, value: Signal<String>, set: Act) -> AnyView {
    view! {
        <div>
            {words("label", label).attr("for", id)}
            <select id=id name=id prop:value=value on:change:target=move |event| set(&event.target().value())>{options}</select>
        </div>
    }
    .into_any()
}

/// An entry of a list: its id and its name.
type Chip = (String, String);

fn chip_of(id: &str, name: &str) -> Chip {
    (id.to_owned(), name.to_owned())
}

/// Adds what stands in a choice to its list.
fn take(field: NodeRef<Select>, add: &Act) {
    let Some(field) = field.get_untracked() else { return };
    let value = field.value();
    if !value.is_empty() {
        add(&value);
        field.set_value("");
    }
}

/// A choice that adds to a list, and the list, of which each entry can be taken out again. It adds on a button, not on the
/// choice: arrow keys walk through a closed choice, and each step is a choice.
fn list(
    id: &'static str,
    label: String,
    options: Vec<Element>,
    chosen: Signal<Vec<Chip>>,
    field: NodeRef<Select>,
    add: Act,
    remove: Act,
) -> AnyView {
    // What a screen reader says of the button beyond its word.
    let more = if id == "via" { " to what the way leads by" } else { " to what is left out" };
    let chip = move |(id, title): Chip| {
        let remove = Arc::clone(&remove);
        let take_out = move |_| {
            remove(&id);
            // The button that had the focus is gone.
            if let Some(field) = field.get_untracked() {
                drop(field.focus());
            }
        };
        let name = words("span", title).child(words("span", "×").attr("aria-hidden", "true"));
        view! { <li><button type="button" class="chip" on:click=take_out>{words("span", "Take out ").class("hidden")}{name}</button></li> }
    };
    view! {
        <div>
            {words("label", label).attr("for", id)}
            <div class="field">
                <select id=id name=id node_ref=field prop:value="">
                    {words("option", "Choose …").attr("value", "")}
                    {options}
                </select>
                <button type="button" class="needs-script" on:click=move |_| take(field, &add)>
                    "Add"
                    {words("span", more).class("hidden")}
                </button>
            </div>
            <ul class="chips">{move || chosen.get().into_iter().map(&chip).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Both ends may be left open.
fn ends(catalogue: &'static Catalogue, open: &'static str, chosen: &str) -> Vec<Element> {
    let mut all = vec![words("option", open).attr("value", "")];
    all.extend(options(catalogue, Some(chosen)));
    all
}

/// All roles as options, by level; the chosen one marked, so that the plain page shows it too.
pub fn options(catalogue: &'static Catalogue, chosen: Option<&str>) -> Vec<Element> {
    let option = |role: &'static Role| {
        let option = words("option", role.title.as_str()).attr("value", role.id.as_str());
        if chosen == Some(role.id.as_str()) { option.attr("selected", "") } else { option }
    };
    let groups = Level::ALL.into_iter().map(|level| {
        let roles = catalogue.roles.iter().filter(|role| role.level == level);
        el("optgroup").attr("label", format!("{} level", level.name())).children(roles.map(option))
    });
    groups.collect()
}

/// Tracks and roles.
fn avoidable(catalogue: &'static Catalogue) -> Vec<Element> {
    let tracks = Track::ALL.map(|track| words("option", track.name()).text(" track").attr("value", track.id()));
    let mut all = vec![el("optgroup").attr("label", "Tracks").children(tracks)];
    all.extend(options(catalogue, None));
    all
}

fn role(catalogue: &Catalogue, id: &str) -> Option<RoleId> {
    catalogue.role(&RoleId::new(id)).map(|role| role.id.clone())
}

fn avoidable_of(catalogue: &Catalogue, id: &str) -> Option<Avoid> {
    Track::parse(id).map(Avoid::Track).or_else(|| role(catalogue, id).map(Avoid::Role))
}

fn add<T: PartialEq>(list: &mut Vec<T>, value: Option<T>, most: usize) {
    if let Some(value) = value.filter(|value| list.len() < most && !list.contains(value)) {
        list.push(value);
    }
}

/// The question's neighbours as links, which work without script as well.
pub(super) fn neighbours(site: Site, asked: &Asked) -> Element {
    let title = |id: &RoleId| super::title(site, id);
    let (forward, back) = (
        |id: &RoleId| (Question::From(id.clone()), format!("Where can I go from {}?", title(id))),
        |id: &RoleId| (Question::To(id.clone()), format!("How do people get to {}?", title(id))),
    );
    let links = match &asked.question {
        Question::Between(from, to) => {
            let round = (Question::Between(to.clone(), from.clone()), "The other way round".to_owned());
            vec![forward(from), back(to), round]
        }
        Question::From(id) => vec![back(id)],
        Question::To(id) => vec![forward(id)],
    };
    let links =
        links.into_iter().map(|(question, text)| el("li").child(super::link(site, &super::plain(question), text)));
    el("ul").class("neighbours").children(links)
}
