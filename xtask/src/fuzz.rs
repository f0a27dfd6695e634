//! `cargo xtask fuzz`: libFuzzer on everything that reads from outside (`fuzz/`). The usual tests replay its corpus without it.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::tools::Tool;
use crate::workspace::Workspace;

const FOLDER: &str = "fuzz";

/// The program, as cargo installs it.
fn tool() -> Tool {
    Tool { package: "cargo-fuzz", program: "cargo-fuzz", version: "0.13.2".to_owned(), takes: "about a minute" }
}

/// Runs every entrance, or those that the options name, each for so many seconds. Whether none broke.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome<bool> {
    let all = targets(&workspace.read("fuzz/Cargo.toml")?);
    let (named, seconds) = read(options, &all)?;
    nightly()?;
    let tool = tool();
    tool.ensure()?;
    let mut broken = Vec::new();
    for name in named {
        println!("\n== {name}: {seconds} seconds");
        // What is found on the way is kept beside the builds; the corpus under version control stays small.
        let found = workspace.root().join("target/fuzz/corpus").join(&name);
        std::fs::create_dir_all(&found).map_err(|error| Failure::io(&found, &error))?;
        let mut fuzz = cargo_fuzz(workspace, &tool)?;
        fuzz.args(["run", "--fuzz-dir", FOLDER, "--target-dir", "target/fuzz", &name]).arg(&found);
        fuzz.arg(Path::new(FOLDER).join("corpus").join(&name));
        // Without the second one a slow entrance sees nothing but short inputs in the time it has.
        fuzz.args(["--", "-max_len=4096", "-len_control=5", "-timeout=10", &format!("-max_total_time={seconds}")]);
        if !process::succeeds(&mut fuzz) {
            broken.push(name);
        }
    }
    if broken.is_empty() {
        println!("\nNothing broke.");
    } else {
        println!(
            "\nBroken: {}. The input is in fuzz/artifacts/: mend the code, and put the input into fuzz/corpus/.",
            broken.join(", ")
        );
    }
    Ok(broken.is_empty())
}

/// The entrances that the manifest names.
fn targets(manifest: &str) -> Vec<String> {
    let path = |line: &str| Some(line.strip_prefix("path = \"targets/")?.strip_suffix(".rs\"")?.to_owned());
    manifest.lines().filter_map(path).collect()
}

/// The entrances to run, and the seconds for each.
fn read(options: &[String], all: &[String]) -> Outcome<(Vec<String>, u32)> {
    let (mut named, mut seconds) = (Vec::new(), 60);
    let mut rest = options.iter().flat_map(|option| option.split('='));
    while let Some(option) = rest.next() {
        if option == "--seconds" {
            let value = rest.next().and_then(|value| value.parse().ok()).filter(|value| *value > 0);
            seconds = value.ok_or_else(|| Failure::new("`--seconds` needs a whole number, such as 60."))?;
        } else if all.iter().any(|name| name == option) {
            named.push(option.to_owned());
        } else {
            return Err(Failure::new(format!("`fuzz` takes `--seconds N` and any of: {}.", all.join(" "))));
        }
    }
    Ok((if named.is_empty() { all.to_vec() } else { named }, seconds))
}

/// The sanitizers are not in a stable toolchain.
fn nightly() -> Outcome {
    if process::output(process::command("rustup").args(["run", "nightly", "rustc", "--version"])).is_some() {
        return Ok(());
    }
    Err(Failure::new(
        "Fuzzing needs Rust's nightly toolchain, which is not here: `rustup toolchain install nightly --profile minimal` \
         brings it. Without it, `cargo test --test hostile --features ssr` replays the known inputs and mutations of them.",
    ))
}

fn cargo_fuzz(workspace: &Workspace, tool: &Tool) -> Outcome<Command> {
    let mut command = process::command("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]).current_dir(workspace.root());
    command.env("PATH", process::search_path(vec![tool.folder()?]));
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_name_entrances_and_seconds() -> Outcome {
        let all = targets(
            "[[bin]]\nname = \"link\"\npath = \"targets/link.rs\"\n[lib]\npath = \"src/lib.rs\"\npath = \"targets/data.rs\"\n",
        );
        assert_eq!(all, ["link", "data"]);
        let parse = |text: &str| read(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>(), &all);
        assert_eq!(parse("")?, (all.clone(), 60));
        assert_eq!(parse("data --seconds 5")?, (vec!["data".to_owned()], 5));
        assert_eq!(parse("--seconds=5 data")?, (vec!["data".to_owned()], 5));
        for wrong in ["--seconds", "--seconds 0", "--seconds x", "nothing"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
