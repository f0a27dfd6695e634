//! The framework's statements by skill and depth: what it looks like to have a skill, and to grow in it.

use crate::catalogue::{Catalogue, Depth, SkillId, Statement};

/// The statements that show a skill at a depth, in the framework's order. Many skills have none: the framework describes one role.
pub fn at<'a>(catalogue: &'a Catalogue, skill: &SkillId, depth: Depth) -> Vec<&'a Statement> {
    let statements = catalogue.framework.statements.iter();
    statements.filter(|statement| statement.skill == *skill && statement.depth == depth).collect()
}

/// All statements that show a skill, by depth, then in the framework's order.
pub fn of<'a>(catalogue: &'a Catalogue, skill: &SkillId) -> Vec<&'a Statement> {
    Depth::ALL.into_iter().flat_map(|depth| at(catalogue, skill, depth)).collect()
}

/// The depth above, if there is one.
pub fn above(depth: Depth) -> Option<Depth> {
    Depth::ALL.into_iter().find(|next| *next > depth)
}

/// What growing in a skill looks like for somebody at a depth: the statements of the depth above. Empty at the top, and where the
/// framework has none for this skill there.
pub fn next<'a>(catalogue: &'a Catalogue, skill: &SkillId, depth: Depth) -> Vec<&'a Statement> {
    above(depth).map_or_else(Vec::new, |next| at(catalogue, skill, next))
}
