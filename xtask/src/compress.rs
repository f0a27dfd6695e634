//! Sizes of files as a host would send them.
//!
//! Node's zlib does the work: it is there anyway, and has the very libraries that hosts use. The crates would add
//! half a minute to the first `cargo xtask`.

use std::ops::Add;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process;

/// The bytes of one or more files.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bytes {
    /// As they are.
    pub raw: u64,
    /// With gzip, level 9.
    pub gzip: u64,
    /// With brotli, level 11.
    pub brotli: u64,
}

impl Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// The bytes of each of these files.
pub fn measure(files: &[PathBuf]) -> Outcome<Vec<Bytes>> {
    let mut node = process::command("node");
    node.args(["--input-type=module", "-e", include_str!("compress.mjs"), "--"]).args(files);
    let printed = process::output(&mut node);
    let sizes = printed.as_deref().and_then(|text| text.lines().map(parse).collect::<Option<Vec<_>>>());
    sizes
        .filter(|sizes| sizes.len() == files.len())
        .ok_or_else(|| Failure::new("The files could not be compressed: is Node there? `cargo xtask setup` tells."))
}

fn parse(line: &str) -> Option<Bytes> {
    let mut numbers = line.split(' ').map(|word| word.parse().ok());
    Some(Bytes { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_three_numbers() {
        assert_eq!(parse("30 20 10"), Some(Bytes { raw: 30, gzip: 20, brotli: 10 }));
        assert_eq!(parse("30 20"), None);
        assert_eq!(parse("30 20 x"), None);
    }
}
