//! The same in Chromium: the questions compiled as the site's programs are, on a page of their own.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::tools::Tool;
use crate::workspace::Workspace;
use crate::{browser, node, process, setup};

const TARGET: &str = "wasm32-unknown-unknown";

/// What the page needs to be built and shown.
pub struct Tools {
    wasm_bindgen: Tool,
    chrome: PathBuf,
}

impl Tools {
    /// Makes them ready.
    pub fn ready(workspace: &Workspace) -> Outcome<Self> {
        setup::wasm_target()?;
        node::ensure(workspace)?;
        let chrome = browser::ensure(workspace)?;
        let [_, wasm_bindgen] = setup::build_tools(workspace)?;
        wasm_bindgen.ensure()?;
        Ok(Self { wasm_bindgen, chrome })
    }
}

/// Compiles the questions for the page; the folder that it is served from.
pub fn build(workspace: &Workspace, tools: &Tools) -> Outcome<PathBuf> {
    println!("Compiling for Chromium: some minutes the first time");
    let page = workspace.root().join("target/bench/page");
    let mut cargo = process::cargo();
    cargo.args(["build", "--release", "--package", "bench", "--target", TARGET]).current_dir(workspace.root());
    let mut wasm_bindgen = process::command(tools.wasm_bindgen.path()?);
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&page);
    wasm_bindgen.arg(workspace.root().join("target").join(TARGET).join("release/bench.wasm"));
    let wasm = page.join("bench_bg.wasm");
    let mut wasm_opt = node::script(workspace, "binaryen/bin/wasm-opt");
    wasm_opt.arg("-Oz").args(flags(&workspace.read("index.html")?)).arg(&wasm).arg("-o").arg(&wasm);
    if process::succeeds(&mut cargo) && process::succeeds(&mut wasm_bindgen) && process::succeeds(&mut wasm_opt) {
        return Ok(page);
    }
    Err(Failure::new("The questions could not be compiled for Chromium, for the reason above."))
}

/// What the site's programs are told to wasm-opt.
fn flags(index: &str) -> impl Iterator<Item = &str> {
    let value = index.split("data-wasm-opt-params=\"").nth(1).and_then(|rest| rest.split('"').next());
    value.unwrap_or_default().split_whitespace()
}

/// Runs the page; its figures.
pub fn measure(workspace: &Workspace, tools: &Tools, page: &Path) -> Outcome<Value> {
    println!("Measuring in Chromium: about three minutes");
    let result = workspace.root().join("target/bench/chromium.json");
    // Figures of an earlier run must not be taken for this one's.
    let _ = fs::remove_file(&result);
    let mut run = process::command("node");
    run.arg("bench/run.mjs").arg(&result).current_dir(workspace.e2e());
    run.env("CHROME", &tools.chrome).env("SITE_DIST", page);
    let text =
        if process::succeeds(&mut run) { fs::read_to_string(&result).unwrap_or_default() } else { String::new() };
    serde_json::from_str(&text)
        .map_err(|_| Failure::new("The measurement in Chromium did not come to its end, for the reason above."))
}
