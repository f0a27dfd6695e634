//! The questions on generated catalogues: natively by Criterion, then in Chromium beside other libraries.

mod browser;
mod native;
mod table;

use std::fs;

use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The sizes of the catalogues, as the figures name them.
const SIZES: [&str; 4] = ["10", "100", "1000", "10000"];

/// Where the figures go.
const RESULT: &str = "docs/bench/scale.json";

/// Measures, prints the tables and writes the figures.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome {
    if let Some(option) = options.first() {
        return Err(Failure::new(format!("`cargo xtask bench scale` takes no `{option}`.")));
    }
    // What is missing should not come up after minutes of measuring.
    let tools = browser::Tools::ready(workspace)?;
    let page = browser::build(workspace, &tools)?;
    let native = native::measure(workspace)?;
    let mut result = browser::measure(workspace, &tools, &page)?;
    add(&mut result, native);
    result["command"] = json!("cargo xtask bench scale");
    result["unit"] = json!("milliseconds");
    result["versions"]["rustc"] = json!(rustc());
    result["versions"]["criterion"] = json!(locked(workspace, "criterion")?);
    let path = workspace.root().join(RESULT);
    let write = |text: String| {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, text + "\n")
    };
    let text = serde_json::to_string_pretty(&result);
    let text = text.map_err(|error| Failure::new(format!("The figures cannot be written: {error}.")))?;
    write(text).map_err(|error| Failure::io(&path, &error))?;
    println!("\n{}\nThe figures are in {RESULT}.", table::of(&result));
    Ok(())
}

/// Puts the native figures beside those of the browser.
fn add(result: &mut Value, native: Vec<(String, String, f64)>) {
    for (line, size, time) in native {
        result["lines"][line][size]["native"] = json!(time);
    }
}

/// The compiler, such as `1.95.0`.
fn rustc() -> String {
    let printed = process::output(process::command("rustc").arg("--version")).unwrap_or_default();
    printed.split_whitespace().nth(1).unwrap_or("not known").to_owned()
}

/// The version of a crate in Cargo.lock.
fn locked(workspace: &Workspace, name: &str) -> Outcome<String> {
    let lock = workspace.read("Cargo.lock")?;
    let after = lock.split(&format!("name = \"{name}\"\nversion = \"")).nth(1);
    Ok(after.and_then(|rest| rest.split('"').next()).unwrap_or("not known").to_owned())
}
