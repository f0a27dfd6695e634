//! The three tracks side by side.

use super::Content;
use crate::address::Page;
use crate::catalogue::{Claim, Level, PlaceId, Role, Track, TrackInfo};
use crate::components::{Site, basis, pay, tags};
use crate::questions::pay::middle;
use crate::questions::pay::money;
use leptos::prelude::*;

/// The place of the pay ladder; other places stand on the roles' pages.
const LADDER_PLACE: &str = "us";

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
            <p class="lead">"Generalist, specialist, operations: what each is, who hires for it, where it leads, and how one changes over."</p>
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
                    {row("Skills most of its roles need", move |track| skills(site, track))}
                    {row("Pay ladder, United States", move |track| ladder(site, track))}
                    {rejoins} {closes}
                </tbody>
            </table>
            <p class="quiet">
                "Pay is the median of the occupation group that statistics count the role in, May 2025. Roles in one group show one figure; the pages of the roles show the spread."
            </p>
        </div>
    };
    Content {
        title: "Generalist, specialist and operations tracks".to_owned(),
        description: "The three HR tracks compared: scope, employers, roles by level, duties, skills, pay ladder, where they meet and what each closes off.".to_owned(),
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
    site.catalogue.roles.iter().filter(move |role| role.on(track))
}

fn roles(site: Site, track: Track) -> AnyView {
    let levels = Level::ALL.into_iter().filter_map(|level| {
        let of_level: Vec<_> = members(site, track).filter(|role| role.level == level).collect();
        (!of_level.is_empty()).then(|| view! {
            <dt>{level.name()}</dt>
            {of_level.into_iter().map(|role| view! { <dd><a href=site.role(role)>{role.title.as_str()}</a></dd> }).collect_view()}
        })
    });
    view! { <dl class="levels">{levels.collect_view()}</dl> }.into_any()
}

/// The skills that most roles of a track ask for, most often asked first.
fn skills(site: Site, track: Track) -> AnyView {
    let total = members(site, track).count();
    let mut counted: Vec<(usize, &'static str)> = site
        .catalogue
        .skills
        .iter()
        .map(|skill| {
            (
                members(site, track).filter(|role| role.skills.iter().any(|need| need.skill == skill.id)).count(),
                skill.name.as_str(),
            )
        })
        .filter(|(count, _)| count * 2 >= total)
        .collect();
    counted.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    view! {
        <ul>
            {counted
                .into_iter()
                .map(|(count, name)| view! { <li>{name} " " <span class="quiet">{format!("{count} of {total} roles")}</span></li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

/// The median of each occupation group along the track, lowest first, with the roles counted in it.
pub(super) fn ladder(site: Site, track: Track) -> AnyView {
    let place = PlaceId::new(LADDER_PLACE);
    let mut rungs: Vec<(u32, String, Vec<&'static Role>)> = Vec::new();
    let mut unknown: Vec<&'static Role> = Vec::new();
    for role in members(site, track) {
        let figure = pay::main_figure(site, role, &place);
        let Some((median, figure)) = figure.and_then(|figure| Some((middle(&figure.pay.amount)?, figure))) else {
            unknown.push(role);
            continue;
        };
        let group = site.catalogue.occupation(&figure.fit.occupation).map_or("", |group| &group.title);
        let words = format!("{} {group}", money(median, figure.pay.currency));
        match rungs.iter_mut().find(|(_, known, _)| *known == words) {
            Some((_, _, roles)) => roles.push(role),
            None => rungs.push((median, words, vec![role])),
        }
    }
    rungs.sort_by_key(|(median, ..)| *median);
    let titles = |roles: &[&'static Role]| roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>().join(", ");
    let none = (!unknown.is_empty())
        .then(|| view! { <li><b>"Not known"</b> " " <span class="quiet">{titles(&unknown)}</span></li> });
    view! {
        <ul class="ladder">
            {rungs
                .iter()
                .map(|(_, words, roles)| view! { <li><b>{words.clone()}</b> " " <span class="quiet">{titles(roles)}</span></li> })
                .collect_view()}
            {none}
        </ul>
    }
    .into_any()
}
