//! What makes a path better than another: five views, each a sum over its moves, so that the search is exact.
//! `docs/ranking.md` explains them to people.

use crate::catalogue::{Basis, MoveKind};
use crate::questions::network::{Edge, Network};

/// What to put first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ranking {
    /// Few moves.
    #[default]
    Moves,
    /// Moves that somebody else than us knows of.
    Evidence,
    /// No steep step.
    Steps,
    /// Well-paid roles on the way.
    Pay,
    /// Little experience to gather, where that is known.
    Experience,
}

/// The figures of a move are cut off here, so that those of the longest path fit beside [`weight`] into 32 bits.
const MOST_FIGURE: u32 = 0xffff;
/// Room for the weight of the longest path: ten moves of at most 310.
const ROOM: u32 = 1 << 12;

/// What every move adds to the gentleness of steps: as much as a step of ten, so that small steps do not pile up for free.
const EACH_MOVE: u32 = 100;
/// What sets apart the figures that are two counts, the weightier one first: there are never so many moves.
const APART: u32 = 1 << 4;
/// The same for a count of moves and months.
const MONTHS_APART: u32 = 1 << 12;

impl Ranking {
    /// All rankings, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Moves, Self::Evidence, Self::Steps, Self::Pay, Self::Experience];

    /// The id used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Moves => "moves",
            Self::Evidence => "evidence",
            Self::Steps => "steps",
            Self::Pay => "pay",
            Self::Experience => "experience",
        }
    }

    /// The ranking of an id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ranking| ranking.id() == id)
    }

    /// The words for a person.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Moves => "Fewest moves",
            Self::Evidence => "Best evidence",
            Self::Steps => "Gentlest steps",
            Self::Pay => "Best pay on the way",
            Self::Experience => "Least experience asked",
        }
    }

    /// What it puts first, as one sentence.
    pub const fn explain(self) -> &'static str {
        match self {
            Self::Moves => "Fewest moves first; a leap over a level counts nearly as much as another move.",
            Self::Evidence => {
                "First the paths with the fewest moves that rest on our view alone, then those with the fewest that rest on statistics."
            }
            Self::Steps => "Paths without a steep step first: a step with twice as much to learn counts four times.",
            Self::Pay => {
                "First the paths whose roles on the way are paid best: US medians of their occupation groups, May 2025."
            }
            Self::Experience => {
                "First the paths that ask for the least further experience, as posts of each occupation group usually do; moves where that is not known come after."
            }
        }
    }
}

/// What one move adds to the figure of a ranking: the smaller the better.
///
/// - moves: nothing, as [`weight`] says it all;
/// - evidence: one for our view, ranked before one for statistics;
/// - steps: the square of what there is to learn, and 100;
/// - pay: how far the role it leads to is paid below the best-paid one, in tens of dollars a year; nothing for the end of the
///   path, which is the same for all paths; a role without a figure counts as the lowest one known;
/// - experience: how many more months of experience posts usually ask for where it leads than where it starts; ranked before
///   that, one if either is not known.
pub fn figure(network: &Network, edge: &Edge, end: usize, ranking: Ranking) -> u32 {
    let figure = match ranking {
        Ranking::Moves => 0,
        Ranking::Evidence => match edge.basis {
            Basis::Stated => 0,
            Basis::Official => 1,
            Basis::Editorial => APART,
        },
        Ranking::Steps => edge.gap.saturating_mul(edge.gap).saturating_add(EACH_MOVE),
        Ranking::Pay => shortfall(network, edge.to, end) / 10,
        Ranking::Experience => further_months(network, edge).unwrap_or(MONTHS_APART),
    };
    figure.min(MOST_FIGURE)
}

/// How far a role on the way is paid below the best-paid one, in dollars a year; nothing for the end of the path.
pub(super) fn shortfall(network: &Network, place: usize, end: usize) -> u32 {
    let pay = network.stations[place].pay.unwrap_or(network.lowest_pay);
    if place == end { 0 } else { network.best_pay - pay }
}

/// How many more months of experience are usually asked for where a move leads than where it starts, if both are known.
pub(super) fn further_months(network: &Network, edge: &Edge) -> Option<u32> {
    let months = |place: usize| network.stations[place].months;
    Some(months(edge.to)?.saturating_sub(months(edge.from)?).min(MONTHS_APART / 16))
}

/// What one move weighs when paths are ranked by moves, and between paths that are equal in another ranking: 100, and
/// something for weaker evidence, for going sideways, and for each level that it leaps over, so that a shorter path wins
/// unless it leans on a leap.
pub fn weight(edge: &Edge) -> u32 {
    let evidence = match edge.basis {
        Basis::Stated => 0,
        Basis::Official => 6,
        Basis::Editorial => 18,
    };
    let sideways = if edge.kind == MoveKind::Advance { 0 } else { 12 };
    let leaps = u32::try_from(edge.levels_up - 1).unwrap_or(0).min(2);
    100 + evidence + sideways + 90 * leaps
}

/// What one move costs on a path to this end: the ranking's figure first, then its weight.
pub fn cost(network: &Network, edge: &Edge, end: usize, ranking: Ranking) -> u32 {
    figure(network, edge, end, ranking) * ROOM + weight(edge)
}
