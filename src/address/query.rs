//! The state that stands in an address's query: every parameter is named once, here.

use super::{Notice, Page, Wanted, plain};
use crate::catalogue::{Catalogue, Level, RoleId, Track};

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// The role a path starts at.
    From,
    /// The role a path ends at.
    To,
    /// Only roles of this track.
    Track,
    /// Only roles of this level.
    Level,
    /// A typed title.
    Find,
    /// Light, dark, or as the device says.
    Theme,
    /// `none` hides the page's head and foot, for frames.
    Chrome,
    /// The language; English is the only one so far.
    Lang,
}

impl Parameter {
    /// All parameters, in the order in which they are written.
    pub const ALL: [Self; 8] =
        [Self::From, Self::To, Self::Track, Self::Level, Self::Find, Self::Theme, Self::Chrome, Self::Lang];

    /// The name in the address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Track => "track",
            Self::Level => "level",
            Self::Find => "find",
            Self::Theme => "theme",
            Self::Chrome => "chrome",
            Self::Lang => "lang",
        }
    }

    /// Whether a page makes use of it.
    pub const fn used_by(self, page: &Page) -> bool {
        match self {
            Self::From | Self::To => matches!(page, Page::Paths),
            Self::Track | Self::Level => matches!(page, Page::Roles),
            Self::Find => matches!(page, Page::Roles | Page::Home),
            Self::Theme | Self::Chrome | Self::Lang => true,
        }
    }
}

/// A choice of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the device says.
    Auto,
}

impl Theme {
    /// The value in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }

    /// The theme of a value.
    pub fn parse(id: &str) -> Option<Self> {
        [Self::Light, Self::Dark, Self::Auto].into_iter().find(|theme| theme.id() == id)
    }
}

/// The longest typed title that is searched for, in characters.
pub const LONGEST_FIND: usize = 80;

/// The longest query that is read at all, in bytes; plans travel in the fragment, never here.
const LONGEST_QUERY: usize = 4_000;

/// The state of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The role a path starts at.
    pub from: Option<RoleId>,
    /// The role a path ends at.
    pub to: Option<RoleId>,
    /// Only roles of this track.
    pub track: Option<Track>,
    /// Only roles of this level.
    pub level: Option<Level>,
    /// A typed title, trimmed and never empty.
    pub find: Option<String>,
    /// The colours.
    pub theme: Option<Theme>,
    /// Whether the page's head and foot are hidden.
    pub bare: bool,
}

impl Query {
    /// Reads a query for a page; whatever cannot be used becomes a notice.
    pub fn parse(query: &str, page: &Page, catalogue: &Catalogue) -> (Self, Vec<Notice>) {
        let mut parsed = Self::default();
        let mut notices = Vec::new();
        if query.len() > LONGEST_QUERY {
            notices.push(Notice::TooLong);
            return (parsed, notices);
        }
        let mut seen = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let known = Parameter::ALL.into_iter().find(|parameter| parameter.name() == name);
            let Some(parameter) = known.filter(|parameter| parameter.used_by(page)) else {
                notices.push(Notice::UnknownParameter(plain(&name)));
                continue;
            };
            if seen.contains(&parameter) {
                notices.push(Notice::Repeated(parameter));
                continue;
            }
            seen.push(parameter);
            notices.extend(parsed.set(parameter, value.trim(), catalogue));
        }
        (parsed, notices)
    }

    /// Sets one parameter; an empty value, as a form sends it, means that nothing was chosen.
    fn set(&mut self, parameter: Parameter, value: &str, catalogue: &Catalogue) -> Option<Notice> {
        if value.is_empty() {
            return None;
        }
        let unusable = |wanted| Some(Notice::UnknownValue { parameter, value: plain(value), wanted });
        let role = || catalogue.role(&RoleId::new(value)).map(|role| role.id.clone());
        match parameter {
            Parameter::From | Parameter::To => {
                let Some(id) = role() else { return unusable(Wanted::Role) };
                *(if parameter == Parameter::From { &mut self.from } else { &mut self.to }) = Some(id);
            }
            Parameter::Track => match Track::parse(value) {
                Some(track) => self.track = Some(track),
                None => return unusable(Wanted::Track),
            },
            Parameter::Level => match Level::parse(value) {
                Some(level) => self.level = Some(level),
                None => return unusable(Wanted::Level),
            },
            Parameter::Find => {
                self.find = Some(value.chars().take(LONGEST_FIND).collect::<String>().trim().to_owned());
                if value.chars().count() > LONGEST_FIND {
                    return Some(Notice::Shortened(parameter, LONGEST_FIND));
                }
            }
            Parameter::Theme => match Theme::parse(value) {
                Some(theme) => self.theme = Some(theme),
                None => return unusable(Wanted::Theme),
            },
            Parameter::Chrome if value == "none" => self.bare = true,
            Parameter::Chrome => return unusable(Wanted::Chrome),
            Parameter::Lang if value == "en" || value.starts_with("en-") => {}
            Parameter::Lang => return unusable(Wanted::Language),
        }
        None
    }

    /// The query as it stands in an address, without the question mark; empty for the plain state.
    pub fn format(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for parameter in Parameter::ALL {
            if let Some(value) = self.get(parameter) {
                out.append_pair(parameter.name(), value);
            }
        }
        out.finish()
    }

    fn get(&self, parameter: Parameter) -> Option<&str> {
        match parameter {
            Parameter::From => self.from.as_ref().map(RoleId::as_str),
            Parameter::To => self.to.as_ref().map(RoleId::as_str),
            Parameter::Track => self.track.map(Track::id),
            Parameter::Level => self.level.map(Level::id),
            Parameter::Find => self.find.as_deref(),
            Parameter::Theme => self.theme.map(Theme::id),
            Parameter::Chrome => self.bare.then_some("none"),
            Parameter::Lang => None,
        }
    }

    /// What travels along from page to page: the look, not the question.
    pub fn look(&self) -> Self {
        Self { theme: self.theme, bare: self.bare, ..Self::default() }
    }
}
