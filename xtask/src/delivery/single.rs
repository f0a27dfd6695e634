//! The edition in one file: everything of the site within one document, for sticks, mail and rooms without network. `single.js` in
//! `src/browser/` takes it apart again.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::scripts;
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, Workspace};

/// The file, in the site's folder.
pub const FILE: &str = "hr-career-paths.html";

const PAGE: &str = include_str!("single/page.html");
/// Hides what would only flash before the first page, unless the end of the file never came.
const HIDE: &str = "document.body.hidden=true;addEventListener(\"load\",()=>{if(!globalThis.single)document.body.hidden=\
    document.getElementById(\"old\").hidden=false})";

/// Where the pre-render put the pages, with links behind `#/`.
const PAGES: &str = "target/single";
/// Scripts that have no business here: the file has no host and no frame, and its programs need not be waited for.
const LEFT_OUT: [&str; 6] = ["builder.js", "embed.js", "framed.js", "offline.js", "sw.js", "ways.js"];

/// What the document holds, by name.
type Files = BTreeMap<String, Vec<u8>>;

/// Writes it; its bytes.
pub fn write(workspace: &Workspace, dist: &Path) -> Outcome<usize> {
    let mut files = Files::new();
    read(&workspace.root().join(PAGES), |_| true, &mut files)?;
    if files.is_empty() {
        return Err(Failure::new(format!("{PAGES} has no pages for the single file.")));
    }
    read(dist, is_part, &mut files)?;
    let names: Vec<&str> = files.keys().map(String::as_str).filter(|name| name.ends_with(".js")).collect();
    let scripts = scripts::inside(workspace, dist, &names)?;
    let boot = scripts::boot(workspace)?;
    let policy = policy(scripts.values().map(String::as_str).chain([HIDE, boot.as_str()]));
    files.extend(scripts.into_iter().map(|(name, text)| (name, text.into_bytes())));
    let whole = PAGE.replace("{POLICY}", &policy).replace("{HIDE}", HIDE).replace("{BOOT}", &boot);
    let whole = whole.replace("{FILES}", &pack(&files)?);
    let path = dist.join(FILE);
    fs::write(&path, &whole).map_err(|error| Failure::io(&path, &error))?;
    Ok(whole.len())
}

/// What pages run with, and what they read.
fn is_part(name: &str) -> bool {
    let top = !name.contains('/');
    let run = [".css", ".js", ".wasm"].iter().any(|end| name.ends_with(end));
    let area = name.starts_with("data/") && name.ends_with(".bin");
    area || name == "favicon.svg" || top && run && !LEFT_OUT.contains(&name)
}

fn read(folder: &Path, wanted: fn(&str) -> bool, files: &mut Files) -> Outcome {
    for path in workspace::files(folder)? {
        let name = workspace::name_in(folder, &path);
        if wanted(&name) {
            files.insert(name, fs::read(&path).map_err(|error| Failure::io(&path, &error))?);
        }
    }
    Ok(())
}

/// Only what is in the file runs, each script by its hash, and nothing is ever asked for.
fn policy<'a>(scripts: impl Iterator<Item = &'a str>) -> String {
    let hashes: Vec<String> =
        scripts.map(|script| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; img-src data:; base-uri 'none'; form-action 'none'",
        hashes.join(" ")
    )
}

/// The files by name, each compressed: as JSON, which no character of can end its element.
fn pack(files: &Files) -> Outcome<String> {
    let packed =
        files.iter().map(|(name, content)| Ok((name.clone(), Value::from(BASE64_STANDARD.encode(gzip(content)?)))));
    let packed: serde_json::Map<_, _> = packed.collect::<Outcome<_>>()?;
    Ok(Value::Object(packed).to_string())
}

/// The same bytes from the same content: without time, name and system.
fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let packed = || {
        let mut packer: GzEncoder<Vec<u8>> =
            GzBuilder::new().operating_system(255).write(Vec::new(), Compression::best());
        packer.write_all(content)?;
        packer.finish()
    };
    packed().map_err(|error: std::io::Error| Failure::new(format!("The single file cannot be packed: {error}.")))
}
