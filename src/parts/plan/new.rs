//! The form for a new plan, and the way to open a file.

use super::{State, Work};
use crate::address::Page;
use crate::components::markup::{Element, el, link, words};
use crate::parts::path_options;

/// The form. Without script it opens the paths between the roles.
pub(super) fn form(work: Work, state: &State) -> Element {
    let site = work.site();
    let select = |id: &'static str, label: &'static str, chosen: &str| {
        let select = el("select").attr("id", id).attr("name", id).children(path_options(site.catalogue, Some(chosen)));
        el("div").child(words("label", label).attr("for", id)).child(select)
    };
    let [from, to] = &state.ends;
    let ends = el("form")
        .class("ends")
        .attr("method", "get")
        .attr("action", site.links.page(&Page::Paths))
        .child(select("from", "Where are you?", from))
        .child(select("to", "Where to?", to))
        .child(words("button", "Make a plan").attr("type", "submit"));
    let heading = if state.desk.plans.is_empty() { "Make a plan" } else { "Make another plan" };
    let paths = el("p")
        .text("This takes the path with the fewest moves. To choose among several, look at the ")
        .child(link(site.links.page(&Page::Paths), "career paths"))
        .text(" and make one of them your plan there.");
    let file = el("div")
        .class("field-file needs-script")
        .child(words("label", "Open a file of plans (JSON), or drop it on this page").attr("for", "file"))
        .child(el("input").attr("type", "file").attr("id", "file").attr("accept", ".json,application/json"));
    el("section").class("make").child(words("h2", heading)).child(ends).child(paths.class("quiet")).child(file)
}
