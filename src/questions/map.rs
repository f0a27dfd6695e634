//! The transit map as geometry: zones from levels, lines from tracks, stations from roles. Computed from the catalogue alone,
//! so that roles which an organization adds take their place without anybody drawing.

use super::order;
use crate::catalogue::{Catalogue, Level, Move, MoveKind, RoleId, Track};

/// The lines from one side of the map to the other: the generalist line runs in the middle, as it meets both others.
pub const LINES: [Track; 3] = [Track::Specialist, Track::Generalist, Track::Operations];

/// A station: the role at this place of the catalogue's list, on a grid of whole steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// Place in the catalogue's list of roles.
    pub role: usize,
    /// How far along: column of the wide map.
    pub along: usize,
    /// Which side: row of the wide map, column of the tall one.
    pub across: usize,
    /// Place in reading order, from 0: row of the tall map.
    pub order: usize,
    /// Whether it is drawn; see [`Layout::only`].
    pub shown: bool,
}

/// A zone: the steps along the map that a level takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// The level.
    pub level: Level,
    /// Its first step along.
    pub first: usize,
    /// Its last step along.
    pub last: usize,
}

/// A stretch of a line between two stations, as places in [`Layout::stations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// The line.
    pub track: Track,
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The whole map on its grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The stations, in the catalogue's order.
    pub stations: Vec<Station>,
    /// The ids of their roles, in the same order.
    pub ids: Vec<RoleId>,
    /// The stretches of line, in drawing order.
    pub segments: Vec<Segment>,
    /// The zones that have stations.
    pub zones: Vec<Zone>,
    /// First and last step across of each line, in the order of [`LINES`].
    pub lanes: Vec<(usize, usize)>,
    /// Steps along.
    pub length: usize,
    /// Steps across.
    pub width: usize,
}

/// Lays the catalogue out.
pub fn layout(catalogue: &Catalogue) -> Layout {
    let network = Network::of(catalogue);
    let (along, zones, length) = columns(catalogue, &network);
    let (across, lanes) = rows(catalogue, &network, &along);
    let reading = order::by((0..catalogue.roles.len()).map(|i| (along[i], across[i])));
    let mut stations: Vec<Station> = (0..catalogue.roles.len())
        .map(|role| Station { role, along: along[role], across: across[role], order: 0, shown: true })
        .collect();
    for (order, role) in reading.into_iter().enumerate() {
        stations[role].order = order;
    }
    let ids = catalogue.roles.iter().map(|role| role.id.clone()).collect();
    let width = lanes.last().map_or(0, |(_, last)| last + 1);
    Layout { stations, ids, segments: segments(catalogue, &network), zones, lanes, length, width }
}

impl Layout {
    /// The same map with only some roles on it, in the rows that these take: short enough to stand beside an answer.
    pub fn only(&self, roles: &[usize]) -> Self {
        let mut layout = self.clone();
        let mut order = 0;
        for i in self.reading_order() {
            let station = &mut layout.stations[i];
            station.shown = roles.contains(&i);
            station.order = order;
            order += usize::from(station.shown);
        }
        layout.segments.retain(|segment| roles.contains(&segment.from) && roles.contains(&segment.to));
        let stations = &layout.stations;
        layout.zones.retain(|zone| {
            stations.iter().any(|station| station.shown && (zone.first..=zone.last).contains(&station.along))
        });
        layout
    }

    /// The stations as one reads the map: step by step along it, across each step.
    pub fn reading_order(&self) -> Vec<usize> {
        order::by(self.stations.iter().map(|station| (station.order, 0)))
    }

    /// The stations that are drawn.
    pub fn shown(&self) -> impl Iterator<Item = &Station> {
        self.stations.iter().filter(|station| station.shown)
    }
}

/// The advancing moves as pairs of places in the list of roles.
struct Network {
    advance: Vec<(usize, usize)>,
}

impl Network {
    fn of(catalogue: &Catalogue) -> Self {
        let index = |id: &RoleId| catalogue.roles.iter().position(|role| role.id == *id);
        let ends = |step: &Move| Some((index(&step.from)?, index(&step.to)?));
        let advance = catalogue.moves.iter().filter(|step| step.kind == MoveKind::Advance).filter_map(ends).collect();
        Self { advance }
    }
}

