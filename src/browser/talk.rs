//! What a part asks of the browser once, and what it hears: copying, printing, focus, files that are chosen or dropped, the
//! fragment of the address, the keys for undoing.

use super::{download, here, storage};
use crate::parts::{Errand, Heard, Talk};
use crate::questions::plan::LONGEST_TEXT;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DragEvent, Element, Event, File, FileList, HtmlElement, HtmlInputElement, KeyboardEvent};

/// The largest file that is read, in bytes.
const LARGEST: f64 = LONGEST_TEXT as f64;

/// Does the errands of a part and lets it hear what happens, as long as the page lives.
pub fn listen(talk: Talk) {
    let heard = talk.heard;
    let fragment = || here::location().hash().unwrap_or_default().trim_start_matches('#').to_owned();
    Effect::new(move || {
        let location = here::location();
        talk.address.set([location.origin(), location.pathname()].map(Result::unwrap_or_default).concat());
        heard.set(Some(Heard::Fragment(fragment())));
    });
    Effect::new(move || {
        let errands = talk.errands.get();
        if errands.is_empty() {
            return;
        }
        talk.errands.set(Vec::new());
        for errand in errands {
            // What the browser refuses does not happen; the part says so where that matters.
            drop(run(errand, talk));
        }
    });
    EventListener::new(&window(), "hashchange", move |_| heard.set(Some(Heard::Fragment(fragment())))).forget();
    for (name, now) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window(), name, move |_| heard.set(Some(Heard::Printing(now)))).forget();
    }
    let Some(document) = window().document() else { return };
    EventListener::new(&document, "change", move |event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            && input.type_() == "file"
        {
            read(input.files(), talk);
            // The same file can be chosen again.
            input.set_value("");
        }
    })
    .forget();
    let active = EventListenerOptions::enable_prevent_default();
    for name in ["dragover", "drop"] {
        EventListener::new_with_options(&document, name, active, move |event| dropped(event, talk)).forget();
    }
    EventListener::new_with_options(&document, "keydown", active, move |event| {
        if is_undo(event) {
            event.prevent_default();
            heard.set(Some(Heard::Undo));
        }
    })
    .forget();
}

/// Whether the keys for undoing were pressed where nothing is typed.
fn is_undo(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let typed = "textarea, select, input:not([type=checkbox], [readonly])";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing = target.is_some_and(|target| target.matches(typed).unwrap_or(false));
    (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key() && key.key() == "z" && !typing
}

fn dropped(event: &Event, talk: Talk) {
    let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
    // Words that are dragged into a field are none of our business.
    let over = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let has_files = over.is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0));
    if has_files {
        event.prevent_default();
        if event.type_() == "drop" {
            read(files, talk);
        }
    }
}

/// Reads the first file.
fn read(files: Option<FileList>, talk: Talk) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    let heard = talk.heard;
    if file.size() > LARGEST {
        heard.set(Some(Heard::Huge));
        return;
    }
    // A file that cannot be read, as a folder, holds nothing that could be used.
    let text = Closure::once_into_js(move |text: JsValue| {
        heard.set(Some(Heard::File(text.as_string().unwrap_or_default())));
    });
    let blob: &web_sys::Blob = File::as_ref(&file);
    then(&blob.text(), text.unchecked_ref());
}

/// Calls back when a promise ends, whichever way.
fn then(promise: &js_sys::Promise, back: &js_sys::Function) {
    let then = js_sys::Reflect::get(promise, &JsValue::from_str("then")).and_then(|then| then.dyn_into());
    drop(then.and_then(|then: js_sys::Function| then.call2(promise, back, back)));
}

fn run(errand: Errand, talk: Talk) -> Result<(), JsValue> {
    match errand {
        Errand::Save(file) => download::save(&file),
        Errand::Copy(text) => {
            copy(&text, talk);
            Ok(())
        }
        Errand::Focus(id) => {
            // What is to have the focus is shown by an effect of its own, which may come after this one.
            later(move || {
                let element = document().and_then(|document| document.get_element_by_id(&id));
                if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
                    drop(element.focus());
                }
            })
        }
        Errand::Forget => {
            storage::forget();
            Ok(())
        }
        Errand::NoFragment => {
            let (history, location) = (here::history(), here::location());
            let address = [location.pathname()?, location.search()?].concat();
            let state = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&state, "", Some(&address))
        }
        Errand::Print => later(|| drop(window().print())),
    }
}

fn document() -> Option<Document> {
    window().document()
}

/// Does something once all effects have run.
fn later(act: impl FnOnce() + 'static) -> Result<(), JsValue> {
    let act = Closure::once_into_js(act);
    window().set_timeout_with_callback(act.unchecked_ref()).map(drop)
}

/// Copies a text and says whether that went well. Where no page may write to the clipboard, as on an insecure host, it does not.
fn copy(text: &str, talk: Talk) {
    let heard = talk.heard;
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.filter(JsValue::is_object) else {
        heard.set(Some(Heard::Copied(false)));
        return;
    };
    let promise = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
    // The promise of writing has no value; that of a refusal has its reason.
    let back = Closure::once_into_js(move |value: JsValue| heard.set(Some(Heard::Copied(value.is_undefined()))));
    then(&promise, back.unchecked_ref());
}
