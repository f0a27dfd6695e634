//! The self-check: the live part, how it counts, and the sheet with all statements to print and tick.

use super::{Content, hold_with};
use crate::address::Page;
use crate::catalogue::{Depth, SkillArea};
use crate::components::{Site, basis};
use crate::parts::Part;
use crate::questions::check::{Answer, Form, of_area};
use leptos::prelude::*;

const WITHOUT_SCRIPT: &str = "Without script nothing is counted for you. The sheet below has all statements: print it, tick what is true, and count by the rule above it.";

pub(super) fn content(site: Site) -> Content {
    let framework = &site.catalogue.framework;
    let number = framework.statements.len();
    let body = view! {
        <div class="wrap check">
            <h1>"Where do you stand? A self-check"</h1>
            <p class="lead">
                {format!("{number} things that people in HR administration can do, in four levels. Say which you can do, and see what you can build on, what comes next, and which moves fit.")}
            </p>
            <ul class="measure">
                <li>"It is a conversation starter, not a test: it counts what you say of yourself, and nothing else."</li>
                <li>"Your answers stay in this browser. Nothing is sent, and you can forget everything at any time."</li>
                <li>"The statements describe one role, " {role(site)} ". For other roles you can rate the skills that they ask for."</li>
            </ul>
            {hold_with(site, Part::Check, WITHOUT_SCRIPT)}
            <section>
                <h2 id="rules">"How it counts"</h2>
                {rules(site)}
            </section>
            <section class="sheet">
                <h2 id="sheet">{format!("The sheet: all {number} statements")}</h2>
                <p class="measure">"For a talk or a workshop on paper: print this page and tick one box a line. Leave open what you do not know."</p>
                {framework.areas.iter().map(|area| area_of_sheet(site, area)).collect_view()}
            </section>
        </div>
    };
    Content {
        title: "Self-check: where do you stand?".to_owned(),
        description: format!(
            "{number} “I can” statements for HR administration in four levels: what you can build on, what comes next and which moves fit. Nothing leaves your browser."
        ),
        structured: None,
        part: Some(Part::Check),
        body: body.into_any(),
    }
}

fn role(site: Site) -> AnyView {
    let role = site.catalogue.role(&site.catalogue.framework.role);
    role.map(|role| view! { <a href=site.role(role)>{role.title.as_str()}</a> }).into_any()
}

/// The rules in the words of `docs/self-check.md`.
fn rules(site: Site) -> AnyView {
    let framework = &site.catalogue.framework;
    let areas = framework.areas.len();
    view! {
        <ol class="measure">
            <li>"“Alone” and “I teach it” count as done; “with help” and “not yet” do not. Supervision that a statement itself speaks of is part of it."</li>
            <li>"A level of an area is reached when you do most of its statements, more than half, and the same is true of every level below it."</li>
            <li>{format!("Your level overall is the highest that most of the {areas} areas reach.")}</li>
            <li>"A statement without an answer counts as not done and is shown as open. An answer can raise a level, never lower it."</li>
            <li>"The short form asks the first statement of each area at each level, in the framework's order; the full form asks all of them."</li>
        </ol>
        {basis::claim(site, &framework.grouping)}
        <p class="measure">
            "The statements are those of a published framework in plain words. " <a href=source(site)>"Its levels and what each rests on"</a>
            " stand with the role."
        </p>
    }
    .into_any()
}

/// Where the framework's own statements stand, each with its source.
fn source(site: Site) -> String {
    site.links.page(&Page::Role(site.catalogue.framework.role.clone())) + "#statements"
}

fn area_of_sheet(site: Site, area: &'static SkillArea) -> AnyView {
    let all = of_area(&site.catalogue.framework, Form::Full, area);
    let levels = Depth::ALL.map(|depth| {
        let at = all.iter().filter(|statement| statement.depth == depth);
        view! {
            <h4>{depth.name()}</h4>
            <ul>
                {at.map(|statement| view! { <li><span>{statement.can.as_str()}</span> " " {boxes()}</li> }).collect_view()}
            </ul>
        }
    });
    view! { <h3>{area.name.as_str()}</h3> {levels.into_iter().collect_view()} }.into_any()
}

/// A box to tick for each answer.
fn boxes() -> AnyView {
    let boxes = Answer::ALL.map(|answer| view! { <span>"□ " {answer.label()}</span> " " });
    view! { <small class="boxes">{boxes.into_iter().collect_view()}</small> }.into_any()
}
