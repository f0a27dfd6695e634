//! What is cut out or hung on the wall: a card for each role, and the map as a poster.

use super::super::Content;
use crate::address::Page;
use crate::catalogue::{Basis, PlaceId, Role};
use crate::components::{Site, basis, map, pay, tags};
use crate::questions::map::layout;
use crate::questions::pay::official;
use leptos::prelude::*;

/// The roles as cards: the left half is the front, the right half the back; folded in the middle they are one card.
pub(in super::super) fn cards(site: Site) -> Content {
    let place = site.catalogue.places.first();
    let figures = place.into_iter().flat_map(|place| site.catalogue.figures().filter(move |pay| pay.place == place.id));
    let usual = place.zip(figures.into_iter().find(|pay| pay.evidence.basis() == Basis::Official));
    let body = view! {
        <div class="wrap">
            <nav class="crumbs" aria-label="Back"><a href=site.links.page(&Page::Workshop)>"Workshop"</a></nav>
            <h1>"All roles as cards"</h1>
            <p class="lead">"Print, cut along the frames and fold in the middle: title, track and level in front; needs, pay and next moves on the back."</p>
            {usual.map(|(place, pay)| view! {
                <p class="quiet">
                    {format!("Pay is that of the group that a role is counted in, not of its title: {}, {}, {}. ", place.name, pay.period, pay.measure)}
                    {basis::mark(site, &pay.evidence)}
                    " Needs and moves are those of the role’s page, where each shows its source."
                </p>
            })}
            <ul class="role-cards">{site.catalogue.roles.iter().map(|role| card(site, role)).collect_view()}</ul>
        </div>
    };
    Content {
        title: "Role cards (workshop)".to_owned(),
        description:
            "All HR roles as cards to print, cut out and fold: title, track and level; needs, pay and next moves."
                .to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// How many skills a card has room for.
const NEEDS: usize = 5;

fn card(site: Site, role: &'static Role) -> AnyView {
    let needs =
        role.skills.iter().filter_map(|need| site.catalogue.skill(&need.skill)).map(|skill| skill.name.as_str());
    let needs: Vec<&str> = needs.take(NEEDS).collect();
    let more = role.skills.len().saturating_sub(needs.len());
    let needs = if more > 0 { format!("{} and {more} more", needs.join(", ")) } else { needs.join(", ") };
    let figure = official(site.catalogue, role, &PlaceId::new("us")).into_iter().next();
    let pays = figure.map_or_else(|| "not known".to_owned(), |figure| pay::short(figure.pay));
    // A card is cut out and read alone.
    let of = figure.map(|figure| {
        let group = site.catalogue.occupation(&figure.fit.occupation).map_or("", |group| &group.title);
        let place = site.catalogue.place(&figure.pay.place).map_or("", |place| &place.name);
        let source = figure.pay.evidence.source().and_then(|id| site.catalogue.source(id));
        let source = source.map_or("", |source| source.short.as_str());
        format!("({group}, {place}, {}, a year; {source})", figure.pay.period)
    });
    let next: Vec<&str> = site.catalogue.moves_from(&role.id).map(|step| site.catalogue.title(&step.to)).collect();
    let next = if next.is_empty() { "no further move that we know".to_owned() } else { next.join(", ") };
    view! {
        <li class="role-card">
            <div>
                <h2><a href=site.role(role)>{role.title.as_str()}</a></h2>
                {tags::of(role)}
            </div>
            <dl>
                <dt>"Needs"</dt><dd>{needs}</dd>
                <dt>"Pays"</dt><dd>{pays} " " <small>{of}</small></dd>
                <dt>"Leads to"</dt><dd>{next}</dd>
            </dl>
        </li>
    }
    .into_any()
}

/// The map on one sheet, as large as the paper.
pub(in super::super) fn poster(site: Site) -> Content {
    let layout = layout(site.catalogue);
    let body = view! {
        <div class="wrap poster">
            <nav class="crumbs" aria-label="Back"><a href=site.links.page(&Page::Workshop)>"Workshop"</a></nav>
            <h1>"The map of HR careers"</h1>
            <p class="quiet how">"Print in landscape: A3 or Tabloid for the wall, A4 or Letter for the table."</p>
            <p class="quiet">"Each station is a role, each line a track, each zone a level; lines differ by dash as well as by color."</p>
            {map::pictures(site, &layout)}
            <h2>"The same as a list"</h2>
            {map::stations(site, &layout)}
        </div>
    };
    Content {
        title: "Map poster (workshop)".to_owned(),
        description:
            "The map of HR careers on one sheet, for the wall or the table: roles, tracks, levels and where they meet."
                .to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}
