//! The scripts that keep their names: loaded by others by a promised or a plain address, so not named after their content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{node, process};

/// In `src/browser/`, and in the site's folder.
const SCRIPTS: [&str; 7] = ["builder.js", "embed.js", "framed.js", "kiosk.js", "offline.js", "sw.js", "ways.js"];

/// Those that bring something from npm along, or share something. None is a module for the browser: in a sandbox those need a header.
const BUNDLES: [&str; 4] = ["compose.js", "guide.js", "paper.js", "projector.js"];

/// Starts the single file.
const SINGLE: &str = "single.js";

/// What the site's scripts ask of the browser, and who answers in the single file.
const HERE: [&str; 4] = [
    "--define:location=single.location",
    "--define:history=single.history",
    "--define:document.URL=single.url",
    "--define:document.currentScript.src=single.script",
];

/// Writes them, without what only people need.
pub fn write(workspace: &Workspace, dist: &Path) -> Outcome {
    run(workspace, dist, &SCRIPTS, &[])?;
    run(workspace, dist, &BUNDLES, &["--bundle", "--format=iife", "--legal-comments=inline"])
}

/// The starter of the single file, as text.
pub fn boot(workspace: &Workspace) -> Outcome<String> {
    let folder = empty(workspace)?;
    run(workspace, &folder, &[SINGLE], &["--bundle", "--format=esm"])?;
    text(&folder.join(SINGLE))
}

/// The site's scripts as the single file runs them, by name: what they ask of the address goes to its starter, and the glue of a
/// program hands over what starts that.
pub fn inside(workspace: &Workspace, dist: &Path, names: &[&str]) -> Outcome<BTreeMap<String, String>> {
    let folder = empty(workspace)?;
    for name in names {
        let script = dist.join(name);
        let entry = folder.join(name);
        let glue = text(&script)?.contains("WebAssembly.instantiate");
        let import = Value::from(script.display().to_string());
        let lines =
            if glue { format!("import start from {import}; single.run(start);") } else { format!("import {import};") };
        fs::write(&entry, lines).map_err(|error| Failure::io(&entry, &error))?;
    }
    let entries: Vec<String> = names.iter().map(|name| folder.join(name).display().to_string()).collect();
    let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    let mut options = vec!["--bundle", "--format=esm", "--legal-comments=inline", "--allow-overwrite"];
    options.extend(HERE);
    run(workspace, &folder, &entries, &options)?;
    names.iter().map(|name| Ok(((*name).to_owned(), text(&folder.join(name))?))).collect()
}

/// A new folder for scripts on their way into the single file.
fn empty(workspace: &Workspace) -> Outcome<PathBuf> {
    let folder = workspace.root().join("target/single-scripts");
    // It may not be there yet.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
    Ok(folder)
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Failure::io(path, &error))
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
