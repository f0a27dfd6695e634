//! The index: built once, asked at every keystroke.

use super::asked::{self, Word};
use super::rank::{Score, quality, rank};
use super::texts::{Text, Texts, Weight};
use super::vocabulary::{Builder, Posting, Vocabulary, mask};
use super::words::Words;
use super::{Found, Group, Hit, Kind, MOST, Target, suggest};
use crate::catalogue::{Catalogue, Occupation, Role};
use crate::questions::{order, titles};
use std::ops::Range;

/// Everything that can be found in a catalogue, ready to be asked.
pub struct Index<'a> {
    catalogue: &'a Catalogue,
    pub(super) texts: Texts<'a>,
    pub(super) vocabulary: Vocabulary,
    /// Abbreviations and what they stand for.
    readings: Vec<(&'a str, &'a str)>,
}

/// Two ways to write the same, as numbers of words.
struct Reading([Vec<u32>; 2]);

/// A word of the vocabulary that a typed word may mean.
pub(super) struct Match {
    pub(super) word: usize,
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
    /// What the length of a word allows, also where it makes another known word.
    Any,
}

impl<'a> Index<'a> {
    /// Reads a catalogue.
    pub fn of(catalogue: &'a Catalogue) -> Self {
        let mut texts = Texts::of(catalogue);
        let of_terms =
            catalogue.guide.terms.iter().filter_map(|term| Some((term.abbreviation.as_deref()?, term.term.as_str())));
        let own = catalogue.abbreviations.iter().map(|one| (one.short.as_str(), one.long.as_str()));
        let readings: Vec<_> = own.chain(of_terms).collect();
        let mut builder = Builder::new();
        let mut sides = Vec::with_capacity(readings.len());
        for (short, long) in &readings {
            sides.push(Reading([numbers(&mut builder, short), numbers(&mut builder, long)]));
        }
        for (number, text) in texts.list.iter_mut().enumerate() {
            read(&mut builder, &sides, number, text);
        }
        Self { catalogue, texts, vocabulary: builder.finish(), readings }
    }

