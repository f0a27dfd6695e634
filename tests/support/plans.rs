//! Plans of all kinds, for properties.

use super::{catalogue, role_ids};
use hr_career_paths::catalogue::{Depth, RoleId, SkillId};
use hr_career_paths::questions::plan::{Goal, Month, Need, Plan, Step, of_route};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Words in one line, with what is awkward somewhere.
pub fn line(most: usize) -> impl Strategy<Value = String> {
    vec(
        prop_oneof![proptest::char::any(), select("=+-@,;:\"'\\<>&#*_[]()!|é→😀 ".chars().collect::<Vec<_>>())],
        0..most,
    )
    .prop_map(|chars| chars.into_iter().filter(|c| !c.is_control()).collect())
}

fn role() -> impl Strategy<Value = RoleId> {
    prop_oneof![4 => select(role_ids()), 1 => "[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}".prop_map(RoleId::new)]
}

fn need() -> impl Strategy<Value = Need> {
    let known: Vec<SkillId> = catalogue().skills.iter().map(|skill| skill.id.clone()).collect();
    let skill = prop_oneof![6 => select(known), 1 => "[a-z]{1,12}(-[a-z0-9]{1,9}){0,2}".prop_map(SkillId::new)];
    (skill, select(Depth::ALL.to_vec())).prop_map(|(skill, depth)| Need { skill, depth })
}

fn goal() -> impl Strategy<Value = Goal> {
    (option::of(need()), line(60), any::<bool>())
        .prop_map(|(need, text, done)| Goal { need, text, done })
        .prop_filter("says something", |goal| !goal.is_empty())
}

fn step() -> impl Strategy<Value = Step> {
    let month = option::of((1970_u16..=2225, 1_u8..=12).prop_map(|(year, month)| Month::new(year, month).unwrap()));
    let notes = vec(line(40), 0..4).prop_map(|lines| lines.join("\n"));
    (role(), month, any::<bool>(), vec(need(), 0..12), vec(goal(), 0..8), notes)
        .prop_map(|(to, month, done, asked, goals, notes)| Step { to, month, done, asked, goals, notes })
}

/// Any plan that can be kept.
pub fn plan() -> impl Strategy<Value = Plan> {
    (line(80), role(), vec(step(), 1..=12)).prop_map(|(name, start, moves)| Plan { name, start, moves })
}

/// The plan of these roles.
pub fn of(route: &[&str]) -> Plan {
    let route: Vec<RoleId> = route.iter().map(|id| RoleId::new(*id)).collect();
    of_route(catalogue(), &route).expect("a path")
}

/// The usual plan of four moves or so.
pub fn usual() -> Plan {
    of(&["hr-assistant", "hr-associate", "hr-generalist", "hr-manager", "hr-director"])
}
