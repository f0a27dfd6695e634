//! A page of evidence for each track, for the group that speaks for it: what speaks for it, what staying on it closes off, and where
//! it meets the others, each claim with its basis.

use super::super::super::tracks;
use super::Handout;
use crate::catalogue::{Claim, Track, TrackInfo};
use crate::components::{Site, basis};
use leptos::prelude::*;

pub(super) fn handouts(site: Site) -> Vec<Handout> {
    Track::ALL.into_iter().filter_map(|track| site.catalogue.track(track)).map(|info| handout(site, info)).collect()
}

fn handout(site: Site, info: &'static TrackInfo) -> Handout {
    let track = info.id;
    let name = track.name().to_ascii_lowercase();
    let part = |title: &'static str, claims: &'static [Claim]| {
        view! { <section><h4>{title}</h4>{basis::claims(site, claims)}</section> }
    };
    let body = view! {
        {basis::claim(site, &info.summary)}
        <div class="evidence">
            {part("What the work is", &info.scope)}
            {part("Who employs its people", &info.employers)}
            {part("What its people do", &info.duties)}
            {part("What staying on it closes off", &info.closes_off)}
            {part("Where it meets the other tracks", &info.rejoins)}
            <section>
                <h4>"What it pays"</h4>
                {tracks::ends(site, track)}
                <p class="quiet">"Medians a year of occupation groups, the lowest and the highest of the track; each holds many other titles, with a wide spread. The site has the spread, the measure and all groups."</p>
            </section>
        </div>
    };
    Handout {
        id: format!("handout-{}", track.id()),
        for_all: true,
        title: format!("Evidence for and against: the {name} track"),
        body: body.into_any(),
    }
}
