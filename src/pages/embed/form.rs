//! What can be chosen for the snippet.

use crate::address::Page;
use crate::catalogue::Track;
use crate::components::Site;
use crate::pages::shell::{FURTHER, NAVIGATION};
use crate::questions::pay_places::{self, Where};
use leptos::prelude::*;

/// What can be chosen. A field that not every page takes names those that do.
pub(super) fn form(site: Site) -> AnyView {
    let kinds = NAVIGATION
        .iter()
        .chain(FURTHER.iter().filter(|(page, _)| *page != Page::Embed))
        .map(|(page, name)| (page.path().trim_end_matches('/').to_owned(), *name));
    let tracks = Track::ALL.map(|track| (track.id(), track.name()));
    view! {
        <form id="builder" class="filters needs-script" method="get" aria-label="What to embed" novalidate>
            {field("kind", "Show", None, view! {
                <option value="home">"The start page with the map"</option>
                <option value="role">"One role"</option>
                <option value="track">"One track"</option>
                {kinds
                    .map(|(path, name)| {
                        let chosen = path == "paths";
                        view! { <option value=path selected=chosen data-name=name>{format!("The page “{name}”")}</option> }
                    })
                    .collect_view()}
            }.into_any())}
            {field("from", "From", Some("paths"), roles(site, Some("Any role"), "hr-assistant"))}
            {field("to", "To", Some("paths"), roles(site, Some("Any role"), "hr-director"))}
            {field("role", "Role", Some("role compare"), roles(site, None, "hr-generalist"))}
            {field("second", "Second role", Some("compare"), roles(site, None, "hr-manager"))}
            {field("third", "Third role", Some("compare"), roles(site, Some("No role"), ""))}
            {field("fourth", "Fourth role", Some("compare"), roles(site, Some("No role"), ""))}
            {field("place", "Place", Some("pay"), places(site))}
            {field("paid", "Role in full", Some("pay"), roles(site, Some("No role in particular"), ""))}
            {field("track", "Track", Some("track roles"), view! {
                <option value="">"All tracks"</option>
                {tracks.map(|(id, name)| view! { <option value=id>{name}</option> })}
            }.into_any())}
            {field("theme", "Colors", None, view! {
                <option value="">"Same as your page"</option>
                <option value="light">"Light"</option>
                <option value="dark">"Dark"</option>
            }.into_any())}
            {field("chrome", "Header and footer", None, view! {
                <option value="">"Leave out"</option>
                <option value="full">"Show"</option>
            }.into_any())}
            {typed("height", "Height in pixels", 7, "as high as needed")}
            {typed("accent", "Color of links", 20, "such as #0a4f98")}
            {typed("title", "Name of the frame", 100, "")}
            <button type="submit">"See it"</button>
        </form>
    }
    .into_any()
}

/// All roles, after what stands for none if that may be chosen.
fn roles(site: Site, none: Option<&'static str>, chosen: &'static str) -> AnyView {
    let roles = site.catalogue.roles.iter();
    view! {
        {none.map(|words| view! { <option value="">{words}</option> })}
        {roles
            .map(|role| view! {
                <option value=role.id.as_str() selected=role.id.as_str() == chosen>{role.title.as_str()}</option>
            })
            .collect_view()}
    }
    .into_any()
}

/// The nations and the states. The hundreds of areas would outweigh the page: their ids stand in the addresses of the page on pay.
fn places(site: Site) -> AnyView {
    let places = pay_places::all(site.catalogue).filter(|place| !matches!(place, Where::Area(_)));
    view! {
        <option value="">"As the person chose last"</option>
        {places.map(|place| view! { <option value=place.id().as_str()>{place.name()}</option> }).collect_view()}
    }
    .into_any()
}

/// A field with its choices; `pages` names those kinds of page that it is for, none is all.
fn field(name: &'static str, label: &'static str, pages: Option<&'static str>, options: AnyView) -> AnyView {
    let id = format!("embed-{name}");
    view! {
        <div data-pages=pages>
            <label for=id.clone()>{label}</label>
            <select id=id name=name autocomplete="off">{options}</select>
        </div>
    }
    .into_any()
}

/// A field to type in, for all kinds of page, with room for a word about what is typed.
fn typed(name: &'static str, label: &'static str, longest: usize, nothing: &'static str) -> AnyView {
    let id = format!("embed-{name}");
    let word = format!("{id}-word");
    view! {
        <div>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                name=name
                type="text"
                maxlength=longest.to_string()
                placeholder=nothing
                autocomplete="off"
                spellcheck="false"
                aria-describedby=word.clone()
            />
            <p id=word role="status"></p>
        </div>
    }
    .into_any()
}
