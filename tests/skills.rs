//! Skills, statements, and what changes from role to role.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Claim, Depth, Evidence, Role, RoleId, SkillId};
use hr_career_paths::questions::gap::{Change, between, changes, credentials_gained, duties_gained};
use hr_career_paths::questions::{skills, statements};
use std::collections::BTreeSet;
use support::catalogue;

fn role(id: &str) -> &'static Role {
    catalogue().role(&RoleId::new(id)).unwrap()
}

fn skill(id: &str) -> SkillId {
    SkillId::new(id)
}

fn depth(role: &Role, id: &SkillId) -> Option<Depth> {
    role.skills.iter().find(|need| need.skill == *id).map(|need| need.depth)
}

fn pairs() -> impl Iterator<Item = (&'static Role, &'static Role)> {
    catalogue().roles.iter().flat_map(|from| catalogue().roles.iter().map(move |to| (from, to)))
}

#[test]
fn the_list_runs_from_a_to_z_and_is_complete() {
    let mut reversed = catalogue().clone();
    reversed.skills.reverse();
    for all in [catalogue(), &reversed] {
        let names: Vec<String> = skills::all(all).iter().map(|skill| skill.name.to_lowercase()).collect();
        assert!(names.is_sorted());
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), catalogue().skills.len());
    }
}

#[test]
fn a_skill_is_asked_for_by_exactly_the_roles_that_list_it() {
    for skill in &catalogue().skills {
        let asked = skills::asked_by(catalogue(), &skill.id);
        let listing = catalogue().roles.iter().filter(|role| depth(role, &skill.id).is_some()).count();
        assert_eq!(asked.len(), listing, "{}", skill.id);
        assert!(asked.iter().all(|asked| asked.role.skills.contains(asked.need) && asked.need.skill == skill.id));
        assert!(asked.is_sorted_by(|a, b| {
            (b.need.depth, a.role.level, &a.role.level_to, &a.role.title)
                <= (a.need.depth, b.role.level, &b.role.level_to, &b.role.title)
        }));
    }
    assert!(skills::asked_by(catalogue(), &skill("juggling")).is_empty());
    let asked = skills::asked_by(catalogue(), &skill("benefits-administration"));
    let asked: Vec<_> = asked.iter().map(|asked| (asked.role.id.as_str(), asked.need.depth)).collect();
    assert_eq!(
        asked,
        [
            ("benefits-manager", Depth::Advanced),
            ("benefits-specialist", Depth::Proficient),
            ("hr-generalist", Depth::Proficient),
            ("hr-operations-specialist", Depth::Proficient),
            ("shared-services-manager", Depth::Proficient),
            ("hr-assistant", Depth::Developing),
            ("hr-associate", Depth::Developing),
        ]
    );
}

#[test]
fn related_skills_are_asked_for_together() {
    for skill in &catalogue().skills {
        let related = skills::related(catalogue(), &skill.id, usize::MAX);
        assert!(related.is_sorted_by(|a, b| a.roles > b.roles
            || (a.roles == b.roles && a.skill.name.to_lowercase() <= b.skill.name.to_lowercase())));
        for other in &related {
            let both = |role: &&Role| depth(role, &skill.id).is_some() && depth(role, &other.skill.id).is_some();
            assert_eq!(other.roles, catalogue().roles.iter().filter(both).count());
            assert!(other.roles > 0 && other.skill.id != skill.id);
            let back = skills::related(catalogue(), &other.skill.id, usize::MAX);
            assert!(back.iter().any(|back| back.skill.id == skill.id && back.roles == other.roles), "not mutual");
        }
        assert_eq!(skills::related(catalogue(), &skill.id, 4), related[..related.len().min(4)]);
    }
    let related: Vec<_> = skills::related(catalogue(), &skill("benefits-administration"), 5)
        .iter()
        .map(|related| (related.skill.id.as_str(), related.roles))
        .collect();
    assert_eq!(
        related,
        [("communication", 7), ("attention-to-detail", 5), ("employment-law", 5), ("hr-policy", 5), ("hr-systems", 5)]
    );
}

#[test]
fn a_skill_grows_by_the_moves_that_ask_for_more_of_it() {
    for skill in &catalogue().skills {
        let grows = skills::grows_by(catalogue(), &skill.id);
        for step in &catalogue().moves {
            let (from, to) = (depth(role(step.from.as_str()), &skill.id), depth(role(step.to.as_str()), &skill.id));
            let found: Vec<_> = grows.iter().filter(|growth| growth.step == step).collect();
            assert_eq!(found.len(), usize::from(from < to), "{} to {}: {}", step.from, step.to, skill.id);
            assert!(found.iter().all(|growth| growth.from == from && Some(growth.to) == to));
        }
        assert!(grows.is_sorted_by(|a, b| a.to > b.to || (a.to == b.to && a.from <= b.from)));
    }
}

