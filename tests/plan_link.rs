//! A plan in a link: the same after it, whatever it holds; of a damaged one as much as can be read; never a panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hr_career_paths::catalogue::{Catalogue, Depth, RoleId, SkillId};
use hr_career_paths::questions::plan::base64 as ours;
use hr_career_paths::questions::plan::{
    Change, Goal, MOST_MOVES, Month, Need, Problem, of_route, read_link, route_of, since, write_link,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::plans::{plan, usual};
use support::{cases, catalogue};

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_plan_is_the_same_after_a_link(plan in plan()) {
        let link = write_link(catalogue(), &plan);
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{link}");
        let read = read_link(catalogue(), &link);
        prop_assert_eq!(read.problems, []);
        prop_assert_eq!(read.plan, Some(plan));
    }

    #[test]
    fn bytes_are_written_and_read_as_others_do(bytes in prop::collection::vec(any::<u8>(), 0..50)) {
        let text = ours::write(&bytes);
        prop_assert_eq!(&text, &URL_SAFE_NO_PAD.encode(&bytes));
        prop_assert_eq!(ours::read(&text), bytes);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), bytes in "[A-Za-z0-9_-]{0,400}") {
        for value in [text, bytes.clone(), format!("AQ{bytes}")] {
            let read = read_link(catalogue(), &value);
            prop_assert!(read.plan.is_some() || !read.problems.is_empty());
            drop(route_of(catalogue(), &value));
        }
    }

    #[test]
    fn damage_is_named(plan in plan(), at in any::<prop::sample::Index>(), to in "[A-Za-z0-9_-]") {
        let link = write_link(catalogue(), &plan);
        let at = at.index(link.len());
        let mut damaged = link.clone();
        damaged.replace_range(at..=at, &to);
        let read = read_link(catalogue(), &damaged);
        // The last character may hold bits that mean nothing.
        prop_assert!(read.plan == Some(plan) || !read.problems.is_empty(), "{link} {damaged}");
        read.problems.iter().for_each(|problem| assert!(problem.sentence().ends_with('.')));
    }

    #[test]
    fn a_cut_link_opens_what_there_is(plan in plan(), at in any::<prop::sample::Index>()) {
        let link = write_link(catalogue(), &plan);
        let cut = &link[..at.index(link.len())];
        let read = read_link(catalogue(), cut);
        match read.plan {
            None => prop_assert_eq!(read.problems, [Problem::Path]),
            Some(found) => {
                prop_assert_eq!(found.stops().collect::<Vec<_>>(), plan.stops().collect::<Vec<_>>());
                prop_assert!(!read.problems.is_empty() || found == plan);
                for (found, step) in found.moves.iter().zip(&plan.moves) {
                    prop_assert!(found.goals.is_empty() || found.goals == step.goals);
                    prop_assert!(found.notes.is_empty() || found.notes == step.notes);
                }
            }
        }
    }
}

#[test]
fn no_two_skills_share_their_bits() {
    let mut known = BTreeMap::new();
    for skill in &catalogue().skills {
        let mut plan = usual();
        plan.moves.truncate(1);
        plan.moves[0].asked = vec![Need { skill: skill.id.clone(), depth: Depth::Advanced }];
        plan.moves[0].goals.clear();
        let link = write_link(catalogue(), &plan);
        // Written out, a skill takes more.
        assert!(known.insert(link.clone(), &skill.id).is_none());
        assert_eq!(link.len(), known.keys().next().unwrap().len(), "{} shares its bits with another skill", skill.id);
    }
}

#[test]
fn a_link_of_four_moves_and_ten_goals_fits_a_code() {
    let mut plan = usual();
    assert_eq!(plan.moves.len(), 4);
    println!("as proposed, {} goals: {} characters", plan.goals().1, write_link(catalogue(), &plan).len());
    for (place, step) in plan.moves.iter_mut().enumerate() {
        step.goals.truncate(2);
        step.month = Month::new(2027, 3);
        let text = "Lead a hiring round".to_owned();
        step.goals.extend((place < 2).then(|| Goal { text, ..Goal::default() }));
    }
    assert_eq!(plan.goals().1, 10);
    let link = write_link(catalogue(), &plan);
    println!("two own goals of ten: {} characters", link.len());
    assert!(link.len() < 600, "{}", link.len());
    for step in &mut plan.moves {
        step.goals
            .iter_mut()
            .for_each(|goal| *goal = Goal { text: "Lead a hiring round".to_owned(), ..Goal::default() });
    }
    let link = write_link(catalogue(), &plan);
    println!("ten own goals: {} characters", link.len());
    assert!(link.len() < 650, "{}", link.len());
}

