//! All roles, filtered by track, level and title.

use super::{Live, finder};
use crate::address::Page;
use crate::catalogue::{Level, Role, Track};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::components::{Site, tags};
use crate::questions::search::Index;
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// A search index that may never be asked.
type Lazy = OnceLock<Index<'static>>;

/// The filters and the list.
pub fn view(live: Live) -> AnyView {
    let site = live.site;
    let query = live.query;
    // Made when somebody types.
    let index: Arc<Lazy> = Arc::default();
    let chosen = Memo::new(move |_| query.with(|query| (query.track, query.level, query.find.clone())));
    view! {
        {move || live.notices.with(|list| notices(list))}
        <form class="filters needs-script" method="get" action=site.links.page(&Page::Roles) on:submit=|event| event.prevent_default()>
            {choice("track", "Track", Track::ALL.map(|track| (track.id(), track.name())).to_vec(),
                move || query.with(|query| query.track.map_or("", Track::id)),
                move |value| query.update(|query| query.track = Track::parse(value)))}
            {choice("level", "Level", Level::ALL.map(|level| (level.id(), level.name())).to_vec(),
                move || query.with(|query| query.level.map_or("", Level::id)),
                move |value| query.update(|query| query.level = Level::parse(value)))}
            <div>
                {words("label", "Title").attr("for", "find")}
                <input id="find" name="find" type="search" autocomplete="off" maxlength="80"
                    prop:value=move || query.with(|query| query.find.clone().unwrap_or_default())
                    on:input:target=move |event| finder::set(live, &event.target().value()) />
            </div>
            <button type="submit">"Show roles"</button>
        </form>
        {move || list(site, &index, chosen.get())}
    }
    .into_any()
}

/// A labelled choice whose first option is "all".
fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    value: impl Fn() -> &'static str + Copy + Send + Sync + 'static,
    set: impl Fn(&str) + 'static,
) -> AnyView {
    view! {
        <div>
            {words("label", label).attr("for", id)}
            <select id=id name=id prop:value=value on:change:target=move |event| set(&event.target().value())>
                {words("option", "All").attr("value", "")}
                {options.into_iter().map(|(id, name)| words("option", name).attr("value", id)).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn list(
    site: Site,
    index: &Lazy,
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
