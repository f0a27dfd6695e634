//! What is drawn before what.

use crate::components::markup::live;
use gloo::events::EventListener;
use leptos::prelude::{request_animation_frame, set_timeout, window};
use std::time::Duration;

/// Once the page answers, what a person uses is drawn first (`live.js` says when).
pub(super) fn draw_first() {
    EventListener::once(&window(), "live", |_| live::draw_first(after_paint)).forget();
}

/// After the next frame, in a task of its own, so that the next key is heard between two of them.
fn after_paint(act: Box<dyn FnOnce()>) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
