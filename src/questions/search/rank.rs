//! How well a text fits what was typed, as one number: less is better.

use super::Quality;
use super::matches::Match;
use super::texts::{Text, Weight};
use super::vocabulary::{Posting, Way};

/// What a text has of the typed words.
#[derive(Clone, Copy, Default)]
pub(super) struct Score {
    /// The places of its words that matched, a bit each, for each [`Way`].
    places: [u32; 3],
    /// The places of words that are near or only begin with what was typed, where another one matched better.
    others: u32,
    /// The typed words that it has, a bit each.
    pub(super) words: u16,
    edits: u8,
    /// Where the last word matched.
    last: u8,
    /// How many typed words are but a part of what is meant.
    parts: u8,
    /// The words stand in another order than was typed.
    moved: bool,
    partial: bool,
    implied: bool,
}

impl Score {
    /// Notes a place of the text that a typed word matched. The best match of a word comes first.
    pub(super) fn note(&mut self, word: u16, posting: Posting, found: &Match) {
        let (place, way) = (posting.place(), posting.way());
        let at = if place < Posting::NOWHERE { 1 << place } else { 0 };
        if self.words & word != 0 && (found.partial || found.edits > 0) {
            // `hr` is meant by `HRBP`; that it also begins it does not make it the whole of it.
            self.others |= if way == Way::Written { at } else { 0 };
            return;
        }
        if self.words & word == 0 {
            self.words |= word;
            self.edits += found.edits as u8;
            self.partial |= found.partial;
            self.implied |= way != Way::Written;
            self.parts += u8::from(way == Way::Part);
            self.moved |= (place as u8) < self.last;
            self.last = place as u8;
        }
        self.places[way as usize] |= at;
    }

    /// The places that match. One word of several that are meant is not enough: `business` is not `HRBP`.
    fn covered(&self) -> u32 {
        self.places[0] | self.places[1] | if self.parts > 1 { self.places[2] } else { 0 }
    }

    /// The places to mark: those where a word is written, and those where it is meant.
    pub(super) fn marked(&self) -> (u32, u32) {
        (self.places[0] | self.others, self.places[1] | self.places[2])
    }
}

/// The rank of a text that has all words: typing errors, name or sentence, how much of it was typed, whether words were
/// only begun or stand for others, whose name it is, and how many words are left over.
pub(super) fn rank(text: &Text, score: &Score) -> u32 {
    let sentence = text.weight == Weight::Sentence;
    let (mut tier, mut left) = (Tier::Words, text.words as u32);
    for (start, end) in [(0, if text.split > 0 { text.split } else { text.words }), (text.split, text.words)] {
        let part = bits(end) & !bits(start);
        let covered = score.covered() & part;
        let missing = (part & !covered).count_ones();
        let from_start = covered >> start;
        left = left.min(missing);
        let here = match (missing, score.moved) {
            _ if sentence || covered == 0 => Tier::Words,
            (0, false) if !score.partial => Tier::Whole,
            (0, true) if !score.partial => Tier::Moved,
            (_, false) if from_start & (from_start + 1) == 0 => Tier::Start,
            _ => Tier::Words,
        };
        tier = if (here as u32) < tier as u32 { here } else { tier };
    }
    // No field outgrows its bits but the first, which has room to.
    let fields = [
        (6, u32::from(score.edits)),
        (1, u32::from(sentence)),
        (2, tier as u32),
        (1, u32::from(score.partial)),
        (1, u32::from(score.implied)),
        (2, text.weight as u32),
        (6, left),
    ];
    fields.iter().fold(0, |key, (bits, value)| key << bits | value)
}

/// How much of a name was typed.
#[derive(Clone, Copy)]
enum Tier {
    /// All of it.
    Whole,
    /// All of it, in another order.
    Moved,
    /// Its beginning.
    Start,
    /// Words of it.
    Words,
}

const fn bits(count: u8) -> u32 {
    (1 << count) - 1
}

/// The quality that a rank stands for.
pub(super) const fn quality(rank: u32) -> Quality {
    match (rank >> 13, rank >> 10 & 3) {
        (1.., _) => Quality::Close,
        (0, 0 | 1) => Quality::Exact,
        (0, 2) => Quality::Start,
        _ => Quality::Words,
    }
}
