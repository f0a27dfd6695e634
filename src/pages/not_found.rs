//! Nothing is here: what a host shows for an address that does not exist. `start.js` mends its links, as only it can tell
//! how deep the wrong address lies.

use super::Content;
use crate::address::Page;
use crate::components::Site;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let link = |page: Page, words: &'static str| view! { <li><a href=site.links.page(&page)>{words}</a></li> };
    let body = view! {
        <div class="wrap">
            <h1>"There is no page here"</h1>
            <p class="lead">"The address may be mistyped, or it names a role, a track or an activity that we do not have. Nothing else is broken:"</p>
            <p class="notice" id="no-activity" hidden>
                "There is no activity “" <span></span> "” in this version. "
                <a href=site.links.page(&Page::Workshop)>"The workshop has those that there are, and the rest of the session"</a> "."
            </p>
            <ul>
                {link(Page::Home, "Start with the map")}
                {link(Page::Roles, "See all roles")}
                {link(Page::Paths, "Find a path from one role to another")}
                {link(Page::Tracks, "Compare the three tracks")}
                {link(Page::Workshop, "Hold a workshop")}
            </ul>
        </div>
    };
    Content {
        title: "No page here".to_owned(),
        description: "This address leads to no page of HR Career Paths; here is where to go on.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}
