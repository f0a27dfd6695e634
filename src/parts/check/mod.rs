//! The self-check: what a person can do, asked in small groups, and what it comes to. The address says where one is, the browser
//! keeps the answers, and neither knows of the other.

mod ask;
mod asked;
mod fits;
mod gap;
mod kept;
mod result;
mod start;
mod told;

use super::{Day, Kept, Live};
use crate::components::markup::live::{Event, Piece, Pieces, Place, after_paint, control, deferred, value_of};
use crate::components::markup::{Element, el, words};
use crate::components::notices::notices;
use asked::Asked;
use kept::State;
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element as Target;

/// What a state shows: its heading, and all below.
struct Shown {
    heading: String,
    body: Element,
}

/// The self-check, with what the browser keeps of it, and the day for what is printed.
pub fn view(live: Live, kept: Kept, today: Option<Day>) -> Pieces {
    let state = State::new(live, kept);
    let heading = Place::new();
    // What a button led to stands where the button was: the focus goes to its heading once it is there.
    let go_there = move || after_paint(move || after_paint(move || heading.focus()));
    let around = control(el("div"))
        .on("change", move |event| {
            let (id, value) = (event_target::<Target>(event).id(), value_of(event));
            ask::chosen(state, &id);
            start::chosen(state, &id, &value);
        })
        .on("click", move |event| {
            let id = event_target::<Target>(event).id();
            if told::pressed(state, &id) || start::pressed(state, &id) || ask::pressed(state, &id) {
                go_there();
            }
        })
        .on("submit", move |event| {
            Event::prevent_default(event);
            start::submitted(state);
            go_there();
        })
        .with(deferred(move || all(state, heading, today)));
    Pieces(vec![around.into()])
}

/// All of it. Each piece has its fixed place and tag, so that what stays the same stays in the page.
fn all(state: State, heading: Place, today: Option<Day>) -> Vec<Piece> {
    let live = state.live;
    let answers = state.answers();
    let asked = Asked::of(live);
    let told = el("div").children(live.notices.with(|list| notices(list))).children(told::notices(state, &asked));
    let shown = match &asked {
        Asked::Start => start::view(state, &answers),
        Asked::Group(form, number) => ask::statements(live.site, *form, *number, &answers),
        Asked::Result(form) => result::view(live.site, *form, &answers, today),
        Asked::Skills(ends, number) => ask::skills(live.site, ends, *number, &answers),
        Asked::Gap(ends) => gap::view(live.site, ends, &answers, today),
    };
    let head =
        control(el("h2").attr("id", "now").attr("tabindex", "-1")).at(heading).with(words("span", shown.heading));
    vec![told.into(), head.into(), shown.body.into()]
}

/// A button of this part, known by its id.
fn button(id: &'static str, label: impl Into<crate::components::markup::Words>) -> Element {
    words("button", label).attr("type", "button").attr("id", id)
}

/// A button that is not the usual next step.
fn plain(id: &'static str, label: &'static str) -> Element {
    button(id, label).class("plain")
}

/// The day of a result, for those who keep the paper.
fn day(today: Option<Day>) -> Option<Element> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let today = today?;
    let month = MONTHS.get(usize::from(today.month).checked_sub(1)?)?;
    Some(
        words("p", format!("Counted on {month} {}, {}, from what you said of yourself.", today.day, today.year))
            .class("quiet"),
    )
}

/// A number with its noun.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
