//! Writes every page as a file, after Trunk has built the assets: Trunk's `post_build` hook runs it on the staging folder.

mod assets;
mod places;
mod shorten;

use hr_career_paths::address::{Links, Page};
use hr_career_paths::catalogue::{Catalogue, area_file};
use hr_career_paths::components::Site;
use hr_career_paths::{catalogue, pages};
use leptos::prelude::Owner;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// Where the pages stand as the single file needs them; the build puts them into it.
const SINGLE: &str = "target/single";

fn main() -> ExitCode {
    match run() {
        Ok(count) => {
            println!("{count} pages written");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or("Trunk runs this: TRUNK_STAGING_DIR is not set")?;
    // Pages show everything, down to the fact rows; the bundled catalogue holds only what live parts need.
    let catalogue = catalogue::load::load(Path::new("data"))
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    let assets = assets::collect(&folder)?;
    any_spawner::Executor::init_tokio().map_err(|error| error.to_string())?;
    let all = Page::all(catalogue);
    let single = Path::new(SINGLE);
    // Pages of an earlier build may be none any more.
    drop(fs::remove_dir_all(single));
    for page in &all {
        let html = |links| {
            let site = Site { catalogue, links };
            Owner::new().with(|| pages::document(site, page, pages::content(site, page), &assets))
        };
        write(&folder.join(file(page)), &html(Links::from_depth(page.depth())))?;
        write(&single.join(file(page)), &html(Links::single()))?;
    }
    areas(catalogue, &folder)?;
    Ok(all.len())
}

/// Writes the pay of each area as a file that the browser reads when somebody chooses the area.
fn areas(catalogue: &Catalogue, folder: &Path) -> Result<(), String> {
    for area in &catalogue.pay_areas.areas {
        let file = folder.join(area_file::path(&area.id));
        let bytes = area_file::encode(area)?;
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, bytes));
        written.map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    }
    Ok(())
}

/// The file of a page: the index of its folder.
fn file(page: &Page) -> String {
    let path = page.path();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, text));
    written.map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
