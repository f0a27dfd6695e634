//! The state of a part and the address, kept alike: reading at the start and on back and forward, writing on every change.

use super::here;
use crate::address::{Page, Query};
use crate::parts::Live;
use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::History;

/// Reads the address into the state once the part is taken over, then writes each change of the state to the address.
pub(super) fn follow(live: Live, page: Page) {
    let history = history();
    // What the address says as far as the state is concerned; a change is only written where it differs.
    let written = Rc::new(RefCell::new(String::new()));
    let read = {
        let written = Rc::clone(&written);
        move || {
            let (query, notices) = Query::parse(&search(), &page, live.site.catalogue);
            *written.borrow_mut() = query.format();
            live.query.set(query);
            live.notices.set(notices);
        }
    };
    let start = read.clone();
    Effect::new(start);
    let Some(history) = history else { return };
    // Listens as long as the page lives.
    let writer = Rc::clone(&written);
    EventListener::new(&window(), "popstate", move |_| {
        if search() != *writer.borrow() {
            read();
        }
    })
    .forget();
    Effect::new(move |before: Option<Query>| {
        let now = live.query.get();
        if let Some(before) = &before {
            write(&history, &written, before, &now, live);
        }
        now
    });
}

/// Writes a change: a new entry for a choice, the same entry while a title is typed.
fn write(history: &History, written: &RefCell<String>, before: &Query, now: &Query, live: Live) {
    let query = now.format();
    if query == *written.borrow() {
        return;
    }
    written.borrow_mut().clone_from(&query);
    // What could not be used of the old address stands in it no longer.
    live.notices.set(Vec::new());
    let address = address(&query);
    let typing = Query { find: now.find.clone(), ..before.clone() } == *now;
    let entry = if typing { History::replace_state_with_url } else { History::push_state_with_url };
    // Browsers refuse hundreds of entries within seconds; then the address stays behind until the next change.
    drop(entry(history, &JsValue::NULL, "", Some(&address)));
}

/// Changes the query of the address before it is read, without a new entry; where the browser forbids that, nothing happens.
pub(super) fn replace(query: &str) {
    if let Some(history) = history() {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address(query))));
    }
}

/// The address of this page with another query.
fn address(query: &str) -> String {
    let location = here::location();
    let path = location.pathname().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    [&path, mark, query, &location.hash().unwrap_or_default()].concat()
}

/// The query of the address, without its mark.
pub(super) fn search() -> String {
    here::location().search().unwrap_or_default().trim_start_matches('?').to_owned()
}

/// The browser's history; none where the browser forbids writing to it, as in a sandboxed frame: there the state lives as
/// long as the page, and the address stays.
fn history() -> Option<History> {
    let history = here::history();
    let state = history.state().unwrap_or(JsValue::NULL);
    history.replace_state_with_url(&state, "", None).ok()?;
    Some(history)
}
