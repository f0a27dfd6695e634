//! What a person has to know: what could not be read, what is not kept, what happened.

use super::{State, Work, tools};
use crate::components::markup::{Element, el, words};
use crate::components::notices::notices;
use crate::parts::Fault;
use leptos::prelude::*;

/// All notices; the place stays, so that what comes is announced.
pub(super) fn view(work: Work, state: &State) -> Element {
    let told = (!state.desk.told.is_empty()).then(|| {
        let items = state.desk.told.iter().map(|sentence| words("li", sentence.clone()));
        el("div").class("notice").child(el("ul").children(items))
    });
    el("div")
        .attr("role", "status")
        .children(work.live.notices.with(|list| notices(list)))
        .children(work.talk.kept.fault.get().map(|fault| words("p", sentence(fault)).class("notice")))
        .children(unread(state))
        .children(told)
}

const fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::Blocked => {
            "Nothing is kept here: the browser does not let the page keep anything, or the device is a kiosk. All works until you leave the page: take your plan along as a link or a file."
        }
        Fault::Full => {
            "The browser has no room left, so the last changes are not kept. All works until you leave the page: take your plan along as a link or a file."
        }
    }
}

/// What is kept and cannot be read in full: nothing is written over it until the person says so.
fn unread(state: &State) -> Option<Element> {
    let unread = state.desk.unread.as_ref()?;
    let why = el("ul").children(unread.why.iter().map(|sentence| words("li", sentence.clone())));
    let sentence = "What this browser keeps of your plans cannot be read in full. It stays as it is: what you do now works until you leave the page, and is not kept.";
    let go_on = if state.desk.plans.is_empty() { "Give it up and start anew" } else { "Go on with what is shown" };
    let buttons = el("div")
        .class("row")
        .child(tools::button("saveunread", "Download it as it is"))
        .child(tools::button("goon", go_on));
    Some(el("div").class("notice").child(words("p", sentence)).child(why).child(buttons))
}
