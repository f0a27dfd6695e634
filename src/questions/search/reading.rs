//! Reading a text into the vocabulary, with the other ways to write the same.

use super::texts::Text;
use super::vocabulary::{Builder, Posting, Way};
use super::words::Words;

/// Abbreviations and what they stand for, as numbers of words.
pub(super) struct Readings {
    /// Two ways to write the same.
    rules: Vec<[Vec<u32>; 2]>,
    /// Words from this number on start no rule.
    end: u32,
}

impl Readings {
    pub(super) fn of(builder: &mut Builder, pairs: &[(&str, &str)]) -> Self {
        let mut rules = Vec::with_capacity(pairs.len());
        for (short, long) in pairs {
            let (short, long) = (numbers(builder, short), numbers(builder, long));
            // `HR Ops` and `human resources operations`: the words mean each other one by one.
            if short.len() == 1 || long.len() == 1 {
                rules.push([short, long]);
            }
        }
        let end = rules.iter().flatten().filter_map(|words| words.first()).max().map_or(0, |last| last + 1);
        Self { rules, end }
    }

    /// Takes in the words of one text.
    pub(super) fn read(&self, builder: &mut Builder, number: usize, text: &mut Text) {
        let mut words = Words::of(text.text);
        let mut meaning: Vec<u32> = Vec::new();
        let bracket = text.text.find('(').unwrap_or(usize::MAX);
        while let Some(word) = words.next() {
            let id = builder.number(&words.folded);
            if word.stop {
                builder.add(id, Posting::new(number, Posting::NOWHERE, Way::Written));
                continue;
            }
            builder.add(id, Posting::new(number, meaning.len(), Way::Written));
            meaning.push(id);
            if word.range.start < bracket {
                text.split = meaning.len().min(Posting::NOWHERE) as u8;
            }
        }
        text.words = meaning.len().min(Posting::NOWHERE) as u8;
        if text.split >= text.words {
            text.split = 0;
        }
        for place in 0..meaning.len() {
            if meaning[place] >= self.end {
                continue;
            }
            for [short, long] in &self.rules {
                for (from, to) in [(short, long), (long, short)] {
                    if from.is_empty() || !meaning[place..].starts_with(from) {
                        continue;
                    }
                    let way = if to.len() == 1 { Way::Implied } else { Way::Part };
                    for at in place..place + from.len() {
                        for id in to {
                            builder.add(*id, Posting::new(number, at, way));
                        }
                    }
                }
            }
        }
    }
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
