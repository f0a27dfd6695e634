//! The search over everything.

use super::{Content, hold};
use crate::address::Page;
use crate::components::Site;
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Search"</h1>
            {hold(site, Part::Finder)}
            <h2>"Or look it up"</h2>
            {lists(site)}
        </div>
    };
    Content {
        title: "Search".to_owned(),
        description: "Search HR roles, official titles, skills, duties, statements and credentials.".to_owned(),
        structured: None,
        part: Some(Part::Finder),
        body: body.into_any(),
    }
}

/// What can be looked through instead, also where no script runs.
fn lists(site: Site) -> AnyView {
    let page = |page: &Page| site.links.page(page);
    view! {
        <ul>
            <li><a href=page(&Page::Roles)>"All roles"</a> ": every role by level and track, with what it is in a sentence."</li>
            <li><a href=page(&Page::Skills)>"All skills"</a> ": each with the roles that ask for it."</li>
            <li><a href=page(&Page::Moves)>"All moves"</a> ": from which role to which, and what each rests on."</li>
            <li><a href=page(&Page::Tracks)>"The three tracks"</a> ": generalist, specialist and operations side by side."</li>
            <li><a href=page(&Page::Guide)>"The guide"</a> ": the words of the field, its records, laws and credentials."</li>
            <li><a href=page(&Page::Sources)>"Sources"</a> ": which statistics and articles stand behind it all, and which titles they count together."</li>
        </ul>
    }
    .into_any()
}
