//! `cargo xtask release`: everything that somebody needs who puts the site on a host, hands the single file on or embeds a page, as one
//! archive with its checksum. Two clean builds give the same bytes.

mod archive;
mod licenses;
mod packages;
mod sbom;

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::delivery::single;
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, Workspace};
use crate::{build, process, versions};
use archive::Archive;

/// Where the release stands.
const FOLDER: &str = "target/release-files";
/// Its list of checksums, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";
/// The project's own texts that travel along, each with its folder in the archive.
const TEXTS: [(&str, &str); 4] =
    [("CHANGELOG.md", ""), ("NOTICE", "licenses/"), ("LICENSE-APACHE", "licenses/"), ("LICENSE-MIT", "licenses/")];
const README: &str = include_str!("release/README.txt");

/// Runs the command with its options.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome {
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    match options.as_slice() {
        [] => make(workspace).map(drop),
        ["--verify"] => verify(workspace),
        _ => Err(Failure::new("`release` takes nothing, or `--verify`.")),
    }
}

/// Builds the site and writes the release; the text of its checksums.
fn make(workspace: &Workspace) -> Outcome<String> {
    build::run(workspace)?;
    let version = versions::own(workspace)?;
    let name = format!("hr-career-paths-{version}");
    let folder = workspace.root().join(FOLDER);
    // What an earlier release left would be taken for a part of this one.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
    let dist = workspace.built_dist()?;
    let packages = packages::shipped(workspace)?;
    let bill = sbom::write(&version, &packages);

    let mut archive = Archive::new(&name);
    archive.add("README.txt", README.replace("{VERSION}", &version).into_bytes());
    archive.add("sbom.cdx.json", bill.into_bytes());
    archive.add("licenses/THIRD-PARTY.txt", licenses::text(&packages).into_bytes());
    for (file, place) in TEXTS {
        archive.add(&format!("{place}{file}"), bytes(&workspace.root().join(file))?);
    }
    for path in workspace::files(&workspace.root().join("docs"))? {
        archive.add(&format!("docs/{}", workspace::name_in(&workspace.root().join("docs"), &path)), bytes(&path)?);
    }
    for path in workspace::files(&dist)? {
        archive.add(&format!("site/{}", workspace::name_in(&dist, &path)), bytes(&path)?);
    }
    archive.add(single::FILE, bytes(&dist.join(single::FILE))?);
    archive.add("embed/embed.js", bytes(&dist.join("embed.js"))?);
    archive.add("embed/example.html", include_bytes!("release/example.html").to_vec());

    let zip = folder.join(format!("{name}.zip"));
    fs::write(&zip, archive.finish()?).map_err(|error| Failure::io(&zip, &error))?;
    let single = folder.join(single::FILE);
    fs::write(&single, bytes(&dist.join(single::FILE))?).map_err(|error| Failure::io(&single, &error))?;
    let sums = [single, zip].iter().map(|path| sum(path.as_path())).collect::<Outcome<String>>()?;
    let list = folder.join(SUMS);
    fs::write(&list, &sums).map_err(|error| Failure::io(&list, &error))?;
    print!("{sums}");
    println!("The release is in {}", folder.display());
    Ok(sums)
}

/// Makes the release twice, the second time from a clone elsewhere that knows nothing of the first, and compares.
fn verify(workspace: &Workspace) -> Outcome {
    let first = make(workspace)?;
    let clone = std::env::temp_dir().join(format!("hr-career-paths-{}", std::process::id()));
    println!("Once more, in {}", clone.display());
    let mut git = process::command("git");
    git.args(["clone", "--quiet", "--no-hardlinks"]).arg(workspace.root()).arg(&clone);
    if !process::succeeds(&mut git) {
        return Err(Failure::new("The project could not be cloned: is git there, and is this a clone itself?"));
    }
    // As somebody would who has only the clone: its own commands, none of what this program was told.
    let mut cargo = process::command("cargo");
    cargo.env_remove("CARGO_MANIFEST_DIR").args(["xtask", "release"]).current_dir(&clone);
    let built = process::succeeds(&mut cargo);
    let second = fs::read_to_string(clone.join(FOLDER).join(SUMS)).unwrap_or_default();
    let same = built && first == second;
    if same {
        drop(fs::remove_dir_all(&clone));
        println!("Both have the same bytes.");
        return Ok(());
    }
    Err(Failure::new(format!(
        "The second build differs: compare {} with {} (what is not committed is not in the clone).",
        workspace.root().join(FOLDER).display(),
        clone.join(FOLDER).display()
    )))
}

/// The line of a file in the list of checksums.
fn sum(path: &Path) -> Outcome<String> {
    let hash = Sha256::digest(bytes(path)?).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{hash}  {name}\n"))
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::io(path, &error))
}
