//! The path finder: the question, its answer in words, and the map with it.

mod compared;
mod form;
mod none;
mod paths;
mod question;
mod reach;

use super::Live;
use crate::address::{Address, Page, Query};
use crate::catalogue::RoleId;
use crate::components::Site;
use crate::components::markup::live::{Piece, Pieces, deferred, following};
use crate::components::markup::{Element, words};
use crate::components::notices::notices;
use crate::questions::map::{self, Layout};
use crate::questions::network::Network;
use crate::questions::paths::Avoid;
pub use form::{options, options_but};
use leptos::prelude::*;
pub use question::{Asked, Question};
use std::sync::Arc;

/// What every answer needs; made once.
struct Ground {
    site: Site,
    layout: Layout,
    network: Network<'static>,
}

/// The question and its answer.
pub fn view(live: Live) -> Pieces {
    let site = live.site;
    let ground = Arc::new(Ground { site, layout: map::layout(site.catalogue), network: Network::of(site.catalogue) });
    let asked = Memo::new(move |_| live.query.with(|query| Asked::of(site.catalogue, query)));
    let pieces = vec![
        following(move || live.notices.with(|list| notices(list))),
        form::form(live, asked),
        following(move || asked.with(|asked| vec![form::neighbours(site, asked)])),
        deferred(move || asked.with(|asked| answer(&ground, asked))),
    ];
    Pieces(pieces)
}

fn answer(ground: &Arc<Ground>, asked: &Asked) -> Vec<Piece> {
    match &asked.question {
        Question::Between(from, to) => paths::answer(ground, asked, from, to),
        Question::From(role) => reach::answer(ground, asked, role, true),
        Question::To(role) => reach::answer(ground, asked, role, false),
    }
}

/// The answer in one sentence, announced. It is always the first piece, so that it changes in place.
fn status(sentence: String) -> Piece {
    words("p", sentence).class("count").attr("role", "status").into()
}

/// A link to another question.
fn link(site: Site, asked: &Asked, text: String) -> Element {
    let address = Address { page: Page::Paths, query: asked.query(&Query::default()) };
    crate::components::markup::link(site.links.to(&address), text)
}

/// The same question about these roles, without conditions.
fn plain(question: Question) -> Asked {
    Asked { question, via: Vec::new(), avoid: Vec::new(), by: Default::default() }
}

/// `1 move`, `3 moves`.
fn moves(count: u32) -> String {
    if count == 1 { "1 move".to_owned() } else { format!("{count} moves") }
}

/// What is kept clear of, for a person.
fn avoided(site: Site, avoid: &Avoid) -> String {
    match avoid {
        Avoid::Role(id) => site.catalogue.title(id).to_owned(),
        Avoid::Track(track) => [track.name(), " track"].concat(),
    }
}

/// The title of a role.
fn title(site: Site, id: &RoleId) -> &'static str {
    site.catalogue.role(id).map_or("an unknown role", |role| &role.title)
}
