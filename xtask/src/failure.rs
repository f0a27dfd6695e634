//! What went wrong, as one sentence for the person at the terminal.

use std::fmt;

/// A sentence that says what is wrong and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

/// A result whose error is such a sentence.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with this sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A file or folder that cannot be read or written.
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self(format!("{} cannot be used: {error}.", path.display()))
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self(format!("{error}; see `cargo xtask help`."))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
