//! The search over everything.

use super::{Content, hold};
use crate::components::Site;
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Search"</h1>
            {hold(site, Part::Finder)}
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
