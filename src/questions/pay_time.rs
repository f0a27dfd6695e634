//! Pay over the years, and how old a figure is.

use super::pay_figure::{Figure, PERCENTILES};
use crate::catalogue::{Catalogue, OccupationId, Percentile, PlaceId};

/// A year of the nation's pay of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearFigure<'a> {
    /// The year.
    pub year: u16,
    /// The figure. A percentile that was cut off that year is a lower bound.
    pub figure: Figure<'a>,
}

/// A group's national figures, the oldest first. Years without one are left out.
pub fn history<'a>(catalogue: &'a Catalogue, group: &OccupationId) -> Vec<YearFigure<'a>> {
    let Some(nation) = catalogue.place(&PlaceId::new("us")) else { return Vec::new() };
    let years = catalogue.pay_areas.history.iter().filter_map(|year| {
        let row = year.figures.iter().find(|row| row.group == *group && row.has_pay())?;
        Some(YearFigure { year: year.year, figure: Figure::of_row(&nation.id, &nation.name, &year.release, row) })
    });
    years.collect()
}

/// The stretches of a percentile that a line may join: each year next to the one before, and all of them known. A year whose
/// percentile was cut off ends the line, so that no line leads to a limit or across it.
pub fn stretches(years: &[YearFigure<'_>], which: Percentile) -> Vec<Vec<(u16, u32)>> {
    let Some(place) = PERCENTILES.iter().position(|percentile| *percentile == which) else { return Vec::new() };
    let mut stretches: Vec<Vec<(u16, u32)>> = Vec::new();
    let mut before: Option<u16> = None;
    for year in years {
        let value = year.figure.spread[place].known();
        match (value, stretches.last_mut()) {
            (Some(value), Some(stretch)) if before.is_some_and(|before| before + 1 == year.year) => {
                stretch.push((year.year, value));
            }
            (Some(value), _) => stretches.push(vec![(year.year, value)]),
            (None, _) => {}
        }
        before = value.map(|_| year.year);
    }
    stretches
}

/// A month, for telling how old a figure is: questions have no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// How old a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// So many months; 0 for a period still to come.
    Months(u32),
    /// Its period names no month, as that of an undated article.
    Undated,
}

/// A figure older than this many months gets a note.
pub const OLD_AFTER: u32 = 24;

impl Age {
    /// Whether it is to be marked as old: more than two years.
    pub const fn is_old(self) -> bool {
        matches!(self, Self::Months(months) if months > OLD_AFTER)
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The first month that a period names, such as that of `April 2025 (provisional)`.
pub fn month_of(period: &str) -> Option<Month> {
    let mut words = period.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut month = None;
    words.find_map(|word| {
        if let Some(at) = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(word)) {
            month = u8::try_from(at + 1).ok();
            return None;
        }
        let year = if word.len() == 4 { word.parse().ok()? } else { return None };
        month.map(|month| Month { year, month })
    })
}

/// How old a figure of a period is in a month.
pub fn age(period: &str, today: Month) -> Age {
    let months = |month: Month| u32::from(month.year) * 12 + u32::from(month.month);
    match month_of(period) {
        Some(then) => Age::Months(months(today).saturating_sub(months(then))),
        None => Age::Undated,
    }
}
