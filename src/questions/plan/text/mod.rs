//! Plans as JSON: what the browser keeps, and the file that a person can take elsewhere and open again.

mod read;
mod write;

use super::Plan;
pub use read::read_text;
pub use write::{write_plans, write_text};

/// What the file says it is.
const FORMAT: &str = "hr-career-paths/plans";
/// The version that is written.
const VERSION: u32 = 1;
/// The longest text that is read, in bytes: three for each of the five million characters that browsers have room for, so that
/// whatever they keep can be read again.
pub const LONGEST_TEXT: usize = 16_000_000;

/// Something in a text that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is longer than [`LONGEST_TEXT`].
    TooLong,
    /// It is not JSON, or nested too deeply.
    NotJson,
    /// It is JSON, but holds no plans.
    NotPlans,
    /// It was written by a newer version of this site.
    Newer,
    /// This plan, from 1, has no path that can be read.
    Plan(usize),
    /// This part was left out: where it stands, and its name.
    Part(String, String),
    /// There are more plans, moves or goals than are kept: where.
    TooMany(String),
}

impl Trouble {
    /// The sentence for a person.
    pub fn sentence(&self) -> String {
        match self {
            Self::TooLong => "It is larger than 16 megabytes, which no plans are, so it was not read.".to_owned(),
            Self::NotJson => "It is damaged, or no file of plans: it cannot be read.".to_owned(),
            Self::NotPlans => "It holds no plans of this site.".to_owned(),
            Self::Newer => "It was written by a newer version of this site, which this one cannot read.".to_owned(),
            Self::Plan(place) => format!("Plan {place} has no path that can be read, so it was left out."),
            Self::Part(place, name) => [place, ": “", &quoted(name), "” could not be used and was left out."].concat(),
            Self::TooMany(place) => [place, ": there are more than can be kept; the last ones were left out."].concat(),
        }
    }
}

/// A name from outside, fit to be quoted: its first letters and digits.
fn quoted(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ')).take(30).collect()
}

/// What could be read of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The plans, each with the number it is kept under, if it has one.
    pub plans: Vec<(Option<u32>, Plan)>,
    /// What could not.
    pub troubles: Vec<Trouble>,
}

/// A text in one line: control characters become spaces.
pub(in crate::questions::plan) fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A text in lines: of the control characters only line ends stay.
pub(in crate::questions::plan) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}
