//! Which skills the roles of a track ask for, and how that differs from the other tracks.

use super::members;
use crate::catalogue::{Level, SkillId, Track};
use crate::components::Site;
use crate::components::markup::{Element, el, link, words};
use crate::questions::tracks;
use leptos::prelude::*;

/// Whether at least half of a track's roles ask for a skill: how many do, and of how many.
fn asked_by_most(site: Site, track: Track, skill: &SkillId) -> Option<(usize, usize)> {
    let total = members(site, track).count();
    let asks = members(site, track).filter(|role| role.skills.iter().any(|need| need.skill == *skill)).count();
    (asks * 2 >= total).then_some((asks, total))
}

/// The skills that most roles of a track ask for, most often asked first.
pub(super) fn most(site: Site, track: Track) -> AnyView {
    let skills = site.catalogue.skills.iter();
    let mut counted: Vec<_> =
        skills.filter_map(|skill| Some((asked_by_most(site, track, &skill.id)?, skill))).collect();
    counted.sort_by_key(|((asks, _), skill)| (std::cmp::Reverse(*asks), skill.name.as_str()));
    let items = counted.into_iter().map(|((asks, total), skill)| {
        let tracks = Track::ALL.into_iter().filter(|track| asked_by_most(site, *track, &skill.id).is_some()).count();
        let word = match tracks {
            3 => ", = on all three lists",
            1 => ", ≠ only on this list",
            _ => "",
        };
        el("li")
            .child(skill_link(site, &skill.id))
            .text(" ")
            .child(words("small", format!("{asks} of {total} roles{word}")))
    });
    el("ul").class("plain-list").children(items).into_any()
}

/// The skills that each level asks for and no lower one does.
pub fn by_level(site: Site, track: Track) -> Element {
    let levels = Level::ALL.into_iter().filter(|level| members(site, track).any(|role| role.level == *level));
    let levels = levels.flat_map(|level| {
        let added = tracks::added(site.catalogue, track, level);
        let count = format!("{}, {} new", level.name(), added.len());
        let mut list = el("dd");
        for (i, added) in added.iter().enumerate() {
            let depth = format!(" ({})", added.depth.name().to_lowercase());
            list = list
                .text(if i == 0 { "" } else { ", " })
                .child(skill_link(site, &added.skill.id))
                .child(words("small", depth));
        }
        let list =
            if added.is_empty() { list.text("No skill that no lower level asks for.").class("quiet") } else { list };
        [words("dt", count), list]
    });
    el("dl").class("levels").children(levels)
}

/// The skills that some role of a track asks for and no role of another track does.
pub(super) fn only(site: Site, track: Track) -> Element {
    listed(site, &[track])
        .unwrap_or_else(|| words("p", "No skill: another track asks for each of its skills, too.").class("quiet"))
}

/// The skills that all three tracks ask for.
pub(super) fn shared(site: Site) -> Option<Element> {
    listed(site, &Track::ALL)
}

/// The skills that just these tracks ask for.
fn listed(site: Site, tracks: &[Track]) -> Option<Element> {
    let skills = site.catalogue.skills.iter().filter(|skill| tracks::asking(site.catalogue, &skill.id) == tracks);
    let mut list = el("p");
    let mut empty = true;
    for skill in skills {
        list = list.text(if empty { "" } else { ", " }).child(skill_link(site, &skill.id));
        empty = false;
    }
    (!empty).then(|| list.text("."))
}

fn skill_link(site: Site, id: &'static SkillId) -> Element {
    let name = site.catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name);
    link(site.links.page(&crate::address::Page::Skill(id.clone())), name)
}
