//! Which files a page loads until it is interactive.

use std::collections::BTreeMap;

use crate::html::{self, Tag};
use crate::links::{Target, resolve};

/// Relations of a `<link>` that fetch what the page runs with.
const FETCHING: &[&str] = &["stylesheet", "preload", "modulepreload"];

/// What scripts load only once the page is there, or only in frames, so that it is not waited for: use without network and the list of
/// its files; messages with the page around; the button for the next person.
const LATER: &[&str] = &["offline.js", "framed.js", "paper.js", "kiosk.js"];

/// What a file is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// The page, its style sheets and the scripts it waits for.
    FirstPaint,
    /// The rest.
    Interaction,
}

impl When {
    /// For the report.
    pub fn words(self) -> &'static str {
        match self {
            Self::FirstPaint => "first paint",
            Self::Interaction => "interaction",
        }
    }
}

/// The files that a page loads, itself included. `text` gives the text of a file of the site, if there is such a file.
pub fn of_page(page: &str, html: &str, text: &dyn Fn(&str) -> Option<String>) -> BTreeMap<String, When> {
    let mut loads = BTreeMap::from([(page.to_owned(), When::FirstPaint)]);
    let mut scripts = Vec::new();
    for tag in html::tags(html) {
        let when = when(&tag);
        for file in named(page, &tag).into_iter().filter(|file| text(file).is_some()) {
            scripts.push(file.clone());
            let earliest = loads.entry(file).or_insert(when);
            *earliest = when.min(*earliest);
        }
    }
    // A script loads others and the wasm by names that it holds as text.
    while let Some(script) = scripts.pop() {
        for quoted in quoted(&text(&script).unwrap_or_default()) {
            let Some(file) = file(&script, quoted)
                .filter(|file| runs(file) && !LATER.contains(&file.as_str()) && text(file).is_some())
            else {
                continue;
            };
            if !loads.contains_key(&file) {
                loads.insert(file.clone(), When::Interaction);
                scripts.push(file);
            }
        }
    }
    loads
}

fn when(tag: &Tag) -> When {
    let waits_for = match tag.name.as_str() {
        "link" => tag.has_rel(&["stylesheet"]) && tag.attribute("media") != Some("print"),
        "script" => {
            let later = tag.attribute("async").is_some() || tag.attribute("defer").is_some();
            tag.attribute("src").is_some() && !later && tag.attribute("type") != Some("module")
        }
        _ => false,
    };
    if waits_for { When::FirstPaint } else { When::Interaction }
}

/// The files a tag loads: of a link its own; of a script also those it hands on in other attributes, as addresses that
/// start at the page or at the script.
fn named(page: &str, tag: &Tag) -> Vec<String> {
    match tag.name.as_str() {
        "link" if tag.has_rel(FETCHING) => tag.attribute("href").and_then(|url| file(page, url)).into_iter().collect(),
        "script" => {
            let own = tag.attribute("src").and_then(|url| file(page, url));
            let handed_on = tag.attributes.iter().filter(|(name, value)| name != "src" && runs(value));
            let bases: Vec<&str> = [Some(page), own.as_deref()].into_iter().flatten().collect();
            let handed_on: Vec<String> =
                handed_on.flat_map(|(_, url)| bases.iter().filter_map(move |base| file(base, url))).collect();
            own.into_iter().chain(handed_on).collect()
        }
        _ => Vec::new(),
    }
}

fn runs(name: &str) -> bool {
    [".js", ".mjs", ".wasm"].iter().any(|ending| name.ends_with(ending))
}

fn file(page: &str, url: &str) -> Option<String> {
    match resolve(page, url) {
        Ok(Target::Here { file, .. }) => Some(file),
        _ => None,
    }
}

/// Whatever stands between quotes of one kind.
fn quoted(script: &str) -> impl Iterator<Item = &str> {
    ['"', '\'', '`'].into_iter().flat_map(|quote| script.split(quote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_page_its_scripts_and_what_they_name() {
        let files = BTreeMap::from([
            ("a/index.html", ""),
            ("style.css", ""),
            ("theme.js", ""),
            ("start.js", "import init from './app.js';"),
            ("app.js", "new URL(\"app_bg.wasm\", import.meta.url); 'other.txt'; './missing.js'"),
            ("app_bg.wasm", ""),
            ("print.css", ""),
            ("other.txt", ""),
            ("unused.js", ""),
        ]);
        let html = "<link rel=stylesheet href=../style.css><link rel=stylesheet media=print href=../print.css>\
                    <link rel=icon href=../other.txt><script src=../theme.js></script>\
                    <script type=module src=../start.js></script><link rel=modulepreload href=../app.js>";
        let loads = of_page("a/index.html", html, &|name| files.get(name).map(ToString::to_string));
        let of = |wanted| -> Vec<&str> {
            loads.iter().filter(|(_, when)| **when == wanted).map(|(name, _)| name.as_str()).collect()
        };
        assert_eq!(of(When::FirstPaint), ["a/index.html", "style.css", "theme.js"]);
        assert_eq!(of(When::Interaction), ["app.js", "app_bg.wasm", "print.css", "start.js"]);
    }

    #[test]
    fn what_comes_after_the_page_is_not_waited_for() {
        let files =
            BTreeMap::from([("start.js", "load('./offline.js')"), ("offline.js", "'sw.js'"), ("sw.js", "'x.wasm'")]);
        let loads =
            of_page("index.html", "<script src=start.js></script>", &|name| files.get(name).map(ToString::to_string));
        assert_eq!(loads.keys().collect::<Vec<_>>(), ["index.html", "start.js"]);
    }

    #[test]
    fn a_script_hands_on_names_in_its_attributes() {
        let files = ["js/s.js", "js/app.js", "a/x_bg.wasm"];
        let html = "<script type=module src=../js/s.js data-glue=app.js data-wasm=x_bg.wasm data-label=home></script>";
        let loads = of_page("a/index.html", html, &|name| files.contains(&name).then(String::new));
        assert_eq!(loads.keys().collect::<Vec<_>>(), ["a/index.html", "a/x_bg.wasm", "js/app.js", "js/s.js"]);
    }
}
