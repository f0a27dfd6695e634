//! What is shown, to take elsewhere.

use super::{Live, Ports, Shown};
use crate::components::markup::{Element, el, words};
use crate::parts::Download;
use crate::questions::pay_table;
use leptos::prelude::*;

const CSV: &str = "save-csv";
const JSON: &str = "save-json";

pub(super) fn section() -> Element {
    let button = |id: &'static str, label: &'static str| {
        words("button", label).class("plain").attr("type", "button").attr("id", id)
    };
    el("section")
        .class("needs-script save")
        .child(words("h2", "Take it with you").attr("id", "save"))
        .child(words("p", "What is shown, with the place, period, measure, precision and source of every figure."))
        .child(
            el("p")
                .class("buttons")
                .child(button(CSV, "Save as CSV, for a spreadsheet"))
                .text(" ")
                .child(button(JSON, "Save as JSON")),
        )
}

/// Answers a button, if it stands here.
pub(super) fn pressed(live: Live, ports: Ports, id: &str) {
    if id != CSV && id != JSON {
        return;
    }
    let shown = untrack(|| Shown::of(live, ports));
    let track = live.query.with_untracked(|query| query.track);
    let table = pay_table::table(live.site.catalogue, &shown.place, track, &shown.roles, shown.loaded);
    let (end, kind, text) =
        if id == CSV { (".csv", "text/csv", table.csv()) } else { (".json", "application/json", table.json()) };
    let name = ["hr-pay-", shown.place.as_str(), end].concat();
    ports.download.set(Some(Download { name, kind, text }));
}
