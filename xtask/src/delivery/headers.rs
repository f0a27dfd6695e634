//! The headers that every host should send. One list: `cargo xtask serve` sends it, the settings for hosts are written from it, and
//! the browser tests read it from the written `_headers`.

/// The content policy that the site works under. Frames are its own pages in the preview of the embed builder.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";

/// Sent with every answer.
pub const EVERYWHERE: [(&str, &str); 3] =
    [("Content-Security-Policy", POLICY), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")];

/// The header that says how long a file may be kept.
pub const CACHE: &str = "Cache-Control";
/// Pages and whatever keeps its name: kept, but asked for again each time, so that no page of an old version meets new files.
pub const FRESH: &str = "no-cache";
/// Files named after their content: kept for a year, as another content would have another name.
pub const KEPT: &str = "public, max-age=31536000, immutable";

/// Lets a page in a sandboxed frame load the site's own programs: there the page is of no origin, so that even its own host is
/// another one to it. Sent only with what is the same for everyone: files named after their content, the open data, and the script of
/// the snippet, so that other pages may load it with `crossorigin` or `integrity`.
pub const OPEN: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// The end of a file's name that is named after its content, as a regular expression for hosts.
pub const HASHED: &str = r"-[0-9a-f]{16}\.(css|js|wasm)$";

/// Whether a file is named after its content: what [`HASHED`] matches.
pub fn is_hashed(name: &str) -> bool {
    let stem = [".css", ".js", ".wasm"].iter().find_map(|end| name.strip_suffix(end));
    let hash = stem.and_then(|stem| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}

/// Whether a file, by its path in the site, gets [`OPEN`].
pub fn is_open(name: &str) -> bool {
    is_hashed(name) || name.starts_with("data/") || name == "embed.js"
}

/// How long a file may be kept.
pub fn cache_of(name: &str) -> &'static str {
    if is_hashed(name) { KEPT } else { FRESH }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_named_after_their_content_are_kept_for_long() {
        for name in ["style-0123456789abcdef.css", "paths-43bdf496ef2eb51e.js", "a-b-7d0d07a4555db14d.wasm"] {
            assert_eq!(cache_of(name), KEPT, "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "embed.js",
            "roles/hr-manager/index.html",
            "style-0123456789ABCDEF.css",
            "style-0123456789abcde.css",
            "style-0123456789abcdef.css.br",
            "data/pay/areas/us-0123456789abcdef.json",
        ] {
            assert_eq!(cache_of(name), FRESH, "{name}");
        }
    }

    #[test]
    fn pages_are_open_to_nobody() {
        assert!(is_open("find-7e07c5ede0867502.wasm") && is_open("data/pay/uk.json") && is_open("embed.js"));
        assert!(!is_open("index.html") && !is_open("mydata/x.json") && !is_open("embed/index.html"));
    }
}
