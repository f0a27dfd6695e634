//! What is said when something in an address could not be used.

use super::Parameter;

/// Something in the address that was ignored or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The page has no use for a parameter of this name.
    UnknownParameter(String),
    /// The parameter stands twice; the first one counts.
    Repeated(Parameter),
    /// The value means nothing to this parameter.
    UnknownValue {
        /// The parameter.
        parameter: Parameter,
        /// The value, made safe to show.
        value: String,
        /// What it should have been.
        wanted: Wanted,
    },
    /// A list holds a value more than once; it counts once.
    RepeatedValue(Parameter, String),
    /// A list holds more values than are used: only so many count.
    TooMany(Parameter, usize),
    /// The value was cut to this many characters.
    Shortened(Parameter, usize),
    /// The whole query was too long to be read.
    TooLong,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The id of a role.
    Role,
    /// A track.
    Track,
    /// A level.
    Level,
    /// A theme.
    Theme,
    /// The word `none`.
    Chrome,
    /// A language we have.
    Language,
    /// The id of a role or a track in a list.
    RoleOrTrack,
    /// A ranking of paths.
    Ranking,
    /// The word `differences`.
    Differences,
    /// Somewhere that pay is known for.
    Place,
    /// A form of the self-check.
    Form,
    /// A part of the self-check.
    Part,
}

impl Wanted {
    const fn sentence(self) -> &'static str {
        match self {
            Self::Role => "is not a role we know and was left out",
            Self::Track => "is not a track (generalist, specialist, operations), so all are shown",
            Self::Level => "is not a level (entry, mid, senior, executive), so all are shown",
            Self::Theme => "is not a theme (light, dark, auto), so your device decides",
            Self::Chrome => "is not a way to show the frame (only “none” is), so it is shown",
            Self::RoleOrTrack => "is neither a role nor a track we know and was left out",
            Self::Ranking => {
                "is not a ranking (moves, evidence, steps, pay, experience), so the fewest moves come first"
            }
            Self::Differences => "is not a part of the comparison (only “differences” is), so all of it is shown",
            Self::Place => "is not a place that we know pay for, so the United States are shown",
            Self::Form => "is not a form of the self-check (short, full), so you can choose one",
            Self::Part => "is not a part of the self-check (a group's number, or “result”), so it starts at the first",
            Self::Language => "is not a language we have, so the page is in English",
        }
    }
}

impl Notice {
    /// The sentence for a person.
    pub fn sentence(&self) -> String {
        match self {
            Self::UnknownParameter(name) => {
                format!("“{name}” in the address means nothing on this page and was ignored.")
            }
            Self::Repeated(parameter) => {
                format!("“{}” stands in the address more than once; the first one counts.", parameter.name())
            }
            Self::UnknownValue { parameter, value, wanted } => {
                format!("“{}={value}” in the address {}.", parameter.name(), wanted.sentence())
            }
            Self::RepeatedValue(parameter, value) => {
                format!("“{value}” stands in “{}” more than once; it counts once.", parameter.name())
            }
            Self::TooMany(parameter, most) => {
                format!("“{}” in the address holds more than {most} values; the first {most} count.", parameter.name())
            }
            Self::Shortened(parameter, longest) => {
                format!("“{}” in the address was cut to its first {longest} characters.", parameter.name())
            }
            Self::TooLong => "The address was too long to be read; the page is shown as usual.".to_owned(),
        }
    }
}

/// A value from outside, fit to be quoted in a sentence: letters, digits and plain joiners, at most 40 characters. Text is never
/// markup here, but a page that repeats somebody's markup looks broken all the same.
pub fn plain(value: &str) -> String {
    const LONGEST: usize = 40;
    let joiner = |c: char| matches!(c, ' ' | '-' | '_' | '.' | ',' | '+');
    let kept: String = value.chars().take(LONGEST).filter(|c| c.is_alphanumeric() || joiner(*c)).collect();
    if kept.chars().count() < value.chars().count() { format!("{}…", kept.trim()) } else { kept }
}
