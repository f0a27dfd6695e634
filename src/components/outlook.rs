//! How many jobs a group is expected to have, in words: more or fewer, and how many openings, which are mostly replacements.

use crate::catalogue::Outlook;
use crate::questions::pay::grouped;
use crate::questions::pay_outlook::{meaning, tenths};

/// The projection in two sentences.
pub fn sentence(outlook: &Outlook) -> String {
    format!(
        "United States, {} to {}: {} ({} to {}), and about {} openings a year, most of them to replace people who leave.",
        outlook.base_year,
        outlook.target_year,
        change(outlook),
        grouped(outlook.employment_base),
        grouped(outlook.employment_target),
        grouped(outlook.annual_openings),
    )
}

/// What the openings mean, in a sentence.
pub fn meant(outlook: &Outlook) -> String {
    let meaning = meaning(outlook);
    let new = match meaning.new_jobs {
        0 => "None of them is a new job, as the group does not grow: all replace people who leave.".to_owned(),
        new => [
            "About ",
            &grouped(new),
            " of them a year are new jobs, ",
            &grouped(meaning.replaced),
            " replace people who leave.",
        ]
        .concat(),
    };
    ["That is about ", &meaning.in_100.to_string(), " openings a year for 100 jobs. ", &new].concat()
}

/// The change over the whole period, in words.
fn change(outlook: &Outlook) -> String {
    let tenths = tenths(outlook.growth_percent);
    let percent = format!("{}.{} percent", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match tenths {
        -4..=4 => "about the same number of jobs".to_owned(),
        5.. => percent + " more jobs",
        _ => percent + " fewer jobs",
    }
}
