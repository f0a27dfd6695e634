//! Two paths from one role to another, a page each: what every move rests on and asks for, and pay at each station.

use super::{Handout, pay};
use crate::catalogue::{Move, MoveKind, Role, RoleId, Scenario};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, itinerary};
use crate::questions::gap;
use crate::questions::network::Network;
use crate::questions::paths::{self, Ask, Path};
use leptos::prelude::*;

/// From which role to which: those of somebody to start from, or the usual ones.
#[derive(Clone, Debug)]
pub(in super::super) struct Ends {
    pub(in super::super) from: RoleId,
    pub(in super::super) to: RoleId,
}

impl Ends {
    /// Those of the activity's name.
    pub(in super::super) fn usual() -> Self {
        Self { from: RoleId::new("hr-assistant"), to: RoleId::new("hr-director") }
    }

    pub(in super::super) fn of(scenario: &Scenario) -> Self {
        Self { from: scenario.from.clone(), to: scenario.to.clone() }
    }
}

/// The two paths that differ most clearly, the shorter first; a single one, or none, where there are no more.
pub(in super::super) fn two(site: Site, ends: &Ends) -> Vec<Path<'static>> {
    let network = Network::of(site.catalogue);
    let found = paths::find(&network, &Ask::new(ends.from.clone(), ends.to.clone()));
    found.map_or_else(|_| Vec::new(), |found| found.paths.into_iter().take(2).collect())
}

/// The roles of a path, from start to end.
pub(in super::super) fn stations(site: Site, path: &Path<'static>) -> Vec<&'static Role> {
    path.stops.iter().filter_map(|place| site.catalogue.roles.get(*place)).collect()
}

pub(super) fn handouts(site: Site) -> Vec<Handout> {
    let people = site.catalogue.workshop.scenarios.iter().map(|one| (Some(one), Ends::of(one)));
    std::iter::once((None, Ends::usual())).chain(people).map(|(who, ends)| handout(site, who, &ends)).collect()
}

fn handout(site: Site, who: Option<&'static Scenario>, ends: &Ends) -> Handout {
    let [from, to] = [&ends.from, &ends.to].map(|id| site.catalogue.title(id));
    let found = two(site, ends);
    let count = found.len();
    let pages = found.iter().enumerate().map(|(i, path)| page(site, i, count, path)).collect_view();
    let only = (count < 2).then(|| {
        view! { <p>"There is one path only. Let the other group speak for staying."</p> }
    });
    Handout {
        id: who.map_or_else(|| "handout".to_owned(), |who| format!("handout-{}", who.id)),
        for_all: who.is_none(),
        title: match who {
            Some(who) => format!("Two paths from {from} to {to} – {}", who.title),
            None => format!("Two paths from {from} to {to}"),
        },
        body: view! { {only} {pages} }.into_any(),
    }
}

/// One path, for one group.
fn page(site: Site, place: usize, count: usize, path: &Path<'static>) -> AnyView {
    let stations = stations(site, path);
    let titles: Vec<&str> = stations.iter().map(|role| role.title.as_str()).collect();
    view! {
        <section class="page">
            <h4>{format!("Path {} of {count}: {}", place + 1, path.label())}</h4>
            <p class="stations">{titles.join(" → ")}</p>
            <ol class="legs">{path.moves.iter().map(|step| leg(site, step)).collect_view()}</ol>
            {pay::table(site, &stations)}
        </section>
    }
    .into_any()
}

fn leg(site: Site, step: &'static Move) -> Option<Element> {
    let (from, to) = (site.catalogue.role(&step.from)?, site.catalogue.role(&step.to)?);
    let direction = match step.kind {
        MoveKind::Advance => "a step up",
        MoveKind::Lateral => "a step sideways",
    };
    let heading = words("h5", format!("{} to {}, {direction}", from.title, to.title));
    let leg = el("li").child(heading).children(basis::claims(site, &step.why));
    Some(leg.child(itinerary::skills(site, &gap::between(from, to))))
}
