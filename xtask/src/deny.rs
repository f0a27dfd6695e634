//! Licences and origins of the crates in use, checked by cargo-deny (its rules: deny.toml), and of the packages from npm.

mod npm;

use crate::failure::Outcome;
use crate::process;
use crate::steps::Tally;
use crate::tools::Tool;
use crate::workspace::Workspace;

/// What is checked. Known vulnerabilities would need a database from the network.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// The program, as cargo installs it.
pub fn tool() -> Tool {
    Tool { package: "cargo-deny", program: "cargo-deny", version: "0.20.2".to_owned(), takes: "about 2 minutes" }
}

/// Checks each subject, counted.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    let tool = tool();
    tool.ensure()?;
    let mut tally = npm::check(workspace)?;
    for check in CHECKS {
        let mut deny = process::command(tool.path()?);
        deny.args(["--all-features", "check", "--hide-inclusion-graph", check]).current_dir(workspace.root());
        tally.count(process::succeeds(&mut deny));
    }
    Ok(tally)
}
