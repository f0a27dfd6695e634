//! What to search for instead, where nothing was found.

use super::asked::{self, Word};
use super::index::{Errors, Index};
use super::vocabulary::mask;

/// The most suggestions.
const MOST: usize = 3;

/// Texts that find something: the words typed, each unknown one replaced by the nearest known one or left out, as many of
/// them as one text has.
pub(super) fn instead(index: &Index, words: &[Word]) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let last = place + 1 == words.len();
        if !index.matches(word, last, Errors::None).is_empty() {
            known.push(word.raw.clone());
        } else if let Some(near) = nearest(index, word) {
            known.push(near);
        }
    }
    let words = asked::words(&known.join(" "));
    let scores = index.scores(&words, Errors::None);
    // Sets of words that one text has: the largest, each once, first the texts that come first.
    let mut best: Vec<u16> = Vec::new();
    for score in &scores {
        if score.words != 0 && !best.contains(&score.words) {
            let size = |set: u16| set.count_ones();
            let at = best.iter().position(|other| size(*other) < size(score.words)).unwrap_or(best.len());
            if at < MOST {
                best.insert(at, score.words);
                best.truncate(MOST);
            }
        }
    }
    let chosen = |set: u16| -> String {
        let mut text = String::new();
        for (place, word) in words.iter().enumerate() {
            if set & 1 << place != 0 {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&word.raw);
            }
        }
        text
    };
    best.into_iter().map(chosen).collect()
}

/// The known word that is nearest to an unknown one, if any is near enough to be meant; of several, the most used.
fn nearest(index: &Index, word: &Word) -> Option<String> {
    let most = match word.letters {
        0..3 => return None,
        3 => 1,
        4..6 => 2,
        _ => 3,
    };
    let wanted = mask(&word.folded);
    let mut best: Option<(usize, usize, usize)> = None;
    for place in 0..index.vocabulary.len() {
        let other = index.vocabulary.mask(place);
        if (wanted & !other).count_ones() > most || (other & !wanted).count_ones() > most {
            continue;
        }
        let distance = strsim::osa_distance(&word.folded, index.vocabulary.word(place));
        let rank = (distance, usize::MAX - index.vocabulary.postings(place).len(), place);
        if distance <= most as usize && best.is_none_or(|best| rank < best) {
            best = Some(rank);
        }
    }
    best.map(|(_, _, place)| index.vocabulary.word(place).to_owned())
}
