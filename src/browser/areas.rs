//! The pay of an area: a small file that is read when somebody chooses the area.

use crate::catalogue::{AreaPay, PlaceId, area_file};
use crate::parts::{AreaFile, Live};
use crate::questions::pay_places::{self, Where};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Reads the file of the place in the address, where that is an area, each once a visit. Where it cannot be read, the part says so
/// and shows what is around the area.
pub fn load_areas(live: Live, shown: RwSignal<AreaFile>, chosen: RwSignal<Option<PlaceId>>) {
    let read = StoredValue::new(Vec::<&'static AreaPay>::new());
    let place = Memo::new(move |_| live.query.with(|query| query.place.clone()));
    Effect::new(move || {
        // Choosing the same place again tries once more.
        chosen.track();
        let area = place.get().filter(|id| is_area(live, id));
        let Some(area) = area else { return shown.set(AreaFile::None) };
        if let Some(known) = read.with_value(|all| all.iter().find(|known| known.id == area).copied()) {
            return shown.set(AreaFile::Here(known));
        }
        shown.set(AreaFile::Loading);
        spawn_local(async move {
            let found = fetch(&live.site.links.file(&area_file::path(&area))).await;
            let found = found.and_then(|bytes| area_file::decode(&bytes).ok()).filter(|file| file.id == area);
            let state = found.map_or(AreaFile::Missing, |file| {
                // Its words stand in the page as long as the page lives.
                let file: &'static AreaPay = Box::leak(Box::new(file));
                read.update_value(|all| all.push(file));
                AreaFile::Here(file)
            });
            // Somebody may have chosen another place meanwhile.
            if place.get_untracked().as_ref() == Some(&area) {
                shown.set(state);
            }
        });
    });
}

fn is_area(live: Live, id: &PlaceId) -> bool {
    matches!(pay_places::place(live.site.catalogue, id), Some(Where::Area(_)))
}

/// The bytes of a file of the site; none where it cannot be had.
async fn fetch(path: &str) -> Option<Vec<u8>> {
    let answer = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let answer = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    let bytes: JsValue = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
