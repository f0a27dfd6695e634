//! Exercises: ids, times that add up, and roles and activities that exist.

use super::Problem;
use crate::catalogue::{Catalogue, is_well_formed};
use std::collections::BTreeSet;

const FILE: &str = "workshop.json";

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let workshop = &catalogue.workshop;
    let ids = |list: &str, ids: Vec<&str>, problems: &mut Vec<Problem>| {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.into_iter().enumerate() {
            if !is_well_formed(id) || !seen.insert(id) {
                let message = format!("`{id}` is not an id of its own: lower-case words joined by hyphens, used once");
                problems.push(Problem::new(FILE, format!("$.{list}[{i}].id"), message));
            }
        }
    };
    ids("activities", workshop.activities.iter().map(|one| one.id.as_str()).collect(), problems);
    ids("sessions", workshop.sessions.iter().map(|one| one.id.as_str()).collect(), problems);
    ids("scenarios", workshop.scenarios.iter().map(|one| one.id.as_str()).collect(), problems);
    for (i, activity) in workshop.activities.iter().enumerate() {
        let sum: u16 = activity.screens.iter().map(|screen| screen.minutes).sum();
        sums(format!("$.activities[{i}].minutes"), activity.minutes, sum, problems);
    }
    for (i, session) in workshop.sessions.iter().enumerate() {
        let sum: u16 = session.parts.iter().map(|part| part.minutes).sum();
        sums(format!("$.sessions[{i}].minutes"), session.minutes, sum, problems);
        for (j, part) in session.parts.iter().enumerate() {
            if catalogue.activity(&part.activity).is_none() {
                let path = format!("$.sessions[{i}].parts[{j}].activity");
                problems.push(Problem::new(FILE, path, format!("there is no activity `{}`", part.activity)));
            }
        }
    }
    for (i, scenario) in workshop.scenarios.iter().enumerate() {
        for (field, id) in [("from", &scenario.from), ("to", &scenario.to)] {
            if catalogue.role(id).is_none_or(|role| role.id != *id) {
                let path = format!("$.scenarios[{i}].{field}");
                problems.push(Problem::new(FILE, path, format!("there is no role `{id}`")));
            }
        }
    }
}

fn sums(path: String, said: u16, sum: u16, problems: &mut Vec<Problem>) {
    if said != sum {
        problems.push(Problem::new(FILE, path, format!("{said} minutes, and its parts take {sum}")));
    }
}
