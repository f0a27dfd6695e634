//! Every page as it is written to a file.

use super::catalogue;
use super::html::{Tag, assert_balanced, tags};
use hr_career_paths::address::{Links, Page};
use hr_career_paths::catalogue::{Catalogue, Role};
use hr_career_paths::components::Site;
use hr_career_paths::pack::App;
use hr_career_paths::pages::{self, Assets, Program};
use leptos::prelude::{Owner, RenderHtml};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One page of a catalogue.
pub fn write(catalogue: &'static Catalogue, page: &Page) -> String {
    // Another test may have come first: any executor will do.
    drop(any_spawner::Executor::init_tokio());
    let named = |name: &str| name.to_owned();
    let assets = Assets {
        style: named("style-0.css"),
        own_styles: [
            "activity", "cards", "check", "compare", "embed", "moves", "pay", "plan", "sheets", "tracks", "workshop",
        ]
        .map(|name| (named(name), format!("{name}-0.css")))
        .to_vec(),
        start: named("start-0.js"),
        live: named("live-0.js"),
        programs: vec![Program { glue: named("glue-0.js"), wasm: named("glue-0.wasm") }; App::ALL.len()],
    };
    let site = Site { catalogue, links: Links::from_depth(page.depth()) };
    Owner::new().with(|| pages::document(site, page, pages::content(site, page), &assets))
}

/// What stands in `<main>` of a page, with every element closed in its order.
pub fn body(page: &Page) -> String {
    drop(any_spawner::Executor::init_tokio());
    Owner::new().with(|| {
        let site = Site { catalogue: catalogue(), links: Links::from_depth(page.depth()) };
        let html = pages::content(site, page).body.to_html();
        assert_balanced(&html);
        html
    })
}

/// Every page with its HTML.
pub fn documents() -> &'static BTreeMap<Page, String> {
    static DOCUMENTS: LazyLock<BTreeMap<Page, String>> = LazyLock::new(|| {
        let all = Page::all(catalogue()).into_iter();
        all.map(|page| (page.clone(), write(catalogue(), &page))).collect()
    });
    &DOCUMENTS
}

pub fn each(check: impl Fn(&Page, &str, &[Tag])) {
    for (page, html) in documents() {
        check(page, html, &tags(html));
    }
}

pub fn of_role(role: &Role) -> &'static str {
    &documents()[&Page::Role(role.id.clone())]
}
