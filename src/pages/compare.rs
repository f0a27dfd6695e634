//! Roles side by side.

use super::{Content, hold};
use crate::components::Site;
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Compare HR roles"</h1>
            {hold(site, Part::Compare)}
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
