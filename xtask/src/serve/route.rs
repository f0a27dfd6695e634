//! From a requested address to a file of the site, and to nothing outside it.

use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What may stand in an address as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The site: its folder, and the sub-folder of the server it is put into.
pub struct Site {
    /// The folder with the files, as a canonical path.
    pub root: PathBuf,
    /// The parts of the sub-folder; none for the server's root.
    pub prefix: Vec<String>,
}

/// What to answer.
#[derive(Debug, PartialEq)]
pub enum Route {
    /// This file.
    File(PathBuf),
    /// The same address with a slash at its end, so that relative links work.
    Redirect(String),
    /// Nothing; the site's own page says so.
    NotFound,
    /// Nothing; the address is not in the site's sub-folder.
    Outside,
}

impl Site {
    /// The address of the first page on its server.
    pub fn address(&self) -> String {
        self.prefix.iter().fold("/".to_owned(), |address, part| address + part + "/")
    }

    /// The answer to a request for `url` (a path, perhaps a query).
    pub fn route(&self, url: &str) -> Route {
        let (path, query) = url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
        let Some((parts, folder)) = parts(path) else { return Route::NotFound };
        let Some(inside) = parts.strip_prefix(self.prefix.as_slice()) else { return Route::Outside };
        let file = inside.iter().fold(self.root.clone(), |path, part| path.join(part));
        if file.is_dir() && !folder {
            let parts = parts.iter().map(|part| utf8_percent_encode(part, ESCAPED));
            let path = parts.fold("/".to_owned(), |path, part| format!("{path}{part}/"));
            return Route::Redirect(query.map_or(path.clone(), |query| format!("{path}?{query}")));
        }
        let file = if folder { file.join("index.html") } else { file };
        if self.holds(&file) { Route::File(file) } else { Route::NotFound }
    }

    /// Whether it is a file of the site, links followed.
    fn holds(&self, file: &Path) -> bool {
        file.is_file() && fs::canonicalize(file).is_ok_and(|file| file.starts_with(&self.root))
    }
}

/// The decoded parts of a path and whether it ends with a slash; nothing if a part could lead elsewhere.
fn parts(path: &str) -> Option<(Vec<String>, bool)> {
    let path = path.strip_prefix('/')?;
    if path.is_empty() {
        return Some((Vec::new(), true));
    }
    let folder = path.ends_with('/');
    let path = path.strip_suffix('/').unwrap_or(path);
    let parts = path.split('/').map(|part| {
        let part = percent_decode_str(part).decode_utf8().ok()?.into_owned();
        let plain = !matches!(part.as_str(), "" | "." | "..") && !part.contains(['/', '\\', ':', '\0']);
        plain.then_some(part)
    });
    Some((parts.collect::<Option<_>>()?, folder))
}

#[cfg(test)]
mod tests;
