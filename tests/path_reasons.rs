//! What is said of a question without an answer, and of what each path gives up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Basis, MoveKind, RoleId, Track};
use hr_career_paths::questions::network::{Edge, Network};
use hr_career_paths::questions::paths::{
    self, Ask, Avoid, Condition, Contradiction, LONGEST, LONGEST_VIA, MOST_VIA, Measures, NoPath, Ranking, Without,
    trades,
};
use std::collections::BTreeSet;
use support::chains::{assert_sound, cost};
use support::{catalogue, generated, role_ids};

fn id(text: &str) -> RoleId {
    RoleId::new(text)
}

fn ids(texts: &[&str]) -> Vec<RoleId> {
    texts.iter().map(|text| id(text)).collect()
}

/// The reason of a question to the real catalogue that has no answer.
fn reason(from: &str, to: &str, via: &[&str], avoid: &[Avoid]) -> NoPath {
    let ask = Ask { via: ids(via), avoid: avoid.to_vec(), ..Ask::new(id(from), id(to)) };
    match paths::find(&Network::of(catalogue()), &ask) {
        Ok(found) => panic!("{} paths", found.paths.len()),
        Err(reason) => reason,
    }
}

#[test]
fn roles_that_do_not_exist_are_named() {
    for (from, to, via, unknown) in [
        ("nobody", "hr-manager", vec![], "nobody"),
        ("hr-manager", "nobody", vec![], "nobody"),
        ("nobody", "nobody", vec![], "nobody"),
        ("", "hr-manager", vec![], ""),
        ("hr-assistant", "hr-manager", vec!["recruiter", "someone"], "someone"),
    ] {
        assert_eq!(reason(from, to, &via, &[]), NoPath::UnknownRole(id(unknown)), "{from} to {to}");
    }
    let avoid = [Avoid::Role(id("someone"))];
    assert_eq!(reason("hr-assistant", "hr-manager", &[], &avoid), NoPath::UnknownRole(id("someone")));
    assert_eq!(reason("hr-manager", "hr-manager", &["recruiter"], &[]), NoPath::SameRole);
}

#[test]
fn a_retired_id_asks_for_the_role_of_today() {
    let mut all = catalogue().clone();
    all.roles.iter_mut().find(|role| role.id == id("hr-manager")).unwrap().retired_ids.push(id("personnel-manager"));
    let network = Network::of(&all);
    let ask = |from: &str, to: &str, via: &[&str]| Ask { via: ids(via), ..Ask::new(id(from), id(to)) };
    for [old, new] in [
        [ask("hr-assistant", "personnel-manager", &[]), ask("hr-assistant", "hr-manager", &[])],
        [ask("personnel-manager", "hr-director", &[]), ask("hr-manager", "hr-director", &[])],
        [ask("recruiter", "hr-director", &["personnel-manager"]), ask("recruiter", "hr-director", &["hr-manager"])],
    ] {
        assert!(paths::find(&network, &old).is_ok());
        assert_eq!(paths::find(&network, &old), paths::find(&network, &new));
    }
    assert_eq!(paths::find(&network, &ask("hr-manager", "personnel-manager", &[])), Err(NoPath::SameRole));
    let avoid = vec![Avoid::Role(id("personnel-manager"))];
    let avoided = Ask { avoid, ..ask("hr-assistant", "hr-manager", &[]) };
    let expected = Contradiction::AvoidedEnd(id("hr-manager"));
    assert_eq!(paths::find(&network, &avoided), Err(NoPath::Contradiction(expected)));
}

#[test]
fn contradictions_are_named_before_anything_is_searched() {
    let role = |text: &str| Avoid::Role(id(text));
    let (from, to) = ("hr-assistant", "hr-director");
    let contradiction = |via: &[&str], avoid: &[Avoid]| match reason(from, to, via, avoid) {
        NoPath::Contradiction(contradiction) => contradiction,
        other => panic!("{other:?}"),
    };
    assert_eq!(contradiction(&[], &[role("recruiter"), role(to)]), Contradiction::AvoidedEnd(id(to)));
    assert_eq!(contradiction(&[], &[role(from)]), Contradiction::AvoidedEnd(id(from)));
    assert_eq!(contradiction(&["recruiter"], &[role("recruiter")]), Contradiction::AvoidedVia(id("recruiter")));
    let specialist = [Avoid::Track(Track::Specialist)];
    assert_eq!(contradiction(&["recruiter"], &specialist), Contradiction::AvoidedVia(id("recruiter")));
    let many = ["recruiter", "hr-generalist", "hr-manager", "talent-manager"];
    assert_eq!(contradiction(&many, &[]), Contradiction::TooManyVia(MOST_VIA + 1));
}

