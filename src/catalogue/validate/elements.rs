//! O*NET's elements: values inside their scales, nothing twice, nothing missing, and each survey with its release and month.

use super::Problem;
use crate::catalogue::{Catalogue, Element, ElementId, ElementKind, OccupationId, Rating, Score, SourceKind, Survey};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "elements.json";

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let known = list(&catalogue.elements.list, problems);
    let mut rated: BTreeMap<&OccupationId, BTreeSet<&ElementId>> = BTreeMap::new();
    for (i, survey) in catalogue.elements.surveys.iter().enumerate() {
        check_survey(catalogue, i, survey, problems);
        let seen = rated.entry(&survey.occupation).or_default();
        for (j, rating) in survey.ratings.iter().enumerate() {
            let mut say = |field: &str, message: String| {
                problems.push(Problem::new(FILE, format!("$.surveys[{i}].ratings[{j}].{field}"), message));
            };
            match known.get(&rating.element) {
                None => say("element", format!("there is no element `{}`", rating.element)),
                Some(kind) if *kind != survey.kind => {
                    say("element", format!("`{}` is not of the survey's kind", rating.element));
                }
                Some(_) if !seen.insert(&rating.element) => {
                    say("element", format!("`{}` is rated twice for this group", rating.element));
                }
                Some(_) => {}
            }
            values(survey.kind, rating, &mut say);
        }
    }
    for (group, seen) in rated {
        for element in catalogue.elements.list.iter().filter(|element| !seen.contains(&element.id)) {
            let message = format!("`{group}` has no rating of `{}`, {}", element.id, element.name);
            problems.push(Problem::new(FILE, "$.surveys", message));
        }
    }
}

/// The kinds of the elements by id.
fn list<'a>(elements: &'a [Element], problems: &mut Vec<Problem>) -> BTreeMap<&'a ElementId, ElementKind> {
    let mut known = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (i, element) in elements.iter().enumerate() {
        let mut say = |field: &str, message: String| {
            problems.push(Problem::new(FILE, format!("$.list[{i}].{field}"), message));
        };
        let id = element.id.as_str();
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-') {
            say("id", format!("`{id}` is not an id: letters and digits joined by dots or hyphens"));
        } else if known.insert(&element.id, element.kind).is_some() {
            say("id", format!("`{id}` is used twice"));
        }
        if element.name.trim().is_empty() {
            say("name", "an element has a name".to_owned());
        } else if !names.insert((element.kind, &element.name)) {
            say("name", format!("`{}` is already the name of an element of this kind", element.name));
        }
    }
    known
}

fn check_survey(catalogue: &Catalogue, i: usize, survey: &Survey, problems: &mut Vec<Problem>) {
    let mut say = |field: &str, message: String| {
        problems.push(Problem::new(FILE, format!("$.surveys[{i}].{field}"), message));
    };
    if catalogue.occupation(&survey.occupation).is_none() {
        say("occupation", format!("there is no occupation group `{}`", survey.occupation));
    }
    match catalogue.source(&survey.source) {
        None => say("source", format!("there is no source `{}`", survey.source)),
        Some(source) if source.kind != SourceKind::Statistic => {
            say("source", format!("`{}` is not a statistic: name the release of O*NET", survey.source));
        }
        Some(_) => {}
    }
    if !is_month(&survey.rated) {
        say("rated", format!("`{}` is not a month and a year, such as `August 2025`", survey.rated));
    }
}

fn values(kind: ElementKind, rating: &Rating, say: &mut impl FnMut(&str, String)) {
    if !rating.importance.within(Score::IMPORTANCE) {
        say("importance", "must be from 100 to 500: importance runs from 1 to 5, here in hundredths".to_owned());
    }
    match rating.level {
        None if kind.has_level() => say("level", "must be there: this kind is rated for level too".to_owned()),
        Some(_) if !kind.has_level() => say("level", "must not be there: this kind has no level".to_owned()),
        Some(level) if !level.within(Score::LEVEL) => {
            say("level", "must be from 0 to 700: level runs from 0 to 7, here in hundredths".to_owned());
        }
        _ => {}
    }
}

/// `August 2025` and the like.
fn is_month(text: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    text.split_once(' ').is_some_and(|(month, year)| {
        MONTHS.contains(&month) && year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
    })
}
