//! The parts of a found text to mark.

use super::asked::Word;
use super::rank::Score;
use super::words::Words;
use std::ops::Range;

/// The words of a text that matched, or as much of one as was typed, in bytes.
pub(super) fn marks(text: &str, score: &Score, asked: &[Word]) -> Vec<Range<usize>> {
    let (mut written, mut meant) = score.marked();
    let mut words = Words::of(text);
    let mut marks = Vec::new();
    while let Some(word) = words.next() {
        let (is_written, is_meant);
        if word.stop {
            (is_written, is_meant) = (asked.iter().any(|asked| asked.folded == words.folded), false);
        } else {
            (is_written, is_meant) = (written & 1 != 0, meant & 1 != 0);
            (written, meant) = (written >> 1, meant >> 1);
        }
        let mut range = word.range;
        if is_written && !is_meant {
            let here = &text[range.clone()];
            let begins =
                |asked: &&Word| here.get(..asked.raw.len()).is_some_and(|start| start.eq_ignore_ascii_case(&asked.raw));
            if let Some(asked) = asked.iter().filter(begins).max_by_key(|asked| asked.raw.len()) {
                range.end = range.start + asked.raw.len();
            }
        }
        if is_written || is_meant {
            marks.push(range);
        }
    }
    marks
}
