//! Where one can get, how people get there, and the network that both are read from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Catalogue, Occupation, PlaceId, RoleId, Share, Track};
use hr_career_paths::pack;
use hr_career_paths::questions::network::{Network, PAY_PLACE, months};
use hr_career_paths::questions::paths::{Avoid, weight};
use hr_career_paths::questions::reach::{self, Reached};
use hr_career_paths::questions::{gap, pay};
use proptest::prelude::*;
use support::{cases, catalogue, generated};

/// The network says what the slow questions say, role by role and move by move.
fn assert_true_to(all: &Catalogue, network: &Network) {
    assert_eq!(network.edges.len(), all.moves.len());
    for edge in &network.edges {
        let step = &all.moves[edge.step];
        let (from, to) = (&all.roles[edge.from], &all.roles[edge.to]);
        assert_eq!([&from.id, &to.id], [&step.from, &step.to]);
        assert_eq!(edge.gap, gap::between(from, to).size(), "{} to {}", from.id, to.id);
        assert_eq!(network.gaps(&[edge.from], edge.to), [edge.gap]);
        assert_eq!((edge.basis, edge.kind), (step.basis(), step.kind));
        assert_eq!(edge.levels_up, to.level as i32 - from.level as i32);
    }
    let us = PlaceId::new(PAY_PLACE);
    for (place, role) in all.roles.iter().enumerate() {
        assert_eq!(network.place(&role.id), Some(place));
        assert!(role.retired_ids.iter().all(|id| network.place(id) == Some(place)));
        let official = pay::official(all, role, &us).first().and_then(|figure| pay::middle(&figure.pay.amount));
        assert_eq!(network.stations[place].pay, official, "{}", role.id);
        let groups = role.occupations.iter().filter_map(|fit| all.occupation(&fit.occupation));
        let usual = |group: &Occupation| {
            let shares = &group.experience.as_ref()?.shares;
            months(shares.iter().rfind(|share| shares.iter().all(|other| other.percent <= share.percent))?)
        };
        assert_eq!(network.stations[place].months, groups.into_iter().find_map(usual), "{}", role.id);
        let leaving = network.leaving(place).map(|edge| &all.moves[network.edges[edge].step]);
        assert!(leaving.eq(all.moves_from(&role.id)), "{}", role.id);
        let arriving: Vec<_> = network.arriving(place).iter().map(|edge| &network.edges[*edge]).collect();
        assert!(arriving.iter().all(|edge| edge.to == place));
        assert_eq!(arriving.len(), all.moves_to(&role.id).count());
    }
    for unknown in ["", "nobody", "generated-role-", "hr-assistant "] {
        assert_eq!(network.place(&RoleId::new(unknown)), None, "{unknown}");
    }
}

#[test]
fn the_network_is_true_to_the_catalogue() {
    for all in [catalogue().clone(), generated::catalogue(300, 5), generated::catalogue(1, 1)] {
        assert_true_to(&all, &Network::of(&all));
    }
}

#[test]
fn the_catalogue_in_the_browser_ranks_as_the_whole_one_does() {
    let slim = pack::unpack(&pack::pack(catalogue(), pack::App::Paths).unwrap()).unwrap();
    let (slim, whole) = (Network::of(&slim), Network::of(catalogue()));
    assert_eq!(slim.stations, whole.stations);
    assert_eq!(slim.edges, whole.edges);
}

#[test]
fn a_current_id_wins_over_a_retired_one_and_moves_to_nowhere_are_left_out() {
    let mut all = catalogue().clone();
    all.roles[3].retired_ids.push(RoleId::new("old-name"));
    let current = all.roles[2].id.clone();
    all.roles[5].retired_ids.push(current);
    let lost = all.moves[0].to.clone();
    all.roles.retain(|role| role.id != lost);
    let network = Network::of(&all);
    let place = |id: &str| network.place(&RoleId::new(id)).map(|place| &all.roles[place].id);
    assert_eq!(place("old-name"), Some(&catalogue().roles[3].id));
    assert_eq!(place(catalogue().roles[2].id.as_str()), Some(&catalogue().roles[2].id));
    assert!(network.edges.iter().all(|edge| all.moves[edge.step].to != lost && all.moves[edge.step].from != lost));
    assert!(network.edges.len() < all.moves.len());
}

