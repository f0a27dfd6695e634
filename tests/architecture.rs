//! The architecture holds: what may know of what, read from the sources themselves. Paths are resolved, so that neither a grouped
//! import nor `super` nor another name for a crate hides one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

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

/// Crates that are the browser's, and names under which leptos hands them on.
const WEB: [&str; 8] = [
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "leptos_dom",
    "wasm_bindgen_test",
    "leptos_use",
];
/// Calls of leptos that reach for the browser. One is left out: to wait for the next frame, as what is to have the focus must be
/// drawn first.
const CALLS: [&str; 11] = [
    "window",
    "document",
    "location",
    "location_hash",
    "location_pathname",
    "set_timeout",
    "set_timeout_with_handle",
    "set_interval",
    "set_interval_with_handle",
    "window_event_listener",
    "queue_microtask",
];

/// The paths that a source names, macros included, each resolved as far as its text allows: `crate::questions::gap`,
/// `leptos::prelude`; calls with their parentheses.
struct Paths {
    /// The module of what is read, from the crate's root.
    here: Vec<String>,
    found: Vec<String>,
}

impl Paths {
    fn of(text: &str, module: &[&str]) -> Vec<String> {
        let mut paths = Self { here: module.iter().map(|part| (*part).to_owned()).collect(), found: Vec::new() };
        paths.read(text.parse().unwrap(), &[]);
        paths.found
    }

    fn add(&mut self, parts: &[String], called: bool) {
        let mut all: Vec<String> = Vec::new();
        let mut up = 0;
        for part in parts {
            match part.as_str() {
                "self" if all.is_empty() => all = [&["crate".to_owned()], &self.here[..]].concat(),
                "super" => {
                    up += 1;
                    all = [&["crate".to_owned()], &self.here[..self.here.len().saturating_sub(up)]].concat();
                }
                _ => all.push(part.clone()),
            }
        }
        self.found.push(all.join("::") + if called { "()" } else { "" });
    }

    /// Reads tokens; `before` is the beginning of a path whose ends they are, as in `crate::{a, b}`.
    fn read(&mut self, tokens: TokenStream, before: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is =
            |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
        let word = |at: usize| match tokens.get(at) {
            Some(TokenTree::Ident(word)) => Some(word.to_string()),
            _ => None,
        };
        let mut at = 0;
        while at < tokens.len() {
            let Some(first) = word(at) else {
                if let TokenTree::Group(group) = &tokens[at] {
                    self.read(group.stream(), &[]);
                }
                at += 1;
                continue;
            };
            // A method, or what is being defined, is no path.
            let named = at > 0
                && (is(at - 1, '.') && !is(at.wrapping_sub(2), '.') || word(at - 1).is_some_and(|word| word == "fn"));
            if first == "mod"
                && let (Some(name), Some(TokenTree::Group(group))) = (word(at + 1), tokens.get(at + 2))
            {
                self.here.push(name);
                self.read(group.stream(), &[]);
                self.here.pop();
                at += 3;
                continue;
            }
            let mut parts = [before, &[first]].concat();
            at += 1;
            while is(at, ':') && is(at + 1, ':') {
                match (word(at + 2), tokens.get(at + 2)) {
                    (Some(next), _) => parts.push(next),
                    (None, Some(TokenTree::Group(group))) => self.read(group.stream(), &parts),
                    _ => {}
                }
                at += 3;
            }
            let called =
                matches!(tokens.get(at), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
            if !named {
                self.add(&parts, called);
            }
        }
    }
}

/// The module of a file of ours.
fn module_of(file: &Path) -> Vec<String> {
    let inside = file.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap().with_extension("");
    let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
    parts.filter(|part| !["mod", "lib", "main"].contains(&part.as_str())).collect()
}

/// The crates that the manifest names, as code names them.
fn crates() -> Vec<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let mut all = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]" || line.starts_with("[target.");
        } else if inside && let Some((name, _)) = line.split_once(['=', '.']) {
            all.push(name.trim().replace('-', "_"));
        }
    }
    assert!(all.iter().any(|name| name == "web_sys") && all.iter().any(|name| name == "leptos"), "{all:?}");
    all
}

