//! What a person brings from one role to another, and what is missing.

use crate::catalogue::{Claim, Depth, Role, RoleCredential, RoleSkill, SkillId};

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

/// How what is asked of a skill differs between two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Not asked for before.
    Gained,
    /// Asked for at more depth.
    Up,
    /// Asked for at the same depth.
    Same,
    /// Asked for at less depth: it carries over, with some to spare.
    Eased,
    /// No longer asked for.
    NotNeeded,
}

impl Change {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Gained, Self::Up, Self::Same, Self::Eased, Self::NotNeeded];

    /// The words for a person.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Gained => "gained",
            Self::Up => "up",
            Self::Same => "same",
            Self::Eased => "less depth",
            Self::NotNeeded => "no longer needed",
        }
    }
}

/// One skill in two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed<'a> {
    /// The skill.
    pub skill: &'a SkillId,
    /// How it differs.
    pub change: Change,
    /// The need in the first role.
    pub from: Option<&'a RoleSkill>,
    /// The need in the second role.
    pub to: Option<&'a RoleSkill>,
}

/// Every skill of two roles once: those of `to` in its order, then what only `from` asks for in its own.
pub fn changes<'a>(from: &'a Role, to: &'a Role) -> Vec<Changed<'a>> {
    let mut changes = Vec::with_capacity(from.skills.len() + to.skills.len());
    for need in &to.skills {
        let held = from.skills.iter().find(|held| held.skill == need.skill);
        let change = match held {
            None => Change::Gained,
            Some(held) if held.depth < need.depth => Change::Up,
            Some(held) if held.depth == need.depth => Change::Same,
            Some(_) => Change::Eased,
        };
        changes.push(Changed { skill: &need.skill, change, from: held, to: Some(need) });
    }
    let only = from.skills.iter().filter(|held| to.skills.iter().all(|need| need.skill != held.skill));
    changes.extend(only.map(|held| Changed {
        skill: &held.skill,
        change: Change::NotNeeded,
        from: Some(held),
        to: None,
    }));
    changes
}

/// The duties of `to` that `from` does not have word for word. Duties are sentences and not a list to tick, so two that mean the
/// same in other words count as different: what is shown may include work that one knows.
pub fn duties_gained<'a>(from: &Role, to: &'a Role) -> Vec<&'a Claim> {
    to.duties.iter().filter(|duty| from.duties.iter().all(|known| !same_words(&known.text, &duty.text))).collect()
}

/// Whether two sentences are the same but for case, outer spaces and a final stop.
fn same_words(a: &str, b: &str) -> bool {
    let bare = |text: &str| text.trim().trim_end_matches('.').len();
    let (a, b) = (a.trim(), b.trim());
    a[..bare(a)].eq_ignore_ascii_case(&b[..bare(b)])
}

/// The credentials that help in `to` and are not named for `from`.
pub fn credentials_gained<'a>(from: &Role, to: &'a Role) -> Vec<&'a RoleCredential> {
    let named = |help: &RoleCredential| from.credentials.iter().any(|known| known.credential == help.credential);
    to.credentials.iter().filter(|help| !named(help)).collect()
}
