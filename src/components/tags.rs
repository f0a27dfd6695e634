//! Small marks: the tracks and the level of a role.

use crate::catalogue::{Role, Track};
use leptos::prelude::*;

/// The class that gives a track its line: a colour and a dash of its own.
pub const fn track_class(track: Track) -> &'static str {
    match track {
        Track::Generalist => "tag generalist",
        Track::Specialist => "tag specialist",
        Track::Operations => "tag operations",
    }
}

/// The tracks and the level of a role.
pub fn of(role: &'static Role) -> AnyView {
    view! {
        <span class="tags">
            {role.tracks.iter().map(|track| view! { <span class=track_class(*track)>{track.name()}</span> " " }).collect_view()}
            <span class="tag level">{role.level_name()}" level"</span>
        </span>
    }
    .into_any()
}