/// What a folder names of our crate, of other crates and of the web that it may not.
fn forbidden(path: &str, layers: &[&str], others: &[&str], crates: &[String]) -> bool {
    let mut parts = path.split("::");
    match parts.next().unwrap_or_default() {
        "crate" => parts.next().is_some_and(|layer| !layers.contains(&layer)),
        first if crates.iter().any(|name| name == first) && !others.contains(&first) => true,
        _ => {
            let last = path.rsplit("::").next().and_then(|last| last.strip_suffix("()"));
            path.split("::").any(|part| WEB.contains(&part)) || last.is_some_and(|call| CALLS.contains(&call))
        }
    }
}

/// Everything that the sources of a folder name and may not.
fn wrong(folder: &str, layers: &[&str], others: &[&str]) -> Vec<String> {
    let crates = crates();
    let mut wrong = Vec::new();
    for file in sources(folder) {
        let module = module_of(&file);
        let module: Vec<&str> = module.iter().map(String::as_str).collect();
        let paths = Paths::of(&fs::read_to_string(&file).unwrap(), &module);
        let found = paths.into_iter().filter(|path| forbidden(path, layers, others, &crates));
        wrong.extend(found.map(|path| format!("{}: {path}", file.display())));
    }
    wrong
}

#[test]
fn the_catalogue_knows_nothing_to_its_right() {
    let others = ["serde", "serde_json", "serde_path_to_error", "postcard"];
    assert_eq!(wrong("src/catalogue", &["catalogue"], &others), Vec::<String>::new());
}

#[test]
fn the_questions_know_only_the_catalogue() {
    assert_eq!(
        wrong("src/questions", &["catalogue", "questions"], &["serde", "serde_json", "strsim"]),
        Vec::<String>::new()
    );
}

#[test]
fn addresses_know_no_view() {
    let layers = ["catalogue", "questions", "address"];
    assert_eq!(wrong("src/address", &layers, &["form_urlencoded", "percent_encoding"]), Vec::<String>::new());
}

#[test]
fn views_reach_the_web_only_through_leptos_and_know_nothing_to_their_right() {
    let components = ["catalogue", "questions", "address", "components"];
    let others = ["leptos", "serde", "serde_json", "qrcodegen"];
    assert_eq!(wrong("src/components", &components, &others), Vec::<String>::new());
    let parts = [&components[..], &["parts", "pack"]].concat();
    assert_eq!(wrong("src/parts", &parts, &others), Vec::<String>::new());
    let pages = [&parts[..], &["pages"]].concat();
    assert_eq!(wrong("src/pages", &pages, &others), Vec::<String>::new());
}

#[test]
fn only_the_browser_and_its_programs_name_the_web_at_all() {
    let own = [Path::new(env!("CARGO_MANIFEST_DIR")).join("src/browser")];
    let words = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "window()", "document()"];
    let lines = naming("src", &words);
    let outside: Vec<_> = lines.iter().filter(|line| own.iter().all(|own| !Path::new(line).starts_with(own))).collect();
    assert_eq!(outside, Vec::<&String>::new());
}

/// The reader of sources finds what it is for, however it is written.
#[test]
fn no_way_of_naming_hides_what_is_named() {
    let crates = crates();
    let layers = ["catalogue", "questions"];
    let hidden = |text: &str| {
        let paths = Paths::of(text, &["questions", "paths", "found"]);
        paths.iter().any(|path| forbidden(path, &layers, &["serde"], &crates))
    };
    for text in [
        "use leptos::prelude::*;",
        "use leptos as quiet;",
        "extern crate web_sys as quiet;",
        "use {serde::Serialize, js_sys::Date};",
        "use crate::{catalogue::Role, components::Site};",
        "use super::super::super::components::Site;",
        "fn f() { super::super::super::address::plain(\"\"); }",
        "fn f() { leptos::web_sys::window(); }",
        "fn f() { gloo::events::listen(); }",
        "fn f() { let all = window(); }",
        "fn f() { set_timeout(|| (), wait); }",
        "mod inner { use super::super::super::super::parts::Live; }",
        "fn f() { println!(\"{:?}\", web_sys::window()); }",
        "type T = crate::pages::Content;",
        "impl From<leptos::prelude::View> for A {}",
    ] {
        assert!(hidden(text), "{text}");
    }
    for text in [
        "use crate::catalogue::Role;",
        "use super::super::gap;",
        "use super::{Ask, none};",
        "fn f() { self::go(); page.window(); fn document() {} }",
    ] {
        assert!(!hidden(text), "{text}");
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
