//! The form: both ends, what comes first, roles to lead by and what to keep clear of. It works by GET, too.

use super::question::{Asked, Question};
use crate::address::{MOST_AVOIDED, Page, Query};
use crate::catalogue::{Catalogue, Level, Role, RoleId, Track};
use crate::components::Site;
use crate::components::markup::live::{Control, Piece, Place, control, following, value_of};
use crate::components::markup::{Element, el, words};
use crate::parts::Live;
use crate::questions::paths::{Avoid, MOST_VIA, Ranking};
use leptos::prelude::*;
use std::sync::Arc;

/// What a person does with a control. One type for all, so that the wasm holds each control once.
type Act = Arc<dyn Fn(&str) + Send + Sync>;

/// The form, in step with the address.
pub(super) fn form(live: Live, asked: Memo<Asked>) -> Piece {
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
    let from = move || asked.with(|asked| id(asked.from()));
    let to = move || asked.with(|asked| id(asked.to()));
    let by = move || asked.with(|asked| asked.by.id().to_owned());
    let rankings = Ranking::ALL.map(|by| words("option", by.label()).attr("value", by.id())).to_vec();
    let via =
        move || asked.with(|asked| asked.via.iter().map(|id| chip_of(id.as_str(), catalogue.title(id))).collect());
    let avoid = move || {
        asked.with(|asked| {
            asked.avoid.iter().map(|avoid| chip_of(avoid.id(), &super::avoided(live.site, avoid))).collect()
        })
    };
    // Once opened by the address, it stays open: nothing closes under a person's hands.
    let more = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(false) || asked.with(|asked| !asked.via.is_empty() || !asked.avoid.is_empty())
    });
    let add_via = change(|catalogue, query, value| add(&mut query.via, role(catalogue, value), MOST_VIA));
    let add_avoid =
        change(|catalogue, query, value| add(&mut query.avoid, avoidable_of(catalogue, value), MOST_AVOIDED));
    let waiting = [Waiting::new(add_via), Waiting::new(add_avoid)];
    let [via_list, avoid_list] = &waiting;
    let keep_clear = control(el("div").class("ends"))
        .with(list(
            "via",
            format!("By way of (up to {MOST_VIA})"),
            options(catalogue, None),
            via,
            via_list.clone(),
            change(|_, query, value| query.via.retain(|id| id.as_str() != value)),
        ))
        .with(list(
            "avoid",
            format!("Without (up to {MOST_AVOIDED})"),
            avoidable(catalogue),
            avoid,
            avoid_list.clone(),
            change(|_, query, value| query.avoid.retain(|avoid| avoid.id() != value)),
        ));
    let more = control(el("details").class("more"))
        .flag("open", move || more.get())
        .with(words("summary", "By way of a role, or without it"))
        .with(keep_clear);
    control(el("form").class("ends").attr("method", "get").attr("action", live.site.links.page(&Page::Paths)))
        .on("submit", move |event| {
            event.prevent_default();
            // Who chooses a role and asks for the paths means that role, too.
            waiting.iter().for_each(Waiting::take);
        })
        .with(choice(
            "from",
            "Where are you?",
            ends(catalogue, "Anywhere: who gets there?", &untrack(from)),
            from,
            change(|catalogue, query, value| query.from = role(catalogue, value)),
        ))
        .with(choice(
            "to",
            "Where to?",
            ends(catalogue, "Anywhere: where can I go?", &untrack(to)),
            to,
            change(|catalogue, query, value| query.to = role(catalogue, value)),
        ))
        .with(choice(
            "by",
            "Put first",
            rankings,
            by,
            change(|_, query, value| query.by = Ranking::parse(value).filter(|by| *by != Ranking::default())),
        ))
        .with(words("button", "Show paths").attr("type", "submit"))
        .with(more)
        .into()
}

/// A labelled choice.
fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<Element>,
    value: impl Fn() -> String + Send + 'static,
    set: Act,
) -> Control {
    let select = control(el("select").attr("id", id).attr("name", id))
        .property("value", value)
        .on("change", move |event| set(&value_of(event)))
        .with_all(options);
    control(el("div")).with(words("label", label).attr("for", id)).with(select)
}

/// An entry of a list: its id and its name.
type Chip = (String, String);

fn chip_of(id: &str, name: &str) -> Chip {
    (id.to_owned(), name.to_owned())
}

/// A choice whose value has yet to be added to its list.
#[derive(Clone)]
struct Waiting {
    field: Place,
    add: Act,
}

impl Waiting {
    fn new(add: Act) -> Self {
        Self { field: Place::new(), add }
    }

    /// Adds what stands in the choice.
    fn take(&self) {
        let value = self.field.value();
        if !value.is_empty() {
            (self.add)(&value);
            self.field.set_value("");
        }
    }
}

/// A choice that adds to a list, and the list, of which each entry can be taken out again. It adds on a button, not on the
/// choice: arrow keys walk through a closed choice, and each step is a choice.
fn list(
    id: &'static str,
    label: String,
    options: Vec<Element>,
    chosen: impl Fn() -> Vec<Chip> + Send + 'static,
    waiting: Waiting,
    remove: Act,
) -> Control {
    // What a screen reader says of the button beyond its word.
    let more = if id == "via" { " to what the way leads by" } else { " to what is left out" };
    let field = waiting.field;
    let select = control(el("select").attr("id", id).attr("name", id))
        .at(field)
        .property("value", String::new)
        .with(words("option", "Choose …").attr("value", ""))
        .with_all(options);
    let add = control(el("button").attr("type", "button").class("needs-script"))
        .on("click", move |_| waiting.take())
        .with(words("span", "Add").child(words("span", more).class("hidden")));
    let chip = move |(id, title): Chip| {
        let remove = Arc::clone(&remove);
        let name = words("span", title).child(words("span", "×").attr("aria-hidden", "true"));
        let button = control(el("button").attr("type", "button").class("chip"))
            .on("click", move |_| {
                remove(&id);
                // The button that had the focus is gone.
                field.focus();
            })
            .with(words("span", "Take out ").class("hidden"))
            .with(name);
        control(el("li")).with(button)
    };
    let chips = control(el("ul").class("chips")).with(following(move || chosen().into_iter().map(&chip).collect()));
    let field = control(el("div").class("field")).with(select).with(add);
    control(el("div")).with(words("label", label).attr("for", id)).with(field).with(chips)
}

/// Both ends may be left open.
fn ends(catalogue: &'static Catalogue, open: &'static str, chosen: &str) -> Vec<Element> {
    let mut all = vec![words("option", open).attr("value", "")];
    all.extend(options(catalogue, Some(chosen)));
    all
}

/// All roles as options, by level; the chosen one marked, so that the plain page shows it too.
pub fn options(catalogue: &'static Catalogue, chosen: Option<&str>) -> Vec<Element> {
    options_but(catalogue, chosen, &[])
}

/// The same, where some cannot be chosen, as they are chosen elsewhere.
pub fn options_but(catalogue: &'static Catalogue, chosen: Option<&str>, taken: &[RoleId]) -> Vec<Element> {
    let option = |role: &'static Role| {
        let option = words("option", role.title.as_str()).attr("value", role.id.as_str());
        if chosen == Some(role.id.as_str()) {
            option.attr("selected", "")
        } else if taken.contains(&role.id) {
            option.attr("disabled", "")
        } else {
            option
        }
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
