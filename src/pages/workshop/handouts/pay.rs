//! Pay at each station of a path, as a table that says place, period and measure: a handout is read away from the page.

use crate::catalogue::{Place, Role};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, pay as pay_view};
use crate::questions::pay::{OfficialPay, official};

/// The table, and what its figures are below it.
pub(super) fn table(site: Site, stations: &[&'static Role]) -> Element {
    let head = |text: &str| words("th", text.to_owned()).attr("scope", "col");
    let places = &site.catalogue.places;
    let heads = places.iter().map(|place| head(&place.name));
    let rows = stations.iter().map(|role| {
        let cells = places.iter().map(|place| cell(site, figure(site, role, place)));
        el("tr").child(words("th", role.title.as_str()).attr("scope", "row")).children(cells)
    });
    let origins = places.iter().filter_map(|place| {
        let figure = stations.iter().find_map(|role| figure(site, role, place))?;
        let text = format!("{}, {}: {}. ", place.name, figure.pay.period, figure.pay.measure);
        Some(words("li", text).child(basis::mark(site, &figure.pay.evidence)))
    });
    let table = el("table")
        .child(words(
            "caption",
            "Pay a year, of the occupation group that statistics count the role in, not of its title",
        ))
        .child(el("thead").child(el("tr").child(el("td")).children(heads)))
        .child(el("tbody").children(rows));
    el("div").class("pay-on-paper").child(table).child(el("ul").class("quiet").children(origins))
}

fn figure(site: Site, role: &'static Role, place: &'static Place) -> Option<OfficialPay<'static>> {
    official(site.catalogue, role, &place.id).into_iter().next()
}

fn cell(site: Site, figure: Option<OfficialPay<'static>>) -> Element {
    let Some(figure) = figure else { return words("td", "Not known") };
    let group = site.catalogue.occupation(&figure.fit.occupation).map_or("", |group| &group.title);
    words("td", pay_view::short(figure.pay)).text(" ").child(words("small", ["(", group, ")"].concat()))
}
