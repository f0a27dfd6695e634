//! The order of the sections.

use super::table::{section, table};
use super::{Shown, facts, groups, money, skills};
use crate::components::markup::{Element, el, link, words};

/// What stands before the gap.
pub(super) fn before(shown: Shown) -> Vec<Element> {
    vec![
        contents(shown),
        section("what", "What they are", [table(shown, "Level, tracks and work", facts::what(shown))]),
        money::view(shown),
        section(
            "skills",
            "What they ask for: skills",
            [
                words("p", "How deep a skill reaches is our own reading, on four steps from emerging to advanced; the mark says what the need for the skill rests on.").class("measure"),
                skills::table(shown),
            ],
        ),
    ]
}

/// What stands after the gap.
pub(super) fn after(shown: Shown) -> Vec<Element> {
    let needs = vec![
        facts::education(shown),
        groups::education(shown),
        facts::experience(shown),
        groups::experience(shown),
        facts::credentials(shown),
    ];
    let needs = std::iter::once(table(shown, "Education, experience and credentials", needs));
    vec![
        section("duties", "What they do", [table(shown, "Duties", facts::duties(shown))]),
        section("needs", "Education, experience, credentials", needs.chain(groups::answers(shown))),
        section("outlook", "Outlook", [table(shown, "Projection of the occupation groups", groups::outlook(shown))]),
        section("moves", "Where they lead and where people come from", [table(shown, "Moves", facts::moves(shown))]),
        section("not-known", "What is not known", [table(shown, "Open questions", facts::not_known(shown))]),
    ]
}

fn contents(shown: Shown) -> Element {
    const TARGETS: [(&str, &str); 9] = [
        ("#what", "What they are"),
        ("#pay", "Pay"),
        ("#skills", "Skills"),
        ("#gap", "Gap"),
        ("#duties", "Duties"),
        ("#needs", "Education and experience"),
        ("#outlook", "Outlook"),
        ("#moves", "Moves"),
        ("#not-known", "Not known"),
    ];
    // There is no gap where one role stands alone.
    let targets = TARGETS.into_iter().filter(|(to, _)| shown.roles.len() > 1 || *to != "#gap");
    let items = targets.map(|(to, name)| el("li").child(link(to.to_owned(), name)));
    el("nav").class("contents").attr("aria-label", "On this page").child(el("ul").children(items))
}
