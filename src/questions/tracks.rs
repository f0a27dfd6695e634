//! Whole tracks set against each other: pay by level, the skills that each level adds, and what tracks share.

use super::pay;
use crate::catalogue::{Catalogue, Depth, Level, Occupation, Pay, PlaceId, Role, Skill, SkillId, Track};

/// The roles of a track, lowest level first.
pub fn members(catalogue: &Catalogue, track: Track) -> impl Iterator<Item = &Role> {
    catalogue.roles.iter().filter(move |role| role.on(track))
}

/// An occupation group at one level of a track: its pay, and the roles there that are counted in it.
#[derive(Clone, Debug)]
pub struct Rung<'a> {
    /// The group.
    pub group: &'a Occupation,
    /// Its pay.
    pub pay: &'a Pay,
    /// The roles.
    pub roles: Vec<&'a Role>,
}

/// Pay at one level of a track in a place.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The groups, lowest median first.
    pub rungs: Vec<Rung<'a>>,
    /// Roles without a figure.
    pub unknown: Vec<&'a Role>,
}

/// Pay at one level of a track, by the main group of each role. A role that spans two levels stands at the lower one.
pub fn step<'a>(catalogue: &'a Catalogue, track: Track, level: Level, place: &PlaceId) -> Step<'a> {
    let mut step = Step { rungs: Vec::new(), unknown: Vec::new() };
    for role in members(catalogue, track).filter(|role| role.level == level) {
        let figure = pay::official(catalogue, role, place).into_iter().next();
        let known = figure.and_then(|figure| Some((catalogue.occupation(&figure.fit.occupation)?, figure.pay)));
        let Some((group, pay)) = known else {
            step.unknown.push(role);
            continue;
        };
        match step.rungs.iter_mut().find(|rung| rung.group.id == group.id) {
            Some(rung) => rung.roles.push(role),
            None => step.rungs.push(Rung { group, pay, roles: vec![role] }),
        }
    }
    step.rungs.sort_by_key(|rung| pay::middle(&rung.pay.amount));
    step
}

/// A skill that a level adds to a track.
#[derive(Clone, Copy, Debug)]
pub struct Added<'a> {
    /// The skill.
    pub skill: &'a Skill,
    /// The deepest that a role of the level asks for.
    pub depth: Depth,
}

/// The skills that roles of a level ask for and roles of no lower level of the same track do.
pub fn added(catalogue: &Catalogue, track: Track, level: Level) -> Vec<Added<'_>> {
    let asked =
        |skill: &Skill, role: &Role| role.skills.iter().find(|need| need.skill == skill.id).map(|need| need.depth);
    let added = catalogue.skills.iter().filter_map(|skill| {
        let at = |fits: &dyn Fn(Level) -> bool| {
            members(catalogue, track).filter(|role| fits(role.level)).filter_map(|role| asked(skill, role)).max()
        };
        let before = at(&|other| other < level);
        Some(Added { skill, depth: at(&|other| other == level).filter(|_| before.is_none())? })
    });
    added.collect()
}

/// The tracks on which some role asks for a skill.
pub fn asking(catalogue: &Catalogue, skill: &SkillId) -> Vec<Track> {
    let asks =
        |track: &Track| members(catalogue, *track).any(|role| role.skills.iter().any(|need| need.skill == *skill));
    Track::ALL.into_iter().filter(asks).collect()
}
