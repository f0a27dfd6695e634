//! From one role to another: every pair of roles, and networks that the data does not have.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Catalogue, Level, Move, MoveKind, RoleId, Track};
use hr_career_paths::questions::paths::{self, Character, MOST, NoPath, Path};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use support::{cases, catalogue, role_ids};

fn id(text: &str) -> RoleId {
    RoleId::new(text)
}

fn cost(all: &Catalogue, step: &Move) -> u32 {
    let level = |id: &RoleId| all.role(id).unwrap().level as i32;
    paths::cost(step, level(&step.to) - level(&step.from))
}

fn total(all: &Catalogue, path: &Path) -> u32 {
    path.moves.iter().map(|step| cost(all, step)).sum()
}

/// What holds for every answer, whatever was asked.
fn assert_sound(all: &Catalogue, from: &RoleId, to: &RoleId, found: &[Path]) {
    assert!((1..=MOST).contains(&found.len()));
    for path in found {
        let mut here = from;
        let mut visited = BTreeSet::from([from]);
        for step in &path.moves {
            assert_eq!(step.from, *here, "the chain breaks");
            assert!(visited.insert(&step.to), "{} stands twice in a path", step.to);
            here = &step.to;
        }
        assert_eq!(here, to, "the path ends elsewhere");
        assert_eq!(path.character == Character::Direct, path.moves.len() == 1);
        if let Character::Through(track) = path.character {
            assert!(path.moves.iter().skip(1).all(|step| all.role(&step.from).unwrap().on(track)), "{track:?}");
        }
        if let Character::Change(from, to) = path.character {
            assert_ne!(from, to, "a change that is none");
        }
    }
    let characters: BTreeSet<Character> = found.iter().map(|path| path.character).collect();
    assert_eq!(characters.len(), found.len(), "two paths of one character");
    assert!(found.is_sorted_by_key(|path| total(all, path)), "not the best first");
}

/// The cheapest cost to every role, by relaxing all moves until nothing changes: slow, plain and independent.
fn cheapest(all: &Catalogue, from: &RoleId) -> BTreeMap<RoleId, u32> {
    let mut best = BTreeMap::from([(from.clone(), 0)]);
    for _ in 0..all.roles.len() {
        for step in &all.moves {
            if let Some(spent) = best.get(&step.from).map(|spent| spent + cost(all, step)) {
                let known = best.entry(step.to.clone()).or_insert(spent);
                *known = spent.min(*known);
            }
        }
    }
    best
}

#[test]
fn from_assistant_to_director_there_are_different_ways() {
    let (from, to) = (id("hr-assistant"), id("hr-director"));
    let found = paths::find(catalogue(), &from, &to).unwrap();
    assert!(found.len() >= 3, "only {} paths", found.len());
    assert_sound(catalogue(), &from, &to, &found);
    let labels: BTreeSet<String> = found.iter().map(|path| path.character.label()).collect();
    assert_eq!(labels.len(), found.len(), "two paths have one name: {labels:?}");
}

#[test]
fn every_pair_of_roles_has_sound_paths_and_the_cheapest_comes_first() {
    for from in role_ids() {
        let best = cheapest(catalogue(), &from);
        for to in role_ids().into_iter().filter(|to| *to != from) {
            match paths::find(catalogue(), &from, &to) {
                Ok(found) => {
                    assert_sound(catalogue(), &from, &to, &found);
                    assert_eq!(Some(&total(catalogue(), &found[0])), best.get(&to), "{from} to {to}");
                }
                Err(reason) => {
                    assert_eq!(reason, NoPath::Unconnected, "{from} to {to}");
                    assert!(!best.contains_key(&to), "{from} to {to} is connected");
                }
            }
        }
    }
}

#[test]
fn from_every_entry_role_one_can_get_to_the_top_of_hr() {
    for role in catalogue().roles.iter().filter(|role| role.level == Level::Entry) {
        assert!(paths::find(catalogue(), &role.id, &id("hr-director")).is_ok(), "{} leads to no director", role.id);
    }
}

