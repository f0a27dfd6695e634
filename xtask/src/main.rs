//! The project's commands, run as `cargo xtask NAME`; `cargo xtask help` lists them.

mod bench;
mod browser;
mod build;
mod checks;
mod compress;
mod coverage;
mod delivery;
mod deny;
mod e2e;
mod failure;
mod fuzz;
mod html;
mod import;
mod import_pay;
mod links;
mod mutants;
mod node;
mod process;
mod release;
mod serve;
mod setup;
mod size;
mod soak;
mod steps;
mod tools;
mod validate;
mod versions;
mod workspace;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use workspace::Workspace;

const HELP: &str = "\
cargo xtask NAME

  setup    install what the project needs (about 6 minutes once, then nothing)
  build    build the site into dist/
  serve    build, serve the site on this computer and open it
             --port N         first port to try (8080)
             --prefix a/b     put the site into this sub-folder
             --no-open        do not open a browser
             --no-build       serve dist/ as it is
  check    formatting, lints and tests without a browser
  bench    what can be measured by hand; `bench scale` measures the questions, `bench pages` the pages
  release  the site, the single file, the snippet and the documents as one archive in target/release-files/
             --verify         make it twice, the second time in a new clone, and compare the bytes
  size     what a browser downloads, against the budget
  fuzz     random input for everything that reads from outside, one minute each; needs a nightly toolchain
             NAME             only this one of them
             --seconds N      so long each
  soak     2,000 random actions in one page after the other
             PAGE             only this one, such as paths/
             --actions N      so many
             --seed N         other ones
  coverage what of the code the tests reach
  mutants  which small changes of the questions no test notices (two hours for all)
             FILE             only of this file
             --again          only those that none noticed the last time
  import-elements FILE
           O*NET's ratings from a CSV table into data/elements.json
  import-pay FILE
           pay figures from the published release into data/pay/
             --accept         take a release that is not pinned yet
             --period 'May 2026'  which release a table is
  test     everything that continuous integration checks
             --only STEP      one step of it: ";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        // What failed is in the table already.
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command; whether everything it checked passed.
fn run(arguments: &[String]) -> Outcome<bool> {
    let (name, options) = match arguments.split_first() {
        Some((name, options)) => (name.as_str(), options),
        None => ("help", arguments),
    };
    if matches!(name, "help" | "--help" | "-h") {
        println!("{HELP}{}", steps::names());
        return Ok(true);
    }
    let workspace = Workspace::find()?;
    match name {
        "serve" => return serve::run(&workspace, options).map(|()| true),
        "import-elements" => return import::run(&workspace, options).map(|()| true),
        "import-pay" => return import_pay::run(&workspace, options).map(|()| true),
        "bench" => return bench::run(&workspace, options).map(|()| true),
        "fuzz" => return fuzz::run(&workspace, options),
        "soak" => return soak::run(&workspace, options),
        "mutants" => return mutants::run(&workspace, options),
        "release" => return release::run(&workspace, options).map(|()| true),
        "test" => return steps::run(&workspace, options),
        _ => {}
    }
    if let Some(option) = options.first() {
        return Err(Failure::new(format!("`cargo xtask {name}` takes no `{option}`; see `cargo xtask help`.")));
    }
    match name {
        "setup" => {
            setup::for_build(&workspace)?;
            println!("Ready. `cargo xtask serve` builds and opens the site.");
            Ok(true)
        }
        "build" => build::run(&workspace).map(|()| true),
        "coverage" => coverage::run(&workspace),
        "check" => steps::run_all(&workspace, steps::CHECK),
        "size" => steps::run_all(&workspace, steps::SIZE),
        _ => Err(Failure::new(format!("There is no command `{name}`; see `cargo xtask help`."))),
    }
}
