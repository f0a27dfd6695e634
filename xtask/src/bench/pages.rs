//! The built site's pages in Chromium, beside the same without scripts and beside pages made with other frameworks.
//! What is measured, and how, is in `benches/pages/`.

mod options;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{browser, node, process};
use options::Options;

/// The pages made with other frameworks, and where they are built.
const PEERS: [&str; 2] = ["benches/peers", "target/bench/peers"];
/// What measures.
const PAGES: &str = "benches/pages";
/// Where the figures go.
const RESULT: &str = "target/bench/pages.json";
/// Where `--write` puts the tables.
const DOCUMENT: &str = "docs/performance.md";

/// Builds the peers, measures, prints the tables and writes the figures.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Outcome {
    let options = Options::parse(arguments)?;
    let dist = workspace.built_dist()?;
    node::install(workspace, PAGES)?;
    let chrome = browser::ensure(workspace)?;
    let peers = build_peers(workspace)?;
    let result = workspace.root().join(RESULT);
    // Figures of an earlier run must not be taken for this one's.
    let _ = fs::remove_file(&result);
    let mut run = process::command("node");
    run.arg("run.mjs").arg(options.as_json().to_string()).current_dir(workspace.root().join(PAGES));
    run.env("CHROME", chrome).env("SITE", absolute(&dist)?).env("PEERS", absolute(&peers)?);
    run.env("RESULT", &result).env("DOC", workspace.root().join(DOCUMENT));
    println!("Measuring in Chromium: with three runs of every kind of page about a quarter of an hour");
    if process::succeeds(&mut run) && result.is_file() {
        println!("\nThe figures are in {RESULT}.");
        return Ok(());
    }
    Err(Failure::new("The measurement in Chromium did not come to its end, for the reason above."))
}

/// Installs what the peers are made with, and builds them; the folder with a folder for each.
fn build_peers(workspace: &Workspace) -> Outcome<PathBuf> {
    let [source, built] = PEERS;
    node::install(workspace, source)?;
    println!("Building the pages of other frameworks: some seconds");
    if process::succeeds(node::npm(&workspace.root().join(source)).args(["run", "--silent", "build"])) {
        return Ok(workspace.root().join(built));
    }
    Err(Failure::new("The pages of other frameworks could not be built, for the reason above."))
}

fn absolute(path: &Path) -> Outcome<PathBuf> {
    fs::canonicalize(path).map_err(|error| Failure::io(path, &error))
}
