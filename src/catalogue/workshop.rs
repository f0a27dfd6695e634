//! Exercises for groups: activities with their screens and worksheets, sessions made of them, and invented people to start from.
//! `data/workshop.json`. All of it is our own.

use super::{ActivityId, RoleId};
use serde::{Deserialize, Serialize};

/// Everything for a room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The activities, in the order in which they are usually held.
    pub activities: Vec<Activity>,
    /// Ready sessions, the shortest first.
    pub sessions: Vec<Session>,
    /// Invented by type: nobody in particular.
    pub scenarios: Vec<Scenario>,
    /// What whoever leads a group should know, whatever the session.
    pub guide: Vec<Advice>,
}

/// Advice for one time of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// When it counts.
    pub title: String,
    /// What to do and to think of.
    pub lines: Vec<String>,
}

/// An activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its id, as in addresses.
    pub id: ActivityId,
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// How long it usually takes: the sum of its screens.
    pub minutes: u16,
    /// What the room needs.
    pub brings: Vec<String>,
    /// What people leave with.
    pub leaves: String,
    /// The page that it works with.
    pub uses: Uses,
    /// What is shown, one idea at a time.
    pub screens: Vec<Screen>,
    /// What people write on paper.
    pub sheet: Vec<Prompt>,
}

/// The page that an activity works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uses {
    /// The map.
    Map,
    /// The self-check.
    Check,
    /// The path finder.
    Paths,
    /// The three tracks side by side.
    Tracks,
    /// Two roles and the gap between them.
    Gap,
    /// The plan.
    Plan,
}

/// A screen: one idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// Its headline.
    pub title: String,
    /// A few short lines.
    pub lines: Vec<String>,
    /// How long it stays.
    pub minutes: u16,
    /// A picture beside the lines.
    #[serde(default)]
    pub show: Option<Show>,
    /// What the facilitator says or does.
    pub say: Vec<String>,
    /// What to watch for.
    pub watch: Vec<String>,
}

/// A picture on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// The whole map.
    Map,
    /// The stations of the two paths that the activity compares.
    Paths,
}

/// Something to write on a worksheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// What to write.
    pub prompt: String,
    /// How many lines there are for it.
    pub lines: u8,
    /// What a scenario puts there beforehand.
    #[serde(default)]
    pub fill: Option<Fill>,
}

/// What a scenario fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fill {
    /// The two roles.
    Ends,
    /// The first role, with its level and tracks.
    Known,
    /// The second role, with its level and tracks.
    Wanted,
    /// What people in the first role do.
    Does,
    /// Two skills to begin with.
    Next,
    /// The stations of the best path.
    Path,
    /// What each move of that path asks for.
    PathGaps,
    /// The track that leads to the second role.
    Track,
    /// What speaks for that track.
    Arguments,
    /// What that track closes off, and where it meets the others.
    ClosesOff,
    /// Skills that both roles ask for as deeply.
    CarriesOver,
    /// Skills that both ask for, the second role more deeply.
    ToGrow,
    /// Skills that only the second role asks for.
    New,
}

/// Activities one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its id, as in addresses.
    pub id: String,
    /// Its name.
    pub title: String,
    /// For whom it is.
    pub about: String,
    /// How long it takes: the sum of its parts.
    pub minutes: u16,
    /// The activities.
    pub parts: Vec<SessionPart>,
}

/// An activity in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionPart {
    /// The activity.
    pub activity: ActivityId,
    /// The time for it here.
    pub minutes: u16,
}

/// Somebody to start from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its id, as in addresses.
    pub id: String,
    /// Who it is, in a few words.
    pub title: String,
    /// Where they stand.
    pub about: String,
    /// The role they start at.
    pub from: RoleId,
    /// The role they have in mind.
    pub to: RoleId,
}
