//! Our own words: no run of eight words is the same as in a source article; American spelling; sentences that end.
//!
//! The articles are not ours to publish. `fixtures/source_shingles.txt` holds a hash of every run of eight words in them, from
//! which nobody can read a sentence; after a change of the articles, or of how runs are made, write it anew:
//!
//! ```sh
//! SOURCE_ARTICLES=/folder/of/the/articles cargo test --test wording -- --ignored write_the_hashes
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use support::words::{article_runs, articles, articles_folder, fnv, foreign_spellings, hashes, runs, sentences, words};
use support::{data_files, strings};

/// Runs of words that are names or fixed terms, with the reason why each may stand.
const ALLOWED: [(&str, &str); 0] = [];

/// The longest sentence in words; `data/README.md` asks for about 25.
const LONGEST: usize = 40;

fn fixture() -> PathBuf {
    support::root().join("tests/fixtures/source_shingles.txt")
}

fn known_hashes() -> BTreeSet<u64> {
    let text = fs::read_to_string(fixture()).expect("the hashes of the articles are there");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| u64::from_str_radix(line, 16).expect("one hash in hexadecimal digits a line")).collect()
}

/// Every text of the data with its place, but for what others must be quoted with.
fn texts() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (file, value) in data_files() {
        let mut found = Vec::new();
        strings("$", &value, &mut found);
        out.extend(found.into_iter().map(|(path, text)| (format!("data/{file}: {path}"), text.to_owned())));
    }
    assert!(out.len() > 3_000, "the data has {} texts", out.len());
    out
}

#[test]
fn no_sentence_is_copied_from_an_article() {
    let known = known_hashes();
    // Names the article where the articles are at hand.
    let by_hash: BTreeMap<u64, String> = articles_folder().map_or_else(BTreeMap::new, |folder| {
        let named =
            |(name, text): (String, String)| article_runs(&text).into_iter().map(move |(hash, _)| (hash, name.clone()));
        articles(&folder).into_iter().flat_map(named).collect()
    });
    let mut copied = Vec::new();
    for (place, text) in texts() {
        for (hash, run) in runs(&text) {
            if known.contains(&hash) && ALLOWED.iter().all(|(allowed, _)| *allowed != run) {
                let article = by_hash.get(&hash).map_or("a source article", String::as_str);
                copied.push(format!("{place}: “{run}” stands in {article}"));
            }
        }
    }
    assert!(copied.is_empty(), "{} runs of words are copied:\n{}", copied.len(), copied.join("\n"));
}

#[test]
fn the_hashes_are_those_of_the_articles() {
    let known = known_hashes();
    assert!(known.len() > 3_000, "only {} hashes", known.len());
    let Some(folder) = articles_folder() else { return };
    assert!(known == hashes(&articles(&folder)), "write the hashes anew: see the head of tests/wording.rs");
}

#[test]
fn a_copied_sentence_would_be_found() {
    let article = "Filing — personnel papers: by the office's set procedures, with a supervisor close by.";
    let known: BTreeSet<u64> = article_runs(article).into_iter().map(|(hash, _)| hash).collect();
    let found = |text: &str| runs(text).iter().any(|(hash, _)| known.contains(hash));
    assert!(found("In short: PERSONNEL papers by the office’s set procedures with"));
    assert!(!found("papers by the office's set procedures"), "seven words may be the same");
    assert!(!found("personnel papers by the office's very set procedures, with a"));
    let json = r#"{ "a": ["One two \u2014 three four five", "six seven eight nine ten eleven twelve thirteen"] }"#;
    assert_eq!(article_runs(json).len(), 1, "no run goes on from one text to the next");
    assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c, "the published value of FNV-1a");
}

#[test]
#[ignore = "writes the fixture from the articles, which are not in the repository"]
fn write_the_hashes() {
    let folder = articles_folder().expect("SOURCE_ARTICLES names the folder of the articles");
    let head = "# FNV-1a hashes of every run of eight words in the five source articles, sorted.\n\
                # Written by `write_the_hashes` in tests/wording.rs; its head says how.\n";
    let lines: Vec<String> = hashes(&articles(&folder)).iter().map(|hash| format!("{hash:016x}")).collect();
    fs::write(fixture(), format!("{head}{}\n", lines.join("\n"))).unwrap();
}

/// Names and values that are written as their owners or our code write them.
fn is_a_name(place: &str) -> bool {
    let field = |name: &str| place.ends_with(name);
    place.contains(".reported_titles[")
        || field(".attribution")
        || field("url")
        || field(".fit")
        || (field(".name") && place.contains("credentials.json"))
}

#[test]
fn spelling_is_american() {
    let found: Vec<String> = texts()
        .iter()
        .filter(|(place, _)| !is_a_name(place))
        .flat_map(|(place, text)| {
            foreign_spellings(text).into_iter().map(move |(word, ours)| format!("{place}: {word}, not {ours}…"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(foreign_spellings("The Organisation’s labour programme analyses").len(), 3);
    assert!(foreign_spellings("A specialist programmer under the Open Government Licence v3.0 fulfills it").is_empty());
}

#[test]
fn sentences_end() {
    let mut long = Vec::new();
    for (place, text) in texts().iter().filter(|(place, _)| !place.ends_with(".attribution")) {
        for sentence in sentences(text) {
            let count = words(sentence).len();
            if count > LONGEST {
                long.push(format!("{place}: {count} words: {sentence}"));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
    assert_eq!(sentences("One, two. Three, e.g. four? Five costs 1.5 dollars.").len(), 3);
}

#[test]
fn texts_are_tidy() {
    let untidy: Vec<String> = texts()
        .into_iter()
        .filter(|(_, text)| {
            let marks = ["  ", " .", " ,", "..", "<", "TODO", "FIXME", "lorem", "\n", "\t", "\u{a0}"];
            text.trim() != *text || text.is_empty() || marks.iter().any(|mark| text.contains(mark))
        })
        .map(|(place, text)| format!("{place}: {text:?}"))
        .collect();
    assert!(untidy.is_empty(), "{}", untidy.join("\n"));
}
