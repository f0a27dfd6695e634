//! The names of source files in a program. A panic would say by them where it happened, but in these programs nothing writes what a
//! panic says: they only make the program larger, by 0.9 KB on the paths (docs/performance.md).

use std::fs;
use std::path::Path;

/// How the names begin: those of the standard library, of the crates (`cargo xtask build` leaves out the folder before), and ours.
const ROOTS: [&[u8]; 3] = [b"/rustc/", b"crates/", b"src/"];

/// Takes the names out of a program. What stands in its memory keeps its place: zeros stand for the letters.
///
/// # Errors
///
/// A file that cannot be read or written.
pub fn forget(wasm: &Path) -> Result<(), String> {
    let cannot = |error: std::io::Error| format!("{} cannot be made smaller: {error}", wasm.display());
    let mut bytes = fs::read(wasm).map_err(cannot)?;
    blank(&mut bytes);
    fs::write(wasm, bytes).map_err(cannot)
}

fn blank(bytes: &mut [u8]) {
    let mut at = 0;
    while at < bytes.len() {
        let rest = &mut bytes[at..];
        at += match name(rest) {
            Some(length) => {
                rest[..length].fill(0);
                length
            }
            None => 1,
        };
    }
}

/// How long the name of a source file is that the bytes begin with, if they do.
fn name(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b".rs";
    if !ROOTS.iter().any(|root| bytes.starts_with(root)) {
        return None;
    }
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(byte)).count();
    bytes[..letters].windows(END.len()).position(|letters| letters == END).map(|end| end + END.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_source_files_are_blanked() {
        let mut bytes = b"\x01len is /rustc/0f/library/core/src/cell.rssrc/a/b.rscrates/c-1.2/src/d.rs.src/ of src/e.rst src/f\xff.rs".to_vec();
        let before = bytes.len();
        blank(&mut bytes);
        assert_eq!(bytes.len(), before);
        let text: String = bytes.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
        assert_eq!(text, "\u{1}len is .src/ of t src/f\u{ff}.rs");
    }
}
