//! An archive whose bytes depend on its files alone: sorted, without times, owners or the system it was made on.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::failure::{Failure, Outcome};

/// Files by their path, below one folder.
pub struct Archive {
    folder: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// An empty one, with the name of its folder.
    pub fn new(folder: &str) -> Self {
        Self { folder: folder.to_owned(), files: BTreeMap::new() }
    }

    /// Puts a file in.
    pub fn add(&mut self, path: &str, content: Vec<u8>) {
        self.files.insert(format!("{}/{path}", self.folder), content);
    }

    /// The bytes of the archive.
    pub fn finish(self) -> Outcome<Vec<u8>> {
        // The first day that the format knows.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
        let write = || {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            for (path, content) in &self.files {
                let packed = [".br", ".gz", ".png", ".woff2"].iter().any(|end| path.ends_with(end));
                let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
                let level = (!packed).then_some(9);
                zip.start_file(path, options.compression_method(method).compression_level(level))?;
                zip.write_all(content)?;
            }
            zip.finish()
        };
        let bytes = write().map_err(|error| Failure::new(format!("The archive cannot be written: {error}.")))?;
        Ok(bytes.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn bytes(names: &[&str]) -> Vec<u8> {
        let mut archive = Archive::new("a");
        for name in names {
            archive.add(name, name.as_bytes().repeat(100));
        }
        archive.finish().unwrap_or_default()
    }

    #[test]
    fn the_same_files_give_the_same_bytes_in_whatever_order_they_come() {
        assert_eq!(bytes(&["x.html", "b/y.br"]), bytes(&["b/y.br", "x.html"]));
        assert_ne!(bytes(&["x.html"]), bytes(&["y.html"]));
    }

    #[test]
    fn what_is_in_comes_out() {
        let archive = zip::ZipArchive::new(Cursor::new(bytes(&["x.html", "b/y.br"]))).ok();
        let read = archive.map(|mut archive| {
            let read = |i| {
                let mut file = archive.by_index(i).ok()?;
                let mut text = String::new();
                file.read_to_string(&mut text).ok()?;
                Some((file.name().ok()?.into_owned(), text))
            };
            (0..2).map(read).collect::<Vec<_>>()
        });
        let file = |path: &str, name: &str| Some((path.to_owned(), name.repeat(100)));
        assert_eq!(read, Some(vec![file("a/b/y.br", "b/y.br"), file("a/x.html", "x.html")]));
    }
}
