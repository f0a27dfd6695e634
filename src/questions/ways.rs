//! The first move of a shortest way between any two roles, as a text: what a small script answers from before the program runs.

use super::network::Network;
use super::reach;
use crate::catalogue::{Catalogue, Level, Role};

/// For each start, and for each end, the next role on a shortest way, as a letter from `A`; `-` where there is none, and where both are
/// the same. Roles stand by level, then in the catalogue's order, as they do in choices.
pub fn table(catalogue: &Catalogue) -> String {
    let network = Network::of(catalogue);
    let roles = catalogue.roles.iter().enumerate();
    let level = |level: Level| roles.clone().filter(move |(_, role): &(usize, &Role)| role.level == level);
    let order: Vec<usize> = Level::ALL.into_iter().flat_map(level).map(|(place, _)| place).collect();
    let letter = |place: usize| {
        let position = order.iter().position(|at| *at == place)?;
        char::from_u32(u32::from('A') + u32::try_from(position).ok()?)
    };
    let next = |start: usize, end: usize| {
        let first = reach::from(&network, start, &[]).into_iter().find(|here| here.role == end)?.first;
        letter(network.place(&catalogue.moves.get(first)?.to)?)
    };
    let pairs = order.iter().flat_map(|start| order.iter().map(|end| (*start, *end)));
    pairs.map(|(start, end)| next(start, end).unwrap_or('-')).collect()
}
