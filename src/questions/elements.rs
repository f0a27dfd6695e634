//! What O*NET asks of occupation groups: what matters most in one, and one set against another.
//!
//! These are ratings of groups and not of roles: two roles that are counted in one group cannot be told apart by them. Only
//! pages written beforehand ask, as the browser's catalogue has no elements.

use crate::catalogue::{
    Catalogue, Element, ElementKind, Occupation, OccupationFit, OccupationId, Rating, Role, Survey,
};
use std::cmp::Reverse;

/// From this difference on, in hundredths of a point on either scale, two ratings count as different.
///
/// A rating is a mean over few raters (skills stand in steps of an eighth), and is kept here without its error: a small difference
/// may be chance. Half a point is our own rule; for skills it takes four steps.
pub const THRESHOLD: u16 = 50;

/// From this importance on, in hundredths, an element is worth naming: 3 is "important" on O*NET's scale of 1 to 5.
pub const IMPORTANT: u16 = 300;

/// One rating with all that it needs to be shown honestly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated<'a> {
    /// What is rated.
    pub element: &'a Element,
    /// Importance, level and flags.
    pub rating: &'a Rating,
    /// The group, the release and the month.
    pub survey: &'a Survey,
}

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
    fn asks(&self) -> &Rating {
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

/// What can be said of two groups.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// They are one group: its ratings cannot tell the two ends apart.
    SameGroup(&'a Occupation),
    /// O*NET does not rate these groups here, so nothing can be said.
    NotRated(Vec<&'a Occupation>),
    /// Every element that both are rated on.
    Compared(Comparison<'a>),
}

/// Two groups, element by element.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The group that one leaves.
    pub from: &'a Occupation,
    /// The group that one enters.
    pub to: &'a Occupation,
    /// Every element once: by [`Pair::weight`], then by importance, then in O*NET's order.
    pub pairs: Vec<Pair<'a>>,
}

impl<'a> Comparison<'a> {
    /// The elements of a kind that differ in this way, what matters most first.
    pub fn of(&self, kind: ElementKind, shift: Shift) -> impl Iterator<Item = &Pair<'a>> {
        self.pairs.iter().filter(move |pair| pair.to.element.kind == kind && pair.shift() == shift)
    }

    /// What one has to grow in most: at most so many elements of a kind that are new or asked for at a higher level, and at
    /// least [`IMPORTANT`] where one is going.
    pub fn top(&self, kind: ElementKind, n: usize) -> Vec<&Pair<'a>> {
        let worth = |pair: &&Pair| {
            pair.to.element.kind == kind
                && matches!(pair.shift(), Shift::New | Shift::Grows)
                && pair.to.rating.importance.hundredths() >= IMPORTANT
        };
        self.pairs.iter().filter(worth).take(n).collect()
    }
}

/// Sets two occupation groups against each other; none if the catalogue has no such group.
pub fn compare<'a>(catalogue: &'a Catalogue, from: &OccupationId, to: &OccupationId) -> Option<Answer<'a>> {
    let groups = [catalogue.occupation(from)?, catalogue.occupation(to)?];
    if from == to {
        return Some(Answer::SameGroup(groups[0]));
    }
    let unrated: Vec<_> = groups.into_iter().filter(|group| !is_rated(catalogue, &group.id)).collect();
    if !unrated.is_empty() {
        return Some(Answer::NotRated(unrated));
    }
    let there = ratings(catalogue, to);
    let other = |from: &Rated| there.iter().find(|to| to.element.id == from.element.id).copied();
    let mut pairs: Vec<Pair> =
        ratings(catalogue, from).into_iter().filter_map(|from| Some(Pair { from, to: other(&from)? })).collect();
    // Stable, so that equals stay in O*NET's order.
    pairs.sort_by_key(|pair| Reverse((pair.weight(), pair.asks().importance)));
    Some(Answer::Compared(Comparison { from: groups[0], to: groups[1], pairs }))
}

/// The same for two roles, by the groups that they are counted in; none if either has no rated group.
pub fn compare_roles<'a>(catalogue: &'a Catalogue, from: &Role, to: &Role) -> Option<Answer<'a>> {
    compare(catalogue, &group_of(catalogue, from)?.occupation, &group_of(catalogue, to)?.occupation)
}

/// The group that stands for a role here: the first that it is counted in and that O*NET rates.
pub fn group_of<'a>(catalogue: &Catalogue, role: &'a Role) -> Option<&'a OccupationFit> {
    role.occupations.iter().find(|fit| is_rated(catalogue, &fit.occupation))
}

/// The elements of a kind that matter most in a group: at most so many, at least [`IMPORTANT`], the most important first, then
/// by level, then in O*NET's order. Empty for a group that O*NET does not rate here.
pub fn most_important<'a>(catalogue: &'a Catalogue, id: &OccupationId, kind: ElementKind, n: usize) -> Vec<Rated<'a>> {
    let mut rated = ratings(catalogue, id);
    rated.retain(|rated| {
        rated.element.kind == kind && !rated.rating.not_relevant && rated.rating.importance.hundredths() >= IMPORTANT
    });
    rated.sort_by_key(|rated| Reverse((rated.rating.importance, rated.rating.level)));
    rated.truncate(n);
    rated
}

/// Whether O*NET rates a group here.
pub fn is_rated(catalogue: &Catalogue, id: &OccupationId) -> bool {
    catalogue.elements.surveys.iter().any(|survey| survey.occupation == *id)
}

/// All ratings of a group, in O*NET's order.
pub fn ratings<'a>(catalogue: &'a Catalogue, id: &OccupationId) -> Vec<Rated<'a>> {
    let surveys = catalogue.elements.surveys.iter().filter(|survey| survey.occupation == *id);
    let rated = |survey: &'a Survey, rating: &'a Rating| {
        Some(Rated { element: catalogue.element(&rating.element)?, rating, survey })
    };
    surveys.flat_map(|survey| survey.ratings.iter().filter_map(move |rating| rated(survey, rating))).collect()
}
