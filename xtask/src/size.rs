//! `cargo xtask size`: what a browser downloads for a role page, against the budget.

mod loads;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::compress::{self, Bytes};
use crate::failure::{Failure, Outcome};
use crate::steps::Tally;
use crate::workspace::{self, Workspace};
use loads::When;

/// The page that stands for all role pages.
const PAGE: &str = "roles/hr-generalist/index.html";
/// What a role page may weigh until it is interactive, in bytes with brotli.
const INTERACTIVE: u64 = 150_000;
/// What of it may be needed before the first paint.
const FIRST_PAINT: u64 = 20_000;

/// Prints the sizes and counts the budgets kept and broken.
pub fn check(workspace: &Workspace) -> Outcome<Tally> {
    let dist = workspace.built_dist()?;
    let texts = Texts::read(&dist)?;
    let page =
        texts.0.get(PAGE).ok_or_else(|| Failure::new(format!("dist/{PAGE} is missing, so nothing is measured.")))?;
    let loads = loads::of_page(PAGE, page, &|name| texts.0.get(name).cloned());
    let files: Vec<PathBuf> = loads.keys().map(|name| dist.join(name)).collect();
    let sizes = compress::measure(&files)?;

    println!("A role page until it is interactive, in bytes (brotli 11, gzip 9):\n");
    println!("{:>9} {:>9} {:>9}  {:<12} file", "brotli", "gzip", "raw", "needed for");
    let mut interactive = Bytes::default();
    let mut first_paint = Bytes::default();
    for ((name, when), size) in loads.iter().zip(sizes) {
        interactive = interactive + size;
        if *when == When::FirstPaint {
            first_paint = first_paint + size;
        }
        row(size, when.words(), name);
    }
    row(interactive, "", "all of it");
    row(first_paint, "", "until the first paint");
    println!("\nThe budget, with brotli; 1 KB is 1000 bytes:");
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

/// The site's files by name, with their text where they have one.
struct Texts(BTreeMap<String, String>);

impl Texts {
    fn read(dist: &std::path::Path) -> Outcome<Self> {
        let mut texts = BTreeMap::new();
        for path in workspace::files(dist)? {
            let name = workspace::name_in(dist, &path);
            // Only a page and scripts are read for what they load in turn.
            let text = if name == PAGE || name.ends_with(".js") || name.ends_with(".mjs") {
                std::fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))?
            } else {
                String::new()
            };
            texts.insert(name, text);
        }
        Ok(Self(texts))
    }
}
