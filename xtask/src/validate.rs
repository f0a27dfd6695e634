//! Checks every page of the site with html-validate.

use std::fs;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::steps::Tally;
use crate::workspace::{self, Workspace};
use crate::{node, process};

/// Counts pages without and with an error, and prints each error.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    node::ensure(workspace)?;
    let dist = workspace.built_dist()?;
    let pages = workspace::files(&dist)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "html"));
    let pages = u32::try_from(pages.count()).unwrap_or(u32::MAX);
    // Not through a pipe: it ends before a long report has gone through.
    let report = workspace.root().join("target/html-report.json");
    // A report of an earlier run must not be taken for this one's.
    let _ = fs::remove_file(&report);
    let mut validate = node::script(workspace, "html-validate/bin/html-validate.mjs");
    validate.args(["--config", ".htmlvalidate.json", "--formatter", "json=../target/html-report.json", "../dist"]);
    // It ends with an error when a page has one, so its report counts and not its end.
    let _ = process::output(&mut validate);
    let text = fs::read_to_string(&report).unwrap_or_default();
    let report: Value = serde_json::from_str(&text).map_err(|_| {
        Failure::new("html-validate could not check the pages: remove e2e/node_modules and run the command again.")
    })?;
    let mut tally = Tally { passed: pages, failed: 0 };
    for result in report.as_array().into_iter().flatten() {
        let Some(messages) = result["messages"].as_array().filter(|messages| messages.iter().any(is_error)) else {
            continue;
        };
        tally.failed += 1;
        tally.passed = tally.passed.saturating_sub(1);
        let page = result["filePath"].as_str().unwrap_or_default();
        for message in messages.iter().filter(|message| is_error(message)) {
            let (line, column) = (&message["line"], &message["column"]);
            let (rule, text) = (message["ruleId"].as_str(), message["message"].as_str());
            println!("{page}:{line}:{column}: {} ({})", text.unwrap_or_default(), rule.unwrap_or_default());
        }
    }
    Ok(tally)
}

fn is_error(message: &Value) -> bool {
    message["severity"] == 2
}
