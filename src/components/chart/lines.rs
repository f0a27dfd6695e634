//! The percentiles of a group over the years, a line for each. Where a value was cut off its line ends and an arrow stands.

use crate::catalogue::{Currency, Percentile};
use crate::components::markup::{Element, el, words};
use crate::questions::pay::money;
use crate::questions::pay_figure::{NAMES, PERCENTILES, Value};
use crate::questions::pay_time::{YearFigure, stretches};

const LEFT: i32 = 74;
const RIGHT: i32 = 470;
const TOP: i32 = 14;
const HEIGHT: i32 = 240;

/// How far apart names stand at least.
const GAP: i32 = 22;

/// The picture, on a scale that starts at zero.
pub fn lines(years: &[YearFigure]) -> Element {
    let values = years.iter().flat_map(|year| year.figure.spread).map(|value| match value {
        Value::Known(value) | Value::AtLeast(value) => value,
        Value::NotReleased => 0,
    });
    let currency = years.first().map_or(Currency::Usd, |year| year.figure.currency);
    const GRID: u32 = 50_000;
    let top = values.max().unwrap_or(0).max(1).div_ceil(GRID) * GRID;
    let y = |value: u32| {
        TOP + i32::try_from(u64::from(top - value.min(top)) * u64::from(HEIGHT.unsigned_abs()) / u64::from(top))
            .unwrap_or(0)
    };
    let (first, last) = (years.first().map_or(0, |year| year.year), years.last().map_or(1, |year| year.year));
    let x = |year: u16| {
        let span = i32::from(last.saturating_sub(first)).max(1);
        LEFT + (RIGHT - LEFT) * i32::from(year.saturating_sub(first)) / span
    };
    let rules = (0..=top / GRID).map(|step| step * GRID).flat_map(|value| {
        let rule = el("line")
            .class("rule")
            .number("x1", LEFT)
            .number("x2", RIGHT)
            .number("y1", y(value))
            .number("y2", y(value));
        let label = words("text", money(value / 1_000, currency))
            .text(if value == 0 { "" } else { "k" })
            .class("unit")
            .attr("text-anchor", "end");
        [rule, label.number("x", LEFT - 8).number("y", y(value) + 4)]
    });
    let dates = years.iter().map(|year| {
        let label = words("text", year.year.to_string()).class("unit").attr("text-anchor", "middle");
        label.number("x", x(year.year)).number("y", TOP + HEIGHT + 26)
    });
    let mut below = TOP + HEIGHT + GAP;
    let drawn = PERCENTILES.into_iter().zip(NAMES).enumerate().flat_map(|(place, (which, name))| {
        let class = match which {
            Percentile::Median => "way median",
            Percentile::P25 | Percentile::P75 => "way quarter",
            Percentile::P10 | Percentile::P90 => "way tenth",
        };
        let ways = stretches(years, which).into_iter().map(move |stretch| {
            let d = stretch.iter().enumerate().map(|(i, (year, value))| {
                [if i == 0 { "M" } else { "L" }, &x(*year).to_string(), " ", &y(*value).to_string()].concat()
            });
            el("path").class(class).attr("d", d.collect::<String>())
        });
        let dots = years.iter().filter_map(move |year| {
            let at = x(year.year);
            match year.figure.spread[place] {
                Value::Known(value) => {
                    Some(el("circle").class(class).number("cx", at).number("cy", y(value)).number("r", 3))
                }
                Value::AtLeast(value) => {
                    let top = y(value);
                    let d = format!("M{} {}L{at} {}L{} {}Z", at - 5, top, top - 8, at + 5, top);
                    Some(el("path").class("open").attr("d", d))
                }
                Value::NotReleased => None,
            }
        });
        let end = years.last().and_then(|year| match year.figure.spread[place] {
            Value::Known(value) | Value::AtLeast(value) => Some(y(value)),
            Value::NotReleased => None,
        });
        // From the lowest up: a name gives way to the one below it.
        let label = end.map(|end| {
            below = end.min(below - GAP);
            words("text", name).number("x", RIGHT + 10).number("y", below + 5)
        });
        ways.chain(dots).chain(label).collect::<Vec<_>>()
    });
    el("svg")
        .class("years")
        .attr("viewBox", "0 0 560 290")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rules)
        .children(dates)
        .children(drawn)
}
