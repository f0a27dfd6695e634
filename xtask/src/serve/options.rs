//! The options of `cargo xtask serve`.

use lexopt::{Arg, Parser, ValueExt};

use crate::failure::{Failure, Outcome};

/// What the user asked for.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// The first port to try.
    pub port: u16,
    /// The sub-folder the site is put into, by its parts.
    pub prefix: Vec<String>,
    /// Whether to build first.
    pub build: bool,
    /// Whether to open a browser.
    pub open: bool,
}

impl Options {
    /// Reads `--port N`, `--port=N` and so on.
    pub fn parse(arguments: &[String]) -> Outcome<Self> {
        let mut options = Self { port: 8080, prefix: Vec::new(), build: true, open: true };
        let mut given = Parser::from_args(arguments);
        while let Some(argument) = given.next()? {
            match argument {
                Arg::Long("port") => {
                    let text = given.value()?.string()?;
                    let port = text.parse().ok().filter(|port| *port > 0);
                    options.port =
                        port.ok_or_else(|| Failure::new(format!("`--port {text}` is no port from 1 to 65535.")))?;
                }
                Arg::Long("prefix") => options.prefix = prefix(&given.value()?.string()?)?,
                Arg::Long("no-build") => options.build = false,
                Arg::Long("no-open") => options.open = false,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn prefix(text: &str) -> Outcome<Vec<String>> {
    let parts: Vec<String> = text.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let plain = |part: &String| {
        part != "." && part != ".." && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
    };
    if parts.iter().all(plain) {
        return Ok(parts);
    }
    Err(Failure::new(format!("`--prefix {text}` is no folder such as some/folder: letters, digits and -_.~ only.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Outcome<Options> {
        Options::parse(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn both_spellings_are_read() -> Outcome {
        let expected = Options { port: 9000, prefix: vec!["a".into(), "b".into()], build: false, open: false };
        assert_eq!(parse("--port 9000 --prefix /a/b/ --no-open --no-build")?, expected);
        assert_eq!(parse("--port=9000 --prefix=a/b --no-open --no-build")?, expected);
        Ok(())
    }

    #[test]
    fn mistakes_are_named() {
        for (text, named) in [
            ("--port", "--port"),
            ("--port 0", "--port 0"),
            ("--port 70000", "70000"),
            ("--prefix a/../b", "a/../b"),
            ("--fast", "--fast"),
        ] {
            let message = parse(text).map_or_else(|failure| failure.to_string(), |_| String::new());
            assert!(message.contains(named), "{text}: {message}");
        }
    }
}
