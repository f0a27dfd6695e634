//! All skills, and one skill.

use super::Content;
use crate::catalogue::Skill;
use crate::components::Site;
use leptos::prelude::*;

pub(super) fn all(_site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Skills"</h1>
            {()}
        </div>
    };
    Content {
        title: "Skills".to_owned(),
        description: "The skills of HR roles from A to Z, and the roles that ask for each.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

pub(super) fn one(_site: Site, skill: &'static Skill) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>skill.name.as_str()</h1>
            {()}
        </div>
    };
    Content {
        title: skill.name.as_str().to_owned(),
        description: "An HR skill and the roles that ask for it.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}
