//! How to put a page of the site into another page: choose, see, copy. `builder.js` does the choosing; without it the page still
//! says how.

mod advice;
mod form;

use super::{Content, not_live};
use crate::address::{Links, Page};
use crate::components::Site;
use leptos::prelude::*;

/// Stands for the address of the site until the script, which knows it, puts that in.
const HOST: &str = "https://careers.example/hr/";

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Put a page of this into yours"</h1>
            <p class="lead">
                "One snippet shows a path, a role or a comparison on an intranet page, in a handbook or in a course. "
                "What people choose in it stays in their browser, there as here."
            </p>
            {chooser(site)}
            <h2 id="copy">"Copy it"</h2>
            {stands_in(site)}
            <h3 id="copy-snippet">"The snippet"</h3>
            {code(site, "snippet", snippet())}
            <p class="measure">
                "The frame becomes as high as what it shows, and follows the colors of your page. "
                "The link inside is for browsers and pages that allow no script or frame."
            </p>
            <h3 id="copy-frame">"Or the plain frame, where no script is allowed"</h3>
            {code(site, "frame", frame())}
            <p class="measure">"It keeps the height that you give it, unless your page has a script that resizes frames: the usual ones are understood."</p>
            {preview(site)}
            {advice::examples(site)}
            {advice::attributes()}
            {advice::administrators()}
        </div>
    };
    Content {
        title: "Embed a page".to_owned(),
        description: "Show HR paths, roles or comparisons on your own page: choose, see it live, and copy one snippet."
            .to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// What can be chosen; the single file, which cannot stand in another page, says so instead.
fn chooser(site: Site) -> AnyView {
    if site.links == Links::single() {
        return view! {
            <p class="notice">
                "You are reading the edition in one file. It cannot stand in another page: put the folder of the site on a host, and choose there. "
                "Below, the address of that host takes the place of " <code>{HOST}</code> "."
            </p>
        }
        .into_any();
    }
    view! {
        <noscript>
            <p class="notice">"Without script nothing can be chosen here. Below is a snippet to change by hand, and what can stand in it."</p>
        </noscript>
        {not_live("What writes the snippet for you could not start: perhaps a connection broke, or a policy forbids it. Below is one to change by hand, and what can stand in it.")}
        {form::form(site)}
    }
    .into_any()
}

/// What the address in the snippets is; `builder.js`, which puts the real one there, takes this away.
fn stands_in(site: Site) -> Option<AnyView> {
    let words = view! {
        <p class="measure" id="stands-in">
            "In the snippets, " <code>{HOST}</code> " stands for the address of this site: put the real one in its place."
        </p>
    };
    (site.links != Links::single()).then(|| words.into_any())
}

fn preview(site: Site) -> Option<AnyView> {
    let preview = view! {
        <section class="needs-script" aria-labelledby="see">
            <h2 id="see" tabindex="-1">"See it"</h2>
            <div class="ways-of-seeing">
                <div role="group" aria-label="Width of the preview">
                    <button type="button" class="plain" data-width="" aria-pressed="true">"As wide as this page"</button>
                    " "
                    <button type="button" class="plain" data-width="narrow" aria-pressed="false">"As narrow as a phone"</button>
                </div>
                <a href="#examples">"Skip the preview"</a>
            </div>
            <div class="preview" id="preview">
                <p>"Choose above, or press “See it”: here the page stands as it would in yours."</p>
            </div>
        </section>
    };
    (site.links != Links::single()).then(|| preview.into_any())
}

/// What the frame and the link of the first example are called, as `builder.js` would call them.
const NAME: &str = "From HR Assistant to HR Director";

fn snippet() -> String {
    format!(
        "<script src=\"{HOST}embed.js\" async></script>\n<hr-career-paths from=\"hr-assistant\" to=\"hr-director\" title=\"{NAME}\">\n  \
         <a href=\"{HOST}paths/?from=hr-assistant&amp;to=hr-director\">{NAME}</a>\n</hr-career-paths>"
    )
}

fn frame() -> String {
    format!(
        "<iframe src=\"{HOST}paths/?from=hr-assistant&amp;to=hr-director&amp;chrome=none\" title=\"{NAME}\" \
         width=\"100%\" height=\"900\" loading=\"lazy\" style=\"border: 0\"></iframe>"
    )
}

/// Text to copy, with a button where the script is that answers it.
fn code(site: Site, id: &'static str, text: String) -> AnyView {
    let copy = (site.links != Links::single()).then(|| {
        view! {
            <p class="needs-script">
                <button type="button" data-copy=id aria-describedby=format!("copy-{id}")>"Copy"</button>
                " "
                <span role="status"></span>
            </p>
        }
    });
    view! {
        <pre class="code"><code id=id>{text}</code></pre>
        {copy}
    }
    .into_any()
}

/// The address of the page's own script.
pub(super) const SCRIPT: &str = "builder.js";

/// Whether a page loads that script.
pub(super) fn has_script(page: &Page) -> bool {
    *page == Page::Embed
}
