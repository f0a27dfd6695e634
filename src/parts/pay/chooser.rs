//! The choice of a place by its name, of a track, and of roles to show in full.

use super::{Live, Ports, place_of};
use crate::address::{MOST_COMPARED, Page};
use crate::catalogue::{Catalogue, PlaceId, RoleId, Track};
use crate::components::markup::live::{Control, Event, Place, control, following, value_of};
use crate::components::markup::{Element, el, words};
use crate::parts::path_options;
use crate::questions::compare;
use crate::questions::pay_places::{self, Where};
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element as Target;

/// The ids of the choices of a role.
const ROLES: [[&str; 2]; MOST_COMPARED] =
    [["role-1", "Role in full"], ["role-2", "Second role"], ["role-3", "Third role"], ["role-4", "Fourth role"]];
/// The most places that are suggested.
const MOST: usize = 8;

/// The form.
pub(super) fn form(live: Live, ports: Ports) -> Control {
    let typed = RwSignal::new(String::new());
    let at = Place::new();
    let catalogue = live.site.catalogue;
    let choose = move |place: PlaceId| {
        typed.set(String::new());
        ports.chosen.set(Some(place.clone()));
        live.query.update(|query| query.place = Some(place));
        at.focus();
    };
    let field = el("input")
        .attr("id", "find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "80")
        .attr("aria-describedby", "place-now");
    let field = control(field)
        .at(at)
        .property("value", move || typed.get())
        .on("input", move |event| typed.set(value_of(event)));
    let label = words("label", "Place: a state, a city or a country").attr("for", "find");
    let place = control(el("div").class("place"))
        .with(label)
        .with(field)
        .with(following(move || {
            let now = live.query.with(|query| name(catalogue, &place_of(query.place.as_ref())));
            vec![words("p", ["Now: ", &now].concat()).class("quiet").attr("id", "place-now")]
        }))
        .with(following(move || suggestions(catalogue, &typed.get())));
    control(
        el("form").class("choose needs-script").attr("method", "get").attr("action", live.site.links.page(&Page::Pay)),
    )
    .on("submit", move |event| {
        Event::prevent_default(event);
        let first = pay_places::find(catalogue, &typed.get_untracked(), 1).first().map(|place| place.id().clone());
        if let Some(place) = first {
            choose(place);
        }
    })
    .on("click", move |event| {
        let id = event_target::<Target>(event).id();
        if let Some(place) = id.strip_prefix("place:") {
            choose(PlaceId::new(place));
        }
    })
    .with(place)
    .with(following(move || choices(live)))
    .with(words("button", "Show").attr("type", "submit"))
}

fn name(catalogue: &Catalogue, place: &PlaceId) -> String {
    pay_places::place(catalogue, place).map_or_else(|| place.to_string(), |place| place.name().to_owned())
}

/// The places that a text may mean, and how many, announced.
fn suggestions(catalogue: &'static Catalogue, typed: &str) -> Vec<Element> {
    let found = if typed.trim().is_empty() { Vec::new() } else { pay_places::find(catalogue, typed, MOST + 1) };
    let sentence = match found.len() {
        _ if typed.trim().is_empty() => String::new(),
        0 => "No such place. Try a state, the first city of a metropolitan area, or “UK”.".to_owned(),
        1 => "1 place".to_owned(),
        many if many > MOST => ["The best ", &MOST.to_string(), " places; type more to narrow them down"].concat(),
        many => [&many.to_string(), " places"].concat(),
    };
    let items = found.into_iter().take(MOST).map(|place| {
        let kind = match place {
            Where::Nation(_) => "country",
            Where::State(_) => "state or territory",
            Where::Area(_) => "area",
        };
        let button = words("button", place.name())
            .class("plain")
            .attr("type", "button")
            .attr("id", ["place:", place.id().as_str()].concat());
        el("li").child(button).text(" ").child(words("small", kind))
    });
    let list = el("ul").class("found place-list").children(items);
    vec![words("p", sentence).class("quiet").attr("role", "status"), list]
}

/// The choice of a track and of roles: as many as are chosen, and one more.
fn choices(live: Live) -> Vec<Element> {
    let (roles, track) = live.query.with(|query| (query.roles.clone(), query.track));
    let option = |value: &'static str, label: &'static str, chosen: bool| {
        let option = words("option", label).attr("value", value);
        if chosen { option.attr("selected", "") } else { option }
    };
    let tracks = Track::ALL.map(|one| option(one.id(), one.name(), track == Some(one)));
    let tracks = el("select").attr("id", "track").child(option("", "All tracks", track.is_none())).children(tracks);
    let mut all = vec![el("div").child(words("label", "Track").attr("for", "track")).child(tracks)];
    for (place, [id, label]) in ROLES.into_iter().enumerate() {
        let held = roles.get(place).map(RoleId::as_str);
        let none = option("", "No role", held.is_none());
        let select = el("select").attr("id", id).child(none).children(path_options(live.site.catalogue, held));
        let slot = el("div").child(words("label", label).attr("for", id)).child(select);
        all.push(if place > roles.len() { slot.attr("hidden", "") } else { slot });
    }
    all
}

/// Answers a choice, if it was made here.
pub(super) fn chosen(live: Live, id: &str, value: &str) {
    if id == "track" {
        live.query.update(|query| query.track = Track::parse(value));
    } else if let Some(place) = ROLES.iter().position(|[choice, _]| *choice == id) {
        let role = (!value.is_empty()).then(|| RoleId::new(value));
        live.query.update(|query| compare::choose(&mut query.roles, place, role));
    }
}
