//! The field explained: what HR is, how its parts differ, its systems, records and words. `data/guide.json`.

use super::{Claim, Evidence};
use serde::{Deserialize, Serialize};

/// Everything that belongs to the field as a whole and to no single role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Subjects, in reading order.
    pub sections: Vec<Section>,
    /// Things that are easily confused, side by side.
    pub contrasts: Vec<Contrast>,
    /// The kinds of record that HR keeps.
    pub records: Vec<RecordType>,
    /// Words and abbreviations.
    pub terms: Vec<Term>,
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id, for links to it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What is known.
    pub claims: Vec<Claim>,
}

/// Two or more things side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// Its id, for links to it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What holds for all sides.
    #[serde(default)]
    pub common: Vec<Claim>,
    /// The sides.
    pub sides: Vec<Side>,
}

/// One side of a contrast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// What is known.
    pub claims: Vec<Claim>,
}

/// A kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordType {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub examples: Vec<String>,
    /// Why it is kept.
    pub why: String,
    /// What that rests on.
    pub evidence: Evidence,
}

/// A word of the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id, for links to it.
    pub id: String,
    /// The word, or what the abbreviation stands for.
    pub term: String,
    /// The abbreviation.
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// What it means.
    pub claims: Vec<Claim>,
}

/// An abbreviation that people type, and what HR people usually mean by it: our own reading, as no source lists them. Those that
/// the guide explains stand with its [`Term`]s. `data/abbreviations.json`, in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abbreviation {
    /// The abbreviation, such as `TA`.
    pub short: String,
    /// What it stands for, such as `Talent acquisition`.
    pub long: String,
}
