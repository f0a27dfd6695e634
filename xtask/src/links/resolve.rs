//! From an address as a page writes it to a file of the site.

use percent_encoding::percent_decode_str;

/// Where an address leads.
#[derive(Debug, PartialEq)]
pub enum Target {
    /// To a file of the site, perhaps to a place in it.
    Here {
        /// The file's name in the site, with slashes.
        file: String,
        /// What follows `#`.
        fragment: Option<String>,
    },
    /// To another site.
    Elsewhere,
    /// Nowhere: the address carries its content, or starts a program such as mail.
    Embedded,
}

/// The page that a host shows for any wrong address, however deep.
const ANYWHERE: &str = "404.html";

/// Resolves an address on a page (the name of its file); an error says why no page of a movable site may use it.
pub fn resolve(page: &str, url: &str) -> Result<Target, &'static str> {
    match scheme(url) {
        Some("http" | "https") => return Ok(Target::Elsewhere),
        Some("data" | "blob" | "mailto" | "tel") => return Ok(Target::Embedded),
        Some(_) => return Err("has a scheme that a page must not use"),
        None if url.starts_with("//") => return Ok(Target::Elsewhere),
        None if url.starts_with('/') => return Err("starts at the server's root, so it breaks in a sub-folder"),
        None => {}
    }
    let (rest, fragment) = url.split_once('#').map_or((url, None), |(rest, fragment)| (rest, Some(fragment)));
    let path = rest.split('?').next().unwrap_or_default();
    let fragment = fragment.map(str::to_owned);
    if path.is_empty() {
        return Ok(Target::Here { file: page.to_owned(), fragment });
    }
    let mut parts: Vec<String> = page.split('/').map(str::to_owned).collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.pop().is_none() && page != ANYWHERE => return Err("leads out of the site"),
            ".." => {}
            part => parts.push(percent_decode_str(part).decode_utf8_lossy().into_owned()),
        }
    }
    if path.ends_with('/') || matches!(path.rsplit('/').next(), Some("." | "..")) {
        parts.push("index.html".to_owned());
    }
    Ok(Target::Here { file: parts.join("/"), fragment })
}

fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain)).then_some(scheme)
}
