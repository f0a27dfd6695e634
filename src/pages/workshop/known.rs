//! What the scripts of the workshop know: activities, ready sessions and scenarios, as JSON in an attribute of the page, so that a
//! session of an address is read alike wherever it is opened.

use super::{page, sheets};
use crate::address::Page;
use crate::catalogue::{Activity, Uses};
use crate::components::Site;
use serde_json::{Value, json};

/// The text of the attribute. Links are those of the page that it stands on.
pub(super) fn of(site: Site) -> String {
    let workshop = &site.catalogue.workshop;
    let activities: Vec<Value> = workshop.activities.iter().map(|one| activity(site, one)).collect();
    let scenarios = workshop.scenarios.iter().map(|one| json!({ "id": one.id, "title": one.title }));
    let sessions = workshop.sessions.iter().map(|session| {
        let parts = session.parts.iter().map(|part| json!({ "id": part.activity, "minutes": part.minutes }));
        json!({ "id": session.id, "title": session.title, "parts": parts.collect::<Vec<_>>() })
    });
    json!({
        "home": site.links.page(&Page::Workshop),
        "guide": site.links.page(&Page::Facilitator),
        "activities": activities,
        "scenarios": scenarios.collect::<Vec<_>>(),
        "sessions": sessions.collect::<Vec<_>>(),
    })
    .to_string()
}

/// An activity with the page that it works with: for all, and for each scenario where that makes a difference.
fn activity(site: Site, activity: &'static Activity) -> Value {
    let (to, name) = page(site, activity, None);
    let differs = matches!(activity.uses, Uses::Paths | Uses::Gap | Uses::Plan);
    let scenarios = site.catalogue.workshop.scenarios.iter().filter(|_| differs);
    let people = scenarios.map(|one| (one.id.clone(), Value::String(page(site, activity, Some(one)).0)));
    json!({
        "id": activity.id,
        "title": activity.title,
        "minutes": activity.minutes,
        "purpose": activity.purpose,
        "brings": activity.brings,
        "link": site.links.page(&Page::Activity(activity.id.clone())),
        "fills": sheets::fills(activity),
        "to": to,
        "name": name,
        "people": people.collect::<serde_json::Map<_, _>>(),
    })
}
