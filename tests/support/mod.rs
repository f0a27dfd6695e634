//! What the tests share: the catalogue from `data/`, a copy of it to break, and small readers of JSON, words and HTML.
#![allow(dead_code, reason = "each test crate uses its own part of this")]

pub mod broken;
pub mod chains;
pub mod generated;
pub mod generated_text;
pub mod html;
pub mod pay;
pub mod plans;
#[cfg(feature = "ssr")]
pub mod site;
pub mod words;

use hr_career_paths::catalogue::{Catalogue, RoleId, load};
use proptest::test_runner::Config;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folder of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The data folder.
pub fn data() -> PathBuf {
    root().join("data")
}

/// The catalogue of the data folder; what is wrong with it ends the test.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        load::load(&data()).unwrap_or_else(|problems| {
            let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("data/ is not valid:\n{}", list.join("\n"))
        })
    });
    &CATALOGUE
}

pub fn role_ids() -> Vec<RoleId> {
    catalogue().roles.iter().map(|role| role.id.clone()).collect()
}

/// So many cases of a property, fewer where proptest's own setting says so; a failure prints its smallest input, so nothing is kept on
/// disk.
pub fn cases(count: u32) -> Config {
    let most = std::env::var("PROPTEST_CASES").ok().and_then(|most| most.parse().ok());
    Config { cases: most.map_or(count, |most: u32| most.min(count)), failure_persistence: None, ..Config::default() }
}

/// Every JSON file below the data folder: its name relative to the folder, and its content.
pub fn data_files() -> Vec<(String, Value)> {
    let mut files = Vec::new();
    for path in files_below(&data()) {
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.strip_prefix(data()).unwrap().to_str().unwrap().replace('\\', "/");
            let value = serde_json::from_str(&fs::read_to_string(&path).unwrap())
                .unwrap_or_else(|error| panic!("data/{name} is not JSON: {error}"));
            files.push((name, value));
        }
    }
    assert!(files.len() > 20, "the data folder is nearly empty");
    files
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.into_iter().flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// Every text of a JSON value with its path, such as `$[2].why[0].text`.
pub fn strings<'a>(path: &str, value: &'a Value, out: &mut Vec<(String, &'a str)>) {
    match value {
        Value::String(text) => out.push((path.to_owned(), text)),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                strings(&format!("{path}[{i}]"), item, out);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                strings(&format!("{path}.{name}"), field, out);
            }
        }
        _ => {}
    }
}

/// What stands at a path such as `$[2].why[0]`.
pub fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let pointer = path.strip_prefix('$')?.replace('[', ".").replace(']', "").replace('.', "/");
    value.pointer(&pointer)
}

/// A copy of the data folder that goes away again.
pub struct Copy(PathBuf);

impl Copy {
    pub fn new(name: &str) -> Self {
        let target = std::env::temp_dir().join(format!("hr-career-paths-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&target));
        for file in files_below(&data()) {
            let copy = target.join(file.strip_prefix(data()).unwrap());
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(&file, copy).unwrap();
        }
        Self(target)
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    /// Changes one file as JSON.
    pub fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_str(&fs::read_to_string(self.path(file)).unwrap()).unwrap();
        change(&mut value);
        fs::write(self.path(file), value.to_string()).unwrap();
    }

    /// What is wrong with the copy, one line each.
    pub fn problems(&self) -> Vec<String> {
        match load::load(&self.0) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}
