//! A group's pay across the states.

use super::Shown;
use crate::catalogue::PlaceId;
use crate::catalogue::{Currency, OccupationId, Role};
use crate::components::chart::strip::{Mark, strip};
use crate::components::figure;
use crate::components::markup::{Element, el, words};
use crate::questions::pay::{money, scale_end};
use crate::questions::pay_compare::{self, Ranked};
use crate::questions::pay_figure::{self, Figure, Precision, Value};

pub(super) fn section(shown: &Shown, role: &'static Role, group: &OccupationId) -> Option<Element> {
    let site = shown.site;
    // Only the groups of the United States are counted by state.
    let states = pay_compare::across_states(site.catalogue, group);
    let figures: Vec<&Figure<'static>> = states.iter().filter_map(|state| state.figure.as_ref()).collect();
    let first = (*figures.first()?).clone();
    let nation = pay_figure::figure(site.catalogue, &PlaceId::new("us"), group, None).figure;
    let mut marks: Vec<Mark> =
        states.iter().filter_map(|state| Some(Mark::tick(known(state.figure.as_ref()?)?))).collect();
    marks.extend(nation.as_ref().and_then(known).map(|value| Mark::named(value, "United States")));
    // The place asked for, a state or an area, unless a wider one stands in for it.
    let own = pay_figure::figure(site.catalogue, &shown.place, group, shown.loaded);
    let own = own.figure.filter(|figure| *figure.place == shown.place && figure.place.as_str() != "us");
    marks.extend(own.as_ref().and_then(|figure| Some(Mark::named(known(figure)?, figure.place_name))));
    let top = marks.iter().map(|mark| mark.value).max().unwrap_or(0);
    let caption = [
        "Each tick is the median of one state, district or territory, ",
        first.period,
        "; those without one are in the table. A place pays more or less for many reasons; what living there costs is not in these figures.",
    ];
    let figure = el("figure")
        .class("chart")
        .child(strip(&marks, scale_end(top), Currency::Usd))
        .child(words("figcaption", caption.concat()).class("quiet"))
        .child(
            el("details")
                .class("same")
                .child(words("summary", "The same as a table"))
                .child(table(&states, role, &first)),
        );
    let heading = words("h3", "Across the states").text([": ", &extremes(&states)].concat());
    Some(el("div").child(heading).child(figure))
}

fn known(figure: &Figure) -> Option<u32> {
    figure.median().known()
}

/// The highest and the lowest median, in words.
fn extremes(states: &[Ranked]) -> String {
    let known: Vec<(&str, u32)> =
        states.iter().filter_map(|state| Some((state.name, known(state.figure.as_ref()?)?))).collect();
    match (known.first(), known.last()) {
        (Some((high, most)), Some((low, least))) => {
            let [most, least] = [most, least].map(|value| money(*value, Currency::Usd));
            ["medians from ", &least, " (", low, ") to ", &most, " (", high, ")"].concat()
        }
        _ => "no median is released".to_owned(),
    }
}

fn table(states: &[Ranked<'static>], role: &Role, first: &Figure) -> Element {
    let column = |title: &'static str| words("th", title).attr("scope", "col");
    let head = ["Rank", "Place", "Median", "Middle half", "Eight in ten"].map(column);
    let rows = states.iter().map(|state| {
        let rank = state.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        let line = el("tr").child(words("td", rank)).child(words("th", state.name).attr("scope", "row"));
        let Some(found) = &state.figure else {
            return line.child(words("td", "not released").attr("colspan", "3"));
        };
        let low = if found.precision() == Precision::Low { " (low precision)" } else { "" };
        line.child(words("td", figure::value(found.median(), found.currency) + low))
            .child(words("td", between(found, 1, 3)))
            .child(words("td", between(found, 0, 4)))
    });
    let caption = ["The group of the ", &role.title, ", by median, ", first.period, ": ", first.measure].concat();
    el("table")
        .class("wide")
        .child(words("caption", caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows))
}

fn between(found: &Figure, low: usize, high: usize) -> String {
    match (found.spread[low], found.spread[high]) {
        (Value::NotReleased, _) | (_, Value::NotReleased) => "not released".to_owned(),
        (low, high) => [figure::value(low, found.currency), figure::value(high, found.currency)].join(" to "),
    }
}
