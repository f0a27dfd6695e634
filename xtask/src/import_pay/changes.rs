//! What an import changes: counts, places that came and went, and the largest changes of medians.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::files::{HISTORY, INDEX};
use super::row::PERCENTILES;

/// So many of the largest changes are shown.
const SHOWN: usize = 10;

/// A figure's place: the place's name, the group, which figure.
type Key = (String, String, String);

/// The lines that tell two sets of pay files apart.
pub fn between(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let (before, after) = (figures(before), figures(after));
    let added = after.keys().filter(|key| !before.contains_key(*key)).count();
    let removed = before.keys().filter(|key| !after.contains_key(*key)).count();
    let mut changed: Vec<(&Key, i64, i64)> = Vec::new();
    for (key, new) in &after {
        if let Some(old) = before.get(key).filter(|old| *old != new) {
            changed.push((key, *old, *new));
        }
    }
    let count = changed.len();
    let mut lines = vec![format!("{} figures: {added} new, {count} changed, {removed} gone.", after.len())];
    let (old_places, new_places) = (places(&before), places(&after));
    // All new is one line: there is nothing to compare with.
    if !old_places.is_empty() {
        lines.extend(new_places.difference(&old_places).map(|place| format!("  + {place}")));
        lines.extend(old_places.difference(&new_places).map(|place| format!("  - {place}")));
    }
    changed.retain(|((_, _, what), _, _)| what == "median");
    changed.sort_by_key(|(key, old, new)| (-permille(*old, *new).abs(), *key));
    if !changed.is_empty() {
        lines.push("The largest changes of medians:".to_owned());
    }
    for ((place, group, _), old, new) in changed.into_iter().take(SHOWN) {
        let change = permille(old, new);
        let sign = if change < 0 { '-' } else { '+' };
        let (whole, tenth) = (change.abs() / 10, change.abs() % 10);
        lines.push(format!("  {place}, {group}: {old} -> {new} ({sign}{whole}.{tenth} percent)"));
    }
    lines
}

fn permille(old: i64, new: i64) -> i64 {
    if old == 0 { 0 } else { (new - old) * 1000 / old }
}

fn places(figures: &BTreeMap<Key, i64>) -> BTreeSet<&str> {
    figures.keys().map(|(place, _, _)| place.as_str()).collect()
}

/// Every figure of the files. Past years are left out, as is the index, which has none.
fn figures(files: &BTreeMap<String, String>) -> BTreeMap<Key, i64> {
    let mut found = BTreeMap::new();
    for (_, text) in files.iter().filter(|(name, _)| ![HISTORY, INDEX].contains(&name.as_str())) {
        let file: Value = serde_json::from_str(text).unwrap_or_default();
        for figure in items(&file) {
            national(figure, &mut found);
        }
        let places = items(&file["states"]).chain(file["name"].is_string().then_some(&file));
        for place in places {
            let name = place["name"].as_str().unwrap_or_default();
            for row in items(&place["figures"]) {
                below(name, row, &mut found);
            }
        }
    }
    found
}

fn national(figure: &Value, found: &mut BTreeMap<Key, i64>) {
    let group = figure["subject"]["occupation"].as_str().unwrap_or_default();
    let spread = &figure["amount"]["spread"];
    let named = PERCENTILES.into_iter().chain(["mean"]).map(|name| (name, &spread[name]));
    let precise = ["jobs_rse", "mean_rse"].into_iter().map(|name| (name, &figure["precision"][name]));
    for (name, value) in named.chain(precise).chain([("jobs", &figure["employment"])]) {
        if let Some(value) = value.as_i64() {
            found.insert(("United States".to_owned(), group.to_owned(), name.to_owned()), value);
        }
    }
}

fn below(place: &str, row: &Value, found: &mut BTreeMap<Key, i64>) {
    let group = row["group"].as_str().unwrap_or_default();
    let spread = PERCENTILES.into_iter().enumerate().map(|(i, name)| (name, &row["spread"][i]));
    for (name, value) in
        ["jobs", "jobs_rse", "mean", "mean_rse"].into_iter().map(|name| (name, &row[name])).chain(spread)
    {
        if let Some(value) = value.as_i64() {
            found.insert((place.to_owned(), group.to_owned(), name.to_owned()), value);
        }
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
