//! Where a role leads, or how people get to it: everything that moves reach, on the map and as a list.

use super::question::{Asked, Question};
use super::{Ground, link, moves, plain, status};
use crate::catalogue::{Currency, Role, RoleId};
use crate::components::markup::live::Piece;
use crate::components::markup::{self, Element, el, words};
use crate::components::{Site, basis, map as map_view};
use crate::questions::network::PAY_PLACE;
use crate::questions::paths::Ranking;
use crate::questions::pay::money;
use crate::questions::reach::{self, Reached};
use crate::questions::{gap, order};
use std::sync::Arc;

pub(super) fn answer(ground: &Arc<Ground>, asked: &Asked, id: &RoleId, forward: bool) -> Vec<Piece> {
    let site = ground.site;
    let Some(place) = ground.network.place(id) else {
        return vec![status(format!("“{id}” is not a role that we know. Choose another one."))];
    };
    let role = &site.catalogue.roles[place];
    let reached = if forward { reach::from } else { reach::to }(&ground.network, place, &asked.avoid);
    let mut away = vec![None; site.catalogue.roles.len()];
    for here in &reached {
        away[here.role] = Some(here.moves);
    }
    let sentence = said(role, &reached, forward);
    if reached.is_empty() {
        let other = if forward { Question::To(id.clone()) } else { Question::From(id.clone()) };
        let text = if forward { "How do people get there?" } else { "Where can I go from there?" };
        return vec![status(sentence), el("p").child(link(site, &plain(other), text.to_owned())).into()];
    }
    vec![
        status(sentence),
        words("h2", "On the map").class("hidden").into(),
        map_view::reach(site, &ground.layout, place, &away, forward).into(),
        words("h2", if forward { "Within reach" } else { "Where people come from" }).into(),
        words("p", [explain(asked.by, forward), unused(asked, id)].concat())
            .class("quiet")
            .attr("aria-live", "polite")
            .into(),
        table(ground, role, &reached, asked, forward).into(),
    ]
}

fn said(role: &Role, reached: &[Reached], forward: bool) -> String {
    let title = &role.title;
    let Some(furthest) = reached.iter().map(|here| here.moves).max() else {
        return if forward {
            format!("No move that we know leads on from {title}: the end of the line.")
        } else {
            format!("No move that we know leads to {title}: a place to start.")
        };
    };
    let (count, next) = (reached.len(), reached.iter().filter(|here| here.moves == 1).count());
    let roles = if count == 1 { "1 role".to_owned() } else { format!("{count} roles") };
    if forward {
        format!("From {title}, {roles} can be reached: {next} in one move, all in at most {}.", moves(furthest))
    } else {
        format!("To {title}, people come from {roles}: {next} of them in one move, all in at most {}.", moves(furthest))
    }
}

/// Which wishes do not count before both ends are chosen.
fn unused(asked: &Asked, id: &RoleId) -> &'static str {
    if !asked.via.is_empty() {
        " What the way leads by does not count here: see the paths to one of the roles for that."
    } else if asked.avoid.iter().any(|avoid| avoid.id() == id.as_str()) {
        " That the role in question is to be left out does not count here."
    } else {
        ""
    }
}

/// What the order of the list is. Rankings that speak of what lies between two ends mean nothing here.
const fn explain(by: Ranking, forward: bool) -> &'static str {
    match (by, forward) {
        (Ranking::Pay, true) => "Highest pay at the end first: US medians of their occupation groups, May 2025.",
        (Ranking::Pay, false) => "Highest pay at the start first: US medians of their occupation groups, May 2025.",
        (Ranking::Steps, _) => "Least to learn first, counted as if it were one move.",
        _ => "Fewest moves first, then by level.",
    }
}

fn table(ground: &Ground, role: &'static Role, reached: &[Reached], asked: &Asked, forward: bool) -> Element {
    let site = ground.site;
    let learn = |here: &Reached| {
        let other = &site.catalogue.roles[here.role];
        if forward { gap::between(role, other).size() } else { gap::between(other, role).size() }
    };
    let pay = |here: &Reached| ground.network.stations[here.role].pay;
    let keys = reached.iter().map(|here| match asked.by {
        Ranking::Pay => (usize::MAX - pay(here).map_or(0, |pay| pay as usize), here.moves as usize),
        Ranking::Steps => (learn(here) as usize, here.moves as usize),
        _ => (here.moves as usize, site.catalogue.roles[here.role].level as usize),
    });
    let rows = order::by(keys).into_iter().map(|at| {
        let here = &reached[at];
        let other = &site.catalogue.roles[here.role];
        let ends = if forward { (&role.id, &other.id) } else { (&other.id, &role.id) };
        let paths = Asked {
            by: asked.by,
            via: asked.via.clone(),
            avoid: asked.avoid.clone(),
            ..plain(Question::Between(ends.0.clone(), ends.1.clone()))
        };
        let name = el("th").attr("scope", "row").child(markup::link(site.role(other), other.title.as_str()));
        let first = site
            .catalogue
            .moves
            .get(here.first)
            .map_or("", |step| site.catalogue.title(if forward { &step.to } else { &step.from }));
        let by = if here.moves == 1 {
            String::new()
        } else {
            format!(", {} {first}", if forward { "first to" } else { "last from" })
        };
        let cell = |column: &'static str, text: String| words("td", text).attr("data-column", column);
        el("tr")
            .child(name)
            .child(cell("Level", other.level_name()))
            .child(cell("Moves", format!("{}{by}", moves(here.moves))))
            .child(cell("To learn", format!("{} steps", learn(here))))
            .child(cell("Median pay, US", pay(here).map_or("not known".to_owned(), |pay| money(pay, Currency::Usd))))
            .child(el("td").child(link(site, &paths, "Paths".to_owned()).attr(
                "aria-label",
                format!("Paths from {} to {}", site.catalogue.title(ends.0), site.catalogue.title(ends.1)),
            )))
    });
    let columns = ["Role", "Level", "Moves", "To learn", "Median pay, US", "All ways"];
    let head = el("tr").children(columns.map(|title| words("th", title).attr("scope", "col")));
    el("table")
        .class("stack reached")
        .child(caption(site))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

/// What the figures are.
fn caption(site: Site) -> Element {
    let place = crate::catalogue::PlaceId::new(PAY_PLACE);
    let figure = site.catalogue.figures().find(|figure| figure.place == place);
    let text = format!(
        "A step to learn is one step of depth in one skill. Pay is the US national median of each role's occupation group, {}, a year before tax. ",
        figure.map_or("period not known", |figure| &figure.period),
    );
    words("caption", text).children(figure.map(|figure| basis::mark(site, &figure.evidence)))
}