#[test]
fn ends_repetitions_and_interchanges_are_no_contradiction() {
    let network = Network::of(catalogue());
    let plain = Ask::new(id("hr-assistant"), id("hr-director"));
    let found = paths::find(&network, &plain).unwrap();
    let via = ids(&["hr-assistant", "hr-director"]);
    assert_eq!(paths::find(&network, &Ask { via, ..plain.clone() }).unwrap(), found, "the ends stand on every path");
    let [once, often] = [ids(&["recruiter"]), ids(&["recruiter"; 5])].map(|via| Ask { via, ..plain.clone() });
    assert_eq!(paths::find(&network, &once), paths::find(&network, &often));
    let avoid = vec![Avoid::Track(Track::Specialist)];
    let avoided = Ask { avoid, via: ids(&["hr-manager"]), ..plain };
    let found = paths::find(&network, &avoided).unwrap();
    assert!(!found.paths.is_empty(), "HR Manager lies on the generalist track, too");
    found.paths.iter().for_each(|path| assert_sound(&network, &avoided, path));
}

#[test]
fn way_points_are_passed_in_any_order() {
    let network = Network::of(catalogue());
    let via = ids(&["hr-manager", "recruiter", "hr-generalist"]);
    let ask = Ask { via, ..Ask::new(id("hr-assistant"), id("chief-people-officer")) };
    let found = paths::find(&network, &ask).unwrap();
    found.paths.iter().for_each(|path| assert_sound(&network, &ask, path));
    let backwards = Ask { via: ask.via.iter().rev().cloned().collect(), ..ask.clone() };
    let costs = |ask: &Ask| -> Vec<u32> {
        paths::best(&network, ask, 20).unwrap().paths.iter().map(|path| cost(&network, path, ask.by)).collect()
    };
    assert_eq!(costs(&ask), costs(&backwards));
}

#[test]
fn what_to_leave_out_for_an_answer_is_said() {
    let via = |text: &str| Condition::Via(id(text));
    // Nobody comes back from Chief People Officer.
    let NoPath::OnlyWithout { instead, certain } =
        reason("hr-assistant", "hr-director", &["chief-people-officer", "recruiter"], &[])
    else {
        panic!("another reason")
    };
    assert_eq!(instead, [Without { conditions: vec![via("chief-people-officer")], moves: 3 }]);
    assert!(certain);
    // Two that cannot be met, and either alone can be left out of what is avoided only together with the other.
    let tracks = Track::ALL.map(Avoid::Track);
    let NoPath::OnlyWithout { instead, .. } = reason("hr-trainee", "hr-director", &[], &tracks) else {
        panic!("another reason")
    };
    assert!(!instead.is_empty());
    let network = Network::of(catalogue());
    for without in &instead {
        let left = |avoid: &&Avoid| !without.conditions.contains(&Condition::Avoid((*avoid).clone()));
        let avoid = tracks.iter().filter(left).cloned().collect();
        let ask = Ask { avoid, ..Ask::new(id("hr-trainee"), id("hr-director")) };
        assert_eq!(paths::find(&network, &ask).unwrap().paths[0].measures.moves, without.moves);
    }
    // Nothing alone helps: both kinds together.
    let both = reason("hr-assistant", "hr-director", &["chief-people-officer", "hr-trainee"], &[]);
    let all = vec![via("chief-people-officer"), via("hr-trainee")];
    assert_eq!(both, NoPath::OnlyWithout { instead: vec![Without { conditions: all, moves: 3 }], certain: true });
}

