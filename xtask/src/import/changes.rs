//! What an import changes, a line each.

use std::collections::BTreeMap;

use serde_json::Value;

/// The lines that tell two data files apart: a count first, then each value that came, went or changed.
pub fn between(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (ratings(before), ratings(after));
    let mut lines = Vec::new();
    let (mut added, mut removed, mut changed) = (0, 0, 0);
    for (place, new) in &after {
        match before.get(place) {
            None => {
                added += 1;
                // All new is one line: there is nothing to compare with.
                if !before.is_empty() {
                    lines.push(format!("  + {place}: {new}"));
                }
            }
            Some(old) if old != new => {
                changed += 1;
                lines.push(format!("  {place}: {old} -> {new}"));
            }
            Some(_) => {}
        }
    }
    for (place, old) in before.iter().filter(|(place, _)| !after.contains_key(*place)) {
        removed += 1;
        lines.push(format!("  - {place}: {old}"));
    }
    lines.insert(0, format!("{} ratings: {added} new, {changed} changed, {removed} gone.", after.len()));
    lines
}

/// Each rating in words, by group and element.
fn ratings(json: &str) -> BTreeMap<String, String> {
    let file: Value = serde_json::from_str(json).unwrap_or_default();
    let names: BTreeMap<&str, &str> =
        items(&file["list"]).filter_map(|x| Some((x["id"].as_str()?, x["name"].as_str()?))).collect();
    let mut found = BTreeMap::new();
    for survey in items(&file["surveys"]) {
        let text = |field: &str| survey[field].as_str().unwrap_or_default();
        for rating in items(&survey["ratings"]) {
            let id = rating["element"].as_str().unwrap_or_default();
            let place = format!("{} {id} {}", text("occupation"), names.get(id).unwrap_or(&""));
            let mut words = format!("importance {}", decimal(&rating["importance"]));
            if rating["level"].is_u64() {
                words += &format!(", level {}", decimal(&rating["level"]));
            }
            for (field, said) in [("not_relevant", ", not relevant"), ("low_precision", ", low precision")] {
                words += if rating[field] == true { said } else { "" };
            }
            words += &format!(" ({}, {})", text("rated"), text("source"));
            found.insert(place, words);
        }
    }
    found
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn decimal(hundredths: &Value) -> String {
    let value = hundredths.as_u64().unwrap_or_default();
    format!("{}.{:02}", value / 100, value % 100)
}
