//! A role as schema.org `Occupation`, for search engines: only what the page says too.

use crate::catalogue::{Amount, Classification, Currency, PlaceId, Role};
use crate::components::Site;
use crate::questions::pay;
use serde_json::{Value, json};

pub(super) fn occupation(site: Site, role: &'static Role) -> Value {
    let code = role.occupations.iter().find_map(|fit| {
        let group = site.catalogue.occupation(&fit.occupation)?;
        (group.classification == Classification::UsSoc).then_some(&group.code)
    });
    let salaries: Vec<Value> = site.catalogue.places.iter().filter_map(|place| salary(site, role, &place.id)).collect();
    let skills: Vec<&str> =
        role.skills.iter().filter_map(|need| Some(site.catalogue.skill(&need.skill)?.name.as_str())).collect();
    json!({
        "@context": "https://schema.org/",
        "@type": "Occupation",
        "name": role.title,
        "alternateName": role.also_called,
        "description": role.summary.text,
        "responsibilities": role.duties.iter().map(|duty| duty.text.as_str()).collect::<Vec<_>>(),
        "skills": skills.join(", "),
        "occupationalCategory": code,
        "estimatedSalary": salaries,
    })
}

/// The main official figure of a place, under the name of what it measures.
fn salary(site: Site, role: &'static Role, place: &PlaceId) -> Option<Value> {
    let figure = pay::official(site.catalogue, role, place).into_iter().next()?;
    let Amount::Spread { p10, p25, median, p75, p90, .. } = figure.pay.amount else { return None };
    let currency = match figure.pay.currency {
        Currency::Usd => "USD",
        Currency::Gbp => "GBP",
    };
    let group = site.catalogue.occupation(&figure.fit.occupation)?;
    Some(json!({
        "@type": "MonetaryAmountDistribution",
        "name": format!("{}, {}, {}", group.title, figure.pay.period, figure.pay.measure),
        "currency": currency,
        "duration": "P1Y",
        "percentile10": p10,
        "percentile25": p25,
        "median": median,
        "percentile75": p75,
        "percentile90": p90,
    }))
}
