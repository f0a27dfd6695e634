//! Licences and digests of the packages from npm, as the lock files name them. None of them is in what a browser downloads, apart
//! from the small ones that `e2e/` bundles.

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::steps::Tally;
use crate::workspace::Workspace;

/// The folders with a lock file.
const FOLDERS: [&str; 3] = ["e2e", "benches/pages", "benches/peers"];
/// All of them let tools be used by anyone for anything. MPL-2.0 asks for changes of its own files to be published; nothing is changed.
const ALLOWED: [&str; 9] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "(MIT OR CC0-1.0)",
];
/// Older packages that name their licence where npm does not look: looked up by hand.
const LOOKED_UP: [(&str, &str); 1] = [("parse-cache-control@1.0.1", "BSD-3-Clause")];

/// Checks each lock file.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    let mut tally = Tally::default();
    for folder in FOLDERS {
        let name = format!("{folder}/package-lock.json");
        let wrong = wrong(&workspace.read(&name)?)
            .map_err(|error| Failure::new(format!("{name} is no lock file of npm: {error}.")))?;
        wrong.iter().for_each(|sentence| println!("{name}: {sentence}"));
        tally.count(wrong.is_empty());
    }
    Ok(tally)
}

/// What is wrong with a lock file's packages, as sentences.
fn wrong(lock: &str) -> Result<Vec<String>, serde_json::Error> {
    let lock: Value = serde_json::from_str(lock)?;
    let empty = serde_json::Map::new();
    // The first one, without a name, is the folder itself.
    let packages = lock["packages"].as_object().unwrap_or(&empty).iter().filter(|(path, _)| !path.is_empty());
    Ok(packages.flat_map(|(path, package)| sentences(path, package)).collect())
}

fn sentences(path: &str, package: &Value) -> Vec<String> {
    let name = path.rsplit("node_modules/").next().unwrap_or(path);
    let version = format!("{name}@{}", package["version"].as_str().unwrap_or("?"));
    let looked_up = LOOKED_UP.iter().find(|(package, _)| *package == version).map(|(_, licence)| *licence);
    let licence = package["license"].as_str().or(looked_up).unwrap_or("not known");
    let mut sentences = Vec::new();
    if !ALLOWED.contains(&licence) {
        sentences.push(format!("the licence of {version} is {licence}, which xtask/src/deny/npm.rs does not allow."));
    }
    if !package["integrity"].is_string() {
        sentences.push(format!("{version} has no digest, so anything could be installed in its place."));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn wrong_with(package: Value) -> Vec<String> {
        let lock = json!({"packages": {"": {"name": "tools"}, "node_modules/a/node_modules/@b/c": package}});
        wrong(&lock.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_package_has_a_known_licence_and_a_digest() {
        assert!(wrong_with(json!({"version": "1.0.0", "license": "MIT", "integrity": "sha512-x"})).is_empty());
        let licence = wrong_with(json!({"version": "1.0.0", "license": "GPL-3.0", "integrity": "sha512-x"}));
        assert_eq!(licence.len(), 1);
        assert!(licence[0].contains("@b/c@1.0.0 is GPL-3.0"), "{licence:?}");
        assert_eq!(wrong_with(json!({"version": "1.0.0", "license": "MIT"})).len(), 1);
        assert_eq!(wrong_with(json!({"version": "1.0.0", "integrity": "sha512-x"})).len(), 1);
    }

    #[test]
    fn the_lock_files_of_this_project_are_fine() -> Outcome {
        let workspace = Workspace::find()?;
        assert_eq!(check(&workspace)?.failed, 0);
        Ok(())
    }
}
