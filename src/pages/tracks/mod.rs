//! The three tracks side by side.

mod ladder;
mod skills;

use super::Content;
use crate::address::Page;
use crate::catalogue::{Claim, Level, Role, Track, TrackInfo};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, tags};
use crate::questions::tracks;
pub(super) use ladder::{ends, of_track};
use leptos::prelude::*;
pub(super) use skills::by_level as skills_by_level;

/// The claims of a track that make up a row.
type Pick = fn(&'static TrackInfo) -> &'static [Claim];

pub(super) fn content(site: Site) -> Content {
    let rows: [(&'static str, Pick); 5] = [
        ("Scope", |info| &info.scope),
        ("Who employs them", |info| &info.employers),
        ("What its people do", |info| &info.duties),
        ("Where it meets the others and how one rejoins", |info| &info.rejoins),
        ("What staying on it closes off", |info| &info.closes_off),
    ];
    let claims_row = |(title, pick): (&'static str, Pick)| {
        row(title, move |track| site.catalogue.track(track).and_then(|info| basis::claims(site, pick(info))).into_any())
    };
    let [scope, employers, duties, rejoins, closes] = rows.map(claims_row);
    let body = view! {
        <div class="wrap">
            <h1>"Three tracks, side by side"</h1>
            <p class="lead">"Generalist, specialist, operations: what each is, who hires for it, where it leads, and how one changes over. "<a href="#pay">"Pay by level"</a>" follows below."</p>
            <table class="tracks">
                <caption class="hidden">"The three tracks compared"</caption>
                <thead>
                    <tr>
                        <td></td>
                        {Track::ALL.map(|track| heading(site, track)).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {scope} {employers}
                    {row("Roles by level", move |track| roles(site, track))}
                    {duties}
                    {row("Skills most of its roles need", move |track| skills::most(site, track))}
                    {row("Skills that each level adds", move |track| skills::by_level(site, track).into_any())}
                    <tr><th scope="row">"Skills that all three ask for"</th><td colspan="3">{skills::shared(site)}</td></tr>
                    {row("Skills only this track asks for", move |track| skills::only(site, track).into_any())}
                    {row("Pay, from lowest to highest median", move |track| ends(site, track).into_any())}
                    {rejoins} {closes}
                </tbody>
            </table>
            <p class="quiet">
                "How deep a skill reaches is our own reading; what the need for it rests on stands on the page of each role."
            </p>
            {ladder::view(site)}
        </div>
    };
    Content {
        title: "Generalist, specialist and operations tracks".to_owned(),
        description: "The three HR tracks compared: scope, employers, roles by level, duties, skills, pay by level, where they meet and what each closes off.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn heading(site: Site, track: Track) -> AnyView {
    let summary = site.catalogue.track(track).map(|info| basis::claim(site, &info.summary));
    view! {
        <th scope="col">
            <a class=tags::track_class(track) href=site.links.page(&Page::Track(track))>{track.name()}</a>
            {summary}
        </th>
    }
    .into_any()
}

/// One row: its title and a cell for each track. The track's name stands in the cell for narrow screens, where columns stack.
fn row(title: &'static str, cell: impl Fn(Track) -> AnyView) -> AnyView {
    view! {
        <tr>
            <th scope="row">{title}</th>
            {Track::ALL
                .map(|track| view! { <td><b class="cell-name" aria-hidden="true">{track.name()}</b>{cell(track)}</td> })
                .into_iter()
                .collect_view()}
        </tr>
    }
    .into_any()
}

/// The roles of a track, lowest level first.
pub(super) fn members(site: Site, track: Track) -> impl Iterator<Item = &'static Role> {
    tracks::members(site.catalogue, track)
}

/// How a role lies to the other tracks.
fn shared(role: &Role) -> &'static str {
    match role.tracks.len() {
        3 => "= all three tracks",
        1 => "≠ only here",
        _ => "on two tracks",
    }
}

fn roles(site: Site, track: Track) -> AnyView {
    let levels = Level::ALL.into_iter().flat_map(|level| {
        let of_level: Vec<_> = members(site, track).filter(|role| role.level == level).collect();
        let name = (!of_level.is_empty()).then(|| words("dt", level.name()));
        let roles = of_level.into_iter().map(move |role| {
            el("dd").child(link(site.role(role), role.title.as_str())).text(" ").child(words("small", shared(role)))
        });
        name.into_iter().chain(roles).collect::<Vec<Element>>()
    });
    el("dl").class("levels").children(levels).into_any()
}
