//! From one role to another: several paths that differ in a way worth naming.

mod found;
mod none;
mod ranking;
mod search;
mod trade;

pub use found::{Character, Found, Measures, Path};
pub use none::{Condition, Contradiction, NoPath, Without};
pub use ranking::{Ranking, cost, figure, weight};
pub use search::{LONGEST, LONGEST_VIA};
pub use trade::{Trade, trades};

use super::network::Network;
use crate::catalogue::{RoleId, Track};
use search::Search;

/// The most paths shown at once.
pub const MOST: usize = 4;

/// The most roles that a path can be asked to lead past.
pub const MOST_VIA: usize = 3;

/// How many candidates are looked at for the ones that differ.
const CANDIDATES: usize = 200;

/// Something that must not stand between the ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Avoid {
    /// This role.
    Role(RoleId),
    /// The roles of this track. A role on several tracks counts only if all of them are avoided: at an interchange one is not
    /// bound to the one line. The ends themselves may lie on the track.
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

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Where to start.
    pub from: RoleId,
    /// Where to end.
    pub to: RoleId,
    /// Roles that the path must lead past, in any order, at most [`MOST_VIA`].
    pub via: Vec<RoleId>,
    /// What must not stand between the ends.
    pub avoid: Vec<Avoid>,
    /// What to put first.
    pub by: Ranking,
}

impl Ask {
    /// The plain question: no way-points, nothing avoided, fewest moves first.
    pub fn new(from: RoleId, to: RoleId) -> Self {
        Self { from, to, via: Vec::new(), avoid: Vec::new(), by: Ranking::Moves }
    }
}

/// Where a role may not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    /// It may stand anywhere.
    None,
    /// Not between the ends.
    Between,
    /// Nowhere.
    Always,
}

/// Where each role may not stand.
pub(super) fn bars(network: &Network, avoid: &[Avoid]) -> Vec<Bar> {
    let avoided = |track: &Track| avoid.contains(&Avoid::Track(*track));
    let between = network
        .catalogue
        .roles
        .iter()
        .map(|role| !role.tracks.is_empty() && role.tracks.iter().all(avoided))
        .map(|between| if between { Bar::Between } else { Bar::None });
    let mut bars: Vec<Bar> = between.collect();
    for avoid in avoid {
        if let Avoid::Role(id) = avoid
            && let Some(place) = network.place(id)
        {
            bars[place] = Bar::Always;
        }
    }
    bars
}

/// The best path of each character, best first, at most [`MOST`]; where there are fewer characters, also paths of one
/// character that share no role between the ends and are better than each other in some measure.
///
/// # Errors
///
/// Why there is no path, with the nearest question that has an answer; never an empty list.
pub fn find<'a>(network: &Network<'a>, ask: &Ask) -> Result<Found<'a>, NoPath> {
    let candidates = best(network, ask, CANDIDATES)?;
    let all = &candidates.paths;
    let mut chosen: Vec<usize> = Vec::new();
    for (at, path) in all.iter().enumerate() {
        if chosen.len() < MOST && chosen.iter().all(|other| all[*other].character != path.character) {
            chosen.push(at);
        }
    }
    for (at, path) in all.iter().enumerate() {
        let alike = |other: &&usize| all[**other].character == path.character;
        if chosen.len() == MOST || !chosen.iter().filter(alike).all(|other| path.is_worth_showing_beside(&all[*other]))
        {
            continue;
        }
        let mut more = chosen.clone();
        more.insert(chosen.partition_point(|other| *other < at), at);
        let paths: Vec<&Path> = more.iter().map(|at| &all[*at]).collect();
        if found::own_roles(&paths).iter().all(|own| *own != Some(None)) {
            chosen = more;
        }
    }
    let shown: Vec<&Path> = chosen.iter().map(|at| &all[*at]).collect();
    let names = found::own_roles(&shown).into_iter().map(|own| own.flatten().map(|place| network.role(place)));
    let paths = chosen.iter().zip(names).map(|(at, by_way_of)| Path { by_way_of, ..all[*at].clone() }).collect();
    Ok(Found { paths, complete: candidates.complete })
}

/// The best paths, whatever they lead through, best first, at most so many.
///
/// # Errors
///
/// Why there is no path, with the nearest question that has an answer; never an empty list.
pub fn best<'a>(network: &Network<'a>, ask: &Ask, count: usize) -> Result<Found<'a>, NoPath> {
    let problem = none::problem(network, ask)?;
    let mut search = Search::new(network, problem);
    let mut paths = Vec::new();
    for edges in search.by_ref().take(count) {
        paths.push(Path::of(network, &edges));
    }
    let complete = !search.gave_up;
    if paths.is_empty() { Err(none::reason(network, ask, complete)) } else { Ok(Found { paths, complete }) }
}
