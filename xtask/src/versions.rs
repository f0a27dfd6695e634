//! The pinned versions: each is written once, in the file of the tool that needs it.

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// The version of Trunk that Trunk.toml asks for.
pub fn trunk(workspace: &Workspace) -> Outcome<String> {
    pinned(&workspace.read("Trunk.toml")?, "trunk-version")
        .ok_or_else(|| Failure::new("Trunk.toml must name its version, as in `trunk-version = \"=1.2.3\"`."))
}

/// The version of wasm-bindgen: the command-line tool must be exactly that of the crate.
pub fn wasm_bindgen(workspace: &Workspace) -> Outcome<String> {
    let library = pinned(&workspace.read("Cargo.toml")?, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.toml must pin wasm-bindgen exactly, as in `wasm-bindgen = \"=0.2.3\"`."))?;
    let tool = value(&workspace.read("Trunk.toml")?, "wasm_bindgen").unwrap_or_default();
    if library == tool {
        return Ok(library);
    }
    Err(Failure::new(format!(
        "wasm-bindgen is {library} in Cargo.toml and `{tool}` in Trunk.toml: write the same version into both."
    )))
}

/// The project's own version.
pub fn own(workspace: &Workspace) -> Outcome<String> {
    value(&workspace.read("Cargo.toml")?, "version").ok_or_else(|| Failure::new("Cargo.toml names no version."))
}

/// The exact version in a line such as `key = "=1.2.3"`.
fn pinned(toml: &str, key: &str) -> Option<String> {
    value(toml, key)?.strip_prefix('=').map(|version| version.trim().to_owned())
}

/// The text in a line such as `key = "text"`; the first such line counts.
fn value(toml: &str, key: &str) -> Option<String> {
    toml.lines().find_map(|line| {
        let rest = line.trim_start().strip_prefix(key)?.trim_start().strip_prefix('=')?;
        rest.split('"').nth(1).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_exact_pins_of_that_very_key() {
        let toml = "[dependencies]\nwasm-bindgen-futures = \"=0.4.1\"\nwasm-bindgen = \"=0.2.128\"\nserde = \"1\"\n";
        assert_eq!(pinned(toml, "wasm-bindgen").as_deref(), Some("0.2.128"));
        assert_eq!(pinned(toml, "serde"), None);
        assert_eq!(pinned(toml, "trunk-version"), None);
    }

    #[test]
    fn the_files_of_this_project_agree() -> Result<(), Failure> {
        let workspace = Workspace::find()?;
        wasm_bindgen(&workspace)?;
        trunk(&workspace)?;
        let wasm_opt = value(&workspace.read("Trunk.toml")?, "wasm_opt").unwrap_or_default();
        let major = wasm_opt.trim_start_matches("version_");
        let packages = workspace.read("e2e/package.json")?;
        assert!(packages.contains(&format!("\"binaryen\": \"{major}.")), "wasm_opt = {wasm_opt} is not npm's binaryen");
        Ok(())
    }
}