#[test]
fn where_nothing_leads_there_is_the_way_back_and_what_comes_nearest() {
    let NoPath::Unconnected { back, nearest } = reason("hr-director", "hr-manager", &[], &[]) else {
        panic!("another")
    };
    assert_eq!((back, nearest.len()), (Some(1), 0), "nothing that a director reaches is like a manager");
    let mut all = catalogue().clone();
    all.moves.retain(|step| step.to != id("hr-director"));
    let network = Network::of(&all);
    let answer = paths::find(&network, &Ask::new(id("hr-assistant"), id("hr-director")));
    let Err(NoPath::Unconnected { back: None, nearest }) = answer else { panic!("another reason") };
    assert_eq!(nearest.len(), 3);
    let level =
        |role: &RoleId| all.role(role).unwrap().level as i32 - all.role(&id("hr-director")).unwrap().level as i32;
    assert!(nearest.iter().all(|role| level(role).abs() <= 1), "{nearest:?}");
    assert_eq!(nearest[0], id("hris-director"), "a role of the same level comes first");
    all.moves.clear();
    let network = Network::of(&all);
    let nothing = NoPath::Unconnected { back: None, nearest: Vec::new() };
    assert_eq!(paths::find(&network, &Ask::new(id("hr-assistant"), id("hr-manager"))), Err(nothing));
}

#[test]
fn too_far_says_how_far_one_gets() {
    let mut all = generated::catalogue(20, 3);
    let step = all.moves[0].clone();
    let on = |at: usize| hr_career_paths::catalogue::Move {
        from: generated::id(at),
        to: generated::id(at + 1),
        ..step.clone()
    };
    all.moves = (0..19).map(on).collect();
    let network = Network::of(&all);
    let answer = paths::find(&network, &Ask::new(generated::id(0), generated::id(19)));
    let expected = NoPath::TooFar { moves: 19, as_far_as: generated::id(LONGEST) };
    assert_eq!(answer, Err(expected));
    assert!(paths::find(&network, &Ask::new(generated::id(0), generated::id(LONGEST))).is_ok());
}

#[test]
fn each_ranking_puts_first_what_it_promises() {
    let network = Network::of(catalogue());
    for (from, to) in [("hr-assistant", "hr-director"), ("hr-trainee", "hr-manager"), ("recruiter", "hris-director")] {
        for by in Ranking::ALL {
            let ask = Ask { by, ..Ask::new(id(from), id(to)) };
            let found = paths::best(&network, &ask, 40).unwrap();
            let figures: Vec<(u32, u32)> = found
                .paths
                .iter()
                .map(
                    |path| {
                        if by == Ranking::Moves { (cost(&network, path, by), 0) } else { path.measures.compared(by) }
                    },
                )
                .collect();
            assert!(figures.is_sorted(), "{from} to {to} by {by:?}: {figures:?}");
        }
    }
}

#[test]
fn however_much_experience_is_asked_for_weighs_less_than_not_to_know() {
    let mut network = Network::of(catalogue());
    let edge = network.edges[0];
    let mut figure = |from: Option<u32>, to: Option<u32>| {
        (network.stations[edge.from].months, network.stations[edge.to].months) = (from, to);
        paths::figure(&network, &edge, edge.to, Ranking::Experience)
    };
    let unknown = figure(None, Some(24));
    assert_eq!([figure(Some(24), None), figure(None, None)], [unknown; 2]);
    assert_eq!(figure(Some(24), Some(60)), 36);
    assert_eq!(figure(Some(60), Some(24)), 0, "less experience is not held against a move");
    for months in [120, 600, u32::MAX] {
        assert!(figure(Some(0), Some(months)) * u32::try_from(LONGEST_VIA).unwrap() < unknown, "{months}");
    }
}

#[test]
fn a_move_weighs_more_for_weak_evidence_for_going_sideways_and_for_each_leap_up_to_two() {
    let first = Network::of(catalogue()).edges[0];
    for (basis, evidence) in [(Basis::Stated, 0), (Basis::Official, 6), (Basis::Editorial, 18)] {
        for (kind, sideways) in [(MoveKind::Advance, 0), (MoveKind::Lateral, 12)] {
            for (levels_up, leaps) in [(-1, 0), (0, 0), (1, 0), (2, 90), (3, 180), (4, 180)] {
                let edge = Edge { basis, kind, levels_up, ..first };
                assert_eq!(paths::weight(&edge), 100 + evidence + sideways + leaps, "{edge:?}");
            }
        }
    }
}

