//! Everything a build needs, on a machine that has only rustup and Node.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::tools::Tool;
use crate::versions;
use crate::workspace::Workspace;
use crate::{browser, node};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes ready what `cargo xtask build` needs. Quick when all is there.
pub fn for_build(workspace: &Workspace) -> Outcome {
    // The quick ones first: what is missing should not come up after minutes of compiling.
    wasm_target()?;
    node::ensure(workspace)?;
    for tool in build_tools(workspace)? {
        tool.ensure()?;
    }
    Ok(())
}

/// Makes ready what `cargo xtask test` needs: all of that, and a browser.
pub fn for_test(workspace: &Workspace) -> Outcome {
    wasm_target()?;
    node::ensure(workspace)?;
    browser::ensure(workspace)?;
    for_build(workspace)
}

/// Trunk, and the wasm-bindgen that fits the crate.
pub fn build_tools(workspace: &Workspace) -> Outcome<[Tool; 2]> {
    let trunk =
        Tool { package: "trunk", program: "trunk", version: versions::trunk(workspace)?, takes: "about 4 minutes" };
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: versions::wasm_bindgen(workspace)?,
        takes: "about 2 minutes",
    };
    Ok([trunk, wasm_bindgen])
}

/// Adds the standard library for WebAssembly to the toolchain, unless it is there.
pub fn wasm_target() -> Outcome {
    let library = process::output(process::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if library.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    if process::on_path(&["rustup"]).is_none() {
        return Err(Failure::new(format!(
            "Rust's target {TARGET} is missing and rustup is not there to add it: install Rust from https://rustup.rs \
             and run the command again."
        )));
    }
    println!("Adding Rust's target {TARGET}: some seconds");
    if process::succeeds(process::command("rustup").args(["target", "add", TARGET])) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Rust's target {TARGET} could not be added, for the reason rustup gives above: check the network connection \
         and run the command again."
    )))
}
