//! From one role to another: the question, the paths that differ, each with its itinerary, and the map with the chosen one.

use super::Live;
use crate::address::{Page, Query};
use crate::catalogue::{Catalogue, Level, Role, RoleId};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::components::{Site, itinerary, map as map_view};
use crate::questions::map::{self, Layout};
use crate::questions::network::Network;
use crate::questions::paths::{self, Ask, NoPath, Path};
use leptos::prelude::*;
use std::sync::Arc;

/// Where a path starts unless the person says otherwise.
const USUAL_START: &str = "hr-assistant";
/// Where a path ends unless the person says otherwise.
const USUAL_END: &str = "hr-director";

/// The question and its answer.
pub fn view(live: Live) -> AnyView {
    let site = live.site;
    let layout = Arc::new(map::layout(site.catalogue));
    let ends = Memo::new(move |_| live.query.with(|query| ends(site.catalogue, query)));
    view! {
        {move || live.notices.with(|list| notices(list))}
        {question(live, ends)}
        {move || answer(site, Arc::clone(&layout), &ends.get())}
    }
    .into_any()
}

/// The two ends that a query means: what it leaves open is filled with the usual role, or with the next best where that one is
/// the other end already.
pub fn ends(catalogue: &Catalogue, query: &Query) -> (RoleId, RoleId) {
    let usual = |preferred: &str, fallback: Option<&Role>, other: Option<&RoleId>| {
        let preferred = RoleId::new(preferred);
        let fits = catalogue.role(&preferred).is_some() && other != Some(&preferred);
        if fits { preferred } else { fallback.map_or(preferred, |role| role.id.clone()) }
    };
    let (first, last) = (catalogue.roles.first(), catalogue.roles.last());
    let from = query.from.clone().unwrap_or_else(|| usual(USUAL_START, first, query.to.as_ref()));
    let to = query.to.clone().unwrap_or_else(|| usual(USUAL_END, last, query.from.as_ref()));
    (from, to)
}

fn question(live: Live, ends: Memo<(RoleId, RoleId)>) -> AnyView {
    let site = live.site;
    view! {
        <form class="ends" method="get" action=site.links.page(&Page::Paths) on:submit=|event| event.prevent_default()>
            {end(site.catalogue, "from", "Where are you?", move || ends.with(|(from, _)| from.as_str().to_owned()),
                move |id| live.query.update(|query| query.from = Some(RoleId::new(id))))}
            {end(site.catalogue, "to", "Where to?", move || ends.with(|(_, to)| to.as_str().to_owned()),
                move |id| live.query.update(|query| query.to = Some(RoleId::new(id))))}
            {words("button", "Show paths").attr("type", "submit")}
        </form>
    }
    .into_any()
}

/// One end: a choice of all roles, by level.
fn end(
    catalogue: &'static Catalogue,
    id: &'static str,
    label: &'static str,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
    set: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div>
            {words("label", label).attr("for", id)}
            <select id=id name=id prop:value=value on:change:target=move |event| set(event.target().value())>
                {options(catalogue, Some(&value()))}
            </select>
        </div>
    }
    .into_any()
}

/// All roles as options, by level; the chosen one marked, so that the plain page shows it too.
pub fn options(catalogue: &'static Catalogue, chosen: Option<&str>) -> Vec<Element> {
    let option = |role: &'static Role| {
        let option = words("option", role.title.as_str()).attr("value", role.id.as_str());
        if chosen == Some(role.id.as_str()) { option.attr("selected", "") } else { option }
    };
    let groups = Level::ALL.into_iter().map(|level| {
        let roles = catalogue.roles.iter().filter(|role| role.level == level);
        el("optgroup").attr("label", format!("{} level", level.name())).children(roles.map(option))
    });
    groups.collect()
}

fn answer(site: Site, layout: Arc<Layout>, (from, to): &(RoleId, RoleId)) -> Vec<AnyView> {
    let title = |id: &RoleId| site.catalogue.role(id).map_or("an unknown role", |role| &role.title);
    let (start, end) = (title(from), title(to));
    let network = Network::of(site.catalogue);
    match paths::find(&network, &Ask::new(from.clone(), to.clone())) {
        Ok(found) => found_paths(site, layout, found.paths, start, end),
        Err(reason) => no_path(site, &reason, start, end),
    }
}

fn found_paths(
    site: Site,
    layout: Arc<Layout>,
    found: Vec<Path<'static>>,
    start: &'static str,
    end: &'static str,
) -> Vec<AnyView> {
    let shortest = found.iter().map(|path| path.moves.len()).min().unwrap_or(0);
    let moves = |count: usize| if count == 1 { "1 move".to_owned() } else { format!("{count} moves") };
    let count = match found.len() {
        1 => format!("One path from {start} to {end}, in {}.", moves(shortest)),
        many => format!("{many} different paths from {start} to {end}; the shortest takes {}.", moves(shortest)),
    };
    let chosen = RwSignal::new(0_usize);
    let routes: Vec<Vec<usize>> = found.iter().map(|path| path.stops.clone()).collect();
    let around = routes.concat();
    let mut views = vec![
        status(count),
        words("h2", "On the map").class("hidden").into_any(),
        (move || map_view::route(site, &layout, routes.get(chosen.get()).map_or(&[], Vec::as_slice), &around))
            .into_any(),
        words("h2", "The paths").into_any(),
        words("p", "Fewest moves first, then by evidence. Open one to see each move, and its route on the map.")
            .class("quiet")
            .into_any(),
    ];
    views.extend(found.into_iter().enumerate().map(|(i, path)| {
        let stops = stops(site.catalogue, &path).join(" → ");
        let length = words("span", moves(path.moves.len())).text(": ").text(stops);
        view! {
            <details
                class="path"
                name="path"
                open=i == 0
                on:toggle:target=move |event| if event.target().open() { chosen.set(i) }
            >
                {el("summary").child(words("h3", path.label())).child(length)}
                {itinerary::itinerary(site, &path.moves)}
            </details>
        }
        .into_any()
    }));
    views
}

/// The answer in one sentence, announced. It is always the first view, so that it changes in place.
fn status(sentence: String) -> AnyView {
    words("p", sentence).class("count").attr("role", "status").into_any()
}

fn stops(catalogue: &'static Catalogue, path: &Path<'static>) -> Vec<&'static str> {
    path.stops.iter().map(|place| catalogue.roles[*place].title.as_str()).collect()
}

fn no_path(site: Site, reason: &NoPath, start: &'static str, end: &'static str) -> Vec<AnyView> {
    let sentence = match reason {
        NoPath::SameRole => format!("{start} is both the start and the end. Choose another role to see the way there."),
        NoPath::UnknownRole(_) => "One of the two roles is not in the catalogue. Choose both again.".to_owned(),
        _ => format!(
            "No chain of moves that we know leads from {start} to {end}. Careers mostly run upwards: try it the other way round."
        ),
    };
    let all = link(site.links.page(&Page::Roles), "See all roles and where each leads");
    vec![status(sentence), el("p").child(all).into_any()]
}
