//! The skills of both roles set against each other, and what the next depth looks like.

use super::{Leg, count};
use crate::address::Page;
use crate::catalogue::{RoleSkill, SkillId};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, depth};
use crate::questions::gap::{self, Change, Changed};
use crate::questions::statements;

/// The groups of the table: heading, and what belongs there.
const GROUPS: [(&str, &[Change]); 4] = [
    ("Carries over in full", &[Change::Same, Change::Eased]),
    ("Must grow", &[Change::Up]),
    ("New", &[Change::Gained]),
    ("No longer needed", &[Change::NotNeeded]),
];

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let changes = gap::changes(leg.from, leg.to);
    let said = words("p", "Depth is our own reading, on four steps: emerging, developing, proficient, advanced. ")
        .class("quiet")
        .text("The mark tells what the need for the skill rests on.");
    let mut shown = vec![said, table(leg, &changes)];
    shown.extend(next_depth(leg, &changes));
    shown
}

/// A link to a skill's page.
pub(super) fn name(site: Site, id: &'static SkillId) -> Element {
    let name = site.catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name);
    link(site.links.page(&Page::Skill(id.clone())), name)
}

fn table(leg: Leg, changes: &[Changed<'static>]) -> Element {
    let column = |name: &'static str| words("th", name).attr("scope", "col");
    let head = ["Skill", leg.from.title.as_str(), leg.to.title.as_str(), "Why"].map(column);
    let groups = GROUPS.into_iter().map(|(heading, wanted)| {
        let members: Vec<_> = changes.iter().filter(|changed| wanted.contains(&changed.change)).collect();
        let number = if members.is_empty() { "none".to_owned() } else { count(members.len(), "skill", "skills") };
        let heading = words("th", format!("{heading}: {number}")).attr("colspan", "4").attr("scope", "rowgroup");
        let rows = members.into_iter().map(|changed| row(leg, changed));
        el("tbody").child(el("tr").child(heading)).children(rows)
    });
    el("table")
        .class("stack changes")
        .child(words("caption", "Skills, and how deep each role asks for them"))
        .child(el("thead").child(el("tr").children(head)))
        .children(groups)
}

fn row(leg: Leg, changed: &Changed<'static>) -> Element {
    let cell = |need: Option<&'static RoleSkill>, title: &'static str| {
        let asked = need.map_or_else(|| words("span", "not asked").class("quiet"), |need| depth::dots(need.depth));
        el("td").attr("data-column", title).child(asked)
    };
    let why = changed.to.or(changed.from).map(|need| {
        let note = need.note.as_ref().map(|note| format!("{note} ")).unwrap_or_default();
        words("td", note).child(basis::mark(leg.site, &need.evidence))
    });
    el("tr")
        .child(el("th").attr("scope", "row").child(name(leg.site, changed.skill)))
        .child(cell(changed.from, &leg.from.title))
        .child(cell(changed.to, &leg.to.title))
        .children(why)
}

/// The framework's statements of the depth above, for the skills that must grow and have some.
fn next_depth(leg: Leg, changes: &[Changed<'static>]) -> Vec<Element> {
    let grows = changes.iter().filter(|changed| changed.change == Change::Up);
    let found: Vec<_> = grows
        .filter_map(|changed| {
            let held = changed.from?.depth;
            let next = statements::next(leg.site.catalogue, changed.skill, held);
            (!next.is_empty()).then_some((changed.skill, statements::above(held)?, next))
        })
        .collect();
    if found.is_empty() {
        return Vec::new();
    }
    let framework = &leg.site.catalogue.framework;
    let written_for = leg.site.catalogue.role(&framework.role);
    let whose = written_for.map(|role| link(leg.site.role(role) + "#statements", role.title.as_str()));
    let said = words("p", "These statements were written for one role, ")
        .children(whose)
        .text(", and show the depth above the one held now. In another role the same depth can look different.");
    let items = found.into_iter().map(|(skill, above, next)| {
        let heading = el("p").child(name(leg.site, skill)).text(", ").text(above.name().to_lowercase()).text(":");
        let list = next
            .into_iter()
            .map(|one| el("li").text(one.text.as_str()).text(" ").child(basis::mark(leg.site, &one.evidence)));
        el("div").class("next-depth").child(heading).child(el("ul").class("claims").children(list))
    });
    [words("h3", "What the next depth looks like"), said].into_iter().chain(items).collect()
}
