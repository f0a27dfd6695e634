//! `cargo xtask build`: the finished site in `dist/`.

use std::fs;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::workspace::{self, Workspace};
use crate::{delivery, node, process, setup};

/// The programs of the browser: binaries of the root package, which index.html names too.
pub const PROGRAMS: [&str; 6] = ["part-find", "part-paths", "part-compare", "part-pay", "part-check", "part-plan"];

/// Sets up what is missing, lets Trunk build the site, whose hook writes the pages, and adds what hosts need.
pub fn run(workspace: &Workspace) -> Outcome {
    setup::for_build(workspace)?;
    let [trunk, wasm_bindgen] = setup::build_tools(workspace)?;
    let path = process::search_path(vec![trunk.folder()?, wasm_bindgen.folder()?, node::programs(workspace)]);
    println!("Building the site: some minutes the first time");
    programs(workspace)?;
    let mut build = process::command(trunk.path()?);
    build.args(["build", "--release", "--skip-version-check"]).current_dir(workspace.root()).env("PATH", path);
    anywhere(&mut build);
    if !process::succeeds(&mut build) {
        return Err(Failure::new("The site could not be built, for the reason Trunk gives above."));
    }
    let dist = workspace.built_dist()?;
    delivery::finish(workspace, &dist)?;
    println!("The site is in {}", dist.display());
    Ok(())
}

/// Compiles the browser's programs in one go, so that they are linked side by side: Trunk, which asks for one after the other,
/// then finds them done.
fn programs(workspace: &Workspace) -> Outcome {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root());
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "--features", "hydrate"]);
    programs_of(&mut cargo);
    anywhere(&mut cargo);
    if process::succeeds(&mut cargo) { Ok(()) } else { Err(Failure::new("The browser's programs do not compile.")) }
}

/// Lets cargo write programs that do not tell where they were built, so that every computer makes the same: what a crate reports of
/// a fault names its file.
fn anywhere(command: &mut Command) {
    // In place of those in .cargo/config.toml, and only for the programs.
    let mut flags = vec!["--cfg=erase_components".to_owned()];
    let sources = workspace::cargo_home().join("registry/src");
    for registry in fs::read_dir(sources).into_iter().flatten().flatten() {
        let folder = registry.path().display().to_string();
        // Cargo parts the flags by spaces, so a folder with one keeps its name.
        if !folder.contains(char::is_whitespace) {
            flags.push(format!("--remap-path-prefix={folder}=crates"));
        }
    }
    flags.sort();
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
}

/// Names the browser's programs to a command of cargo.
pub fn programs_of(cargo: &mut Command) {
    for program in PROGRAMS {
        cargo.args(["--bin", program]);
    }
}
