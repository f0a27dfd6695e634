//! `cargo xtask import-elements FILE`: O*NET's ratings from a CSV table into data/elements.json.
//!
//! The table has one row for each occupation group and element; data/README.md names its columns and where O*NET's own files
//! have them. Rows of kinds or groups that the catalogue does not hold are counted and left out; any other row that cannot be
//! taken as it stands is refused, and then nothing is written.

mod changes;
mod row;
mod table;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use table::Table;

/// Where the values go.
const TARGET: &str = "data/elements.json";
/// So many problems are shown at once.
const SHOWN: usize = 20;

/// Reads the table, says what changes and writes the data file.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome {
    let [file] = options else {
        return Err(Failure::new(
            "`import-elements` takes one thing: the CSV file to read; data/README.md tells which.",
        ));
    };
    let text = fs::read(file).map_err(|error| Failure::io(Path::new(file), &error))?;
    let known = Known::read(workspace)?;
    let table = Table::read(&text, &known).map_err(|problems| all(file, &problems))?;
    let written = table.to_json();
    let before = workspace.read(TARGET).unwrap_or_default();
    for line in table.left_out() {
        println!("Left out: {line}.");
    }
    for line in changes::between(&before, &written) {
        println!("{line}");
    }
    if before == written {
        println!("{TARGET} holds these values already.");
        return Ok(());
    }
    let target = workspace.root().join(TARGET);
    fs::write(&target, written).map_err(|error| Failure::io(&target, &error))?;
    println!(
        "{TARGET} is written. Keep the rows in tests/fixtures/onet-elements.csv as well: a test compares every value."
    );
    Ok(())
}

/// What the rows may point at.
#[derive(Debug, Default)]
pub struct Known {
    /// The ids of the occupation groups, in the order of their file.
    pub groups: Vec<String>,
    /// The ids of the sources.
    pub sources: Vec<String>,
}

impl Known {
    fn read(workspace: &Workspace) -> Outcome<Self> {
        let ids = |name: &str| -> Outcome<Vec<String>> {
            let list: Value = serde_json::from_str(&workspace.read(name)?)
                .map_err(|error| Failure::new(format!("{name} is not JSON: {error}.")))?;
            let ids = list.as_array().into_iter().flatten().filter_map(|item| item["id"].as_str());
            Ok(ids.map(str::to_owned).collect())
        };
        Ok(Self { groups: ids("data/occupations.json")?, sources: ids("data/sources.json")? })
    }
}

/// All problems of a table as one text, a line each.
fn all(file: &str, problems: &[String]) -> Failure {
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(|problem| format!("{file}: {problem}.")).collect();
    if problems.len() > SHOWN {
        lines.push(format!("And {} more.", problems.len() - SHOWN));
    }
    lines.push(format!("Nothing was written to {TARGET}."));
    Failure::new(lines.join("\n"))
}
