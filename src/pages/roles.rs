//! All roles.

use super::{Content, hold};
use crate::components::Site;
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"HR roles"</h1>
            <p class="lead">"From first posts to the top of HR. Filter by track and level, or by any title you know the work under."</p>
            {hold(site, Part::RoleList)}
        </div>
    };
    Content {
        title: "HR roles".to_owned(),
        description: format!(
            "{} HR roles by level and track: what each does, needs, pays and leads to.",
            site.catalogue.roles.len()
        ),
        structured: None,
        part: Some(Part::RoleList),
        body: body.into_any(),
    }
}
