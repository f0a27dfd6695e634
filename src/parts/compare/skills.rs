//! Every skill that any of the roles asks for, with the depth in each.

use super::Shown;
use super::table::{Row, framed};
use crate::catalogue::{Depth, RoleSkill, SkillFamily};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis};
use crate::questions::compare::{self, Agreement};

/// The depth as dots, which say nothing that the word beside them does not.
pub(super) fn depth(depth: Depth) -> Element {
    const DOTS: [(&str, &str); 4] = [("●", "○○○"), ("●●", "○○"), ("●●●", "○"), ("●●●●", "")];
    let (full, empty) = DOTS[depth as usize];
    let dots = words("span", full).attr("aria-hidden", "true").child(words("i", empty));
    el("span").class("depth").child(dots).text(" ").text(depth.name())
}

fn cell(site: Site, need: Option<&'static RoleSkill>) -> Element {
    let Some(need) = need else { return words("span", "– not asked").class("quiet") };
    el("div").child(depth(need.depth)).text(" ").child(basis::mark(site, &need.evidence))
}

pub(super) fn table(shown: Shown) -> Element {
    let rows = compare::skills(shown.site.catalogue, shown.roles);
    let groups = SkillFamily::ALL.into_iter().map(|family| {
        let rows = rows.iter().filter(|row| row.skill.family == family).map(|row| {
            let (differs, same) = match row.agreement {
                Agreement::Alike => ("", true),
                Agreement::Deeper => ("≠ depth differs", false),
                Agreement::BySome => ("≠ not asked by all", false),
            };
            let cells = row.needs.iter().map(|need| cell(shown.site, *need)).collect();
            Row { title: &row.skill.name, cells, differs, short: true, same }
        });
        (Some(family.name()), rows.collect())
    });
    framed(shown, "Skills by family, with the depth that each role asks for", groups.collect())
}
