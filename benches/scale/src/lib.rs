//! What is asked of generated catalogues, the same natively (`benches/questions.rs`) and in a browser ([`browser`]).
//!
//! Two kinds of catalogue, both from the tests' support: one with moves for paths, one with texts for the search.

#[cfg(target_arch = "wasm32")]
pub mod browser;
mod support;

pub use support::generated;

use hr_career_paths::catalogue::{Catalogue, RoleId};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{Ask, LONGEST, Ranking};
use hr_career_paths::questions::reach;
use support::generated::Dice;

/// How many roles the catalogues have.
pub const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// How many different questions of a kind are asked of a catalogue.
pub const QUESTIONS: usize = 16;

/// What is typed, letter by letter: common titles, an abbreviation, an official title, the beginning of a word.
pub const TYPED: [&str; 6] = [
    "payroll specialist",
    "human resources manager",
    "benefits analyst",
    "hrbp",
    "labor relations advisor",
    "talent acq",
];

/// The same with typing errors, a word that nobody knows among them.
pub const MISTYPED: [&str; 4] = ["payrol specalist", "benfits anlayst", "recuriting cordinator", "astronaut manager"];

/// The seed of all generated catalogues.
const SEED: u64 = 1;

/// A catalogue with moves, five a role.
pub fn of_moves(roles: usize) -> Catalogue {
    generated::catalogue(roles, SEED)
}

/// A catalogue with texts: the bundled one with generated roles, each with three titles and eight duties.
pub fn of_texts(roles: usize) -> Catalogue {
    support::generated_text::catalogue_of(roles)
}

/// Pairs of roles that one to [`LONGEST`] moves join, spread over the catalogue; always the same ones.
pub fn joined(network: &Network) -> Vec<(usize, usize)> {
    let mut dice = Dice::new(SEED);
    let mut pairs = Vec::new();
    while pairs.len() < QUESTIONS {
        let start = dice.below(network.catalogue.roles.len());
        let mut near = reach::from(network, start, &[]);
        near.retain(|here| here.moves as usize <= LONGEST);
        if !near.is_empty() {
            pairs.push((start, near[dice.below(near.len())].role));
        }
    }
    pairs
}

/// Pairs of roles that no moves join: from the top to the bottom.
pub fn unconnected(network: &Network) -> Vec<(usize, usize)> {
    let (mut dice, last) = (Dice::new(SEED), network.catalogue.roles.len() - 1);
    let mut pairs = Vec::new();
    // A small catalogue may have few such pairs: as many tries as it takes, up to a limit.
    for _ in 0..100 * QUESTIONS {
        let (start, end) = (last - dice.below(last / 4 + 1), dice.below(last / 4 + 1));
        if pairs.len() < QUESTIONS && reach::from(network, start, &[]).iter().all(|here| here.role != end) {
            pairs.push((start, end));
        }
        if pairs.len() == QUESTIONS {
            break;
        }
    }
    pairs
}

/// The question for the paths between two roles.
pub fn ask(network: &Network, (start, end): (usize, usize), by: Ranking) -> Ask {
    let id = |place: usize| -> RoleId { network.role(place).id.clone() };
    Ask { by, ..Ask::new(id(start), id(end)) }
}

/// What a text is as it is being typed, letter by letter.
pub fn keystrokes(typed: &[&str]) -> Vec<String> {
    let letters = |text: &&str| (1..=text.len()).map(|end| text[..end].to_owned()).collect::<Vec<_>>();
    typed.iter().flat_map(letters).collect()
}