#[test]
fn rankings_have_ids_that_read_back() {
    for by in Ranking::ALL {
        assert_eq!(Ranking::parse(by.id()), Some(by));
        assert!(by.explain().ends_with('.') && !by.label().ends_with('.'));
    }
    assert_eq!(Ranking::ALL.map(Ranking::id).iter().collect::<BTreeSet<_>>().len(), 5);
    assert_eq!((Ranking::parse("speed"), Ranking::parse(""), Ranking::parse("Moves")), (None, None, None));
}

#[test]
fn what_each_path_gives_up_is_said_in_figures() {
    let network = Network::of(catalogue());
    let ask = Ask { by: Ranking::Steps, ..Ask::new(id("hr-assistant"), id("hr-director")) };
    let found = paths::find(&network, &ask).unwrap();
    let words: Vec<Vec<String>> =
        trades(&found.paths).iter().map(|list| list.iter().map(|trade| trade.words.clone()).collect()).collect();
    assert_eq!(
        words[..2],
        [
            [
                "1 move more than the shortest",
                "2 moves more on our view alone",
                "Gentlest steps",
                "roles on the way $62,490 a year further below top pay, in all",
            ],
            ["Fewest moves", "Best evidence", "steepest step 23 against 22", "Best pay on the way",],
        ]
        .map(|list| list.map(str::to_owned).to_vec())
    );
}

