//! From a path to a plan, and the words of goals that a plan proposes.

use super::{Goal, LONGEST_NAME, MOST_MOVES, Need, Plan, Step, cut};
use crate::catalogue::{Catalogue, Role, RoleId};
use crate::questions::gap::between;
use crate::questions::network::Network;
use crate::questions::paths::weight;

/// What there is to learn from one role to the next: what grows, then what is new.
pub fn snapshot(from: &Role, to: &Role) -> Vec<Need> {
    let gap = between(from, to);
    let all = gap.grows.iter().map(|(need, _)| *need).chain(gap.new.iter().copied());
    all.map(|need| Need { skill: need.skill.clone(), depth: need.depth }).collect()
}

/// The goals proposed for a move: one for each skill that is missing.
pub fn propose(asked: &[Need]) -> Vec<Goal> {
    asked.iter().map(|need| Goal { need: Some(need.clone()), ..Goal::default() }).collect()
}

/// A plan of these roles in order, with a goal for each skill that is missing; none where there are not at least two, or a
/// role is unknown. Each is written by its id of today.
pub fn of_route(catalogue: &Catalogue, route: &[RoleId]) -> Option<Plan> {
    let mut roles = Vec::new();
    for id in route.iter().take(MOST_MOVES + 1) {
        roles.push(catalogue.role(id)?);
    }
    let (start, end) = (*roles.first()?, *roles.last()?);
    let moves: Vec<Step> = roles
        .windows(2)
        .map(|pair| {
            let asked = snapshot(pair[0], pair[1]);
            let goals = propose(&asked);
            Step { to: pair[1].id.clone(), month: None, done: false, asked, goals, notes: String::new() }
        })
        .collect();
    let name = ["From ", &start.title, " to ", &end.title].concat();
    let name = cut(&name, LONGEST_NAME).to_owned();
    (!moves.is_empty()).then(|| Plan { name, start: start.id.clone(), moves })
}

/// The roles of the best path from one role to another, if there is one: the one that the path finder shows first where the
/// fewest moves come first. It searches for that one only, which takes the browser's program a tenth of the code; a test holds
/// that both find alike.
pub fn best(network: &Network, from: &RoleId, to: &RoleId) -> Option<Vec<RoleId>> {
    let (start, end) = (network.place(from)?, network.place(to)?);
    // For each role what the best way to it weighs, and the role before it.
    let mut ways: Vec<Option<(u32, usize)>> = vec![None; network.stations.len()];
    ways[start] = Some((0, start));
    let mut better = true;
    while better {
        better = false;
        for edge in &network.edges {
            let Some((weighs, _)) = ways[edge.from] else { continue };
            let weighs = weighs + weight(edge);
            if ways[edge.to].is_none_or(|(known, _)| weighs < known) {
                ways[edge.to] = Some((weighs, edge.from));
                better = true;
            }
        }
    }
    let mut stops = vec![end];
    while let Some(last) = stops.last().copied().filter(|last| *last != start) {
        stops.push(ways[last]?.1);
    }
    stops.reverse();
    (stops.len() > 1).then(|| stops.into_iter().map(|place| network.role(place).id.clone()).collect())
}

/// A goal in words: the person's, or those of the proposal.
pub fn goal_words(catalogue: &Catalogue, goal: &Goal) -> String {
    match &goal.need {
        Some(need) if goal.text.is_empty() => {
            let name = catalogue.skill(&need.skill).map_or(need.skill.as_str(), |skill| &skill.name);
            [name, ": reach “", &need.depth.name().to_ascii_lowercase(), "”"].concat()
        }
        _ => goal.text.clone(),
    }
}

/// The title of a role; the id, as it is written, where the role is unknown.
pub fn called<'a>(catalogue: &'a Catalogue, id: &'a RoleId) -> &'a str {
    catalogue.title(id)
}
