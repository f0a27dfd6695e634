//! Pay: a table for each place and period, with a line for each role. Bars of one table share a scale.

use super::table::section;
use super::{Shown, listed, titles};
use crate::catalogue::Basis;
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, figure, pay as pay_view, spread};
use crate::questions::compare::{self, PayLine, PayTable};
use crate::questions::pay::money;

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
    let official = like.evidence.basis() == Basis::Official;
    let what = if official { "official statistics" } else { "as an article says" };
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
    // Articles speak of a few roles only: who is left out stands in one line.
    let left_out = table.lines.iter().filter(|line| line.pay.is_none() && !official);
    let left_out: Vec<&str> = left_out.map(|line| line.role.title.as_str()).collect();
    let rest = (!left_out.is_empty()).then(|| {
        let none = words("td", "not known: no article gives a figure.").attr("colspan", "3");
        el("tr").child(words("th", listed(&left_out)).attr("scope", "row")).child(none)
    });
    let lines = table
        .lines
        .iter()
        .filter(|line| official || line.pay.is_some())
        .map(|line| row(shown.site, line, table.end, one_measure));
    el("table")
        .class("pay-table")
        .child(caption.text(scale))
        .child(el("thead").child(head))
        .child(el("tbody").children(lines).children(rest))
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
        Some(fit) => words("td", figure::counted_in(site, fit) + " "),
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
        .child(el("td").class("bar").child(spread::pay(pay, end)))
        .child(whose.class("whose").child(basis::mark(site, &pay.evidence)))
}
