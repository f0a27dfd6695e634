//! What people ask of a skill: who needs it and how far, what shows it, what goes with it, and which moves grow it.

use crate::catalogue::{Catalogue, Depth, Move, Role, RoleSkill, Skill, SkillId};
use std::cmp::Reverse;

/// All skills, A to Z.
pub fn all(catalogue: &Catalogue) -> Vec<&Skill> {
    let mut skills: Vec<&Skill> = catalogue.skills.iter().collect();
    skills.sort_by_key(|skill| skill.name.to_ascii_lowercase());
    skills
}

/// A role that asks for a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The role.
    pub role: &'a Role,
    /// How far, and what that rests on.
    pub need: &'a RoleSkill,
}

/// The roles that ask for a skill: the deepest need first, then by level, then by title.
pub fn asked_by<'a>(catalogue: &'a Catalogue, skill: &SkillId) -> Vec<Asked<'a>> {
    let need = |role: &'a Role| Some(Asked { role, need: need(role, skill)? });
    let mut asked: Vec<Asked> = catalogue.roles.iter().filter_map(need).collect();
    asked.sort_by(|a, b| {
        let key = |asked: &Asked<'a>| (Reverse(asked.need.depth), asked.role.level, asked.role.level_to);
        key(a).cmp(&key(b)).then_with(|| a.role.title.cmp(&b.role.title))
    });
    asked
}

/// A skill that is asked for together with another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related<'a> {
    /// The other skill.
    pub skill: &'a Skill,
    /// How many roles ask for both.
    pub roles: usize,
}

/// The skills that the most roles ask for together with this one: at most so many, the most roles first, then A to Z.
pub fn related<'a>(catalogue: &'a Catalogue, skill: &SkillId, n: usize) -> Vec<Related<'a>> {
    let asking: Vec<&Role> = catalogue.roles.iter().filter(|role| need(role, skill).is_some()).collect();
    let mut related: Vec<Related> = all(catalogue)
        .into_iter()
        .filter(|other| other.id != *skill)
        .map(|other| {
            let roles = asking.iter().filter(|role| need(role, &other.id).is_some()).count();
            Related { skill: other, roles }
        })
        .filter(|related| related.roles > 0)
        .collect();
    related.sort_by_key(|related| Reverse(related.roles));
    related.truncate(n);
    related
}

/// A move that asks for more of a skill where it ends than where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth<'a> {
    /// The move.
    pub step: &'a Move,
    /// The depth asked for before; none where the skill is new.
    pub from: Option<Depth>,
    /// The depth asked for afterwards.
    pub to: Depth,
}

/// The moves that a skill grows by: the deepest end first, then the longest step, then in the order of the moves.
pub fn grows_by<'a>(catalogue: &'a Catalogue, skill: &SkillId) -> Vec<Growth<'a>> {
    let depth = |id| catalogue.role(id).and_then(|role| need(role, skill)).map(|need| need.depth);
    let growth = |step: &'a Move| {
        let (from, to) = (depth(&step.from), depth(&step.to)?);
        // None is less than any depth.
        (from < Some(to)).then_some(Growth { step, from, to })
    };
    let mut grows: Vec<Growth> = catalogue.moves.iter().filter_map(growth).collect();
    grows.sort_by_key(|growth| (Reverse(growth.to), growth.from));
    grows
}

fn need<'a>(role: &'a Role, skill: &SkillId) -> Option<&'a RoleSkill> {
    role.skills.iter().find(|need| need.skill == *skill)
}
