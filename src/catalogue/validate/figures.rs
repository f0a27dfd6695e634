//! Figures: no pay without place, period and measure; percentiles in order; shares that add up.

use super::Problem;
use crate::catalogue::{Amount, Catalogue, Distribution};

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    for (file, i, pay) in catalogue.located_figures() {
        let mut say =
            |field: &str, message: &str| problems.push(Problem::new(file, format!("$[{i}].{field}"), message));
        if catalogue.place(&pay.place).is_none() {
            say("place", "a pay figure names a place of places.json");
        }
        if pay.period.trim().is_empty() {
            say("period", "a pay figure says when");
        }
        if pay.measure.trim().is_empty() {
            say("measure", "a pay figure says what is measured");
        }
        if !in_order(&pay.amount) {
            say("amount", "the percentiles or the ends of the range are out of order, or zero");
        }
    }
    for (i, occupation) in catalogue.occupations.iter().enumerate() {
        let file = "occupations.json";
        for (field, distribution) in [("education", &occupation.education), ("experience", &occupation.experience)] {
            if distribution.as_ref().is_some_and(|distribution| !adds_up(distribution)) {
                problems.push(Problem::new(
                    file,
                    format!("$[{i}].{field}"),
                    "the shares do not add up to about 100 percent",
                ));
            }
        }
        if occupation.job_zone.is_some_and(|zone| !(1..=5).contains(&zone)) {
            problems.push(Problem::new(file, format!("$[{i}].job_zone"), "job zones run from 1 to 5"));
        }
        if occupation.outlook.as_ref().is_some_and(|outlook| outlook.base_year >= outlook.target_year) {
            problems.push(Problem::new(file, format!("$[{i}].outlook"), "the projection ends before it starts"));
        }
    }
}

pub(super) fn in_order(amount: &Amount) -> bool {
    match amount {
        Amount::Spread { p10, p25, median, p75, p90, .. } => {
            let known: Vec<u32> = [*p10, *p25, Some(*median), *p75, *p90].into_iter().flatten().collect();
            known.first().is_some_and(|first| *first > 0) && known.is_sorted()
        }
        Amount::Range { low, high } => 0 < *low && low < high,
        Amount::Average(value) => *value > 0,
    }
}

/// Surveys are published rounded, so a little slack; some leave out rare answers.
fn adds_up(distribution: &Distribution) -> bool {
    let sum: f32 = distribution.shares.iter().map(|share| share.percent).sum();
    (97.0..=101.0).contains(&sum)
}
