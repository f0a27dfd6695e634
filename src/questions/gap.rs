//! What a person brings from one role to another, and what is missing.

use crate::catalogue::{Depth, Role, RoleSkill};

/// The skills of two roles set against each other, each list in the order of the role that asks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Gap<'a> {
    /// Asked for at the same depth or less: it carries over.
    pub carries: Vec<&'a RoleSkill>,
    /// Known, but asked for at more depth: the need and the depth held before.
    pub grows: Vec<(&'a RoleSkill, Depth)>,
    /// Not asked for before.
    pub new: Vec<&'a RoleSkill>,
    /// No longer asked for.
    pub rests: Vec<&'a RoleSkill>,
}

/// Sets the skills of `to` against those of `from`.
pub fn between<'a>(from: &'a Role, to: &'a Role) -> Gap<'a> {
    let mut gap = Gap::default();
    for need in &to.skills {
        match from.skills.iter().find(|held| held.skill == need.skill) {
            None => gap.new.push(need),
            Some(held) if held.depth < need.depth => gap.grows.push((need, held.depth)),
            Some(_) => gap.carries.push(need),
        }
    }
    gap.rests = from.skills.iter().filter(|held| to.skills.iter().all(|need| need.skill != held.skill)).collect();
    gap
}

impl Gap<'_> {
    /// How much there is to learn: one for each step of depth.
    pub fn size(&self) -> u32 {
        let steps = |from: u8, to: Depth| u32::from((to as u8 + 1).saturating_sub(from));
        self.new.iter().map(|need| steps(0, need.depth)).sum::<u32>()
            + self.grows.iter().map(|(need, held)| steps(*held as u8 + 1, need.depth)).sum::<u32>()
    }
}
