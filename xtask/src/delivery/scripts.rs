//! The scripts that keep their names: loaded by others by a promised or a plain address, so not named after their content.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{node, process};

/// In `src/browser/`, and in the site's folder.
const SCRIPTS: [&str; 6] = ["builder.js", "embed.js", "framed.js", "kiosk.js", "offline.js", "sw.js"];

/// Those that bring something from npm along, or share something. None is a module for the browser: in a sandbox those need a header.
const BUNDLES: [&str; 3] = ["compose.js", "paper.js", "projector.js"];

/// Writes them, without what only people need.
pub fn write(workspace: &Workspace, dist: &Path) -> Outcome {
    run(workspace, dist, &SCRIPTS, &[])?;
    run(workspace, dist, &BUNDLES, &["--bundle", "--format=iife", "--legal-comments=inline"])
}

fn run(workspace: &Workspace, dist: &Path, scripts: &[&str], options: &[&str]) -> Outcome {
    let mut esbuild = process::command(node::programs(workspace).join(PROGRAM));
    // Where `npm ci` put what they import.
    esbuild.env("NODE_PATH", workspace.root().join("e2e/node_modules"));
    esbuild.current_dir(workspace.root().join("src/browser")).args(scripts).args(options);
    // The syntax of browsers that have the Chromium, Firefox and Safari features which the programs need anyway.
    esbuild.args(["--minify", "--target=es2022", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", dist.display()));
    if process::succeeds(&mut esbuild) {
        return Ok(());
    }
    Err(Failure::new("The scripts in src/browser/ could not be made smaller, for the reason esbuild gives above."))
}

const PROGRAM: &str = if cfg!(windows) { "esbuild.cmd" } else { "esbuild" };
