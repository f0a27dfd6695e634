//! Where one can get from a role, and how people get to a role: everything that chains of moves reach, the fewest moves first.

use super::network::{Network, offsets, sorted};
use super::paths::{Avoid, Bar, bars, weight};
use crate::catalogue::{Level, Move};

/// A role that chains of moves reach, and the best of the shortest chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its place in the catalogue's list of roles.
    pub role: usize,
    /// The moves of the shortest chains, at least one.
    pub moves: u32,
    /// The move at this role's own end of the chain, as a place in the catalogue's list of moves.
    pub step: usize,
    /// The role at the other end of that move: one move nearer to the role that was asked for.
    pub nearer: usize,
    /// The move at the asked role's end of the chain: the first move out, or the last move in.
    pub first: usize,
}

/// All roles that one can get to, by moves, then by level, then in the catalogue's order. What is avoided is passed by: an
/// avoided role is never reached, a role of avoided tracks only as the last one.
pub fn from(network: &Network, start: usize, avoid: &[Avoid]) -> Vec<Reached> {
    reached(network, start, avoid, true)
}

/// All roles that one can come from, in the same order.
pub fn to(network: &Network, end: usize, avoid: &[Avoid]) -> Vec<Reached> {
    reached(network, end, avoid, false)
}

/// The chain of moves between the asked role and a reached one, in the order in which they are made; empty where the role was not
/// reached.
pub fn chain<'a>(network: &Network<'a>, reached: &[Reached], role: usize) -> Vec<&'a Move> {
    let mut moves = Vec::new();
    let mut at = role;
    let mut backwards = true;
    while let Some(here) = reached.iter().find(|here| here.role == at) {
        let step = &network.catalogue.moves[here.step];
        backwards = network.place(&step.to) == Some(at);
        moves.push(step);
        at = here.nearer;
    }
    if backwards {
        moves.reverse();
    }
    moves
}

fn reached(network: &Network, asked: usize, avoid: &[Avoid], forward: bool) -> Vec<Reached> {
    let bars = bars(network, avoid);
    let (found, moves) = hops(network, asked, forward, usize::MAX, |place| bars[place] != Bar::None);
    // The best of the shortest chains: in the order of the search, everything nearer is settled before.
    let mut spent = vec![0_u32; network.stations.len()];
    let mut best: Vec<Option<Reached>> = vec![None; network.stations.len()];
    for role in found.into_iter().skip(1).filter(|role| bars[*role] != Bar::Always) {
        for (edge, nearer) in network.next(role, !forward) {
            let passable = nearer == asked || bars[nearer] == Bar::None;
            if !passable || moves[nearer].saturating_add(1) != moves[role] {
                continue;
            }
            let edge = &network.edges[edge];
            let total = spent[nearer] + weight(edge);
            if best[role].is_none() || total < spent[role] {
                let first = best[nearer].map_or(edge.step, |nearer| nearer.first);
                spent[role] = total;
                best[role] = Some(Reached { role, moves: moves[role], step: edge.step, nearer, first });
            }
        }
    }
    let reached: Vec<Reached> = best.into_iter().flatten().collect();
    // By counting and not by comparing: of 10,000 roles most are reached.
    let key = |here: &Reached| here.moves as usize * Level::ALL.len() + network.role(here.role).level as usize;
    let keys: Vec<usize> = reached.iter().map(key).collect();
    let offsets = offsets(keys.iter().copied(), keys.iter().max().map_or(0, |last| last + 1));
    sorted(keys.into_iter(), &offsets).into_iter().map(|at| reached[at]).collect()
}

/// The roles within so many moves of one, nearest first and itself before all, and for each role its moves ([`u32::MAX`] where it
/// is not reached). The search stands still at the roles that stop it, wherever it did not start.
pub(super) fn hops(
    network: &Network,
    asked: usize,
    forward: bool,
    most: usize,
    stops: impl Fn(usize) -> bool,
) -> (Vec<usize>, Vec<u32>) {
    let mut moves = vec![u32::MAX; network.stations.len()];
    let mut found = vec![asked];
    moves[asked] = 0;
    let mut done = 0;
    while let Some(here) = found.get(done).copied() {
        done += 1;
        if moves[here] as usize >= most || (here != asked && stops(here)) {
            continue;
        }
        for (_, next) in network.next(here, forward) {
            if moves[next] == u32::MAX {
                moves[next] = moves[here] + 1;
                found.push(next);
            }
        }
    }
    (found, moves)
}
