//! `cargo xtask mutants`: small changes of the questions, one at a time, and which of them no test notices, by cargo-mutants.

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::tools::Tool;
use crate::workspace::Workspace;

/// The program, as cargo installs it.
fn tool() -> Tool {
    Tool { package: "cargo-mutants", program: "cargo-mutants", version: "27.1.0".to_owned(), takes: "about 3 minutes" }
}

/// What is changed unless a file is named.
const ALL: &str = "src/questions/**/*.rs";

/// Runs it on all questions, or on the files that are named; whether every change was noticed. The list is in `target/mutants.out`.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome<bool> {
    if let Some(option) = options.iter().find(|option| !workspace.root().join(option).is_file()) {
        return Err(Failure::new(format!(
            "`mutants` takes files such as src/questions/gap.rs, and there is no `{option}`."
        )));
    }
    let tool = tool();
    tool.ensure()?;
    let mut mutants = process::command(tool.path()?);
    mutants.args(["mutants", "--package", "hr-career-paths", "--features", "ssr", "--jobs", "1", "--baseline", "run"]);
    mutants.args(["--output", "target", "--no-shuffle", "--minimum-test-timeout", "120"]);
    let files = if options.is_empty() { vec![ALL.to_owned()] } else { options.to_vec() };
    for file in files {
        mutants.args(["--file", &file]);
    }
    // What renders pages knows nothing of its own: the questions have their tests.
    mutants.args(["--", "--tests"]).current_dir(workspace.root());
    Ok(process::succeeds(&mut mutants))
}