#[test]
fn there_is_a_reason_where_there_is_no_path() {
    let find = |from: &str, to: &str| paths::find(catalogue(), &id(from), &id(to));
    assert_eq!(find("hr-manager", "hr-manager"), Err(NoPath::SameRole));
    for (from, to) in [("nobody", "hr-manager"), ("hr-manager", "nobody"), ("nobody", "nobody"), ("", "hr-manager")] {
        assert_eq!(find(from, to), Err(NoPath::UnknownRole), "{from} to {to}");
    }
    let mut cut = catalogue().clone();
    cut.moves.retain(|step| step.to != id("hr-director"));
    assert_eq!(paths::find(&cut, &id("hr-assistant"), &id("hr-director")), Err(NoPath::Unconnected));
    cut.moves.clear();
    assert_eq!(paths::find(&cut, &id("hr-assistant"), &id("hr-manager")), Err(NoPath::Unconnected));
}

#[test]
fn better_evidence_going_up_and_no_leap_make_a_move_cheaper() {
    let basis = |wanted| catalogue().moves.iter().find(|step| step.basis() == wanted);
    let stated = basis(hr_career_paths::catalogue::Basis::Stated).unwrap();
    let inferred = basis(hr_career_paths::catalogue::Basis::Editorial).unwrap();
    let with = |step: &Move, kind| Move { kind, ..step.clone() };
    let up = MoveKind::Advance;
    assert!(paths::cost(&with(stated, up), 1) < paths::cost(&with(inferred, up), 1));
    assert!(paths::cost(&with(stated, up), 0) < paths::cost(&with(stated, MoveKind::Lateral), 0));
    assert!(paths::cost(&with(stated, up), 1) < paths::cost(&with(stated, up), 2));
    assert_eq!(paths::cost(&with(stated, up), -3), paths::cost(&with(stated, up), 1), "going down is no leap");
    assert!(
        paths::cost(&with(inferred, MoveKind::Lateral), 1) < 2 * paths::cost(&with(stated, up), 1),
        "a move costs a move"
    );
}

/// Roles in layers, each role of a layer leading to each of the next one.
fn layered(layers: usize, width: usize) -> Catalogue {
    let mut all = catalogue().clone();
    let (role, step) = (all.roles[0].clone(), all.moves[0].clone());
    let name = |layer: usize, i: usize| id(&format!("role-{layer}-{i}"));
    all.roles.clear();
    all.moves.clear();
    for layer in 0..layers {
        for i in 0..width {
            let tracks = vec![Track::ALL[i % 3]];
            all.roles.push(hr_career_paths::catalogue::Role { id: name(layer, i), tracks, ..role.clone() });
            let onward = (0..width).filter(|_| layer + 1 < layers);
            all.moves.extend(onward.map(|to| Move { from: name(layer, i), to: name(layer + 1, to), ..step.clone() }));
        }
    }
    all
}

/// Asks for the way through layers, which must not take longer the more ways of equal cost there are.
fn assert_quick(layers: usize, width: usize) -> Result<usize, NoPath> {
    let all = layered(layers, width);
    let (from, to) = (id("role-0-0"), id(&format!("role-{}-0", layers - 1)));
    let start = Instant::now();
    let answer = paths::find(&all, &from, &to);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?} for {} roles", start.elapsed(), all.roles.len());
    answer.map(|found| {
        assert_sound(&all, &from, &to, &found);
        found.len()
    })
}

#[test]
fn many_ways_of_equal_cost_are_answered_quickly() {
    assert!(assert_quick(7, 12).is_ok());
}

#[test]
fn roles_too_far_apart_are_told_apart_quickly() {
    assert_eq!(assert_quick(11, 5), Err(NoPath::Unconnected));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_part_of_the_network_gives_sound_paths(
        kept in proptest::collection::vec(any::<bool>(), catalogue().moves.len()),
        from in 0..catalogue().roles.len(),
        to in 0..catalogue().roles.len(),
    ) {
        let mut part = catalogue().clone();
        let mut keep = kept.iter();
        part.moves.retain(|_| *keep.next().unwrap());
        let (from, to) = (part.roles[from].id.clone(), part.roles[to].id.clone());
        let answer = paths::find(&part, &from, &to);
        prop_assert_eq!(&answer, &paths::find(&part, &from, &to), "not the same answer twice");
        let best = cheapest(&part, &from);
        match answer {
            Ok(found) => {
                assert_sound(&part, &from, &to, &found);
                prop_assert_eq!(Some(&total(&part, &found[0])), best.get(&to));
            }
            Err(NoPath::SameRole) => prop_assert_eq!(from, to),
            Err(reason) => prop_assert!(reason == NoPath::Unconnected && !best.contains_key(&to)),
        }
    }
}
