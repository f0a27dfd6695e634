//! What lies between any two of the compared roles, in either direction.

use super::asked::{Asked, turn};
use super::choice::button;
use super::listed;
use crate::address::{MOST_COMPARED, Page};
use crate::catalogue::{Depth, Role};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis};
use crate::parts::Live;
use crate::questions::compare::{self, Change};

/// The ids of the controls.
const FROM: &str = "gap-from";
const TO: &str = "gap-to";
const AROUND: &str = "gap-around";

/// The two ends and what lies between them; out of sight where one role stands alone.
pub(super) fn section(live: Live, asked: &Asked) -> Element {
    let (from, to) = asked.pair(live).unwrap_or((0, 1));
    let ends = el("div")
        .class("ends needs-script")
        .child(end(live, asked, FROM, "From", from))
        .child(end(live, asked, TO, "To", to))
        .child(button(AROUND, "⇄ Turn around"));
    let section = el("section")
        .class("compared")
        .child(words("h2", "From one to another").attr("id", "gap"))
        .child(ends)
        .children(lists(live, asked));
    if asked.roles.len() > 1 { section } else { section.attr("hidden", "") }
}

/// One end of the gap: a choice among the compared roles.
fn end(live: Live, asked: &Asked, id: &'static str, label: &'static str, chosen: usize) -> Element {
    let roles = asked.found(live);
    let options = roles.iter().take(MOST_COMPARED).enumerate().map(|(place, role)| {
        let option = words("option", role.title.as_str()).attr("value", role.id.as_str());
        if place == chosen { option.attr("selected", "") } else { option }
    });
    let select = el("select").attr("id", id).children(options);
    el("div").child(words("label", label).attr("for", id)).child(select)
}

/// Answers a choice, if it was made here. An end that takes the place of the other one sends it to its own.
pub(super) fn chosen(live: Live, id: &str, value: &str) {
    let asked = Asked::of(live);
    let place = asked.roles.iter().position(|role| role.as_str() == value);
    let (Some(place), Some((from, to))) = (place, asked.pair(live)) else { return };
    if id == FROM {
        turn(live, place, if place == to { from } else { to });
    } else if id == TO {
        turn(live, if place == from { to } else { from }, place);
    }
}

/// Answers the button that turns the gap around, if it is this one.
pub(super) fn pressed(live: Live, id: &str) {
    if id == AROUND
        && let Some((from, to)) = Asked::of(live).pair(live)
    {
        turn(live, to, from);
    }
}

/// What is said where the address asks for a gap that starts or ends elsewhere.
fn stray(live: Live, asked: &Asked) -> Option<Element> {
    let strays = asked.ends.iter().flatten().filter(|id| !asked.roles.contains(id));
    let names: Vec<&str> = strays.map(|id| live.site.catalogue.title(id)).collect();
    let sentence = " cannot be an end of this gap, as it is not among the roles above. Choose it there first.";
    (!names.is_empty()).then(|| words("p", listed(&names) + sentence).class("notice"))
}

fn lists(live: Live, asked: &Asked) -> Vec<Element> {
    let site = live.site;
    let roles = asked.found(live);
    let pair = asked.pair(live).and_then(|(from, to)| Some((*roles.get(from)?, *roles.get(to)?)));
    let Some((from, to)) = pair else { return Vec::new() };
    let all = compare::difference(from, to);
    let sentence = format!(
        "From {} to {}: {} to gain, {} to take further, {} that carry over, {} no longer needed.",
        from.title,
        to.title,
        count(all.gained.len()),
        all.up.len(),
        all.same.len(),
        all.dropped.len()
    );
    let boxes = [
        ("+ To gain", all.gained, "No new skill."),
        ("↑ To take further", all.up, "Nothing."),
        ("= Carries over", all.same, "Nothing at the full depth."),
        ("− No longer needed", all.dropped, "Everything is still asked for."),
    ];
    let boxes = boxes.map(|(heading, changes, none)| list(site, heading, &changes, none));
    let found = vec![
        words("p", sentence).class("count").attr("role", "status"),
        el("div").class("four").children(boxes),
        ways(site, from, to),
    ];
    found.into_iter().chain(stray(live, asked)).collect()
}

fn count(skills: usize) -> String {
    if skills == 1 { "1 skill".to_owned() } else { format!("{skills} skills") }
}

fn list(site: Site, heading: &'static str, changes: &[Change<'static>], none: &'static str) -> Element {
    let heading = words("h3", heading).text(format!(" ({})", changes.len()));
    let items = changes.iter().map(|change| {
        let skill = site.catalogue.skill(&change.need.skill);
        let name = skill.map_or(change.need.skill.as_str(), |skill| &skill.name);
        el("li")
            .child(words("b", name))
            .text(": ")
            .text(depths(change.before, change.after))
            .text(" ")
            .child(basis::mark(site, &change.need.evidence))
    });
    let list = if changes.is_empty() { words("p", none).class("quiet") } else { el("ul").children(items) };
    el("div").child(heading).child(list)
}

/// Both depths in words.
fn depths(before: Option<Depth>, after: Option<Depth>) -> String {
    match (before, after) {
        (Some(before), Some(after)) if before == after => before.name().to_owned() + " in both",
        (before, after) => {
            let name = |depth: Option<Depth>| depth.map_or("not asked", Depth::name);
            [name(before), " before, ", name(after), " after"].concat()
        }
    }
}

/// Links to the ways between the two: the move where there is one, and the paths there and back.
fn ways(site: Site, from: &'static Role, to: &'static Role) -> Element {
    let step = |from: &'static Role, to: &'static Role| {
        let known = site.catalogue.moves_from(&from.id).any(|step| step.to == to.id);
        known.then(|| {
            let page = Page::Move(from.id.clone(), to.id.clone());
            link(site.links.page(&page), ["The move from ", &from.title, " to ", &to.title].concat())
        })
    };
    let paths = |from: &'static Role, to: &'static Role| {
        link(site.paths(&from.id, &to.id), ["All paths from ", &from.title, " to ", &to.title].concat())
    };
    let links = [step(from, to), Some(paths(from, to)), step(to, from), Some(paths(to, from))];
    el("ul").class("ways").children(links.into_iter().flatten().map(|link| el("li").child(link)))
}
