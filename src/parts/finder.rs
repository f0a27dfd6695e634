//! "Your title, or a role": from any HR title to the roles it stands for.

use super::Live;
use crate::address::Page;
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::components::{Site, tags};
use crate::questions::titles::{self, Found};
use leptos::prelude::*;

/// The field and what it finds. Without script it is a form that opens the list of roles.
pub fn view(live: Live) -> AnyView {
    let site = live.site;
    let typed = move || live.query.with(|query| query.find.clone().unwrap_or_default());
    view! {
        {move || live.notices.with(|list| notices(list))}
        <form method="get" action=site.links.page(&Page::Roles) role="search">
            {words("label", "Your title, or a role").attr("for", "find")}
            <div class="field">
                <input
                    id="find"
                    name="find"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="80"
                    aria-describedby="find-hint"
                    prop:value=typed
                    on:input:target=move |event| set(live, &event.target().value())
                />
                {words("button", "Find").attr("type", "submit")}
            </div>
            {words("p", "For example “personnel officer”, “trainer” or “HRBP”: official titles work too.")
                .class("quiet")
                .attr("id", "find-hint")}
        </form>
        <div class="found" aria-live="polite">{move || results(site, &typed())}</div>
    }
    .into_any()
}

/// Puts what was typed into the state.
pub(super) fn set(live: Live, typed: &str) {
    let typed: String = typed.chars().take(crate::address::LONGEST_FIND).collect();
    let found = (!typed.trim().is_empty()).then_some(typed);
    live.query.update(|query| query.find = found);
}

fn results(site: Site, typed: &str) -> Vec<Element> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let found = titles::find(site.catalogue, typed);
    if found.is_empty() {
        let all = link(site.links.page(&Page::Roles), "see all roles");
        let hint = "No title matches. Try one word of it, such as “training” or “benefits”, or ";
        return vec![words("p", hint).child(all).text(".")];
    }
    let count = match found.len() {
        1 => "1 title".to_owned(),
        titles::MOST => format!("The {} best titles", titles::MOST),
        many => format!("{many} titles"),
    };
    let list = el("ul").class("results").children(found.into_iter().map(|one| result(site, one)));
    vec![words("p", count).class("quiet"), list]
}

fn result(site: Site, found: Found<'static>) -> Element {
    match found {
        Found::Role { role, title } => {
            let own = el("li").child(link(site.role(role), role.title.as_str())).text(" ");
            let named = if title == role.title {
                own
            } else {
                own.child(words("span", "also called ").class("quiet").text(title)).text(" ")
            };
            named.child(tags::of(role))
        }
        Found::Reported { title, occupation } => {
            let group = words("span", "official title in ").class("quiet").text(&occupation.title).text("; here: ");
            let mut item = el("li").child(words("span", title).class("reported")).text(" ").child(group);
            let roles = titles::roles_in(site.catalogue, occupation);
            for (i, role) in roles.iter().enumerate() {
                item = item.text(if i == 0 { " " } else { ", " }).child(link(site.role(role), &role.title));
            }
            if roles.is_empty() { item.text("no role of ours") } else { item }
        }
    }
}
