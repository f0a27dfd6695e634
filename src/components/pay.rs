//! Pay in words and as a spread: every figure with its place, period, measure and group.

use super::markup::Element;
use super::{Site, basis, figure, spread};
use crate::catalogue::{Amount, Currency, Pay, Role};
use crate::questions::pay::{self, OfficialPay, money};
use crate::questions::pay_figure::{self, Value};
use leptos::prelude::*;

/// The short form: the middle and the ends, for an itinerary or a table cell.
pub fn short(pay: &Pay) -> String {
    match &pay.amount {
        Amount::Spread { .. } => {
            figure::spread(pay_figure::spread(pay).unwrap_or([Value::NotReleased; 5]), pay.currency)
        }
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

/// The spread as a picture, all of one currency on one scale.
pub fn bar(pay: &Pay) -> Element {
    spread::pay(pay, scale_end(pay.currency))
}

/// One official figure in full.
fn official(site: Site, figure: OfficialPay<'static>) -> AnyView {
    let pay = figure.pay;
    view! {
        <li>
            <p><b>{short(pay)}</b>" a year"</p>
            {bar(pay)}
            <p class="quiet">
                {figure::counted_in(site, figure.fit)} " " {what(site, pay)} " "
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
