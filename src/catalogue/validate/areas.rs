//! Pay of states, areas and past years: ids, known groups, percentiles in order, nothing missing without saying so.

use super::Problem;
use crate::catalogue::{Amount, Catalogue, GroupPay, PaySubject, Percentile, PlaceId, Release, is_well_formed};
use std::collections::BTreeSet;

const STATES: &str = "pay/us-states.json";
const INDEX: &str = "pay/areas.json";
const HISTORY: &str = "pay/us-history.json";
/// The percentiles in the order of a spread.
const ORDER: [Percentile; 5] = [Percentile::P10, Percentile::P25, Percentile::Median, Percentile::P75, Percentile::P90];
/// The highest relative standard error that can be meant, in tenths of a percent.
const HIGHEST_RSE: u16 = 1000;

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    states(catalogue, problems);
    index(catalogue, problems);
    areas(catalogue, problems);
    history(catalogue, problems);
}

fn states(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let pay = &catalogue.pay_areas;
    match &pay.release {
        Some(shared) => release(catalogue, STATES, "$.release", shared, problems),
        None => problems.push(Problem::new(STATES, "$.release", "the states say when and what is measured")),
    }
    let groups = national_groups(catalogue);
    let mut seen: BTreeSet<&PlaceId> = catalogue.places.iter().map(|place| &place.id).collect();
    for (i, state) in pay.states.iter().enumerate() {
        let at = format!("$.states[{i}]");
        let mut say =
            |field: &str, message: String| problems.push(Problem::new(STATES, format!("{at}{field}"), message));
        if state.id.as_str() != format!("us-{}", state.code.to_ascii_lowercase())
            || state.code.len() != 2
            || !state.code.bytes().all(|b| b.is_ascii_uppercase())
        {
            say(".id", format!("`{}` is not `us-` and the postal code", state.id));
        }
        if !seen.insert(&state.id) {
            say(".id", format!("`{}` stands twice", state.id));
        }
        if state.name.trim().is_empty() {
            say(".name", "a state has a name".to_owned());
        }
        for group in groups.iter().filter(|group| !state.figures.iter().any(|row| row.group.as_str() == **group)) {
            say(".figures", format!("`{group}` is missing; a row with the group alone says that nothing was released"));
        }
        rows(catalogue, STATES, &format!("{at}.figures"), &state.figures, problems);
    }
    if !pay.states.is_sorted_by(|a, b| a.name <= b.name) {
        problems.push(Problem::new(STATES, "$.states", "the states are not in the order of their names"));
    }
}

fn index(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let pay = &catalogue.pay_areas;
    let mut seen: BTreeSet<&PlaceId> = catalogue.places.iter().map(|place| &place.id).collect();
    seen.extend(pay.states.iter().map(|state| &state.id));
    let filed: BTreeSet<&PlaceId> = pay.areas.iter().map(|area| &area.id).collect();
    for (i, area) in pay.index.iter().enumerate() {
        let mut say =
            |field: &str, message: String| problems.push(Problem::new(INDEX, format!("$[{i}].{field}"), message));
        if !area.id.as_str().starts_with("us-") || !is_well_formed(area.id.as_str()) {
            say("id", format!("`{}` is not `us-` and the area's code", area.id));
        }
        if !seen.insert(&area.id) {
            say("id", format!("`{}` stands twice", area.id));
        }
        if area.states.is_empty() {
            say("states", "an area lies in a state".to_owned());
        }
        for (k, state) in area.states.iter().enumerate() {
            if pay.state(state).is_none() {
                say(&format!("states[{k}]"), format!("there is no state `{state}`"));
            }
        }
        if !filed.contains(&area.id) {
            say("id", format!("there is no file pay/areas/{}.json", area.id));
        }
    }
    if !pay.index.is_sorted_by(|a, b| (&a.name, &a.id) <= (&b.name, &b.id)) {
        problems.push(Problem::new(INDEX, "$", "the areas are not in the order of their names"));
    }
}

fn areas(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    for area in &catalogue.pay_areas.areas {
        let file = format!("pay/areas/{}.json", area.id);
        match catalogue.pay_areas.area(&area.id) {
            None => problems.push(Problem::new(&file, "$.id", "pay/areas.json does not name the area")),
            Some(known) if known.name != area.name => {
                problems.push(Problem::new(&file, "$.name", format!("pay/areas.json calls it `{}`", known.name)));
            }
            Some(_) => {}
        }
        release(catalogue, &file, "$.release", &area.release, problems);
        if catalogue.pay_areas.release.as_ref().is_some_and(|shared| *shared != area.release) {
            problems.push(Problem::new(&file, "$.release", "the area is of another release than the states"));
        }
        if area.figures.is_empty() {
            problems.push(Problem::new(&file, "$.figures", "an area has figures"));
        }
        rows(catalogue, &file, "$.figures", &area.figures, problems);
    }
}

