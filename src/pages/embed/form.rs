//! What can be chosen for the snippet.

use crate::address::Page;
use crate::catalogue::Track;
use crate::components::Site;
use crate::pages::shell::{FURTHER, NAVIGATION};
use leptos::prelude::*;

/// What can be chosen. A field that not every page takes names those that do.
pub(super) fn form(site: Site) -> AnyView {
    let roles = |first: Option<&'static str>, chosen: &'static str| {
        let roles = site.catalogue.roles.iter();
        view! {
            {first.map(|words| view! { <option value="">{words}</option> })}
            {roles
                .map(|role| view! {
                    <option value=role.id.as_str() selected=role.id.as_str() == chosen>{role.title.as_str()}</option>
                })
                .collect_view()}
        }
    };
    let kinds = NAVIGATION
        .iter()
        .chain(FURTHER.iter().filter(|(page, _)| *page != Page::Embed))
        .map(|(page, name)| (page.path().trim_end_matches('/').to_owned(), *name));
    let tracks = Track::ALL.map(|track| (track.id(), track.name()));
    view! {
        <form id="builder" class="filters needs-script" method="get" aria-label="What to embed">
            {field("kind", "Show", None, view! {
                <option value="home">"The start page with the map"</option>
                <option value="role">"One role"</option>
                <option value="track">"One track"</option>
                {kinds
                    .map(|(path, name)| {
                        let chosen = path == "paths";
                        view! { <option value=path selected=chosen>{format!("The page “{name}”")}</option> }
                    })
                    .collect_view()}
            }.into_any())}
            {field("from", "From", Some("paths"), roles(Some("Any role"), "hr-assistant").into_any())}
            {field("to", "To", Some("paths"), roles(Some("Any role"), "hr-director").into_any())}
            {field("role", "Role", Some("role compare"), roles(None, "hr-generalist").into_any())}
            {field("other", "And", Some("compare"), roles(None, "hr-manager").into_any())}
            {field("track", "Track", Some("track roles"), view! {
                <option value="">"All tracks"</option>
                {tracks.map(|(id, name)| view! { <option value=id>{name}</option> })}
            }.into_any())}
            {field("theme", "Colors", None, view! {
                <option value="">"As around it"</option>
                <option value="light">"Light"</option>
                <option value="dark">"Dark"</option>
            }.into_any())}
            {field("chrome", "Head and foot", None, view! {
                <option value="">"Without"</option>
                <option value="full">"With"</option>
            }.into_any())}
            {field("height", "Height", None, view! {
                <option value="">"As needed"</option>
                <option value="480">"480 pixels"</option>
                <option value="720">"720 pixels"</option>
                <option value="1080">"1080 pixels"</option>
            }.into_any())}
            <div>
                <label for="embed-accent">"Color, such as #0a4f98"</label>
                <input id="embed-accent" name="accent" type="text" maxlength="7" pattern="#[0-9a-fA-F]{6}" autocomplete="off" spellcheck="false" />
            </div>
            <div>
                <label for="embed-title">"Name for screen readers"</label>
                <input id="embed-title" name="title" type="text" maxlength="100" autocomplete="off" />
            </div>
            <button type="submit">"See it"</button>
        </form>
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
