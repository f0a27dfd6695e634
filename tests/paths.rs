//! From one role to another: every pair of roles, generated networks, and slow answers to compare with.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Basis, Catalogue, Level, Move, Role, RoleId, Track};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask, Avoid, Character, Found, LONGEST, MOST, NoPath, Ranking};
use hr_career_paths::questions::reach;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use support::chains::{all_chains, assert_sound, cost, costs_by_yen, costs_of_all};
use support::{cases, catalogue, generated, role_ids};

fn id(text: &str) -> RoleId {
    RoleId::new(text)
}

fn ask(from: &RoleId, to: &RoleId, by: Ranking) -> Ask {
    Ask { by, ..Ask::new(from.clone(), to.clone()) }
}

/// What holds for every answer that is shown.
fn assert_worth_showing(network: &Network, ask: &Ask, found: &Found) {
    let paths = &found.paths;
    assert!((1..=MOST).contains(&paths.len()));
    assert!(paths.is_sorted_by_key(|path| cost(network, path, ask.by)), "not the best first");
    for path in paths {
        assert_sound(network, ask, path);
        assert_eq!(path.character == Character::Direct, path.moves.len() == 1);
        let roles = || path.between().iter().map(|stop| network.role(*stop));
        match path.character {
            Character::Direct => {}
            Character::Through(track) => assert!(roles().all(|role| role.on(track)), "{track:?}"),
            Character::Change(from, to) => assert_ne!(from, to, "a change that is none"),
        }
    }
    let labels: BTreeSet<String> = paths.iter().map(|path| path.label()).collect();
    assert_eq!(labels.len(), paths.len(), "two paths have one name: {labels:?}");
    for (at, path) in paths.iter().enumerate() {
        for other in paths[..at].iter().filter(|other| other.character == path.character) {
            let worse = |by: Ranking| other.measures.compared(by) <= path.measures.compared(by);
            assert!(!Ranking::ALL.into_iter().all(worse), "{} is worse in everything", path.label());
            assert!(path.between().iter().all(|stop| !other.between().contains(stop)), "a role in common");
            assert!(path.moves.len() <= other.moves.len() + 2, "much longer than another of its character");
        }
        let alike = paths.iter().filter(|other| other.character == path.character).count();
        assert_eq!(path.by_way_of.is_some(), alike > 1, "{}", path.label());
    }
}

/// The best path of each character is there before a second one of any.
fn assert_each_character(network: &Network, ask: &Ask, found: &Found) {
    // As many candidates as are looked at.
    let candidates = paths::best(network, ask, 200).unwrap().paths;
    let mut firsts: Vec<&paths::Path> = Vec::new();
    for path in &candidates {
        if firsts.iter().all(|first| first.character != path.character) {
            firsts.push(path);
        }
    }
    for first in firsts.into_iter().take(MOST) {
        assert!(found.paths.iter().any(|path| path.stops == first.stops), "{} is left out", first.label());
    }
}

#[test]
fn from_assistant_to_director_there_are_different_ways() {
    let network = Network::of(catalogue());
    for by in Ranking::ALL {
        let ask = ask(&id("hr-assistant"), &id("hr-director"), by);
        let found = paths::find(&network, &ask).unwrap();
        assert!(found.paths.len() >= 3 && found.complete, "only {} paths", found.paths.len());
        assert_worth_showing(&network, &ask, &found);
        assert_each_character(&network, &ask, &found);
    }
}

#[test]
fn every_pair_of_roles_has_sound_paths_just_where_moves_lead_and_the_cheapest_comes_first() {
    let network = Network::of(catalogue());
    for (start, from) in role_ids().into_iter().enumerate() {
        let reached = reach::from(&network, start, &[]);
        for (end, to) in role_ids().into_iter().enumerate().filter(|(end, _)| *end != start) {
            for by in Ranking::ALL {
                let ask = ask(&from, &to, by);
                let near = reached.iter().any(|here| here.role == end && here.moves as usize <= LONGEST);
                match paths::find(&network, &ask) {
                    Ok(found) => {
                        assert!(near && found.complete, "{from} to {to}");
                        assert_worth_showing(&network, &ask, &found);
                        let best = costs_by_yen(&network, &ask, 1);
                        assert_eq!(cost(&network, &found.paths[0], by), best[0], "{from} to {to} by {by:?}");
                    }
                    Err(reason) => assert!(!near && matches!(reason, NoPath::Unconnected { .. }), "{from} to {to}"),
                }
            }
        }
    }
}

