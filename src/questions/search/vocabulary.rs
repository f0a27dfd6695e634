//! All words of all texts, each once and in order, and where each of them stands.

use super::super::order;
use std::ops::Range;

/// Where a word stands: the text, its place among the words of the text that carry meaning, and how it stands there.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// How a text has a word.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    /// It is written there.
    Written,
    /// Something is written there that means the same, as `Human Resources` for `HR`.
    Implied,
    /// It is one word of what is meant, as `human` in `HR`.
    Part,
}

impl Posting {
    /// The place of all that has no place of its own: words without meaning, and all words of a text from here on.
    pub(super) const NOWHERE: usize = 31;

    pub(super) fn new(text: usize, place: usize, way: Way) -> Self {
        // 2^25 texts: more than memory holds. `min` keeps the bits apart, whatever comes.
        Self((text.min((1 << 25) - 1) as u32) << 7 | (way as u32) << 5 | place.min(Self::NOWHERE) as u32)
    }

    pub(super) const fn text(self) -> usize {
        (self.0 >> 7) as usize
    }

    pub(super) const fn place(self) -> usize {
        self.0 as usize & Self::NOWHERE
    }

    pub(super) const fn way(self) -> Way {
        match self.0 >> 5 & 3 {
            0 => Way::Written,
            1 => Way::Implied,
            _ => Way::Part,
        }
    }
}

/// Takes in words: gives each a number of its own, without an order yet.
pub(super) struct Builder {
    /// All words behind each other.
    letters: String,
    ends: Vec<u32>,
    /// Open addressing: a word's number + 1 at the first free slot from its hash; 0 is free.
    slots: Vec<u32>,
    occurrences: Vec<(u32, Posting)>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self { letters: String::new(), ends: Vec::new(), slots: vec![0; 1 << 10], occurrences: Vec::new() }
    }

    /// The number of a word.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 > self.slots.len() {
            self.slots = vec![0; self.slots.len() * 2];
            for number in 0..self.ends.len() {
                let slot = self.slot(slice(&self.letters, &self.ends, number));
                self.slots[slot] = number as u32 + 1;
            }
        }
        let slot = self.slot(word);
        if self.slots[slot] == 0 {
            self.letters.push_str(word);
            self.ends.push(self.letters.len() as u32);
            self.slots[slot] = self.ends.len() as u32;
        }
        self.slots[slot] - 1
    }

    /// The slot that holds a word, or the free one where it belongs.
    fn slot(&self, word: &str) -> usize {
        // FNV-1a: short words, no need for more.
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mask = self.slots.len() - 1;
        let mut slot = (hash ^ hash >> 15) as usize & mask;
        while self.slots[slot] != 0 && slice(&self.letters, &self.ends, self.slots[slot] as usize - 1) != word {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Notes that a word stands somewhere. Texts come one after the other.
    pub(super) fn add(&mut self, number: u32, posting: Posting) {
        self.occurrences.push((number, posting));
    }

    /// Puts the words in order, and the postings of each beside each other; words that stand nowhere fall away.
    pub(super) fn finish(self) -> Vocabulary {
        let word = |number: usize| slice(&self.letters, &self.ends, number);
        let mut counts = vec![0; self.ends.len()];
        for (number, _) in &self.occurrences {
            counts[*number as usize] += 1;
        }
        let mut sorted: Vec<usize> = (0..counts.len()).filter(|number| counts[*number] > 0).collect();
        order::sort(&mut sorted, &|a, b| word(a).cmp(word(b)));
        let mut out = Vocabulary {
            letters: String::with_capacity(self.letters.len()),
            ends: Vec::with_capacity(sorted.len()),
            masks: Vec::with_capacity(sorted.len()),
            starts: Vec::with_capacity(sorted.len() + 1),
            postings: vec![Posting(0); self.occurrences.len()],
        };
        let mut start = 0;
        // From here on, a word's count is where its next posting goes.
        for number in sorted {
            out.letters.push_str(word(number));
            out.ends.push(out.letters.len() as u32);
            out.masks.push(mask(word(number)));
            out.starts.push(start);
            start += std::mem::replace(&mut counts[number], start);
        }
        out.starts.push(start);
        for (number, posting) in self.occurrences {
            let next = &mut counts[number as usize];
            out.postings[*next as usize] = posting;
            *next += 1;
        }
        out
    }
}

/// The words in order, with their postings.
pub(super) struct Vocabulary {
    letters: String,
    ends: Vec<u32>,
    /// The letters that each word has; see [`mask`].
    masks: Vec<u32>,
    /// Where the postings of each word start, and where the last ones end.
    starts: Vec<u32>,
    /// By word, then by text.
    postings: Vec<Posting>,
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, place: usize) -> &str {
        slice(&self.letters, &self.ends, place)
    }

    pub(super) fn mask(&self, place: usize) -> u32 {
        self.masks[place]
    }

    pub(super) fn postings(&self, place: usize) -> &[Posting] {
        &self.postings[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// The places of the words that start with some letters.
    pub(super) fn starting(&self, start: &str) -> Range<usize> {
        let bound = |before: &dyn Fn(&str) -> bool| {
            let (mut low, mut high) = (0, self.len());
            while low < high {
                let middle = usize::midpoint(low, high);
                if before(self.word(middle)) { low = middle + 1 } else { high = middle }
            }
            low
        };
        let low = bound(&|word| word < start);
        low..bound(&|word| word < start || word.starts_with(start))
    }

    /// The place of exactly this word.
    pub(super) fn place(&self, word: &str) -> Option<usize> {
        // The shortest word with this start comes first.
        Some(self.starting(word).start).filter(|place| *place < self.len() && self.word(*place) == word)
    }
}

fn slice<'l>(letters: &'l str, ends: &[u32], number: usize) -> &'l str {
    let start = if number == 0 { 0 } else { ends[number - 1] as usize };
    &letters[start..ends[number] as usize]
}

/// One bit for each letter that a word has: words with few letters in common need no closer look.
pub(super) fn mask(word: &str) -> u32 {
    word.bytes().fold(0, |mask, byte| mask | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 })
}
