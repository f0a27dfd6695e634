//! What was typed, as words to look for.

use super::vocabulary::{Vocabulary, mask};
use super::words::Words;

/// The most letters of a typed text that are looked at.
const LONGEST: usize = 200;
/// The most words of a typed text that are looked for.
pub(super) const MOST_WORDS: usize = 16;

/// A word to look for.
pub(super) struct Word {
    /// In lower case, as typed.
    pub(super) raw: String,
    /// In the singular.
    pub(super) folded: String,
    /// How many letters were typed.
    pub(super) letters: usize,
    stop: bool,
}

impl Word {
    fn new(raw: String, folded: String, stop: bool) -> Self {
        Self { letters: raw.chars().count(), raw, folded, stop }
    }

    /// The letters that are in each form of the word, and those that are in one of them.
    pub(super) fn masks(&self) -> (u32, u32) {
        let (raw, folded) = (mask(&self.raw), mask(&self.folded));
        (raw & folded, raw | folded)
    }

    /// How many typing errors the word may have: none in a short one, where every other word would be near.
    pub(super) const fn edits(&self) -> usize {
        match self.letters {
            0..4 => 0,
            4..8 => 1,
            _ => 2,
        }
    }
}

/// The words of a typed text; those without meaning only where there are no others. Two that are known as one are one word:
/// `co-ordinator`, `pay roll`.
pub(super) fn words(typed: &str, known: Option<&Vocabulary>) -> Vec<Word> {
    let end = typed.char_indices().nth(LONGEST).map_or(typed.len(), |(at, _)| at);
    let mut words = Words::of(&typed[..end]);
    let mut asked: Vec<Word> = Vec::new();
    while let Some(word) = words.next() {
        let mut word = Word::new(words.raw.clone(), words.folded.clone(), word.stop);
        if let (Some(known), Some(before)) = (known, asked.last()) {
            let joined = Word::new(before.raw.clone() + &word.raw, before.raw.clone() + &word.folded, false);
            let is_known = |word: &Word| known.place(&word.folded).is_some();
            // Fewer letters may be the beginning of any word.
            if word.letters > 3 && is_known(&joined) && !(is_known(before) && is_known(&word)) {
                asked.pop();
                word = joined;
            }
        }
        asked.push(word);
    }
    if asked.iter().any(|word| !word.stop) {
        asked.retain(|word| !word.stop);
    }
    asked.truncate(MOST_WORDS);
    asked
}
