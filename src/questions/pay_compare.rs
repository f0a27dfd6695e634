//! Setting pay beside pay: a group across the states, against all occupations, the rungs of a track, two stations.

use super::order;
use super::pay_figure::{self, Answer, Figure, Value};
use crate::catalogue::{AreaPay, Catalogue, OccupationFit, OccupationId, PlaceId, Role, State, Track};
use std::cmp::Ordering;

/// A place in the list of states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked<'a> {
    /// The state.
    pub place: &'a PlaceId,
    /// Its name.
    pub name: &'a str,
    /// Its median, and all that goes with it; none where its pay is not released.
    pub figure: Option<Figure<'a>>,
    /// Its rank from 1, equal medians sharing one; none where the median is not known.
    pub rank: Option<usize>,
}

/// A group's pay in every state, the highest median first; those without a known median last, by name.
pub fn across_states<'a>(catalogue: &'a Catalogue, group: &OccupationId) -> Vec<Ranked<'a>> {
    let states: Vec<Ranked<'a>> =
        catalogue.pay_areas.states.iter().map(|state| ranked(catalogue, state, group)).collect();
    let median = |i: usize| states[i].figure.as_ref().and_then(|figure| figure.median().known());
    let mut places: Vec<usize> = (0..states.len()).collect();
    // States stand by name already; equal ones keep their places.
    order::sort(&mut places, &|a, b| median(b).cmp(&median(a)));
    let mut sorted: Vec<Ranked<'a>> = Vec::with_capacity(states.len());
    let mut last: Option<(u32, usize)> = None;
    for (i, place) in places.into_iter().enumerate() {
        let rank = median(place).map(|median| match last {
            Some((before, rank)) if before == median => rank,
            _ => i + 1,
        });
        last = median(place).zip(rank);
        sorted.push(Ranked { rank, ..states[place].clone() });
    }
    sorted
}

fn ranked<'a>(catalogue: &'a Catalogue, state: &'a State, group: &OccupationId) -> Ranked<'a> {
    let answer = pay_figure::figure(catalogue, &state.id, group, None);
    let own = answer.figure.filter(|_| answer.skipped.is_empty());
    Ranked { place: &state.id, name: &state.name, figure: own, rank: None }
}

/// A group's median beside that of all occupations in the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against<'a> {
    /// All occupations together.
    pub all: Figure<'a>,
    /// How much more the group's median is, in whole currency units a year; negative if less.
    pub difference: i64,
    /// The same in percent of the median of all, rounded.
    pub percent: i64,
}

/// The group that holds everybody. The United Kingdom's figures have none.
pub const ALL_OCCUPATIONS: &str = "us-00-0000";

/// A figure against all occupations in its own place, which may be wider than the place asked for. None where either median is
/// not known.
pub fn against_all<'a>(
    catalogue: &'a Catalogue,
    figure: &Figure<'_>,
    loaded: Option<&'a AreaPay>,
) -> Option<Against<'a>> {
    let answer = pay_figure::figure(catalogue, figure.place, &OccupationId::new(ALL_OCCUPATIONS), loaded);
    let all = answer.figure.filter(|all| all.place == figure.place && all.compares_with(figure))?;
    let (own, base) = (i64::from(figure.median().known()?), i64::from(all.median().known()?));
    let difference = own - base;
    Some(Against { all, difference, percent: rounded(difference * 100, base) })
}

/// A role on the ladder of a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung<'a> {
    /// The role.
    pub role: &'a Role,
    /// The group it is counted in there; none where it is in none.
    pub fit: Option<&'a OccupationFit>,
    /// The nearest figure of that group.
    pub answer: Option<Answer<'a>>,
}

/// The roles of a track, or of all, from the lowest level up, with their pay in a place.
pub fn ladder<'a>(
    catalogue: &'a Catalogue,
    place: &PlaceId,
    track: Option<Track>,
    loaded: Option<&'a AreaPay>,
) -> Vec<Rung<'a>> {
    // The catalogue keeps roles by level, then title.
    let on_track = catalogue.roles.iter().filter(|role| track.is_none_or(|track| role.on(track)));
    on_track.map(|role| rung(catalogue, place, role, loaded)).collect()
}

/// One role's pay in a place.
pub fn rung<'a>(catalogue: &'a Catalogue, place: &PlaceId, role: &'a Role, loaded: Option<&'a AreaPay>) -> Rung<'a> {
    let fit = pay_figure::main_fit(catalogue, role, place);
    let answer = fit.map(|fit| pay_figure::figure(catalogue, place, &fit.occupation, loaded));
    Rung { role, fit, answer }
}

/// How two spreads lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// The middle halves (p25 to p75) share a part: many in the lower group earn as much as many in the higher one.
    Middles,
    /// Only the wide spreads (p10 to p90) do.
    Ends,
    /// Nine in ten of one earn less than nine in ten of the other.
    None,
    /// The middle halves share nothing; of the wide spreads not enough was released.
    MiddlesApart,
    /// Not enough percentiles were released.
    NotKnown,
}

/// What separates the pay of two stations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Both are counted in the same group: statistics cannot tell them apart.
    SameGroup,
    /// The figures are of different places, periods, measures or currencies.
    NotComparable,
    /// A median was cut off or not released.
    NotKnown,
    /// Both medians are known.
    Medians {
        /// The second less the first, in whole currency units a year.
        amount: i64,
        /// The same in percent of the first, rounded.
        percent: i64,
        /// How the spreads lie.
        overlap: Overlap,
    },
}

/// From one figure to another, before tax and without the cost of living: nothing is added to what was published.
pub fn difference(from: &Figure<'_>, to: &Figure<'_>) -> Difference {
    if from.place != to.place || !from.compares_with(to) {
        return Difference::NotComparable;
    }
    if from.group == to.group {
        return Difference::SameGroup;
    }
    let (Some(first), Some(second)) = (from.median().known(), to.median().known()) else { return Difference::NotKnown };
    let amount = i64::from(second) - i64::from(first);
    Difference::Medians { amount, percent: rounded(amount * 100, i64::from(first)), overlap: overlap(from, to) }
}

fn overlap(a: &Figure<'_>, b: &Figure<'_>) -> Overlap {
    match (share(a, b, 1, 3), share(a, b, 0, 4)) {
        (Some(true), _) => Overlap::Middles,
        (Some(false), Some(true)) => Overlap::Ends,
        (_, Some(false)) => Overlap::None,
        (Some(false), None) => Overlap::MiddlesApart,
        _ => Overlap::NotKnown,
    }
}

/// Whether two parts of spreads share more than an end; unknown where an end that matters is.
fn share(a: &Figure<'_>, b: &Figure<'_>, low: usize, high: usize) -> Option<bool> {
    let starts_below = |a: &Figure<'_>, b: &Figure<'_>| match (a.spread[low], b.spread[high]) {
        (Value::Known(start), Value::Known(end)) => Some(start < end),
        // A start below a lower bound of the end is below the end; any other bound tells nothing.
        (Value::Known(start), Value::AtLeast(end)) if start < end => Some(true),
        _ => None,
    };
    match (starts_below(a, b), starts_below(b, a)) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// A quotient of whole numbers, rounded to the nearest, halves away from zero. Zero for a division by zero.
fn rounded(value: i64, by: i64) -> i64 {
    match by.cmp(&0) {
        Ordering::Greater => (value.abs() + by / 2) / by * value.signum(),
        _ => 0,
    }
}
