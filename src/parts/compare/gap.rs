//! What lies between any two of the compared roles, in either direction.

use super::choice::change;
use super::{listed, roles};
use crate::address::{MOST_COMPARED, Page};
use crate::catalogue::{Catalogue, Depth, Role, RoleId};
use crate::components::markup::live::{Control, control, following, value_of};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis};
use crate::parts::Live;
use crate::questions::compare::{self, Change};
use leptos::prelude::*;

/// What is asked: the roles, and the places among them of the two ends, if there are two.
type Asked = (Vec<RoleId>, Option<(usize, usize)>);

pub(super) fn view(live: Live, chosen: Memo<Vec<RoleId>>) -> Control {
    let catalogue = live.site.catalogue;
    let asked = Memo::new(move |_| {
        let ids = chosen.get();
        let ends =
            live.query.with(|query| compare::ends(&roles(catalogue, &ids), query.from.as_ref(), query.to.as_ref()));
        (ids, ends)
    });
    let ends = move || asked.with(|(_, ends)| *ends);
    let set = move |from: usize, to: usize| {
        change(live, chosen, |_| {});
        let id = |place: usize| chosen.with_untracked(|ids| ids.get(place).cloned());
        live.query.update(|query| (query.from, query.to) = (id(from), id(to)));
    };
    // An end that takes the place of the other one sends it to its own.
    let start = move |place: usize| {
        if let Some((from, to)) = ends() {
            set(place, if place == to { from } else { to });
        }
    };
    let end = move |place: usize| {
        if let Some((from, to)) = ends() {
            set(if place == from { to } else { from }, place);
        }
    };
    let turn = move || {
        if let Some((from, to)) = ends() {
            set(to, from);
        }
    };
    let form = el("form").class("ends needs-script").attr("method", "get").attr("autocomplete", "off");
    let form = control(form.attr("action", live.site.links.page(&Page::Compare)))
        .on("submit", move |event| {
            event.prevent_default();
            turn();
        })
        .with(select(catalogue, asked, "gap-from", "From", move || ends().map_or(0, |(from, _)| from), start))
        .with(select(catalogue, asked, "gap-to", "To", move || ends().map_or(1, |(_, to)| to), end))
        .with(words("button", "⇄ Turn around").attr("type", "submit").class("plain"));
    control(el("section").class("compared"))
        .flag("hidden", move || ends().is_none())
        .with(words("h2", "From one to another").attr("id", "gap"))
        .with(form)
        .with(following(move || {
            let stray = live.query.with(|query| stray(catalogue, &chosen.get(), [&query.from, &query.to]));
            asked.with(|asked| lists(live.site, asked, stray))
        }))
}

/// One end. Its options stay in place while their roles change, so that the browser keeps to what is chosen.
fn select(
    catalogue: &'static Catalogue,
    asked: Memo<Asked>,
    id: &'static str,
    label: &'static str,
    value: impl Fn() -> usize + Copy + Send + 'static,
    set: impl Fn(usize) + Send + 'static,
) -> Control {
    let first = untrack(value);
    let options = move || {
        (0..MOST_COMPARED)
            .map(|place| {
                let role = asked.with(|(ids, _)| ids.get(place).and_then(|id| catalogue.role(id)));
                let option = words("option", role.map_or("–", |role| &role.title)).attr("value", place.to_string());
                let option = if place == first { option.attr("selected", "") } else { option };
                if role.is_none() { option.attr("hidden", "").attr("disabled", "") } else { option }
            })
            .collect::<Vec<_>>()
    };
    let select = control(el("select").attr("id", id))
        .property("value", move || value().to_string())
        .on("change", move |event| {
            if let Ok(place) = value_of(event).parse() {
                set(place);
            }
        })
        .with(following(options));
    control(el("div")).with(words("label", label).attr("for", id)).with(select)
}

/// What is said where the address asks for a gap that starts or ends elsewhere.
fn stray(catalogue: &'static Catalogue, chosen: &[RoleId], ends: [&Option<RoleId>; 2]) -> Option<Element> {
    let strays = ends.into_iter().flatten().filter(|id| !chosen.contains(id)).filter_map(|id| catalogue.role(id));
    let names: Vec<&str> = strays.map(|role| role.title.as_str()).collect();
    (!names.is_empty()).then(|| {
        let sentence = listed(&names) + " is not among the roles above, so the gap is shown between two of those. Add the role above to see its gap.";
        words("p", sentence).class("notice")
    })
}

fn lists(site: Site, (ids, ends): &Asked, stray: Option<Element>) -> Vec<Element> {
    let roles = roles(site.catalogue, ids);
    let pair = ends.and_then(|(from, to)| Some((*roles.get(from)?, *roles.get(to)?)));
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
    found.into_iter().chain(stray).collect()
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
