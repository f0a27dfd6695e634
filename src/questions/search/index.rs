//! The index: built once, asked at every keystroke.

use super::asked::{self, Word};
use super::marks::marks;
use super::matches::{Errors, matches};
use super::rank::{Score, quality, rank};
use super::reading::Readings;
use super::texts::{Texts, Weight};
use super::vocabulary::{Builder, Vocabulary};
use super::{Found, Group, Hit, Kind, MOST, Target, suggest};
use crate::catalogue::{Catalogue, Occupation, Role};
use crate::questions::order;

/// Everything that can be found in a catalogue, ready to be asked.
pub struct Index<'a> {
    catalogue: &'a Catalogue,
    pub(super) texts: Texts<'a>,
    pub(super) vocabulary: Vocabulary,
    /// Abbreviations and what they stand for.
    readings: Vec<(&'a str, &'a str)>,
    /// For each occupation group the places of the roles that are counted in it.
    counted: Vec<Vec<usize>>,
}

impl<'a> Index<'a> {
    /// Reads a catalogue.
    pub fn of(catalogue: &'a Catalogue) -> Self {
        let own = catalogue.abbreviations.iter().map(|one| (one.short.as_str(), one.long.as_str()));
        let terms = catalogue.guide.terms.iter();
        let of_terms = terms.filter_map(|term| Some((term.abbreviation.as_deref()?, term.term.as_str())));
        let readings: Vec<_> = own.chain(of_terms).collect();
        let mut builder = Builder::new();
        let rules = Readings::of(&mut builder, &readings);
        let mut texts = Texts::of(catalogue);
        for (number, text) in texts.list.iter_mut().enumerate() {
            rules.read(&mut builder, number, text);
        }
        Self { catalogue, texts, vocabulary: builder.finish(), readings, counted: counted(catalogue) }
    }