fn history(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let years = &catalogue.pay_areas.history;
    for (i, year) in years.iter().enumerate() {
        let at = format!("$[{i}]");
        if !year.release.period.ends_with(&year.year.to_string()) {
            problems.push(Problem::new(HISTORY, format!("{at}.year"), "the period names another year"));
        }
        release(catalogue, HISTORY, &format!("{at}.release"), &year.release, problems);
        rows(catalogue, HISTORY, &format!("{at}.figures"), &year.figures, problems);
        for (k, row) in year.figures.iter().enumerate() {
            if contradicts(catalogue, &year.release, row) {
                let at = format!("{at}.figures[{k}].spread");
                problems.push(Problem::new(HISTORY, at, "the nation's own file has another figure"));
            }
        }
    }
    if !years.is_sorted_by(|a, b| a.year < b.year) {
        problems.push(Problem::new(HISTORY, "$", "the years do not rise"));
    }
}

/// Whether the nation's file gives the same group and period another median or mean; one out of order is reported there.
fn contradicts(catalogue: &Catalogue, release: &Release, row: &GroupPay) -> bool {
    catalogue.pay_of_occupation(&row.group, &PlaceId::new("us")).any(|pay| {
        pay.period == release.period
            && super::figures::in_order(&pay.amount)
            && matches!(pay.amount, Amount::Spread { median, mean, .. } if Some(median) != row.spread[2] || mean != row.mean)
    })
}

fn release(catalogue: &Catalogue, file: &str, at: &str, release: &Release, problems: &mut Vec<Problem>) {
    for (field, text) in [("period", &release.period), ("measure", &release.measure)] {
        if text.trim().is_empty() {
            problems.push(Problem::new(file, format!("{at}.{field}"), "a pay figure says when and what is measured"));
        }
    }
    if catalogue.source(&release.source).is_none() {
        problems.push(Problem::new(file, format!("{at}.source"), format!("there is no source `{}`", release.source)));
    }
}

fn rows(catalogue: &Catalogue, file: &str, at: &str, rows: &[GroupPay], problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (i, row) in rows.iter().enumerate() {
        let mut say =
            |field: &str, message: String| problems.push(Problem::new(file, format!("{at}[{i}].{field}"), message));
        if catalogue.occupation(&row.group).is_none() {
            say("group", format!("there is no occupation group `{}`", row.group));
        }
        if !seen.insert(&row.group) {
            say("group", format!("`{}` stands twice", row.group));
        }
        let known: Vec<u32> = row.spread.iter().copied().flatten().collect();
        if !known.is_sorted() || known.first() == Some(&0) {
            say("spread", "the percentiles are out of order, or zero".to_owned());
        }
        if !cut_at_the_top(row) {
            say("top_coded", "a percentile that was cut off has no figure, and none above it".to_owned());
        }
        for (field, value, rse) in [("jobs_rse", row.jobs, row.jobs_rse), ("mean_rse", row.mean, row.mean_rse)] {
            if rse.is_some_and(|rse| rse > HIGHEST_RSE) {
                say(field, "a relative standard error is at most 100 percent, in tenths".to_owned());
            }
            if rse.is_some() && value.is_none() {
                say(field, "an error without the figure it belongs to".to_owned());
            }
        }
    }
}

fn cut_at_the_top(row: &GroupPay) -> bool {
    let cut = |i: usize| row.top_coded.contains(&ORDER[i]);
    (0..ORDER.len()).filter(|i| cut(*i)).all(|i| (i..ORDER.len()).all(|above| row.spread[above].is_none()))
}

/// The groups that the nation has figures of; one that does not exist is reported where it stands.
fn national_groups(catalogue: &Catalogue) -> Vec<&str> {
    let nation = PlaceId::new("us");
    let of_nation = catalogue.figures().filter(|pay| pay.place == nation);
    let groups = of_nation.filter_map(|pay| match &pay.subject {
        PaySubject::Occupation(id) if catalogue.occupation(id).is_some() => Some(id.as_str()),
        PaySubject::Occupation(_) | PaySubject::Role(_) => None,
    });
    groups.collect()
}
