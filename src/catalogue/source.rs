//! Where everything comes from.

use super::{Claim, SourceId};
use serde::{Deserialize, Serialize};

/// What kind of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// One of the five source articles.
    Article,
    /// An official statistic or classification.
    Statistic,
    /// A professional body's rules.
    Body,
}

impl SourceKind {
    /// The heading for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Article => "Source articles",
            Self::Statistic => "Official statistics and classifications",
            Self::Body => "Professional bodies",
        }
    }
}

/// A publication. `data/sources.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its kind.
    pub kind: SourceKind,
    /// Its title, or a description in our words where it has none.
    pub title: String,
    /// A few words that stand beside a claim, such as `BLS pay, May 2025`.
    pub short: String,
    /// Who published it; `not named` where the text does not say.
    pub publisher: String,
    /// When, or `undated`.
    pub date: String,
    /// Where to read it, if it is public.
    #[serde(default)]
    pub url: Option<String>,
    /// The licence or the terms we use it under.
    pub licence: String,
    /// The licence's own text.
    #[serde(default)]
    pub licence_url: Option<String>,
    /// The sentence the publisher asks for.
    #[serde(default)]
    pub attribution: Option<String>,
    /// First and last row of the articles' fact list, for an article.
    #[serde(default)]
    pub facts: Option<(u16, u16)>,
    /// What to know before relying on it.
    #[serde(default)]
    pub notes: Vec<Claim>,
}
