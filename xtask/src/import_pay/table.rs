//! The whole table: what its rows must be together.

use std::collections::{BTreeMap, BTreeSet};

use super::row::{COLUMNS, Kind, Row};
use super::states::{self, STATES};

/// A release may have this share of the rows of the last one at least, in percent: less means that a part is missing.
const KEPT: usize = 95;
/// The group of all occupations, which every place has.
const ALL: &str = "00-0000";

/// What the table is held against.
#[derive(Debug, Default)]
pub struct Expected {
    /// The codes of the groups that the nation has in the data, sorted.
    pub groups: Vec<String>,
    /// How many rows the last release had.
    pub rows: usize,
}

/// The rows, in the order of the table: nation, states, areas; by state, area and group.
#[derive(Debug)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a CSV text.
    ///
    /// # Errors
    ///
    /// Every problem with its row (the line of the file) and its column.
    pub fn read(text: &[u8], expected: &Expected) -> Result<Self, Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().from_reader(text);
        match reader.headers() {
            Ok(header) if header.iter().eq(COLUMNS) => {}
            Ok(header) => return Err(vec![wrong_header(header)]),
            Err(error) => return Err(vec![format!("row 1: {error}")]),
        }
        let mut table = Self { rows: Vec::new() };
        let mut problems = Vec::new();
        let mut seen: BTreeMap<(Kind, String, String), u64> = BTreeMap::new();
        let mut last = 1;
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    problems.push(unreadable(&error));
                    continue;
                }
            };
            last = record.position().map_or(0, csv::Position::line);
            let row = match Row::read(&record) {
                Ok(row) => row,
                Err(found) => {
                    problems.extend(found.into_iter().map(|problem| format!("row {last}, {problem}")));
                    continue;
                }
            };
            if !expected.groups.contains(&row.soc) {
                problems
                    .push(format!("row {last}, column `soc`: `{}` is no group of data/pay/us-national.json", row.soc));
            }
            if let Some(first) = seen.insert((row.kind, row.code.clone(), row.soc.clone()), last) {
                problems.push(format!(
                    "row {last}, column `soc`: `{}` of {} stands in row {first} already",
                    row.soc, row.name
                ));
            }
            table.rows.push(row);
        }
        if !text.ends_with(b"\n") {
            problems.push(format!("row {last}, column `footnotes`: the file ends within the row"));
        }
        problems.extend(table.gaps(expected));
        if !problems.is_empty() {
            return Err(problems);
        }
        table.rows.sort_by(|a, b| (a.kind, &a.fips, &a.code, &a.soc).cmp(&(b.kind, &b.fips, &b.code, &b.soc)));
        Ok(table)
    }

    /// What no single row shows: a part of the release that is not there, a place with two names.
    fn gaps(&self, expected: &Expected) -> Vec<String> {
        let mut problems = Vec::new();
        if self.rows.len() * 100 < expected.rows * KEPT {
            problems.push(format!("only {} rows where the last release had {}", self.rows.len(), expected.rows));
        }
        let nation: BTreeSet<&str> = self.of(Kind::Nation).map(|row| row.soc.as_str()).collect();
        for group in expected.groups.iter().filter(|group| !nation.contains(group.as_str())) {
            problems.push(format!("column `soc`: there is no row of the nation for {group}"));
        }
        for row in self.of(Kind::Nation) {
            if row.cut_off.contains(&true) || row.spread.contains(&None) || row.mean.is_none() || row.jobs.is_none() {
                problems.push(format!(
                    "column `footnotes`: the nation has a figure for everything, but not for {}",
                    row.soc
                ));
            }
        }
        let whole: BTreeSet<&str> =
            self.rows.iter().filter(|row| row.soc == ALL).map(|row| row.code.as_str()).collect();
        for (fips, postal) in STATES {
            if !whole.contains(format!("{fips}00000").as_str()) {
                problems.push(format!("column `state_fips`: there is no row for all occupations of {fips}, {postal}"));
            }
        }
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for row in &self.rows {
            if *names.entry(&row.code).or_insert(&row.name) != row.name {
                problems
                    .push(format!("column `area`: {} is the code of two names, one of them `{}`", row.code, row.name));
            }
        }
        for (code, name) in names.iter().filter(|(code, _)| !whole.contains(**code)) {
            problems.push(format!("column `soc`: {code}, {name}, has no row for all occupations"));
        }
        problems
    }

    /// The rows of a kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.kind == kind)
    }

    /// The rows of each place of a kind, by name and then by code.
    pub fn places(&self, kind: Kind) -> BTreeMap<(&str, &str), Vec<&Row>> {
        let mut places: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
        for row in self.of(kind) {
            places.entry((&row.name, &row.code)).or_default().push(row);
        }
        places
    }
}

/// The postal codes of the states that an area lies in.
pub fn states_of(row: &Row) -> Vec<&'static str> {
    let named = if row.code.starts_with("00") { states::of_name(&row.name) } else { None };
    named.unwrap_or_else(|| states::postal(&row.fips).into_iter().collect())
}

/// Names the first column that stands where another should.
fn wrong_header(header: &csv::StringRecord) -> String {
    let found = (0..COLUMNS.len().max(header.len())).find(|i| header.get(*i) != COLUMNS.get(*i).copied()).unwrap_or(0);
    let (has, wants) = (header.get(found).unwrap_or("nothing"), COLUMNS.get(found).copied().unwrap_or("nothing"));
    format!("row 1, column `{has}`: {wants} must stand here; the columns are {}", COLUMNS.join(", "))
}

/// A record that is no row: too few or too many columns, or not text.
fn unreadable(error: &csv::Error) -> String {
    let line = error.position().map_or(0, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { len, .. } => {
            let cut = usize::try_from(*len).unwrap_or(usize::MAX).min(COLUMNS.len()).saturating_sub(1);
            let column = COLUMNS[cut];
            format!("row {line}, column `{column}`: the row has {len} columns in place of {}", COLUMNS.len())
        }
        _ => format!("row {line}: {error}"),
    }
}
