//! Pay: a table for each place and period, with a line for each role. Bars of one table share a scale.

use super::table::section;
use super::{Shown, listed, titles};
use crate::catalogue::{Amount, Basis, Pay};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, pay as pay_view};
use crate::questions::compare::{self, PayLine, PayTable};
use crate::questions::pay::{OfficialPay, money};

/// How wide a bar is drawn, in units of its own picture.
const WIDTH: u32 = 300;

pub(super) fn view(shown: Shown) -> Element {
    let tables = compare::pay(shown.site.catalogue, shown.roles);
    let intro = words(
        "p",
        "Statistics count occupation groups, not titles: a figure speaks of everybody in the group that a role is counted in. Where roles share a group, statistics cannot tell them apart.",
    );
    let mut place = "";
    let mut parts = vec![intro.class("measure")];
    for table in &tables {
        if place != table.place.id.as_str() {
            place = table.place.id.as_str();
            parts.push(words("h3", table.place.name.as_str()));
        }
        parts.push(one(shown, table));
    }
    section("pay", "What they pay", parts)
}

fn one(shown: Shown, table: &PayTable<'static>) -> Element {
    let Some(like) = table.like else { return words("p", "Not known: no figure for these roles in the sources.") };
    let alike = table.lines.windows(2).all(|pair| pair[0].pay == pair[1].pay);
    if shown.differences && alike && shown.roles.len() > 1 {
        let names = listed(&titles(shown.roles));
        return words("p", "No difference here: ").class("quiet").text(names).text(" are counted in one group.");
    }
    let measures = table.lines.iter().filter_map(|line| line.pay).map(|pay| pay.measure.as_str());
    let one_measure = measures.clone().all(|measure| measure == like.measure);
    let what = if like.evidence.basis() == Basis::Official { "official statistics" } else { "as an article says" };
    let mut caption = words("caption", [&table.place.name, ", ", &like.period, ", "].concat()).child(words("b", what));
    if one_measure {
        caption = caption.text(": ").text(like.measure.as_str());
    }
    let scale =
        format!(". All bars start at {} and end at {}.", money(0, like.currency), money(table.end, like.currency));
    let ticks = [0, table.end / 2, table.end].map(|value| words("span", money(value, like.currency)));
    let head = el("tr")
        .child(words("th", "Role").attr("scope", "col"))
        .child(words("th", "A year, before tax").attr("scope", "col"))
        .child(el("td").class("ticks").attr("aria-hidden", "true").children(ticks))
        .child(words("th", "Whose pay it is").attr("scope", "col"));
    let lines = table.lines.iter().map(|line| row(shown.site, line, table.end, one_measure));
    el("table")
        .class("pay-table")
        .child(caption.text(scale))
        .child(el("thead").child(head))
        .child(el("tbody").children(lines))
}

fn row(site: Site, line: &PayLine<'static>, end: u32, one_measure: bool) -> Element {
    let mut name = words("th", line.role.title.as_str()).attr("scope", "row");
    if line.again {
        name = name.child(words("small", ", counted another way"));
    }
    let row = el("tr").child(name);
    let Some(pay) = line.pay else {
        return row.child(words("td", "not known")).child(el("td")).child(words("td", "No figure in the sources."));
    };
    let mut whose = match line.fit {
        Some(fit) => words("td", pay_view::counted_in(site, OfficialPay { fit, pay }) + " "),
        None => words("td", "People with this title. "),
    };
    if !one_measure {
        whose = whose.text("Counts ").text(pay.measure.as_str()).text(". ");
    }
    let notes = [line.fit.and_then(|fit| fit.note.as_deref()), pay.note.as_deref()];
    for note in notes.into_iter().flatten() {
        whose = whose.text(note).text(" ");
    }
    row.child(words("td", pay_view::short(pay)))
        .child(el("td").class("bar").child(bar(pay, end)))
        .child(whose.class("whose").child(basis::mark(site, &pay.evidence)))
}

/// The figure as a picture; the words beside it say the same, so it is hidden from screen readers. What an article says is drawn
/// hollow.
fn bar(pay: &Pay, end: u32) -> Element {
    let x = |value: u32| i32::try_from(value.min(end) * WIDTH / end).unwrap_or(0);
    let rect = |from: u32, to: u32, class: &'static str, top: i32, height: i32| {
        let (from, to) = (x(from), x(to));
        el("rect").class(class).number("x", from).number("y", top).number("width", to - from).number("height", height)
    };
    let line = |value: u32, class: &'static str| {
        el("line").class(class).number("x1", x(value)).number("x2", x(value)).number("y1", 1).number("y2", 19)
    };
    let axis = el("line").class("axis").number("x1", 0).number("x2", 300).number("y1", 10).number("y2", 10);
    let marks = match pay.amount {
        Amount::Spread { p10, p25, median, p75, p90, .. } => {
            let outer = p10.zip(p90).map(|(from, to)| rect(from, to, "outer", 8, 4));
            let inner = p25.zip(p75).map(|(from, to)| rect(from, to, "inner", 4, 12));
            outer.into_iter().chain(inner).chain([line(median, "median")]).collect()
        }
        Amount::Range { low, high } => vec![rect(low, high, "said", 4, 12)],
        Amount::Average(value) => {
            vec![el("circle").class("said").number("cx", x(value)).number("cy", 10).number("r", 6)]
        }
    };
    el("svg")
        .class("spread")
        .attr("viewBox", "0 0 300 20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(axis)
        .children(marks)
}
