//! One link for the whole plan: what it holds, how long it is, and the code for a room and for paper.

use super::tools::{button, progress};
use super::{State, Work};
use crate::components::markup::{Element, el, words};
use crate::components::qr;
use crate::questions::plan::{Plan, goal_words, read_link, two, write_link};
use leptos::prelude::*;

/// The plan that the link holds: all of it, or without the notes.
pub(super) fn held(state: &State, plan: &Plan) -> Plan {
    let mut held = if state.notes { plan.clone() } else { plan.without_notes() };
    held.tidy();
    held
}

/// The link of a plan.
pub(super) fn link(work: Work, plan: &Plan) -> String {
    [&work.talk.address.get(), "#plan=", &write_link(work.site().catalogue, plan)].concat()
}

/// The section.
pub(super) fn view(work: Work, state: &State, plan: &Plan) -> Element {
    let link = link(work, &held(state, plan));
    let noted = plan.moves.iter().any(|step| !step.notes.is_empty());
    let tick = el("input").attr("type", "checkbox").attr("id", "with");
    let tick = if state.notes { tick.attr("checked", "") } else { tick };
    let with = el("label").class("tick").child(tick).text(" With my notes");
    let with = if noted { with } else { with.attr("hidden", "") };
    let length = link.chars().count().to_string();
    let alone = is_file(work);
    let sentence = [
        "Whoever has the link sees everything in it. ",
        if alone {
            "You are reading a file on this computer, so the link opens here only: to hand the plan on, save it as JSON, which any copy of these pages opens. The link takes "
        } else {
            "The plan travels in the part of the address after the #, which no server sees. It takes "
        },
        &length,
        " characters.",
    ];
    let field = el("div")
        .child(words("label", "The link").attr("for", "link"))
        .child(el("input").attr("id", "link").attr("type", "text").attr("readonly", "").attr("value", link.clone()));
    let copy = words("button", "Copy the link").attr("type", "button").attr("id", "copy");
    let code = (state.code && !alone).then(|| qr::code(&link).unwrap_or_else(|| too_long(state.notes && noted)));
    let pressed = if state.code { "true" } else { "false" };
    el("section")
        .class("sharing screen")
        .child(words("h3", "Share it with a link"))
        .child(words("p", sentence.concat()).class("measure"))
        .child(contents(work, &link))
        .child(with)
        .child(field)
        .child(
            el("div")
                .class("row")
                .child(copy)
                .children((!alone).then(|| button("code", "QR code").attr("aria-pressed", pressed))),
        )
        .children(code)
}

/// Whether the page is a file on this computer, which no phone can open.
fn is_file(work: Work) -> bool {
    work.talk.address.with(|address| address.starts_with("file:"))
}

fn too_long(notes: bool) -> Element {
    let sentence = "The link is too long for a QR code that a phone can read.";
    let leave = notes.then(|| button("leave", "Leave the notes out"));
    el("div").class("notice").child(words("p", sentence)).children(leave)
}

/// Everything that a link holds, as it is read from the link itself.
fn contents(work: Work, link: &str) -> Element {
    let catalogue = work.site().catalogue;
    let value = link.split_once("#plan=").map_or("", |(_, value)| value);
    let plan = read_link(catalogue, value).plan;
    let items = plan.iter().flat_map(|plan| {
        let name = words("li", ["Name: ", &plan.name].concat());
        let moves = plan.moves.iter().enumerate().map(|(place, step)| {
            let ends = [plan.before(place), &step.to].map(|id| catalogue.title(id));
            let month = step.month.map(|month| [", ", &month.words()].concat()).unwrap_or_default();
            let made = if step.done { ", made" } else { "" };
            let notes = if step.notes.is_empty() { "" } else { "; notes: " };
            let goals: Vec<String> = step
                .goals
                .iter()
                .map(|goal| goal_words(catalogue, goal) + if goal.done { " (done)" } else { "" })
                .collect();
            let goals = if goals.is_empty() { "no goals".to_owned() } else { ["goals: ", &goals.join("; ")].concat() };
            words("li", [ends[0], " to ", ends[1], &month, made, "; ", &goals, notes, &step.notes].concat())
        });
        let items: Vec<Element> = std::iter::once(name).chain(moves).collect();
        items
    });
    el("details").class("asks").child(words("summary", "Everything in the link")).child(el("ul").children(items))
}

/// What paper carries at its end: the day, and the way back with its code.
pub(super) fn paper(work: Work, plan: &Plan, printing: bool) -> Element {
    let paper = el("div").class("paper back");
    if !printing {
        return paper;
    }
    let link = link(work, &{
        let mut whole = plan.clone();
        whole.tidy();
        whole
    });
    let day = work.talk.today.map(|day| {
        let day = [&day.year.to_string(), "-", &two(day.month), "-", &two(day.day)].concat();
        words("p", ["Printed on ", &day, ". ", &progress(plan)].concat())
    });
    let code = qr::code(&link).filter(|_| !is_file(work));
    let how = if code.is_some() { "Open this plan again with the code or the link:" } else { "Open this plan again:" };
    paper.children(day).child(words("p", how)).children(code).child(words("p", link).class("long"))
}
