//! One element in two groups: whether it differs, which way, and how much that matters.

use super::Rated;
use crate::catalogue::Rating;

/// From this difference on, in hundredths of a point on either scale, two ratings count as different.
///
/// A rating is a mean over few raters (skills stand in steps of an eighth), and is kept here without its error: a small difference
/// may be chance. Half a point is our own rule; for skills it takes four steps.
pub const THRESHOLD: u16 = 50;

/// One element in two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// In the group that one leaves.
    pub from: Rated<'a>,
    /// In the group that one enters.
    pub to: Rated<'a>,
}

/// How what is asked of an element differs between two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shift {
    /// Not relevant before, and asked for now.
    New,
    /// Asked for at a higher level, or more important at about the same level.
    Grows,
    /// About the same.
    Same,
    /// Asked for at a lower level, or less important at about the same level.
    Less,
    /// Asked for before, and not relevant now.
    Gone,
    /// Not relevant in either group.
    Neither,
}

impl Shift {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 6] = [Self::New, Self::Grows, Self::Same, Self::Less, Self::Gone, Self::Neither];

    /// The words for a person.
    pub const fn label(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Grows => "more",
            Self::Same => "about the same",
            Self::Less => "less",
            Self::Gone => "no longer relevant",
            Self::Neither => "not relevant in either",
        }
    }

    /// The same difference seen from the other side.
    pub const fn reversed(self) -> Self {
        match self {
            Self::New => Self::Gone,
            Self::Grows => Self::Less,
            Self::Less => Self::Grows,
            Self::Gone => Self::New,
            same => same,
        }
    }
}

impl Pair<'_> {
    /// How it differs. The level decides; where it differs by less than [`THRESHOLD`], or where there is none, the importance
    /// does. What is relevant on one side only is new or gone if it passes the same threshold, and about the same if not: then
    /// the flag says no more than that it lies close to O*NET's border.
    pub fn shift(&self) -> Shift {
        let (was, is) = (!self.from.rating.not_relevant, !self.to.rating.not_relevant);
        let up = self.difference();
        match (was, is) {
            (false, false) => Shift::Neither,
            (false, true) if up > 0 => Shift::New,
            (true, false) if up < 0 => Shift::Gone,
            _ if up > 0 => Shift::Grows,
            _ if up < 0 => Shift::Less,
            _ => Shift::Same,
        }
    }

    /// How much the difference matters, for ranking: the importance on the side that asks for more, times the difference that
    /// decides, in hundredths each. So a wide gap in something unimportant comes after a fair gap in something that counts. Zero
    /// where nothing differs.
    pub fn weight(&self) -> u32 {
        let (from, to) = self.deciding();
        let difference = from.abs_diff(to);
        let importance = u32::from(self.asks().importance.hundredths());
        if difference < THRESHOLD { 0 } else { importance * u32::from(difference) }
    }

    /// Whether O*NET advises against relying on either value.
    pub fn low_precision(&self) -> bool {
        self.from.rating.low_precision || self.to.rating.low_precision
    }

    /// Up, down or neither.
    fn difference(&self) -> i8 {
        let (from, to) = self.deciding();
        match from.abs_diff(to) >= THRESHOLD {
            false => 0,
            true if from < to => 1,
            true => -1,
        }
    }

    /// The side that asks for more; where neither does, the one that one enters.
    pub(super) fn asks(&self) -> &Rating {
        if self.difference() < 0 { self.from.rating } else { self.to.rating }
    }

    /// The two values that decide: the levels where they differ enough, else the importances.
    fn deciding(&self) -> (u16, u16) {
        let levels = self.from.rating.level.zip(self.to.rating.level);
        let levels = levels.map(|(from, to)| (from.hundredths(), to.hundredths()));
        levels.filter(|(from, to)| from.abs_diff(*to) >= THRESHOLD).unwrap_or_else(|| self.importances())
    }

    fn importances(&self) -> (u16, u16) {
        (self.from.rating.importance.hundredths(), self.to.rating.importance.hundredths())
    }
}
