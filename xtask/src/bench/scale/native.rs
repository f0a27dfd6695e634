//! Running Criterion and reading what it found.

use std::fs;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::{self, Workspace};

/// Line, size, and the median of a question in milliseconds.
pub fn measure(workspace: &Workspace) -> Outcome<Vec<(String, String, f64)>> {
    println!("Measuring natively: some minutes to compile the first time, then about two");
    let home = workspace.root().join("target/bench/criterion");
    // Figures of an earlier run must not be taken for this one's.
    let _ = fs::remove_dir_all(&home);
    let mut bench = process::cargo();
    bench.args(["bench", "--package", "bench", "--bench", "questions", "--target-dir", "target/native"]);
    bench.current_dir(workspace.root()).env("CRITERION_HOME", &home);
    if !process::succeeds(&mut bench) {
        return Err(Failure::new("The native measurement failed, for the reason above."));
    }
    let files = workspace::files(&home)?;
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.ends_with("new/benchmark.json")) {
        let read = |name: &str| fs::read_to_string(file.with_file_name(name)).unwrap_or_default();
        found.extend(figure(&read("benchmark.json"), &read("estimates.json")));
    }
    Ok(found)
}

/// What two files of Criterion say.
fn figure(benchmark: &str, estimates: &str) -> Option<(String, String, f64)> {
    let benchmark: Value = serde_json::from_str(benchmark).ok()?;
    let estimates: Value = serde_json::from_str(estimates).ok()?;
    let nanoseconds = estimates["median"]["point_estimate"].as_f64()?;
    let text = |name: &str| benchmark[name].as_str().map(str::to_owned);
    // A nanosecond is as close as it is worth writing.
    Some((text("group_id")?, text("value_str")?, nanoseconds.round() / 1e6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_counts_in_milliseconds() {
        let benchmark = r#"{"group_id":"gap","function_id":null,"value_str":"10","full_id":"gap/10"}"#;
        let estimates = r#"{"mean":{"point_estimate":1.0},"median":{"point_estimate":2500000.4}}"#;
        assert_eq!(figure(benchmark, estimates), Some(("gap".to_owned(), "10".to_owned(), 2.5)));
        assert_eq!(figure("", estimates), None);
    }
}