#[test]
fn every_statement_belongs_to_its_skill_and_depth() {
    let mut shown = 0;
    for skill in &catalogue().skills {
        let all = statements::of(catalogue(), &skill.id);
        assert!(all.is_sorted_by_key(|statement| (statement.depth, statement.order)));
        assert!(all.iter().all(|statement| statement.skill == skill.id));
        shown += all.len();
        for depth in Depth::ALL {
            let next = statements::next(catalogue(), &skill.id, depth);
            assert!(next.iter().all(|statement| statement.skill == skill.id && statement.depth > depth));
            match statements::above(depth) {
                Some(above) => assert_eq!(next, statements::at(catalogue(), &skill.id, above)),
                None => assert!(depth == Depth::Advanced && next.is_empty()),
            }
        }
    }
    assert_eq!((shown, catalogue().framework.statements.len()), (40, 40));
    assert_eq!(statements::above(Depth::Emerging), Some(Depth::Developing));
    // The framework has four developing statements on records, none on onboarding.
    assert_eq!(statements::next(catalogue(), &skill("hr-records"), Depth::Emerging).len(), 4);
    assert!(statements::next(catalogue(), &skill("onboarding"), Depth::Emerging).is_empty());
}

#[test]
fn every_skill_of_two_roles_has_one_change() {
    for (from, to) in pairs() {
        let all = changes(from, to);
        let ids: Vec<&SkillId> = all.iter().map(|changed| changed.skill).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        let both: BTreeSet<_> = from.skills.iter().chain(&to.skills).map(|need| &need.skill).collect();
        assert!(unique == both && ids.len() == unique.len(), "{} to {}", from.id, to.id);
        for changed in &all {
            let (was, is) = (depth(from, changed.skill), depth(to, changed.skill));
            assert_eq!((changed.from.map(|need| need.depth), changed.to.map(|need| need.depth)), (was, is));
            let expected = match (was, is) {
                (None, _) => Change::Gained,
                (_, None) => Change::NotNeeded,
                (Some(was), Some(is)) if was < is => Change::Up,
                (Some(was), Some(is)) if was > is => Change::Eased,
                _ => Change::Same,
            };
            assert_eq!(changed.change, expected, "{} to {}: {}", from.id, to.id, changed.skill);
        }
        let gap = between(from, to);
        let count = |change| all.iter().filter(|changed| changed.change == change).count();
        assert_eq!((gap.new.len(), gap.grows.len()), (count(Change::Gained), count(Change::Up)));
        assert_eq!(gap.carries.len(), count(Change::Same) + count(Change::Eased));
        assert_eq!(gap.rests.len(), count(Change::NotNeeded));
    }
}

#[test]
fn changes_turn_round_with_the_roles() {
    let reversed = |change| match change {
        Change::Gained => Change::NotNeeded,
        Change::NotNeeded => Change::Gained,
        Change::Up => Change::Eased,
        Change::Eased => Change::Up,
        Change::Same => Change::Same,
    };
    for (from, to) in pairs() {
        let there: BTreeSet<_> = changes(from, to).iter().map(|it| (it.skill, it.change)).collect();
        let back: BTreeSet<_> = changes(to, from).iter().map(|it| (it.skill, reversed(it.change))).collect();
        assert_eq!(there, back, "{} and {}", from.id, to.id);
        if from.id == to.id {
            assert!(there.iter().all(|(_, change)| *change == Change::Same));
        }
    }
}

#[test]
fn duties_and_credentials_are_gained_unless_named_before() {
    for (from, to) in pairs() {
        let duties = duties_gained(from, to);
        let known: BTreeSet<&str> = from.duties.iter().map(|duty| duty.text.as_str()).collect();
        assert!(duties.iter().all(|duty| to.duties.contains(duty) && !known.contains(duty.text.as_str())));
        let credentials = credentials_gained(from, to);
        let held: BTreeSet<_> = from.credentials.iter().map(|held| &held.credential).collect();
        let expected = to.credentials.iter().filter(|help| !held.contains(&help.credential));
        assert!(expected.eq(credentials.iter().copied()), "{} to {}", from.id, to.id);
        if from.id == to.id {
            assert!(duties.is_empty() && credentials.is_empty());
        }
    }
    let from = role("hr-assistant").clone();
    let mut to = from.clone();
    to.duties[0].text = format!(" {} ", to.duties[0].text.trim_end_matches('.').to_uppercase());
    assert!(duties_gained(&from, &to).is_empty(), "the same words in other letters are the same duty");
    let text = "Trains the newcomers – à la carte.".to_owned();
    to.duties.push(Claim { text, evidence: Evidence::Official { source: catalogue().sources[0].id.clone() } });
    assert_eq!(duties_gained(&from, &to), [to.duties.last().unwrap()]);
    let gained = credentials_gained(role("hr-assistant"), role("hr-manager"));
    let gained: Vec<&str> = gained.iter().map(|help| help.credential.as_str()).collect();
    assert_eq!(gained, ["shrm-scp", "phr", "cipd-5"], "SHRM-CP is named for the assistant already");
}