/// Changes of a path's figures: those of the best one, those of another, and what is said of the other.
type Setback = (fn(&mut Measures), fn(&mut Measures), &'static str);

#[test]
fn a_path_is_set_back_by_the_first_figure_that_tells() {
    let network = Network::of(catalogue());
    let path = paths::find(&network, &Ask::new(id("hr-assistant"), id("hr-director"))).unwrap().paths[0].clone();
    let all: [(Ranking, &[Setback]); 5] = [
        (
            Ranking::Moves,
            &[
                (|best| best.moves = 3, |own| own.moves = 4, "1 move more than the shortest"),
                (|best| (best.moves, best.leaps) = (3, 9), |own| own.moves = 5, "2 moves more than the shortest"),
                (|best| best.leaps = 1, |own| own.leaps = 3, "leaps over 2 levels more"),
            ],
        ),
        (
            Ranking::Evidence,
            &[
                (|best| best.editorial = 1, |own| own.editorial = 2, "1 move more on our view alone"),
                (|best| best.official = 1, |own| own.official = 3, "2 moves more on statistics alone"),
            ],
        ),
        (
            Ranking::Steps,
            &[
                (steps::<3, 18, 40>, steps::<3, 20, 30>, "steepest step 20 against 18"),
                (steps::<3, 18, 26>, steps::<4, 18, 30>, "30 to learn in all against 26"),
                (steps::<3, 18, 26>, steps::<4, 9, 30>, "30 to learn in all against 26"),
                (steps::<3, 18, 26>, steps::<4, 18, 26>, "4 steps against 3"),
                (steps::<3, 18, 26>, steps::<4, 18, 20>, "4 steps against 3"),
            ],
        ),
        (
            Ranking::Pay,
            &[
                (pay::<1, 50>, pay::<2, 40>, "pay not known for 1 role more on the way"),
                (pay::<1, 50>, pay::<3, 60>, "pay not known for 2 roles more on the way"),
                (pay::<1, 50>, pay::<0, 40>, "lowest median on the way $40,000 against $50,000"),
                (pay::<0, 50>, pay::<0, 50>, "roles on the way $9,000 a year further below top pay, in all"),
                (pay::<0, 50>, pay::<0, 60>, "roles on the way $9,000 a year further below top pay, in all"),
                (pay::<0, 50>, pay::<0, 0>, "roles on the way $9,000 a year further below top pay, in all"),
                (pay::<0, 0>, pay::<0, 60>, "roles on the way $9,000 a year further below top pay, in all"),
            ],
        ),
        (
            Ranking::Experience,
            &[
                (|best| best.months_unknown = 1, |own| own.months_unknown = 2, "experience not known for 1 move more"),
                (|best| best.months_unknown = 1, |own| own.months_unknown = 3, "experience not known for 2 moves more"),
                (|best| best.months = 6, |own| own.months = 7, "1 month more experience asked for"),
                (|best| best.months = 6, |own| own.months = 11, "5 months more experience asked for"),
                (|best| best.months = 6, |own| own.months = 18, "1 year more experience asked for"),
                (|best| best.months = 6, |own| own.months = 30, "2 years more experience asked for"),
            ],
        ),
    ];
    for (ranking, setbacks) in all {
        for (best, own, expected) in setbacks {
            let mut both = [path.clone(), path.clone()];
            both.iter_mut().for_each(|path| path.measures = Measures::default());
            best(&mut both[0].measures);
            own(&mut both[1].measures);
            if ranking == Ranking::Pay {
                both[1].measures.pay_missed = 9_000;
            }
            let said = trades(&both);
            let said = said[1].iter().find(|trade| trade.ranking == ranking).unwrap();
            assert_eq!((said.words.as_str(), said.best), (*expected, false));
        }
    }
}

/// So many moves, the steepest step, and all there is to learn.
fn steps<const MOVES: u32, const LARGEST: u32, const TOTAL: u32>(of: &mut Measures) {
    (of.moves, of.largest_gap, of.total_gap) = (MOVES, LARGEST, TOTAL);
    of.squared_gap = if LARGEST > 18 { 400 } else { 300 };
}

/// So many roles without a figure, and the lowest pay in thousands of dollars, 0 where none is known.
fn pay<const UNKNOWN: u32, const LOWEST: u32>(of: &mut Measures) {
    (of.pay_unknown, of.lowest_pay) = (UNKNOWN, (LOWEST > 0).then_some(LOWEST * 1_000));
}

#[test]
fn in_each_ranking_that_tells_some_path_is_best_and_the_others_are_worse() {
    let network = Network::of(catalogue());
    let mut seen = BTreeSet::new();
    for (from, to) in role_ids().iter().flat_map(|from| role_ids().into_iter().map(move |to| (from.clone(), to))) {
        for by in Ranking::ALL {
            let Ok(found) = paths::find(&network, &Ask { by, ..Ask::new(from.clone(), to.clone()) }) else { continue };
            let trades = trades(&found.paths);
            let of = |path: usize, ranking: Ranking| trades[path].iter().find(|trade| trade.ranking == ranking);
            for ranking in Ranking::ALL {
                let figures: Vec<_> = found.paths.iter().map(|path| path.measures.compared(ranking)).collect();
                let least = figures.iter().min().unwrap();
                let tells = figures.iter().any(|figure| figure != least);
                for (at, figure) in figures.iter().enumerate() {
                    assert_eq!(of(at, ranking).map(|trade| trade.best), tells.then_some(figure == least));
                }
            }
            for words in trades.iter().flatten().filter(|trade| !trade.best).map(|trade| &trade.words) {
                assert!(!words.starts_with("0 ") && !words.contains(" 0 ") && !words.contains("$0 "), "{words}");
                seen.insert(words.split(|c: char| c.is_ascii_digit()).next().unwrap().to_owned());
            }
        }
    }
    assert!(seen.len() >= 4, "{seen:?}");
}

#[test]
fn the_example_in_the_document_holds() {
    let network = Network::of(catalogue());
    let [moves, steps] = [Ranking::Moves, Ranking::Steps].map(|by| {
        let ask = Ask { by, ..Ask::new(id("hr-assistant"), id("hr-director")) };
        paths::find(&network, &ask).unwrap().paths
    });
    let costs: Vec<u32> = moves[..3].iter().map(|path| cost(&network, path, Ranking::Moves)).collect();
    assert_eq!(costs, [330, 330, 336]);
    let squares = |path: &paths::Path| (path.measures.squared_gap, path.measures.largest_gap);
    assert_eq!([squares(&steps[0]), squares(&moves[0])], [(1_185, 22), (1_374, 23)]);
    let text = std::fs::read_to_string(support::root().join("docs/ranking.md")).unwrap();
    for figure in ["106 + 106 + 118 = 330", "118 + 118 + 100 = 336", "1,185", "1,374"] {
        assert!(text.contains(figure), "{figure}");
    }
    for by in Ranking::ALL {
        assert!(text.contains(&format!("| `{}` |", by.id())), "{by:?} is not explained");
    }
}