#[test]
fn a_skill_that_the_catalogue_lacks_is_held_by_nobody_and_a_move_to_itself_is_none() {
    let mut all = catalogue().clone();
    all.skills.truncate(1);
    let known = all.skills[0].id.clone();
    let own = all.roles[0].id.clone();
    all.moves.push(hr_career_paths::catalogue::Move { from: own.clone(), to: own, ..all.moves[0].clone() });
    let network = Network::of(&all);
    assert_eq!(network.edges.len(), catalogue().moves.len());
    for edge in &network.edges {
        let mut from = all.roles[edge.from].clone();
        from.skills.retain(|held| held.skill == known);
        let asked = gap::between(&from, &all.roles[edge.to]).size();
        assert_eq!(edge.gap, asked);
    }
}

#[test]
fn lower_levels_come_first_in_whatever_order_the_roles_stand() {
    let mut all = catalogue().clone();
    all.roles.reverse();
    let network = Network::of(&all);
    for asked in 0..all.roles.len() {
        assert_sound(&network, asked, &reach::from(&network, asked, &[]), true);
        assert_sound(&network, asked, &reach::to(&network, asked, &[]), false);
    }
}

#[test]
fn every_category_of_experience_is_understood() {
    let mut seen = 0;
    for group in &catalogue().occupations {
        for share in group.experience.iter().flat_map(|answers| &answers.shares) {
            assert!(months(share).is_some(), "{}: {}", group.id, share.category);
            seen += 1;
        }
        let rising = |answers: &hr_career_paths::catalogue::Distribution| {
            answers.shares.iter().map(|share| months(share).unwrap()).is_sorted()
        };
        assert!(group.experience.as_ref().is_none_or(rising), "{}", group.id);
    }
    assert!(seen > 40);
    for (category, expected) in [
        ("None", Some(0)),
        ("Up to 1 month", Some(0)),
        ("6-12 months", Some(6)),
        ("1 year", Some(12)),
        ("2-4 years", Some(24)),
        ("Over 10 years", Some(120)),
        ("", None),
        ("Over", None),
        ("some months", None),
        ("12", None),
        ("5 weeks", None),
    ] {
        assert_eq!(months(&Share { category: category.to_owned(), percent: 1.0 }), expected, "{category}");
    }
}

fn places(reached: &[Reached], network: &Network) -> Vec<(u32, usize, usize)> {
    reached.iter().map(|here| (here.moves, network.role(here.role).level as usize, here.role)).collect()
}

/// What holds for every answer.
fn assert_sound(network: &Network, asked: usize, reached: &[Reached], forward: bool) {
    assert!(places(reached, network).is_sorted(), "not by moves, level and place");
    for here in reached {
        assert_ne!(here.role, asked);
        let chain = reach::chain(network, reached, here.role);
        assert_eq!(chain.len(), here.moves as usize);
        assert!(chain.windows(2).all(|pair| pair[0].to == pair[1].from), "the chain breaks");
        let (start, end) = if forward { (asked, here.role) } else { (here.role, asked) };
        assert_eq!((&chain[0].from, &chain[chain.len() - 1].to), (&network.role(start).id, &network.role(end).id));
        let moves = &network.catalogue.moves;
        let (own, far) = if forward { (chain.len() - 1, 0) } else { (0, chain.len() - 1) };
        assert_eq!((&moves[here.step], &moves[here.first]), (chain[own], chain[far]));
    }
}

