//! Compressed copies beside the files, for hosts that send them as they are: brotli 11 and gzip 9, better than a host that compresses
//! while somebody waits.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{process, workspace};

/// What compresses well.
const ENDINGS: [&str; 9] = ["html", "css", "js", "wasm", "json", "webmanifest", "csv", "md", "svg"];
/// The smallest file worth a copy, in bytes: below, it is one or two packets either way, and there are hundreds of such files.
const SMALLEST: u64 = 2_000;
/// What pages wait for is worth a copy at any size.
const WAITED_FOR: [&str; 3] = ["css", "js", "svg"];

/// Writes the copies; how many, and their bytes.
pub fn run(dist: &Path) -> Outcome<(u64, u64)> {
    let mut files = Vec::new();
    for file in workspace::files(dist)? {
        if is_worth(&file)? {
            files.push(file);
        }
    }
    let mut node = process::command("node");
    node.args(["--input-type=module", "-e", include_str!("precompress.mjs"), "--"]).args(files);
    let printed = process::output(&mut node).unwrap_or_default();
    let mut numbers = printed.split_whitespace().map(|word| word.parse().ok());
    match (numbers.next().flatten(), numbers.next().flatten()) {
        (Some(copies), Some(bytes)) => Ok((copies, bytes)),
        _ => Err(Failure::new(
            "The compressed copies could not be written: is Node there, and room on the disk? `cargo xtask setup` tells.",
        )),
    }
}

fn is_worth(file: &PathBuf) -> Outcome<bool> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let size = fs::metadata(file).map_err(|error| Failure::io(file, &error))?.len();
    Ok(ENDINGS.contains(&ending) && (size >= SMALLEST || WAITED_FOR.contains(&ending)))
}
