//! Exercises for groups: the sessions, each activity with its screens and worksheets, and what is cut out or hung on the wall.

mod activity;
mod cards;
mod fill;
mod guide;
mod handouts;
mod home;
mod known;
mod own;
mod sheets;

pub(super) use activity::content as activity;
pub(super) use cards::{cards, poster};
pub(super) use guide::content as guide;
pub(super) use home::content as home;

use crate::address::{Address, Page, Query};
use crate::catalogue::{Activity, RoleId, Scenario, Uses};
use crate::components::Site;
use crate::questions::check::Form;
use handouts::Ends;

/// The script of a page, by its plain name: it composes a session, or shows one on the projector. Neither is a program of the browser,
/// as they change little on a page: a few kilobytes of script in place of seventy.
pub(super) const fn script(page: &Page) -> Option<&'static str> {
    match page {
        Page::Workshop => Some("compose.js"),
        Page::Activity(_) => Some("projector.js"),
        Page::Facilitator => Some("guide.js"),
        _ => None,
    }
}

/// Where an activity works: the page, for a scenario if there is one, and what it is called.
fn page(site: Site, activity: &Activity, scenario: Option<&Scenario>) -> (String, &'static str) {
    let ends = scenario.map_or_else(Query::default, |scenario| Query {
        from: Some(scenario.from.clone()),
        to: Some(scenario.to.clone()),
        ..Query::default()
    });
    let compared = scenario.map_or_else(Query::default, |scenario| Query {
        roles: vec![scenario.from.clone(), scenario.to.clone()],
        ..Query::default()
    });
    let (page, query, name) = match activity.uses {
        Uses::Map => (Page::Home, Query::default(), "the map"),
        Uses::Check => (Page::Check, Query { form: Some(Form::Short), ..Query::default() }, "the self-check"),
        Uses::Paths => (Page::Paths, ends, "the path finder"),
        Uses::Tracks => (Page::Tracks, Query::default(), "the three tracks"),
        Uses::Gap => (Page::Compare, compared, "the comparison"),
        Uses::Plan => (Page::Plan, Query::default(), "the plan"),
    };
    if let (Uses::Plan, Some(scenario)) = (activity.uses, scenario) {
        let path = handouts::two(site, &Ends::of(scenario)).into_iter().next();
        let roles = path.map_or_else(Vec::new, |path| handouts::stations(site, &path));
        let stations: Vec<&RoleId> = roles.iter().map(|role| &role.id).collect();
        return (site.plan(&stations), name);
    }
    (site.links.to(&Address { page, query }), name)
}
