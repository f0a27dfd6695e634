//! The moves that leave a role and those that lead to it.

use crate::catalogue::{Move, MoveKind, Role, RoleId};
use crate::components::{Site, basis, steps, tags};
use leptos::prelude::*;

/// Where a role leads.
pub(super) fn onward(site: Site, role: &'static Role) -> AnyView {
    groups(
        site,
        &site.catalogue.moves_from(&role.id).collect::<Vec<_>>(),
        |step| &step.to,
        "We know of no move on from here: it is the end of the line.",
    )
}

/// Where people come from.
pub(super) fn inward(site: Site, role: &'static Role) -> AnyView {
    groups(
        site,
        &site.catalogue.moves_to(&role.id).collect::<Vec<_>>(),
        |step| &step.from,
        "People start here: no earlier HR role is needed.",
    )
}

fn groups(
    site: Site,
    moves: &[&'static Move],
    end: fn(&'static Move) -> &'static RoleId,
    none: &'static str,
) -> AnyView {
    if moves.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let by = |kind: MoveKind, title: &'static str| {
        let mut members: Vec<&'static Move> = moves.iter().copied().filter(|step| step.kind == kind).collect();
        members.sort_by_key(|step| step.basis());
        (!members.is_empty()).then(|| {
            view! {
                <h3>{title}</h3>
                <ul class="moves">{members.into_iter().map(|step| entry(site, step, end(step))).collect_view()}</ul>
            }
        })
    };
    view! { {by(MoveKind::Advance, "A step up")} {by(MoveKind::Lateral, "A step sideways")} }.into_any()
}

fn entry(site: Site, step: &'static Move, other: &'static RoleId) -> AnyView {
    let Some(role) = site.catalogue.role(other) else { return ().into_any() };
    view! {
        <li>
            <p><a href=site.role(role)>{role.title.as_str()}</a> " " {tags::of(role)}</p>
            {basis::claims(site, &step.why)}
            <p><a class="small" href=steps::address(site, step)>{steps::name(site, step)}</a> <span class="small">": the move in full"</span></p>
        </li>
    }
    .into_any()
}