    /// The best hits of each kind for a typed text: every word of it stands for a word of the hit, or for the beginning of one.
    pub fn find(&self, typed: &str) -> Found<'a> {
        self.find_up_to(typed, MOST)
    }

    /// The same with another number of hits for each kind.
    pub fn find_up_to(&self, typed: &str, most: usize) -> Found<'a> {
        let words = asked::words(typed, Some(&self.vocabulary));
        if words.is_empty() {
            return Found::default();
        }
        let scores = self.best_scores(&words);
        let mut found = Found { read_as: self.read_as(&words), ..Found::default() };
        for kind in Kind::ALL {
            let mut count = 0;
            // The best so far, in order: so few that each new one is put in its place by looking through them.
            let mut best: Vec<(u32, usize)> = Vec::new();
            self.each_hit(kind, &scores, all(&words), &mut |key, text| {
                count += 1;
                let at = best.iter().rposition(|(other, _)| *other <= key).map_or(0, |before| before + 1);
                if at < most {
                    best.insert(at, (key, text));
                    best.truncate(most);
                }
            });
            let mut hits = Vec::with_capacity(best.len());
            for (key, number) in best {
                let text = &self.texts.list[number];
                hits.push(Hit {
                    target: text.target,
                    text: text.text,
                    marks: marks(text.text, &scores[number], &words),
                    quality: quality(key),
                    roles: self.roles_of(text.target),
                });
            }
            found.total += count;
            if count > 0 {
                found.groups.push(Group { kind, more: count - hits.len(), hits });
            }
        }
        if found.total == 0 {
            found.did_you_mean = suggest::instead(self, &words);
        }
        found
    }

    /// Every role that a typed text may mean by a title, best first: by its own titles, then by the official ones of its group.
    pub fn roles(&self, typed: &str) -> Vec<&'a Role> {
        let words = asked::words(typed, Some(&self.vocabulary));
        if words.is_empty() {
            return Vec::new();
        }
        let scores = self.best_scores(&words);
        let mut titles: Vec<(usize, u32, usize)> = Vec::new();
        for kind in [Kind::Roles, Kind::Official] {
            self.each_hit(kind, &scores, all(&words), &mut |key, text| {
                if self.texts.list[text].weight != Weight::Sentence {
                    titles.push((kind as usize, key, text));
                }
            });
        }
        let mut listed = vec![false; self.catalogue.roles.len()];
        let mut roles = Vec::new();
        let mut groups: Vec<&Occupation> = Vec::new();
        for place in order::by(titles.iter().map(|(kind, key, _)| (*kind, *key as usize))) {
            let text = &self.texts.list[titles[place].2];
            let found = match text.target {
                // Roles are read first, so that the first things are the roles, in order.
                Target::Role(_) => vec![text.owner as usize],
                Target::Reported(group) | Target::Occupation(group)
                    if !groups.iter().any(|known| std::ptr::eq(*known, group)) =>
                {
                    groups.push(group);
                    self.counted_in(group).to_vec()
                }
                _ => Vec::new(),
            };
            for role in found {
                if !std::mem::replace(&mut listed[role], true) {
                    roles.push(&self.catalogue.roles[role]);
                }
            }
        }
        roles
    }

    /// Every text that is searched, with the number of the thing it stands for: to compare with other searches.
    pub fn texts(&self) -> impl Iterator<Item = (u32, &'a str)> {
        self.texts.list.iter().map(|text| (text.owner, text.text))
    }

    /// The places of the roles counted in an occupation group: by their main reading if any, else by a second one.
    fn counted_in(&self, group: &Occupation) -> &[usize] {
        let place = self.catalogue.occupations.iter().position(|known| known.id == group.id);
        place.map_or(&[], |place| &self.counted[place])
    }

    fn roles_of(&self, target: Target<'a>) -> Vec<&'a Role> {
        match target {
            Target::Role(role) | Target::Duty { role, .. } => vec![role],
            Target::Reported(group) | Target::Occupation(group) => {
                self.counted_in(group).iter().map(|place| &self.catalogue.roles[*place]).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Scores with as little forgiven as finds something.
    fn best_scores(&self, words: &[Word]) -> Vec<Score> {
        let mut scores = self.scores(words, Errors::None);
        match self.has(&scores, all(words)) {
            (true, _) => {}
            (false, true) => scores = self.scores(words, Errors::One),
            (false, false) => {
                scores = self.scores(words, Errors::Unknown);
                let known = |word: &Word| word.edits() > 0 && self.vocabulary.place(&word.folded).is_some();
                if words.iter().any(known) && !self.has(&scores, all(words)).1 {
                    scores = self.scores(words, Errors::Any);
                }
            }
        }
        scores
    }

    /// Whether a title, and whether anything at all, has all words.
    fn has(&self, scores: &[Score], all: u16) -> (bool, bool) {
        let (mut title, mut any) = (false, false);
        for (score, text) in scores.iter().zip(&self.texts.list) {
            if score.words == all {
                let role = matches!(text.target, Target::Role(_) | Target::Reported(_) | Target::Occupation(_));
                title |= role && text.weight != Weight::Sentence;
                any = true;
            }
        }
        (title, any)
    }

    /// What each text has of the words: nothing, once a word means nothing that is known.
    pub(super) fn scores(&self, words: &[Word], errors: Errors) -> Vec<Score> {
        let mut scores = vec![Score::default(); self.texts.list.len()];
        let mut meant = Vec::with_capacity(words.len());
        for (place, word) in words.iter().enumerate() {
            let found = matches(&self.vocabulary, word, place + 1 == words.len(), errors);
            if found.is_empty() {
                return scores;
            }
            meant.push(found);
        }
        let names = self.texts.ends[Kind::Credentials as usize];
        for (place, (word, meant)) in words.iter().zip(&meant).enumerate() {
            for found in meant {
                // The first letters of a word stand in almost every sentence; who types them means a name. And where
                // something has the words as they are, only a near name may stand beside it.
                let named = found.partial && word.letters < 3 || found.edits > 0 && errors == Errors::One;
                for posting in self.vocabulary.postings(found.word) {
                    let text = posting.text();
                    if named && text >= names {
                        break;
                    }
                    if !named || self.texts.list[text].weight != Weight::Sentence {
                        scores[text].note(1 << place, *posting, found);
                    }
                }
            }
        }
        scores
    }

    /// Calls with the rank and the number of the best text of each thing that has all words.
    fn each_hit(&self, kind: Kind, scores: &[Score], all: u16, hit: &mut dyn FnMut(u32, usize)) {
        let start = if kind == Kind::Roles { 0 } else { self.texts.ends[kind as usize - 1] };
        let mut best: Option<(u32, usize)> = None;
        for (place, score) in scores[start..self.texts.ends[kind as usize]].iter().enumerate() {
            if score.words != all {
                continue;
            }
            let number = start + place;
            let text = &self.texts.list[number];
            let key = rank(text, score);
            match best {
                Some((least, other)) if self.texts.list[other].owner == text.owner => {
                    if key < least {
                        best = Some((key, number));
                    }
                }
                _ => {
                    if let Some((key, number)) = best.replace((key, number)) {
                        hit(key, number);
                    }
                }
            }
        }
        if let Some((key, number)) = best {
            hit(key, number);
        }
    }

    /// What a word is short for, if it is an abbreviation.
    pub(super) fn long(&self, word: &Word) -> Option<&'a str> {
        Some(self.read_as(std::slice::from_ref(word)).first()?.1)
    }

    /// The abbreviations among the words.
    fn read_as(&self, words: &[Word]) -> Vec<(&'a str, &'a str)> {
        let mut found = self.readings.clone();
        found.retain(|(short, _)| {
            let short = asked::words(short, None);
            let same = |part: &[Word]| part.iter().zip(&short).all(|(word, short)| word.folded == short.folded);
            !short.is_empty() && words.windows(short.len()).any(same)
        });
        found
    }
}

/// The bits of all words.
fn all(words: &[Word]) -> u16 {
    u16::MAX >> (asked::MOST_WORDS - words.len())
}

/// For each occupation group the places of the roles counted in it: a hit shows them, and looking through all roles for each would
/// take longer than the search.
fn counted(catalogue: &Catalogue) -> Vec<Vec<usize>> {
    let groups = &catalogue.occupations;
    let (mut main, mut second) = (vec![Vec::new(); groups.len()], vec![Vec::new(); groups.len()]);
    for (place, role) in catalogue.roles.iter().enumerate() {
        for (at, fit) in role.occupations.iter().enumerate() {
            if let Some(group) = groups.iter().position(|group| group.id == fit.occupation) {
                let counted = if at == 0 { &mut main[group] } else { &mut second[group] };
                if counted.last() != Some(&place) {
                    counted.push(place);
                }
            }
        }
    }
    main.into_iter().zip(second).map(|(main, second)| if main.is_empty() { second } else { main }).collect()
}
