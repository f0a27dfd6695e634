//! `cargo xtask build`: the finished site in `dist/`.

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{node, process, setup};

/// Sets up what is missing, then lets Trunk build the site; its hook writes the pages.
pub fn run(workspace: &Workspace) -> Outcome {
    setup::for_build(workspace)?;
    let [trunk, wasm_bindgen] = setup::build_tools(workspace)?;
    let path = process::search_path(vec![trunk.folder()?, wasm_bindgen.folder()?, node::programs(workspace)]);
    println!("Building the site: some minutes the first time");
    let mut build = process::command(trunk.path()?);
    build.args(["build", "--release", "--skip-version-check"]).current_dir(workspace.root()).env("PATH", path);
    if !process::succeeds(&mut build) {
        return Err(Failure::new("The site could not be built, for the reason Trunk gives above."));
    }
    workspace.built_dist().map(|dist| println!("The site is in {}", dist.display()))
}
