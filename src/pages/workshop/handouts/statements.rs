//! The self-check on paper: the statements of its short form, with a box for each answer.

use super::Handout;
use crate::catalogue::Statement;
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis};
use crate::questions::check::{Answer, Form, of_area};
use leptos::prelude::*;

pub(super) fn handout(site: Site) -> Handout {
    let framework = &site.catalogue.framework;
    let areas = framework.areas.iter().map(|area| {
        let rows = of_area(framework, Form::Short, area).into_iter().map(row);
        let name = words("th", area.name.as_str()).attr("colspan", "5").attr("scope", "colgroup");
        el("tbody").child(el("tr").child(name)).children(rows)
    });
    let heads = Answer::ALL.map(|answer| words("th", answer.label()).attr("scope", "col"));
    let head = el("tr").child(words("th", "What I do").attr("scope", "col")).children(heads);
    let caption = words("caption", "Statements with a box for each answer").class("hidden");
    let table = el("table").class("boxes").child(caption).child(el("thead").child(head)).children(areas);
    let mark = framework.statements.first().map(|one| basis::mark(site, &one.evidence));
    let body = view! {
        <p>"Tick one box in each line, or none. “Alone” means that nobody has to look over it. In each area the lines go from a first level to a fourth: where most of them are alone up to a line, that is the level."</p>
        {table}
        <p class="quiet">"Our words for what the framework for HR assistants describes: the first statement of each level. The self-check on the site has all of them, and counts. " {mark}</p>
    };
    Handout {
        id: "handout".to_owned(),
        for_all: true,
        title: "What I can do: the statements".to_owned(),
        body: body.into_any(),
    }
}

fn row(statement: &'static Statement) -> Element {
    let name = words("th", statement.can.as_str()).attr("scope", "row");
    el("tr").child(name).children(Answer::ALL.map(|_| words("td", "☐")))
}
