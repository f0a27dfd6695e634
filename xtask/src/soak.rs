//! `cargo xtask soak`: thousands of random valid actions in one page of the built site (`e2e/soak/`).

use lexopt::{Arg, Parser, ValueExt};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{browser, node, process};

/// Runs it; whether memory, console and history were as they should be.
pub fn run(workspace: &Workspace, options: &[String]) -> Outcome<bool> {
    let Options { actions, seed, pages } = Options::read(options)?;
    workspace.built_dist()?;
    node::ensure(workspace)?;
    let mut run = process::command("node");
    run.arg("soak/run.mjs").args([actions.to_string(), seed.to_string()]).args(pages);
    run.current_dir(workspace.e2e()).env("CHROME", browser::ensure(workspace)?);
    Ok(process::succeeds(&mut run))
}

/// What is asked for.
#[derive(Debug, PartialEq)]
struct Options {
    actions: u32,
    seed: u32,
    pages: Vec<String>,
}

impl Options {
    fn read(options: &[String]) -> Outcome<Self> {
        let mut read = Self { actions: 2_000, seed: 1, pages: Vec::new() };
        let mut given = Parser::from_args(options);
        while let Some(argument) = given.next()? {
            match argument {
                Arg::Long("actions") => read.actions = number(&mut given)?,
                Arg::Long("seed") => read.seed = number(&mut given)?,
                Arg::Value(page) => read.pages.push(page.string()?),
                other @ (Arg::Long(_) | Arg::Short(_)) => return Err(other.unexpected().into()),
            }
        }
        Ok(read)
    }
}

fn number(given: &mut Parser) -> Outcome<u32> {
    let text = given.value()?.string()?;
    let number = text.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Failure::new(format!("`{text}` is no whole number above 0.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_numbers_and_pages() -> Outcome {
        let parse = |text: &str| Options::read(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(parse("")?, Options { actions: 2_000, seed: 1, pages: Vec::new() });
        let expected = Options { actions: 50, seed: 7, pages: vec!["paths/".to_owned()] };
        assert_eq!(parse("paths/ --seed 7 --actions 50")?, expected);
        for wrong in ["--seed", "--actions 0", "--actions x", "--fast"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
