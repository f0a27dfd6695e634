//! All skills from A to Z, and by family.

use super::{Content, anchor};
use crate::address::Page;
use crate::catalogue::{Skill, SkillFamily};
use crate::components::article::contents;
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, depth};
use crate::questions::skills;
use leptos::prelude::*;

pub(in super::super) fn all(site: Site) -> Content {
    let all = skills::all(site.catalogue);
    let mut letters: Vec<(char, Vec<&'static Skill>)> = Vec::new();
    for skill in &all {
        let letter = skill.name.chars().next().unwrap_or('?').to_ascii_uppercase();
        match letters.last_mut() {
            Some((last, members)) if *last == letter => members.push(skill),
            _ => letters.push((letter, vec![skill])),
        }
    }
    let lead = format!(
        "{} skills that HR roles ask for: what each means in HR, who asks for it, and which moves grow it.",
        all.len()
    );
    let entries = letters.iter().map(|(letter, _)| {
        let named = format!("Skills with {letter}");
        el("li").child(link(format!("#letter-{letter}"), letter.to_string()).attr("aria-label", named))
    });
    let by_family = el("li").class("wide").child(link("#families".to_owned(), "By family"));
    let body = el("div")
        .class("wrap skill-list")
        .child(words("h1", "HR skills from A to Z"))
        .child(words("p", lead).class("lead"))
        .child(contents(entries.chain([by_family])))
        .children(letters.iter().map(|(letter, members)| of_letter(site, *letter, members)))
        .children(families(site, &all));
    Content {
        title: "HR skills from A to Z".to_owned(),
        description: format!(
            "{} HR skills from A to Z: what each means, which roles ask for it and how deep, and the moves that grow it.",
            all.len()
        ),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn of_letter(site: Site, letter: char, members: &[&'static Skill]) -> Element {
    let heading = words("h2", letter.to_string()).attr("id", format!("letter-{letter}"));
    let entries = members.iter().map(|skill| entry(site, skill));
    el("section").class("letter").child(heading).child(el("ul").children(entries))
}

fn to_skill(site: Site, skill: &'static Skill) -> Element {
    link(site.links.page(&Page::Skill(skill.id.clone())), skill.name.as_str())
}

fn entry(site: Site, skill: &'static Skill) -> Element {
    let asked = skills::asked_by(site.catalogue, &skill.id);
    let roles = match asked.len() {
        0 => "No role here asks for it".to_owned(),
        1 => "1 role asks for it".to_owned(),
        many => format!("{many} roles ask for it"),
    };
    let mut facts = el("p")
        .class("quiet")
        .child(link(format!("#{}", anchor(skill.family)), skill.family.name()))
        .text(". ")
        .text(roles);
    // The deepest need comes first.
    if let Some(first) = asked.first() {
        facts = facts.text(", at most ").child(depth::dots(first.need.depth));
    }
    let name = el("h3").child(to_skill(site, skill));
    el("li").child(name).child(basis::claim(site, &skill.summary)).child(facts)
}

/// The names alone, by family.
fn families(site: Site, all: &[&'static Skill]) -> [Element; 2] {
    let panels = SkillFamily::ALL.into_iter().map(|family| {
        let members = all.iter().filter(|skill| skill.family == family);
        let heading = words("h3", family.name()).attr("id", anchor(family));
        let names = members.map(|skill| el("li").child(to_skill(site, skill)));
        el("section").child(heading).child(el("ul").class("names").children(names))
    });
    let heading = words("h2", "By family").attr("id", "families");
    [heading, el("div").class("families").children(panels)]
}
