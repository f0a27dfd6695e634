//! What O*NET's surveys ask of an occupation group: skills, knowledge and work styles, rated for importance and level.
//!
//! An element is O*NET's word and O*NET's list; a [`super::Skill`] is ours, and is what roles point at.

use super::{ElementId, OccupationId, SourceId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// All elements, and how each occupation group is rated on them. `data/elements.json`, written by
/// `cargo xtask import-elements`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elements {
    /// The elements: by kind, then in O*NET's order; work styles, which come without ids, by name.
    pub list: Vec<Element>,
    /// The surveys: by occupation group, then by kind.
    pub surveys: Vec<Survey>,
}

/// One thing that O*NET asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its id: that of O*NET, such as `2.A.1.a`; its name as an id where the source gives none.
    pub id: ElementId,
    /// Its kind.
    pub kind: ElementKind,
    /// Its name, as O*NET writes it; a skill and a field of knowledge may share one.
    pub name: String,
}

/// The kinds of elements that are kept here. O*NET has more, such as abilities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// A capacity that is learned, such as speaking; rated by analysts.
    Skill,
    /// A field of facts and principles, such as law; rated by people in the occupation or experts on it.
    Knowledge,
    /// A personal characteristic, such as integrity. Published with an importance only.
    WorkStyle,
}

impl ElementKind {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Skill, Self::Knowledge, Self::WorkStyle];

    /// The heading for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Skill => "Skills",
            Self::Knowledge => "Knowledge",
            Self::WorkStyle => "Work styles",
        }
    }

    /// Whether it is rated for level too, and flagged for relevance and precision.
    pub const fn has_level(self) -> bool {
        !matches!(self, Self::WorkStyle)
    }
}

/// A value of a rating scale in hundredths, such as 412 for 4.12: exactly as published, and without any float.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(u16);

impl Score {
    /// The ends of the importance scale: 1 is not important, 3 important, 5 extremely important (O*NET).
    pub const IMPORTANCE: (Self, Self) = (Self(100), Self(500));
    /// The ends of the level scale: 0 to 7 (O*NET).
    pub const LEVEL: (Self, Self) = (Self(0), Self(700));

    /// A value from its hundredths.
    pub const fn new(hundredths: u16) -> Self {
        Self(hundredths)
    }

    /// Its hundredths.
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// Whether it lies between two ends, both included.
    pub const fn within(self, (low, high): (Self, Self)) -> bool {
        low.0 <= self.0 && self.0 <= high.0
    }
}

/// With both decimals, as published: `4.12`.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}{}", self.0 / 100, self.0 / 10 % 10, self.0 % 10)
    }
}

/// The ratings of one occupation group for one kind of element, that were made at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// The group.
    pub occupation: OccupationId,
    /// The kind of its elements.
    pub kind: ElementKind,
    /// The release that the values were read from.
    pub source: SourceId,
    /// Month and year that the release gives for the ratings, such as `August 2025`.
    pub rated: String,
    /// The ratings, in the order of the elements.
    pub ratings: Vec<Rating>,
}

/// How much one element matters in an occupation group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The element.
    pub element: ElementId,
    /// How important it is, 1 to 5.
    pub importance: Score,
    /// At which level it is asked for, 0 to 7; none for a kind that has no level.
    #[serde(default)]
    pub level: Option<Score>,
    /// Flagged by O*NET: most raters call it unimportant, so that its level says little.
    #[serde(default)]
    pub not_relevant: bool,
    /// Flagged by O*NET: the raters differ so much, or are so few, that it advises against showing the value.
    #[serde(default)]
    pub low_precision: bool,
}
