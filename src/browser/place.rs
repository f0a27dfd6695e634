//! The place that a person looks at pay for: kept from visit to visit, if the browser allows.

use super::{state, storage};
use crate::catalogue::PlaceId;
use crate::parts::Live;
use crate::questions::pay_places;
use leptos::prelude::*;

/// Under which it is kept. The script in the head of every page knows it, too.
const NAME: &str = "place";

/// Puts the kept place into an address that names none, before the address is read; then keeps each place that the person
/// chooses, but none that only stands in a link. Where the browser keeps nothing, the address alone holds it.
pub fn remember_place(live: Live, chosen: RwSignal<Option<PlaceId>>) {
    let query = state::search();
    let kept = storage::read(NAME).ok().flatten().map(PlaceId::new);
    let kept = kept.filter(|kept| pay_places::place(live.site.catalogue, kept).is_some());
    if let Some(kept) = kept.filter(|_| !query.contains("place=")) {
        let and = if query.is_empty() { "" } else { "&" };
        state::replace(&[&query, and, "place=", kept.as_str()].concat());
    }
    Effect::new(move || {
        if let Some(place) = chosen.get() {
            // Where the browser keeps nothing, there is nothing to tell: the address holds the place.
            let _ = storage::write(NAME, Some(place.as_str()));
        }
    });
}
