//! What joins roles: moves, the three tracks, and the levels.

use super::{Basis, Claim, Level, RoleId, Track};
use serde::{Deserialize, Serialize};

/// The direction of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoveKind {
    /// To more responsibility. Advancement never runs in a circle.
    Advance,
    /// To other work at about the same responsibility.
    Lateral,
}

/// One step from a role to a role. `data/moves.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Where it starts.
    pub from: RoleId,
    /// Where it ends.
    pub to: RoleId,
    /// Its direction.
    pub kind: MoveKind,
    /// Why it works. The first claim is the evidence that people make this move.
    pub why: Vec<Claim>,
}

impl Move {
    /// The basis of the move: that of its first claim.
    pub fn basis(&self) -> Basis {
        self.why.first().map_or(Basis::Editorial, |claim| claim.evidence.basis())
    }
}

/// What is known of a track. `data/tracks.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackInfo {
    /// The track.
    pub id: Track,
    /// What it is, in one sentence.
    pub summary: Claim,
    /// How wide the work reaches.
    pub scope: Vec<Claim>,
    /// Who employs people on it.
    pub employers: Vec<Claim>,
    /// What its people do.
    pub duties: Vec<Claim>,
    /// Where it meets the other tracks, and how one comes back.
    pub rejoins: Vec<Claim>,
    /// What gets harder to reach the longer one stays.
    pub closes_off: Vec<Claim>,
}

/// What is known of a level. `data/levels.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelInfo {
    /// The level.
    pub id: Level,
    /// What it means, in one sentence.
    pub summary: Claim,
    /// What people at this level do, whatever their role.
    #[serde(default)]
    pub duties: Vec<Claim>,
    /// What education, experience and skill it asks for, whatever the role.
    #[serde(default)]
    pub asks: Vec<Claim>,
}