#[test]
fn the_ten_best_are_the_best_of_all_chains_and_another_algorithm_agrees() {
    let network = Network::of(catalogue());
    for from in ["hr-trainee", "hr-assistant", "hris-specialist"].map(id) {
        for to in ["hr-director", "hr-manager", "recruiter", "chief-people-officer"].map(id) {
            for by in Ranking::ALL {
                let ask = ask(&from, &to, by);
                let found = paths::best(&network, &ask, 10).unwrap();
                let ours: Vec<u32> = found.paths.iter().map(|path| cost(&network, path, by)).collect();
                assert_eq!(ours, costs_of_all(&network, &ask, 10), "{from} to {to} by {by:?}");
                let others = costs_by_yen(&network, &ask, 10);
                assert_eq!(ours[..others.len()], others, "{from} to {to} by {by:?}");
            }
        }
    }
}

#[test]
fn from_every_entry_role_one_can_get_to_the_top_of_hr() {
    let network = Network::of(catalogue());
    for role in catalogue().roles.iter().filter(|role| role.level == Level::Entry) {
        let ask = Ask::new(role.id.clone(), id("hr-director"));
        assert!(paths::find(&network, &ask).is_ok(), "{} leads to no director", role.id);
    }
}

#[test]
fn what_is_offered_beside_another_path_of_its_kind_is_named_after_its_own_role() {
    let network = Network::of(catalogue());
    let mut named = 0;
    for (from, to) in role_ids().iter().flat_map(|from| role_ids().into_iter().map(move |to| (from.clone(), to))) {
        for found in Ranking::ALL.into_iter().filter_map(|by| paths::find(&network, &ask(&from, &to, by)).ok()) {
            for path in found.paths.iter().filter(|path| path.by_way_of.is_some()) {
                let role = path.by_way_of.unwrap();
                let place = network.place(&role.id).unwrap();
                assert_eq!(found.paths.iter().filter(|path| path.stops.contains(&place)).count(), 1, "{}", role.id);
                assert_eq!(path.label(), format!("By way of {}", role.title));
                named += 1;
            }
        }
    }
    assert!(named > 20, "only {named} paths are named after a role");
}

#[test]
fn a_second_path_of_a_character_is_at_most_two_moves_longer() {
    for longer in 1..=4 {
        let mut all = catalogue().clone();
        let role = Role { tracks: vec![Track::Generalist], ..all.roles[0].clone() };
        let of = |basis: Basis| all.moves.iter().find(|step| step.basis() == basis).unwrap().clone();
        let (weak, strong) = (of(Basis::Editorial), of(Basis::Stated));
        all.roles = vec!["start", "end"].into_iter().map(|name| role_named(&role, name)).collect();
        all.moves.clear();
        for (name, length, step) in [("a", 3, weak), ("b", 3 + longer, strong)] {
            let between = (1..length).map(|at| format!("{name}{at}"));
            let stops: Vec<String> =
                std::iter::once("start".to_owned()).chain(between).chain(["end".to_owned()]).collect();
            all.roles.extend(stops[1..length].iter().map(|name| role_named(&role, name)));
            let on = |ends: &[String]| Move { from: id(&ends[0]), to: id(&ends[1]), ..step.clone() };
            all.moves.extend(stops.windows(2).map(on));
        }
        let network = Network::of(&all);
        let found = paths::find(&network, &Ask::new(id("start"), id("end"))).unwrap();
        let moves: Vec<usize> = found.paths.iter().map(|path| path.moves.len()).collect();
        // The longer one rests on better evidence, so that it is worth showing as long as it is not much longer.
        assert_eq!(moves, if longer > 2 { vec![3] } else { vec![3, 3 + longer] });
    }
}

fn role_named(role: &Role, name: &str) -> Role {
    Role { id: id(name), title: name.to_owned(), ..role.clone() }
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
            let title = format!("Role {layer} {i}");
            all.roles.push(Role { id: name(layer, i), tracks, title, ..role.clone() });
            let onward = (0..width).filter(|_| layer + 1 < layers);
            all.moves.extend(onward.map(|to| Move { from: name(layer, i), to: name(layer + 1, to), ..step.clone() }));
        }
    }
    all
}

