//! The statements as people say them of themselves, and the areas that they stand in.

use super::Problem;
use crate::catalogue::{Catalogue, Depth, is_well_formed};
use std::collections::BTreeSet;

const FILE: &str = "statements.json";

/// The longest sentence that is still taken in at a glance, in characters.
const LONGEST: usize = 150;

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    sentences(catalogue, problems);
    areas(catalogue, problems);
}

fn sentences(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (i, statement) in catalogue.framework.statements.iter().enumerate() {
        let can = statement.can.as_str();
        let mut say = |message: &str| problems.push(Problem::new(FILE, format!("$.statements[{i}].can"), message));
        if !can.starts_with("I can ") || !can.ends_with('.') || can.chars().count() > LONGEST {
            say("a sentence that starts with “I can”, ends with a stop and has at most 150 characters is wanted");
        } else if !seen.insert(can) {
            say("another statement has these words");
        }
        if !(1..=99).contains(&statement.order) {
            problems.push(Problem::new(FILE, format!("$.statements[{i}].order"), "must be 1 to 99"));
        }
    }
}

fn areas(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let framework = &catalogue.framework;
    let mut say = |path: String, message: String| problems.push(Problem::new(FILE, path, message));
    let mut ids = BTreeSet::new();
    for (i, area) in framework.areas.iter().enumerate() {
        if !is_well_formed(&area.id) || !ids.insert(&area.id) {
            say(format!("$.areas[{i}].id"), format!("`{}` is no id, or used twice", area.id));
        }
        if area.name.trim().is_empty() {
            say(format!("$.areas[{i}].name"), "the name is empty".to_owned());
        }
        for (j, skill) in area.skills.iter().enumerate() {
            if framework.statements.iter().all(|statement| statement.skill != *skill) {
                say(format!("$.areas[{i}].skills[{j}]"), format!("no statement shows `{skill}`"));
            }
        }
        for depth in Depth::ALL {
            let shown = |statement: &crate::catalogue::Statement| {
                statement.depth == depth && area.skills.contains(&statement.skill)
            };
            if !framework.statements.iter().any(shown) {
                say(format!("$.areas[{i}]"), format!("has no statement at `{}`", depth.name()));
            }
        }
    }
    let skills: BTreeSet<_> = framework.statements.iter().map(|statement| &statement.skill).collect();
    // A skill that is not there at all is named elsewhere.
    for skill in skills.into_iter().filter(|skill| catalogue.skill(skill).is_some()) {
        if framework.areas.iter().flat_map(|area| &area.skills).filter(|known| *known == skill).count() != 1 {
            say("$.areas".to_owned(), format!("`{skill}` must stand in one area"));
        }
    }
}
