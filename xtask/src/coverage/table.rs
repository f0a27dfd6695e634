//! The table of `cargo xtask coverage`, from the summary that cargo-llvm-cov writes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::workspace::name_in;

/// How many files are named.
const NAMED: usize = 10;

/// How much of something there is, and how much of it the tests reach.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Part {
    all: u64,
    reached: u64,
}

impl Part {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.reached += other.reached;
    }

    /// In tenths of a percent, cut off, so that 100.0 is all.
    fn share(self) -> String {
        let tenths = (self.reached * 1_000).checked_div(self.all).unwrap_or(1_000);
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// A source file.
#[derive(Debug, PartialEq)]
pub struct File {
    /// Within `src`.
    name: String,
    lines: Part,
    regions: Part,
}

/// The files of a summary that lie in this folder.
pub fn files(summary: &str, folder: &Path) -> Outcome<Vec<File>> {
    let wrong = |why: String| Failure::new(format!("The summary of cargo-llvm-cov cannot be read: {why}."));
    let summary: Value = serde_json::from_str(summary).map_err(|error| wrong(error.to_string()))?;
    let part = |value: &Value| Part {
        all: value["count"].as_u64().unwrap_or(0),
        reached: value["covered"].as_u64().unwrap_or(0),
    };
    let file = |file: &Value| {
        let path = Path::new(file["filename"].as_str()?);
        let of = &file["summary"];
        path.starts_with(folder).then(|| File {
            name: name_in(folder, path),
            lines: part(&of["lines"]),
            regions: part(&of["regions"]),
        })
    };
    let files: Vec<File> = summary["data"][0]["files"].as_array().into_iter().flatten().filter_map(file).collect();
    if files.is_empty() { Err(wrong("it names no file".to_owned())) } else { Ok(files) }
}

/// A row for each folder and for all, then the files with the most lines that no test reaches.
pub fn table(files: &[File]) -> String {
    let mut folders: BTreeMap<&str, (Part, Part)> = BTreeMap::new();
    for file in files {
        let folder = file.name.split_once('/').map_or("src", |(folder, _)| folder);
        for name in [folder, "~"] {
            let (lines, regions) = folders.entry(name).or_default();
            lines.add(file.lines);
            regions.add(file.regions);
        }
    }
    let mut text = "| folder | lines | reached | % | regions, % |\n|---|---:|---:|---:|---:|\n".to_owned();
    for (name, (lines, regions)) in folders {
        let name = if name == "~" { "all".to_owned() } else { format!("`{name}`") };
        let (all, reached) = (lines.all, lines.reached);
        let _ = writeln!(text, "| {name} | {all} | {reached} | {} | {} |", lines.share(), regions.share());
    }
    let mut least: Vec<&File> = files.iter().filter(|file| file.lines.reached < file.lines.all).collect();
    least.sort_by_key(|file| (std::cmp::Reverse(file.lines.all - file.lines.reached), &file.name));
    text.push_str("\nLines that no test reaches:\n");
    for file in least.into_iter().take(NAMED) {
        let (all, missed) = (file.lines.all, file.lines.all - file.lines.reached);
        let _ = writeln!(text, "{missed:5} of {all:4}  src/{}", file.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_add_up_by_folder() -> Outcome {
        let file = |name: &str, all: u64, reached: u64| {
            let part = serde_json::json!({ "count": all, "covered": reached });
            serde_json::json!({ "filename": name, "summary": { "lines": part, "regions": part } })
        };
        let all = [
            file("/p/src/pages/a.rs", 3, 3),
            file("/p/src/pages/b/c.rs", 6, 3),
            file("/p/src/pack.rs", 0, 0),
            file("/q/d.rs", 9, 0),
        ];
        let summary = serde_json::json!({ "data": [{ "files": all }] }).to_string();
        let text = table(&files(&summary, Path::new("/p/src"))?);
        assert!(
            text.contains("| `pages` | 9 | 6 | 66.6 | 66.6 |\n| `src` | 0 | 0 | 100.0 | 100.0 |\n| all | 9 | 6 |"),
            "{text}"
        );
        assert!(text.ends_with("reaches:\n    3 of    6  src/pages/b/c.rs\n"), "{text}");
        assert!(files("{}", Path::new("/p")).is_err());
        Ok(())
    }
}
