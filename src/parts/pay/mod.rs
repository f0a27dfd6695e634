//! Pay in a place: the choice, the roles that were chosen in full, and the ladder of all roles.

mod across;
mod chooser;
mod downloads;
mod ladder;
mod one;
mod steps;
mod table;
mod years;

use super::{Download, Live};
use crate::catalogue::{AreaPay, PlaceId, Role, Track};
use crate::components::markup::live::{Piece, Pieces, control, deferred, following, value_of};
use crate::components::markup::{Element, el, words};
use crate::components::notices::notices;
use crate::components::{Site, figure};
use crate::questions::pay_compare::{self, Rung};
use crate::questions::pay_places::{self, Where};
use leptos::prelude::*;
use leptos::tachys::renderer::dom::Element as Target;

/// The file of an area, as far as it is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaFile {
    /// None is needed.
    None,
    /// It is on its way.
    Loading,
    /// It is here.
    Here(&'static AreaPay),
    /// It cannot be had: there is no network, or what came is not the pay of the area.
    Missing,
}

/// What the part asks of the browser.
#[derive(Clone, Copy)]
pub struct Ports {
    /// The file of the area in the address.
    pub area: RwSignal<AreaFile>,
    /// The place that the person chose, to be kept for the next visit.
    pub chosen: RwSignal<Option<PlaceId>>,
    /// A file for the person.
    pub download: RwSignal<Option<Download>>,
}

impl Ports {
    /// Nothing is wired: how the page is written beforehand.
    pub fn plain() -> Self {
        Self { area: RwSignal::new(AreaFile::None), chosen: RwSignal::new(None), download: RwSignal::new(None) }
    }
}

/// What is shown.
struct Shown {
    site: Site,
    place: PlaceId,
    /// The only track that is shown, if not all are.
    track: Option<Track>,
    /// The roles shown in full.
    roles: Vec<&'static Role>,
    area: AreaFile,
    loaded: Option<&'static AreaPay>,
}

impl Shown {
    fn of(live: Live, ports: Ports) -> Self {
        let site = live.site;
        let area = ports.area.get();
        live.query.with(|query| Self {
            site,
            place: place_of(query.place.as_ref()),
            track: query.track,
            roles: query.roles.iter().filter_map(|id| site.catalogue.role(id)).collect(),
            area,
            loaded: if let AreaFile::Here(area) = area { Some(area) } else { None },
        })
    }

    fn rung(&self, role: &'static Role) -> Rung<'static> {
        pay_compare::rung(self.site.catalogue, &self.place, role, self.loaded)
    }

    /// The place inside a sentence.
    fn named(&self) -> &str {
        figure::named(self.site, &self.place)
    }
}

/// The place of the address, else the United States, of which most is known.
fn place_of(asked: Option<&PlaceId>) -> PlaceId {
    asked.cloned().unwrap_or_else(|| PlaceId::new("us"))
}

/// The choice and what it shows. As in the comparison one element listens for all that is plain data.
pub fn view(live: Live, ports: Ports) -> Pieces {
    let around = control(el("div"))
        .on("change", move |event| {
            chooser::chosen(live, &event_target::<Target>(event).id(), &value_of(event));
        })
        .on("click", move |event| downloads::pressed(live, ports, &event_target::<Target>(event).id()))
        .with(following(move || live.notices.with(|list| notices(list))))
        .with(chooser::form(live, ports))
        .with(part(live, ports, head))
        .with(part(live, ports, |shown| el("div").children(shown.roles.iter().map(|role| one::section(shown, role)))))
        .with(part(live, ports, |shown| el("div").children(steps::section(shown))))
        .with(part(live, ports, ladder::section))
        .with(downloads::section());
    Pieces(vec![around.into()])
}

/// A part of what is shown, brought up to date in a task of its own, so that no key waits for all of it.
fn part(live: Live, ports: Ports, make: fn(&Shown) -> Element) -> Piece {
    deferred(move || vec![make(&Shown::of(live, ports))])
}

/// What is shown, in a sentence that is announced.
fn head(shown: &Shown) -> Element {
    let titles: Vec<&str> = shown.roles.iter().map(|role| role.title.as_str()).collect();
    let (what, then) =
        if titles.is_empty() { ("all roles".to_owned(), " of the ") } else { (titles.join(", "), "; by level, the ") };
    let by_level = shown.track.map(|track| [then, track.name(), " track"].concat()).unwrap_or_default();
    let sentence = ["Pay in ", shown.named(), ": ", &what, &by_level, "."].concat();
    let status = words("p", sentence).class("count").attr("role", "status");
    let area = match pay_places::place(shown.site.catalogue, &shown.place) {
        Some(Where::Area(area)) => area,
        _ => return el("div").child(status),
    };
    let around = area.states.first().map_or("the United States", |state| figure::named(shown.site, state));
    let notice = match shown.area {
        AreaFile::Here(_) => return el("div").child(status),
        AreaFile::Loading | AreaFile::None => ["Reading the pay of ", &area.name, " …"].concat(),
        AreaFile::Missing => {
            let why = " could not be read: perhaps there is no network. What you see is ";
            ["The file with the pay of ", &area.name, why, around, "; choose the place again to try once more."]
                .concat()
        }
    };
    el("div").child(status).child(words("p", notice).class("notice").attr("role", "status"))
}