    /// The best hits of each kind for a typed text: every word of it matches a word or the beginning of one.
    pub fn find(&self, typed: &str) -> Found<'a> {
        self.find_up_to(typed, MOST)
    }

    /// The same with another number of hits for each kind.
    pub fn find_up_to(&self, typed: &str, most: usize) -> Found<'a> {
        let words = asked::words(typed);
        if words.is_empty() {
            return Found::default();
        }
        let scores = self.best_scores(&words);
        let mut found = Found { read_as: self.read_as(&words), ..Found::default() };
        for (place, kind) in Kind::ALL.into_iter().enumerate() {
            let (mut hits, mut count) = (Vec::new(), 0);
            // The best so far, in order: few, so that each new one is put in its place by looking through them.
            let mut best: Vec<(u32, usize)> = Vec::new();
            self.each_hit(self.kind(place), &scores, all(&words), &mut |key, text| {
                count += 1;
                let at = best.iter().position(|(other, _)| key < *other).unwrap_or(best.len());
                if at < most {
                    best.insert(at, (key, text));
                    best.truncate(most);
                }
            });
            for (key, number) in best {
                let text = &self.texts.list[number];
                let marks = marks(text.text, scores[number].covered, &words);
                let roles = self.roles_of(text.target);
                hits.push(Hit { target: text.target, text: text.text, marks, quality: quality(key), roles });
            }
            found.total += count;
            if count > 0 {
                let more = count - hits.len();
                found.groups.push(Group { kind, hits, more });
            }
        }
        if found.total == 0 {
            found.did_you_mean = suggest::instead(self, &words);
        }
        found
    }

    /// Every role that a typed text may mean by a title, best first: its own titles, then the official ones of its group.
    pub fn roles(&self, typed: &str) -> Vec<&'a Role> {
        let words = asked::words(typed);
        if words.is_empty() {
            return Vec::new();
        }
        let scores = self.best_scores(&words);
        let mut found: Vec<(u32, usize)> = Vec::new();
        self.each_hit(0..self.texts.ends[1], &scores, all(&words), &mut |key, text| {
            if self.texts.list[text].weight != Weight::Sentence {
                found.push((key, text));
            }
        });
        let official = self.texts.ends[0];
        let keys = found.iter().map(|(key, text)| (usize::from(*text >= official), *key as usize));
        let mut roles: Vec<&'a Role> = Vec::new();
        for place in order::by(keys) {
            for role in self.roles_of(self.texts.list[found[place].1].target) {
                if !roles.iter().any(|known| std::ptr::eq(*known, role)) {
                    roles.push(role);
                }
            }
        }
        roles
    }

    /// The roles counted in an occupation group: by their main reading if any, else by a second one.
    pub fn counted_in(&self, occupation: &Occupation) -> Vec<&'a Role> {
        titles::roles_in(self.catalogue, occupation)
    }

    fn roles_of(&self, target: Target<'a>) -> Vec<&'a Role> {
        match target {
            Target::Role(role) | Target::Duty { role, .. } => vec![role],
            Target::Reported(occupation) | Target::Occupation(occupation) => self.counted_in(occupation),
            _ => Vec::new(),
        }
    }

    fn kind(&self, place: usize) -> Range<usize> {
        let start = if place == 0 { 0 } else { self.texts.ends[place - 1] };
        start..self.texts.ends[place]
    }

    /// Scores with as little forgiven as finds something.
    fn best_scores(&self, words: &[Word]) -> Vec<Score> {
        let scores = self.scores(words, Errors::None);
        let (titles, any) = self.counts(&scores, all(words));
        if titles {
            return scores;
        }
        if any {
            // Something else has the words: only a near title may stand beside it.
            return self.scores(words, Errors::One);
        }
        let scores = self.scores(words, Errors::Unknown);
        if self.counts(&scores, all(words)).1 { scores } else { self.scores(words, Errors::Any) }
    }

    /// Whether a title, and whether anything, has all words.
    fn counts(&self, scores: &[Score], all: u16) -> (bool, bool) {
        let mut found = (false, false);
        for (number, score) in scores.iter().enumerate() {
            if score.words == all {
                found.1 = true;
                found.0 |= number < self.texts.ends[1] && self.texts.list[number].weight != Weight::Sentence;
            }
        }
        found
    }

    /// What each text has of the words.
    pub(super) fn scores(&self, words: &[Word], errors: Errors) -> Vec<Score> {
        let mut scores = vec![Score::default(); self.texts.list.len()];
        for (place, word) in words.iter().enumerate() {
            let last = place + 1 == words.len();
            // The first letters of a word are in almost every sentence, and mean a title or a name.
            let sentences = self.texts.ends[Kind::Credentials as usize];
            for found in self.matches(word, last, errors) {
                let end = if found.partial && word.letters < 3 { sentences } else { usize::MAX };
                for posting in self.vocabulary.postings(found.word) {
                    let text = posting.text();
                    if text >= end {
                        break;
                    }
                    scores[text].note(1 << place, *posting, &found);
                }
            }
        }
        scores
    }

    /// The words that a typed word may mean, best first: itself, what it is the beginning of, what is near.
    pub(super) fn matches(&self, word: &Word, last: bool, errors: Errors) -> Vec<Match> {
        let mut found = Vec::new();
        let known = self.vocabulary.place(&word.folded);
        found.extend(known.map(|word| Match { word, edits: 0, partial: false }));
        let mut starts: Vec<Range<usize>> = Vec::new();
        if last || word.letters > 2 {
            starts.push(self.vocabulary.starting(&word.folded));
            if !word.raw.starts_with(&word.folded) {
                starts.push(self.vocabulary.starting(&word.raw));
            }
        }
        for range in &starts {
            let partial = range.clone().filter(|place| Some(*place) != known);
            found.extend(partial.map(|word| Match { word, edits: 0, partial: true }));
        }
        let edits = match errors {
            Errors::None => 0,
            Errors::One => word.edits().min(1),
            Errors::Unknown | Errors::Any => word.edits(),
        };
        if edits > 0 && (known.is_none() || errors == Errors::Any) {
            self.near(word, last, edits, &starts, &mut found);
        }
        found
    }

    /// Words within some edits of a typed one, nearest first.
    fn near(&self, word: &Word, last: bool, edits: usize, except: &[Range<usize>], found: &mut Vec<Match>) {
        let wanted = mask(&word.folded);
        let mut near: Vec<Match> = Vec::new();
        for place in 0..self.vocabulary.len() {
            let missing = (wanted & !self.vocabulary.mask(place)).count_ones() as usize;
            if missing > edits || except.iter().any(|range| range.contains(&place)) {
                continue;
            }
            if let Some((distance, partial)) =
                distance(&word.folded, word.letters, self.vocabulary.word(place), last, edits)
            {
                near.push(Match { word: place, edits: distance, partial });
            }
        }
        for distance in 1..=edits {
            let at = near.iter().filter(|one| one.edits == distance);
            found.extend(at.map(|one| Match { word: one.word, edits: one.edits, partial: one.partial }));
        }
    }

    /// Calls with the best text of each thing that has all words.
    fn each_hit(&self, texts: Range<usize>, scores: &[Score], all: u16, hit: &mut dyn FnMut(u32, usize)) {
        let mut best: Option<(u32, usize)> = None;
        for number in texts {
            if scores[number].words != all {
                continue;
            }
            let text = &self.texts.list[number];
            let key = rank(text, &scores[number]);
            match best {
                Some((least, other)) if self.texts.list[other].owner == text.owner => {
                    if key < least {
                        best = Some((key, number));
                    }
                }
                _ => {
                    if let Some((key, number)) = best {
                        hit(key, number);
                    }
                    best = Some((key, number));
                }
            }
        }
        if let Some((key, number)) = best {
            hit(key, number);
        }
    }

    /// The abbreviations among the words.
    fn read_as(&self, words: &[Word]) -> Vec<(&'a str, &'a str)> {
        let mut found = self.readings.clone();
        found.retain(|(short, _)| {
            let short = asked::words(short);
            words
                .windows(short.len())
                .any(|part| part.iter().zip(&short).all(|(word, short)| word.folded == short.folded))
        });
        found
    }
}

