//! The three orderings of the field: tracks (lines), levels (zones) and depth (how far a skill reaches).

use serde::{Deserialize, Serialize};

/// One of the three kinds of HR career: a line of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// Many HR tasks across the whole organization.
    Generalist,
    /// One area of HR, in depth.
    Specialist,
    /// The processes, systems and data that HR runs on.
    Operations,
}

impl Track {
    /// All tracks, in the order of the map's lines.
    pub const ALL: [Self; 3] = [Self::Generalist, Self::Specialist, Self::Operations];

    /// The id used in addresses and data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Generalist => "generalist",
            Self::Specialist => "specialist",
            Self::Operations => "operations",
        }
    }

    /// The name for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Generalist => "Generalist",
            Self::Specialist => "Specialist",
            Self::Operations => "Operations",
        }
    }

    /// The track of an id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|track| track.id() == id)
    }
}

/// How senior a role is: a zone of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// First posts.
    Entry,
    /// Independent work, or the lead of a function.
    Mid,
    /// The lead of HR or of a large part of it.
    Senior,
    /// A seat among the organization's top executives.
    Executive,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::Entry, Self::Mid, Self::Senior, Self::Executive];

    /// The id used in addresses and data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Mid => "mid",
            Self::Senior => "senior",
            Self::Executive => "executive",
        }
    }

    /// The name for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entry => "Entry",
            Self::Mid => "Mid",
            Self::Senior => "Senior",
            Self::Executive => "Executive",
        }
    }

    /// The level of an id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// How far a skill reaches, on the four-step scale of the source framework (article 001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// With guidance, by set procedures.
    Emerging,
    /// Routine work with little oversight.
    Developing,
    /// Alone, including what is not routine.
    Proficient,
    /// Sets the standard and leads others.
    Advanced,
}

impl Depth {
    /// All depths, lowest first.
    pub const ALL: [Self; 4] = [Self::Emerging, Self::Developing, Self::Proficient, Self::Advanced];

    /// The name for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emerging => "Emerging",
            Self::Developing => "Developing",
            Self::Proficient => "Proficient",
            Self::Advanced => "Advanced",
        }
    }
}
