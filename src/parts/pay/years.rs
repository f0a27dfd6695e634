//! A group's pay in the nation, year by year.

use super::Shown;
use crate::catalogue::{OccupationId, Role};
use crate::components::chart::lines::lines;
use crate::components::markup::{Element, el, words};
use crate::components::{basis, figure};
use crate::questions::pay::money;
use crate::questions::pay_figure::Value;
use crate::questions::pay_time::{self, YearFigure};

pub(super) fn section(shown: &Shown, role: &'static Role, group: &OccupationId) -> Option<Element> {
    let site = shown.site;
    let years = pay_time::history(site.catalogue, group);
    let (first, last) = (years.first()?, years.last()?);
    let cut = break_of(&years).unwrap_or_default();
    let text = [
        "United States, May of each year: ",
        last.figure.measure.trim_end_matches('.'),
        ". One in ten earns less than p10 and one in ten more than p90; the middle half earns between p25 and p75. In the money of each year, prices not taken into account. ",
        &cut,
    ];
    let mut caption = words("figcaption", text.concat()).class("quiet");
    for source in [first, last].into_iter().filter_map(|year| year.figure.source) {
        caption = caption.text(" ").child(basis::source(site, source));
    }
    let same = el("details").class("same").child(words("summary", "The same as a table")).child(table(&years, role));
    let heading = words("h3", [first.year.to_string(), " to ".to_owned(), last.year.to_string()].concat());
    let heading = heading.text(change(first, last).map_or_else(String::new, |change| [": ", &change].concat()));
    Some(el("div").child(heading).child(el("figure").class("chart").child(lines(&years)).child(caption).child(same)))
}

/// From the first median to the last, in words.
fn change(first: &YearFigure, last: &YearFigure) -> Option<String> {
    let (before, after) = (first.figure.median().known()?, last.figure.median().known()?);
    let [before, after] = [before, after].map(|value| money(value, last.figure.currency));
    Some(["the median went from ", &before, " to ", &after].concat())
}

/// Where values were cut off, so that lines end; nothing where none was.
fn break_of(years: &[YearFigure]) -> Option<String> {
    let cut: Vec<String> = years
        .iter()
        .filter(|year| year.figure.spread.iter().any(|value| matches!(value, Value::AtLeast(_))))
        .map(|year| year.year.to_string())
        .collect();
    (!cut.is_empty()).then(|| {
        [
            "In ",
            &cut.join(", "),
            " high values were cut off and published as “at least”: there a line ends, and an arrow stands.",
        ]
        .concat()
    })
}

fn table(years: &[YearFigure<'static>], role: &Role) -> Element {
    let column = |title: &'static str| words("th", title).attr("scope", "col");
    let head = ["Year", "p10", "p25", "Median", "p75", "p90"].map(column);
    let rows = years.iter().map(|year| {
        let cells = year.figure.spread.map(|value| words("td", figure::value(value, year.figure.currency)));
        el("tr").child(words("th", year.year.to_string()).attr("scope", "row")).children(cells)
    });
    let caption = ["The group of the ", &role.title, ", United States, May of each year, a year before tax"].concat();
    el("table")
        .class("wide")
        .child(words("caption", caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows))
}
