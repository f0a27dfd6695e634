//! A role: one station of the map, and what is known of it.

use super::{Claim, CredentialId, Depth, Evidence, Level, OccupationId, RoleId, SkillId, Track};
use serde::{Deserialize, Serialize};

/// A role that a person can hold, with every claim we make about it. One file of `data/roles/` each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id; also the name of its file and its address.
    pub id: RoleId,
    /// Its title.
    pub title: String,
    /// A title of at most 16 characters for the map, where the full one is longer.
    #[serde(default)]
    pub short_title: Option<String>,
    /// Other titles and abbreviations for the same work.
    #[serde(default)]
    pub also_called: Vec<String>,
    /// Ids that this role once had: they still resolve.
    #[serde(default)]
    pub retired_ids: Vec<RoleId>,
    /// The tracks it lies on, its home first; more than one makes it an interchange.
    pub tracks: Vec<Track>,
    /// Its level, or the lowest where it spans two.
    pub level: Level,
    /// The highest level, where it spans more than one.
    #[serde(default)]
    pub level_to: Option<Level>,
    /// Why it stands at this level and on these tracks.
    pub placement: Vec<Claim>,
    /// What it is, in one sentence.
    pub summary: Claim,
    /// What else is worth knowing of it.
    #[serde(default)]
    pub about: Vec<Claim>,
    /// What it does.
    pub duties: Vec<Claim>,
    /// What it needs.
    pub skills: Vec<RoleSkill>,
    /// What education leads to it.
    #[serde(default)]
    pub education: Vec<Claim>,
    /// What experience leads to it.
    #[serde(default)]
    pub experience: Vec<Claim>,
    /// Credentials that help.
    #[serde(default)]
    pub credentials: Vec<RoleCredential>,
    /// The occupation groups that statistics count it in: the main one of each country first.
    pub occupations: Vec<OccupationFit>,
    /// What the sources leave open.
    #[serde(default)]
    pub not_known: Vec<Claim>,
}

impl Role {
    /// Whether it lies on a track.
    pub fn on(&self, track: Track) -> bool {
        self.tracks.contains(&track)
    }

    /// Whether it lies on more than one track.
    pub const fn is_interchange(&self) -> bool {
        self.tracks.len() > 1
    }

    /// The level or span of levels for a person, such as `Entry to mid`.
    pub fn level_name(&self) -> String {
        match self.level_to {
            Some(to) => format!("{} to {}", self.level.name(), to.name().to_ascii_lowercase()),
            None => self.level.name().to_owned(),
        }
    }
}

/// A skill that a role asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleSkill {
    /// The skill.
    pub skill: SkillId,
    /// How far it reaches in this role. Always our own reading: no source grades it.
    pub depth: Depth,
    /// What the source says of it for this role, where that adds something.
    #[serde(default)]
    pub note: Option<String>,
    /// What the need for it rests on.
    pub evidence: Evidence,
}

/// A credential that helps in a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleCredential {
    /// The credential.
    pub credential: CredentialId,
    /// Why it helps here.
    pub why: Claim,
}

/// How surely a role's title belongs to an occupation group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fit {
    /// The official title lists name it.
    Exact,
    /// The official title lists name a close one.
    Near,
    /// Our own judgement.
    Judgement,
}

impl Fit {
    /// The words for a person.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Exact => "named in the official title lists",
            Self::Near => "a close title is in the official lists",
            Self::Judgement => "our judgment",
        }
    }
}

/// The occupation group that statistics count a role in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupationFit {
    /// The group.
    pub occupation: OccupationId,
    /// How sure that is.
    pub fit: Fit,
    /// What to keep in mind, as a sentence.
    #[serde(default)]
    pub note: Option<String>,
}
