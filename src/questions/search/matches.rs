//! What a typed word may mean: itself, what it is the beginning of, and what is near.

use super::asked::Word;
use super::vocabulary::Vocabulary;
use super::words::is_stop;
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

/// The words that a typed one may mean, best first. A word without meaning is meant only where it is written out.
pub(super) fn matches(all: &Vocabulary, word: &Word, last: bool, errors: Errors) -> Vec<Match> {
    let mut found = Vec::new();
    let known = all.place(&word.folded);
    if let Some(word) = known {
        found.push(Match { word, edits: 0, partial: false });
    }
    let mut starts: Vec<Range<usize>> = Vec::new();
    if last || word.letters > 2 {
        starts.push(all.starting(&word.folded));
        // `policie` is the beginning of `policies`, which is known as `policy`; `efficie` is one of `efficient`.
        if !word.raw.starts_with(&word.folded) {
            starts.push(all.starting(&word.raw));
        }
    }
    for range in &starts {
        for word in range.clone() {
            if Some(word) != known && !is_stop(all.word(word)) {
                found.push(Match { word, edits: 0, partial: true });
            }
        }
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
    let letters = word.masks();
    let before = found.len();
    for place in 0..all.len() {
        // Most words lack too many of the letters, or have too many others: only a few are compared.
        let (missing, more) = unlike(letters, all.mask(place));
        if missing > most || except.iter().any(|range| range.contains(&place)) {
            continue;
        }
        let known = all.word(place);
        let whole = if more > most { None } else { distance(word, known).filter(|edits| *edits <= most) };
        if let Some(edits) = whole.filter(|_| !is_stop(known)) {
            found.push(Match { word: place, edits, partial: false });
        } else if last && let Some(edits) = distance_to_start(word, known).filter(|edits| *edits <= most) {
            found.push(Match { word: place, edits, partial: true });
        }
    }
    // The nearest first: with two edits at most, those with one are moved to the front.
    let mut front = before;
    for place in before..found.len() {
        if found[place].edits < 2 {
            found.swap(front, place);
            front += 1;
        }
    }
}

/// How many letters one word has and the other lacks, and the other way round: each takes an edit at least.
pub(super) const fn unlike((needed, allowed): (u32, u32), known: u32) -> (usize, usize) {
    ((needed & !known).count_ones() as usize, (known & !allowed).count_ones() as usize)
}

/// The edits between a typed word and a known one; none where the lengths alone tell them apart.
pub(super) fn distance(typed: &Word, known: &str) -> Option<usize> {
    // Letters outside of ASCII have more bytes, and are rare enough to be compared in vain.
    if known.len() > typed.folded.len() + 3 || typed.folded.len() > known.len() + 3 {
        return None;
    }
    let distance = strsim::osa_distance(&typed.folded, known);
    if typed.raw.starts_with(&typed.folded) {
        return Some(distance);
    }
    // What looks like a plural may be a mistake: `servies` is not several `servy`.
    Some(distance.min(strsim::osa_distance(typed.raw.trim_end_matches('s'), known)))
}

/// The edits between a word that is still being typed and the beginning of a known one. Errors in the first letter are rare, and
/// words with the same one are few.
fn distance_to_start(typed: &Word, known: &str) -> Option<usize> {
    if typed.folded.chars().next() != known.chars().next() {
        return None;
    }
    let ends = (typed.letters - 1..=typed.letters + 1).filter_map(|end| known.char_indices().nth(end));
    ends.map(|(end, _)| strsim::osa_distance(&typed.folded, &known[..end])).min()
}
