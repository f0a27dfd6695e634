//! The only place that touches the browser: where the page stands, its history, what it keeps and hands over, and taking over the
//! live parts.

mod areas;
mod download;
mod here;
mod paint;
mod place;
mod state;
mod storage;
mod talk;
mod today;

use crate::address::{Links, Page};
use crate::bundle;
use crate::components::Site;
use crate::components::markup::live::Pieces;
use crate::parts::{Live, Part};
use leptos::mount::hydrate_from;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

pub use areas::load_areas;
pub use download::hand_over;
pub use place::remember_place;
pub use storage::keep;
pub use talk::listen;
pub use today::today;

/// A live part and its view.
pub type View = (Part, fn(Live) -> Pieces);

/// Takes over those of a program's live parts that the document has. Nothing happens where there is none.
pub fn start(bundle: &[u8], parts: &[View]) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    paint::draw_first();
    let catalogue = bundle::unpack(bundle);
    let links = Links::from_up(&attribute(&document, "data-up"));
    let page = Page::parse(&attribute(&document, "data-page"), catalogue);
    let site = Site { catalogue, links };
    for &(part, view) in parts {
        let Some(element) =
            document.get_element_by_id(part.id()).and_then(|element| element.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        let page = page.clone();
        hydrate_from(element, move || {
            let live = Live::plain(site);
            // What the address says comes after the plain state has been taken over, so that both sides start alike.
            state::follow(live, page);
            view(live)
        })
        .forget();
    }
}

fn attribute(document: &Document, name: &str) -> String {
    document.document_element().and_then(|root| root.get_attribute(name)).unwrap_or_default()
}
