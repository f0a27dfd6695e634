//! The table of figures: a line for each, with its words, its picture and whose pay it is. Pictures of one table share a scale.

use crate::catalogue::Currency;
use crate::components::markup::{Element, el, words};
use crate::components::{figure, spread};
use crate::questions::pay::{money, scale_end};
use crate::questions::pay_figure::{Figure, Value};

/// A line: its name, its words, its picture where it may stand on the table's scale, and whose pay it is.
pub(super) struct Line {
    pub name: Element,
    pub words: String,
    pub picture: Option<Element>,
    pub whose: Element,
}

impl Line {
    /// The line of a figure on a scale.
    pub fn of(name: Element, found: &Figure, end: u32, whose: Element) -> Self {
        Self { name, words: figure::short(found), picture: Some(spread::percentiles(&found.spread, end)), whose }
    }
}

/// The end of a scale that holds all figures.
pub(super) fn end<'a>(figures: impl Iterator<Item = &'a Figure<'static>>) -> u32 {
    end_of(figures.flat_map(|figure| figure.spread))
}

/// The end of a scale that holds all medians and middle halves: where one group earns far more than the rest, its thin bar goes on
/// beyond the scale, so that the others can still be told apart.
pub(super) fn end_of_middles<'a>(figures: impl Iterator<Item = &'a Figure<'static>>) -> u32 {
    end_of(figures.flat_map(|figure| figure.spread.into_iter().take(4)))
}

fn end_of(values: impl Iterator<Item = Value>) -> u32 {
    let values = values.map(|value| match value {
        Value::Known(value) | Value::AtLeast(value) => value,
        Value::NotReleased => 0,
    });
    scale_end(values.max().unwrap_or(0))
}

/// The table of some groups of lines, each group with its name or none.
pub(super) fn table(
    caption: Element,
    first: &'static str,
    currency: Currency,
    end: u32,
    groups: impl IntoIterator<Item = (Option<&'static str>, Vec<Line>)>,
) -> Element {
    let ticks = [0, end / 2, end].map(|value| words("span", money(value, currency)));
    let head = el("tr")
        .child(words("th", first).attr("scope", "col"))
        .child(words("th", "A year, before tax").attr("scope", "col"))
        .child(el("td").class("ticks").attr("aria-hidden", "true").children(ticks))
        .child(words("th", "Whose pay it is").attr("scope", "col"));
    let bodies = groups.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(name, lines)| {
        let name = name.map(|name| {
            el("tr").class("group").child(words("th", name).attr("scope", "rowgroup").attr("colspan", "4"))
        });
        el("tbody").children(name).children(lines.into_iter().map(row))
    });
    el("table").class("pay-table").child(caption).child(el("thead").child(head)).children(bodies)
}

fn row(line: Line) -> Element {
    let bar = line.picture.map_or_else(|| el("td"), |picture| el("td").class("bar").child(picture));
    el("tr")
        .child(line.name.attr("scope", "row"))
        .child(words("td", line.words))
        .child(bar)
        .child(line.whose.class("whose"))
}
