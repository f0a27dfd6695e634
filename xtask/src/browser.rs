//! The browser for the browser tests: one that is there, else one that is installed.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{node, process};

const ON_PATH: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// A Chromium or Chrome; installs one if there is none.
pub fn ensure(workspace: &Workspace) -> Outcome<PathBuf> {
    if let Some(chosen) = env::var_os("CHROME").filter(|path| !path.is_empty()) {
        let chosen = PathBuf::from(chosen);
        return if works(&chosen) {
            Ok(chosen)
        } else {
            Err(Failure::new(format!("CHROME names {}, which is no browser that starts.", chosen.display())))
        };
    }
    if let Some(browser) = find(workspace) {
        return Ok(browser);
    }
    install(workspace);
    find(workspace).ok_or_else(|| {
        Failure::new(
            "No browser for the tests could be installed: install Chromium or Chrome, or set CHROME to its path, \
             and run the command again.",
        )
    })
}

fn find(workspace: &Workspace) -> Option<PathBuf> {
    let on_path = ON_PATH.iter().filter_map(|name| process::on_path(&[name]));
    on_path.chain(usual_places()).chain(of_playwright(workspace)).find(|path| works(path))
}

fn usual_places() -> Vec<PathBuf> {
    let below = |variables: &[&str], path: &str| -> Vec<PathBuf> {
        variables.iter().filter_map(env::var_os).map(|folder| Path::new(&folder).join(path)).collect()
    };
    if cfg!(target_os = "macos") {
        let applications = ["Google Chrome", "Chromium"];
        applications.map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}"))).into()
    } else if cfg!(windows) {
        let folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
        let programs = [r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe"];
        programs.iter().flat_map(|program| below(&folders, program)).collect()
    } else {
        Vec::new()
    }
}

/// Where Playwright keeps the browser of its own version.
fn of_playwright(workspace: &Workspace) -> Option<PathBuf> {
    let question = "console.log(require('@playwright/test').chromium.executablePath())";
    let mut node = process::command("node");
    let path = process::output(node.args(["-e", question]).current_dir(workspace.e2e()))?;
    Some(PathBuf::from(path.trim()))
}

/// Whether it starts. Chrome for Windows would open a window, so there it need only be a file.
fn works(browser: &Path) -> bool {
    browser.is_file() && (cfg!(windows) || process::output(process::command(browser).arg("--version")).is_some())
}

fn install(workspace: &Workspace) {
    let root = || process::output(process::command("id").arg("-u")).is_some_and(|user| user.trim() == "0");
    if Path::new("/etc/debian_version").is_file() && process::on_path(&["apt-get"]).is_some() && root() {
        println!("Installing Chromium for the browser tests with apt-get: about a minute");
        let apt = |arguments: &[&str]| {
            process::succeeds(process::command("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        let packages = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
        if apt(&["update"]) && apt(&packages) && find(workspace).is_some() {
            return;
        }
    }
    println!("Downloading Chromium for the browser tests with Playwright: about a minute");
    process::succeeds(node::script(workspace, "@playwright/test/cli.js").args(["install", "chromium"]));
}