#[test]
fn everything_above_is_reached_from_an_assistant() {
    let network = Network::of(catalogue());
    let start = network.place(&RoleId::new("hr-assistant")).unwrap();
    let reached = reach::from(&network, start, &[]);
    assert_sound(&network, start, &reached, true);
    assert_eq!(reached.len(), catalogue().roles.len() - 2, "all but itself and the trainee");
    assert!(reach::chain(&network, &reached, start).is_empty());
    let without = reach::from(&network, start, &[Avoid::Role(RoleId::new("hr-director"))]);
    assert!(without.iter().all(|here| network.role(here.role).id.as_str() != "hr-director"));
}

#[test]
fn of_chains_that_are_as_good_the_first_in_the_catalogue_is_given() {
    let mut all = generated::catalogue(4, 1);
    let step = all.moves[0].clone();
    let to = |from: usize, to: usize| hr_career_paths::catalogue::Move {
        from: generated::id(from),
        to: generated::id(to),
        ..step.clone()
    };
    all.roles.iter_mut().for_each(|role| role.level = hr_career_paths::catalogue::Level::Mid);
    all.moves = vec![to(0, 2), to(2, 3), to(0, 1), to(1, 3)];
    let network = Network::of(&all);
    for (asked, far, forward) in [(0, 3, true), (3, 0, false)] {
        let reached = if forward { reach::from(&network, asked, &[]) } else { reach::to(&network, asked, &[]) };
        let chain = reach::chain(&network, &reached, far);
        let past: Vec<&RoleId> = chain.iter().take(1).map(|step| &step.to).collect();
        let first = if forward { 1 } else { 2 };
        assert_eq!(past, [&generated::id(first)], "by role where they arrive, by move where they leave");
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_two_directions_agree(seed: u64, roles in 2..25_usize, role in 0..25_usize, track in proptest::option::of(0..3_usize)) {
        let all = generated::catalogue(roles, seed);
        let network = Network::of(&all);
        let mut avoid: Vec<Avoid> = track.map(|at| Avoid::Track(Track::ALL[at])).into_iter().collect();
        avoid.push(Avoid::Role(generated::id(role)));
        for avoid in [&[], &avoid[..]] {
            // An avoided end is a contradiction that the path finder names; here it may stand anywhere else.
            let ends = (0..roles).filter(|end| avoid.is_empty() || *end != role);
            let ahead: Vec<(usize, Vec<Reached>)> = ends.map(|end| (end, reach::from(&network, end, avoid))).collect();
            for (end, _) in &ahead {
                let behind = reach::to(&network, *end, avoid);
                assert_sound(&network, *end, &behind, false);
                for (start, reached) in &ahead {
                    assert_sound(&network, *start, reached, true);
                    let there = reached.iter().find(|here| here.role == *end).map(|here| here.moves);
                    let back = behind.iter().find(|here| here.role == *start).map(|here| here.moves);
                    prop_assert_eq!(there, back, "{} to {}", start, end);
                }
            }
        }
    }

    #[test]
    fn the_best_of_the_shortest_chains_is_given(seed: u64, roles in 2..30_usize, start in 0..30_usize) {
        let all = generated::catalogue(roles, seed);
        let network = Network::of(&all);
        let start = start % roles;
        // By so many moves, the least weight to each role.
        let mut least = vec![None; roles];
        least[start] = Some((0, 0));
        for _ in 0..roles {
            for edge in &network.edges {
                let Some((moves, spent)) = least[edge.from] else { continue };
                let through = (moves + 1, spent + weight(edge));
                if least[edge.to].is_none_or(|known| through < known) {
                    least[edge.to] = Some(through);
                }
            }
        }
        let reached = reach::from(&network, start, &[]);
        prop_assert_eq!(reached.len() + 1, least.iter().flatten().count());
        for here in &reached {
            let chain = reach::chain(&network, &reached, here.role);
            let edge = |step: &&hr_career_paths::catalogue::Move| {
                let ends = (network.place(&step.from).unwrap(), network.place(&step.to).unwrap());
                *network.edges.iter().find(|edge| (edge.from, edge.to) == ends).unwrap()
            };
            let spent: u32 = chain.iter().map(|step| weight(&edge(step))).sum();
            prop_assert_eq!(Some((here.moves, spent)), least[here.role]);
        }
    }
}
