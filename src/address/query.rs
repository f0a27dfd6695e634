//! The state that stands in an address's query: reading and writing it.

use super::{Notice, Page, Parameter, Wanted, plain};
use crate::catalogue::{Catalogue, Level, PlaceId, RoleId, Track};
use crate::questions::check::Form;
use crate::questions::paths::{Avoid, Ranking};
use crate::questions::pay_places;
use std::borrow::Cow;

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

/// Where in the self-check one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckPart {
    /// At a group, counted from 1.
    Group(u8),
    /// At the result.
    Result,
}

impl CheckPart {
    /// The value in the address.
    pub fn format(self) -> Cow<'static, str> {
        match self {
            Self::Group(number) => Cow::Owned(number.to_string()),
            Self::Result => Cow::Borrowed("result"),
        }
    }

    /// The part of a value; a number from 1 to 99.
    pub fn parse(value: &str) -> Option<Self> {
        if value == "result" {
            return Some(Self::Result);
        }
        let number = value.bytes().all(|byte| byte.is_ascii_digit()).then(|| value.parse().ok()).flatten()?;
        (1..=99).contains(&number).then_some(Self::Group(number))
    }
}

/// The longest typed words that are searched for, in characters.
pub const LONGEST_FIND: usize = 80;

/// What no part reads: `start.js` keeps nothing in a kiosk; and what frames add, a color for `framed.js`, and what the script pym.js of
/// hosts tells it.
const FRAMES: [&str; 6] = ["accent", "childId", "initialWidth", "kiosk", "parentTitle", "parentUrl"];

/// The longest query that is read at all, in bytes; plans travel in the fragment, never here.
const LONGEST_QUERY: usize = 4_000;

