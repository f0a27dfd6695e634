//! Checks that every address on every page leads to something in the site.

mod resolve;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use percent_encoding::percent_decode_str;

use crate::delivery::single;
use crate::failure::{Failure, Outcome};
use crate::html::{self, Reference, Tag};
use crate::steps::Tally;
use crate::workspace::{self, Workspace};
pub use resolve::{Target, resolve};

/// The site as names: its files, and each page's tags.
struct Site {
    files: HashSet<String>,
    pages: HashMap<String, Vec<Tag>>,
    styles: HashMap<String, String>,
}

/// Checks the built site; counts pages and style sheets without and with a problem, and prints each problem.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    let site = Site::read(&workspace.built_dist()?)?;
    let mut tally = Tally::default();
    let mut links = 0;
    let pages = site.pages.iter().map(|(name, tags)| (name, tags.iter().flat_map(Tag::references).collect()));
    let styles = site.styles.iter().map(|(name, css)| (name, in_css(css)));
    let mut all: Vec<(&String, Vec<Reference>)> = pages.chain(styles).collect();
    all.sort_by_key(|(name, _)| *name);
    for (name, references) in all {
        let problems: Vec<String> =
            references.iter().filter_map(|reference| site.problem(name, reference).err()).collect();
        links += references.len();
        for problem in &problems {
            println!("{name}: {problem}");
        }
        tally.count(problems.is_empty());
    }
    println!("{links} addresses in {} files", tally.passed + tally.failed);
    Ok(tally)
}

impl Site {
    fn read(dist: &Path) -> Outcome<Self> {
        let mut site = Self { files: HashSet::new(), pages: HashMap::new(), styles: HashMap::new() };
        for path in workspace::files(dist)? {
            let name = workspace::name_in(dist, &path);
            let read = || fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error));
            // The single file's links stand behind `#/`; the browser tests follow them.
            if name.ends_with(".html") && name != single::FILE {
                site.pages.insert(name.clone(), html::tags(&read()?));
            } else if name.ends_with(".css") {
                site.styles.insert(name.clone(), read()?);
            }
            site.files.insert(name);
        }
        Ok(site)
    }

    /// What is wrong with an address on a page, if anything.
    fn problem(&self, page: &str, reference: &Reference) -> Result<(), String> {
        let url = &reference.url;
        let (file, fragment) = match resolve(page, url).map_err(|reason| format!("`{url}` {reason}"))? {
            Target::Embedded => return Ok(()),
            Target::Elsewhere if reference.loads => return Err(format!("`{url}` is loaded from elsewhere")),
            Target::Elsewhere => return Ok(()),
            Target::Here { file, fragment } => (file, fragment),
        };
        if !self.files.contains(&file) {
            let folder = self.files.contains(&format!("{file}/index.html"));
            let hint = if folder { "is a folder: it needs a slash at its end" } else { "leads to nothing" };
            return Err(format!("`{url}` {hint} ({file})"));
        }
        let Some(tags) = self.pages.get(&file) else { return Ok(()) };
        let Some(fragment) = fragment.filter(|fragment| is_place(fragment)) else { return Ok(()) };
        let wanted = percent_decode_str(&fragment).decode_utf8_lossy();
        if tags.iter().any(|tag| tag.id() == Some(&*wanted)) {
            return Ok(());
        }
        Err(format!("`{url}` leads to no element with the id `{wanted}` in {file}"))
    }
}

/// Whether a fragment names a place on the page: `#plan=...` and `#/...` carry state instead.
fn is_place(fragment: &str) -> bool {
    !fragment.is_empty() && fragment != "top" && !fragment.contains('=') && !fragment.starts_with('/')
}

/// The addresses in a style sheet.
fn in_css(css: &str) -> Vec<Reference> {
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let imports =
        css.split("@import").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    let clean = |url: &str| url.trim().trim_matches(['"', '\'']).to_owned();
    urls.chain(imports).map(|url| Reference { url: clean(url), loads: true }).collect()
}

#[cfg(test)]
mod tests;
