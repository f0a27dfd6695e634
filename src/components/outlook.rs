//! How many jobs a group is expected to have, in words: more or fewer, and how many openings, which are mostly replacements.

use crate::catalogue::Outlook;
use crate::questions::pay::grouped;

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

/// Percent in tenths: whole numbers are written with little code, which every visitor would download.
#[expect(clippy::cast_possible_truncation, reason = "a change in percent, with one decimal in the source")]
fn tenths(percent: f32) -> i32 {
    let half = if percent < 0.0 { -0.5 } else { 0.5 };
    (percent * 10.0 + half) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_percentage_keeps_its_decimal() {
        for (percent, expected) in [(-7.1, -71), (6.2, 62), (0.0, 0), (-0.4, -4), (10.9, 109)] {
            assert_eq!(tenths(percent), expected, "{percent}");
        }
    }
}
