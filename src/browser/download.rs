//! Files for the person: what a part makes is offered as a download.

use crate::parts::Download;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Hands over each file that a part puts into the signal.
pub fn hand_over(files: RwSignal<Option<Download>>) {
    Effect::new(move || {
        if let Some(file) = files.get() {
            // Where the browser makes no file, nothing happens: it has told the person why.
            drop(save(&file));
        }
    });
}

/// A link to the file, pressed once.
pub(super) fn save(file: &Download) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(file.kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = window().document().ok_or(JsValue::NULL)?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", &file.name)?;
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
    Url::revoke_object_url(&url)
}
