//! Skills, the observable statements that show them, and the credentials that attest them.

use super::{Claim, CredentialId, Depth, Evidence, RoleId, SkillId, SourceId};
use serde::{Deserialize, Serialize};

/// A skill. `data/skills.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// The family it is listed under.
    pub family: SkillFamily,
    /// What it means in HR, in one sentence.
    pub summary: Claim,
}

/// The families that skills are listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SkillFamily {
    /// How one works with people and with oneself.
    Personal,
    /// The subject matter of HR.
    Practice,
    /// Systems, data and processes.
    Operations,
    /// Leading people, money and direction.
    Leadership,
}

impl SkillFamily {
    /// All families, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Personal, Self::Practice, Self::Operations, Self::Leadership];

    /// The name for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Personal => "Working with people",
            Self::Practice => "HR practice",
            Self::Operations => "Systems, data and process",
            Self::Leadership => "Leading",
        }
    }
}

/// The competency framework that the statements come from, and its statements. `data/statements.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The role that it describes.
    pub role: RoleId,
    /// What it covers and where it comes from.
    pub about: Vec<Claim>,
    /// What each of the four depths means, in our words, lowest first.
    pub depths: Vec<DepthInfo>,
    /// Why the statements stand in areas.
    pub grouping: Claim,
    /// The areas: each statement's skill stands in one of them, and each of them has statements at every depth.
    pub areas: Vec<SkillArea>,
    /// The statements: by depth, then in the source's order.
    pub statements: Vec<Statement>,
}

/// What a depth means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepthInfo {
    /// The depth.
    pub id: Depth,
    /// Its meaning.
    pub summary: Claim,
}

/// Skills of the framework that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillArea {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its skills.
    pub skills: Vec<SkillId>,
}

/// Something a person can be seen to do, at one depth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The depth it shows.
    pub depth: Depth,
    /// Its place within the depth, from 1: the source's order.
    pub order: u8,
    /// Its subject in a few words.
    pub topic: String,
    /// The skill it shows.
    pub skill: SkillId,
    /// What the person does, starting with a verb, without a subject.
    pub text: String,
    /// The same in plain words, as people say it of themselves: "I can …".
    pub can: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A credential. `data/credentials.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Its id.
    pub id: CredentialId,
    /// Its full name.
    pub name: String,
    /// The body that awards it.
    pub body: String,
    /// The country it is mainly known in: `US` or `UK`.
    pub country: String,
    /// What it is, asks for and leads to.
    pub rules: Vec<Claim>,
    /// What to check with the body before relying on it.
    #[serde(default)]
    pub check: Option<String>,
    /// Where the rules were read.
    pub source: SourceId,
}
