//! One row of the table of pay, read strictly: what is not exactly as expected is said with its column.

use csv::StringRecord;

use super::states;

/// The columns, in the table's order.
pub const COLUMNS: [&str; 16] = [
    "soc",
    "occupation",
    "area_type",
    "state_fips",
    "area_code",
    "area",
    "employment",
    "employment_rse_percent",
    "mean_annual_usd",
    "mean_rse_percent",
    "p10_annual_usd",
    "p25_annual_usd",
    "median_annual_usd",
    "p75_annual_usd",
    "p90_annual_usd",
    "footnotes",
];
/// The number of each figure in the release, as footnotes name it: employment, its error, mean, its error, five percentiles.
const NUMBERS: [&str; 9] = ["01", "02", "04", "05", "11", "12", "13", "14", "15"];
/// The column of the first of them.
const FIRST: usize = 6;
/// The names of the percentiles in the data.
pub const PERCENTILES: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];
/// A footnote that says "at least the limit".
const CUT_OFF: &str = "5";
/// A footnote that says "not released".
const HELD_BACK: &str = "8";
/// What a year's wage may be at all, in dollars: outside of it a column has slipped.
const WAGES: std::ops::RangeInclusive<u32> = 5_000..=5_000_000;

/// What an area is in the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The nation.
    Nation,
    /// A state, district or territory.
    State,
    /// A metropolitan or non-metropolitan area.
    Area,
}

/// A row that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The occupation group's code, such as `11-3121`.
    pub soc: String,
    /// What the area is.
    pub kind: Kind,
    /// The state's number.
    pub fips: String,
    /// The area's number, seven digits.
    pub code: String,
    /// The area's name.
    pub name: String,
    /// Jobs.
    pub jobs: Option<u32>,
    /// Their relative standard error in tenths of a percent.
    pub jobs_rse: Option<u16>,
    /// Mean wage.
    pub mean: Option<u32>,
    /// Its relative standard error in tenths of a percent.
    pub mean_rse: Option<u16>,
    /// The percentiles.
    pub spread: [Option<u32>; 5],
    /// Which of them were cut off at the top.
    pub cut_off: [bool; 5],
}

impl Row {
    /// Reads one record.
    ///
    /// # Errors
    ///
    /// What is wrong, each starting with its column.
    pub fn read(record: &StringRecord) -> Result<Self, Vec<String>> {
        let mut cells = Cells { record, problems: Vec::new(), notes: [None; 9] };
        let soc = cells.take(0, "must be a SOC code such as `11-3121`", |text| is_soc(text).then(|| text.to_owned()));
        let kind = cells.take(2, "must be `N`, `S` or `M`", |text| match text {
            "N" => Some(Kind::Nation),
            "S" => Some(Kind::State),
            "M" => Some(Kind::Area),
            _ => None,
        });
        let fips = cells.take(3, "must be the number of a state, or `00` for the nation", |text| {
            (text == "00" || states::postal(text).is_some()).then(|| text.to_owned())
        });
        let code = cells.take(4, "must be seven digits that fit the kind of area and its state", |text| {
            fits(text, kind?, fips.as_deref()?).then(|| text.to_owned())
        });
        let name = cells.take(5, "must be the area's name; that of a metropolitan area ends with its states", |text| {
            let metropolitan = code.as_deref().is_some_and(|code| kind == Some(Kind::Area) && code.starts_with("00"));
            (!text.is_empty() && (!metropolitan || states::of_name(text).is_some())).then(|| text.to_owned())
        });
        cells.read_notes();
        let jobs = cells.figure(0, whole);
        let jobs_rse = cells.figure(1, tenths);
        let mean = cells.figure(2, wage);
        let mean_rse = cells.figure(3, tenths);
        let spread = [4, 5, 6, 7, 8].map(|figure| cells.figure(figure, wage));
        let cut_off = [4, 5, 6, 7, 8].map(|figure| cells.notes[figure] == Some(CUT_OFF));
        cells.check_order(mean, spread);
        let problems = cells.problems;
        let (Some(soc), Some(kind), Some(fips), Some(code), Some(name)) = (soc, kind, fips, code, name) else {
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self { soc, kind, fips, code, name, jobs, jobs_rse, mean, mean_rse, spread, cut_off })
    }
}

struct Cells<'a> {
    record: &'a StringRecord,
    problems: Vec<String>,
    /// The footnote of each figure.
    notes: [Option<&'a str>; 9],
}

