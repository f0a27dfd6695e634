//! What a host needs beside the pages: its settings, in the languages of the usual hosts, and compressed copies of the files.
//! Written into `dist/` once Trunk and the pre-render are done; the same files give the same bytes.

pub mod headers;
mod hosts;
pub mod kind;
mod precompress;
mod scripts;
pub mod single;
pub mod worker;

use std::path::Path;

use crate::failure::Outcome;
use crate::workspace::Workspace;

/// Completes the finished site.
pub fn finish(workspace: &Workspace, dist: &Path) -> Outcome {
    scripts::write(workspace, dist)?;
    let bytes = single::write(workspace, dist)?;
    println!("{}: the whole site in one file, {} KB", single::FILE, bytes / 1000);
    // After everything that it lists.
    let kept = worker::write(dist)?;
    println!("{} files work without network", kept.len());
    hosts::write(dist)?;
    let (copies, bytes) = precompress::run(dist)?;
    println!("{copies} compressed copies for hosts that send them, {} KB", bytes / 1000);
    Ok(())
}
