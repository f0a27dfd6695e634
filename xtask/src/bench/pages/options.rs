//! The options of `cargo xtask bench pages`.

use lexopt::{Arg, Parser, ValueExt};
use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};

/// The most runs: beyond, medians hardly change and the machine does.
const MOST_RUNS: u32 = 50;

/// What the user asked for.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// How often everything is measured; the median counts.
    runs: u32,
    /// The pages by their address in the site; all kinds if there is none.
    pages: Vec<String>,
    /// Whether the tables go into the document.
    write: bool,
}

impl Options {
    /// Reads `--runs N`, `--page P` and `--write`, also as `--runs=N` and so on.
    pub fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut options = Self { runs: 3, pages: Vec::new(), write: false };
        let mut given = Parser::from_args(arguments);
        while let Some(argument) = given.next()? {
            match argument {
                Arg::Long("runs") => {
                    let text = given.value()?.string()?;
                    let runs = text.parse().ok().filter(|runs| (1..=MOST_RUNS).contains(runs));
                    options.runs = runs
                        .ok_or_else(|| Failure::new(format!("`--runs {text}` is no number from 1 to {MOST_RUNS}.")))?;
                }
                Arg::Long("page") => options.pages.push(page(&given.value()?.string()?)),
                Arg::Long("write") => options.write = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// For the script that measures.
    pub fn as_json(&self) -> Value {
        json!({ "runs": self.runs, "pages": self.pages, "write": self.write })
    }
}

/// A page as the site's list has it: without a beginning such as `./`, and with a slash at the end unless it is the start page.
fn page(text: &str) -> String {
    let path = text.trim_start_matches("./").trim_matches('/');
    if path.is_empty() { String::new() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Outcome<Options> {
        Options::parse(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn both_spellings_are_read() -> Outcome {
        let pages = vec!["roles/hr-manager/".to_owned(), String::new()];
        let expected = Options { runs: 1, pages, write: true };
        assert_eq!(parse("--runs 1 --page roles/hr-manager --page=./ --write")?, expected);
        assert_eq!(parse("")?, Options { runs: 3, pages: Vec::new(), write: false });
        Ok(())
    }

    #[test]
    fn mistakes_are_named() {
        for (text, named) in [
            ("--runs", "--runs"),
            ("--runs 0", "--runs 0"),
            ("--runs 1000", "1000"),
            ("--page", "--page"),
            ("--write=no", "--write"),
            ("paths/", "paths/"),
        ] {
            let message = parse(text).map_or_else(|failure| failure.to_string(), |_| String::new());
            assert!(message.contains(named), "{text}: {message}");
        }
    }
}
