//! From the map's grid to points on the picture, in whole units. The wide and the tall map are the same drawing with its axes swapped.

use crate::catalogue::Role;
use crate::questions::map::{Layout, Zone};

/// Which way the careers run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    /// From left to right.
    Wide,
    /// From top to bottom, one station a row, names at the side.
    Tall,
}

/// A layout on its way to a picture.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub layout: &'a Layout,
    pub orientation: Orientation,
}

/// The area of a zone, with the point where its name stands.
pub(super) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub name: (i32, i32),
}

/// Wide: the size of a step, and the room for zone names above and line names at the left.
const STEP: (i32, i32) = (130, 74);
const TOP: i32 = 64;
const LEFT: i32 = 66;
/// Tall: the height of a row, the distance of lanes, the room above, and where names start.
const ROW: i32 = 58;
/// The room that a zone's name takes above its first row.
const ZONE: i32 = 34;
const LANE: i32 = 21;
const EDGE: i32 = 20;
const TALL_WIDTH: i32 = 372;

/// Steps of the grid as a factor; maps are far smaller than the limit.
fn whole(steps: usize) -> i32 {
    i32::try_from(steps).unwrap_or(i32::MAX / 1_000)
}

impl Frame<'_> {
    /// Width and height of the picture.
    pub fn size(&self) -> (i32, i32) {
        let Layout { length, width, .. } = self.layout;
        match self.orientation {
            Orientation::Wide => (LEFT * 2 + STEP.0 * (whole(*length) - 1), TOP + STEP.1 * whole(*width)),
            Orientation::Tall => {
                (TALL_WIDTH, ROW * whole(self.layout.shown().count()) + ZONE * whole(self.layout.zones.len()) + 8)
            }
        }
    }

    /// The point of a station.
    pub fn point(&self, station: usize) -> (i32, i32) {
        let Some(station) = self.layout.stations.get(station) else { return (0, 0) };
        match self.orientation {
            Orientation::Wide => (LEFT + STEP.0 * whole(station.along), TOP + STEP.1 * whole(station.across)),
            Orientation::Tall => {
                let zones = self.layout.zones.iter().filter(|zone| zone.first <= station.along).count();
                (EDGE + LANE * whole(station.across), ROW * whole(station.order) + ROW / 2 + ZONE * whole(zones))
            }
        }
    }

    /// A smooth line between two stations, `beside` pixels off the straight way.
    ///
    /// A long line runs along one of the two rows and changes over within one step; it takes the row that has no other
    /// station in between, so that it never seems to stop where it does not.
    pub fn curve(&self, from: usize, to: usize, beside: i32) -> String {
        let (a, b) = (self.point(from), self.point(to));
        let shift = |(x, y): (i32, i32)| match self.orientation {
            Orientation::Wide => (x, y + beside),
            Orientation::Tall => (x + beside, y),
        };
        let (a, b) = (shift(a), shift(b));
        let early = !self.is_free_beside(from, to);
        match self.orientation {
            Orientation::Wide => {
                let step = STEP.0.min((b.0 - a.0).abs()) * (b.0 - a.0).signum();
                let (s, e) = if early { (a.0, a.0 + step) } else { (b.0 - step, b.0) };
                let m = i32::midpoint(s, e);
                format!("M{} {}H{s}C{m} {} {m} {} {e} {}H{}", a.0, a.1, a.1, b.1, b.1, b.0)
            }
            Orientation::Tall => {
                let step = (ROW - 5).min((b.1 - a.1).abs()) * (b.1 - a.1).signum();
                let (s, e) = if early { (a.1, a.1 + step) } else { (b.1 - step, b.1) };
                let m = i32::midpoint(s, e);
                format!("M{} {}V{s}C{} {m} {} {m} {} {e}V{}", a.0, a.1, a.0, b.0, b.0, b.1)
            }
        }
    }

    /// Whether no other station stands on the row of `from` before the line gets to `to`.
    fn is_free_beside(&self, from: usize, to: usize) -> bool {
        let place = |i: usize| {
            self.layout.stations.get(i).map(|station| match self.orientation {
                Orientation::Wide => (station.along, station.across),
                Orientation::Tall => (station.order, station.across),
            })
        };
        let (Some(a), Some(b)) = (place(from), place(to)) else { return true };
        let between = a.0.min(b.0) + 1..a.0.max(b.0);
        !self
            .layout
            .shown()
            .filter_map(|station| place(station.role))
            .any(|(at, across)| across == a.1 && between.contains(&at))
    }

    /// The area of a zone.
    pub fn zone(&self, zone: &Zone) -> Area {
        let (width, height) = self.size();
        match self.orientation {
            Orientation::Wide => {
                let start = if zone.first == 0 { 0 } else { LEFT + STEP.0 * whole(zone.first) - STEP.0 / 2 };
                let end = if zone.last + 1 == self.layout.length {
                    width
                } else {
                    LEFT + STEP.0 * whole(zone.last) + STEP.0 / 2
                };
                Area { x: start, y: 0, width: end - start, height, name: (start + 12, 24) }
            }
            Orientation::Tall => {
                let members =
                    || self.layout.shown().filter(|station| (zone.first..=zone.last).contains(&station.along));
                let y = |role: usize| self.point(role).1;
                let top = members().map(|station| y(station.role)).min().unwrap_or(0) - ROW / 2 - ZONE;
                let bottom = members().map(|station| y(station.role)).max().unwrap_or(0) + ROW / 2;
                Area { x: 0, y: top, width, height: bottom - top, name: (TALL_WIDTH - 10, top + 22) }
            }
        }
    }

    /// Where the name of a line stands; the tall map says it with its key instead.
    pub fn lane_name(&self, lane: (usize, usize)) -> Option<(i32, i32)> {
        match self.orientation {
            Orientation::Wide => {
                // Beside the first row, or above it where a station stands there.
                let taken = self.layout.shown().any(|station| station.along == 0 && station.across == lane.0);
                Some((12, TOP + STEP.1 * whole(lane.0) + if taken { -22 } else { 5 }))
            }
            Orientation::Tall => None,
        }
    }

    /// The lines of a station's name and the point of the first.
    pub fn label_lines(&self, role: &Role) -> (Vec<String>, (i32, i32)) {
        let place = self.layout_place(role);
        match self.orientation {
            Orientation::Wide => {
                let (x, y) = place;
                (in_two(role.short_title.as_deref().unwrap_or(&role.title)), (x, y + 28))
            }
            Orientation::Tall => (vec![role.title.clone()], (self.names_start(), place.1 + 5)),
        }
    }

    /// The area to tap, where the circle and the name are apart.
    pub fn target(&self, station: usize) -> Option<(i32, i32, i32, i32)> {
        let (x, y) = self.point(station);
        match self.orientation {
            Orientation::Wide => Some((x - 60, y - 16, 120, 66)),
            Orientation::Tall => Some((x - 14, y - ROW / 2, TALL_WIDTH - x + 8, ROW)),
        }
    }

    fn names_start(&self) -> i32 {
        EDGE + LANE * whole(self.layout.width)
    }

    fn layout_place(&self, role: &Role) -> (i32, i32) {
        let found = self.layout.ids.iter().position(|id| *id == role.id);
        found.map_or((0, 0), |station| self.point(station))
    }
}

/// Breaks a title into two lines of about the same length, if it is long.
fn in_two(title: &str) -> Vec<String> {
    const SHORT: usize = 14;
    if title.chars().count() <= SHORT {
        return vec![title.to_owned()];
    }
    let middle = title.len() / 2;
    let gap = title.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
    gap.map_or_else(|| vec![title.to_owned()], |at| vec![title[..at].to_owned(), title[at + 1..].to_owned()])
}
