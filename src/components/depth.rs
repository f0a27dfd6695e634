//! How far a skill reaches: dots for the eye, and the word that says the same.

use super::markup::{Element, el, words};
use crate::catalogue::Depth;

/// A depth as dots with its name; the dots say nothing that the word does not, so they are hidden from screen readers.
pub fn dots(depth: Depth) -> Element {
    const DOTS: [(&str, &str); 4] = [("●", "○○○"), ("●●", "○○"), ("●●●", "○"), ("●●●●", "")];
    let (full, empty) = DOTS[depth as usize];
    let dots = words("span", full).attr("aria-hidden", "true").child(words("i", empty));
    el("span").class("depth").child(dots).text(" ").text(depth.name())
}
