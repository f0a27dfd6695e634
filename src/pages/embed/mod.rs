//! How to put a page of the site into another page: choose, see, copy. `builder.js` does the choosing; without it the page still
//! says how.

mod advice;
mod form;

use super::{Content, SITE_NAME};
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
            <h3 id="copy-snippet">"The snippet"</h3>
            {code("snippet", snippet())}
            <p class="measure">
                "The frame becomes as high as what it shows, and follows the colors of your page. "
                "The link inside is for browsers and pages that allow no script or frame."
            </p>
            <h3 id="copy-frame">"Or the plain frame, where no script is allowed"</h3>
            {code("frame", frame())}
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
    form::form(site)
}

fn preview(site: Site) -> Option<AnyView> {
    let preview = view! {
        <h2 id="see">"See it"</h2>
        <div class="preview" id="preview">
            <p class="needs-script">"Choose above, or press “See it”: here the page stands as it would in yours."</p>
            <noscript><p>"This preview needs script. The examples below lead to the pages themselves."</p></noscript>
        </div>
    };
    (site.links != Links::single()).then(|| preview.into_any())
}

fn snippet() -> String {
    format!(
        "<script src=\"{HOST}embed.js\" async></script>\n<hr-career-paths from=\"hr-assistant\" to=\"hr-director\" title=\"{SITE_NAME}\">\n  \
         <a href=\"{HOST}paths/?from=hr-assistant&amp;to=hr-director\">{SITE_NAME}</a>\n</hr-career-paths>"
    )
}

fn frame() -> String {
    format!(
        "<iframe src=\"{HOST}paths/?from=hr-assistant&amp;to=hr-director&amp;chrome=none\" title=\"{SITE_NAME}\" \
         width=\"100%\" height=\"900\" loading=\"lazy\" style=\"border: 0\"></iframe>"
    )
}

/// Text to copy, with a button where there is script.
fn code(id: &'static str, text: String) -> AnyView {
    view! {
        <pre class="code"><code id=id>{text}</code></pre>
        <p class="needs-script">
            <button type="button" data-copy=id aria-describedby=format!("copy-{id}")>"Copy"</button>
            " "
            <span role="status"></span>
        </p>
    }
    .into_any()
}

/// The address of the page's own script.
pub(super) const SCRIPT: &str = "builder.js";

/// Whether a page loads that script.
pub(super) fn has_script(page: &Page) -> bool {
    *page == Page::Embed
}
