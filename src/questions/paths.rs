//! From one role to another: several paths that differ in a way worth naming.

use crate::catalogue::{Basis, Catalogue, Move, MoveKind, RoleId, Track};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A chain of moves, each starting where the one before ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'a> {
    /// The moves, at least one.
    pub moves: Vec<&'a Move>,
    /// What sets it apart, for a person.
    pub character: Character,
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

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPath {
    /// Both ends are the same role.
    SameRole,
    /// No chain of moves leads there.
    Unconnected,
    /// The start or the end is not in the catalogue.
    UnknownRole,
}

/// What makes a path better than another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ranking {
    /// Fewest moves.
    #[default]
    Moves,
    /// Best evidence.
    Evidence,
    /// Gentlest steps.
    Steps,
    /// Best pay on the way.
    Pay,
    /// Least experience asked for.
    Experience,
}

impl Ranking {
    /// All rankings.
    pub const ALL: [Self; 5] = [Self::Moves, Self::Evidence, Self::Steps, Self::Pay, Self::Experience];

    /// The value in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Moves => "moves",
            Self::Evidence => "evidence",
            Self::Steps => "steps",
            Self::Pay => "pay",
            Self::Experience => "experience",
        }
    }

    /// The ranking of a value.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ranking| ranking.id() == id)
    }
}

/// What a path keeps clear of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Avoid {
    /// A role.
    Role(RoleId),
    /// Roles of a track.
    Track(Track),
}

impl Avoid {
    /// The value in the address.
    pub fn id(&self) -> &str {
        match self {
            Self::Role(id) => id.as_str(),
            Self::Track(track) => track.id(),
        }
    }
}

/// The most roles that a path may be told to lead by.
pub const MOST_VIA: usize = 3;

/// The most paths shown at once.
pub const MOST: usize = 4;

/// How many candidates are looked at for the ones that differ.
const CANDIDATES: usize = 60;

/// No path is longer than this many moves: nobody plans further.
const LONGEST: usize = 8;

/// The best path of each character, best first, at most [`MOST`].
///
/// A path is better when it takes fewer moves; among equally long ones, when its moves are better evidenced, and when it
/// advances rather than shifts sideways. See [`cost`].
///
/// # Errors
///
/// Why there is no path; never an empty list.
pub fn find<'a>(catalogue: &'a Catalogue, from: &RoleId, to: &RoleId) -> Result<Vec<Path<'a>>, NoPath> {
    let index = |id: &RoleId| catalogue.roles.iter().position(|role| role.id == *id);
    let (Some(start), Some(end)) = (index(from), index(to)) else { return Err(NoPath::UnknownRole) };
    if start == end {
        return Err(NoPath::SameRole);
    }
    let mut best: Vec<Path<'a>> = Vec::new();
    for moves in cheapest(catalogue, start, end) {
        let character = character(catalogue, &moves);
        if best.iter().all(|path| path.character != character) {
            best.push(Path { moves, character });
        }
        if best.len() == MOST {
            break;
        }
    }
    if best.is_empty() { Err(NoPath::Unconnected) } else { Ok(best) }
}

/// What one move costs: 100, and something for weaker evidence, for going sideways, and for each level that it leaps over,
/// so that a shorter path wins unless it leans on a leap.
pub fn cost(step: &Move, levels_up: i32) -> u32 {
    let evidence = match step.basis() {
        Basis::Stated => 0,
        Basis::Official => 6,
        Basis::Editorial => 18,
    };
    let sideways = if step.kind == MoveKind::Advance { 0 } else { 12 };
    let leaps = u32::try_from(levels_up - 1).unwrap_or(0);
    100 + evidence + sideways + 90 * leaps
}

/// A move as the search sees it.
#[derive(Clone, Copy)]
struct Edge {
    step: usize,
    to: usize,
    cost: u32,
}

