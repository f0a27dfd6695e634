//! The map's equal in words: every station in reading order, with where it leads.

use crate::catalogue::{Catalogue, MoveKind, Role};
use crate::components::{Site, tags};
use crate::questions::map::Layout;
use leptos::prelude::*;

/// All stations as numbered lists, one for each zone.
pub fn stations(site: Site, layout: &Layout) -> AnyView {
    let mut order: Vec<_> = layout.stations.clone();
    order.sort_by_key(|station| station.order);
    let zones = layout.zones.iter().map(|zone| {
        let members: Vec<&'static Role> = order
            .iter()
            .filter(|station| (zone.first..=zone.last).contains(&station.along))
            .filter_map(|station| site.catalogue.roles.get(station.role))
            .collect();
        let before = order.iter().filter(|station| station.along < zone.first).count();
        view! {
            <section>
                <h3>{zone.level.name()}" level"</h3>
                <ol class="stations" start=before + 1>
                    {members
                        .into_iter()
                        .map(|role| view! {
                            <li>
                                <a href=site.role(role)>{role.title.as_str()}</a> " " {tags::of(role)}
                                <p class="quiet">{leads_to(site.catalogue, role)}</p>
                            </li>
                        })
                        .collect_view()}
                </ol>
            </section>
        }
    });
    view! { <div class="text-map">{zones.collect_view()}</div> }.into_any()
}

/// Where a role leads, as a sentence.
fn leads_to(catalogue: &'static Catalogue, role: &'static Role) -> String {
    let by = |kind: MoveKind| -> Vec<&str> {
        catalogue.moves_from(&role.id).filter(|step| step.kind == kind).map(|step| catalogue.title(&step.to)).collect()
    };
    let (up, across) = (by(MoveKind::Advance), by(MoveKind::Lateral));
    let part = |words: &str, titles: &[&str]| {
        if titles.is_empty() { String::new() } else { format!("{words} {}. ", titles.join(", ")) }
    };
    let sentence = format!("{}{}", part("Leads to", &up), part("Sideways to", &across));
    if sentence.is_empty() { "The end of the line.".to_owned() } else { sentence.trim_end().to_owned() }
}