/// A link that was given out: it opens as long as the site lives. A change of the form needs a new version, and this stays.
#[test]
fn a_link_of_version_1_opens() {
    let mut plan = usual();
    plan.moves.truncate(2);
    plan.moves[0].asked = vec![Need { skill: SkillId::new("onboarding"), depth: Depth::Proficient }];
    plan.moves[0].goals = vec![Goal { need: plan.moves[0].asked.first().cloned(), text: String::new(), done: true }];
    plan.moves[1].asked.clear();
    plan.moves[1].goals = vec![Goal { need: None, text: "Ask Ana".to_owned(), done: false }];
    plan.moves[1].month = Month::new(2027, 9);
    plan.moves[1].notes = "First line\nsecond".to_owned();
    plan.name = "Mine".to_owned();
    let given = include_str!("fixtures/plan-link-1.txt").trim();
    assert_eq!(write_link(catalogue(), &plan), given);
    assert_eq!(read_link(catalogue(), given).plan, Some(plan));
}

#[test]
fn newer_empty_and_huge_links_are_refused_with_a_sentence() {
    let problems = |value: &str| read_link(catalogue(), value).problems;
    assert_eq!(problems(""), [Problem::Path]);
    assert_eq!(problems("AgAA"), [Problem::Newer]);
    assert_eq!(problems("%%%"), [Problem::Path]);
    assert_eq!(problems(&"A".repeat(200_001)), [Problem::TooLong]);
    assert_eq!(problems(&"A".repeat(200_000)), [Problem::Path], "as long as it may be, and of no version");
    for version in 0..=u8::MAX {
        let expected = if (2..16).contains(&version) { Problem::Newer } else { Problem::Path };
        assert_eq!(problems(&URL_SAFE_NO_PAD.encode([version, 0, 0])), [expected], "{version}");
    }
}

#[test]
fn every_damaged_byte_is_noticed_and_its_place_named() {
    let mut plan = usual();
    let moves = plan.moves.len();
    plan.moves.iter_mut().for_each(|step| step.notes = "Some notes".to_owned());
    let bytes = URL_SAFE_NO_PAD.decode(write_link(catalogue(), &plan)).unwrap();
    let mut named = BTreeMap::new();
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        let read = read_link(catalogue(), &URL_SAFE_NO_PAD.encode(damaged));
        assert!(!read.problems.is_empty(), "byte {at}");
        for problem in &read.problems {
            *named.entry(format!("{problem:?}")).or_insert(0) += 1;
        }
        let Some(found) = read.plan else { continue };
        // The number of a move may be what is damaged, so that another one is named; never are damaged notes shown.
        let is_named = read.problems.iter().any(|problem| matches!(problem, Problem::Notes(_) | Problem::Doubtful));
        for (found, step) in found.moves.iter().zip(&plan.moves) {
            assert!(found.notes == step.notes || (found.notes.is_empty() && is_named), "byte {at}: {}", found.notes);
        }
    }
    for place in 1..=moves {
        assert!(named.contains_key(&format!("Goals({place})")), "{named:?}");
        assert!(named[&format!("Notes({place})")] > 5, "{named:?}");
    }
    assert!(!named.contains_key("Goals(0)") && named["Doubtful"] > 5 && named["Notes(0)"] < 40, "{named:?}");
}

fn retired() -> Catalogue {
    let mut later = catalogue().clone();
    let role = later.roles.iter_mut().find(|role| role.id.as_str() == "hr-generalist").unwrap();
    role.retired_ids.push(role.id.clone());
    role.id = RoleId::new("people-generalist");
    let id = role.id.clone();
    for end in later.moves.iter_mut().flat_map(|step| [&mut step.from, &mut step.to]) {
        if end.as_str() == "hr-generalist" {
            *end = id.clone();
        }
    }
    later
}

#[test]
fn an_old_link_says_what_changed_since() {
    let plan = usual();
    assert!(since(catalogue(), &plan).iter().all(Vec::is_empty), "nothing has changed yet");
    let link = write_link(catalogue(), &plan);
    let mut later = retired();
    let (added, deeper, gone) = {
        let role = later.roles.iter_mut().find(|role| role.id.as_str() == "hr-manager").unwrap();
        let asked = &plan.moves[2].asked;
        let at = |need: &Need| role.skills.iter().position(|known| known.skill == need.skill).unwrap();
        let shallow = asked.iter().find(|need| need.depth < Depth::Advanced).unwrap();
        let place = at(shallow);
        role.skills[place].depth = Depth::Advanced;
        let deeper = Need { skill: shallow.skill.clone(), depth: Depth::Advanced };
        let gone = asked.iter().find(|need| need.skill != deeper.skill).unwrap().skill.clone();
        role.skills.retain(|need| need.skill != gone);
        let unasked = catalogue().skills.iter().find(|skill| {
            let all =
                catalogue().roles.iter().filter(|role| ["hr-generalist", "hr-manager"].contains(&role.id.as_str()));
            all.flat_map(|role| &role.skills).all(|need| need.skill != skill.id)
        });
        let added = Need { skill: unasked.unwrap().id.clone(), depth: Depth::Developing };
        let mut need = role.skills[0].clone();
        (need.skill, need.depth) = (added.skill.clone(), added.depth);
        role.skills.push(need);
        (added, deeper, gone)
    };
    let read = read_link(&later, &link);
    assert_eq!(read.problems, []);
    let changes = since(&later, read.plan.as_ref().unwrap());
    assert_eq!(changes[0], []);
    assert_eq!(changes[1], [Change::Renamed(RoleId::new("hr-generalist"))], "the id of today stands in no old link");
    assert_eq!(changes[2], [Change::Deeper(deeper.clone()), Change::Added(added.clone()), Change::Gone(gone.clone())]);
    let said: Vec<String> = changes[..3].iter().flatten().map(|change| change.sentence(&later)).collect();
    let names = |id: &SkillId| &later.skill(id).unwrap().name;
    assert_eq!(
        said,
        [
            "“hr-generalist” is listed as HR Generalist today.".to_owned(),
            format!("{} is asked for in more depth: “Advanced”.", names(&deeper.skill)),
            format!("{} is missing now, too, at the depth “Developing”.", names(&added.skill)),
            format!("{} is not missing any more.", names(&gone)),
        ]
    );
}

