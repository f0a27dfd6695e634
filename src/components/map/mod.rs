//! The transit map as a picture, drawn from [`crate::questions::map::Layout`]: once along the screen and once down it, for
//! narrow ones; the style sheet shows the one that fits. Every station is a link; the text form stands beside it.

mod geometry;
mod text;

use super::Site;
use super::markup::{Element, Words, el, words};
use crate::catalogue::{Role, Track};
use crate::questions::map::{Layout, Segment, Station};
use geometry::{Frame, Orientation};
pub use text::stations;

/// Both pictures of the whole map.
pub fn pictures(site: Site, layout: &Layout) -> Element {
    el("div").class("maps").child(picture(site, layout, &[], Orientation::Wide)).child(picture(
        site,
        layout,
        &[],
        Orientation::Tall,
    ))
}

/// Both pictures with a route of stations highlighted in order. Narrow screens get only the stations of `around`, so that the
/// answer below stays near.
pub fn route(site: Site, layout: &Layout, route: &[usize], around: &[usize]) -> Element {
    el("div").class("maps").child(picture(site, layout, route, Orientation::Wide)).child(picture(
        site,
        &layout.only(around),
        route,
        Orientation::Tall,
    ))
}

fn picture(site: Site, layout: &Layout, route: &[usize], orientation: Orientation) -> Element {
    let frame = Frame { layout, orientation };
    let (width, height) = frame.size();
    let class = match (orientation, route.is_empty()) {
        (Orientation::Wide, true) => "map wide",
        (Orientation::Wide, false) => "map wide routed",
        (Orientation::Tall, true) => "map tall",
        (Orientation::Tall, false) => "map tall routed",
    };
    let label = if route.is_empty() { "Map of HR roles" } else { "Map of HR roles with the chosen path" };
    let drawing = el("g")
        .attr("aria-hidden", "true")
        .children(zones(&frame))
        .children(lines(&frame))
        .children(route.windows(2).map(|pair| stroke("route", frame.curve(pair[0], pair[1], 0))))
        .children(names(&frame));
    let in_order = layout.reading_order().into_iter().map(|i| layout.stations[i]).filter(|station| station.shown);
    let stations = in_order.filter_map(|station| {
        let on_route = route.iter().position(|on| *on == station.role);
        draw_station(site, &frame, station, on_route)
    });
    el("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", "group")
        .attr("aria-label", label)
        .child(drawing)
        .children(stations)
}

fn stroke(class: &'static str, d: String) -> Element {
    el("path").class(class).attr("d", d)
}

fn label(class: &'static str, (x, y): (i32, i32), text: impl Into<Words>) -> Element {
    words("text", text).class(class).number("x", x).number("y", y)
}

fn rect(class: &'static str, (x, y, width, height): (i32, i32, i32, i32)) -> Element {
    el("rect").class(class).number("x", x).number("y", y).number("width", width).number("height", height)
}

fn zones(frame: &Frame) -> Vec<Element> {
    let zones = frame.layout.zones.iter().enumerate().flat_map(|(i, zone)| {
        let area = frame.zone(zone);
        let class = if i % 2 == 0 { "zone" } else { "zone other" };
        [rect(class, (area.x, area.y, area.width, area.height)), label("zone-name", area.name, zone.level.name())]
    });
    zones.collect()
}

/// The lines; where two run between the same stations they lie side by side.
fn lines(frame: &Frame) -> Vec<Element> {
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
fn names(frame: &Frame) -> Vec<Element> {
    crate::questions::map::LINES
        .into_iter()
        .zip(&frame.layout.lanes)
        .filter_map(|(track, lane)| {
            let place = frame.lane_name(*lane)?;
            Some(label(name_class(track), place, track.name()))
        })
        .collect()
}

fn draw_station(site: Site, frame: &Frame, station: Station, on_route: Option<usize>) -> Option<Element> {
    let role = site.catalogue.roles.get(station.role)?;
    let (x, y) = frame.point(station.role);
    let radius = if role.is_interchange() || on_route.is_some() { "11" } else { "8" };
    let class = match (on_route.is_some(), role.is_interchange()) {
        (true, _) => "station on-route",
        (false, true) => "station interchange",
        (false, false) => station_class(role),
    };
    let (lines, (left, top)) = frame.label_lines(role);
    let lines = lines.into_iter().zip([top, top + 16]).map(|(line, y)| label("name", (left, y), line));
    let link = el("a")
        .attr("href", site.role(role))
        .attr("aria-label", describe(role, on_route))
        .children(frame.target(station.role).map(|area| rect("target", area).attr("rx", "6")))
        .child(el("circle").number("cx", x).number("cy", y).attr("r", radius))
        .children(on_route.map(|place| label("number", (x, y + 5), (place + 1).to_string())))
        .children(lines);
    Some(el("g").class(class).child(link))
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
