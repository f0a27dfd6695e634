//! Handouts: what an activity works with, on paper, for a room without phones and without network. Each is shown, and printed alone,
//! when its own address is opened.

mod paths;
mod pay;
mod roles;
mod statements;
mod tracks;

pub(super) use paths::{Ends, stations, two};

use crate::catalogue::{Activity, Uses};
use crate::components::Site;
use leptos::prelude::*;

/// One handout.
pub(super) struct Handout {
    /// The place on the page.
    pub(super) id: String,
    /// Whether it is for every group, and not for those who start from somebody.
    pub(super) for_all: bool,
    /// Its headline, and the words of links to it.
    pub(super) title: String,
    /// What it holds, below the headline.
    pub(super) body: AnyView,
}

/// The handouts of an activity, the usual one first. The map is a page of its own, and a plan is made of worksheets.
pub(super) fn of(site: Site, activity: &Activity) -> Vec<Handout> {
    match activity.uses {
        Uses::Map | Uses::Plan => Vec::new(),
        Uses::Check => vec![statements::handout(site)],
        Uses::Paths => paths::handouts(site),
        Uses::Tracks => tracks::handouts(site),
        Uses::Gap => vec![roles::handout(site)],
    }
}

/// A handout on the page.
pub(super) fn view(handout: Handout) -> AnyView {
    view! {
        <section class="sheet filled handout" id=handout.id>
            <h3>{handout.title}</h3>
            {handout.body}
        </section>
    }
    .into_any()
}
