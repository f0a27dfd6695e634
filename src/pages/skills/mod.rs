//! All skills, and one skill.

mod list;
mod one;

use super::Content;
pub(super) use list::all;
pub(super) use one::one;

use crate::catalogue::SkillFamily;

/// The id of a family's heading on the list of skills.
const fn anchor(family: SkillFamily) -> &'static str {
    match family {
        SkillFamily::Personal => "working-with-people",
        SkillFamily::Practice => "hr-practice",
        SkillFamily::Operations => "systems-data-process",
        SkillFamily::Leadership => "leading",
    }
}
