//! Figures: occupation groups, pay, outlook. Each names its place, period and measure.

use super::{Claim, Evidence, OccupationId, PlaceId, RoleId, SourceId};
use serde::{Deserialize, Serialize};

/// The classification that an occupation group belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Classification {
    /// Standard Occupational Classification of the United States.
    UsSoc,
    /// Standard Occupational Classification 2020 of the United Kingdom.
    UkSoc2020,
}

impl Classification {
    /// The short name for a person.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UsSoc => "SOC",
            Self::UkSoc2020 => "SOC 2020",
        }
    }
}

/// An occupation group: what official statistics count, in place of job titles. `data/occupations.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// Its id: the country and the code.
    pub id: OccupationId,
    /// The classification.
    pub classification: Classification,
    /// Its code there.
    pub code: String,
    /// Its official title.
    pub title: String,
    /// Job zone 1 to 5 (O*NET): how much preparation it takes.
    #[serde(default)]
    pub job_zone: Option<u8>,
    /// Where the job zone, tasks and titles were read.
    pub source: SourceId,
    /// Titles that people in this group reported.
    #[serde(default)]
    pub reported_titles: Vec<String>,
    /// Official tasks, in our words.
    #[serde(default)]
    pub tasks: Vec<String>,
    /// Share of posts by the education asked for, in percent.
    #[serde(default)]
    pub education: Option<Distribution>,
    /// Share of posts by the related work experience asked for, in percent.
    #[serde(default)]
    pub experience: Option<Distribution>,
    /// Employment now and projected.
    #[serde(default)]
    pub outlook: Option<Outlook>,
    /// What the official handbook says of education, qualities and certification.
    #[serde(default)]
    pub notes: Vec<Claim>,
}

/// Answers of a survey of incumbents or experts, in percent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Distribution {
    /// The shares, lowest category first.
    pub shares: Vec<Share>,
    /// How many answered.
    pub answers: u16,
    /// Month and year of the survey.
    pub rated: String,
    /// Where it was published.
    pub source: SourceId,
}

impl Distribution {
    /// The category with the largest share.
    pub fn most_common(&self) -> Option<&Share> {
        self.shares.iter().max_by(|a, b| a.percent.total_cmp(&b.percent))
    }
}

/// One category of a distribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The category, in the survey's words.
    pub category: String,
    /// Its share in percent.
    pub percent: f32,
}

/// A projection of employment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outlook {
    /// The country.
    pub place: PlaceId,
    /// First year.
    pub base_year: u16,
    /// Last year.
    pub target_year: u16,
    /// Jobs in the first year.
    pub employment_base: u32,
    /// Jobs in the last year.
    pub employment_target: u32,
    /// Change over the whole period, in percent.
    pub growth_percent: f32,
    /// Openings a year on average, replacements included.
    pub annual_openings: u32,
    /// Education typically needed to enter.
    pub entry_education: String,
    /// Work experience in a related occupation typically needed.
    pub work_experience: String,
    /// Where it was published.
    pub source: SourceId,
}

/// Somewhere that pay is known for. `data/places.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its name inside a sentence, such as `the United States`.
    pub in_text: String,
}

/// What money is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Currency {
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
}

impl Currency {
    /// Its code (ISO 4217).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Gbp => "GBP",
        }
    }
}

/// Whose pay it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PaySubject {
    /// That of an occupation group, as statistics count it.
    Occupation(OccupationId),
    /// That of a job title, as an article gives it.
    Role(RoleId),
}

/// A percentile of a pay spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Percentile {
    /// One in ten earn less.
    P10,
    /// A quarter earn less.
    P25,
    /// Half earn less.
    Median,
    /// A quarter earn more.
    P75,
    /// One in ten earn more.
    P90,
}

/// The money itself: whole currency units a year, before tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Amount {
    /// Percentiles; one that was not released is left out.
    Spread {
        /// One in ten earn less.
        #[serde(default)]
        p10: Option<u32>,
        /// A quarter earn less.
        #[serde(default)]
        p25: Option<u32>,
        /// Half earn less.
        median: u32,
        /// A quarter earn more.
        #[serde(default)]
        p75: Option<u32>,
        /// One in ten earn more.
        #[serde(default)]
        p90: Option<u32>,
        /// The arithmetic mean.
        #[serde(default)]
        mean: Option<u32>,
    },
    /// A range, as an article gives it.
    Range {
        /// Its lower end.
        low: u32,
        /// Its upper end.
        high: u32,
    },
    /// One average, as an article gives it.
    Average(u32),
}

/// How precise a survey's estimate is: relative standard errors, in tenths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precision {
    /// That of the employment.
    pub jobs_rse: u16,
    /// That of the mean.
    pub mean_rse: u16,
}

/// A pay figure. `data/pay/*.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Whose pay it is.
    pub subject: PaySubject,
    /// Where.
    pub place: PlaceId,
    /// When, such as `May 2025`.
    pub period: String,
    /// What exactly is measured, such as `annual wage of employees`.
    pub measure: String,
    /// The currency of the amount.
    pub currency: Currency,
    /// The money, a year.
    pub amount: Amount,
    /// Percentiles that were cut off at the top: they mean "at least".
    #[serde(default)]
    pub top_coded: Vec<Percentile>,
    /// How many people it counts, where that is published.
    #[serde(default)]
    pub employment: Option<u32>,
    /// How precise the estimate is, where that is published.
    #[serde(default)]
    pub precision: Option<Precision>,
    /// What to keep in mind, as a sentence.
    #[serde(default)]
    pub note: Option<String>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// The pay figures of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayFile {
    /// The file, relative to the data folder.
    pub file: String,
    /// Its figures, in its order.
    pub figures: Vec<Pay>,
}
