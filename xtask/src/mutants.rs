//! `cargo xtask mutants`: small changes of the questions, one at a time, and which of them no test notices, by cargo-mutants.
//!
//! Each change is compiled and tested, so that seconds count: without the views the crate compiles in two, and of the tests only
//! those run that are the question's own.

mod outcome;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::tools::Tool;
use crate::workspace::{self, Workspace};

/// The program, as cargo installs it.
fn tool() -> Tool {
    Tool { package: "cargo-mutants", program: "cargo-mutants", version: "27.1.0".to_owned(), takes: "about 3 minutes" }
}

/// The questions, by how their paths begin, and the tests that are their own. The first that fits a file counts.
const QUESTIONS: [(&str, &[&str]); 18] = [
    ("gap.rs", &["questions", "reach", "gap"]),
    ("paths/", &["paths", "path_reasons", "addresses"]),
    ("reach.rs", &["reach"]),
    ("network.rs", &["reach"]),
    ("names.rs", &["reach", "check_state", "search"]),
    ("order.rs", &["path_reasons", "paths", "search", "check"]),
    ("check/", &["check", "check_state"]),
    ("compare.rs", &["compare"]),
    ("tracks.rs", &["tracks"]),
    ("search/", &["search", "search_rules", "search_errors"]),
    ("plan/", &["plan_changes", "plan_desk", "plan_reading", "plan_link", "plan_files"]),
    ("elements", &["elements"]),
    ("map.rs", &["map"]),
    ("pay.rs", &["questions", "compare", "reach"]),
    ("table.rs", &["table", "pay_table"]),
    ("ways.rs", &["ways"]),
    ("pay_", &["pay_questions", "pay_step", "pay_table", "pay_data", "area_file"]),
    ("", &["skills", "pay_questions"]),
];

/// Runs it on all questions, or on the files that are named; with `--again` only what no test noticed the last time. Whether every
/// change was noticed.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome<bool> {
    let (again, options): (Vec<_>, Vec<_>) = options.iter().cloned().partition(|option| option == "--again");
    let (again, named) = (!again.is_empty(), read(workspace, &options)?);
    let tool = tool();
    tool.ensure()?;
    let mut rows = Vec::new();
    for (question, tests) in QUESTIONS {
        let files: Vec<&String> = named.iter().filter(|file| group(file) == question).collect();
        if files.is_empty() {
            continue;
        }
        let name = if question.is_empty() { "others" } else { question.trim_end_matches(".rs").trim_end_matches('/') };
        let folder = workspace.root().join("target/mutants").join(name);
        std::fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
        let mut mutants = process::command(tool.path()?);
        mutants.args(["mutants", "--package", "hr-career-paths", "--no-default-features", "--profile", "mutants"]);
        mutants.args(["--baseline", "run", "--timeout", "40", "--no-shuffle", "--output"]).arg(&folder);
        for file in &files {
            mutants.args(["--file", file]);
        }
        // For the compilation, too: otherwise every test would be compiled.
        mutants.args(tests.iter().map(|test| format!("--cargo-arg=--test={test}")));
        // The dependencies are compiled once for all runs.
        mutants.env("CARGO_TARGET_DIR", workspace.root().join("target/mutants/build")).current_dir(workspace.root());
        // The properties take most of the time, and most changes are noticed at once: all cases only for what few did not notice.
        if again {
            mutants.arg("--iterate");
        } else {
            mutants.env("PROPTEST_CASES", "40");
        }
        // Two stands for changes that survived, three for tests that did not end: both are outcomes.
        let ended = mutants.status().ok().and_then(|status| status.code());
        if !matches!(ended, Some(0 | 2 | 3)) {
            return Err(Failure::new(
                "cargo-mutants has ended early, for the reason above: the questions' tests must pass.",
            ));
        }
        let found = outcome::rows(&folder.join("mutants.out/outcomes.json"), &files)?;
        rows.extend(found);
    }
    outcome::print(&rows);
    Ok(rows.iter().all(|row| row.survived.is_empty()))
}

/// The files to change: those that are named, else all questions.
fn read(workspace: &Workspace, options: &[String]) -> Outcome<Vec<String>> {
    let known: Vec<String> = workspace::files(&workspace.root().join("src/questions"))?
        .iter()
        .map(|file| workspace::name_in(workspace.root(), file))
        .collect();
    match options.iter().find(|option| !known.contains(option)) {
        Some(option) => Err(Failure::new(format!(
            "`mutants` takes files such as src/questions/gap.rs, and there is no question `{option}`."
        ))),
        None => Ok(if options.is_empty() { known } else { options.to_vec() }),
    }
}

/// The beginning in [`QUESTIONS`] that counts for a file.
fn group(file: &str) -> &'static str {
    let name = file.strip_prefix("src/questions/").unwrap_or(file);
    QUESTIONS.iter().map(|(question, _)| *question).find(|question| name.starts_with(question)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_tests_that_are_there() -> Outcome {
        let workspace = Workspace::find()?;
        for file in read(&workspace, &[])? {
            let (_, tests) = QUESTIONS.into_iter().find(|(question, _)| *question == group(&file)).unwrap_or_default();
            assert!(!tests.is_empty(), "{file}");
        }
        for test in QUESTIONS.iter().flat_map(|(_, tests)| tests.iter()) {
            let text = workspace.read(&format!("tests/{test}.rs"))?;
            assert!(!text.contains("#![cfg(feature"), "{test} needs the views");
        }
        assert_eq!(["src/questions/pay.rs", "src/questions/pay_time.rs"].map(group), ["pay.rs", "pay_"]);
        assert!(read(&workspace, &["src/lib.rs".to_owned()]).is_err());
        Ok(())
    }
}
