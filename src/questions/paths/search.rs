//! The search: loop-free chains of moves in the order of their cost, only as far as somebody asks for more.
//!
//! Best first over partial chains, with the exact cost of the cheapest way on from each of them (in the moves that are left,
//! past the way-points that are left), so that hardly any chain is extended in vain.

use super::Ranking;
use super::ranking::cost;
use crate::questions::network::Network;
use crate::questions::reach::hops;
use std::collections::BinaryHeap;

/// No path that nobody asks way-points of is longer than this many moves: nobody plans further.
pub const LONGEST: usize = 8;
/// The same for a path past way-points.
pub const LONGEST_VIA: usize = 10;
/// How many partial chains are looked at before the search ends, whatever is left.
const PATIENCE: usize = 30_000;
/// How many partial chains are kept at most.
const ROOM: usize = 200_000;
/// Marks what cannot be reached.
const NEVER: u32 = u32::MAX;

/// A question in places, free of contradictions.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub start: usize,
    pub end: usize,
    /// Roles to stand on, neither start nor end, no two the same.
    pub via: Vec<usize>,
    /// For each role whether it must not stand between the ends.
    pub blocked: Vec<bool>,
    pub by: Ranking,
}

impl Problem {
    /// The most moves of an answer.
    pub(super) const fn longest(&self) -> usize {
        if self.via.is_empty() { LONGEST } else { LONGEST_VIA }
    }
}

/// A partial chain: one more move than its parent.
struct Chain {
    parent: usize,
    place: usize,
    /// The last move; none at the start.
    edge: usize,
    spent: u32,
    moves: usize,
    /// The way-points passed, a bit each.
    passed: usize,
}

/// The answers in the order of their cost.
pub(super) struct Search<'n, 'a> {
    network: &'n Network<'a>,
    problem: Problem,
    /// What each move costs.
    costs: Vec<u32>,
    bounds: Bounds,
    chains: Vec<Chain>,
    /// Whole cost at best (negated: the heap gives the greatest), cost spent (the longer chain first), number of the chain
    /// (negated), so that the order never depends on the heap.
    open: BinaryHeap<(u32, u32, u32)>,
    looked_at: usize,
    /// Whether the search ended before all chains were looked at.
    pub gave_up: bool,
}

impl<'n, 'a> Search<'n, 'a> {
    pub(super) fn new(network: &'n Network<'a>, problem: Problem) -> Self {
        let costs: Vec<u32> = network.edges.iter().map(|edge| cost(network, edge, problem.end, problem.by)).collect();
        let bounds = Bounds::of(network, &problem, &costs);
        let first = Chain { parent: 0, place: problem.start, edge: 0, spent: 0, moves: 0, passed: 0 };
        let mut search = Self {
            network,
            problem,
            costs,
            bounds,
            chains: Vec::new(),
            open: BinaryHeap::new(),
            looked_at: 0,
            gave_up: false,
        };
        search.keep(first);
        search
    }

    /// Keeps a partial chain, unless it leads nowhere.
    fn keep(&mut self, chain: Chain) {
        let left = self.problem.longest() - chain.moves;
        let rest = self.bounds.rest(chain.place, left, chain.passed);
        if rest == NEVER {
            return;
        }
        if self.chains.len() >= ROOM {
            self.gave_up = true;
            return;
        }
        let number = u32::try_from(self.chains.len()).unwrap_or(NEVER);
        self.open.push((!(chain.spent + rest), chain.spent, !number));
        self.chains.push(chain);
    }

    /// The moves of a chain, last first.
    fn moves(&self, chain: usize) -> impl Iterator<Item = usize> {
        let mut at = chain;
        std::iter::from_fn(move || {
            let chain = &self.chains[at];
            at = chain.parent;
            (chain.moves > 0).then_some(chain.edge)
        })
    }