/// The state of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The role a path or a gap starts at.
    pub from: Option<RoleId>,
    /// The role a path or a gap ends at.
    pub to: Option<RoleId>,
    /// Roles that a path leads by, in any order.
    pub via: Vec<RoleId>,
    /// What a path keeps clear of.
    pub avoid: Vec<Avoid>,
    /// What makes a path better.
    pub by: Option<Ranking>,
    /// Where pay is shown for.
    pub place: Option<PlaceId>,
    /// Roles that stand side by side, in this order.
    pub roles: Vec<RoleId>,
    /// Whether only what differs between them is shown.
    pub differences: bool,
    /// Only roles of this track.
    pub track: Option<Track>,
    /// Only roles of this level.
    pub level: Option<Level>,
    /// How much the self-check asks.
    pub form: Option<Form>,
    /// Where in the self-check one is.
    pub part: Option<CheckPart>,
    /// Typed words, trimmed and never empty.
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
            if FRAMES.contains(&&*name) {
                continue;
            }
            let known = Parameter::ALL.into_iter().find(|parameter| parameter.name() == name);
            let Some(parameter) = known.filter(|parameter| parameter.used_by(page)) else {
                notices.push(Notice::UnknownParameter(plain(&name)));
                continue;
            };
            if parameter.most() > 1 {
                for value in value.split(',') {
                    notices.extend(parsed.add(parameter, value.trim(), catalogue));
                }
                continue;
            }
            if seen.contains(&parameter) {
                notices.push(Notice::Repeated(parameter));
                continue;
            }
            seen.push(parameter);
            notices.extend(parsed.set(parameter, value.trim(), catalogue));
        }
        notices.dedup();
        (parsed, notices)
    }

    /// Adds one value to a list.
    fn add(&mut self, parameter: Parameter, value: &str, catalogue: &Catalogue) -> Option<Notice> {
        if value.is_empty() {
            return None;
        }
        let role = catalogue.role(&RoleId::new(value)).map(|role| role.id.clone());
        let again = Some(Notice::RepeatedValue(parameter, plain(value)));
        let unusable = |wanted| Some(Notice::UnknownValue { parameter, value: plain(value), wanted });
        let held = match parameter {
            Parameter::Avoid => self.avoid.len(),
            Parameter::Via => self.via.len(),
            _ => self.roles.len(),
        };
        if parameter == Parameter::Avoid {
            let track = Track::parse(value).map(Avoid::Track);
            let Some(avoided) = track.or(role.map(Avoid::Role)) else { return unusable(Wanted::RoleOrTrack) };
            if self.avoid.contains(&avoided) {
                return again;
            }
            if held < parameter.most() {
                self.avoid.push(avoided);
                return None;
            }
        } else {
            let Some(role) = role else { return unusable(Wanted::Role) };
            let list = if parameter == Parameter::Via { &mut self.via } else { &mut self.roles };
            if list.contains(&role) {
                return again;
            }
            if held < parameter.most() {
                list.push(role);
                return None;
            }
        }
        Some(Notice::TooMany(parameter, parameter.most()))
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
            Parameter::Via | Parameter::Avoid | Parameter::Roles => return self.add(parameter, value, catalogue),
            Parameter::By => match Ranking::parse(value) {
                Some(ranking) => self.by = Some(ranking),
                None => return unusable(Wanted::Ranking),
            },
            Parameter::Place => match pay_places::place(catalogue, &PlaceId::new(value)) {
                Some(place) => self.place = Some(place.id().clone()),
                None => return unusable(Wanted::Place),
            },
            Parameter::Only if value == "differences" => self.differences = true,
            Parameter::Only => return unusable(Wanted::Differences),
            Parameter::Track => match Track::parse(value) {
                Some(track) => self.track = Some(track),
                None => return unusable(Wanted::Track),
            },
            Parameter::Level => match Level::parse(value) {
                Some(level) => self.level = Some(level),
                None => return unusable(Wanted::Level),
            },
            Parameter::Form => match Form::parse(value) {
                Some(form) => self.form = Some(form),
                None => return unusable(Wanted::Form),
            },
            Parameter::Part => match CheckPart::parse(value) {
                Some(part) => self.part = Some(part),
                None => return unusable(Wanted::Part),
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
                out.append_pair(parameter.name(), &value);
            }
        }
        // A comma needs no escape in a query, and addresses are read by people.
        out.finish().replace("%2C", ",")
    }

    fn get(&self, parameter: Parameter) -> Option<Cow<'_, str>> {
        let value = match parameter {
            Parameter::Via => return list(self.via.iter().map(RoleId::as_str)),
            Parameter::Avoid => return list(self.avoid.iter().map(Avoid::id)),
            Parameter::Roles => return list(self.roles.iter().map(RoleId::as_str)),
            Parameter::From => self.from.as_ref().map(RoleId::as_str),
            Parameter::To => self.to.as_ref().map(RoleId::as_str),
            Parameter::By => self.by.map(Ranking::id),
            Parameter::Place => self.place.as_ref().map(PlaceId::as_str),
            Parameter::Only => self.differences.then_some("differences"),
            Parameter::Track => self.track.map(Track::id),
            Parameter::Level => self.level.map(Level::id),
            Parameter::Form => self.form.map(Form::id),
            Parameter::Part => return self.part.map(CheckPart::format),
            Parameter::Find => self.find.as_deref(),
            Parameter::Theme => self.theme.map(Theme::id),
            Parameter::Chrome => self.bare.then_some("none"),
            Parameter::Lang => None,
        };
        value.map(Cow::Borrowed)
    }

    /// What travels along from page to page: the look, not the question.
    pub fn look(&self) -> Self {
        Self { theme: self.theme, bare: self.bare, ..Self::default() }
    }
}

/// Values with commas between; nothing where there is none.
fn list<'a>(values: impl Iterator<Item = &'a str>) -> Option<Cow<'a, str>> {
    let values: Vec<&str> = values.collect();
    (!values.is_empty()).then(|| Cow::Owned(values.join(",")))
}
