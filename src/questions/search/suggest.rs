//! What to search for instead, where nothing was found.

use super::asked::{self, Word};
use super::index::Index;
use super::matches::{Errors, matches};
use super::vocabulary::{Way, mask};
use super::words::Words;

/// The most suggestions.
const MOST: usize = 3;

/// Texts that find something: the words typed, each unknown one replaced by the nearest known one or left out, as many of
/// them as one text has.
pub(super) fn instead(index: &Index, words: &[Word]) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for word in words {
        if index.vocabulary.place(&word.folded).is_some() {
            known.push(word.raw.clone());
        } else if let Some(place) = begun(index, word).or_else(|| nearest(index, word)) {
            known.push(written(index, place));
        }
    }
    let words = asked::words(&known.join(" "), None);
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
        let chosen = words.iter().enumerate().filter(|(place, _)| set & 1 << place != 0);
        let text = chosen.map(|(_, word)| word.raw.as_str()).collect::<Vec<_>>().join(" ");
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// The most used of the words that a typed one is the beginning of.
fn begun(index: &Index, word: &Word) -> Option<usize> {
    if word.letters < 3 {
        return None;
    }
    let found = matches(&index.vocabulary, word, true, Errors::None);
    found.iter().map(|found| found.word).max_by_key(|place| index.vocabulary.postings(*place).len())
}

/// The known word that is nearest to an unknown one, if a third of its letters at most are wrong; of several, the most used.
fn nearest(index: &Index, word: &Word) -> Option<usize> {
    let most = (word.letters / 3).min(3);
    let wanted = mask(&word.folded);
    let mut best: Option<(usize, usize, usize)> = None;
    for place in 0..index.vocabulary.len() {
        if (wanted & !index.vocabulary.mask(place)).count_ones() as usize <= most {
            let distance = strsim::osa_distance(&word.folded, index.vocabulary.word(place));
            let rank = (distance, usize::MAX - index.vocabulary.postings(place).len(), place);
            if distance <= most && best.is_none_or(|best| rank < best) {
                best = Some(rank);
            }
        }
    }
    best.map(|(_, _, place)| place)
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
