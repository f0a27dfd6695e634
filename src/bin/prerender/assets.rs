//! What Trunk built: finding the hashed files, and joining the style sheets into one.

use crate::{places, shorten};
use hr_career_paths::pack::App;
use hr_career_paths::pages::{Assets, Program};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::process::Command;

/// The built files that pages name. The separate style sheets, minified by Trunk, become one.
///
/// # Errors
///
/// What is missing or cannot be read.
pub fn collect(folder: &Path) -> Result<Assets, String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    let find = |start: &str, end: &str| {
        names
            .iter()
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .cloned()
            .ok_or_else(|| format!("Trunk wrote no {start}…{end}"))
    };
    Ok(Assets {
        own_styles: own_styles(folder, &names)?,
        style: join_styles(folder, &names)?,
        // From the source: what Trunk's own minifier makes of it differs from build to build.
        start: script(folder, &find("start-", ".js")?, "start", Path::new("src/browser/start.js"))?,
        live: script(folder, &find("live-", ".js")?, "live", Path::new("src/browser/live.js"))?,
        programs: App::ALL
            .map(|app| {
                let stem = format!("part-{}", app.name());
                let (glue, wasm) = (find(&stem, ".js")?, find(&stem, ".wasm")?);
                shorten::names(&folder.join(&glue), &folder.join(&wasm))?;
                places::forget(&folder.join(&wasm))?;
                Ok(Program {
                    glue: script(folder, &glue, app.name(), &folder.join(&glue))?,
                    wasm: hashed(folder, &wasm, app.name(), "wasm")?,
                })
            })
            .into_iter()
            .collect::<Result<_, String>>()?,
    })
}

/// A script from its source, as small as it gets. Trunk's own minifier leaves some as they are, the glue of wasm-bindgen among them; `cargo xtask build`
/// puts esbuild on the search path. Without it the script works as well.
fn script(folder: &Path, file: &str, stem: &str, source: &Path) -> Result<String, String> {
    let script = folder.join(file);
    let esbuild = if cfg!(windows) { "esbuild.cmd" } else { "esbuild" };
    let mut command = Command::new(esbuild);
    command.arg(source).args(["--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning"]);
    command.arg("--allow-overwrite").arg(format!("--outfile={}", script.display()));
    if !command.status().is_ok_and(|status| status.success()) {
        eprintln!("{} stays larger than it could be: there is no esbuild.", script.display());
    }
    hashed(folder, file, stem, "js")
}

/// Names a file after its content, so that hosts may let browsers keep it: Trunk does so for one program only, and drops the zeros
/// that a hash begins with, so that hosts could not tell such a name by its form.
fn hashed(folder: &Path, file: &str, stem: &str, kind: &str) -> Result<String, String> {
    let bytes = fs::read(folder.join(file)).map_err(|error| format!("{file} cannot be read: {error}"))?;
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let name = format!("{stem}-{:016x}.{kind}", hasher.finish());
    fs::rename(folder.join(file), folder.join(&name)).map_err(|error| format!("{file} cannot be renamed: {error}"))?;
    Ok(name)
}

/// How the names of the sheets begin that only some pages load.
const OWN: &str = "own-";

/// The sheets that only some pages load, by name, each named after its content.
fn own_styles(folder: &Path, names: &[String]) -> Result<Vec<(String, String)>, String> {
    let files = names.iter().filter(|name| name.starts_with(OWN) && name.ends_with(".css"));
    files
        .map(|file| {
            let stem = file.trim_start_matches(OWN).split('-').next().unwrap_or_default();
            Ok((stem.to_owned(), hashed(folder, file, stem, "css")?))
        })
        .collect()
}

/// One request in place of ten: style sheets hold up the first paint.
fn join_styles(folder: &Path, names: &[String]) -> Result<String, String> {
    let mut all = String::new();
    for name in names.iter().filter(|name| name.ends_with(".css") && !name.starts_with(OWN)) {
        let path = folder.join(name);
        all += &fs::read_to_string(&path).map_err(|error| format!("{name} cannot be read: {error}"))?;
        fs::remove_file(&path).map_err(|error| format!("{name} cannot be removed: {error}"))?;
    }
    let mut hasher = DefaultHasher::new();
    all.hash(&mut hasher);
    let name = format!("style-{:016x}.css", hasher.finish());
    fs::write(folder.join(&name), all).map_err(|error| format!("{name} cannot be written: {error}"))?;
    Ok(name)
}
