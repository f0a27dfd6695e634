//! The transit map as a picture, drawn from [`crate::questions::map::Layout`]: once along the screen and once down it, for
//! narrow ones; the style sheet shows the one that fits. Every station is a link; the text form stands beside it.

mod geometry;
mod text;

use super::Site;
use crate::catalogue::{Role, Track};
use crate::questions::map::{Layout, Segment, Station};
use geometry::{Frame, Orientation};
use leptos::prelude::*;
pub use text::stations;

/// Both pictures of the whole map.
pub fn pictures(site: Site, layout: &Layout) -> AnyView {
    view! {
        <div class="maps">
            {picture(site, layout, &[], Orientation::Wide)}
            {picture(site, layout, &[], Orientation::Tall)}
        </div>
    }
    .into_any()
}

/// Both pictures with a route of stations highlighted in order. Narrow screens get only the stations of `around`, so that the
/// answer below stays near.
pub fn route(site: Site, layout: &Layout, route: &[usize], around: &[usize]) -> AnyView {
    view! {
        <div class="maps">
            {picture(site, layout, route, Orientation::Wide)}
            {picture(site, &layout.only(around), route, Orientation::Tall)}
        </div>
    }
    .into_any()
}

fn picture(site: Site, layout: &Layout, route: &[usize], orientation: Orientation) -> AnyView {
    let frame = Frame { layout, orientation };
    let (width, height) = frame.size();
    let class = match (orientation, route.is_empty()) {
        (Orientation::Wide, true) => "map wide",
        (Orientation::Wide, false) => "map wide routed",
        (Orientation::Tall, true) => "map tall",
        (Orientation::Tall, false) => "map tall routed",
    };
    let label = if route.is_empty() { "Map of HR roles" } else { "Map of HR roles with the chosen path" };
    view! {
        <svg class=class viewBox=format!("0 0 {width} {height}") role="group" aria-label=label>
            <g aria-hidden="true">
                {zones(&frame)}
                {lines(&frame)}
                {route.windows(2).map(|pair| stroke("route", frame.curve(pair[0], pair[1], 0))).collect_view()}
                {names(&frame)}
            </g>
            {in_reading_order(layout)
                .map(|station| draw_station(site, &frame, station, route.iter().position(|on| *on == station.role)))
                .collect_view()}
        </svg>
    }
    .into_any()
}

fn in_reading_order(layout: &Layout) -> impl Iterator<Item = Station> {
    let mut stations: Vec<Station> = layout.shown().copied().collect();
    stations.sort_by_key(|station| station.order);
    stations.into_iter()
}

fn stroke(class: &'static str, d: String) -> AnyView {
    view! { <path class=class d=d /> }.into_any()
}

fn label(class: &'static str, x: i32, y: i32, words: String) -> AnyView {
    view! { <text class=class x=x y=y>{words}</text> }.into_any()
}

fn zones(frame: &Frame) -> Vec<AnyView> {
    frame
        .layout
        .zones
        .iter()
        .enumerate()
        .map(|(i, zone)| {
            let area = frame.zone(zone);
            let class = if i % 2 == 0 { "zone" } else { "zone other" };
            view! {
                <rect class=class x=area.x y=area.y width=area.width height=area.height />
                {label("zone-name", area.name.0, area.name.1, zone.level.name().to_owned())}
            }
            .into_any()
        })
        .collect()
}

/// The lines; where two run between the same stations they lie side by side.
fn lines(frame: &Frame) -> Vec<AnyView> {
    let segments = &frame.layout.segments;
    let beside = |segment: &Segment| -> i32 {
        let same: Vec<Track> = segments
            .iter()
            .filter(|other| (other.from, other.to) == (segment.from, segment.to))
            .map(|other| other.track)
            .collect();
        let place = same.iter().position(|track| *track == segment.track).unwrap_or(0);
        i32::try_from(place * 6).unwrap_or(0) - i32::try_from(same.len() * 3).unwrap_or(0) + 3
    };
    segments
        .iter()
        .map(|segment| stroke(line_class(segment.track), frame.curve(segment.from, segment.to, beside(segment))))
        .collect()
}

const fn line_class(track: Track) -> &'static str {
    match track {
        Track::Generalist => "line generalist",
        Track::Specialist => "line specialist",
        Track::Operations => "line operations",
    }
}

const fn name_class(track: Track) -> &'static str {
    match track {
        Track::Generalist => "line-name generalist",
        Track::Specialist => "line-name specialist",
        Track::Operations => "line-name operations",
    }
}

/// Each line's name at the side of its lane.
fn names(frame: &Frame) -> Vec<AnyView> {
    crate::questions::map::LINES
        .into_iter()
        .zip(&frame.layout.lanes)
        .filter_map(|(track, lane)| {
            let (x, y) = frame.lane_name(*lane)?;
            Some(label(name_class(track), x, y, track.name().to_owned()))
        })
        .collect()
}

fn draw_station(site: Site, frame: &Frame, station: Station, on_route: Option<usize>) -> AnyView {
    let Some(role) = site.catalogue.roles.get(station.role) else { return ().into_any() };
    let (x, y) = frame.point(station.role);
    let radius = if role.is_interchange() || on_route.is_some() { "11" } else { "8" };
    let class = match (on_route.is_some(), role.is_interchange()) {
        (true, _) => "station on-route",
        (false, true) => "station interchange",
        (false, false) => station_class(role),
    };
    let (lines, start) = frame.label_lines(role);
    view! {
        <g class=class>
            <a href=site.role(role) aria-label=describe(role, on_route)>
                {frame.target(station.role).map(|(x, y, w, h)| view! {
                    <rect class="target" x=x y=y width=w height=h rx="6" />
                })}
                <circle cx=x cy=y r=radius />
                {on_route.map(|place| label("number", x, y + 5, (place + 1).to_string()))}
                {lines
                    .into_iter()
                    .enumerate()
                    .map(|(i, words)| label("name", start.0, start.1 + if i == 0 { 0 } else { 16 }, words))
                    .collect_view()}
            </a>
        </g>
    }
    .into_any()
}

fn station_class(role: &Role) -> &'static str {
    match role.tracks.first() {
        Some(Track::Specialist) => "station specialist",
        Some(Track::Operations) => "station operations",
        _ => "station generalist",
    }
}

/// What a screen reader says of a station.
fn describe(role: &Role, on_route: Option<usize>) -> String {
    let tracks: Vec<&str> = role.tracks.iter().map(|track| track.name()).collect();
    let stop = on_route.map_or_else(String::new, |place| format!(", stop {} of the path", place + 1));
    format!("{}, {} level, {}{stop}", role.title, role.level_name(), tracks.join(" and "))
}
