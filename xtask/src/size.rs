//! `cargo xtask size`: what a browser downloads for a role page and for the heaviest page, against the budget.

mod loads;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Add;
use std::path::{Path, PathBuf};

use crate::compress::{self, Bytes};
use crate::delivery::{single, worker};
use crate::failure::{Failure, Outcome};
use crate::steps::Tally;
use crate::workspace::{self, Workspace};
use loads::When;

/// The page that stands for all role pages.
const PAGE: &str = "roles/hr-generalist/index.html";
/// What a page may weigh until it is interactive, in bytes with brotli.
const INTERACTIVE: u64 = 150_000;
/// What of it may be needed before the first paint.
const FIRST_PAINT: u64 = 20_000;
/// What the whole site may weigh for use without network, its open data apart: a few photographs' worth.
const OFFLINE: u64 = 3_000_000;
/// The script of the snippet, and what it may weigh.
const EMBED: (&str, u64) = ("embed.js", 3_000);

/// What the single file may weigh, as it is: mail takes it, with room to grow.
const SINGLE: u64 = 5_000_000;

/// What a page loads.
type Loads = BTreeMap<String, When>;

/// Prints the sizes and counts the budgets kept and broken.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    let dist = workspace.built_dist()?;
    let site = Site::read(&dist)?;
    let page = site.loads(PAGE);
    let page = page.ok_or_else(|| Failure::new(format!("dist/{PAGE} is missing, so nothing is measured.")))?;
    println!("Sizes in bytes with brotli 11 and gzip 9. The budget is with brotli, 1 KB is 1000 bytes.");
    let mut tally = report(&dist, "A role page", &page)?;
    if let Some((name, heaviest)) = site.heaviest().filter(|(name, _)| name != PAGE) {
        tally = tally + report(&dist, &format!("The heaviest page, {name}"), &heaviest)?;
    }
    tally.count(offline(&dist, &site)?);
    tally.count(script(&dist, EMBED)?);
    let bytes = site.0.get(single::FILE).map_or(u64::MAX, |(bytes, _)| *bytes);
    println!("\nThe whole site in one file, {}, as it lies on a stick:", single::FILE);
    tally.count(budget("single file", bytes, SINGLE));
    Ok(tally)
}

/// Prints what other people's pages load to embed one of ours, apart from that itself, and compares it with the budget.
fn script(dist: &Path, (name, limit): (&str, u64)) -> Outcome<bool> {
    println!("\nThe script of the snippet for other pages:");
    let size = compress::measure(&[dist.join(name)])?.into_iter().fold(Bytes::default(), Add::add);
    row(size, "", name);
    Ok(budget("snippet", size.brotli, limit))
}

/// Prints what is kept for use without network, and compares it with the budget.
fn offline(dist: &Path, site: &Site) -> Outcome<bool> {
    let kept = site.0.keys().filter(|name| worker::is_kept(name)).map(|name| dist.join(name));
    let kept: Vec<PathBuf> = kept.collect();
    println!("\nKept for use without network, once, after a page is there:");
    let all = compress::measure(&kept)?.into_iter().fold(Bytes::default(), Add::add);
    row(all, "", &format!("{} files", kept.len()));
    Ok(budget("offline", all.brotli, OFFLINE))
}

/// Prints what one page loads, and compares it with the budget.
fn report(dist: &Path, title: &str, loads: &Loads) -> Outcome<Tally> {
    let files: Vec<PathBuf> = loads.keys().map(|name| dist.join(name)).collect();
    println!("\n{title}, until it is interactive:");
    println!("{:>9} {:>9} {:>9}  {:<12} file", "brotli", "gzip", "raw", "needed for");
    let mut interactive = Bytes::default();
    let mut first_paint = Bytes::default();
    for ((name, when), size) in loads.iter().zip(compress::measure(&files)?) {
        interactive = interactive + size;
        if *when == When::FirstPaint {
            first_paint = first_paint + size;
        }
        row(size, when.words(), name);
    }
    row(interactive, "", "all of it");
    row(first_paint, "", "until the first paint");
    let mut tally = Tally::default();
    tally.count(budget("interactive", interactive.brotli, INTERACTIVE));
    tally.count(budget("first paint", first_paint.brotli, FIRST_PAINT));
    Ok(tally)
}

fn row(size: Bytes, when: &str, name: &str) {
    println!("{:>9} {:>9} {:>9}  {when:<12} {name}", size.brotli, size.gzip, size.raw);
}

fn budget(name: &str, bytes: u64, limit: u64) -> bool {
    let kept = bytes <= limit;
    let verdict = if kept { "pass" } else { "over" };
    println!("  {name} <= {} KB: {verdict} ({}.{} KB)", limit / 1000, bytes / 1000, bytes % 1000 / 100);
    kept
}

/// The site's files by name: the size of each, and the text of those that load others.
struct Site(BTreeMap<String, (u64, String)>);

impl Site {
    fn read(dist: &Path) -> Outcome<Self> {
        let mut files = BTreeMap::new();
        for path in workspace::files(dist)? {
            let cannot = |error| Failure::io(&path, &error);
            let name = workspace::name_in(dist, &path);
            let loads = [".html", ".js", ".mjs"].iter().any(|end| name.ends_with(end));
            let text = if loads { fs::read_to_string(&path).map_err(cannot)? } else { String::new() };
            files.insert(name, (fs::metadata(&path).map_err(cannot)?.len(), text));
        }
        Ok(Self(files))
    }

    fn loads(&self, page: &str) -> Option<Loads> {
        let text = |name: &str| self.0.get(name).map(|(_, text)| text.clone());
        Some(loads::of_page(page, &text(page)?, &text))
    }

    /// The page that loads the most, uncompressed.
    fn heaviest(&self) -> Option<(String, Loads)> {
        let pages = self.0.keys().filter(|name| name.ends_with(".html") && *name != single::FILE);
        let all = pages.filter_map(|name| Some((name.clone(), self.loads(name)?)));
        all.max_by_key(|(_, loads)| loads.keys().filter_map(|name| self.0.get(name)).map(|(size, _)| size).sum::<u64>())
    }
}
