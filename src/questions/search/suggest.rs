//! What to search for instead, where nothing was found.

use super::asked::{self, Word};
use super::index::Index;
use super::matches::{Errors, distance, matches, unlike};
use super::vocabulary::Way;
use super::words::{Words, is_stop};

/// The most suggestions.
const MOST: usize = 3;

/// Texts that find something: the words typed, each unknown one replaced by what it is short for, by the nearest known one, or
/// left out; as many of them as one text has.
pub(super) fn instead(index: &Index, words: &[Word]) -> Vec<String> {
    let mut known = String::new();
    // Single letters beside each other are read as one word, so a text of them would find something else or nothing.
    for word in words.iter().filter(|word| word.letters > 1) {
        if index.vocabulary.place(&word.folded).is_some() {
            add(&mut known, &word.raw);
        } else if let Some(long) = index.long(word) {
            for word in asked::words(long, None) {
                if index.vocabulary.place(&word.folded).is_some() {
                    add(&mut known, &word.raw);
                }
            }
        } else if let Some(place) = begun(index, word).or_else(|| nearest(index, word)) {
            add(&mut known, &written(index, place));
        }
    }
    let words = asked::words(&known, None);
    // Sets of words that one text has: the largest, each once, those of the first texts first.
    let mut best: Vec<u16> = Vec::new();
    for score in index.scores(&words, Errors::None) {
        if score.words != 0 && !best.contains(&score.words) {
            let fewer = |other: &u16| other.count_ones() < score.words.count_ones();
            let at = best.iter().position(fewer).unwrap_or(best.len());
            if at < MOST {
                best.insert(at, score.words);
                best.truncate(MOST);
            }
        }
    }
    let mut texts: Vec<String> = Vec::new();
    for set in best {
        let mut text = String::new();
        for (_, word) in words.iter().enumerate().filter(|(place, _)| set & 1 << place != 0) {
            add(&mut text, &word.raw);
        }
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// Adds a word to a text.
fn add(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}

/// The most used of the words that a typed one is the beginning of.
fn begun(index: &Index, word: &Word) -> Option<usize> {
    if word.letters < 3 {
        return None;
    }
    let found = matches(&index.vocabulary, word, true, Errors::None);
    found.iter().map(|found| found.word).max_by_key(|place| index.vocabulary.postings(*place).len())
}

/// The known word with the same first letter that is nearest to an unknown one, if a third of its letters at most are wrong; of
/// several, the most used.
fn nearest(index: &Index, word: &Word) -> Option<usize> {
    let (mut most, letters) = ((word.letters / 3).min(3), word.masks());
    let mut best: Option<(usize, usize)> = None;
    for place in 0..index.vocabulary.len() {
        let known = index.vocabulary.word(place);
        let (missing, more) = unlike(letters, index.vocabulary.mask(place));
        // With so many errors the first letter must be right, or all words were near.
        let alike = missing <= most && more <= most && known.chars().next() == word.folded.chars().next();
        if !alike || is_stop(known) {
            continue;
        }
        if let Some(distance) = distance(word, known).filter(|distance| *distance <= most) {
            let uses = index.vocabulary.postings(place).len();
            if distance < most || best.is_none_or(|(most_used, _)| uses > most_used) {
                best = Some((uses, place));
            }
            most = distance;
        }
    }
    best.map(|(_, place)| place)
}

/// A known word as a text writes it: the vocabulary has it in the singular only.
fn written(index: &Index, place: usize) -> String {
    let known = index.vocabulary.word(place);
    let mut postings = index.vocabulary.postings(place).iter();
    if let Some(posting) = postings.find(|posting| posting.way() == Way::Written) {
        let mut words = Words::of(index.texts.list[posting.text()].text);
        while words.next().is_some() {
            if words.folded == known {
                return words.raw;
            }
        }
    }
    known.to_owned()
}
