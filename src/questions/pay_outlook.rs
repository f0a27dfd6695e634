//! What a projection of employment means: more or fewer jobs, and where openings come from.

use crate::catalogue::Outlook;

/// Where the number of jobs goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Fewer jobs.
    Fewer,
    /// About as many: less than half a percent up or down.
    Same,
    /// More jobs.
    More,
}

/// A projection taken apart, for words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Where the number of jobs goes.
    pub trend: Trend,
    /// The change over the whole period in tenths of a percent, as published.
    pub change_tenths: i32,
    /// The change over the whole period in jobs.
    pub change_jobs: i64,
    /// Openings a year, as published.
    pub openings: u32,
    /// Of them, those for jobs that did not exist before, on average; none where the group shrinks.
    pub new_jobs: u32,
    /// The rest: places of people who leave for another occupation or stop working.
    pub replaced: u32,
    /// Openings a year for 100 jobs of the first year, rounded.
    pub in_100: u32,
}

/// What a projection means.
pub fn meaning(outlook: &Outlook) -> Meaning {
    let change_tenths = tenths(outlook.growth_percent);
    let years = u32::from(outlook.target_year.saturating_sub(outlook.base_year)).max(1);
    let new_jobs = outlook.employment_target.saturating_sub(outlook.employment_base) / years;
    let base = u64::from(outlook.employment_base.max(1));
    let in_100 = (u64::from(outlook.annual_openings) * 100 + base / 2) / base;
    Meaning {
        trend: match change_tenths {
            ..-4 => Trend::Fewer,
            -4..=4 => Trend::Same,
            5.. => Trend::More,
        },
        change_tenths,
        change_jobs: i64::from(outlook.employment_target) - i64::from(outlook.employment_base),
        openings: outlook.annual_openings,
        new_jobs: new_jobs.min(outlook.annual_openings),
        replaced: outlook.annual_openings.saturating_sub(new_jobs),
        in_100: u32::try_from(in_100).unwrap_or(u32::MAX),
    }
}

/// A change in percent as tenths: whole numbers are written with little code, which every visitor would download.
#[expect(clippy::cast_possible_truncation, reason = "a change in percent, with one decimal in the source")]
pub fn tenths(percent: f32) -> i32 {
    // Nothing published lies half-way between two tenths, and this is one instruction.
    (percent * 10.0).round_ties_even() as i32
}