#[test]
fn what_is_asked_for_in_less_depth_is_said() {
    let plan = usual();
    let link = write_link(catalogue(), &plan);
    let mut later = catalogue().clone();
    // A skill that a move asks for anew, and in depth.
    let known = |place: usize, skill: &SkillId| {
        catalogue().role(plan.before(place)).unwrap().skills.iter().any(|need| need.skill == *skill)
    };
    let mut asked =
        plan.moves.iter().enumerate().flat_map(|(place, step)| step.asked.iter().map(move |need| (place, need)));
    let (place, deep) =
        asked.find(|(place, need)| need.depth > Depth::Emerging && !known(*place, &need.skill)).unwrap();
    let role = later.roles.iter_mut().find(|role| role.id == plan.moves[place].to).unwrap();
    role.skills.iter_mut().find(|need| need.skill == deep.skill).unwrap().depth = Depth::Emerging;
    let changes = since(&later, &read_link(&later, &link).plan.unwrap());
    let eased = Change::Eased(Need { skill: deep.skill.clone(), depth: Depth::Emerging });
    assert_eq!(changes[place], std::slice::from_ref(&eased));
    let name = &later.skill(&deep.skill).unwrap().name;
    assert_eq!(eased.sentence(&later), format!("{name} is asked for in less depth: “Emerging”."));
}

#[test]
fn roles_skills_and_moves_that_are_gone_are_named() {
    let plan = usual();
    let link = write_link(catalogue(), &plan);
    let mut later = catalogue().clone();
    later.roles.retain(|role| role.id.as_str() != "hr-generalist");
    let changes = since(&later, &read_link(&later, &link).plan.unwrap());
    assert_eq!(changes[1], [Change::Unknown(RoleId::new("hr-generalist"))]);
    assert_eq!(changes[1][0].sentence(&later), "“hr-generalist” is not a role that we know.");
    let mut without_start = catalogue().clone();
    without_start.roles.retain(|role| role.id != plan.start);
    let changes = since(&without_start, &read_link(&without_start, &link).plan.unwrap());
    assert_eq!(changes[0], [Change::Unknown(plan.start.clone())]);
    let mut later = catalogue().clone();
    later.moves.retain(|step| step.to.as_str() != "hr-director");
    let read = read_link(&later, &link).plan.unwrap();
    assert_eq!(since(&later, &read)[3], [Change::NoMove]);
    let lost = plan.moves[0].goals[0].need.as_ref().unwrap().skill.clone();
    let mut later = catalogue().clone();
    later.skills.retain(|skill| skill.id != lost);
    let read = read_link(&later, &link);
    assert!(read.problems.contains(&Problem::Skill(1)), "{:?}", read.problems);
}

#[test]
fn a_new_plan_has_as_many_moves_as_a_plan_may_have() {
    let ids = |count: usize| ["recruiter", "hr-manager"].into_iter().cycle().take(count).collect::<Vec<_>>().join(",");
    for (asked, given) in [
        (0, None),
        (1, None),
        (2, Some(2)),
        (MOST_MOVES + 1, Some(MOST_MOVES + 1)),
        (MOST_MOVES + 9, Some(MOST_MOVES + 1)),
    ] {
        let route = route_of(catalogue(), &ids(asked));
        assert_eq!(route.as_ref().map(Vec::len), given, "{asked}");
    }
    let long: Vec<RoleId> = ids(MOST_MOVES + 9).split(',').map(RoleId::new).collect();
    assert_eq!(of_route(catalogue(), &long).unwrap().moves.len(), MOST_MOVES);
    assert_eq!(of_route(catalogue(), &long[..3]).unwrap().moves.len(), 2);
    assert!(of_route(catalogue(), &long[..1]).is_none() && of_route(catalogue(), &[]).is_none());
}

#[test]
fn texts_of_any_length_are_the_same_after_a_link() {
    let mut plan = usual();
    for length in (0..=300).chain([1_000, 1_024]) {
        plan.moves[0].notes = "x".repeat(length);
        let read = read_link(catalogue(), &write_link(catalogue(), &plan));
        assert!(read.problems.is_empty() && read.plan.as_ref() == Some(&plan), "{length}: {:?}", read.problems);
    }
}
