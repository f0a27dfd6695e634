//! The start page: who are you, where to, and the map.

use super::{Content, hold};
use crate::address::Page;
use crate::catalogue::Track;
use crate::components::{Site, map as map_view, tags};
use crate::parts::{Part, path_options};
use crate::questions::map;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let layout = map::layout(site.catalogue);
    let roles = site.catalogue.roles.len();
    let moves = site.catalogue.moves.len();
    let body = view! {
        <div class="wrap">
            <h1>"Find your way in HR"</h1>
            <p class="lead">
                {format!("{roles} roles, {moves} moves between them, three tracks from first post to director and beyond: what each takes, what it pays, and how sure we are.")}
            </p>
            <div class="questions">
                <section class="panel">
                    <h2>"Where are you?"</h2>
                    {hold(site, Part::Finder)}
                </section>
                <section class="panel">
                    <h2>"Where to?"</h2>
                    {ends(site)}
                </section>
            </div>
            <p>
                "Not sure how far you are? " <a href=site.links.page(&Page::Check)>"Take the self-check"</a>
                ": what you can do, in plain sentences. It takes about ten minutes, and nothing leaves your browser."
            </p>
        </div>
        <section class="wrap">
            <h2 id="map">"The map"</h2>
            <p>
                "Roles are stations, tracks are lines, levels are zones. A ring with a dark rim is an interchange: a role on more than one track. "
                "Select a station to open the role. " <a href="#list">"The same map as a list"</a> "."
            </p>
            {key()}
            {map_view::pictures(site, &layout)}
        </section>
        <section class="wrap">
            <h2>"Three tracks"</h2>
            <ul class="cards three">{Track::ALL.map(|track| track_card(site, track)).into_iter().collect_view()}</ul>
        </section>
        <section class="wrap">
            <h2>"More to do here"</h2>
            <ul class="cards">{MORE.map(|(page, title, what)| card(site, &page, title, what)).into_iter().collect_view()}</ul>
        </section>
        <section class="wrap">
            <h2 id="list">"The map as a list"</h2>
            {map_view::stations(site, &layout)}
        </section>
    };
    Content {
        title: "Find your way in HR".to_owned(),
        description: format!(
            "Explore {roles} HR roles from assistant to director: the moves between them, skills, pay and the generalist, specialist and operations tracks, every claim with its source."
        ),
        structured: None,
        part: Some(Part::Finder),
        body: body.into_any(),
    }
}

/// What else one can do: the page, what it is called here, and what for.
const MORE: [(Page, &str, &str); 3] = [
    (
        Page::Pay,
        "See what it pays",
        "Official pay in your state or city, as a spread with its source, and how it changed over the years.",
    ),
    (
        Page::Compare,
        "Compare roles",
        "Two to four roles side by side: what they share, where they differ, and the gap between any two.",
    ),
    (
        Page::Workshop,
        "Hold a workshop",
        "Sessions of 30 to 90 minutes for a group: screens, notes, worksheets, cards and a poster.",
    ),
];

fn card(site: Site, page: &Page, title: &'static str, what: &'static str) -> AnyView {
    view! {
        <li class="card">
            <h3><a href=site.links.page(page)>{title}</a></h3>
            <p>{what}</p>
        </li>
    }
    .into_any()
}

/// From one role to another: a plain form that opens the paths, without script too.
fn ends(site: Site) -> AnyView {
    let select = |id: &'static str, label: &'static str, open: &'static str, chosen: &str| {
        view! {
            <div>
                <label for=id>{label}</label>
                <select id=id name=id><option value="">{open}</option>{path_options(site.catalogue, Some(chosen))}</select>
            </div>
        }
    };
    view! {
        <form class="ends" method="get" action=site.links.page(&Page::Paths)>
            {select("from", "From", "Anywhere: who gets there?", "hr-assistant")}
            {select("to", "To", "Anywhere: where can I go?", "hr-director")}
            <button type="submit">"Show paths"</button>
        </form>
    }
    .into_any()
}

/// The lines and what they look like.
fn key() -> AnyView {
    view! {
        <ul class="key">
            {Track::ALL
                .map(|track| view! {
                    <li>
                        <svg viewBox="0 0 48 10" width="48" height="10" aria-hidden="true" focusable="false">
                            <path class=format!("line {}", track.id()) d="M3 5H45" />
                        </svg>
                        {track.name()}
                    </li>
                })
                .into_iter()
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn track_card(site: Site, track: Track) -> AnyView {
    let summary = site.catalogue.track(track).map_or("", |info| &info.summary.text);
    let count = site.catalogue.roles.iter().filter(|role| role.on(track)).count();
    view! {
        <li class="card">
            <h3><a class=tags::track_class(track) href=site.links.page(&Page::Track(track))>{track.name()}</a></h3>
            <p>{summary}</p>
            <p class="quiet">{format!("{count} roles")}</p>
        </li>
    }
    .into_any()
}
