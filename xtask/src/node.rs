//! Node and its packages: in `e2e/` wasm-opt for the build, the browser tests, the HTML validator; in `benches/` what is only measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The oldest Node that the packages run on.
const OLDEST: (u32, u32) = (20, 19);

/// Checks Node and installs the packages of `e2e/package-lock.json`, unless they are there.
pub fn ensure(workspace: &Workspace) -> Outcome {
    install(workspace, "e2e")
}

/// Checks Node and installs what a folder's lock file names, unless it is there.
pub fn install(workspace: &Workspace, folder: &str) -> Outcome {
    check_node()?;
    let home = workspace.root().join(folder);
    let lock = workspace.read(&format!("{folder}/package-lock.json"))?;
    // A copy of the lock file the packages were installed from.
    let stamp = home.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the packages of {folder}/package-lock.json with npm: some seconds");
    if !process::succeeds(npm(&home).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])) {
        return Err(Failure::new(format!(
            "The packages in {folder}/ could not be installed: check that npm is on the search path and the network \
             connection works, then run the command again."
        )));
    }
    fs::write(&stamp, lock).map_err(|error| Failure::io(&stamp, &error))
}

/// npm in a folder.
pub fn npm(folder: &Path) -> Command {
    let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder);
    npm
}

/// The folder with the packages' programs.
pub fn programs(workspace: &Workspace) -> PathBuf {
    workspace.e2e().join("node_modules/.bin")
}

/// Node running a script of one of the packages, in `e2e/`.
pub fn script(workspace: &Workspace, path: &str) -> Command {
    let e2e = workspace.e2e();
    let mut node = process::command("node");
    node.arg(e2e.join("node_modules").join(Path::new(path))).current_dir(e2e);
    node
}

fn check_node() -> Outcome {
    let (major, minor) = OLDEST;
    let remedy = format!("install Node {major}.{minor} or newer from https://nodejs.org and run the command again");
    let Some(printed) = process::output(process::command("node").arg("--version")) else {
        return Err(Failure::new(format!("Node is missing: {remedy}.")));
    };
    let version = printed.trim();
    if parse_version(version).is_some_and(|found| found >= OLDEST) {
        return Ok(());
    }
    Err(Failure::new(format!("Node {version} is too old: {remedy}.")))
}

/// Major and minor of a version such as `v20.19.0`.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(parse_version("v22.3.0") > parse_version("v20.20.2"));
        assert!(parse_version("v9.11.2") < Some(OLDEST));
        assert_eq!(parse_version("20.1"), None);
        assert_eq!(parse_version("v20.x"), None);
    }
}
