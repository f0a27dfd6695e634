//! One skill: what it means, who asks for it and how deep, what shows it, and which moves grow it.

use super::super::Content;
use super::anchor;
use crate::address::Page;
use crate::catalogue::{Depth, Level, Skill};
use crate::components::article::{Section, crumb, sections};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, depth, steps, tags};
use crate::questions::skills::{self, Asked, Growth};
use crate::questions::statements;
use leptos::prelude::*;

/// So many related skills are named.
const RELATED: usize = 8;

pub(in super::super) fn one(site: Site, skill: &'static Skill) -> Content {
    let asked = skills::asked_by(site.catalogue, &skill.id);
    let shown = statements::of(site.catalogue, &skill.id);
    let mut all = vec![Section::new("roles", "Roles", "Roles that ask for it", roles(site, &asked))];
    if !shown.is_empty() {
        all.push(Section::new("statements", "Statements", "What it looks like", seen(site, skill)));
    }
    all.push(Section::new("moves", "Moves", "Moves that grow it", moves(site, skill)));
    all.push(Section::new(
        "related",
        "Related skills",
        "Asked for together with it",
        related(site, skill, asked.len()),
    ));
    let list = site.links.page(&Page::Skills);
    let family = link(format!("{list}#{}", anchor(skill.family)), skill.family.name());
    let body = el("article")
        .class("wrap skill")
        .child(crumb(link(list, "All skills")))
        .child(words("h1", skill.name.as_str()))
        .child(el("p").text("A skill of the family ").child(family).text("."))
        .child(el("div").class("lead").child(basis::claim(site, &skill.summary)))
        .children(sections(all));
    Content {
        title: format!("{}, an HR skill", skill.name),
        description: format!(
            "{} in HR: what it means, the {} that ask for it and how deep, what shows it, and the moves that grow it.",
            skill.name,
            match asked.len() {
                1 => "one role".to_owned(),
                many => format!("{many} roles"),
            }
        ),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// The roles by level; within a level the deepest need first.
fn roles(site: Site, asked: &[Asked<'static>]) -> Vec<Element> {
    if asked.is_empty() {
        return vec![words("p", "No role here asks for it.")];
    }
    let column = |name: &'static str| words("th", name).attr("scope", "col");
    let head = ["Role", "Depth (our reading)", "Why"].map(column);
    let groups = Level::ALL.into_iter().filter_map(|level| {
        let members: Vec<_> = asked.iter().filter(|asked| asked.role.level == level).collect();
        let heading = words("th", [level.name(), " level"].concat()).attr("colspan", "3").attr("scope", "rowgroup");
        let rows = members.iter().map(|asked| row(site, asked));
        (!members.is_empty()).then(|| el("tbody").child(el("tr").child(heading)).children(rows))
    });
    let table = el("table")
        .class("stack asking")
        .child(words("caption", "By level, the deepest need first"))
        .child(el("thead").child(el("tr").children(head)))
        .children(groups);
    vec![table]
}

fn row(site: Site, asked: &Asked<'static>) -> Element {
    let note = asked.need.note.as_ref().map(|note| format!("{note} ")).unwrap_or_default();
    let why = words("td", note).child(basis::mark(site, &asked.need.evidence));
    let spans =
        asked.role.level_to.is_some().then(|| words("span", asked.role.level_name() + " level").class("tag level"));
    let role = el("th")
        .attr("scope", "row")
        .child(link(site.role(asked.role), asked.role.title.as_str()))
        .text(" ")
        .child(tags::tracks(asked.role).children(spans));
    el("tr").child(role).child(el("td").child(depth::dots(asked.need.depth))).child(why)
}

/// The framework's statements, by depth.
fn seen(site: Site, skill: &'static Skill) -> Vec<Element> {
    let framework = &site.catalogue.framework;
    let role = site.catalogue.role(&framework.role);
    let whose = role.map(|role| link(site.role(role) + "#statements", role.title.as_str()));
    let said = words("p", "What a person can be seen to do. These statements were written for one role, ")
        .children(whose)
        .text("; in another role the same depth can look different.");
    let mut shown = vec![said];
    for depth in Depth::ALL {
        let found = statements::at(site.catalogue, &skill.id, depth);
        if found.is_empty() {
            continue;
        }
        let items = found.into_iter().map(|one| {
            let topic = words("b", one.topic.as_str()).text(": ");
            el("li").child(topic).text(one.text.as_str()).text(" ").child(basis::mark(site, &one.evidence))
        });
        shown.push(el("h3").child(depth::dots(depth)));
        shown.push(el("ul").class("claims").children(items));
    }
    shown
}

/// The moves that ask for more of it where they end, by the depth that they end at.
fn moves(site: Site, skill: &'static Skill) -> Vec<Element> {
    let grows = skills::grows_by(site.catalogue, &skill.id);
    if grows.is_empty() {
        return vec![words("p", "No move that we know of asks for more of it than before.")];
    }
    let mut shown = Vec::new();
    for to in Depth::ALL.into_iter().rev() {
        let members = grows.iter().filter(|growth| growth.to == to);
        let items: Vec<Element> = members.map(|growth| line(site, growth)).collect();
        if !items.is_empty() {
            shown.push(words("h3", format!("To {}", to.name().to_lowercase())));
            shown.push(el("ul").class("step-list columns").children(items));
        }
    }
    shown
}

fn line(site: Site, growth: &Growth<'static>) -> Element {
    let said = growth.from.map_or_else(|| "new".to_owned(), |from| format!("from {}", from.name().to_lowercase()));
    el("li")
        .child(link(steps::address(site, growth.step), steps::name(site, growth.step)))
        .text(" ")
        .child(words("span", said).class("about"))
}

fn related(site: Site, skill: &'static Skill, asking: usize) -> Vec<Element> {
    let items = skills::related(site.catalogue, &skill.id, RELATED).into_iter().map(|other| {
        let said = format!("in {} of {} roles", other.roles, asking);
        el("li")
            .child(link(site.links.page(&Page::Skill(other.skill.id.clone())), other.skill.name.as_str()))
            .text(" ")
            .child(words("span", said).class("about"))
    });
    let list = el("ul").class("step-list columns").children(items);
    vec![words("p", "The skills that the most of these roles ask for, too."), list]
}
