//! `cargo xtask coverage`: what of the catalogue, the questions, the addresses and the parts the native tests reach, by
//! cargo-llvm-cov.

mod table;

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::tools::Tool;
use crate::workspace::Workspace;

/// The program, as cargo installs it.
fn tool() -> Tool {
    Tool { package: "cargo-llvm-cov", program: "cargo-llvm-cov", version: "0.9.1".to_owned(), takes: "about 2 minutes" }
}

/// What no native test can reach, and what is no part of the product.
const APART: &str = "(/|^)(benches|fuzz|tests|xtask)/|src/(bin|browser)/|build\\.rs";

/// Prints the table; whether the tests passed.
pub fn run(workspace: &Workspace) -> Outcome<bool> {
    llvm_tools()?;
    let tool = tool();
    tool.ensure()?;
    let summary = workspace.root().join("target/coverage.json");
    // What an earlier run left is not this one's answer.
    let _ = std::fs::remove_file(&summary);
    let mut cover = process::command(tool.path()?);
    cover.args(["llvm-cov", "--package", "hr-career-paths", "--features", "ssr", "--tests"]);
    cover.args(["--ignore-filename-regex", APART, "--json", "--summary-only", "--output-path"]).arg(&summary);
    if !process::succeeds(cover.current_dir(workspace.root())) {
        return Ok(false);
    }
    let text = std::fs::read_to_string(&summary).map_err(|error| Failure::io(&summary, &error))?;
    println!("\n{}", table::table(&table::files(&text, &workspace.root().join("src"))?));
    Ok(true)
}

/// The toolchain's own readers of its profiles.
fn llvm_tools() -> Outcome {
    let library = process::output(process::command("rustc").args(["--print", "target-libdir"])).unwrap_or_default();
    let bin = Path::new(library.trim()).parent().map(|folder| folder.join("bin"));
    let program = format!("llvm-cov{}", std::env::consts::EXE_SUFFIX);
    if bin.is_some_and(|bin| bin.join(program).is_file()) {
        return Ok(());
    }
    println!("Adding Rust's component llvm-tools: some seconds");
    if process::succeeds(process::command("rustup").args(["component", "add", "llvm-tools"])) {
        return Ok(());
    }
    Err(Failure::new(
        "Coverage needs the component llvm-tools of the Rust toolchain, which could not be added, for the reason above: \
         check the network connection and run `rustup component add llvm-tools`.",
    ))
}
