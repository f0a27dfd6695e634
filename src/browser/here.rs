//! The page's address and its history. By name and not through the window: the edition in one file, where addresses stand behind
//! `#/`, puts its own in their place (`single.js`), and nothing here has to know.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{History, Location};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = location)]
    static LOCATION: Location;

    #[wasm_bindgen(thread_local_v2, js_name = history)]
    static HISTORY: History;
}

/// Where the page stands.
pub(super) fn location() -> Location {
    LOCATION.with(Location::clone)
}

/// Where it stood before. In a sandboxed frame, writing to it fails.
pub(super) fn history() -> History {
    HISTORY.with(History::clone)
}