/// Loop-free chains in the order of their cost: a best-first search over partial chains, with the cheapest way on from each
/// role as its lower bound, so that only promising chains are ever extended.
fn cheapest(catalogue: &Catalogue, start: usize, end: usize) -> impl Iterator<Item = Vec<&Move>> {
    let edges = edges(catalogue);
    let rest = cheapest_rest(&edges, end);
    let fewest = fewest_moves(&edges, end);
    let mut heap = BinaryHeap::new();
    // The chain itself breaks ties, so that the order never depends on the heap.
    if let Some(bound) = rest[start] {
        heap.push(Reverse((bound, Reverse(0_u32), vec![start], Vec::<usize>::new())));
    }
    let mut found = 0;
    std::iter::from_fn(move || {
        while let Some(Reverse((_, Reverse(spent), roles, steps))) = heap.pop() {
            let last = *roles.last()?;
            if last == end {
                found += 1;
                return (found <= CANDIDATES).then(|| steps.iter().map(|step| &catalogue.moves[*step]).collect());
            }
            for edge in &edges[last] {
                let in_time = fewest[edge.to].is_some_and(|more| steps.len() + 1 + more <= LONGEST);
                let Some(bound) = rest[edge.to].filter(|_| in_time && !roles.contains(&edge.to)) else { continue };
                let spent = spent + edge.cost;
                let extended = |list: &[usize], item| [list, &[item]].concat();
                heap.push(Reverse((
                    spent + bound,
                    Reverse(spent),
                    extended(&roles, edge.to),
                    extended(&steps, edge.step),
                )));
            }
        }
        None
    })
}

/// The moves that leave each role.
fn edges(catalogue: &Catalogue) -> Vec<Vec<Edge>> {
    let index = |id: &RoleId| catalogue.roles.iter().position(|role| role.id == *id);
    let mut edges = vec![Vec::new(); catalogue.roles.len()];
    for (step, chosen) in catalogue.moves.iter().enumerate() {
        if let (Some(from), Some(to)) = (index(&chosen.from), index(&chosen.to)) {
            let level = |i: usize| catalogue.roles[i].level as i32;
            edges[from].push(Edge { step, to, cost: cost(chosen, level(to) - level(from)) });
        }
    }
    edges
}

/// For each role the cost of its cheapest chain to the end, if there is one (Dijkstra, backwards).
fn cheapest_rest(edges: &[Vec<Edge>], end: usize) -> Vec<Option<u32>> {
    let mut back = vec![Vec::new(); edges.len()];
    for (from, leaving) in edges.iter().enumerate() {
        for edge in leaving {
            back[edge.to].push((from, edge.cost));
        }
    }
    let mut best: Vec<Option<u32>> = vec![None; edges.len()];
    let mut heap = BinaryHeap::from([Reverse((0_u32, end))]);
    while let Some(Reverse((spent, role))) = heap.pop() {
        if best[role].is_some() {
            continue;
        }
        best[role] = Some(spent);
        heap.extend(back[role].iter().map(|(from, cost)| Reverse((spent + cost, *from))));
    }
    best
}

/// For each role the number of moves of its shortest chain to the end, if there is one.
fn fewest_moves(edges: &[Vec<Edge>], end: usize) -> Vec<Option<usize>> {
    let mut fewest = vec![None; edges.len()];
    fewest[end] = Some(0);
    for count in 0..LONGEST {
        for from in 0..edges.len() {
            if fewest[from].is_none() && edges[from].iter().any(|edge| fewest[edge.to] == Some(count)) {
                fewest[from] = Some(count + 1);
            }
        }
    }
    fewest
}

/// Names what a chain leads through: one track if every role between the ends lies on it, else the change between the home
/// tracks of those roles.
fn character(catalogue: &Catalogue, moves: &[&Move]) -> Character {
    let between: Vec<_> = moves.iter().skip(1).filter_map(|step| catalogue.role(&step.from)).collect();
    let Some(first) = between.first() else { return Character::Direct };
    let home = first.tracks.first().copied().unwrap_or(Track::Generalist);
    let whole = |track: &Track| between.iter().all(|role| role.on(*track));
    if let Some(track) = std::iter::once(home).chain(Track::ALL).find(whole) {
        return Character::Through(track);
    }
    let other = between.iter().find(|role| !role.on(home)).and_then(|role| role.tracks.first());
    Character::Change(home, other.copied().unwrap_or(home))
}
