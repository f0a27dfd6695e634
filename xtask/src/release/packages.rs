//! What of other people is in the shipped files: the crates of the browser's programs, and the npm packages that scripts bring along.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The npm packages that are bundled into the site's scripts.
const NPM: [&str; 1] = ["lean-qr"];

/// A crate or package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// As an SPDX expression.
    pub license: String,
    /// Its kind in a package URL.
    pub kind: &'static str,
    /// Where its files are on this computer.
    pub folder: PathBuf,
}

/// All of them, sorted.
pub fn shipped(workspace: &Workspace) -> Outcome<Vec<Package>> {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root());
    cargo.args(["metadata", "--format-version=1", "--locked", "--features=hydrate"]);
    cargo.arg("--filter-platform=wasm32-unknown-unknown");
    let text =
        process::output(&mut cargo).ok_or_else(|| Failure::new("`cargo metadata` does not say what is shipped."))?;
    let metadata: Value = serde_json::from_str(&text).unwrap_or_default();
    let mut all: BTreeSet<Package> = crates(&metadata).into_iter().collect();
    for name in NPM {
        let folder = workspace.e2e().join("node_modules").join(name);
        let manifest = workspace.read(&format!("e2e/node_modules/{name}/package.json"))?;
        let manifest: Value = serde_json::from_str(&manifest).unwrap_or_default();
        all.insert(package(&manifest, "npm", folder));
    }
    Ok(all.into_iter().collect())
}

/// The crates below the project's own that are compiled into its programs: neither those for building and testing, nor macros.
fn crates(metadata: &Value) -> Vec<Package> {
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let packages: HashMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (text(&package["id"]), package)).collect();
    let nodes: HashMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (text(&node["id"]), node)).collect();
    let mut seen = BTreeSet::new();
    let mut next = vec![text(&metadata["resolve"]["root"])];
    while let Some(id) = next.pop() {
        let is_macro = packages.get(&id).is_some_and(|package| {
            list(&package["targets"]).iter().any(|target| list(&target["kind"]).contains(&"proc-macro".into()))
        });
        if is_macro || !seen.insert(id.clone()) {
            continue;
        }
        for dependency in nodes.get(&id).map(|node| list(&node["deps"])).unwrap_or_default() {
            if list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                next.push(text(&dependency["pkg"]));
            }
        }
    }
    let others = seen.iter().filter_map(|id| packages.get(id)).filter(|package| !package["source"].is_null());
    others
        .map(|manifest| {
            let folder = Path::new(&text(&manifest["manifest_path"])).parent().map(Path::to_owned).unwrap_or_default();
            package(manifest, "cargo", folder)
        })
        .collect()
}

fn package(manifest: &Value, kind: &'static str, folder: PathBuf) -> Package {
    let [name, version, license] = ["name", "version", "license"].map(|key| text(&manifest[key]));
    // The older way of writing a choice.
    let license = license.replace('/', " OR ");
    Package { name, version, license, kind, folder }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_compiled_into_the_programs_is_shipped() {
        let package = |id: &str, kind: &str| {
            json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT/Apache-2.0", "source": "registry",
                    "manifest_path": format!("/crates/{id}/Cargo.toml"), "targets": [{ "kind": [kind] }] })
        };
        let needs = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let mut root = package("root", "lib");
        root["source"] = Value::Null;
        let metadata = json!({
            "packages": [root, package("used", "lib"), package("below", "lib"), package("built", "lib"), package("derive", "proc-macro"), package("quote", "lib")],
            "resolve": { "root": "root", "nodes": [
                { "id": "root", "deps": [needs("used", Value::Null), needs("built", json!("build")), needs("derive", Value::Null)] },
                { "id": "used", "deps": [needs("below", Value::Null), needs("built", json!("dev"))] },
                { "id": "derive", "deps": [needs("quote", Value::Null)] },
            ]},
        });
        let names: Vec<String> = crates(&metadata).into_iter().map(|package| package.name).collect();
        assert_eq!(names, ["below", "used"]);
        let found = crates(&metadata).remove(0);
        assert_eq!((found.license.as_str(), found.folder.as_path()), ("MIT OR Apache-2.0", Path::new("/crates/below")));
    }
}