/// Asks for the way through layers, which must not take longer the more ways of equal cost there are.
fn assert_quick(layers: usize, width: usize) -> Result<usize, NoPath> {
    let all = layered(layers, width);
    let network = Network::of(&all);
    let ask = Ask::new(id("role-0-0"), id(&format!("role-{}-0", layers - 1)));
    let start = Instant::now();
    let answer = paths::find(&network, &ask);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?} for {} roles", start.elapsed(), all.roles.len());
    answer.map(|found| {
        assert_worth_showing(&network, &ask, &found);
        found.paths.len()
    })
}

#[test]
fn many_ways_of_equal_cost_are_answered_quickly() {
    assert!(assert_quick(7, 12).is_ok());
}

#[test]
fn roles_too_far_apart_are_told_apart_quickly() {
    let far = NoPath::TooFar { moves: 10, as_far_as: id("role-8-0") };
    assert_eq!(assert_quick(11, 5), Err(far));
}

#[test]
fn ten_thousand_roles_are_answered_in_time() {
    let all = generated::catalogue(10_000, 1);
    let start = Instant::now();
    let network = Network::of(&all);
    let mut found = 0;
    for (by, number) in Ranking::ALL.into_iter().cycle().zip(0..10) {
        let (from, to) = (generated::id(number * 31), generated::id(9_999 - number * 17));
        let via = if number % 2 == 0 { Vec::new() } else { vec![generated::id(5_000 + number)] };
        let ask = Ask { via, ..ask(&from, &to, by) };
        match paths::find(&network, &ask) {
            Ok(answer) => {
                found += 1;
                assert_worth_showing(&network, &ask, &answer);
            }
            Err(reason) => assert!(matches!(reason, NoPath::OnlyWithout { .. }), "{reason:?}"),
        }
    }
    assert!(found >= 5, "only {found} of ten questions have an answer");
    // A hundredth of that in the browser's build; the bound is for a debug build on a busy machine.
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
}

#[test]
fn a_question_with_endless_ways_to_fail_ends_and_says_so() {
    // Both way-points hang on one role, so that each path would have to pass it twice; very many chains lead there.
    let mut all = layered(4, 180);
    all.moves.retain(|step| !step.to.as_str().starts_with("role-3-") || step.to == id("role-3-0"));
    let step = all.moves[0].clone();
    for (from, to) in [("3-0", "3-1"), ("3-1", "3-0"), ("3-0", "3-2"), ("3-2", "3-3"), ("3-1", "3-3")] {
        let [from, to] = [from, to].map(|name| id(&format!("role-{name}")));
        all.moves.push(Move { from, to, ..step.clone() });
    }
    let network = Network::of(&all);
    let via = vec![id("role-3-1"), id("role-3-2")];
    let ask = Ask { via, ..Ask::new(id("role-0-0"), id("role-3-3")) };
    let start = Instant::now();
    let Err(NoPath::OnlyWithout { instead, certain }) = paths::find(&network, &ask) else { panic!("an answer") };
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    assert!(!certain && instead.len() == 2, "{certain} {instead:?}");
}

/// A small network and a question to it.
fn small(roles: usize) -> impl Strategy<Value = (u64, usize, usize, Vec<usize>, Vec<usize>, Option<usize>, Ranking)> {
    let via = proptest::collection::vec(0..roles, 0..=3);
    let avoid = proptest::collection::vec(0..roles, 0..=2);
    let by = (0..Ranking::ALL.len()).prop_map(|at| Ranking::ALL[at]);
    (any::<u64>(), 0..roles, 0..roles, via, avoid, proptest::option::weighted(0.2, 0..3_usize), by)
}

