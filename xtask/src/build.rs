//! `cargo xtask build`: the finished site in `dist/`.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
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
    if process::succeeds(&mut cargo) { Ok(()) } else { Err(Failure::new("The browser's programs do not compile.")) }
}

/// Names the browser's programs to a command of cargo.
pub fn programs_of(cargo: &mut Command) {
    for program in PROGRAMS {
        cargo.args(["--bin", program]);
    }
}