/// The bits of all words.
fn all(words: &[Word]) -> u16 {
    u16::MAX >> (asked::MOST_WORDS - words.len())
}

/// The distance of a typed word to a known one, or to its beginning while it is being typed.
fn distance(typed: &str, letters: usize, known: &str, last: bool, edits: usize) -> Option<(usize, bool)> {
    let length = known.chars().count();
    if length + edits < letters {
        return None;
    }
    let whole = strsim::osa_distance(typed, known);
    if whole <= edits {
        return Some((whole, false));
    }
    if !last || typed.chars().next() != known.chars().next() {
        return None;
    }
    let nearest = (letters - 1..=letters + 1)
        .filter_map(|end| Some(strsim::osa_distance(typed, &known[..known.char_indices().nth(end)?.0])))
        .min()?;
    (nearest <= edits).then_some((nearest.max(1), true))
}

/// The words of a text that carry meaning, as numbers.
fn numbers(builder: &mut Builder, text: &str) -> Vec<u32> {
    let mut words = Words::of(text);
    let mut numbers = Vec::new();
    while let Some(word) = words.next() {
        if !word.stop {
            numbers.push(builder.number(&words.folded));
        }
    }
    numbers
}

/// Takes in the words of one text, and those of other ways to write the same.
fn read(builder: &mut Builder, readings: &[Reading], number: usize, text: &mut Text) {
    let mut words = Words::of(text.text);
    let mut meaning: Vec<u32> = Vec::new();
    let bracket = text.text.find('(').unwrap_or(usize::MAX);
    while let Some(word) = words.next() {
        let id = builder.number(&words.folded);
        let place = if word.stop { usize::MAX } else { meaning.len() };
        builder.add(id, Posting::new(number, place.min(Posting::NOWHERE as usize), false));
        if !word.stop {
            meaning.push(id);
            if word.range.start < bracket {
                text.split = meaning.len().min(Posting::NOWHERE as usize) as u8;
            }
        }
    }
    for place in 0..meaning.len() {
        for reading in readings {
            for (from, to) in [(0, 1), (1, 0)] {
                let (from, to) = (&reading.0[from], &reading.0[to]);
                if !from.is_empty() && meaning[place..].starts_with(from) {
                    for at in place..place + from.len() {
                        for id in to {
                            builder.add(*id, Posting::new(number, at, true));
                        }
                    }
                }
            }
        }
    }
    text.words = meaning.len().min(Posting::NOWHERE as usize) as u8;
    if text.split >= text.words {
        text.split = 0;
    }
}

/// The parts of a text to mark: the words that matched, or as much of one as was typed.
fn marks(text: &str, covered: u64, asked: &[Word]) -> Vec<Range<usize>> {
    let mut words = Words::of(text);
    let mut marks = Vec::new();
    let mut place = 0;
    while let Some(word) = words.next() {
        let matched = if word.stop {
            asked.iter().any(|asked| asked.folded == words.folded)
        } else {
            place += 1;
            place <= Posting::NOWHERE as usize && covered & 1 << (place - 1) != 0
        };
        if matched {
            let mut range = word.range;
            let written = &text[range.clone()];
            let typed = asked.iter().map(|asked| asked.raw.len());
            let begun = asked.iter().zip(typed).find(|(asked, length)| {
                written.get(..*length).is_some_and(|start| start.eq_ignore_ascii_case(&asked.raw))
            });
            if let Some((_, length)) = begun {
                range.end = range.start + length;
            }
            marks.push(range);
        }
    }
    marks
}
