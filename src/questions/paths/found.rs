//! A path that was found: its moves, what sets it apart, and its figures.

use super::Ranking;
use super::ranking::{further_months, shortfall};
use crate::catalogue::{Basis, Move, MoveKind, Role, Track};
use crate::questions::network::Network;

/// How many moves longer than another path of its character a path may be and still be offered beside it.
const LONGER: u32 = 2;

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The paths, best first, at least one.
    pub paths: Vec<Path<'a>>,
    /// Whether all chains of moves were looked at that could have been better. Where there are very many, the search ends early,
    /// and a path that belongs here may be missing.
    pub complete: bool,
}

/// A chain of moves, each starting where the one before ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'a> {
    /// The moves, at least one.
    pub moves: Vec<&'a Move>,
    /// The roles from start to end, as places in the catalogue's list: one more than moves.
    pub stops: Vec<usize>,
    /// What sets it apart, for a person.
    pub character: Character,
    /// The role that it is named after, where another path that is shown has the same character.
    pub by_way_of: Option<&'a Role>,
    /// Its figures.
    pub measures: Measures,
}

/// The kind of work that a path leads through between its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Character {
    /// One move.
    Direct,
    /// Only roles of one track.
    Through(Track),
    /// Roles of different tracks; the first change of track.
    Change(Track, Track),
}

/// The figures of a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// All moves.
    pub moves: u32,
    /// Moves to other work at about the same responsibility.
    pub sideways: u32,
    /// Levels that moves leap over.
    pub leaps: u32,
    /// Moves that a source article states.
    pub stated: u32,
    /// Moves that rest on statistics.
    pub official: u32,
    /// Moves that rest on our view alone.
    pub editorial: u32,
    /// What there is to learn for the steepest move, in steps of depth.
    pub largest_gap: u32,
    /// What there is to learn for all moves, each counted from the role before.
    pub total_gap: u32,
    /// The sum of the squares of what there is to learn for each move: the gentleness of its steps.
    pub squared_gap: u32,
    /// The lowest pay of the roles between the ends, in dollars a year: the median of a role's occupation group in the United
    /// States; none where no role stands between, or none has a figure.
    pub lowest_pay: Option<u32>,
    /// Roles between the ends without such a figure.
    pub pay_unknown: u32,
    /// How far the roles between the ends are paid below the best-paid one of the catalogue, together, in dollars a year; a role
    /// without a figure counts as the lowest one known.
    pub pay_missed: u32,
    /// How many more months of experience the moves usually ask for, together; a rise after a fall counts again, as the
    /// experience that is asked for is in that kind of work.
    pub months: u32,
    /// Moves where that is not known.
    pub months_unknown: u32,
}

impl Measures {
    /// What a ranking compares, the weightier figure first; the smaller the better.
    pub const fn compared(&self, ranking: Ranking) -> (u32, u32) {
        match ranking {
            Ranking::Moves => (self.moves, self.leaps),
            Ranking::Evidence => (self.editorial, self.official),
            Ranking::Steps => (self.squared_gap + 100 * self.moves, 0),
            Ranking::Pay => (self.pay_missed, 0),
            Ranking::Experience => (self.months_unknown, self.months),
        }
    }

    /// Whether nothing in the other figures is better.
    pub fn as_good_as(&self, other: &Self) -> bool {
        Ranking::ALL.into_iter().all(|ranking| self.compared(ranking) <= other.compared(ranking))
    }
}

impl<'a> Path<'a> {
    /// A path of these edges of the network, at least one.
    pub(super) fn of(network: &Network<'a>, edges: &[usize]) -> Self {
        let mut stops: Vec<usize> = edges.first().map(|first| network.edges[*first].from).into_iter().collect();
        stops.extend(edges.iter().map(|edge| network.edges[*edge].to));
        let moves = edges.iter().map(|edge| &network.catalogue.moves[network.edges[*edge].step]).collect();
        let character = character(network, between(&stops));
        Self { moves, character, by_way_of: None, measures: measures(network, edges), stops }
    }

    /// The roles between the ends.
    pub fn between(&self) -> &[usize] {
        between(&self.stops)
    }

