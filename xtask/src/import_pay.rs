//! `cargo xtask import-pay FILE`: the pay files of the United States from the published release, either as it is packaged (a
//! Python wheel) or as the table in tests/fixtures. docs/updating-data.md tells a person how.
//!
//! Its checksum must be the pinned one, or `--accept` pins it anew. Whatever cannot be taken as it stands is refused with its row
//! and column, and then nothing is written.

mod changes;
mod files;
mod pins;
mod row;
mod states;
mod table;
#[cfg(test)]
mod tests;
#[cfg(feature = "import")]
mod wheel;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::workspace::{self, Workspace};
use files::{AREAS, HISTORY, INDEX, NATION, Release, STATES};
use pins::{Pins, sha256};
use table::{Expected, Table};

/// The table that the figures were made from: a test compares every one of them.
const TABLE: &str = "tests/fixtures/us-wages-by-area.csv";
/// So many problems are shown at once.
const SHOWN: usize = 20;

/// What is asked for.
struct Asked<'a> {
    file: &'a str,
    accept: bool,
    period: Option<&'a str>,
}

/// Reads the release, says what changes and writes the data files.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome {
    let asked = asked(options)?;
    let packaged = Path::new(asked.file).extension().is_some_and(|extension| extension == "whl");
    if packaged && !cfg!(feature = "import") {
        return again(options);
    }
    let bytes = fs::read(asked.file).map_err(|error| Failure::io(Path::new(asked.file), &error))?;
    let pinned = Pins::read(&workspace.read(pins::FILE)?)?;
    let (nation, history) = (workspace.read(NATION)?, workspace.read(HISTORY)?);
    let expected = Expected { groups: groups(&nation)?, rows: pinned.rows };
    let mut pins = pinned.clone();
    let text = if packaged {
        pins.package = checked(&bytes, &pinned.package, &asked)?;
        let (text, release) = draw(&bytes, &expected.groups)?;
        pins.release = release;
        pins.table = sha256(&text);
        text
    } else {
        // However a system ends its lines, it is the same table.
        let text: Vec<u8> = bytes.into_iter().filter(|byte| *byte != b'\r').collect();
        pins.table = checked(&text, &pinned.table, &asked)?;
        pins.release.period = asked.period.unwrap_or(&pinned.release.period).to_owned();
        text
    };
    let table = Table::read(&text, &expected).map_err(|problems| all(asked.file, &problems))?;
    pins.rows = table.rows.len();
    known_source(workspace, &pins.release)?;
    let after = files::all(&table, &pins.release, &nation, &history)?;
    write(workspace, &after, &pins, &text)
}

fn asked(options: &[String]) -> Outcome<Asked<'_>> {
    let usage = || {
        Failure::new(
            "`import-pay` takes the release, `--accept` for one that is not pinned yet, and `--period \"May 2026\"` for a table.",
        )
    };
    let mut asked = Asked { file: "", accept: false, period: None };
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match option.as_str() {
            "--accept" => asked.accept = true,
            "--period" => asked.period = Some(rest.next().filter(|period| is_period(period)).ok_or_else(usage)?),
            file if asked.file.is_empty() && !file.starts_with('-') => asked.file = file,
            _ => return Err(usage()),
        }
    }
    if asked.file.is_empty() { Err(usage()) } else { Ok(asked) }
}

/// Such as `May 2026`.
fn is_period(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(month, year)| {
        month.len() >= 3
            && month.bytes().all(|b| b.is_ascii_alphabetic())
            && year.len() == 4
            && year.parse::<u16>().is_ok()
    })
}

/// The checksum of the bytes, if it is the pinned one or a new one is accepted.
fn checked(bytes: &[u8], pinned: &str, asked: &Asked<'_>) -> Outcome<String> {
    let sum = sha256(bytes);
    if sum == pinned {
        return Ok(sum);
    }
    if asked.accept {
        println!("Accepted as a new release. Its SHA-256, for {}: {sum}", pins::FILE);
        return Ok(sum);
    }
    Err(Failure::new(format!(
        "{} is not the release that the data was made from.\n  its SHA-256: {sum}\n  the pinned one: {pinned}\n\
         If it is a newer release from a place you trust, say so with `--accept`. Nothing was written.",
        asked.file
    )))
}

