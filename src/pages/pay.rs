//! Pay and outlook in a place.

use super::{Content, hold};
use crate::address::Page;
use crate::components::Site;
use crate::parts::Part;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let sources = site.links.page(&Page::Sources);
    let body = view! {
        <div class="wrap">
            <h1>"What HR work pays"</h1>
            <p class="lead">"Official pay in the United States, each of its states and areas, and the United Kingdom, as a spread with its source; what is not known stays open."</p>
            {hold(site, Part::Pay)}
            <h2>"How to read this"</h2>
            <ul class="measure">
                <li>"Statistics count occupation groups, not titles. Where several roles share a group they share its figures."</li>
                <li>"Eight in ten earn between the ends of the thin bar, the middle half within the box, half of all less than the line."</li>
                <li>"An arrow says that a bar goes on: beyond the scale, or beyond what the survey publishes. The words beside it say which; “at least” stands for a wage too high to be published."</li>
                <li>"Low precision means that the relative standard error of the mean is above 10 percent. The line is ours; the publisher draws none."</li>
                <li>"Where a place has no figure, that of the state around it or the nation stands there and says so."</li>
                <li>"Dollars and pounds, and figures of different periods or measures, never share an axis. Nothing is converted, no tax and no cost of living is estimated."</li>
                <li>"The place changes pay only, never which moves there are."</li>
            </ul>
            <p><a href=sources>"Where the figures come from"</a> ", with their terms and what they do not count."</p>
        </div>
    };
    Content {
        title: "Pay and outlook".to_owned(),
        description: "What HR roles pay in every US state and area and in the UK: official spreads with source, precision, past years and outlook.".to_owned(),
        structured: None,
        part: Some(Part::Pay),
        body: body.into_any(),
    }
}
