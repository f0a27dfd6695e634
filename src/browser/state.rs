//! The state of a part and the address, kept alike: reading at the start and on back and forward, writing on every change.

use crate::address::{Page, Query};
use crate::parts::Live;
use gloo::history::{AnyHistory, BrowserHistory, History, MemoryHistory};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Reads the address into the state once the part is taken over, then writes each change of the state to the address.
pub(super) fn follow(live: Live, page: Page) {
    let history = history();
    // What the address says as far as the state is concerned; a change is only written where it differs.
    let written = Rc::new(RefCell::new(String::new()));
    let read = {
        let (history, written) = (history.clone(), Rc::clone(&written));
        move || {
            let search = history.location().query_str().trim_start_matches('?').to_owned();
            let (query, notices) = Query::parse(&search, &page, live.site.catalogue);
            *written.borrow_mut() = query.format();
            live.query.set(query);
            live.notices.set(notices);
        }
    };
    let start = read.clone();
    Effect::new(move || start());
    // Listens as long as the page lives.
    let writer = Rc::clone(&written);
    std::mem::forget(history.listen({
        let history = history.clone();
        move || {
            let search = history.location().query_str().trim_start_matches('?').to_owned();
            if search != *writer.borrow() {
                read();
            }
        }
    }));
    Effect::new(move |before: Option<Query>| {
        let now = live.query.get();
        if let Some(before) = &before {
            write(&history, &written, before, &now);
        }
        now
    });
}

/// Writes a change: a new entry for a choice, the same entry while a title is typed.
fn write(history: &AnyHistory, written: &RefCell<String>, before: &Query, now: &Query) {
    let query = now.format();
    if query == *written.borrow() {
        return;
    }
    written.borrow_mut().clone_from(&query);
    let location = history.location();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = format!("{}{mark}{query}{}", location.path(), location.hash());
    let typing = Query { find: now.find.clone(), ..before.clone() } == *now;
    if typing {
        history.replace(address);
    } else {
        history.push(address);
    }
}

/// The browser's history; one in memory where the browser forbids writing to it, as in a sandboxed frame.
fn history() -> AnyHistory {
    let Some(window) = web_sys::window() else { return MemoryHistory::new().into() };
    let location = window.location();
    let allowed = window
        .history()
        .and_then(|history| history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", None));
    if allowed.is_ok() {
        return BrowserHistory::new().into();
    }
    let memory = MemoryHistory::new();
    memory.replace(format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default()));
    memory.into()
}
