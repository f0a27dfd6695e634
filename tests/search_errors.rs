//! The search with typing errors, hostile texts and very many roles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Catalogue, Role};
use hr_career_paths::questions::search::{Index, Quality, Target};
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use support::generated_text::catalogue_of;
use support::{cases, catalogue};

fn index() -> &'static Index<'static> {
    static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::of(catalogue()));
    &INDEX
}

/// Every way to mistype a word once: a letter left out, two changed round, one wrong, one too many.
fn mistyped(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.to_ascii_lowercase().chars().collect();
    let mut all = Vec::new();
    let mut push = |letters: Vec<char>| all.push(letters.into_iter().collect::<String>());
    for at in 0..=letters.len() {
        // Vowels, frequent and rare letters; the whole alphabet was tried once, and takes long.
        for other in "aensxy".chars() {
            let mut more = letters.clone();
            more.insert(at, other);
            push(more);
            if at < letters.len() {
                let mut wrong = letters.clone();
                wrong[at] = other;
                push(wrong);
            }
        }
        if at < letters.len() {
            let mut fewer = letters.clone();
            fewer.remove(at);
            push(fewer);
        }
        if at + 1 < letters.len() {
            let mut round = letters.clone();
            round.swap(at, at + 1);
            push(round);
        }
    }
    all
}

fn names(role: &Role) -> impl Iterator<Item = &String> {
    std::iter::once(&role.title).chain(&role.also_called)
}

#[test]
fn every_title_is_found_with_any_one_error_in_its_longest_word() {
    let (mut tried, mut missed) = (0, Vec::new());
    for role in &catalogue().roles {
        for title in names(role) {
            let longest = title.split(' ').max_by_key(|word| word.len()).unwrap();
            for wrong in mistyped(longest).into_iter().filter(|wrong| wrong.len() > 3 && longest.is_ascii()) {
                let typed = title.replacen(longest, &wrong, 1);
                tried += 1;
                if !index().roles(&typed).iter().any(|found| found.id == role.id) {
                    missed.push(typed);
                }
            }
        }
    }
    missed.sort();
    missed.dedup();
    assert!(tried > 10_000, "only {tried}");
    // `Trainer` with another letter is a title that somebody else has.
    assert_eq!(missed, ["trainee"]);
}

#[test]
fn short_words_forgive_nothing() {
    for typed in ["hx", "hr", "tax", "cpx", "hrs manager"] {
        let found = index().find(typed);
        let close = found.groups.iter().flat_map(|group| &group.hits).filter(|hit| hit.quality == Quality::Close);
        assert_eq!(close.count(), 0, "{typed}");
    }
}

fn check(typed: &str) -> Result<(), TestCaseError> {
    let found = index().find(typed);
    prop_assert_eq!(&found, &index().find(typed));
    let mut count = 0;
    for group in &found.groups {
        prop_assert!(!group.hits.is_empty());
        count += group.hits.len() + group.more;
        prop_assert!(group.hits.iter().map(|hit| hit.quality == Quality::Close).is_sorted());
        for hit in &group.hits {
            let mut end = 0;
            prop_assert!(!hit.marks.is_empty(), "nothing marked in {}", hit.text);
            for mark in &hit.marks {
                prop_assert!(mark.start >= end && mark.start < mark.end && hit.text.get(mark.clone()).is_some());
                end = mark.end;
            }
        }
    }
    prop_assert!(found.groups.iter().map(|group| group.kind).is_sorted());
    prop_assert_eq!(found.total, count);
    prop_assert!(found.did_you_mean.is_empty() || found.total == 0);
    for other in &found.did_you_mean {
        prop_assert!(index().find(other).total > 0, "{} is offered for {} and finds nothing", other, typed);
    }
    let roles = index().roles(typed);
    let mut once: Vec<&str> = roles.iter().map(|role| role.id.as_str()).collect();
    once.sort_unstable();
    once.dedup();
    prop_assert_eq!(once.len(), roles.len());
    for hit in found.groups.iter().flat_map(|group| &group.hits) {
        if let Target::Role(role) = hit.target {
            prop_assert!(roles.contains(&role) || hit.text == role.summary.text);
        }
    }
    Ok(())
}

#[test]
fn hostile_texts_do_no_harm() {
    let long = "hr ".repeat(10_000);
    let one_word = "x".repeat(10_000);
    let letters = "h r ".repeat(1_000);
    let joined = "a&b&".repeat(1_000);
    let accents = "e\u{301}\u{323}".repeat(500);
    for typed in [
        "",
        "&",
        "&&&",
        "'",
        "’s",
        "\u{301}",
        "h\u{301}r",
        "ＨＲ",
        "ﬁnance",
        "İ",
        "ß",
        "ẞ",
        "👩‍💼 hr",
        "e\u{200d}r",
        "\u{feff}hr",
        "hr\u{0}manager",
        "a a a a",
        "l&",
        "&d",
        "l & & d",
        "(",
        "hr(",
        "11-",
        "−",
        "ñ",
        "employee’s",
        &long,
        &one_word,
        &letters,
        &joined,
        &accents,
    ] {
        check(typed).unwrap();
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_text_is_searched_without_harm(typed in "\\PC{0,60}|(human|resources?|hr|L&D|and|the|[a-z]{1,9}|\\PC| |-){0,20}") {
        check(&typed)?;
    }

    #[test]
    fn any_title_with_errors_is_searched_without_harm(role in 0..22_usize, edits in prop::collection::vec((0..30_usize, "\\PC?"), 0..4)) {
        let mut typed: Vec<char> = catalogue().roles[role % catalogue().roles.len()].title.chars().collect();
        for (at, other) in edits {
            let at = at % typed.len().max(1);
            typed.splice(at..(at + 1).min(typed.len()), other.chars());
        }
        check(&typed.into_iter().collect::<String>())?;
    }
}

#[test]
fn ten_thousand_roles_are_searched_at_typing_speed() {
    let all: Catalogue = catalogue_of(10_000);
    let start = Instant::now();
    let index = Index::of(&all);
    let built = start.elapsed();
    // This is a build without optimization, perhaps on a busy machine: the bounds only tell a line from a square.
    assert!(built < Duration::from_secs(12), "{built:?}");
    for role in all.roles.iter().step_by(997) {
        let found = index.find(&role.title);
        let same = found.groups[0].hits.iter().take_while(|hit| hit.quality == Quality::Exact);
        assert!(same.count() > 0 && index.roles(&role.title).contains(&role), "{}", role.title);
    }
    for typed in ["h", "hr m", "human resources manager", "trainng specalist", "hr astronaut fooo blahaa", "of the and"]
    {
        let start = Instant::now();
        let found = index.find(typed);
        let took = start.elapsed();
        println!("{typed}: {took:?}, {} found", found.total);
        assert!(took < Duration::from_millis(1500), "{typed}: {took:?}");
    }
}