proptest! {
    #![proptest_config(cases(400))]

    /// Every answer against all chains there are.
    #[test]
    fn the_best_are_the_best_of_all_chains((seed, from, to, via, avoid, track, by) in small(11)) {
        let all = generated::catalogue(11, seed);
        let network = Network::of(&all);
        let mut avoid: Vec<Avoid> = avoid.into_iter().map(|at| Avoid::Role(generated::id(at))).collect();
        avoid.extend(track.map(|at| Avoid::Track(Track::ALL[at])));
        let via = via.into_iter().map(generated::id).collect();
        let ask = Ask { via, avoid, ..ask(&generated::id(from), &generated::id(to), by) };
        match paths::best(&network, &ask, 10) {
            Ok(found) => {
                prop_assert!(found.complete);
                let ours: Vec<u32> = found.paths.iter().map(|path| cost(&network, path, by)).collect();
                prop_assert_eq!(ours, costs_of_all(&network, &ask, 10));
                found.paths.iter().for_each(|path| assert_sound(&network, &ask, path));
                let stops: BTreeSet<&[usize]> = found.paths.iter().map(|path| &path.stops[..]).collect();
                prop_assert_eq!(stops.len(), found.paths.len(), "a path stands twice");
                let shown = paths::find(&network, &ask).unwrap();
                assert_worth_showing(&network, &ask, &shown);
                assert_each_character(&network, &ask, &shown);
                prop_assert_eq!(&shown.paths[0].stops, &found.paths[0].stops);
                prop_assert_eq!(&shown, &paths::find(&network, &ask).unwrap(), "not the same answer twice");
            }
            Err(NoPath::SameRole) => prop_assert_eq!(from, to),
            Err(NoPath::Contradiction(_)) => prop_assert!(!ask.avoid.is_empty()),
            Err(NoPath::OnlyWithout { instead, certain }) => {
                prop_assert!(certain && !instead.is_empty() && all_chains(&network, &ask).is_empty());
                for without in instead {
                    let via = ask.via.iter().filter(|id| !without.conditions.contains(&paths::Condition::Via((*id).clone())));
                    let avoid = ask.avoid.iter().filter(|avoid| !without.conditions.contains(&paths::Condition::Avoid((*avoid).clone())));
                    let less = Ask { via: via.cloned().collect(), avoid: avoid.cloned().collect(), ..ask.clone() };
                    let shortest = all_chains(&network, &less).iter().map(|stops| stops.len() - 1).min();
                    let least = paths::best(&network, &Ask { by: Ranking::Moves, ..less.clone() }, 1).unwrap();
                    prop_assert!(shortest.is_some());
                    prop_assert_eq!(without.moves, least.paths[0].measures.moves);
                }
            }
            Err(reason) => {
                prop_assert!(matches!(reason, NoPath::Unconnected { .. } | NoPath::TooFar { .. }), "{:?}", reason);
                let plain = Ask::new(ask.from.clone(), ask.to.clone());
                prop_assert!(all_chains(&network, &plain).is_empty());
            }
        }
    }

    #[test]
    fn ten_best_paths_of_larger_networks_cost_what_another_algorithm_says(
        seed: u64, from in 0..20_usize, to in 20..40_usize, by in (0..5_usize).prop_map(|at| Ranking::ALL[at]),
    ) {
        let all = generated::catalogue(40, seed);
        let network = Network::of(&all);
        let ask = ask(&generated::id(from), &generated::id(to), by);
        let mut expected = costs_by_yen(&network, &ask, 20);
        expected.truncate(10);
        let ours = paths::best(&network, &ask, 10).map_or(Vec::new(), |found| found.paths);
        let ours: Vec<u32> = ours.iter().map(|path| cost(&network, path, by)).collect();
        prop_assert!(ours.len() >= expected.len());
        prop_assert_eq!(&ours[..expected.len()], expected);
    }

    #[test]
    fn there_is_an_answer_just_where_moves_lead_near_enough(seed: u64, roles in 3..60_usize, from: usize, to: usize, track in 0..4_usize) {
        let all = generated::catalogue(roles, seed);
        let network = Network::of(&all);
        let (start, end) = (from % roles, to % roles);
        let avoid: Vec<Avoid> = Track::ALL.get(track).map(|track| Avoid::Track(*track)).into_iter().collect();
        let reached = reach::from(&network, start, &avoid);
        let moves = reached.iter().find(|here| here.role == end).map(|here| here.moves);
        let answer = paths::best(&network, &Ask { avoid, ..Ask::new(generated::id(start), generated::id(end)) }, 30);
        let near = moves.is_some_and(|moves| moves as usize <= LONGEST);
        prop_assert_eq!(answer.is_ok(), near && start != end);
        if let Ok(found) = answer {
            prop_assert!(found.paths.iter().all(|path| Some(path.measures.moves) >= moves));
        }
    }
}
