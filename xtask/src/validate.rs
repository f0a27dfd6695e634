//! Checks every page of the site with html-validate.

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::node;
use crate::steps::Tally;
use crate::workspace::{self, Workspace};

/// Counts pages without and with an error, and prints each error.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    node::ensure(workspace)?;
    let dist = workspace.built_dist()?;
    let pages = workspace::files(&dist)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "html"));
    let pages = u32::try_from(pages.count()).unwrap_or(u32::MAX);
    let mut validate = node::script(workspace, "html-validate/bin/html-validate.mjs");
    validate.args(["--config", ".htmlvalidate.json", "--formatter", "json", "../dist"]);
    // It ends with an error when a page has one, so its output counts and not its end.
    let printed = validate.output().map(|output| output.stdout).unwrap_or_default();
    let report: Value = serde_json::from_slice(&printed).map_err(|_| {
        Failure::new("html-validate could not check the pages: `cargo xtask setup` installs it again if it is broken.")
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
