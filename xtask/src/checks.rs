//! Formatting, lints and tests of the code: what `cargo xtask check` runs.

use std::process::Command;

use crate::build;
use crate::failure::Outcome;
use crate::process;
use crate::setup;
use crate::steps::Tally;
use crate::workspace::Workspace;

/// What is native, in two parts. The site, with the feature `ssr`, goes where the pre-render (see Trunk.toml) has its dependencies
/// already. The project's commands stay where they were compiled for this very run: in one part with the site, their dependencies
/// would ask for more features of crates that both use, and half of everything would be compiled twice.
const NATIVE: [&[&str]; 2] = [
    &["--package", "hr-career-paths", "--package", "bench", "--features", "ssr", "--target-dir", "target/native"],
    &["--package", "xtask"],
];

/// Is every file formatted?
pub fn format(workspace: &Workspace) -> Outcome<Tally> {
    one(cargo(workspace).args(["fmt", "--all", "--check"]))
}

/// Do the native code and all tests compile without a warning?
pub fn clippy(workspace: &Workspace) -> Outcome<Tally> {
    let unclean = |part: &&&[&str]| {
        let mut clippy = cargo(workspace);
        !process::succeeds(clippy.args(["clippy", "--all-targets"]).args(**part).args(["--", "-D", "warnings"]))
    };
    // Both parts, also where the first has warnings.
    Ok(Tally::one(NATIVE.iter().filter(unclean).count() == 0))
}

/// Does the browser's code compile without a warning?
pub fn clippy_wasm(workspace: &Workspace) -> Outcome<Tally> {
    setup::wasm_target()?;
    let mut clippy = cargo(workspace);
    clippy.args(["clippy", "--lib", "--features", "hydrate"]);
    build::programs_of(&mut clippy);
    one(clippy.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))
}

/// The native tests, counted.
pub fn tests(workspace: &Workspace) -> Outcome<Tally> {
    let mut all = Tally::default();
    for part in NATIVE {
        let (ended_well, printed) = process::tee(cargo(workspace).args(["test", "--no-fail-fast"]).args(part))?;
        let tally = count(&printed);
        // Failed without a failed test: it did not compile, or a test ended the program.
        let broken = !ended_well && tally.failed == 0;
        all = all + tally + Tally { passed: 0, failed: u32::from(broken) };
    }
    Ok(all)
}

fn cargo(workspace: &Workspace) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root());
    cargo
}

fn one(command: &mut Command) -> Outcome<Tally> {
    Ok(Tally::one(process::succeeds(command)))
}

/// Adds up lines such as `test result: ok. 3 passed; 0 failed; 0 ignored; ...`.
fn count(printed: &str) -> Tally {
    let results = printed.lines().filter_map(|line| line.strip_prefix("test result: "));
    results.fold(Tally::default(), |tally, result| {
        let number = |label: &str| {
            let before = result.split(label).next().unwrap_or_default();
            before.split_whitespace().next_back().and_then(|word| word.parse().ok()).unwrap_or(0)
        };
        tally + Tally { passed: number(" passed;"), failed: number(" failed;") }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_binaries_add_up() {
        let printed = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test a ... FAILED\n\
            test result: FAILED. 11 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(count(printed), Tally { passed: 14, failed: 2 });
        assert_eq!(count("error: could not compile"), Tally::default());
    }
}