/// The same command in a build of this program that can read packages.
fn again(options: &[String]) -> Outcome {
    println!("Reading a package takes a part of this program that is compiled on first use, about a minute.");
    let mut cargo = crate::process::cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "import", "--target-dir", "target/import"]);
    cargo.args(["--", "import-pay"]).args(options);
    if crate::process::succeeds(&mut cargo) {
        return Ok(());
    }
    Err(Failure::new("The package was not imported: see above."))
}

#[cfg(feature = "import")]
fn draw(package: &[u8], groups: &[String]) -> Outcome<(Vec<u8>, Release)> {
    wheel::table(package, groups)
}

#[cfg(not(feature = "import"))]
fn draw(_: &[u8], _: &[String]) -> Outcome<(Vec<u8>, Release)> {
    Err(Failure::new("This build cannot read packages."))
}

/// The codes of the groups that the nation has in the data, sorted.
fn groups(nation: &str) -> Outcome<Vec<String>> {
    let figures: Value =
        serde_json::from_str(nation).map_err(|error| Failure::new(format!("{NATION} is not JSON: {error}.")))?;
    let ids = figures.as_array().into_iter().flatten().filter_map(|figure| figure["subject"]["occupation"].as_str());
    let mut groups: Vec<String> = ids.filter_map(|id| id.strip_prefix("us-")).map(str::to_owned).collect();
    groups.sort();
    Ok(groups)
}

/// A figure names its source, so the source must be there first.
fn known_source(workspace: &Workspace, release: &Release) -> Outcome {
    let sources = workspace.read("data/sources.json")?;
    let sources: Value = serde_json::from_str(&sources)
        .map_err(|error| Failure::new(format!("data/sources.json is not JSON: {error}.")))?;
    let id = release.source();
    if sources.as_array().into_iter().flatten().any(|source| source["id"] == id.as_str()) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "data/sources.json has no `{id}` yet, which the figures of {} would name: add it first, like the one of the year before. \
         Nothing was written.",
        release.period
    )))
}

fn write(workspace: &Workspace, after: &BTreeMap<String, String>, pins: &Pins, table: &[u8]) -> Outcome {
    let root = workspace.root();
    let mut before: BTreeMap<String, String> = BTreeMap::new();
    for name in [NATION, STATES, INDEX, HISTORY] {
        before.extend(workspace.read(name).ok().map(|text| (name.to_owned(), text)));
    }
    for file in workspace::files(&root.join(AREAS)).unwrap_or_default() {
        let name = workspace::name_in(root, &file);
        before.extend(workspace.read(&name).ok().map(|text| (name, text)));
    }
    for line in changes::between(&before, after) {
        println!("{line}");
    }
    let put = |name: &str, bytes: &[u8]| -> Outcome {
        let target = root.join(name);
        let made = target.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&target, bytes)).map_err(|error| Failure::io(&target, &error))
    };
    let mut written = 0;
    for (name, text) in after.iter().filter(|(name, text)| before.get(*name) != Some(*text)) {
        put(name, text.as_bytes())?;
        written += 1;
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        let target = root.join(name);
        fs::remove_file(&target).map_err(|error| Failure::io(&target, &error))?;
        written += 1;
    }
    put(pins::FILE, pins.write().as_bytes())?;
    put(TABLE, table)?;
    match written {
        0 => println!("The pay files hold these figures already."),
        _ => println!(
            "{written} files of data/pay are written or gone. Look at them with `git diff`, then run `cargo xtask check`."
        ),
    }
    Ok(())
}

/// All problems of a table as one text, a line each.
fn all(file: &str, problems: &[String]) -> Failure {
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(|problem| format!("{file}: {problem}.")).collect();
    if problems.len() > SHOWN {
        lines.push(format!("And {} more.", problems.len() - SHOWN));
    }
    lines.push("Nothing was written.".to_owned());
    Failure::new(lines.join("\n"))
}
