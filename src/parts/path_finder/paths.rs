//! From one role to another: the paths that differ, each with its itinerary, pay on the way, and route on the map.

use super::question::{Asked, Question};
use super::{Ground, compared, link, moves, none, status, title};
use crate::catalogue::{Move, Role, RoleId};
use crate::components::markup::live::{Piece, control, deferred, is_open, later};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, itinerary, map as map_view, profile};
use crate::questions::paths::{self, Ask, Avoid, Found, Path, Trade};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn answer(ground: &Arc<Ground>, asked: &Asked, from: &RoleId, to: &RoleId) -> Vec<Piece> {
    let ask =
        Ask { from: from.clone(), to: to.clone(), via: asked.via.clone(), avoid: asked.avoid.clone(), by: asked.by };
    match paths::find(&ground.network, &ask) {
        Ok(found) => found_paths(ground, asked, found, title(ground.site, from), title(ground.site, to)),
        Err(reason) => none::answer(ground.site, asked, &reason, from, to),
    }
}

fn found_paths(
    ground: &Arc<Ground>,
    asked: &Asked,
    found: Found<'static>,
    start: &'static str,
    end: &'static str,
) -> Vec<Piece> {
    let Found { paths, complete } = found;
    let shortest = paths.iter().map(|path| path.measures.moves).min().unwrap_or(0);
    let count = match paths.len() {
        1 => format!("One path from {start} to {end}, in {}.", moves(shortest)),
        many => format!("{many} different paths from {start} to {end}; the shortest takes {}.", moves(shortest)),
    };
    let chosen = RwSignal::new(0_usize);
    let routes: Vec<Vec<usize>> = paths.iter().map(|path| path.stops.clone()).collect();
    let around = routes.concat();
    let on_map = Arc::clone(ground);
    let mut pieces: Vec<Piece> = vec![
        status(count),
        words("h2", "On the map").class("hidden").into(),
        deferred(move || {
            let route = routes.get(chosen.get()).map_or(&[][..], Vec::as_slice);
            vec![map_view::route(on_map.site, &on_map.layout, route, &around)]
        }),
        words("h2", "The paths").into(),
        // Another order is announced, too: it leaves the sentence above as it is.
        words("p", asked.by.explain()).class("quiet").attr("aria-live", "polite").into(),
    ];
    pieces.extend(compared::table(&paths).map(Piece::from));
    if !complete {
        let sentence =
            "There are very many ways between these two; the search stopped early and may have missed a better one.";
        pieces.push(words("p", sentence).class("notice").into());
    }
    let traded: Vec<Option<Element>> = paths::trades(&paths).iter().map(|trades| trade(trades)).collect();
    pieces.extend(
        paths.iter().zip(traded).enumerate().map(|(i, (path, trade))| one(ground.site, asked, i, path, trade, chosen)),
    );
    pieces
}

/// One path, folded; opening it shows its route on the map.
fn one(
    site: Site,
    asked: &Asked,
    i: usize,
    path: &Path<'static>,
    trade: Option<Element>,
    chosen: RwSignal<usize>,
) -> Piece {
    let stations: Vec<&'static Role> = path.stops.iter().filter_map(|place| site.catalogue.roles.get(*place)).collect();
    let stops: Vec<&str> = stations.iter().map(|role| role.title.as_str()).collect();
    let length = words("span", moves(path.measures.moves)).text(": ").text(stops.join(" → "));
    // The anchor lies inside what is folded: a link to it unfolds the path.
    let folded = el("div").class("folded").attr("id", format!("path-{}", i + 1));
    let (steps, asked) = (path.moves.clone(), asked.clone());
    let body = move || inside(site, &asked, &stations, &steps, trade.clone());
    let path_of = el("details").class("path").attr("name", "path");
    control(if i == 0 { path_of.attr("open", "") } else { path_of })
        .on("toggle", move |event| {
            if is_open(event) {
                chosen.set(i);
            }
        })
        .with(el("summary").child(words("h3", path.label())).text(" ").child(length))
        .with(later(folded, body))
        .into()
}

/// What is folded: what a path is best at, pay on the way, its moves, and the ways without one of its stops.
fn inside(
    site: Site,
    asked: &Asked,
    stations: &[&'static Role],
    steps: &[&'static Move],
    trade: Option<Element>,
) -> Vec<Element> {
    let pay = site.catalogue.places.iter().map(|place| profile::profile(site, place, stations));
    let mut all: Vec<Element> = trade.into_iter().collect();
    all.extend([
        plan(site, stations),
        words("h4", "Pay along the path"),
        el("div").class("profiles").children(pay),
        words("h4", "Move by move"),
        itinerary::itinerary(site, steps),
    ]);
    all.extend(without(site, asked, stations));
    all
}

/// The way to keep a path, with goals for each move.
fn plan(site: Site, stations: &[&'static Role]) -> Element {
    let ids: Vec<&RoleId> = stations.iter().map(|role| &role.id).collect();
    let to = site.plan(&ids);
    el("p").child(crate::components::markup::link(to, "Make this my plan").class("more-link"))
}

/// What a path is best at among those shown, and what it gives up for that.
fn trade(trades: &[Trade]) -> Option<Element> {
    let of = |best: bool| -> Vec<String> {
        let chosen = trades.iter().filter(|trade| trade.best == best);
        chosen.map(|trade| if best { trade.words.to_ascii_lowercase() } else { trade.words.clone() }).collect()
    };
    let (good, given) = (of(true).join(", "), of(false).join("; "));
    let part = |label: &'static str, words_of: String| {
        (!words_of.is_empty()).then(|| words("p", "").child(words("b", label)).text(words_of + "."))
    };
    let parts: Vec<Element> =
        [part("Best of these at: ", good), part("Gives up: ", given)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| el("div").class("trade").children(parts))
}

/// Links to the same question without one of the stations, or by way of it.
fn without(site: Site, asked: &Asked, stations: &[&'static Role]) -> Option<Element> {
    let between = stations.get(1..stations.len().saturating_sub(1)).filter(|between| !between.is_empty())?;
    let free = between.iter().filter(|role| !asked.via.contains(&role.id));
    let links = free.map(|role| {
        let mut other = Asked { question: Question::clone(&asked.question), ..asked.clone() };
        other.avoid.push(Avoid::Role(role.id.clone()));
        el("li").child(link(site, &other, role.title.clone()))
    });
    let list = el("ul").class("neighbours").children(links);
    Some(el("div").child(words("p", "Not for you? See the ways without:").class("quiet")).child(list))
}
