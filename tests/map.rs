//! The map's layout: the one of the data, and those of networks that an organization might add.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Catalogue, Level, MoveKind, RoleId, Track};
use hr_career_paths::questions::map::{LINES, Layout, layout};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{cases, catalogue};

fn place(all: &Catalogue, id: &RoleId) -> usize {
    all.roles.iter().position(|role| role.id == *id).unwrap()
}

/// What holds for every map.
fn assert_sound(all: &Catalogue, map: &Layout) {
    let stations = &map.stations;
    assert_eq!(stations.len(), all.roles.len());
    assert!(map.ids.iter().eq(all.roles.iter().map(|role| &role.id)));
    let spots: BTreeSet<(usize, usize)> = stations.iter().map(|station| (station.along, station.across)).collect();
    assert_eq!(spots.len(), stations.len(), "two stations stand on one spot");
    let orders: BTreeSet<usize> = stations.iter().map(|station| station.order).collect();
    assert!(orders.into_iter().eq(0..stations.len()), "the reading order is no permutation");
    for (i, station) in stations.iter().enumerate() {
        assert!(station.role == i && station.shown && station.along < map.length && station.across < map.width);
    }
    for (a, b) in stations.iter().zip(stations.iter().skip(1)) {
        assert_eq!(
            a.order < b.order,
            (a.along, a.across) < (b.along, b.across),
            "read against the direction of the map"
        );
    }
    assert_zones(all, map);
    assert_lanes(all, map);
    assert_rows(all, map);
    assert_segments(all, map);
    for step in all.moves.iter().filter(|step| step.kind == MoveKind::Advance) {
        let (from, to) = (place(all, &step.from), place(all, &step.to));
        assert!(stations[from].along < stations[to].along, "{} to {} runs backwards", step.from, step.to);
    }
}

/// Zones follow each other without gap or overlap, lowest level first, and hold exactly the roles of their level.
fn assert_zones(all: &Catalogue, map: &Layout) {
    assert_eq!(map.zones.first().map(|zone| zone.first), (!all.roles.is_empty()).then_some(0));
    assert_eq!(map.zones.last().map_or(0, |zone| zone.last + 1), map.length);
    for pair in map.zones.windows(2) {
        assert_eq!(pair[0].last + 1, pair[1].first);
        assert!(pair[0].level < pair[1].level);
    }
    for station in &map.stations {
        let zone = map.zones.iter().find(|zone| (zone.first..=zone.last).contains(&station.along)).unwrap();
        assert_eq!(zone.level, all.roles[station.role].level);
    }
    for zone in &map.zones {
        for step in zone.first..=zone.last {
            assert!(map.stations.iter().any(|station| station.along == step), "an empty step in {:?}", zone.level);
        }
    }
}

/// Each role stands in the lane of its home track; lanes lie side by side.
fn assert_lanes(all: &Catalogue, map: &Layout) {
    assert_eq!(map.lanes.len(), LINES.len());
    assert_eq!((map.lanes[0].0, map.lanes[2].1 + 1), (0, map.width));
    assert!(map.lanes.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0));
    for station in &map.stations {
        let home = all.roles[station.role].tracks[0];
        let (first, last) = map.lanes[LINES.iter().position(|line| *line == home).unwrap()];
        assert!((first..=last).contains(&station.across), "{} is out of its lane", all.roles[station.role].id);
    }
}

/// Inside of its lane a role stands as near as can be to the middle of those that it is reached from: column by column, the topmost
/// wish first, each on the nearest row that is free; where a column has no row to spare, in the order of the wishes.
fn assert_rows(all: &Catalogue, map: &Layout) {
    for (line, (first, last)) in LINES.into_iter().zip(&map.lanes) {
        let in_lane: Vec<usize> = (0..all.roles.len()).filter(|role| all.roles[*role].tracks[0] == line).collect();
        let wish = |role: usize| {
            let before =
                all.moves.iter().filter(|step| step.kind == MoveKind::Advance && step.to == all.roles[role].id);
            let rows: Vec<f64> = before
                .map(|step| place(all, &step.from))
                .filter(|from| in_lane.contains(from))
                .map(|from| f64::from(u8::try_from(map.stations[from].across).unwrap()))
                .collect();
            let ends = [*first, *last].map(|end| f64::from(u8::try_from(end).unwrap()));
            let rows = if rows.is_empty() { ends.to_vec() } else { rows };
            rows.iter().sum::<f64>() / f64::from(u8::try_from(rows.len()).unwrap())
        };
        for along in 0..map.length {
            let mut column: Vec<usize> =
                in_lane.iter().copied().filter(|role| map.stations[*role].along == along).collect();
            column.sort_by(|a, b| wish(*a).total_cmp(&wish(*b)));
            let mut free: Vec<usize> = (*first..=*last).collect();
            let full = column.len() == free.len();
            for role in column {
                let far = |row: usize| (f64::from(u8::try_from(row).unwrap()) - wish(role)).abs();
                let nearest = (0..free.len()).min_by(|a, b| far(free[*a]).total_cmp(&far(free[*b]))).unwrap();
                let row = free.remove(if full { 0 } else { nearest });
                assert_eq!(map.stations[role].across, row, "{} in {line:?}", all.roles[role].id);
            }
        }
    }
}

