//! Roles side by side.

use super::Live;
use crate::components::markup::words;
use leptos::prelude::*;

/// The choice of roles and the comparison.
pub fn view(live: Live) -> AnyView {
    let _ = live;
    words("p", "Nothing to compare yet.").into_any()
}
