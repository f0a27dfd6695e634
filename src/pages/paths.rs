//! From one role to another.

use super::{Content, hold};
use crate::address::{Links, Page};
use crate::components::{Site, basis};
use crate::parts::Part;
use crate::questions::ways;
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Career paths"</h1>
            <p class="lead">"Choose where you are and where you want to go. Each path shows why every move works, what carries over, what is missing and what it pays."</p>
            {hold(site, Part::PathFinder)}
            <h2>"How to read this"</h2>
            {basis::legend()}
            <p class="measure">
                "Skills come from each role's page. How deep a skill reaches in a role is our own reading on the four steps of the assistant framework: emerging, developing, proficient, advanced. "
                "Pay belongs to an occupation group, not to a title, and says nothing about one employer."
            </p>
        </div>
    };
    Content {
        title: "Career paths in HR".to_owned(),
        description: "Paths from one HR role to another, such as HR Assistant to HR Director: the moves, why they work, what is missing, and pay before and after.".to_owned(),
        structured: None,
        part: Some(Part::PathFinder),
        body: body.into_any(),
    }
}

/// The script that answers until the program runs.
pub(super) const SCRIPT: &str = "ways.js";

/// More roles than that make the table longer than it is worth.
const MOST: usize = 60;

/// What the script reads ([`crate::questions::ways`]). Nothing on other pages, and in the single file, which has the program at hand.
pub(super) fn table(site: Site, page: &Page) -> Option<String> {
    let few = site.catalogue.roles.len() <= MOST;
    (*page == Page::Paths && few && site.links != Links::single()).then(|| ways::table(site.catalogue))
}
