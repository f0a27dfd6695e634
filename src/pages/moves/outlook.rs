//! What is expected of the jobs of both groups.

use super::Leg;
use crate::catalogue::{Occupation, Outlook, Role};
use crate::components::markup::{Element, words};
use crate::components::{basis, outlook};
use crate::questions::compare;

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let known = |role: &'static Role| -> Option<(&'static Occupation, &'static Outlook)> {
        let (_, group) = compare::group(leg.site.catalogue, role)?;
        Some((group, group.outlook.as_ref()?))
    };
    let (from, to) = (known(leg.from), known(leg.to));
    let said = |whose: String, (group, found): (&'static Occupation, &'static Outlook)| {
        let group = format!(": {} ({} {}). ", group.title, group.classification.name(), group.code);
        words("p", "")
            .child(words("b", whose))
            .text(group)
            .text(outlook::sentence(found))
            .text(" ")
            .child(basis::source(leg.site, &found.source))
    };
    let unknown = |role: &Role| words("p", format!("{}: not known; no projection is for its group.", role.title));
    let same = from.zip(to).is_some_and(|(from, to)| from.0.id == to.0.id);
    match (from, to) {
        (_, Some(to)) if same => vec![said("The group of both roles".to_owned(), to)],
        (from, to) => [(leg.to, to, "Where it leads"), (leg.from, from, "Where it starts")]
            .into_iter()
            .map(|(role, found, which)| match found {
                Some(found) => said(format!("{which}, the group of {}", role.title), found),
                None => unknown(role),
            })
            .collect(),
    }
}
