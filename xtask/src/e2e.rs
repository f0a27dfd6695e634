//! The browser tests in `e2e/`, run by Playwright.

use std::fs;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::steps::Tally;
use crate::workspace::Workspace;
use crate::{browser, node, process};

/// Runs them all and counts them; a test that passes only when repeated has failed.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    workspace.built_dist()?;
    node::ensure(workspace)?;
    let chrome = browser::ensure(workspace)?;
    let report = workspace.root().join("target/e2e-report.json");
    // A report of an earlier run must not be taken for this one's.
    let _ = fs::remove_file(&report);
    let mut playwright = node::script(workspace, "@playwright/test/cli.js");
    playwright.args(["test", "--reporter=list,json"]);
    playwright.env("CHROME", chrome).env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    let ended_well = process::succeeds(&mut playwright);
    let text = fs::read_to_string(&report).unwrap_or_default();
    let tally = count(&text).ok_or_else(|| {
        Failure::new("The browser tests did not run to their end, for the reason Playwright gives above.")
    })?;
    let broken = !ended_well && tally.failed == 0;
    Ok(tally + Tally { passed: 0, failed: u32::from(broken) })
}

/// The counts in Playwright's report.
fn count(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| u32::try_from(report["stats"][name].as_u64()?).ok();
    Some(Tally { passed: number("expected")?, failed: number("unexpected")? + number("flaky")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_come_from_the_report() {
        let report = r#"{"stats":{"expected":5,"skipped":1,"unexpected":2,"flaky":1}}"#;
        assert_eq!(count(report), Some(Tally { passed: 5, failed: 3 }));
        assert_eq!(count(""), None);
    }
}
