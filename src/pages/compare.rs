//! Roles side by side.

use super::{Content, hold};
use crate::address::Page;
use crate::components::{Site, basis};
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Compare HR roles"</h1>
            <p class="lead">"Choose two to four roles. Each row shows what they have in common and where they differ; the gap shows what to learn between any two."</p>
            {hold(site, Part::Compare)}
            <h2>"How to read this"</h2>
            {basis::legend()}
            <p class="measure">
                "In the bars of official pay the box holds the middle half, the thin line eight in ten, and the upright line is the median. What an article says is drawn hollow, on a scale of its own. "
                "Each " <a href=site.links.page(&Page::Roles)>"role's own page"</a> " says more of it."
            </p>
        </div>
    };
    Content {
        title: "Compare HR roles".to_owned(),
        description: "Two to four HR roles side by side: skills, pay, duties, education and where each leads, with the differences marked.".to_owned(),
        structured: None,
        part: Some(Part::Compare),
        body: body.into_any(),
    }
}
