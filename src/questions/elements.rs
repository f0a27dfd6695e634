//! What O*NET asks of occupation groups: what matters most in one, and one set against another.
//!
//! These are ratings of groups and not of roles: two roles that are counted in one group cannot be told apart by them. Only
//! pages written beforehand ask, as the browser's catalogue has no elements.

mod pair;

use crate::catalogue::{
    Catalogue, Element, ElementKind, Occupation, OccupationFit, OccupationId, Rating, Role, Survey,
};
pub use pair::{Pair, Shift, THRESHOLD};
use std::cmp::Reverse;

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
