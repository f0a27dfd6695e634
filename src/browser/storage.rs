//! What the browser keeps between visits, in its local storage: each text under a name of its own, all with one beginning.

use crate::parts::{Fault, Kept};
use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// How every name begins, so that a site in the same place cannot be mistaken for us, nor we for it.
const BEGINNING: &str = "hr-career-paths:";

/// Reads what is kept under a name; nothing where nothing is, or where the browser forbids to look.
pub(super) fn read(name: &str) -> Result<Option<String>, Fault> {
    storage()?.get_item(&whole(name)).map_err(|_| Fault::Blocked)
}

/// Keeps a text under a name, or nothing.
pub(super) fn write(name: &str, text: Option<&str>) -> Result<(), Fault> {
    let (storage, name) = (storage()?, whole(name));
    match text {
        Some(text) => storage.set_item(&name, text).map_err(|_| Fault::Full),
        None => storage.remove_item(&name).map_err(|_| Fault::Blocked),
    }
}

/// Wires a part's words to what is kept under a name: read once the part is taken over, written on every change, and read again
/// when another tab wrote, or when the page comes back that the browser had set aside and told nothing of other tabs. Where what is
/// kept could not be looked at, nothing is written over it in this visit.
pub fn keep(kept: Kept, name: &'static str) {
    let known = StoredValue::new(None::<String>);
    let unseen = StoredValue::new(false);
    let take = move || match read(name) {
        Ok(text) => {
            known.set_value(text.clone());
            kept.text.set(text);
        }
        Err(fault) => {
            unseen.set_value(true);
            kept.fault.set(Some(fault));
        }
    };
    Effect::new(take);
    Effect::new(move |before: Option<()>| {
        let text = kept.text.get();
        // The first run comes before the effect above has read: there is nothing to write yet.
        if before.is_some() && !unseen.get_value() && known.with_value(|known| *known != text) {
            let fault = write(name, text.as_deref()).err();
            if kept.fault.get_untracked() != fault {
                kept.fault.set(fault);
            }
            known.set_value(text);
        }
    });
    // These listen as long as the page lives.
    EventListener::new(&window(), "pageshow", move |_| {
        // What could not be kept would be lost.
        if kept.fault.get_untracked().is_none() {
            take();
        }
    })
    .forget();
    EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // No name: all was cleared.
        if !unseen.get_value() && key.is_none_or(|key| key == whole(name)) {
            take();
        }
    })
    .forget();
}

/// Forgets everything that any page of this site keeps; other sites in the same place keep theirs.
pub(super) fn forget() {
    let Ok(storage) = storage() else { return };
    let mut names = Vec::new();
    for place in 0..storage.length().unwrap_or(0) {
        names.extend(storage.key(place).ok().flatten().filter(|name| name.starts_with(BEGINNING)));
    }
    for name in names {
        // Where the browser forbids it, there was nothing that we could have kept.
        drop(storage.remove_item(&name));
    }
}

fn whole(name: &str) -> String {
    [BEGINNING, name].concat()
}

fn storage() -> Result<Storage, Fault> {
    window().local_storage().ok().flatten().ok_or(Fault::Blocked)
}
