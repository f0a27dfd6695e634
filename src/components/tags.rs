//! Small marks: the tracks and the level of a role.

use super::markup::{Element, el, words};
use crate::catalogue::{Role, Track};

/// The class that gives a track its line: a colour and a dash of its own.
pub const fn track_class(track: Track) -> &'static str {
    match track {
        Track::Generalist => "tag generalist",
        Track::Specialist => "tag specialist",
        Track::Operations => "tag operations",
    }
}

/// The tracks of a role, each with its line.
pub fn tracks(role: &'static Role) -> Element {
    let mut tags = el("span").class("tags");
    for track in &role.tracks {
        tags = tags.child(words("span", track.name()).class(track_class(*track))).text(" ");
    }
    tags
}

/// The tracks and the level of a role.
pub fn of(role: &'static Role) -> Element {
    tracks(role).child(words("span", role.level_name() + " level").class("tag level"))
}
