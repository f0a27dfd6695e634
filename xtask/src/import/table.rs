//! The whole table: what its rows must be together, and the data file that they make.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::Known;
use super::row::{COLUMNS, Row, kind_name};

/// An element's place in the order of the data: kind, then id as numbers and words, then name.
type Place = (usize, Vec<(u32, String)>, String);

/// The rows that are kept, and what was left out.
#[derive(Debug)]
pub struct Table {
    rows: Vec<Row>,
    /// The groups, in the order of data/occupations.json.
    groups: Vec<String>,
    /// Rows of kinds that are not kept.
    other_kinds: usize,
    /// Rows of groups that the catalogue does not hold, by group.
    other_groups: BTreeMap<String, usize>,
}

impl Table {
    /// Reads a CSV text.
    ///
    /// # Errors
    ///
    /// Every problem with its row (the line of the file) and its column.
    pub fn read(text: &[u8], known: &Known) -> Result<Self, Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text);
        match reader.headers() {
            Ok(header) if header.iter().eq(COLUMNS) => {}
            Ok(_) => return Err(vec![format!("row 1: the columns must be {}", COLUMNS.join(", "))]),
            Err(error) => return Err(vec![format!("row 1: {error}")]),
        }
        let mut table =
            Self { rows: Vec::new(), groups: known.groups.clone(), other_kinds: 0, other_groups: BTreeMap::new() };
        let mut problems = Vec::new();
        let mut seen: BTreeMap<(String, String), u64> = BTreeMap::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    problems.push(unreadable(&error));
                    continue;
                }
            };
            let line = record.position().map_or(0, csv::Position::line);
            let row = match Row::read(&record) {
                Ok(Some(row)) => row,
                Ok(None) => {
                    table.other_kinds += 1;
                    continue;
                }
                Err(found) => {
                    problems.extend(found.into_iter().map(|problem| format!("row {line}, {problem}")));
                    continue;
                }
            };
            if !known.groups.contains(&row.group) {
                *table.other_groups.entry(row.group).or_default() += 1;
                continue;
            }
            if !known.sources.contains(&row.source) {
                let problem = format!("column `onet_release`: data/sources.json has no `{}` yet", row.source);
                problems.push(format!("row {line}, {problem}"));
            }
            if let Some(first) = seen.insert((row.group.clone(), row.id.clone()), line) {
                let problem =
                    format!("column `element_id`: `{}` of {} stands in row {first} already", row.id, row.group);
                problems.push(format!("row {line}, {problem}"));
            }
            table.rows.push(row);
        }
        problems.extend(table.contradictions());
        if problems.is_empty() { Ok(table) } else { Err(problems) }
    }

    /// What no single row shows: an id with two names, a group without some element, no rows at all.
    fn contradictions(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if self.rows.is_empty() {
            problems.push("no row of a group in data/occupations.json and of a kind that is kept".to_owned());
        }
        let mut names: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        for row in &self.rows {
            let name = (row.kind, row.name.as_str());
            if *names.entry(&row.id).or_insert(name) != name {
                problems.push(format!("column `element`: `{}` is the id of more than one element", row.id));
            }
        }
        let groups: BTreeSet<&str> = self.rows.iter().map(|row| row.group.as_str()).collect();
        let rated: BTreeSet<(&str, &str)> = self.rows.iter().map(|row| (row.group.as_str(), row.id.as_str())).collect();
        for group in groups {
            for (id, (_, name)) in names.iter().filter(|(id, _)| !rated.contains(&(group, id))) {
                problems.push(format!("there is no row of {group} for `{id}`, {name}"));
            }
        }
        problems
    }

    /// What the table has and the data file leaves out, and which groups stay without values.
    pub fn left_out(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.other_kinds > 0 {
            lines.push(format!("{} rows of abilities", self.other_kinds));
        }
        for (group, count) in &self.other_groups {
            lines.push(format!("{count} rows of {group}, a group that data/occupations.json does not hold"));
        }
        for group in self.groups.iter().filter(|group| group.starts_with("us-")) {
            if !self.rows.iter().any(|row| row.group == *group) {
                lines.push(format!("{group}, which the table does not rate"));
            }
        }
        lines
    }

    /// The data file. Its order depends on the values alone and not on the order of the rows.
    pub fn to_json(&self) -> String {
        let elements: BTreeMap<Place, &Row> = self.rows.iter().map(|row| (place(row), row)).collect();
        let mut surveys: BTreeMap<_, BTreeMap<Place, &Row>> = BTreeMap::new();
        for row in &self.rows {
            let group = self.groups.iter().position(|group| *group == row.group);
            surveys.entry((group, row.kind, &row.source, row.rated)).or_default().insert(place(row), row);
        }
        let mut json = String::from("{\n  \"list\": [\n");
        let lines = elements.values().map(|row| {
            let (id, name) = (quoted(&row.id), quoted(&row.name));
            format!("    {{ \"id\": {id}, \"kind\": \"{}\", \"name\": {name} }}", kind_name(row.kind))
        });
        json.push_str(&lines.collect::<Vec<_>>().join(",\n"));
        json.push_str("\n  ],\n  \"surveys\": [\n");
        let blocks: Vec<String> = surveys.values().map(survey).collect();
        json.push_str(&blocks.join(",\n"));
        json.push_str("\n  ]\n}\n");
        json
    }
}

fn survey(rows: &BTreeMap<Place, &Row>) -> String {
    let mut json = String::from("    {\n");
    if let Some(row) = rows.values().next() {
        // Writing into a string cannot fail.
        let _ = writeln!(
            json,
            "      \"occupation\": {},\n      \"kind\": \"{}\",",
            quoted(&row.group),
            kind_name(row.kind)
        );
        let _ = writeln!(json, "      \"source\": {},\n      \"rated\": \"{}\",", quoted(&row.source), row.month());
    }
    json.push_str("      \"ratings\": [\n");
    let lines = rows.values().map(|row| {
        let mut line = format!("        {{ \"element\": {}, \"importance\": {}", quoted(&row.id), row.importance);
        if let Some(level) = row.level {
            let _ = write!(line, ", \"level\": {level}");
        }
        for (name, flag) in [("not_relevant", row.not_relevant), ("low_precision", row.low_precision)] {
            if flag {
                let _ = write!(line, ", \"{name}\": true");
            }
        }
        line + " }"
    });
    json.push_str(&lines.collect::<Vec<_>>().join(",\n"));
    json.push_str("\n      ]\n    }");
    json
}

/// Ids count up, so that `2.C.10` follows `2.C.9`.
fn place(row: &Row) -> Place {
    let parts = row.id.split('.').map(|part| (part.parse().unwrap_or(u32::MAX), part.to_owned()));
    (row.kind, parts.collect(), row.name.clone())
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A record that is no row: too few or too many columns, or not text.
fn unreadable(error: &csv::Error) -> String {
    let line = error.position().map_or(0, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("row {line}: {len} columns in place of {expected_len}")
        }
        _ => format!("row {line}: {error}"),
    }
}
