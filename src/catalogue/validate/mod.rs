//! What makes a catalogue valid beyond its shape: everything pointed at exists, every claim has its evidence, every
//! figure its place, period and measure, and the network of moves can be walked.

mod areas;
mod claims;
mod elements;
mod figures;
mod network;
mod references;
mod statements;
mod workshop;

use super::{Catalogue, Pay};
use std::fmt;

/// Something wrong in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the data folder.
    pub file: String,
    /// The JSON path in it, starting with `$`.
    pub path: String,
    /// What is wrong, as a sentence part.
    pub message: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(file: impl Into<String>, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.into(), path: path.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}: {}: {}", self.file, self.path, self.message)
    }
}

/// Everything that is wrong, in the order of the files; empty for a valid catalogue.
pub fn validate(catalogue: &Catalogue) -> Vec<Problem> {
    let mut problems = Vec::new();
    references::check(catalogue, &mut problems);
    statements::check(catalogue, &mut problems);
    claims::check(catalogue, &mut problems);
    figures::check(catalogue, &mut problems);
    areas::check(catalogue, &mut problems);
    elements::check(catalogue, &mut problems);
    network::check(catalogue, &mut problems);
    workshop::check(catalogue, &mut problems);
    problems
}

impl Catalogue {
    /// Each pay figure with its file and its place there.
    fn located_figures(&self) -> impl Iterator<Item = (&str, usize, &Pay)> {
        self.pay.iter().flat_map(|part| part.figures.iter().enumerate().map(|(i, pay)| (part.file.as_str(), i, pay)))
    }
}

pub use claims::{Located, evidence_of};
