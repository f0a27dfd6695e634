//! Pay before and after: both spreads of a place on one scale, and the difference of the medians where it can be told.

use super::Leg;
use crate::catalogue::{Basis, Pay, Place};
use crate::components::markup::{Element, el, link, words};
use crate::components::{basis, figure, pay as pay_view, spread};
use crate::questions::compare::{self, PayLine, PayTable};
use crate::questions::pay::{OfficialPay, money};
use crate::questions::pay_step::{self, PayStep};

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let about = words(
        "p",
        "Statistics count occupation groups, not titles: a figure speaks of everybody in the group that a role is counted in. In a picture the box holds the middle half, the thin bar eight in ten, and the upright line is the median.",
    );
    let mut shown = vec![about.class("quiet")];
    let mut place = "";
    for found in compare::pay(leg.site.catalogue, &[leg.from, leg.to]) {
        if place != found.place.id.as_str() {
            place = found.place.id.as_str();
            shown.push(words("h3", found.place.name.as_str()));
            shown.push(words("p", said(leg, found.place)));
        }
        shown.extend(table(leg, &found));
    }
    let to = leg.site.pay(&[&leg.from.id, &leg.to.id]);
    shown.push(el("p").child(link(to, "Both roles in your state or city, and over the years")));
    shown
}

/// The difference in the first place of the catalogue, for the head of the page; none where it cannot be told.
pub(super) fn short(leg: Leg) -> Option<String> {
    let place = leg.site.catalogue.places.first()?;
    Some(format!("{}: {}", place.name, said(leg, place)))
}

/// The difference of the medians in words.
fn said(leg: Leg, place: &'static Place) -> String {
    let catalogue = leg.site.catalogue;
    let group = |figure: OfficialPay<'static>| {
        catalogue.occupation(&figure.fit.occupation).map_or("", |group| group.title.as_str())
    };
    match pay_step::between(catalogue, leg.from, leg.to, &place.id) {
        PayStep::SameGroup(figure) => format!(
            "Statistics count both roles in one group, {}, so the step between them does not show in the figures.",
            group(figure)
        ),
        PayStep::Unknown => "No difference is known, as statistics do not give a figure for both roles.".to_owned(),
        PayStep::Unlike => {
            "The two figures differ in what they count, so we do not subtract one from the other.".to_owned()
        }
        PayStep::Medians { from, to, difference, at_least } => {
            let amount = u32::try_from(difference.unsigned_abs()).unwrap_or(u32::MAX);
            let amount = money(amount, to.pay.currency);
            let how = match (difference, at_least) {
                (0, _) => "the same".to_owned(),
                (1.., false) => format!("{amount} a year higher"),
                (1.., true) => format!("at least {amount} a year higher"),
                _ => format!("{amount} a year lower"),
            };
            format!(
                "The group's median is {how} where this move leads ({}, from {} to {}).",
                to.pay.period,
                group(from),
                group(to)
            )
        }
    }
}

/// The figures of one kind; both on one scale.
fn table(leg: Leg, found: &PayTable<'static>) -> Option<Element> {
    let like = found.like?;
    let what = if like.evidence.basis() == Basis::Official { "official statistics" } else { "as an article says" };
    let caption =
        words("caption", format!("{}, {}, ", found.place.name, like.period)).child(words("b", what)).text(format!(
            ". A year, before tax; every picture starts at {} and ends at {}.",
            money(0, like.currency),
            money(found.end, like.currency)
        ));
    let head = ["Role", "A year, before tax", "Whose pay it is"].map(|name| words("th", name).attr("scope", "col"));
    let alike = found.lines.windows(2).all(|pair| pair[0].pay == pair[1].pay);
    let lines = &found.lines[..if alike { 1 } else { found.lines.len() }];
    let rows = lines.iter().map(|line| row(leg, line, found.end, alike));
    let table = el("table")
        .class("stack both-pays")
        .child(caption)
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    Some(table)
}

fn row(leg: Leg, line: &PayLine<'static>, end: u32, alike: bool) -> Element {
    let name = words("th", if alike { "Both roles" } else { line.role.title.as_str() }).attr("scope", "row");
    let again = line.again.then(|| words("small", ", counted another way"));
    let row = el("tr").child(name.children(again));
    let Some(pay) = line.pay else {
        return row.child(words("td", "not known")).child(words("td", "No figure in the sources."));
    };
    let figure = words("td", pay_view::short(pay)).child(spread::pay(pay, end));
    row.child(figure).child(whose(leg, line, pay))
}

/// Whom a figure counts, and what to keep in mind.
fn whose(leg: Leg, line: &PayLine<'static>, pay: &'static Pay) -> Element {
    let counted = line.fit.map(|fit| figure::counted_in(leg.site, fit));
    let mut cell = words("td", counted.unwrap_or_else(|| "People with this title.".to_owned())).class("quiet");
    cell = cell.text(format!(" Counts: {}. ", pay.measure));
    for note in [line.fit.and_then(|fit| fit.note.as_deref()), pay.note.as_deref()].into_iter().flatten() {
        cell = cell.text(note).text(" ");
    }
    cell.child(basis::mark(leg.site, &pay.evidence))
}