/// A line joins stations of its track by an advancing move; whatever moves join, the lines join too.
fn assert_segments(all: &Catalogue, map: &Layout) {
    let unique: BTreeSet<_> = map.segments.iter().collect();
    assert_eq!(unique.len(), map.segments.len());
    for segment in &map.segments {
        let (from, to) = (&all.roles[segment.from], &all.roles[segment.to]);
        assert!(from.on(segment.track) && to.on(segment.track), "{} to {} is not on the line", from.id, to.id);
        let moves = |step: &&hr_career_paths::catalogue::Move| step.from == from.id && step.to == to.id;
        assert!(all.moves.iter().find(moves).is_some_and(|step| step.kind == MoveKind::Advance), "no such move");
        let mut without = map.clone();
        without.segments.retain(|other| other != segment);
        let around = is_joined(&without, segment.track, segment.from, segment.to);
        assert!(!around, "{} to {} is drawn beside the chain that makes it up", from.id, to.id);
    }
    for step in all.moves.iter().filter(|step| step.kind == MoveKind::Advance) {
        let (from, to) = (place(all, &step.from), place(all, &step.to));
        for track in Track::ALL.into_iter().filter(|track| all.roles[from].on(*track) && all.roles[to].on(*track)) {
            assert!(is_joined(map, track, from, to), "{} to {} is lost on the {} line", step.from, step.to, track.id());
        }
    }
}

fn is_joined(map: &Layout, track: Track, from: usize, to: usize) -> bool {
    let mut reached = BTreeSet::from([from]);
    loop {
        let line = map.segments.iter().filter(|segment| segment.track == track && reached.contains(&segment.from));
        let more: Vec<usize> = line.map(|segment| segment.to).filter(|to| !reached.contains(to)).collect();
        if reached.contains(&to) || more.is_empty() {
            return reached.contains(&to);
        }
        reached.extend(more);
    }
}

#[test]
fn the_map_of_the_data_is_sound_and_always_the_same() {
    let map = layout(catalogue());
    assert_sound(catalogue(), &map);
    assert_eq!(map, layout(&catalogue().clone()));
    assert!(map.length <= 10 && map.width <= 10, "too large to read: {} by {}", map.length, map.width);
}

#[test]
fn an_empty_catalogue_has_an_empty_map() {
    let mut empty = catalogue().clone();
    empty.roles.clear();
    empty.moves.clear();
    let map = layout(&empty);
    assert!(map.stations.is_empty() && map.segments.is_empty() && map.zones.is_empty() && map.length == 0);
}

/// The catalogue with other levels and tracks, and as many of its moves as still lead up, so that there is no circle.
fn reshaped(levels: &[usize], tracks: &[usize], kept: &[bool]) -> Catalogue {
    let mut all = catalogue().clone();
    for (i, role) in all.roles.iter_mut().enumerate() {
        role.level = Level::ALL[levels[i]];
        let home = Track::ALL[tracks[i] % 3];
        role.tracks = std::iter::once(home).chain(Track::ALL.into_iter().filter(|track| *track != home)).collect();
        role.tracks.truncate(1 + tracks[i] / 3);
    }
    let rank = |id: &RoleId| (all.roles[place(&all, id)].level, place(&all, id));
    let up: Vec<bool> =
        all.moves.iter().map(|step| step.kind == MoveKind::Lateral || rank(&step.from) < rank(&step.to)).collect();
    let mut keep = up.iter().zip(kept);
    all.moves.retain(|_| keep.next().is_some_and(|(up, kept)| *up && *kept));
    all
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_network_has_a_sound_map(
        levels in proptest::collection::vec(0..4_usize, catalogue().roles.len()),
        tracks in proptest::collection::vec(0..9_usize, catalogue().roles.len()),
        kept in proptest::collection::vec(any::<bool>(), catalogue().moves.len()),
    ) {
        let all = reshaped(&levels, &tracks, &kept);
        assert_sound(&all, &layout(&all));
    }

    #[test]
    fn a_part_of_the_map_keeps_its_shape(chosen in proptest::collection::vec(0..catalogue().roles.len(), 1..8)) {
        let whole = layout(catalogue());
        let part = whole.only(&chosen);
        let chosen: BTreeSet<usize> = chosen.into_iter().collect();
        prop_assert!(part.shown().map(|station| station.role).collect::<BTreeSet<_>>() == chosen);
        let mut shown: Vec<_> = part.shown().collect();
        shown.sort_by_key(|station| whole.stations[station.role].order);
        prop_assert!(shown.iter().map(|station| station.order).eq(0..chosen.len()), "rows are not filled from the top");
        for station in &shown {
            let before = whole.stations[station.role];
            prop_assert_eq!((before.along, before.across), (station.along, station.across));
            let zone = part.zones.iter().find(|zone| (zone.first..=zone.last).contains(&station.along));
            prop_assert_eq!(zone.map(|zone| zone.level), Some(catalogue().roles[station.role].level));
        }
        for segment in &part.segments {
            prop_assert!(chosen.contains(&segment.from) && chosen.contains(&segment.to));
        }
        prop_assert!(part.zones.iter().all(|zone| {
            shown.iter().any(|station| (zone.first..=zone.last).contains(&station.along))
        }), "a zone without stations");
    }
}
