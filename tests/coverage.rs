//! The 282 facts of the source articles: each is carried by the data, or left out with a reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::SourceKind;
use hr_career_paths::catalogue::validate::evidence_of;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::{at, catalogue, data_files};

const ROWS: std::ops::RangeInclusive<u16> = 1..=282;

/// Where each row is carried, as `file#path`.
fn listing() -> BTreeMap<u16, Vec<String>> {
    let mut listing: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for place in evidence_of(catalogue()) {
        for row in place.evidence.facts() {
            listing.entry(*row).or_default().push(format!("{}#{}", place.file, place.path));
        }
    }
    listing
}

/// The rows left out and why: `{ "left_out": [{ "fact": 58, "reason": "…" }] }`.
fn left_out() -> BTreeMap<u16, String> {
    let file = data_files().into_iter().find(|(name, _)| name == "coverage.json");
    read_left_out(&file.expect("data/coverage.json is there").1)
}

fn read_left_out(file: &Value) -> BTreeMap<u16, String> {
    let entries = file["left_out"].as_array().expect("coverage.json lists what is left out");
    let mut rows = BTreeMap::new();
    for entry in entries {
        let row = entry["fact"].as_u64().and_then(|row| u16::try_from(row).ok());
        let row = row.unwrap_or_else(|| panic!("coverage.json: `fact` is a row in {entry}"));
        let reason = entry["reason"].as_str().unwrap_or_default().to_owned();
        assert!(reason.trim().len() >= 15, "coverage.json: row {row} is left out without a reason");
        assert!(rows.insert(row, reason).is_none(), "coverage.json names row {row} twice");
    }
    rows
}

#[test]
fn what_is_left_out_has_a_row_and_a_reason() {
    let read = |entry: Value| std::panic::catch_unwind(|| read_left_out(&json!({ "left_out": [entry] })));
    assert!(read(json!({ "fact": 59, "reason": "It is about the publisher, not about HR." })).is_ok());
    for bad in [
        json!({ "fact": 59 }),
        json!({ "fact": 59, "reason": " " }),
        json!({ "reason": "Nobody needs to know it." }),
        json!(59),
    ] {
        assert!(read(bad.clone()).is_err(), "{bad} was accepted");
    }
}

#[test]
fn every_row_is_carried_or_left_out_with_a_reason() {
    let (carried, left_out) = (listing(), left_out());
    let missing: Vec<u16> = ROWS.filter(|row| !carried.contains_key(row) && !left_out.contains_key(row)).collect();
    assert!(missing.is_empty(), "neither carried nor left out: {missing:?}");
}

#[test]
fn no_row_is_both_carried_and_left_out() {
    let (carried, left_out) = (listing(), left_out());
    let both: Vec<&u16> = left_out.keys().filter(|row| carried.contains_key(row)).collect();
    assert!(both.is_empty(), "carried and left out: {both:?}");
}

#[test]
fn no_row_is_unknown() {
    let (carried, left_out) = (listing(), left_out());
    let unknown: Vec<&u16> = carried.keys().chain(left_out.keys()).filter(|row| !ROWS.contains(row)).collect();
    assert!(unknown.is_empty(), "not in the fact list: {unknown:?}");
}

#[test]
fn nearly_every_row_is_carried() {
    let (carried, all) = (listing().len(), ROWS.count());
    assert!(carried * 100 >= all * 95, "{carried} of {all} rows are carried");
}

#[test]
fn the_articles_share_the_rows_among_them_without_gap_or_overlap() {
    let mut ranges: Vec<(u16, u16)> = catalogue().sources.iter().filter_map(|source| source.facts).collect();
    ranges.sort_unstable();
    assert_eq!(ranges.len(), 5);
    assert_eq!((ranges[0].0, ranges[4].1), (*ROWS.start(), *ROWS.end()));
    for pair in ranges.windows(2) {
        assert_eq!(pair[0].1 + 1, pair[1].0, "{pair:?}");
    }
    let articles = catalogue().sources.iter().filter(|source| source.kind == SourceKind::Article);
    assert!(articles.clone().count() == 5 && articles.into_iter().all(|source| source.facts.is_some()));
}

#[test]
fn every_place_of_the_listing_is_there_in_the_files() {
    let files: BTreeMap<String, Value> = data_files().into_iter().collect();
    let mut lost = Vec::new();
    for (row, places) in listing() {
        for place in places {
            let (file, path) = place.split_once('#').unwrap();
            let found = files.get(file).and_then(|file| at(file, path));
            // The path leads to the record with the evidence, or to the evidence itself.
            let evidence = found.map(|record| record.get("evidence").unwrap_or(record));
            let carries = evidence.is_some_and(|evidence| {
                let kinds = ["stated", "editorial"].into_iter().filter_map(|kind| evidence.get(kind));
                kinds.filter_map(|kind| kind["facts"].as_array()).any(|facts| facts.contains(&row.into()))
            });
            if !carries {
                lost.push(format!("row {row} is not at {place}"));
            }
        }
    }
    assert!(lost.is_empty(), "{} places are wrong, such as {:#?}", lost.len(), &lost[..lost.len().min(5)]);
}

#[test]
fn every_row_in_the_files_is_in_the_listing() {
    fn rows(value: &Value, out: &mut Vec<u16>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| rows(item, out)),
            Value::Object(fields) => {
                for kind in ["stated", "editorial"] {
                    let facts = fields.get(kind).and_then(|evidence| evidence.get("facts")?.as_array());
                    out.extend(facts.into_iter().flatten().map(|row| u16::try_from(row.as_u64().unwrap()).unwrap()));
                }
                fields.values().for_each(|field| rows(field, out));
            }
            _ => {}
        }
    }
    let mut in_files = Vec::new();
    data_files().iter().for_each(|(_, value)| rows(value, &mut in_files));
    let mut listed: Vec<u16> = listing().into_iter().flat_map(|(row, places)| vec![row; places.len()]).collect();
    in_files.sort_unstable();
    listed.sort_unstable();
    assert!(in_files == listed, "some evidence in the files is not found by `evidence_of`");
}

/// `cargo test --test coverage -- --ignored --nocapture` prints where each row is carried.
#[test]
#[ignore = "prints the listing"]
fn print_the_listing() {
    let (carried, left_out) = (listing(), left_out());
    for row in ROWS {
        match (carried.get(&row), left_out.get(&row)) {
            (Some(places), _) => println!("{row}\t{}", places.join(" ")),
            (None, reason) => println!("{row}\tleft out: {}", reason.map_or("?", String::as_str)),
        }
    }
}
