//! MIME types by file extension.

use std::path::Path;

/// The type of pages.
pub const HTML: &str = "text/html; charset=utf-8";
/// The type of plain messages.
pub const TEXT: &str = "text/plain; charset=utf-8";

/// Extensions and their types; those that the site ships, and some that a host's own files beside it may have.
pub const ALL: [(&str, &str); 21] = [
    ("html", HTML),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    // The pay of an area: IIS sends nothing that it has no type for.
    ("bin", "application/octet-stream"),
    ("webmanifest", "application/manifest+json"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", TEXT),
    ("md", TEXT),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
];

/// The type of a file.
pub fn of(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let extension = extension.to_ascii_lowercase();
    ALL.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, kind)| kind)
}
