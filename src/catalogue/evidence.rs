//! What a statement rests on: every claim in the product carries one of these.

use super::SourceId;
use serde::{Deserialize, Serialize};

/// How we know something, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A source article says it.
    Stated,
    /// A statistic, a classification or a professional body's own rule.
    Official,
    /// Our inference, always with its reason.
    Editorial,
}

impl Basis {
    /// The word shown beside a claim.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Stated => "Stated",
            Self::Official => "Official",
            Self::Editorial => "Our view",
        }
    }
}

/// A basis together with what it asks for: a source where somebody else said it, a reason where we did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Evidence {
    /// A source article says it.
    Stated {
        /// The article.
        source: SourceId,
        /// Rows of the articles' fact list that this carries; see `data/coverage.json`.
        #[serde(default)]
        facts: Vec<u16>,
    },
    /// A statistic, a classification or a professional body's own rule says it.
    Official {
        /// The publication.
        source: SourceId,
    },
    /// We infer it.
    Editorial {
        /// Why we think so, as a sentence for the reader.
        reason: String,
        /// What the inference starts from, where that is one source.
        #[serde(default)]
        source: Option<SourceId>,
        /// Rows of the articles' fact list that this carries.
        #[serde(default)]
        facts: Vec<u16>,
    },
}

impl Evidence {
    /// The bare basis.
    pub const fn basis(&self) -> Basis {
        match self {
            Self::Stated { .. } => Basis::Stated,
            Self::Official { .. } => Basis::Official,
            Self::Editorial { .. } => Basis::Editorial,
        }
    }

    /// The source, where there is one.
    pub const fn source(&self) -> Option<&SourceId> {
        match self {
            Self::Stated { source, .. } | Self::Official { source } => Some(source),
            Self::Editorial { source, .. } => source.as_ref(),
        }
    }

    /// The reason of an inference.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Editorial { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// Rows of the articles' fact list that are carried here.
    pub fn facts(&self) -> &[u16] {
        match self {
            Self::Stated { facts, .. } | Self::Editorial { facts, .. } => facts,
            Self::Official { .. } => &[],
        }
    }

    /// Drops what only the tests and the coverage record need, before the data is packed for the browser.
    pub fn forget_facts(&mut self) {
        if let Self::Stated { facts, .. } | Self::Editorial { facts, .. } = self {
            facts.clear();
        }
    }
}

/// One sentence in our own words, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The sentence.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}
