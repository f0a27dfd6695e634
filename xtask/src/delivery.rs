//! What a host needs beside the pages: its settings, in the languages of the usual hosts, and compressed copies of the files.
//! Written into `dist/` once Trunk and the pre-render are done; the same files give the same bytes.

pub mod headers;
mod hosts;
pub mod kind;
mod precompress;

use std::path::Path;

use crate::failure::Outcome;

/// Completes the finished site.
pub fn finish(dist: &Path) -> Outcome {
    hosts::write(dist)?;
    let (copies, bytes) = precompress::run(dist)?;
    println!("{copies} compressed copies for hosts that send them, {} KB", bytes / 1000);
    Ok(())
}
