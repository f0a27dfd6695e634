//! All moves, by the role that they leave.

use super::{Content, count};
use crate::address::Page;
use crate::catalogue::{Basis, Level, Move, MoveKind, Role};
use crate::components::article::{contents, crumb};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, steps, tags};
use leptos::prelude::*;

pub(in super::super) fn all(site: Site) -> Content {
    let moves = &site.catalogue.moves;
    let lead = format!(
        "A move is one step from a role to a role. We know {} moves; each has a page of its own with skills, duties, pay and outlook.",
        moves.len()
    );
    let levels: Vec<(Level, Vec<&'static Role>)> = Level::ALL
        .into_iter()
        .map(|level| (level, leaving(site, level)))
        .filter(|(_, roles)| !roles.is_empty())
        .collect();
    let entries = levels.iter().map(|(level, _)| {
        el("li").child(link(format!("#{}", level.id()), format!("From {} level", level.name().to_lowercase())))
    });
    let body = el("div")
        .class("wrap")
        .child(crumb(link(site.links.page(&Page::Paths), "Career paths, made of these moves")))
        .child(words("h1", "Moves between HR roles"))
        .child(words("p", lead).class("lead"))
        .children(evidence(moves))
        .child(contents(entries))
        .children(levels.iter().map(|(level, roles)| of_level(site, *level, roles)));
    Content {
        title: "Moves between HR roles".to_owned(),
        description: format!(
            "All {} moves between HR roles, by the role they leave: up or sideways, and whether a source states them or we infer them.",
            moves.len()
        ),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// The roles of a level that moves leave.
fn leaving(site: Site, level: Level) -> Vec<&'static Role> {
    let roles = site.catalogue.roles.iter().filter(|role| role.level == level);
    roles.filter(|role| site.catalogue.moves_from(&role.id).next().is_some()).collect()
}

/// How a move is evidenced, and how many rest on what.
fn evidence(moves: &[Move]) -> [Element; 2] {
    let up = moves.iter().filter(|step| step.kind == MoveKind::Advance).count();
    let said = words("p", "A move counts as known when something says that people make it: ")
        .class("measure")
        .text("a source article, an official publication, or our own comparison of what the two roles do. The mark shows which; the page of the move gives the source or our reason. ")
        .text(format!("{} lead up, {} sideways.", count(up, "move", "moves"), moves.len() - up));
    let rows = [
        (Basis::Stated, "a source article says that people make it"),
        (Basis::Official, "an official publication says so"),
        (Basis::Editorial, "we infer it from what both roles do and ask"),
    ];
    let rows = rows.map(|(basis, meaning)| {
        let number = moves.iter().filter(|step| step.basis() == basis).count();
        el("li").child(words("b", number.to_string())).text(" ").child(steps::rests_on(basis)).text(" ").text(meaning)
    });
    [said, el("ul").class("legend").children(rows)]
}

fn of_level(site: Site, level: Level, roles: &[&'static Role]) -> Element {
    let number: usize = roles.iter().map(|role| site.catalogue.moves_from(&role.id).count()).sum();
    let heading = words("h2", format!("From {} level ", level.name().to_lowercase())).attr("id", level.id());
    el("section")
        .child(heading.child(words("small", count(number, "move", "moves"))))
        .child(el("div").class("origins").children(roles.iter().map(|role| origin(site, role))))
}

/// One role with the moves that leave it: up first, then by what they rest on.
fn origin(site: Site, role: &'static Role) -> Element {
    let rows = steps::ordered(site.catalogue.moves_from(&role.id))
        .into_iter()
        .filter_map(|step| Some(row(site, step, site.catalogue.role(&step.to)?)));
    let heading = words("h3", "From ").child(link(site.role(role), role.title.as_str()));
    el("section").class("origin").child(heading).child(tags::of(role)).child(el("ul").class("step-list").children(rows))
}

fn row(site: Site, step: &'static Move, to: &'static Role) -> Element {
    let hidden = words("span", site.catalogue.title(&step.from)).class("hidden").text(" ");
    let name = el("a").attr("href", steps::address(site, step)).child(hidden).text("to ").text(to.title.as_str());
    let about = el("span")
        .class("about")
        .child(steps::arrow(step.kind))
        .text(" ")
        .child(steps::rests_on(step.basis()))
        .text(" ")
        .child(link(site.role(to), "about the role").attr("aria-label", format!("About the role {}", to.title)));
    el("li").child(name).text(" ").child(about)
}
