//! `cargo xtask bench`: what is measured, by hand and now and then, as it takes minutes and depends on the machine.

mod pages;
mod scale;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// Something to measure.
struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace, &[String]) -> Outcome,
}

const ALL: &[Bench] = &[
    Bench {
        name: "pages",
        about: "each kind of page on a slow phone, beside its floor and other frameworks, and with Lighthouse\n    \
                --runs N (3), --page roles/hr-manager/ (again for more), --write: the tables into docs/performance.md",
        run: pages::run,
    },
    Bench {
        name: "scale",
        about: "the questions on catalogues of 10 to 10,000 roles, natively and in Chromium, into docs/bench/scale.json",
        run: scale::run,
    },
];

/// Measures what the option names; without one, lists what there is.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome {
    match options {
        [] => {
            for bench in ALL {
                println!("cargo xtask bench {}\n    {}", bench.name, bench.about);
            }
            Ok(())
        }
        [name, options @ ..] => match ALL.iter().find(|bench| bench.name == name) {
            Some(bench) => (bench.run)(workspace, options),
            None => Err(Failure::new(format!("There is nothing to measure named `{name}`; see `cargo xtask bench`."))),
        },
    }
}
