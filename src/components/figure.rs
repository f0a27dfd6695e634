//! A figure of pay in words: what it says, where, when, of whom, how precise it is, and why it is not the one asked for.

use super::markup::{Element, words};
use super::{Site, basis};
use crate::catalogue::{Currency, Fit, OccupationFit, PlaceId};
use crate::questions::pay::{grouped, money};
use crate::questions::pay_figure::{Figure, Precision, Skipped, Value, Why};
use crate::questions::pay_places;
use crate::questions::table::decimal;

/// A percentile, such as `$59,570`, `at least $239,200` or `not released`.
pub fn value(value: Value, currency: Currency) -> String {
    match value {
        Value::Known(value) => money(value, currency),
        Value::AtLeast(value) => "at least ".to_owned() + &money(value, currency),
        Value::NotReleased => "not released".to_owned(),
    }
}

/// The short form: the middle and the ends, for a table cell.
pub fn short(figure: &Figure) -> String {
    spread(figure.spread, figure.currency)
}

/// Percentiles in the short form.
pub fn spread(values: [Value; 5], currency: Currency) -> String {
    let [p10, p25, median, p75, p90] = values.map(|one| value(one, currency));
    let ends = match values {
        [Value::NotReleased, Value::NotReleased, ..] => "spread not known".to_owned(),
        [Value::NotReleased, ..] | [.., Value::NotReleased] => {
            ["the middle half between ", &p25, " and ", &p75].concat()
        }
        _ => ["eight in ten between ", &p10, " and ", &p90].concat(),
    };
    ["Median ", &median, "; ", &ends].concat()
}

/// Place, period and measure, with the mark of the publication.
pub fn origin(site: Site, figure: &Figure<'static>) -> Element {
    let text = [figure.place_name, ", ", figure.period, ": ", figure.measure.trim_end_matches('.'), ". "].concat();
    words("span", text).children(figure.source.map(|source| basis::source(site, source)))
}

/// The sentence that ties a role to the group that statistics count it in.
pub fn counted_in(site: Site, fit: &OccupationFit) -> String {
    let how = match fit.fit {
        Fit::Exact => "the official title lists name it there",
        Fit::Near => "the official title lists name a close title there",
        Fit::Judgement => "placing it there is our judgment",
    };
    let Some(group) = site.catalogue.occupation(&fit.occupation) else { return String::new() };
    ["Counted in ", &group.title, " (", group.classification.name(), " ", &group.code, "): ", how, "."].concat()
}

/// How precise it is, in a sentence that names the error.
pub fn precision(figure: &Figure) -> String {
    let jobs = figure.jobs.map_or_else(String::new, |jobs| ["It counts about ", &grouped(jobs), " jobs. "].concat());
    let error = figure.mean_rse.map(decimal).unwrap_or_default();
    let precision = match figure.precision() {
        Precision::Usual => ["Relative standard error of the mean: ", &error, " percent."].concat(),
        Precision::Low => [
            "Low precision: the relative standard error of the mean is ",
            &error,
            " percent, so the true figures may lie well apart from these.",
        ]
        .concat(),
        Precision::NotKnown => "Its error is not published here.".to_owned(),
    };
    jobs + &precision
}

/// What "at least" means; nothing where it does not stand.
pub fn cut_off(figure: &Figure) -> Option<&'static str> {
    let open = figure.spread.iter().any(|one| matches!(one, Value::AtLeast(_)));
    open.then_some("“At least”: the survey does not publish the highest wages.")
}

/// Why the figure is not that of the place asked for; nothing where it is.
pub fn instead(site: Site, figure: Option<&Figure>, skipped: &[Skipped]) -> Option<String> {
    let first = skipped.first()?;
    let instead = match figure {
        Some(figure) => [" The figure is that of ", named(site, figure.place), "."].concat(),
        None => " No wider place has a figure either.".to_owned(),
    };
    Some(why(site, first) + &instead)
}

fn why(site: Site, skipped: &Skipped) -> String {
    let place = named(site, &skipped.place);
    match skipped.why {
        Why::UnknownPlace => [place, " is not a place that we know pay for."].concat(),
        Why::OtherCountry => [place, " counts people in other groups."].concat(),
        Why::NotLoaded => ["The file with the pay of ", place, " is not here."].concat(),
        Why::NoEstimate => ["The survey has no estimate for this group in ", place, "."].concat(),
        Why::PayNotReleased => ["The survey counts this group in ", place, " and does not release its pay."].concat(),
    }
}

/// A place inside a sentence.
pub fn named(site: Site, place: &PlaceId) -> &str {
    let nation = site.catalogue.place(place).map(|place| place.in_text.as_str());
    nation.or_else(|| pay_places::place(site.catalogue, place).map(pay_places::Where::name)).unwrap_or(place.as_str())
}
