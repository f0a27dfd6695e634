//! "Your title, or a role": from any HR title to the roles it stands for.

use super::Live;
use crate::components::{Site, tags};
use crate::questions::titles::{self, Found};
use leptos::prelude::*;

/// The field and what it finds. Without script it is a form that opens the list of roles.
pub(super) fn view(live: Live) -> AnyView {
    let site = live.site;
    let typed = move || live.query.with(|query| query.find.clone().unwrap_or_default());
    view! {
        <form method="get" action=site.links.page(&crate::address::Page::Roles) role="search">
            <label for="find">"Your title, or a role"</label>
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
                <button type="submit">"Find"</button>
            </div>
            <p id="find-hint" class="quiet">"For example “personnel officer”, “trainer” or “HRBP”: official titles work too."</p>
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

fn results(site: Site, typed: &str) -> AnyView {
    if typed.trim().is_empty() {
        return ().into_any();
    }
    let found = titles::find(site.catalogue, typed);
    if found.is_empty() {
        return view! {
            <p>
                "No title matches. Try one word of it, such as “training” or “benefits”, or "
                <a href=site.links.page(&crate::address::Page::Roles)>"see all roles"</a> "."
            </p>
        }
        .into_any();
    }
    let count = match found.len() {
        1 => "1 title".to_owned(),
        titles::MOST => format!("The {} best titles", titles::MOST),
        many => format!("{many} titles"),
    };
    view! {
        <p class="quiet">{count}</p>
        <ul class="results">{found.into_iter().map(|one| view! { <li>{result(site, one)}</li> }).collect_view()}</ul>
    }
    .into_any()
}

fn result(site: Site, found: Found<'static>) -> AnyView {
    match found {
        Found::Role { role, title } => {
            let also = (title != role.title).then(|| view! { <span class="quiet">"also called " {title}</span> " " });
            view! { <a href=site.role(role)>{role.title.as_str()}</a> " " {also} {tags::of(role)} }.into_any()
        }
        Found::Reported { title, occupation } => {
            let roles = titles::roles_in(site.catalogue, occupation);
            let links = roles.iter().enumerate().map(|(i, role)| {
                view! { {(i > 0).then_some(", ")} <a href=site.role(role)>{role.title.as_str()}</a> }
            });
            view! {
                <span class="reported">{title}</span> " "
                <span class="quiet">"official title in " {occupation.title.as_str()} "; here: "</span>
                {links.collect_view()}
                {roles.is_empty().then_some("no role of ours")}
            }
            .into_any()
        }
    }
}
