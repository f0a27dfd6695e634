//! What a typed word may mean: itself, what it is the beginning of, and what is near.

use super::asked::Word;
use super::vocabulary::{Vocabulary, mask};
use std::ops::Range;

/// A known word that a typed one may mean.
pub(super) struct Match {
    /// Its place in the vocabulary.
    pub(super) word: usize,
    /// How many typing errors that assumes.
    pub(super) edits: usize,
    /// Only its beginning was typed.
    pub(super) partial: bool,
}

/// What may differ between what is typed and what is known.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Errors {
    /// Nothing.
    None,
    /// One letter, in words that are not known.
    One,
    /// What the length of a word allows, in words that are not known.
    Unknown,
    /// What the length of a word allows, also in words that are known: they may be meant to be others.
    Any,
}

/// The words that a typed one may mean, best first.
pub(super) fn matches(all: &Vocabulary, word: &Word, last: bool, errors: Errors) -> Vec<Match> {
    let mut found = Vec::new();
    let known = all.place(&word.folded);
    found.extend(known.map(|word| Match { word, edits: 0, partial: false }));
    let mut starts: Vec<Range<usize>> = Vec::new();
    if last || word.letters > 2 {
        starts.push(all.starting(&word.folded));
        // `policie` is the beginning of `policies`, which is known as `policy`; `efficie` is one of `efficient`.
        if !word.raw.starts_with(&word.folded) {
            starts.push(all.starting(&word.raw));
        }
    }
    for range in &starts {
        let partial = range.clone().filter(|place| Some(*place) != known);
        found.extend(partial.map(|word| Match { word, edits: 0, partial: true }));
    }
    let most = match errors {
        Errors::None => 0,
        Errors::One => word.edits().min(1),
        Errors::Unknown | Errors::Any => word.edits(),
    };
    if most > 0 && (known.is_none() || errors == Errors::Any) {
        near(all, word, last, most, &starts, &mut found);
    }
    found
}

/// Words within some edits of a typed one, nearest first.
fn near(all: &Vocabulary, word: &Word, last: bool, most: usize, except: &[Range<usize>], found: &mut Vec<Match>) {
    let wanted = mask(&word.folded);
    let mut near: Vec<(usize, usize, bool)> = Vec::new();
    for place in 0..all.len() {
        // Most words lack too many of the letters: only the others are compared.
        let missing = (wanted & !all.mask(place)).count_ones() as usize;
        if missing <= most && !except.iter().any(|range| range.contains(&place)) {
            let distance = distance(word, all.word(place), last, most);
            near.extend(distance.map(|(edits, partial)| (place, edits, partial)));
        }
    }
    for distance in 1..=most {
        let at = near.iter().filter(|(_, edits, _)| *edits == distance);
        found.extend(at.map(|(word, edits, partial)| Match { word: *word, edits: *edits, partial: *partial }));
    }
}

/// The distance of a typed word to a known one, or to its beginning while it is being typed, if it is not more than `most`.
fn distance(typed: &Word, known: &str, last: bool, most: usize) -> Option<(usize, bool)> {
    let letters = known.chars().count();
    if letters + most < typed.letters {
        return None;
    }
    if letters <= typed.letters + most {
        let whole = strsim::osa_distance(&typed.folded, known);
        if whole <= most {
            return Some((whole, false));
        }
    }
    // Errors in the first letter are rare, and words with the same one are few.
    if !last || typed.folded.chars().next() != known.chars().next() {
        return None;
    }
    let ends = (typed.letters - 1..=typed.letters + 1).filter_map(|end| known.char_indices().nth(end));
    let nearest = ends.map(|(end, _)| strsim::osa_distance(&typed.folded, &known[..end])).min()?;
    (nearest <= most).then_some((nearest, true))
}
