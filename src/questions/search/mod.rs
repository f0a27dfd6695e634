//! One search over everything that a person in HR might type: titles, official titles and codes, abbreviations, skills,
//! credentials, duties and the words of the field.
//!
//! [`Index::of`] reads the catalogue once; [`Index::find`] then answers a keystroke. Typing errors are forgiven only where
//! nothing was found without: one edit in words of four to seven letters, two in longer ones.

mod asked;
mod index;
mod marks;
mod matches;
mod rank;
mod reading;
mod suggest;
mod texts;
mod vocabulary;
mod words;

use crate::catalogue::{
    Claim, Contrast, Credential, LevelInfo, Occupation, RecordType, Role, Section, Skill, Statement, Term, TrackInfo,
};
pub use index::Index;
use std::ops::Range;

/// The most hits of one kind that [`Index::find`] gives.
pub const MOST: usize = 8;

/// What was found for a typed text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found<'a> {
    /// The hits by kind, in the order of [`Kind::ALL`]; kinds without a hit are left out.
    pub groups: Vec<Group<'a>>,
    /// How many things were found, those that are not listed included.
    pub total: usize,
    /// Abbreviations that were typed, with what they stand for.
    pub read_as: Vec<(&'a str, &'a str)>,
    /// Where nothing was found: up to three other texts to search for, best first. Each finds something.
    pub did_you_mean: Vec<String>,
}

/// The hits of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// The kind.
    pub kind: Kind,
    /// The best hits, best first.
    pub hits: Vec<Hit<'a>>,
    /// How many more there are.
    pub more: usize,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// What it is.
    pub target: Target<'a>,
    /// The text of it that matched: a title, a name or a sentence.
    pub text: &'a str,
    /// The parts of the text that matched, in bytes, in order and apart from each other.
    pub marks: Vec<Range<usize>>,
    /// How well it matched.
    pub quality: Quality,
    /// The roles behind it: the role itself, the roles counted in an occupation group, or the role that has a duty.
    pub roles: Vec<&'a Role>,
}

/// The kinds of thing that are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Roles, by a title or by the sentence that says what they are.
    Roles,
    /// Titles that people in an occupation group reported; titles and codes of the groups themselves.
    Official,
    /// Skills.
    Skills,
    /// Credentials.
    Credentials,
    /// Duties of roles, and statements of the competency framework.
    Duties,
    /// Words, subjects and records of the guide; tracks and levels.
    Guide,
}

impl Kind {
    /// All kinds, in the order of results.
    pub const ALL: [Self; 6] =
        [Self::Roles, Self::Official, Self::Skills, Self::Credentials, Self::Duties, Self::Guide];

    /// The heading for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roles => "Roles",
            Self::Official => "Official titles",
            Self::Skills => "Skills",
            Self::Credentials => "Credentials",
            Self::Duties => "Duties and statements",
            Self::Guide => "Guide",
        }
    }
}

/// What a hit leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target<'a> {
    /// A role.
    Role(&'a Role),
    /// A title that people in this occupation group reported: the hit's text.
    Reported(&'a Occupation),
    /// An occupation group itself.
    Occupation(&'a Occupation),
    /// A skill.
    Skill(&'a Skill),
    /// A credential.
    Credential(&'a Credential),
    /// A duty.
    Duty {
        /// Whose duty it is.
        role: &'a Role,
        /// The duty.
        claim: &'a Claim,
    },
    /// A statement of the competency framework.
    Statement(&'a Statement),
    /// A word of the field.
    Term(&'a Term),
    /// A subject of the guide.
    Section(&'a Section),
    /// Things side by side in the guide.
    Contrast(&'a Contrast),
    /// A kind of record.
    Record(&'a RecordType),
    /// A track.
    Track(&'a TrackInfo),
    /// A level.
    Level(&'a LevelInfo),
}

/// How well something matched, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// The whole name.
    Exact,
    /// The beginning of a name.
    Start,
    /// All typed words, somewhere.
    Words,
    /// All typed words once typing errors are forgiven.
    Close,
}