/// The step along of each role: within its zone, as late as the roles it leads to allow, so that managers stand together just
/// before the zone above and first posts stand where careers start.
fn columns(catalogue: &Catalogue, network: &Network) -> (Vec<usize>, Vec<Zone>, usize) {
    let level = |i: usize| catalogue.roles[i].level;
    let inside: Vec<_> = network.advance.iter().copied().filter(|(from, to)| level(*from) == level(*to)).collect();
    // Longest chain that still lies ahead inside the zone; chains are short and free of circles, so this settles quickly.
    let mut ahead = vec![0_usize; catalogue.roles.len()];
    for _ in 0..catalogue.roles.len() {
        let mut settled = true;
        for (from, to) in &inside {
            if ahead[*from] <= ahead[*to] {
                ahead[*from] = ahead[*to] + 1;
                settled = false;
            }
        }
        if settled {
            break;
        }
    }
    let mut along = vec![0; catalogue.roles.len()];
    let mut zones = Vec::new();
    let mut start = 0;
    for zone in Level::ALL {
        let members: Vec<usize> = (0..catalogue.roles.len()).filter(|i| level(*i) == zone).collect();
        let Some(longest) = members.iter().map(|i| ahead[*i]).max() else { continue };
        for i in members {
            along[i] = start + longest - ahead[i];
        }
        zones.push(Zone { level: zone, first: start, last: start + longest });
        start += longest + 1;
    }
    (along, zones, start)
}

/// The step across of each role: inside the lane of its home track, on a free row as near as can be to where it is reached from.
fn rows(catalogue: &Catalogue, network: &Network, along: &[usize]) -> (Vec<usize>, Vec<(usize, usize)>) {
    let home = |i: usize| catalogue.roles[i].tracks.first().copied().unwrap_or(Track::Generalist);
    let mut across = vec![0; along.len()];
    let mut lanes = Vec::new();
    let mut base = 0;
    for track in LINES {
        let members: Vec<usize> = (0..along.len()).filter(|i| home(*i) == track).collect();
        let mut columns = vec![Vec::new(); along.iter().max().map_or(0, |last| last + 1)];
        for i in &members {
            columns[along[*i]].push(*i);
        }
        let height = columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for column in columns {
            place(&column, height, base, network, &members, &mut across);
        }
        lanes.push((base, base + height - 1));
        base += height;
    }
    (across, lanes)
}

/// Places the stations of one column of one lane: those with a clear wish first.
fn place(column: &[usize], height: usize, base: usize, network: &Network, lane: &[usize], across: &mut [usize]) {
    // Wishes are means of rows, so they are kept in parts of a row.
    const ROW: usize = 2_520;
    let wish = |i: &usize| {
        let before = network.advance.iter().filter(|(from, to)| to == i && lane.contains(from));
        let rows: Vec<usize> = before.map(|(from, _)| (across[*from] - base) * ROW).collect();
        if rows.is_empty() { (height - 1) * ROW / 2 } else { rows.iter().sum::<usize>() / rows.len() }
    };
    let wishes: Vec<usize> = column.iter().map(wish).collect();
    let wishes = order::by(wishes.iter().map(|wish| (*wish, 0))).into_iter().map(|i| (wishes[i], column[i]));
    let mut free: Vec<usize> = (0..height).collect();
    // A full column keeps the order of the wishes; a partly filled one takes the nearest free row.
    for (place, (wish, i)) in wishes.enumerate() {
        let at = if column.len() == height {
            place
        } else {
            let nearest = free.iter().enumerate().min_by_key(|(_, row)| (*row * ROW).abs_diff(wish));
            let Some((at, _)) = nearest else { continue };
            free.remove(at)
        };
        across[i] = base + at;
    }
}

/// Each line's stretches: the advancing moves between its stations, without those that a chain of its other moves makes up,
/// as a transit map shows the stops in between rather than every ticket that can be bought.
fn segments(catalogue: &Catalogue, network: &Network) -> Vec<Segment> {
    let mut segments = Vec::new();
    for track in Track::ALL {
        let on: Vec<_> = network
            .advance
            .iter()
            .copied()
            .filter(|(from, to)| catalogue.roles[*from].on(track) && catalogue.roles[*to].on(track))
            .collect();
        let direct = order::by(on.iter().copied()).into_iter().map(|place| on[place]);
        let direct = direct.filter(|(from, to)| !reaches_around(&on, *from, *to));
        segments.extend(direct.map(|(from, to)| Segment { track, from, to }));
    }
    segments
}

/// Whether `to` can be reached from `from` without the direct edge.
fn reaches_around(edges: &[(usize, usize)], from: usize, to: usize) -> bool {
    let mut seen = vec![from];
    let mut done = 0;
    while let Some(&at) = seen.get(done) {
        done += 1;
        for &(a, b) in edges.iter().filter(|(a, _)| *a == at) {
            if (a, b) == (from, to) {
                continue;
            }
            if b == to {
                return true;
            }
            if !seen.contains(&b) {
                seen.push(b);
            }
        }
    }
    false
}
