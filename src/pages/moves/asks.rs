//! What the role that one moves to asks for: education, experience, credentials.

use super::Leg;
use crate::catalogue::{Claim, Distribution, Occupation, RoleCredential};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, shares};
use crate::questions::{compare, gap};

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let Leg { site, to, .. } = leg;
    let group = compare::group(site.catalogue, to).map(|(_, group)| group);
    let asked = |what: &str, pick: fn(&'static Occupation) -> Option<&'static Distribution>| {
        let group = group?;
        let caption = format!("{what} asked for in the group {}, share of answers", group.title);
        Some(shares::shares(site, caption, pick(group)?))
    };
    let mut shown = vec![words("h3", "Education"), known(site, &to.education)];
    shown.extend(asked("Education", |group| group.education.as_ref()));
    shown.extend([words("h3", "Experience"), known(site, &to.experience)]);
    shown.extend(asked("Related experience", |group| group.experience.as_ref()));
    shown.push(words("h3", "Credentials gained"));
    shown.extend(credentials(leg));
    shown
}

fn known(site: Site, claims: &'static [Claim]) -> Element {
    basis::claims(site, claims).unwrap_or_else(|| words("p", "Not known: no source says it for this role."))
}

/// The credentials that help there and were not named before; those named for both in one sentence.
fn credentials(Leg { site, from, to, .. }: Leg) -> Vec<Element> {
    if to.credentials.is_empty() {
        return vec![words("p", "None that the sources tie to this role.")];
    }
    let gained = gap::credentials_gained(from, to);
    let name = |help: &'static RoleCredential| {
        site.catalogue.credential(&help.credential).map_or(help.credential.as_str(), |known| &known.name)
    };
    let both: Vec<&str> = to.credentials.iter().filter(|help| !gained.contains(help)).map(name).collect();
    let items = gained.iter().map(|help| {
        let known = site.catalogue.credential(&help.credential);
        let by = known.map(|known| format!(", {} ({}). ", known.body, known.country)).unwrap_or_default();
        let check = known.and_then(|known| known.check.as_deref()).map(|check| words("p", check).class("quiet"));
        el("li").child(words("b", name(help))).text(by).child(basis::claim(site, &help.why)).children(check)
    });
    let list = if gained.is_empty() {
        words("p", "Nothing beyond those named for both roles.")
    } else {
        el("ul").class("claims").children(items)
    };
    let shared = (!both.is_empty())
        .then(|| words("p", format!("Named for {} too: {}.", from.title, both.join("; "))).class("quiet"));
    [list].into_iter().chain(shared).collect()
}
