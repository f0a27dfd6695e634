//! What cargo-mutants has found, by file.

use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// The changes of one file.
#[derive(Debug, Default, PartialEq)]
pub struct Row {
    /// The file.
    file: String,
    /// A test failed, or did not end.
    noticed: u32,
    /// It did not compile.
    unviable: u32,
    /// No test failed: each as `src/questions/gap.rs:17:31: replace < with <= in between`.
    pub survived: Vec<String>,
}

/// A row for each file.
pub fn rows(outcomes: &Path, files: &[&String]) -> Outcome<Vec<Row>> {
    let text = std::fs::read_to_string(outcomes).map_err(|error| Failure::io(outcomes, &error))?;
    let all: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", outcomes.display())))?;
    let mut rows: Vec<Row> = files.iter().map(|file| Row { file: (*file).clone(), ..Row::default() }).collect();
    for outcome in all["outcomes"].as_array().into_iter().flatten() {
        let mutant = &outcome["scenario"]["Mutant"];
        let Some(row) = rows.iter_mut().find(|row| mutant["file"].as_str() == Some(&row.file)) else { continue };
        match outcome["summary"].as_str() {
            Some("CaughtMutant" | "Timeout") => row.noticed += 1,
            Some("Unviable") => row.unviable += 1,
            _ => row.survived.push(mutant["name"].as_str().unwrap_or_default().to_owned()),
        }
    }
    // Of a run that tries some again, what it left out; those that did not compile are among it.
    let before = std::fs::read_to_string(outcomes.with_file_name("previously_caught.txt")).unwrap_or_default();
    for mutant in before.lines() {
        let file = mutant.split(':').next();
        if let Some(row) = rows.iter_mut().find(|row| file == Some(&row.file)) {
            row.noticed += 1;
        }
    }
    Ok(rows)
}

/// The table, as docs/quality.md has it, and every change that survived.
pub fn print(rows: &[Row]) {
    println!("\n| file | mutants | noticed | unviable | survived |\n|---|---:|---:|---:|---:|");
    for row in rows {
        let (file, survived) = (row.file.trim_start_matches("src/questions/"), row.survived.len());
        let all = row.noticed + row.unviable + u32::try_from(survived).unwrap_or(u32::MAX);
        println!("| `{file}` | {all} | {} | {} | {survived} |", row.noticed, row.unviable);
    }
    rows.iter().flat_map(|row| &row.survived).for_each(|mutant| println!("{mutant}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_counted_by_file() -> Outcome {
        let path = std::env::temp_dir().join(format!("hr-career-paths-outcomes-{}.json", std::process::id()));
        let mutant = |file: &str, summary: &str| serde_json::json!({"scenario": {"Mutant": {"file": file, "name": "a change"}}, "summary": summary});
        let outcomes = [
            serde_json::json!({"scenario": "Baseline", "summary": "Success"}),
            mutant("a.rs", "CaughtMutant"),
            mutant("a.rs", "Timeout"),
            mutant("a.rs", "Unviable"),
            mutant("b.rs", "MissedMutant"),
        ];
        std::fs::write(&path, serde_json::json!({ "outcomes": outcomes }).to_string())
            .map_err(|error| Failure::io(&path, &error))?;
        let [a, b] = ["a.rs".to_owned(), "b.rs".to_owned()];
        let found = rows(&path, &[&a, &b]);
        let _ = std::fs::remove_file(&path);
        let expected = [
            Row { file: a.clone(), noticed: 2, unviable: 1, survived: Vec::new() },
            Row { file: b.clone(), noticed: 0, unviable: 0, survived: vec!["a change".to_owned()] },
        ];
        assert_eq!(found?, expected);
        Ok(())
    }
}
