//! All roles, filtered by track, level and title.

use super::{Live, finder};
use crate::address::Page;
use crate::catalogue::{Level, Role, Track};
use crate::components::markup::live::{Control, Event, Pieces, control, deferred, following, value_of};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::components::{Site, tags};
use crate::questions::search::Index;
use leptos::prelude::*;
use std::sync::Arc;

/// The filters and the list.
pub fn view(live: Live) -> Pieces {
    let site = live.site;
    let query = live.query;
    let index: Arc<finder::Lazy> = Arc::default();
    let chosen = Memo::new(move |_| query.with(|query| (query.track, query.level, query.find.clone())));
    let title = el("input")
        .attr("id", "find")
        .attr("name", "find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("maxlength", "80");
    let title = control(title)
        .property("value", move || query.with(|query| query.find.clone().unwrap_or_default()))
        .on("focus", finder::soon(site, &index))
        .on("input", move |event| finder::set(live, &value_of(event)));
    let form = el("form").class("filters needs-script").attr("method", "get");
    let form = control(form.attr("action", site.links.page(&Page::Roles)))
        .on("submit", Event::prevent_default)
        .with(choice(
            "track",
            "Track",
            Track::ALL.map(|track| words("option", track.name()).attr("value", track.id())).to_vec(),
            move || query.with(|query| query.track.map_or("", Track::id)),
            move |value| query.update(|query| query.track = Track::parse(value)),
        ))
        .with(choice(
            "level",
            "Level",
            Level::ALL.map(|level| words("option", level.name()).attr("value", level.id())).to_vec(),
            move || query.with(|query| query.level.map_or("", Level::id)),
            move |value| query.update(|query| query.level = Level::parse(value)),
        ))
        .with(control(el("div")).with(words("label", "Title").attr("for", "find")).with(title))
        .with(words("button", "Show roles").attr("type", "submit"));
    let pieces = vec![
        following(move || live.notices.with(|list| notices(list))),
        form.into(),
        deferred(move || list(site, &index, chosen.get())),
    ];
    Pieces(pieces)
}

/// A labelled choice whose first option is "all".
fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<Element>,
    value: impl Fn() -> &'static str + Send + 'static,
    set: impl Fn(&str) + Send + 'static,
) -> Control {
    let select = control(el("select").attr("id", id).attr("name", id))
        .property("value", move || value().to_owned())
        .on("change", move |event| set(&value_of(event)))
        .with(words("option", "All").attr("value", ""))
        .with_all(options);
    control(el("div")).with(words("label", label).attr("for", id)).with(select)
}

fn list(
    site: Site,
    index: &finder::Lazy,
    (track, level, find): (Option<Track>, Option<Level>, Option<String>),
) -> Vec<Element> {
    let matches = find.map(|typed| index.get_or_init(|| Index::of(site.catalogue)).roles(&typed));
    let shown: Vec<&'static Role> = site
        .catalogue
        .roles
        .iter()
        .filter(|role| track.is_none_or(|track| role.on(track)))
        .filter(|role| level.is_none_or(|level| (role.level..=role.level_to.unwrap_or(role.level)).contains(&level)))
        .filter(|role| matches.as_ref().is_none_or(|roles| roles.iter().any(|found| found.id == role.id)))
        .collect();
    let total = site.catalogue.roles.len();
    let count = match shown.len() {
        all if all == total => format!("All {total} roles"),
        0 => "No role fits. Choose fewer filters.".to_owned(),
        1 => format!("1 of {total} roles"),
        some => format!("{some} of {total} roles"),
    };
    let groups = Level::ALL.into_iter().filter_map(|level| {
        let mut members = shown.iter().filter(|role| role.level == level).map(|role| card(site, role)).peekable();
        members.peek()?;
        let heading = words("h2", level.name()).text(" level");
        Some(el("section").child(heading).child(el("ul").class("cards").children(members)))
    });
    let count = words("p", count).class("count").attr("role", "status");
    std::iter::once(count).chain(groups).collect()
}

fn card(site: Site, role: &'static Role) -> Element {
    el("li")
        .class("card")
        .child(el("h3").child(link(site.role(role), role.title.as_str())))
        .child(tags::of(role))
        .child(words("p", role.summary.text.as_str()))
}
