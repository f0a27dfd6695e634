//! Programs that cargo installs, each version in a folder of its own in the user's cache.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace;

/// A program from a crate.
pub struct Tool {
    /// The crate.
    pub package: &'static str,
    /// The program in it; the folder in the cache is named after it.
    pub program: &'static str,
    /// The exact version.
    pub version: String,
    /// How long compiling it takes, measured on 2 cores.
    pub takes: &'static str,
}

impl Tool {
    /// The folder that holds the program.
    pub fn folder(&self) -> Outcome<PathBuf> {
        Ok(self.root()?.join("bin"))
    }

    /// The program itself.
    pub fn path(&self) -> Outcome<PathBuf> {
        Ok(self.folder()?.join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)))
    }

    /// Compiles and installs the program, unless it is there and works.
    pub fn ensure(&self) -> Outcome {
        if self.works()? {
            return Ok(());
        }
        let Self { package, version, takes, .. } = self;
        let root = self.root()?;
        let target = workspace::cache()?.join("build").join(self.name());
        println!("Installing {package} {version}: it is compiled once, {takes} on 2 cores, into {}", root.display());
        let mut cargo = process::cargo();
        cargo.args(["install", package, "--version", version, "--locked", "--force", "--root"]).arg(&root);
        // A quick compilation counts more than a quick tool: this halves the time.
        cargo
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        if process::succeeds(&mut cargo) && self.works()? {
            // Left over, it only takes space.
            let _ = fs::remove_dir_all(&target);
            return Ok(());
        }
        Err(Failure::new(format!(
            "{package} {version} could not be installed, for the reason cargo gives above: \
             check the network connection and the free disk space, then run the command again to continue."
        )))
    }

    fn works(&self) -> Outcome<bool> {
        let path = self.path()?;
        let ask = |words: &[&str]| process::output(process::command(&path).args(words).arg("--version"));
        // Some of cargo's own commands know themselves only by the name that cargo calls them by.
        let printed = ask(&[]).or_else(|| ask(&[self.program.strip_prefix("cargo-")?]));
        Ok(printed.unwrap_or_default().split_whitespace().any(|word| word == self.version))
    }

    fn name(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }

    fn root(&self) -> Outcome<PathBuf> {
        Ok(workspace::cache()?.join("tools").join(self.name()))
    }
}
