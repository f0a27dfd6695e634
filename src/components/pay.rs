//! Pay in words and as a spread: every figure with its place, period, measure and group.

use super::markup::{Element, el};
use super::{Site, basis};
use crate::catalogue::{Amount, Currency, Fit, Pay, Percentile, PlaceId, Role};
use crate::questions::pay::{self, OfficialPay, money};
use leptos::prelude::*;

/// The sentence that ties a role to the group that statistics count it in.
pub fn counted_in(site: Site, figure: OfficialPay<'static>) -> String {
    let group = site.catalogue.occupation(&figure.fit.occupation);
    let name = group
        .map_or_else(String::new, |group| format!("{} ({} {})", group.title, group.classification.name(), group.code));
    let fit = match figure.fit.fit {
        Fit::Exact => "the official title lists name it there",
        Fit::Near => "the official title lists name a close title there",
        Fit::Judgement => "placing it there is our judgment",
    };
    format!("Counted in {name}: {fit}.")
}

/// The short form: the middle and the ends, for an itinerary or a table cell.
pub fn short(pay: &Pay) -> String {
    let at_least = |which| if pay.top_coded.contains(&which) { "at least " } else { "" };
    match &pay.amount {
        Amount::Spread { p10: Some(p10), median, p90: Some(p90), .. } => format!(
            "Median {}{}; eight in ten between {} and {}{}",
            at_least(Percentile::Median),
            money(*median, pay.currency),
            money(*p10, pay.currency),
            at_least(Percentile::P90),
            money(*p90, pay.currency),
        ),
        Amount::Spread { p25: Some(p25), median, p75: Some(p75), .. } => format!(
            "Median {}; the middle half between {} and {}",
            money(*median, pay.currency),
            money(*p25, pay.currency),
            money(*p75, pay.currency),
        ),
        Amount::Spread { median, .. } => format!("Median {}; spread not known", money(*median, pay.currency)),
        Amount::Range { low, high } => format!("{} to {}", money(*low, pay.currency), money(*high, pay.currency)),
        Amount::Average(value) => format!("Average about {}", money(*value, pay.currency)),
    }
}

/// The widest value that a scale must hold, so that spreads of one currency share it and can be compared by eye.
pub fn scale_end(currency: Currency) -> u32 {
    match currency {
        Currency::Usd => 300_000,
        Currency::Gbp => 100_000,
    }
}

/// The spread as a picture, all of one currency on one scale; the words beside it say the same, so it is hidden from screen readers.
pub fn bar(pay: &Pay) -> Option<Element> {
    let Amount::Spread { p10, p25, median, p75, p90, .. } = pay.amount else { return None };
    let end = scale_end(pay.currency);
    let x = |value: u32| i32::try_from(value.min(end) / (end / 300)).unwrap_or(0);
    let span = |from: Option<u32>, to: Option<u32>, class: &'static str, top: i32, height: i32| {
        let (from, to) = (x(from?), x(to?));
        let shape = el("rect").class(class).number("x", from).number("y", top);
        Some(shape.number("width", to - from).number("height", height))
    };
    let line = |class, (x1, y1): (i32, i32), (x2, y2): (i32, i32)| {
        el("line").class(class).number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2)
    };
    let middle = x(median);
    let picture = el("svg")
        .class("spread")
        .attr("viewBox", "0 0 300 20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(line("axis", (0, 10), (300, 10)))
        .children(span(p10, p90, "outer", 8, 4))
        .children(span(p25, p75, "inner", 4, 12))
        .child(line("median", (middle, 1), (middle, 19)));
    Some(picture)
}

/// One official figure in full.
fn official(site: Site, figure: OfficialPay<'static>) -> AnyView {
    let pay = figure.pay;
    view! {
        <li>
            <p><b>{short(pay)}</b>" a year"</p>
            {bar(pay)}
            <p class="quiet">
                {counted_in(site, figure)} " " {what(site, pay)} " "
                {figure.fit.note.as_deref().map(|note| format!("{note} "))}
                {pay.note.as_deref().map(|note| format!("{note} "))}
                {basis::mark(site, &pay.evidence)}
            </p>
        </li>
    }
    .into_any()
}

/// Place, period, measure.
fn what(site: Site, pay: &Pay) -> String {
    let place = site.catalogue.place(&pay.place).map_or(pay.place.as_str(), |place| &place.name);
    format!("{place}, {}: {}.", pay.period, pay.measure)
}

/// Everything we know of a role's pay, by place, official figures first and article figures beside them, never merged.
pub fn of_role(site: Site, role: &'static Role) -> AnyView {
    let places = site.catalogue.places.iter().map(|place| {
        let official_figures = pay::official(site.catalogue, role, &place.id);
        let articles: Vec<&'static Pay> =
            pay::from_articles(site.catalogue, role).into_iter().filter(|pay| pay.place == place.id).collect();
        let unknown = official_figures.is_empty() && articles.is_empty();
        view! {
            <section class="place">
                <h3>{place.name.as_str()}</h3>
                {unknown.then(|| view! { <p>"Not known: no figure for this role in the sources."</p> })}
                <ul class="figures">
                    {official_figures.into_iter().map(|figure| official(site, figure)).collect_view()}
                    {articles
                        .into_iter()
                        .map(|pay| view! {
                            <li>
                                <p><b>{short(pay)}</b>" a year"</p>
                                <p class="quiet">
                                    {what(site, pay)} " " {pay.note.as_deref().map(|note| format!("{note} "))}
                                    {basis::mark(site, &pay.evidence)}
                                </p>
                            </li>
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    });
    view! {
        <div class="places">{places.collect_view()}</div>
        <p>
            <a href=site.pay(&[&role.id])>"Pay in your state or city, past years and all occupations beside it"</a>
        </p>
    }
    .into_any()
}

/// The main official figure of a role in a place.
pub fn main_figure(site: Site, role: &'static Role, place: &PlaceId) -> Option<OfficialPay<'static>> {
    pay::official(site.catalogue, role, place).into_iter().next()
}
