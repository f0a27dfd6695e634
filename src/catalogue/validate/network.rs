//! The network of moves: both ends exist, nothing twice, no circle of advancement, every role within reach.

use super::Problem;
use crate::catalogue::{Catalogue, Level, MoveKind};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "moves.json";

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let index: BTreeMap<&str, usize> =
        catalogue.roles.iter().enumerate().map(|(i, role)| (role.id.as_str(), i)).collect();
    let mut out: Vec<Vec<(usize, usize)>> = vec![Vec::new(); catalogue.roles.len()];
    let mut advance: Vec<Vec<(usize, usize)>> = out.clone();
    let mut seen = BTreeSet::new();
    for (i, step) in catalogue.moves.iter().enumerate() {
        let mut say =
            |field: &str, message: String| problems.push(Problem::new(FILE, format!("$[{i}]{field}"), message));
        if step.why.is_empty() {
            say(".why", "a move says why it works".to_owned());
        }
        let ends = [(".from", &step.from), (".to", &step.to)].map(|(field, id)| {
            let found = index.get(id.as_str()).copied();
            if found.is_none() {
                say(field, format!("there is no role `{id}`"));
            }
            found
        });
        let [Some(from), Some(to)] = ends else { continue };
        if from == to {
            say("", "a move leads somewhere else".to_owned());
        } else if !seen.insert((from, to)) {
            say("", format!("`{}` to `{}` is already a move", step.from, step.to));
        }
        if step.kind == MoveKind::Advance && catalogue.roles[to].level < catalogue.roles[from].level {
            say(".kind", format!("`{}` stands at a lower level than `{}`: that is no advancement", step.to, step.from));
        }
        out[from].push((to, i));
        if step.kind == MoveKind::Advance {
            advance[from].push((to, i));
        }
    }
    if let Some(circle) = find_circle(&advance) {
        let path = circle.last().map_or_else(|| "$".to_owned(), |step| format!("$[{step}]"));
        let names: Vec<&str> = circle.iter().map(|step| catalogue.moves[*step].from.as_str()).collect();
        problems.push(Problem::new(FILE, path, format!("advancement runs in a circle: {}", names.join(" -> "))));
    }
    unreachable(catalogue, &out, problems);
}

/// A chain of moves that comes back to its start, if there is one: depth-first search with an explicit stack.
fn find_circle(edges: &[Vec<(usize, usize)>]) -> Option<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; edges.len()];
    for start in 0..edges.len() {
        if marks[start] != Mark::New {
            continue;
        }
        marks[start] = Mark::Open;
        let mut stack = vec![(start, 0_usize, None::<usize>)];
        while let Some((node, next, by)) = stack.pop() {
            let Some(&(to, step)) = edges[node].get(next) else {
                marks[node] = Mark::Done;
                continue;
            };
            stack.push((node, next + 1, by));
            match marks[to] {
                Mark::New => {
                    marks[to] = Mark::Open;
                    stack.push((to, 0, Some(step)));
                }
                Mark::Open => {
                    let mut circle = vec![step];
                    for (node, _, by) in stack.iter().rev() {
                        if *node == to {
                            break;
                        }
                        circle.extend(by);
                    }
                    circle.reverse();
                    return Some(circle);
                }
                Mark::Done => {}
            }
        }
    }
    None
}

/// Every role above the entry level can be reached from some entry role, and every entry role leads somewhere.
fn unreachable(catalogue: &Catalogue, out: &[Vec<(usize, usize)>], problems: &mut Vec<Problem>) {
    let mut reached: BTreeSet<usize> =
        (0..catalogue.roles.len()).filter(|i| catalogue.roles[*i].level == Level::Entry).collect();
    let mut queue: Vec<usize> = reached.iter().copied().collect();
    while let Some(from) = queue.pop() {
        for (to, _) in &out[from] {
            if reached.insert(*to) {
                queue.push(*to);
            }
        }
    }
    for (i, role) in catalogue.roles.iter().enumerate() {
        let file = format!("roles/{}.json", role.id);
        if !reached.contains(&i) {
            problems.push(Problem::new(&file, "$.id", "no chain of moves from an entry role leads here"));
        } else if role.level == Level::Entry && out[i].is_empty() {
            problems.push(Problem::new(&file, "$.id", "no move leads on from this entry role"));
        }
    }
}
