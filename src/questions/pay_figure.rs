//! One figure of pay, whichever file it comes from: what it says, how precise it is, and what is shown in its stead where there
//! is none.

use super::pay_places::{self, Where};
use crate::catalogue::{
    Amount, AreaPay, Catalogue, Classification, Currency, GroupPay, OccupationFit, OccupationId, Pay, PaySubject,
    Percentile, PlaceId, Release, Role, SourceId,
};

/// One percentile of a spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Its figure, in whole currency units a year.
    Known(u32),
    /// Cut off at the top: at least so much. The limit of the release, or the percentile below where that is higher.
    AtLeast(u32),
    /// Not released, or not measured.
    NotReleased,
}

impl Value {
    /// The figure, if there is one: a lower bound is none.
    pub const fn known(self) -> Option<u32> {
        match self {
            Self::Known(value) => Some(value),
            Self::AtLeast(_) | Self::NotReleased => None,
        }
    }
}

/// The percentiles in the order of a spread.
pub const PERCENTILES: [Percentile; 5] =
    [Percentile::P10, Percentile::P25, Percentile::Median, Percentile::P75, Percentile::P90];

/// Their names, as in tables and at lines.
pub const NAMES: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];

/// A mean whose relative standard error is above this, in tenths of a percent, is marked as of low precision. The publisher says
/// that an estimate is the more precise the smaller this error is, and draws no line: 10 percent is ours.
pub const LOW_PRECISION_ABOVE: u16 = 100;

/// How precise an estimate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Up to [`LOW_PRECISION_ABOVE`].
    Usual,
    /// Above it.
    Low,
    /// No error was published.
    NotKnown,
}

/// The pay of an occupation group in a place, with all that a figure must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure<'a> {
    /// The place of the figure, which may be a wider one than was asked for.
    pub place: &'a PlaceId,
    /// The name of the place.
    pub place_name: &'a str,
    /// The occupation group.
    pub group: &'a OccupationId,
    /// When.
    pub period: &'a str,
    /// What is measured.
    pub measure: &'a str,
    /// The currency.
    pub currency: Currency,
    /// Where it was published.
    pub source: Option<&'a SourceId>,
    /// How many jobs it counts.
    pub jobs: Option<u32>,
    /// The error of the jobs, in tenths of a percent.
    pub jobs_rse: Option<u16>,
    /// The mean.
    pub mean: Option<u32>,
    /// The error of the mean, in tenths of a percent.
    pub mean_rse: Option<u16>,
    /// The percentiles, in the order of [`PERCENTILES`].
    pub spread: [Value; 5],
    /// What to keep in mind, as a sentence.
    pub note: Option<&'a str>,
}

impl<'a> Figure<'a> {
    /// The median.
    pub const fn median(&self) -> Value {
        self.spread[2]
    }

    /// How precise it is, by the error of its mean: for percentiles none is published.
    pub const fn precision(&self) -> Precision {
        match self.mean_rse {
            Some(rse) if rse > LOW_PRECISION_ABOVE => Precision::Low,
            Some(_) => Precision::Usual,
            None => Precision::NotKnown,
        }
    }

    /// Whether one can set it beside another: the same currency and measure.
    pub fn compares_with(&self, other: &Self) -> bool {
        self.currency == other.currency && self.measure == other.measure && self.period == other.period
    }

    /// The figure of a nation's file; none for an article's range or average.
    pub fn of_nation(place_name: &'a str, pay: &'a Pay) -> Option<Self> {
        let (PaySubject::Occupation(group), Amount::Spread { mean, .. }) = (&pay.subject, &pay.amount) else {
            return None;
        };
        Some(Self {
            place: &pay.place,
            place_name,
            group,
            period: &pay.period,
            measure: &pay.measure,
            currency: pay.currency,
            source: pay.evidence.source(),
            jobs: pay.employment,
            jobs_rse: pay.precision.map(|precision| precision.jobs_rse),
            mean: *mean,
            mean_rse: pay.precision.map(|precision| precision.mean_rse),
            spread: spread(pay)?,
            note: pay.note.as_deref(),
        })
    }

    /// The figure of a row of a release.
    pub fn of_row(place: &'a PlaceId, place_name: &'a str, release: &'a Release, row: &'a GroupPay) -> Self {
        Self {
            place,
            place_name,
            group: &row.group,
            period: &release.period,
            measure: &release.measure,
            currency: release.currency,
            source: Some(&release.source),
            jobs: row.jobs,
            jobs_rse: row.jobs_rse,
            mean: row.mean,
            mean_rse: row.mean_rse,
            spread: values(row.spread, &row.top_coded, release.top_code),
            note: None,
        }
    }
}

/// The percentiles of a figure; none for a range or an average.
pub fn spread(pay: &Pay) -> Option<[Value; 5]> {
    let Amount::Spread { p10, p25, median, p75, p90, .. } = pay.amount else { return None };
    Some(values([p10, p25, Some(median), p75, p90], &pay.top_coded, None))
}