    fn extend(&mut self, number: usize) {
        let Chain { place, spent, moves, passed, .. } = self.chains[number];
        for edge in self.network.leaving(place) {
            let to = self.network.edges[edge].to;
            let stands = |edge: usize| self.network.edges[edge].from == to;
            if self.problem.blocked[to] || self.moves(number).any(stands) {
                continue;
            }
            let (spent, passed) = (spent + self.costs[edge], passed | bit(&self.problem.via, to));
            self.keep(Chain { parent: number, place: to, edge, spent, moves: moves + 1, passed });
        }
    }
}

impl Iterator for Search<'_, '_> {
    type Item = Vec<usize>;

    /// The next best chain, as places in the network's list of edges.
    fn next(&mut self) -> Option<Vec<usize>> {
        while let Some((_, _, number)) = self.open.pop() {
            if self.looked_at == PATIENCE {
                self.gave_up = true;
                return None;
            }
            self.looked_at += 1;
            let number = !number as usize;
            if self.chains[number].place == self.problem.end {
                let mut moves: Vec<usize> = self.moves(number).collect();
                moves.reverse();
                return Some(moves);
            }
            self.extend(number);
        }
        None
    }
}

/// The bit of a way-point, or none.
fn bit(via: &[usize], place: usize) -> usize {
    via.iter().position(|known| *known == place).map_or(0, |at| 1 << at)
}

/// From each role the cost of the cheapest way on.
struct Bounds {
    /// For each role its place in the tables, or [`NEVER`] where no path leads past it.
    slots: Vec<u32>,
    /// How many roles paths lead past.
    width: usize,
    /// How many sets of way-points there are.
    sets: usize,
    /// By moves left, way-points passed, and slot.
    costs: Vec<u32>,
}

impl Bounds {
    fn of(network: &Network, problem: &Problem, costs: &[u32]) -> Self {
        let (longest, all) = (problem.longest(), (1 << problem.via.len()) - 1);
        let stops = |place: usize| problem.blocked[place];
        let ahead = hops(network, problem.start, true, longest, stops).1;
        let behind = hops(network, problem.end, false, longest, stops).1;
        let near = |place: &usize| ahead[*place].saturating_add(behind[*place]) as usize <= longest;
        let places: Vec<usize> = (0..network.stations.len()).filter(near).collect();
        let mut slots = vec![NEVER; network.stations.len()];
        for (place, slot) in places.iter().zip(0..) {
            slots[*place] = slot;
        }
        let (width, sets) = (places.len(), all + 1);
        let mut bounds = Self { slots, width, sets, costs: vec![NEVER; (longest + 1) * sets * width] };
        for left in 0..=longest {
            for place in places.iter().copied() {
                // What is too far away from either end cannot stand here.
                if behind[place] as usize > left || ahead[place] as usize > longest - left {
                    continue;
                }
                let own = bit(&problem.via, place);
                for passed in (0..sets).filter(|passed| passed & own == own) {
                    let cheapest = if place == problem.end {
                        if passed == all { 0 } else { NEVER }
                    } else if left == 0 {
                        NEVER
                    } else {
                        let onward = network.leaving(place).map(|edge| {
                            let to = network.edges[edge].to;
                            let rest = bounds.rest(to, left - 1, passed | bit(&problem.via, to));
                            if to == problem.start { NEVER } else { rest.saturating_add(costs[edge]) }
                        });
                        onward.min().unwrap_or(NEVER)
                    };
                    if let Some(at) = bounds.at(place, left, passed) {
                        bounds.costs[at] = cheapest;
                    }
                }
            }
        }
        bounds
    }

    fn at(&self, place: usize, left: usize, passed: usize) -> Option<usize> {
        let slot = self.slots[place];
        (slot != NEVER).then(|| (left * self.sets + passed) * self.width + slot as usize)
    }

    /// The cost of the cheapest way to the end with so many moves left at most, [`NEVER`] where there is none.
    fn rest(&self, place: usize, left: usize, passed: usize) -> u32 {
        self.at(place, left, passed).map_or(NEVER, |at| self.costs[at])
    }
}
