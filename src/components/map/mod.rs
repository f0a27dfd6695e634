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

/// What stands out on a map.
#[derive(Clone, Copy, Debug)]
pub enum Highlight<'a> {
    /// Nothing.
    None,
    /// A route of stations, in order.
    Route(&'a [usize]),
    /// One station, and how many moves away each other one lies, if it can be reached.
    Reach {
        /// The station.
        at: usize,
        /// For each station of the list of roles, its distance in moves.
        moves: &'a [Option<u32>],
        /// Whether the moves lead away from the station, or to it.
        forward: bool,
    },
}

/// Both pictures of the whole map.
pub fn pictures(site: Site, layout: &Layout) -> Element {
    both(site, layout, layout, Highlight::None)
}

/// Both pictures with a route of stations highlighted in order. Narrow screens get only the stations of `around`, so that the
/// answer below stays near.
pub fn route(site: Site, layout: &Layout, route: &[usize], around: &[usize]) -> Element {
    both(site, layout, &layout.only(around), Highlight::Route(route))
}

/// Both pictures with the distance in moves of each station from one of them, or to it. Narrow screens get only these.
pub fn reach(site: Site, layout: &Layout, at: usize, moves: &[Option<u32>], forward: bool) -> Element {
    let near: Vec<usize> = (0..moves.len()).filter(|place| *place == at || moves[*place].is_some()).collect();
    both(site, layout, &layout.only(&near), Highlight::Reach { at, moves, forward })
}

fn both(site: Site, wide: &Layout, tall: &Layout, highlight: Highlight) -> Element {
    el("div").class("maps").child(picture(site, wide, highlight, Orientation::Wide)).child(picture(
        site,
        tall,
        highlight,
        Orientation::Tall,
    ))
}

fn picture(site: Site, layout: &Layout, highlight: Highlight, orientation: Orientation) -> Element {
    let frame = Frame { layout, orientation };
    let (width, height) = frame.size();
    let plain = matches!(highlight, Highlight::None);
    let class = match (orientation, plain) {
        (Orientation::Wide, true) => "map wide",
        (Orientation::Wide, false) => "map wide routed",
        (Orientation::Tall, true) => "map tall",
        (Orientation::Tall, false) => "map tall routed",
    };
    let (label, route) = match highlight {
        Highlight::None => ("Map of HR roles", &[][..]),
        Highlight::Route(route) => ("Map of HR roles with the chosen path", route),
        Highlight::Reach { forward: true, .. } => {
            ("Map of HR roles with the moves that each takes from the start", &[][..])
        }
        Highlight::Reach { forward: false, .. } => ("Map of HR roles with the moves from each to the end", &[][..]),
    };
    let drawing = el("g")
        .attr("aria-hidden", "true")
        .children(zones(&frame))
        .children(lines(&frame))
        .children(route.windows(2).map(|pair| stroke("route", frame.curve(pair[0], pair[1], 0))))
        .children(names(&frame));
    let in_order = layout.reading_order().into_iter().map(|i| layout.stations[i]).filter(|station| station.shown);
    let stations = in_order.filter_map(|station| draw_station(site, &frame, station, mark(highlight, station.role)));
    el("svg")
        .class(class)
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", "group")
        .attr("aria-label", label)
        .child(drawing)
        .children(stations)
}

/// How a station stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Not at all.
    Plain,
    /// A stop of the route, from 1.
    Stop(usize),
    /// Where the question starts or ends.
    Origin,
    /// So many moves away, or before.
    Away(u32, bool),
}

fn mark(highlight: Highlight, role: usize) -> Mark {
    match highlight {
        Highlight::None => Mark::Plain,
        Highlight::Route(route) => {
            route.iter().position(|on| *on == role).map_or(Mark::Plain, |place| Mark::Stop(place + 1))
        }
        Highlight::Reach { at, .. } if at == role => Mark::Origin,
        Highlight::Reach { moves, forward, .. } => {
            moves.get(role).copied().flatten().map_or(Mark::Plain, |moves| Mark::Away(moves, forward))
        }
    }
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

fn draw_station(site: Site, frame: &Frame, station: Station, mark: Mark) -> Option<Element> {
    let role = site.catalogue.roles.get(station.role)?;
    let (x, y) = frame.point(station.role);
    let radius = if role.is_interchange() || mark != Mark::Plain { "11" } else { "8" };
    let class = match (mark, role.is_interchange()) {
        (Mark::Stop(_) | Mark::Origin, _) => "station on-route",
        (Mark::Away(..), _) => "station on-route away",
        (Mark::Plain, true) => "station interchange",
        (Mark::Plain, false) => station_class(role),
    };
    let number = match mark {
        Mark::Stop(number) => Some(number.to_string()),
        Mark::Away(moves, _) => Some(moves.to_string()),
        Mark::Origin => Some("•".to_owned()),
        Mark::Plain => None,
    };
    let (lines, (left, top)) = frame.label_lines(role);
    let lines = lines.into_iter().zip([top, top + 16]).map(|(line, y)| label("name", (left, y), line));
    let link = el("a")
        .attr("href", site.role(role))
        .attr("aria-label", describe(role, mark))
        .children(frame.target(station.role).map(|area| rect("target", area).attr("rx", "6")))
        .child(el("circle").number("cx", x).number("cy", y).attr("r", radius))
        .children(number.map(|number| label("number", (x, y + 5), number)))
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
fn describe(role: &Role, mark: Mark) -> String {
    let tracks: Vec<&str> = role.tracks.iter().map(|track| track.name()).collect();
    let moves = |count: u32| if count == 1 { "1 move".to_owned() } else { format!("{count} moves") };
    let more = match mark {
        Mark::Plain => String::new(),
        Mark::Stop(number) => format!(", stop {number} of the path"),
        Mark::Origin => ", the role in question".to_owned(),
        Mark::Away(count, true) => format!(", {} away", moves(count)),
        Mark::Away(count, false) => format!(", {} before", moves(count)),
    };
    // The words on the map belong to the name: whoever speaks to the computer says what they see.
    let title = match &role.short_title {
        Some(short) => [role.title.as_str(), ", in short ", short.as_str()].concat(),
        None => role.title.clone(),
    };
    format!("{title}, {} level, {}{more}", role.level_name(), tracks.join(" and "))
}
