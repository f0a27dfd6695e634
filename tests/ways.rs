//! The table of shortest ways, walked as the script does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Level, Move, Role};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::{reach, ways};
use support::catalogue;

#[test]
fn the_table_leads_along_the_fewest_moves_between_any_two_roles() {
    let catalogue = catalogue();
    let network = Network::of(catalogue);
    let letters: Vec<char> = ways::table(catalogue).chars().collect();
    let by_level = |level: Level| catalogue.roles.iter().filter(move |role| role.level == level);
    let order: Vec<&Role> = Level::ALL.into_iter().flat_map(by_level).collect();
    assert_eq!(letters.len(), order.len() * order.len());
    for (start, from) in order.iter().enumerate() {
        let reached = reach::from(&network, network.place(&from.id).unwrap(), &[]);
        for (end, to) in order.iter().enumerate() {
            let goal = network.place(&to.id).unwrap();
            let fewest = reached.iter().find(|here| here.role == goal).map(|here| here.moves);
            let (mut at, mut taken) = (start, 0);
            while at != end && letters[at * order.len() + end] != '-' {
                let next = letters[at * order.len() + end] as usize - 'A' as usize;
                let is_this = |step: &Move| step.from == order[at].id && step.to == order[next].id;
                assert!(catalogue.moves.iter().any(is_this), "{} to {}", order[at].id, order[next].id);
                (at, taken) = (next, taken + 1);
            }
            let expected = if start == end { Some(0) } else { fewest };
            assert_eq!((at == end).then_some(taken), expected, "{} to {}", from.id, to.id);
        }
    }
}
