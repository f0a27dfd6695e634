//! The architecture holds: what may know of what, checked in the text of the sources.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

/// Lines of code that name any of the words; comments do not count.
fn naming(folder: &str, words: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    for path in sources(folder) {
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.trim_start();
            if !code.starts_with("//") && words.iter().any(|word| code.contains(word)) {
                lines.push(format!("{}:{}: {code}", path.display(), number + 1));
            }
        }
    }
    lines
}

const WEB: [&str; 6] = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "window()", "document()"];

#[test]
fn the_catalogue_knows_nothing_to_its_right() {
    let words = [&WEB[..], &["leptos", "crate::questions", "crate::address", "crate::components", "crate::p"]].concat();
    assert_eq!(naming("src/catalogue", &words), Vec::<String>::new());
}

#[test]
fn the_questions_know_only_the_catalogue() {
    let words = [&WEB[..], &["leptos", "crate::address", "crate::components", "crate::pages", "crate::parts"]].concat();
    assert_eq!(naming("src/questions", &words), Vec::<String>::new());
}

#[test]
fn views_reach_the_web_only_through_leptos() {
    for folder in ["src/address", "src/components", "src/parts", "src/pages"] {
        assert_eq!(naming(folder, &WEB), Vec::<String>::new());
    }
}

#[test]
fn only_pages_written_beforehand_may_carry_markup_and_only_one_place_does() {
    let raw = naming("src", &["inner_html"]);
    assert_eq!(raw.len(), 1, "{raw:#?}");
    assert!(raw[0].contains("shell.rs"), "{raw:#?}");
}

#[test]
fn every_folder_of_the_sources_stands_in_the_architecture_document() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md")).unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap().flatten() {
        if entry.path().is_dir() && entry.file_name() != "bin" {
            let name = format!("`src/{}/`", entry.file_name().to_string_lossy());
            assert!(text.contains(&name), "docs/architecture.md does not name {name}");
        }
    }
}
