//! A survey's answers as bars with their words: the whole distribution, not one number.

use super::markup::{Element, el, words};
use super::{Site, basis};
use crate::catalogue::Distribution;

/// The answers of a distribution, lowest category first, with how many answered and when.
pub fn shares(site: Site, caption: &str, distribution: &'static Distribution) -> Element {
    let rows = distribution.shares.iter().map(|share| {
        let percent = whole(share.percent);
        let bar = el("svg")
            .class("share")
            .attr("viewBox", "0 0 100 10")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(el("rect").number("y", 1).number("width", percent).number("height", 8));
        let cell = el("td").child(bar).text(" ").child(words("span", format!("{percent}%")));
        el("tr").child(words("th", share.category.as_str()).attr("scope", "row")).child(cell)
    });
    let about = format!("{caption}; {} answers, {}. ", distribution.answers, distribution.rated);
    let caption = words("caption", about).child(basis::source(site, &distribution.source));
    el("table").class("asked").child(caption).child(el("tbody").children(rows))
}

/// A share in whole percent.
#[expect(clippy::cast_possible_truncation, reason = "a share lies between 0 and 100; the validation holds that")]
fn whole(percent: f32) -> i32 {
    (percent + 0.5) as i32
}