/// Percentiles never decrease, so one that was cut off is at least the one below it as well.
fn values(spread: [Option<u32>; 5], top_coded: &[Percentile], top_code: Option<u32>) -> [Value; 5] {
    let mut below = 0;
    let mut values = [Value::NotReleased; 5];
    for ((value, given), which) in values.iter_mut().zip(spread).zip(PERCENTILES) {
        if top_coded.contains(&which) {
            below = below.max(given.or(top_code).unwrap_or(0));
            *value = if below == 0 { Value::NotReleased } else { Value::AtLeast(below) };
        } else if let Some(given) = given {
            below = given;
            *value = Value::Known(given);
        }
    }
    values
}

/// Why a place has no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such place.
    UnknownPlace,
    /// The place is in a country that counts people in other groups.
    OtherCountry,
    /// The file of the area is not here: not yet, not without a network, or damaged.
    NotLoaded,
    /// The release has no estimate of the group there.
    NoEstimate,
    /// The release has an estimate of the jobs, and keeps the pay back.
    PayNotReleased,
}

/// A place that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The place.
    pub place: PlaceId,
    /// Why.
    pub why: Why,
}

/// The nearest figure there is, and why it is not nearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The figure; none where even the nation has none.
    pub figure: Option<Figure<'a>>,
    /// The places passed over on the way, the one asked for first. Empty where the figure is that of the place asked for.
    pub skipped: Vec<Skipped>,
}

/// The pay of a group in a place, else in the state around it, else in the nation. `loaded` is the file of the area, where the
/// place is an area and its file is here.
pub fn figure<'a>(
    catalogue: &'a Catalogue,
    place: &PlaceId,
    group: &OccupationId,
    loaded: Option<&'a AreaPay>,
) -> Answer<'a> {
    let mut skipped = Vec::new();
    for id in chain(catalogue, place, group) {
        match at(catalogue, &id, group, loaded) {
            Ok(figure) => return Answer { figure: Some(figure), skipped },
            Err(why) => skipped.push(Skipped { place: id, why }),
        }
    }
    Answer { figure: None, skipped }
}

/// The group that a role is counted in, in the country of a place: its main reading there. An unknown place counts as the United
/// States.
pub fn main_fit<'a>(catalogue: &Catalogue, role: &'a Role, place: &PlaceId) -> Option<&'a OccupationFit> {
    let country = country(catalogue, place).unwrap_or(Classification::UsSoc);
    role.occupations.iter().find(|fit| classification(catalogue, &fit.occupation) == Some(country))
}

/// The place itself and what is around it, the nearest first. An unknown place has only the nation of the group around it.
fn chain(catalogue: &Catalogue, place: &PlaceId, group: &OccupationId) -> Vec<PlaceId> {
    let nation = PlaceId::new(match classification(catalogue, group) {
        Some(Classification::UkSoc2020) => "uk",
        Some(Classification::UsSoc) | None => "us",
    });
    let mut chain = vec![place.clone()];
    match pay_places::place(catalogue, place) {
        Some(Where::Nation(_)) => {}
        Some(Where::State(_)) | None => chain.push(nation),
        Some(Where::Area(area)) => chain.extend(area.states.first().cloned().into_iter().chain([nation])),
    }
    chain
}

/// The figure of exactly this place.
fn at<'a>(
    catalogue: &'a Catalogue,
    place: &PlaceId,
    group: &OccupationId,
    loaded: Option<&'a AreaPay>,
) -> Result<Figure<'a>, Why> {
    let found = pay_places::place(catalogue, place).ok_or(Why::UnknownPlace)?;
    let counted = classification(catalogue, group);
    if counted.is_some() && counted != country(catalogue, place) {
        return Err(Why::OtherCountry);
    }
    match found {
        Where::Nation(nation) => {
            let figures = catalogue.figures().filter(|pay| pay.place == nation.id);
            let mut spreads = figures.filter_map(|pay| Figure::of_nation(&nation.name, pay));
            spreads.find(|figure| figure.group == group).ok_or(Why::NoEstimate)
        }
        Where::State(state) => {
            let release = catalogue.pay_areas.release.as_ref().ok_or(Why::NotLoaded)?;
            row(&state.figures, group).map(|row| Figure::of_row(&state.id, &state.name, release, row))
        }
        Where::Area(area) => {
            let file = loaded.filter(|file| file.id == area.id).ok_or(Why::NotLoaded)?;
            row(&file.figures, group).map(|row| Figure::of_row(&file.id, &file.name, &file.release, row))
        }
    }
}

/// The row of a group, if it says something of pay.
fn row<'a>(rows: &'a [GroupPay], group: &OccupationId) -> Result<&'a GroupPay, Why> {
    match rows.iter().find(|row| row.group == *group) {
        Some(row) if row.has_pay() => Ok(row),
        Some(row) if !row.is_empty() => Err(Why::PayNotReleased),
        _ => Err(Why::NoEstimate),
    }
}

/// The classification that a place's figures use.
fn country(catalogue: &Catalogue, place: &PlaceId) -> Option<Classification> {
    let found = pay_places::place(catalogue, place)?;
    let british = matches!(found, Where::Nation(nation) if nation.id.as_str() == "uk");
    Some(if british { Classification::UkSoc2020 } else { Classification::UsSoc })
}

fn classification(catalogue: &Catalogue, group: &OccupationId) -> Option<Classification> {
    catalogue.occupation(group).map(|group| group.classification)
}
