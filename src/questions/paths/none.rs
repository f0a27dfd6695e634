//! Why there is no path, and the nearest question that has an answer.

use super::search::{Problem, Search};
use super::{Ask, Avoid, Bar, MOST_VIA, Ranking, bars};
use crate::catalogue::RoleId;
use crate::questions::network::Network;
use crate::questions::order;
use crate::questions::reach::hops;

/// How many roles are named in place of one that cannot be reached.
const NEAREST: usize = 3;
/// How many conditions are tried without, one by one.
const TRIED: usize = 12;

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPath {
    /// A role of the question is not in the catalogue.
    UnknownRole(RoleId),
    /// Both ends are the same role.
    SameRole,
    /// The question contradicts itself.
    Contradiction(Contradiction),
    /// There are paths, but none that meets all conditions.
    OnlyWithout {
        /// What to leave out for an answer: each alone is enough. The fewest moves first, never empty.
        instead: Vec<Without>,
        /// Whether all chains of moves were looked at. Where not, there may be an answer that takes too long to find.
        certain: bool,
    },
    /// There are paths, but each takes more than [`super::LONGEST`] moves.
    TooFar {
        /// The moves of the shortest one.
        moves: u32,
        /// The last role of that path that is near enough to ask for.
        as_far_as: RoleId,
    },
    /// No chain of moves leads there.
    Unconnected {
        /// The fewest moves the other way round, if one leads there.
        back: Option<u32>,
        /// Roles that can be reached and are most like the wanted end: at its level or the next one, with the least left to learn.
        /// Perhaps none.
        nearest: Vec<RoleId>,
    },
}

/// What contradicts itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// More way-points than [`MOST_VIA`]: so many.
    TooManyVia(usize),
    /// An end is avoided.
    AvoidedEnd(RoleId),
    /// A way-point is avoided: itself or its tracks.
    AvoidedVia(RoleId),
}

/// Something that was asked of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// To lead past this role.
    Via(RoleId),
    /// To avoid this.
    Avoid(Avoid),
}

/// Conditions to leave out, and what that gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Without {
    /// The conditions.
    pub conditions: Vec<Condition>,
    /// The moves of the shortest path then.
    pub moves: u32,
}

/// The question in places.
pub(super) fn problem(network: &Network, ask: &Ask) -> Result<Problem, NoPath> {
    let place = |id: &RoleId| network.place(id).ok_or_else(|| NoPath::UnknownRole(id.clone()));
    let (start, end) = (place(&ask.from)?, place(&ask.to)?);
    for avoid in &ask.avoid {
        if let Avoid::Role(id) = avoid {
            place(id)?;
        }
    }
    let bars = bars(network, &ask.avoid);
    let mut via = Vec::new();
    for id in &ask.via {
        let place = place(id)?;
        // An end stands on every path.
        if place != start && place != end && !via.contains(&place) {
            via.push(place);
        }
    }
    if start == end {
        return Err(NoPath::SameRole);
    }
    let id = |place: usize| network.role(place).id.clone();
    let contradiction = if let Some(end) = [start, end].into_iter().find(|end| bars[*end] == Bar::Always) {
        Some(Contradiction::AvoidedEnd(id(end)))
    } else if let Some(via) = via.iter().find(|via| bars[**via] != Bar::None) {
        Some(Contradiction::AvoidedVia(id(*via)))
    } else {
        (via.len() > MOST_VIA).then_some(Contradiction::TooManyVia(via.len()))
    };
    if let Some(contradiction) = contradiction {
        return Err(NoPath::Contradiction(contradiction));
    }
    let mut blocked: Vec<bool> = bars.into_iter().map(|bar| bar != Bar::None).collect();
    (blocked[start], blocked[end]) = (false, false);
    Ok(Problem { start, end, via, blocked, by: ask.by })
}

/// Why a question without contradictions has no answer.
pub(super) fn reason(network: &Network, ask: &Ask, certain: bool) -> NoPath {
    let mut conditions: Vec<Condition> = ask.via.iter().cloned().map(Condition::Via).collect();
    conditions.extend(ask.avoid.iter().cloned().map(Condition::Avoid));
    let mut instead: Vec<Without> = conditions
        .iter()
        .take(TRIED)
        .filter_map(|condition| without(network, ask, std::slice::from_ref(condition)))
        .collect();
    if instead.is_empty() {
        // No single one is to blame: all of a kind, else all.
        let (via, avoid) = conditions.split_at(ask.via.len());
        instead = [via, avoid].into_iter().filter_map(|conditions| without(network, ask, conditions)).collect();
    }
    if instead.is_empty() {
        instead = without(network, ask, &conditions).into_iter().collect();
    }
    if !instead.is_empty() {
        let order = order::by(instead.iter().map(|without| (without.moves as usize, 0)));
        let instead = order.into_iter().map(|at| instead[at].clone()).collect();
        return NoPath::OnlyWithout { instead, certain };
    }
    match (network.place(&ask.from), network.place(&ask.to)) {
        (Some(start), Some(end)) => unconnected(network, start, end),
        _ => NoPath::Unconnected { back: None, nearest: Vec::new() },
    }
}

/// What the question gives without some of its conditions.
fn without(network: &Network, ask: &Ask, conditions: &[Condition]) -> Option<Without> {
    if conditions.is_empty() {
        return None;
    }
    let keep = |condition: Condition| !conditions.contains(&condition);
    let ask = Ask {
        via: ask.via.iter().filter(|id| keep(Condition::Via((*id).clone()))).cloned().collect(),
        avoid: ask.avoid.iter().filter(|avoid| keep(Condition::Avoid((*avoid).clone()))).cloned().collect(),
        by: Ranking::Moves,
        ..ask.clone()
    };
    let moves = Search::new(network, problem(network, &ask).ok()?).next()?.len();
    Some(Without { conditions: conditions.to_vec(), moves: u32::try_from(moves).ok()? })
}

/// The ends are too far apart, or no chain joins them at all.
fn unconnected(network: &Network, start: usize, end: usize) -> NoPath {
    let id = |place: usize| network.role(place).id.clone();
    let (found, ahead) = hops(network, start, true, usize::MAX, |_| false);
    if ahead[end] != u32::MAX {
        let mut at = end;
        while ahead[at] as usize > super::LONGEST {
            let before = |place: &usize| ahead[*place].saturating_add(1) == ahead[at];
            let Some(before) = network.next(at, false).map(|(_, place)| place).find(before) else { break };
            at = before;
        }
        return NoPath::TooFar { moves: ahead[end], as_far_as: id(at) };
    }
    let back = hops(network, start, false, super::LONGEST, |_| false).1[end];
    let level = |place: usize| network.role(place).level as usize;
    let alike = |place: &usize| {
        *place != start && level(*place).abs_diff(level(end)) <= 1 && ahead[*place] as usize <= super::LONGEST
    };
    let near: Vec<usize> = found.into_iter().filter(alike).collect();
    let gaps = network.gaps(&near, end);
    let order = order::by(near.iter().zip(gaps).map(|(place, gap)| (level(*place).abs_diff(level(end)), gap as usize)));
    let nearest = order.into_iter().take(NEAREST).map(|at| id(near[at])).collect();
    NoPath::Unconnected { back: (back != u32::MAX).then_some(back), nearest }
}
