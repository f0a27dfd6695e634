//! Whole tracks: their roles level by level, the groups these are counted in, and the skills that each level adds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Level, PlaceId, Role, RoleId, SkillId, Track};
use hr_career_paths::questions::{pay, tracks};
use std::collections::BTreeSet;
use support::catalogue;

fn skills(role: &Role) -> BTreeSet<&SkillId> {
    role.skills.iter().map(|need| &need.skill).collect()
}

#[test]
fn the_levels_of_a_track_add_up_to_all_its_skills_and_roles() {
    for track in Track::ALL {
        let added: Vec<&SkillId> = Level::ALL
            .into_iter()
            .flat_map(|level| tracks::added(catalogue(), track, level))
            .map(|added| &added.skill.id)
            .collect();
        let set: BTreeSet<&SkillId> = added.iter().copied().collect();
        assert_eq!(added.len(), set.len(), "{track:?}: a skill is added twice");
        assert_eq!(set, tracks::members(catalogue(), track).flat_map(skills).collect());
        for place in &catalogue().places {
            let mut roles: Vec<&RoleId> = Vec::new();
            for level in Level::ALL {
                let step = tracks::step(catalogue(), track, level, &place.id);
                for rung in &step.rungs {
                    assert_eq!(rung.pay.place, place.id);
                    roles.extend(rung.roles.iter().map(|role| &role.id));
                }
                roles.extend(step.unknown.iter().map(|role| &role.id));
            }
            let members: BTreeSet<&RoleId> = tracks::members(catalogue(), track).map(|role| &role.id).collect();
            assert_eq!(roles.len(), members.len());
            assert_eq!(roles.into_iter().collect::<BTreeSet<_>>(), members, "{track:?} {}", place.id);
        }
    }
    for (track, level) in Track::ALL.into_iter().flat_map(|track| Level::ALL.map(|level| (track, level))) {
        let step = tracks::step(catalogue(), track, level, &PlaceId::new("us"));
        let roles = step.rungs.iter().flat_map(|rung| &rung.roles).chain(&step.unknown);
        let all: BTreeSet<&RoleId> = roles.map(|role| &role.id).collect();
        let there = catalogue().roles.iter().filter(|role| role.on(track) && role.level == level);
        assert_eq!(all, there.map(|role| &role.id).collect(), "{track:?} {level:?}");
        let groups: BTreeSet<_> = step.rungs.iter().map(|rung| &rung.group.id).collect();
        assert_eq!(groups.len(), step.rungs.len(), "a group stands once");
        for rung in &step.rungs {
            let main = |role: &Role| pay::official(catalogue(), role, &PlaceId::new("us"))[0].fit.occupation.clone();
            assert!(rung.roles.iter().all(|role| main(role) == rung.group.id), "{track:?} {level:?}");
        }
    }
    let executive = tracks::step(catalogue(), Track::Specialist, Level::Executive, &PlaceId::new("us"));
    assert!(executive.rungs.is_empty() && executive.unknown.is_empty());
}

#[test]
fn a_level_adds_what_no_lower_one_of_its_track_asks_for() {
    let mut upper = 0;
    for track in Track::ALL {
        let on = |skill: &SkillId, fits: &dyn Fn(Level) -> bool| {
            let roles = catalogue().roles.iter().filter(|role| role.tracks.contains(&track) && fits(role.level));
            let needs = roles.flat_map(|role| &role.skills).filter(|need| need.skill == *skill);
            needs.map(|need| need.depth).max()
        };
        for level in Level::ALL {
            let added = tracks::added(catalogue(), track, level);
            let mut expected = Vec::new();
            for skill in &catalogue().skills {
                if let (None, Some(depth)) =
                    (on(&skill.id, &|other| other < level), on(&skill.id, &|other| other == level))
                {
                    expected.push((&skill.id, depth));
                }
            }
            assert_eq!(added.iter().map(|one| (&one.skill.id, one.depth)).collect::<Vec<_>>(), expected);
            upper += usize::from(level > Level::Entry && !added.is_empty());
        }
    }
    assert!(upper > 3, "only {upper} levels above the first add something");
    for skill in &catalogue().skills {
        let asked = Track::ALL.into_iter().filter(|track| {
            catalogue().roles.iter().any(|role| role.tracks.contains(track) && skills(role).contains(&skill.id))
        });
        assert_eq!(tracks::asking(catalogue(), &skill.id), asked.collect::<Vec<_>>(), "{}", skill.id);
    }
    assert!(tracks::asking(catalogue(), &SkillId::new("no-such-skill")).is_empty());
}