    /// Whether it is worth showing beside another path of its character: it shares no role between the ends with it, is not much
    /// longer, and is better in some measure.
    pub(super) fn is_worth_showing_beside(&self, other: &Self) -> bool {
        let (mine, others) = (self.between(), other.between());
        !mine.is_empty()
            && !mine.iter().any(|stop| others.contains(stop))
            && self.measures.moves <= other.measures.moves + LONGER
            && !other.measures.as_good_as(&self.measures)
    }

    /// What sets it apart, in the words for a person; no two paths of an answer have the same.
    pub fn label(&self) -> String {
        match self.by_way_of {
            Some(role) => format!("By way of {}", role.title),
            None => self.character.label(),
        }
    }
}

impl Character {
    /// The words for a person.
    pub fn label(self) -> String {
        match self {
            Self::Direct => "In one move".to_owned(),
            Self::Through(Track::Generalist) => "The generalist way".to_owned(),
            Self::Through(Track::Specialist) => "By way of a specialism".to_owned(),
            Self::Through(Track::Operations) => "Through operations".to_owned(),
            Self::Change(from, to) => {
                format!("From {} to {}", from.name().to_ascii_lowercase(), to.name().to_ascii_lowercase())
            }
        }
    }
}

fn between(stops: &[usize]) -> &[usize] {
    stops.get(1..stops.len() - 1).unwrap_or(&[])
}

/// For each path that shares its character with another one: the first role between its ends that no other leads past, if there
/// is one to name it after. Nothing for the paths that need no name.
pub(super) fn own_roles(paths: &[&Path]) -> Vec<Option<Option<usize>>> {
    let own = |(at, path): (usize, &&Path)| {
        let others = || paths.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
        others().any(|other| other.character == path.character).then(|| {
            let lacks = |stop: &&usize| others().all(|other| !other.stops.contains(stop));
            path.between().iter().find(lacks).copied()
        })
    };
    paths.iter().enumerate().map(own).collect()
}

/// Names what a chain leads through: one track if every role between the ends lies on it, else the change between the home
/// tracks of those roles.
fn character(network: &Network, between: &[usize]) -> Character {
    let roles = || between.iter().map(|place| network.role(*place));
    let Some(first) = roles().next() else { return Character::Direct };
    let home = first.tracks.first().copied().unwrap_or(Track::Generalist);
    let whole = |track: &Track| roles().all(|role| role.on(*track));
    if let Some(track) = std::iter::once(home).chain(Track::ALL).find(whole) {
        return Character::Through(track);
    }
    let other = roles().find(|role| !role.on(home)).and_then(|role| role.tracks.first());
    Character::Change(home, other.copied().unwrap_or(home))
}

fn measures(network: &Network, edges: &[usize]) -> Measures {
    let mut sum = Measures::default();
    let end = edges.last().map_or(usize::MAX, |last| network.edges[*last].to);
    for edge in edges.iter().map(|edge| &network.edges[*edge]) {
        sum.moves += 1;
        sum.sideways += u32::from(edge.kind == MoveKind::Lateral);
        sum.leaps += u32::try_from(edge.levels_up - 1).unwrap_or(0);
        match edge.basis {
            Basis::Stated => sum.stated += 1,
            Basis::Official => sum.official += 1,
            Basis::Editorial => sum.editorial += 1,
        }
        sum.largest_gap = sum.largest_gap.max(edge.gap);
        sum.total_gap += edge.gap;
        sum.squared_gap = sum.squared_gap.saturating_add(edge.gap.saturating_mul(edge.gap));
        match further_months(network, edge) {
            Some(months) => sum.months += months,
            None => sum.months_unknown += 1,
        }
        if edge.to != end {
            sum.pay_missed = sum.pay_missed.saturating_add(shortfall(network, edge.to, end));
            match network.stations[edge.to].pay {
                Some(pay) => sum.lowest_pay = Some(sum.lowest_pay.map_or(pay, |lowest| lowest.min(pay))),
                None => sum.pay_unknown += 1,
            }
        }
    }
    sum
}
