//! Plain and slow answers about chains of moves, to compare the real ones with.

use hr_career_paths::catalogue::{MoveKind, RoleId};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask, Avoid, LONGEST, LONGEST_VIA, Path, Ranking};
use pathfinding::prelude::yen;
use std::collections::BTreeSet;

/// What a ranking makes of a path, move by move.
pub fn cost(network: &Network, path: &Path, by: Ranking) -> u32 {
    let end = *path.stops.last().unwrap();
    let edge = |ends: &[usize]| network.edges.iter().find(|edge| edge.from == ends[0] && edge.to == ends[1]).unwrap();
    path.stops.windows(2).map(|ends| paths::cost(network, edge(ends), end, by)).sum()
}

/// What the best chains cost by Yen's algorithm, those within [`LONGEST`] moves. The library (4.16.0) goes on too early after
/// chains of equal cost and may then leave one out, so only what comes before that is an answer to compare with.
pub fn costs_by_yen(network: &Network, ask: &Ask, count: usize) -> Vec<u32> {
    let (start, end) = (network.place(&ask.from).unwrap(), network.place(&ask.to).unwrap());
    let onward = |place: &usize| -> Vec<(usize, u32)> {
        let edges = network.leaving(*place).map(|edge| &network.edges[edge]);
        edges.map(|edge| (edge.to, paths::cost(network, edge, end, ask.by))).collect()
    };
    let mut found = yen(&start, onward, |place| *place == end, count);
    if let Some(tie) = found.windows(2).position(|pair| pair[0].1 == pair[1].1) {
        found.truncate(tie + 2);
    }
    found.into_iter().filter(|(stops, _)| stops.len() <= LONGEST + 1).map(|(_, cost)| cost).collect()
}

/// What the best of all chains cost.
pub fn costs_of_all(network: &Network, ask: &Ask, count: usize) -> Vec<u32> {
    let end = network.place(&ask.to).unwrap();
    let edge = |ends: &[usize]| network.edges.iter().find(|edge| [edge.from, edge.to] == ends).unwrap();
    let cost =
        |stops: Vec<usize>| -> u32 { stops.windows(2).map(|ends| paths::cost(network, edge(ends), end, ask.by)).sum() };
    let mut costs: Vec<u32> = all_chains(network, ask).into_iter().map(cost).collect();
    costs.sort_unstable();
    costs.truncate(count);
    costs
}

/// The stops of every chain without a loop that a question allows, by trying them all.
pub fn all_chains(network: &Network, ask: &Ask) -> Vec<Vec<usize>> {
    let longest = if via(network, ask).is_empty() { LONGEST } else { LONGEST_VIA };
    let mut chains = vec![vec![network.place(&ask.from).unwrap()]];
    let mut done = Vec::new();
    while let Some(chain) = chains.pop() {
        let last = *chain.last().unwrap();
        if network.role(last).id == ask.to {
            if via(network, ask).iter().all(|stop| chain.contains(stop)) {
                done.push(chain);
            }
        } else if chain.len() <= longest && (chain.len() == 1 || !is_avoided(network, ask, last)) {
            let next: BTreeSet<usize> = network.leaving(last).map(|edge| network.edges[edge].to).collect();
            chains.extend(next.into_iter().filter(|to| !chain.contains(to)).map(|to| [&chain[..], &[to]].concat()));
        }
    }
    done
}

/// The way-points that are not ends.
fn via(network: &Network, ask: &Ask) -> BTreeSet<usize> {
    let ends = [&ask.from, &ask.to];
    ask.via.iter().filter(|id| !ends.contains(id)).map(|id| network.place(id).unwrap()).collect()
}

/// Whether a role must not stand between the ends.
pub fn is_avoided(network: &Network, ask: &Ask, place: usize) -> bool {
    let role = network.role(place);
    let named = ask.avoid.contains(&Avoid::Role(role.id.clone()));
    named || role.tracks.iter().all(|track| ask.avoid.contains(&Avoid::Track(*track)))
}

/// What holds for every path, whatever was asked.
pub fn assert_sound(network: &Network, ask: &Ask, path: &Path) {
    let ids: Vec<&RoleId> = path.stops.iter().map(|stop| &network.role(*stop).id).collect();
    assert_eq!(ids.len(), path.moves.len() + 1);
    for (step, ends) in path.moves.iter().zip(ids.windows(2)) {
        assert_eq!([&step.from, &step.to], ends, "the chain breaks");
    }
    assert_eq!([*ids.first().unwrap(), *ids.last().unwrap()], [&ask.from, &ask.to], "the path ends elsewhere");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "a role stands twice: {ids:?}");
    let longest = if via(network, ask).is_empty() { LONGEST } else { LONGEST_VIA };
    assert!(path.moves.len() <= longest, "{} moves", path.moves.len());
    for id in &ask.via {
        assert!(ids.contains(&id), "{id} is left out");
    }
    for stop in path.between() {
        assert!(!is_avoided(network, ask, *stop), "{} is not avoided", network.role(*stop).id);
    }
    assert_measured(network, path);
}

/// The figures add up.
fn assert_measured(network: &Network, path: &Path) {
    let of = path.measures;
    assert_eq!(of.moves as usize, path.moves.len());
    assert_eq!(of.stated + of.official + of.editorial, of.moves);
    let pays = || path.between().iter().map(|stop| network.stations[*stop].pay);
    assert_eq!(of.lowest_pay, pays().flatten().min());
    assert_eq!(of.pay_unknown as usize, pays().filter(Option::is_none).count());
    let roles: Vec<_> = path.stops.iter().map(|stop| network.role(*stop)).collect();
    let gaps: Vec<u32> =
        roles.windows(2).map(|pair| hr_career_paths::questions::gap::between(pair[0], pair[1]).size()).collect();
    assert_eq!(of.largest_gap, *gaps.iter().max().unwrap());
    assert_eq!(of.total_gap, gaps.iter().sum::<u32>());
    assert_eq!(of.squared_gap, gaps.iter().map(|gap| gap * gap).sum::<u32>());
    assert_eq!(of.sideways as usize, path.moves.iter().filter(|step| step.kind == MoveKind::Lateral).count());
    let leaps = roles.windows(2).map(|pair| (pair[1].level as u32).saturating_sub(pair[0].level as u32 + 1));
    assert_eq!(of.leaps, leaps.sum::<u32>(), "levels left out");
    let stations: Vec<_> = path.stops.iter().map(|stop| network.stations[*stop].months).collect();
    let further = || stations.windows(2).map(|pair| Some(pair[1]?.saturating_sub(pair[0]?)));
    assert_eq!(of.months, further().flatten().sum::<u32>());
    assert_eq!(of.months_unknown as usize, further().filter(Option::is_none).count());
    let end = *path.stops.last().unwrap();
    let edge = |ends: &[usize]| network.edges.iter().find(|edge| [edge.from, edge.to] == ends).unwrap();
    for (ranking, expected) in [
        (Ranking::Moves, 0),
        (Ranking::Evidence, 16 * of.editorial + of.official),
        (Ranking::Steps, of.squared_gap + 100 * of.moves),
        (Ranking::Pay, of.pay_missed / 10),
        (Ranking::Experience, 4_096 * of.months_unknown + of.months),
    ] {
        let figures = path.stops.windows(2).map(|ends| paths::figure(network, edge(ends), end, ranking));
        assert_eq!(figures.sum::<u32>(), expected, "{ranking:?}");
    }
}
