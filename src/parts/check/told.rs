//! What a person is told of how their answers are kept, and what they can do about it.

use super::asked::Asked;
use super::kept::{State, Unread};
use super::{count, plain};
use crate::components::markup::{Element, el, words};
use crate::parts::Fault;
use crate::parts::compare::listed;
use crate::questions::check::{Answers, unknown};
use leptos::prelude::*;

/// The ids of the buttons.
const USE: &str = "use-readable";
const REPLACE: &str = "replace-kept";
const BACK: &str = "bring-back";

/// The notices, each once and announced.
pub(super) fn notices(state: State, asked: &Asked) -> Vec<Element> {
    let mut told: Vec<Element> = asked.stray(state.live).map(|sentence| words("p", sentence)).into_iter().collect();
    told.extend(state.kept.fault.get().map(|fault| words("p", not_kept(fault))));
    told.extend(state.unread().iter().flat_map(unread));
    told.extend(unknown_ids(state));
    if let Some(gone) = state.gone.get() {
        let sentence = format!("{} taken away.", count(gone.len(), "answer"));
        told.push(words("p", sentence + " ").child(plain(BACK, "Bring them back")));
    }
    if told.is_empty() {
        return told;
    }
    vec![el("div").class("notice needs-script").attr("role", "status").children(told)]
}

const fn not_kept(fault: Fault) -> &'static str {
    match fault {
        Fault::Blocked => {
            "Nothing is kept here: the browser does not let the page keep anything, or the device is a kiosk. All of it works, but your answers are gone when you leave or reload the page: print the result to keep it."
        }
        Fault::Full => {
            "This browser has no room left, so your latest answers are not kept. All of it works, but they are gone when you leave or reload the page: print the result to keep it."
        }
    }
}

fn unread(why: &Unread) -> Vec<Element> {
    let replace = plain(REPLACE, "Replace it with what I answer here");
    let left = "It is left as it is, and what you answer now lasts until you leave or reload the page.";
    match why {
        Unread::Newer => {
            let sentence = "What this browser keeps of your self-check was written by a newer version of this site and cannot be read here. ";
            vec![words("p", sentence).text(left), el("p").child(replace)]
        }
        Unread::Damaged(readable) => {
            let sentence = match readable.len() {
                0 => "What this browser keeps of your self-check is damaged and cannot be read. ".to_owned(),
                some => format!(
                    "What this browser keeps of your self-check is damaged: {} can be read, the rest cannot. ",
                    count(some, "answer")
                ),
            };
            let some = (!readable.is_empty()).then(|| plain(USE, "Use what can be read"));
            vec![words("p", sentence).text(left), el("p").class("steps").children(some).child(replace)]
        }
    }
}

/// Ids that mean nothing today are named: a person may have used a newer version of the site.
fn unknown_ids(state: State) -> Option<Element> {
    const NAMED: usize = 5;
    let answers = state.answers();
    let ids = unknown(state.live.site.catalogue, &answers);
    let named = ids.iter().take(NAMED).copied().collect::<Vec<_>>();
    let more = if ids.len() > NAMED { " and others" } else { "" };
    (!ids.is_empty()).then(|| {
        let names = listed(&named) + more;
        words(
            "p",
            format!("Kept, but not counted, as this version of the site does not know what they answer: {names}."),
        )
    })
}

/// Answers a button, if it stands here; says whether it does: it is gone then, and the focus with it.
pub(super) fn pressed(state: State, id: &str) -> bool {
    match id {
        BACK => {
            if let Some(gone) = state.gone.get() {
                state.change(|answers| merge(answers, &gone));
                state.gone.set(None);
            }
        }
        REPLACE => state.keep(&state.answers()),
        USE => {
            if let Some(Unread::Damaged(mut readable)) = state.unread() {
                merge(&mut readable, &state.answers());
                state.keep(&readable);
            }
        }
        _ => return false,
    }
    true
}

/// Adds answers; where both have one, the added one counts.
fn merge(answers: &mut Answers, added: &Answers) {
    for id in added.ids() {
        answers.set(id, added.get(id));
    }
}
