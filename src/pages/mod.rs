//! The pages as they are written to files: native code only, never part of the wasm. A page is a module with its private
//! helpers; what pages share stands in `components`, what a person can change on them in `parts`.

mod accessibility;
mod check;
mod compare;
mod embed;
mod find;
mod guide;
mod home;
mod moves;
mod not_found;
mod paths;
mod pay;
mod plan;
mod role;
mod roles;
mod shell;
mod skills;
mod sources;
mod track;
mod tracks;
mod workshop;

use crate::address::Page;
use crate::components::Site;
use crate::parts::{Live, Part};
use leptos::prelude::*;
pub use shell::{Assets, Program, document};

/// What a page is, apart from its frame.
pub struct Content {
    /// The title, without the site's name.
    pub title: String,
    /// One sentence for search results and shared links.
    pub description: String,
    /// Structured data for search engines, as JSON.
    pub structured: Option<serde_json::Value>,
    /// The live part that it holds, if any.
    pub part: Option<Part>,
    /// What stands in `<main>`.
    pub body: AnyView,
}

/// The content of a page.
pub fn content(site: Site, page: &Page) -> Content {
    match page {
        Page::Home => home::content(site),
        Page::Roles => roles::content(site),
        Page::Role(id) => match site.catalogue.role(id) {
            Some(role) => role::content(site, role),
            None => not_found::content(site),
        },
        Page::Paths => paths::content(site),
        Page::Moves => moves::all(site),
        Page::Move(from, to) => match site.catalogue.moves.iter().find(|step| step.from == *from && step.to == *to) {
            Some(step) => moves::one(site, step),
            None => not_found::content(site),
        },
        Page::Compare => compare::content(site),
        Page::Pay => pay::content(site),
        Page::Check => check::content(site),
        Page::Plan => plan::content(site),
        Page::Skills => skills::all(site),
        Page::Skill(id) => match site.catalogue.skill(id) {
            Some(skill) => skills::one(site, skill),
            None => not_found::content(site),
        },
        Page::Find => find::content(site),
        Page::Tracks => tracks::content(site),
        Page::Track(track) => match site.catalogue.track(*track) {
            Some(info) => track::content(site, info),
            None => not_found::content(site),
        },
        Page::Workshop => workshop::home(site),
        Page::Activity(id) => match site.catalogue.activity(id) {
            Some(activity) => workshop::activity(site, activity),
            None => not_found::content(site),
        },
        Page::Cards => workshop::cards(site),
        Page::Poster => workshop::poster(site),
        Page::Facilitator => workshop::guide(site),
        Page::Guide => guide::content(site),
        Page::Sources => sources::content(site),
        Page::Embed => embed::content(site),
        Page::Accessibility => accessibility::content(site),
        Page::NotFound => not_found::content(site),
    }
}

/// The element that holds a live part, with its plain state inside.
fn hold(site: Site, part: Part) -> AnyView {
    hold_with(
        site,
        part,
        "Without script this page shows its usual answer, whatever was chosen. All links and all other pages work.",
    )
}

/// What is said where script was to run and could not: a script of ours shows it, or the style sheet where none came.
fn not_live(words: &'static str) -> AnyView {
    view! { <p class="notice" id="not-live" hidden role="status">{words}</p> }.into_any()
}

/// The same, with what is said where there is no script.
fn hold_with(site: Site, part: Part, without_script: &'static str) -> AnyView {
    view! {
        <noscript>
            <p class="notice">{without_script}</p>
        </noscript>
        {not_live(
            "The part of this page that answers choices could not start: perhaps a connection broke, or a policy forbids it. \
             You see the usual answer, and of another question at most the beginning; all links work.",
        )}
        <div id=part.id() class="part">{part.view(Live::plain(site))}</div>
    }
    .into_any()
}
