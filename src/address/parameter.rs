//! The parameters that an address may hold: each is named once, here.

use super::Page;
use crate::questions::paths::MOST_VIA;

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// The role a path or a gap starts at.
    From,
    /// The role a path or a gap ends at.
    To,
    /// Roles that a path leads by.
    Via,
    /// Roles and tracks that a path keeps clear of.
    Avoid,
    /// What makes a path better.
    By,
    /// Where pay is shown for.
    Place,
    /// Roles that stand side by side.
    Roles,
    /// `differences` leaves out what all compared roles share.
    Only,
    /// Only roles of this track.
    Track,
    /// Only roles of this level.
    Level,
    /// How much the self-check asks.
    Form,
    /// Where in the self-check one is.
    Part,
    /// Typed words.
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
    pub const ALL: [Self; 16] = [
        Self::From,
        Self::To,
        Self::Via,
        Self::Avoid,
        Self::By,
        Self::Place,
        Self::Roles,
        Self::Only,
        Self::Track,
        Self::Level,
        Self::Form,
        Self::Part,
        Self::Find,
        Self::Theme,
        Self::Chrome,
        Self::Lang,
    ];

    /// The name in the address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Via => "via",
            Self::Avoid => "avoid",
            Self::By => "by",
            Self::Place => "place",
            Self::Roles => "roles",
            Self::Only => "only",
            Self::Track => "track",
            Self::Level => "level",
            Self::Form => "form",
            Self::Part => "part",
            Self::Find => "find",
            Self::Theme => "theme",
            Self::Chrome => "chrome",
            Self::Lang => "lang",
        }
    }

    /// Whether a page makes use of it.
    pub const fn used_by(self, page: &Page) -> bool {
        match self {
            // A comparison shows the gap between two of its roles, the self-check that to a role.
            Self::From | Self::To => matches!(page, Page::Paths | Page::Compare | Page::Check),
            Self::Form | Self::Part => matches!(page, Page::Check),
            Self::Via | Self::Avoid | Self::By => matches!(page, Page::Paths),
            Self::Place => matches!(page, Page::Pay),
            Self::Roles => matches!(page, Page::Compare | Page::Pay),
            Self::Only => matches!(page, Page::Compare),
            Self::Track => matches!(page, Page::Roles | Page::Pay),
            Self::Level => matches!(page, Page::Roles),
            Self::Find => matches!(page, Page::Roles | Page::Home | Page::Find),
            Self::Theme | Self::Chrome | Self::Lang => true,
        }
    }

    /// How many values it holds, written with commas between or by naming it more than once, as forms do.
    pub(super) const fn most(self) -> usize {
        match self {
            Self::Via => MOST_VIA,
            Self::Avoid => MOST_AVOIDED,
            Self::Roles => MOST_COMPARED,
            _ => 1,
        }
    }
}

/// The most roles that stand side by side.
pub const MOST_COMPARED: usize = 4;

/// The most roles and tracks that a path may be told to keep clear of.
pub const MOST_AVOIDED: usize = 8;
