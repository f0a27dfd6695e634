//! What one person keeps: a path as a plan with goals, notes, target months and what is done; how it is written down, carried
//! by a link, and taken elsewhere. Pure functions: nothing here knows the browser.

pub mod base64;
pub mod calendar;
mod changes;
pub mod csv;
mod desk;
pub mod json;
mod link;
mod make;
pub mod markdown;
mod sections;
mod text;

pub use changes::{Change, since};
pub use desk::{Action, Desk, Shared, Unread};
pub use link::{Problem, Read, read_link, route_of, write_link};
pub use make::{best, called, goal_words, of_route, propose, snapshot};
pub use text::{Kept, LONGEST_TEXT, Trouble, read_text, write_plans, write_text};

use crate::catalogue::{Depth, RoleId, SkillId};

/// The most plans that are kept.
pub const MOST_PLANS: usize = 50;
/// The most moves of a plan.
pub const MOST_MOVES: usize = 12;
/// The most goals of a move.
pub const MOST_GOALS: usize = 40;
/// The longest name of a plan, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest goal, in characters.
pub const LONGEST_GOAL: usize = 200;
/// The longest notes of a move, in characters.
pub const LONGEST_NOTES: usize = 2000;

/// A plan: a path, and what the person makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What the person calls it.
    pub name: String,
    /// Where it starts.
    pub start: RoleId,
    /// The moves, each starting where the one before ends.
    pub moves: Vec<Step>,
}

/// A move of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it leads.
    pub to: RoleId,
    /// When the person wants to be there.
    pub month: Option<Month>,
    /// Whether it is made.
    pub done: bool,
    /// What there was to learn for it when it was planned, to tell later what has changed.
    pub asked: Vec<Need>,
    /// What to do for it.
    pub goals: Vec<Goal>,
    /// What the person notes.
    pub notes: String,
}

/// A skill at a depth that a move asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The skill.
    pub skill: SkillId,
    /// The depth.
    pub depth: Depth,
}

/// Something to do for a move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    /// The need that it was proposed for, if it was.
    pub need: Option<Need>,
    /// The person's words; empty where those of the proposal stand.
    pub text: String,
    /// Whether it is done.
    pub done: bool,
}

impl Goal {
    /// Whether it says nothing: neither proposed nor written yet.
    pub fn is_empty(&self) -> bool {
        self.need.is_none() && self.text.trim().is_empty()
    }
}

impl Plan {
    /// The roles from start to end.
    pub fn stops(&self) -> impl Iterator<Item = &RoleId> {
        std::iter::once(&self.start).chain(self.moves.iter().map(|step| &step.to))
    }

    /// The role that the plan leads to.
    pub fn end(&self) -> &RoleId {
        self.moves.last().map_or(&self.start, |step| &step.to)
    }

    /// The role where a move starts.
    pub fn before(&self, place: usize) -> &RoleId {
        let before = place.checked_sub(1).and_then(|place| self.moves.get(place));
        before.map_or(&self.start, |step| &step.to)
    }

    /// How many goals are done, of how many.
    pub fn goals(&self) -> (usize, usize) {
        let goals = || self.moves.iter().flat_map(|step| &step.goals).filter(|goal| !goal.is_empty());
        (goals().filter(|goal| goal.done).count(), goals().count())
    }

    /// How many moves are made, of how many.
    pub fn made(&self) -> (usize, usize) {
        (self.moves.iter().filter(|step| step.done).count(), self.moves.len())
    }

    /// Drops goals that say nothing.
    pub fn tidy(&mut self) {
        self.moves.iter_mut().for_each(|step| step.goals.retain(|goal| !goal.is_empty()));
    }

    /// The plan without its notes.
    pub fn without_notes(&self) -> Self {
        let mut plan = self.clone();
        plan.moves.iter_mut().for_each(|step| step.notes.clear());
        plan
    }
}

/// `2 of 7 goals done`, `no goals yet`.
pub fn progress((done, all): (usize, usize), one: &str, many: &str, what: &str) -> String {
    match all {
        0 => ["no ", many, " yet"].concat(),
        1 => [&done.to_string(), " of 1 ", one, " ", what].concat(),
        all => [&done.to_string(), " of ", &all.to_string(), " ", many, " ", what].concat(),
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, 1970 to 2225.
    year: u16,
    /// 1 to 12.
    month: u8,
}

impl Month {
    const FIRST_YEAR: u16 = 1970;
    const LAST_YEAR: u16 = Self::FIRST_YEAR + 255;
    const NAMES: [&'static str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// A month, where year and month are within what plans hold.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        let known = (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month })
    }

    /// Reads `2027-09`, and what people write where the browser offers no choice of months: `9/2027`, `Sep 2027`.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> =
            text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
        let [first, second] = parts.as_slice() else { return None };
        let (year, month) = if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) {
            (first, second)
        } else {
            (second, first)
        };
        let name = |name: &&str| {
            month.len() >= 3 && name.get(..month.len()).is_some_and(|start| start.eq_ignore_ascii_case(month))
        };
        let named = Self::NAMES.iter().position(name).and_then(|place| u8::try_from(place + 1).ok());
        Self::new(year.parse().ok()?, named.or_else(|| month.parse().ok())?)
    }

    /// `2027-09`, as forms and files have it.
    pub fn id(self) -> String {
        [&self.year.to_string(), "-", &two(self.month)].concat()
    }

    /// `September 2027`.
    pub fn words(self) -> String {
        [Self::NAMES[usize::from(self.month) - 1], " ", &self.year.to_string()].concat()
    }

    /// The number of months since January 1970.
    pub const fn number(self) -> u16 {
        (self.year - Self::FIRST_YEAR) * 12 + self.month as u16 - 1
    }

    /// The month of a number.
    pub fn of_number(number: u16) -> Option<Self> {
        Self::new(Self::FIRST_YEAR + number / 12, u8::try_from(number % 12 + 1).ok()?)
    }
}

/// A number of two digits.
pub fn two(number: u8) -> String {
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}

/// The first characters of a text, at most so many.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}
