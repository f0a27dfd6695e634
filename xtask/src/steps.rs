//! The steps of `cargo xtask test`, what they counted, and the table at the end.

mod tally;

use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{build, checks, deny, e2e, links, setup, size, validate};
pub use tally::Tally;

/// A check, or several that belong together.
struct Step {
    name: &'static str,
    /// Whether it looks at the built site.
    of_site: bool,
    run: fn(&Workspace) -> Outcome<Tally>,
}

const SETUP: &str = "setup";
const BUILD: &str = "build";

/// All steps, in their order.
const STEPS: &[Step] = &[
    Step { name: SETUP, of_site: false, run: |workspace| setup::for_test(workspace).map(|()| Tally::one(true)) },
    Step { name: "fmt", of_site: false, run: checks::format },
    Step { name: "clippy", of_site: false, run: checks::clippy },
    Step { name: "clippy-wasm", of_site: false, run: checks::clippy_wasm },
    Step { name: "unit", of_site: false, run: checks::tests },
    Step { name: "deny", of_site: false, run: deny::check },
    Step { name: BUILD, of_site: false, run: |workspace| build::run(workspace).map(|()| Tally::one(true)) },
    Step { name: "size", of_site: true, run: size::check },
    Step { name: "html", of_site: true, run: validate::check },
    Step { name: "links", of_site: true, run: links::check },
    Step { name: "e2e", of_site: true, run: e2e::check },
];

/// The steps of `cargo xtask check`.
pub const CHECK: &[&str] = &["fmt", "clippy", "clippy-wasm", "unit"];
/// The step of `cargo xtask size`.
pub const SIZE: &[&str] = &["size"];

/// The names of all steps.
pub fn names() -> String {
    STEPS.iter().map(|step| step.name).collect::<Vec<_>>().join(" ")
}

/// `cargo xtask test`, with its options. Whether everything passed.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome<bool> {
    let options: Vec<&str> = options.iter().flat_map(|option| option.split('=')).collect();
    match options.as_slice() {
        [] => run_all(workspace, &STEPS.iter().map(|step| step.name).collect::<Vec<_>>()),
        ["--only", name] if STEPS.iter().any(|step| step.name == *name) => run_all(workspace, &[name]),
        _ => Err(Failure::new(format!("`test` takes nothing, or `--only` and one of: {}.", names()))),
    }
}

/// Runs these steps, even when one fails, and prints the table. Whether everything passed.
pub fn run_all(workspace: &Workspace, names: &[&str]) -> Outcome<bool> {
    let mut done: Vec<(&str, Tally, Duration)> = Vec::new();
    for step in STEPS.iter().filter(|step| names.contains(&step.name)) {
        println!("\n== {}", step.name);
        let start = Instant::now();
        let no_site = done.iter().any(|(name, tally, _)| *name == BUILD && tally.failed > 0);
        let result = if step.of_site && no_site {
            Err(Failure::new("Not checked: the site could not be built."))
        } else {
            (step.run)(workspace)
        };
        let tally = result.unwrap_or_else(|failure| {
            println!("{failure}");
            Tally::one(false)
        });
        done.push((step.name, tally, start.elapsed()));
    }
    println!("\n{:<12} {:>8} {:>7} {:>7}", "step", "seconds", "passed", "failed");
    for (name, tally, time) in &done {
        println!("{name:<12} {:>8.1} {:>7} {:>7}", time.as_secs_f64(), tally.passed, tally.failed);
    }
    let all = done.iter().fold(Tally::default(), |all, (_, tally, _)| all + *tally);
    println!("\n{} passed, {} failed", all.passed, all.failed);
    Ok(all.failed == 0)
}