impl<'a> Cells<'a> {
    fn text(&self, column: usize) -> &'a str {
        self.record.get(column).unwrap_or_default()
    }

    fn object(&mut self, column: usize, must: &str) {
        self.problems.push(format!("column `{}`: `{}` {must}", COLUMNS[column], self.text(column)));
    }

    /// The cell as `read` understands it; else the problem, with the column's name and what stands there.
    fn take<T>(&mut self, column: usize, must: &str, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let value = read(self.text(column));
        if value.is_none() {
            self.object(column, must);
        }
        value
    }

    /// `01:8|02:8`: the number of the figure and its footnote. Figures that are not kept may have footnotes too.
    fn read_notes(&mut self) {
        for note in self.text(15).split('|').filter(|note| !note.is_empty()) {
            let known = |(number, code): &(&str, &str)| is_digits(number, 2) && [CUT_OFF, HELD_BACK].contains(code);
            let Some((number, code)) = note.split_once(':').filter(known) else {
                self.object(15, "must be footnotes such as `01:8|02:8`; known are 5 (cut off) and 8 (not released)");
                continue;
            };
            if let Some(figure) = NUMBERS.iter().position(|known| *known == number) {
                self.notes[figure] = Some(code);
            }
        }
    }

    /// A figure, or `-` with the footnote that says why.
    fn figure<T>(&mut self, figure: usize, read: impl FnOnce(&str) -> Result<T, &'static str>) -> Option<T> {
        let column = FIRST + figure;
        match (self.text(column), self.notes[figure]) {
            ("-", Some(HELD_BACK)) => None,
            ("-", Some(CUT_OFF)) if figure >= 4 => None,
            ("-", _) => {
                self.object(column, "needs a footnote that says why there is no figure");
                None
            }
            (_, Some(_)) => {
                self.object(column, "has a footnote that says there is no figure");
                None
            }
            (text, None) => match read(text) {
                Ok(value) => Some(value),
                Err(must) => {
                    self.object(column, must);
                    None
                }
            },
        }
    }

    /// Percentiles do not decrease, nothing stands above one that was cut off, and the mean is not below the lowest.
    fn check_order(&mut self, mean: Option<u32>, spread: [Option<u32>; 5]) {
        let mut below = 0;
        let mut cut_off = false;
        for (i, value) in spread.into_iter().enumerate() {
            let column = FIRST + 4 + i;
            match value {
                Some(value) if value < below => self.object(column, "is less than the percentile before it"),
                Some(_) if cut_off => self.object(column, "is a figure above a percentile that was cut off"),
                Some(value) => below = value,
                None => cut_off |= self.notes[4 + i] == Some(CUT_OFF),
            }
        }
        if let (Some(mean), Some(lowest)) = (mean, spread[0])
            && mean < lowest
        {
            self.object(8, "is less than the lowest percentile");
        }
    }
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_soc(text: &str) -> bool {
    text.split_once('-').is_some_and(|(major, minor)| is_digits(major, 2) && is_digits(minor, 4))
}

/// `0000000` for the nation, `0600000` for a state, `0031080` for a metropolitan area, `0600003` for the rest of a state.
fn fits(code: &str, kind: Kind, fips: &str) -> bool {
    let (Some(state), Some(rest)) = (code.get(..2), code.get(2..)) else { return false };
    is_digits(code, 7)
        && match kind {
            Kind::Nation => fips == "00" && code == "0000000",
            Kind::State => fips != "00" && state == fips && rest == "00000",
            Kind::Area => fips != "00" && (state == "00" || state == fips) && rest != "00000",
        }
}

fn whole(text: &str) -> Result<u32, &'static str> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let value = if digits { text.parse().ok() } else { None };
    value.filter(|value| *value > 0).ok_or("must be a whole number above 0, or `-`")
}

fn wage(text: &str) -> Result<u32, &'static str> {
    let must = "must be whole dollars a year between 5000 and 5000000, or `-`";
    whole(text).ok().filter(|value| WAGES.contains(value)).ok_or(must)
}

/// 48 for `4.8`.
fn tenths(text: &str) -> Result<u16, &'static str> {
    let read = || {
        let (whole, tenth) = text.split_once('.')?;
        let digits = (1..=3).contains(&whole.len()) && is_digits(whole, whole.len()) && is_digits(tenth, 1);
        let value = if digits { whole.parse::<u16>().ok()? * 10 + tenth.parse::<u16>().ok()? } else { return None };
        (value <= 1000).then_some(value)
    };
    read().ok_or("must be a percentage from 0.0 to 100.0 with one decimal, or `-`")
}
