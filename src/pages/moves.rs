//! All moves, and one move in full.

use super::Content;
use crate::catalogue::Move;
use crate::components::Site;
use leptos::prelude::*;

pub(super) fn all(_site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Moves"</h1>
            {()}
        </div>
    };
    Content {
        title: "Moves".to_owned(),
        description: "Every move between HR roles that we know of, with what it rests on.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

pub(super) fn one(_site: Site, step: &'static Move) -> Content {
    let title = format!("From {} to {}", step.from, step.to);
    let body = view! {
        <div class="wrap">
            <h1>title.clone()</h1>
            {()}
        </div>
    };
    Content {
        title: title,
        description: "A move in full.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}
