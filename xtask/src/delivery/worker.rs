//! The service worker's list: every file that makes up a version of the site, with its content.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::single;
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// The worker in the site.
const WORKER: &str = "sw.js";
/// Its places for the list and for the version, as the smaller script has them.
const PLACES: [&str; 2] = ["\"{FILES}\"", "{VERSION}"];

/// Writes the list into the worker; the names of the files in it.
pub fn write(dist: &Path) -> Outcome<Vec<String>> {
    let mut list = serde_json::Map::new();
    let mut names = Vec::new();
    for file in workspace::files(dist)? {
        let name = workspace::name_in(dist, &file);
        if is_kept(&name) {
            let content = fs::read(&file).map_err(|error| Failure::io(&file, &error))?;
            list.insert(address(&name).to_owned(), hash(&content).into());
            names.push(name);
        }
    }
    let path = dist.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))?;
    let list = serde_json::Value::Object(list).to_string();
    let [files, version] = PLACES;
    if !worker.contains(files) || !worker.contains(version) {
        return Err(Failure::new("src/browser/sw.js has no place for the list of files."));
    }
    let whole = worker.replace(files, &list).replace(version, &hash(list.as_bytes()));
    fs::write(&path, whole).map_err(|error| Failure::io(&path, &error))?;
    Ok(names)
}

/// Pages and what they run with. The data is kept file by file, on first use; the single file holds everything a second time.
pub fn is_kept(name: &str) -> bool {
    let apart = name.starts_with("data/") || name.starts_with("schema/") || matches!(name, WORKER | single::FILE);
    let kind = [".html", ".css", ".js", ".wasm", ".svg", ".webmanifest"].iter().any(|end| name.ends_with(end));
    kind && !apart
}

/// A page is asked for by its folder: some hosts lead from the file to it, and what was led elsewhere answers no page.
fn address(name: &str) -> &str {
    let folder = name.strip_suffix("index.html").unwrap_or(name);
    if folder.is_empty() || folder.ends_with('/') { folder } else { name }
}

/// The beginning of the SHA-256, as the worker compares it.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_asked_for_by_their_folder() {
        assert_eq!(address("index.html"), "");
        assert_eq!(address("roles/hr-manager/index.html"), "roles/hr-manager/");
        assert_eq!(address("notindex.html"), "notindex.html");
        assert_eq!(address("find-0123456789abcdef.js"), "find-0123456789abcdef.js");
    }

    #[test]
    fn a_version_is_pages_and_what_they_run_with() {
        for name in
            ["index.html", "pay/index.html", "404.html", "check-0123456789abcdef.wasm", "offline.js", "favicon.svg"]
        {
            assert!(is_kept(name), "{name}");
        }
        for name in [
            "sw.js",
            "hr-career-paths.html",
            "data/pay/uk.json",
            "index.html.br",
            "web.config",
            "icon-512.png",
            "host.json",
        ] {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn the_hash_is_the_beginning_of_sha_256() {
        // FIPS 180-4, the example "abc".
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }
}
