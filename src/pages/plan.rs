//! The plans that a person keeps.

use super::{Content, not_live};
use crate::address::Page;
use crate::components::{Site, basis};
use crate::parts::{Live, Part};
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"My career plan"</h1>
            <p class="lead screen">"Turn a path into a plan: goals for each move, notes, target months, and what is done. Kept in this browser only; you carry it along as a link, a file or on paper."</p>
            <noscript>
                <p class="notice">"Without script this page cannot keep a plan. Here is a sheet to print and fill in by hand; the "<a href=site.links.page(&Page::Paths)>"career paths"</a>" and all other pages tell what to write."</p>
                {by_hand()}
            </noscript>
            {not_live(
                "The part of this page that makes plans could not start: perhaps a connection broke, or a policy forbids it. All links work. \
                 Plans that you made here before are still kept; to remove them, clear the data of this site in the settings of your browser.",
            )}
            <div id=Part::Plan.id() class="part">{Part::Plan.view(Live::plain(site))}</div>
            <div class="screen">
                <h2>"How to read this"</h2>
                {basis::legend()}
                <p class="measure">
                    "Goals are proposed from the skills that the next role asks for and the one before does not; change them, add your own, remove what does not fit. "
                    "How deep a skill reaches in a role is our own reading. A plan is a conversation starter: no employer promises any of its steps."
                </p>
            </div>
        </div>
    };
    Content {
        title: "My career plan".to_owned(),
        description: "Make a plan of a path through HR: goals from the skills that are missing, notes and target months, kept in your browser only, shared as one link, printed or taken along as a file.".to_owned(),
        structured: None,
        part: Some(Part::Plan),
        body: body.into_any(),
    }
}

/// An empty sheet for three moves.
fn by_hand() -> AnyView {
    const ROWS: [&str; 5] =
        ["From this role", "To this role", "Target month", "Goals: skills to learn or deepen", "Notes"];
    let sheet = (1..=3).map(|number| {
        view! {
            <table class="by-hand">
                <caption>{format!("Move {number}")}</caption>
                <tbody>
                    {ROWS.map(|row| view! { <tr><th scope="row">{row}</th><td>" "</td></tr> }).into_iter().collect_view()}
                </tbody>
            </table>
        }
    });
    sheet.collect_view().into_any()
}
