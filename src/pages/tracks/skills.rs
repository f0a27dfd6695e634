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
            3 => ", = most on all three",
            1 => ", ≠ most only here",
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
    let levels = Level::ALL.into_iter().flat_map(|level| {
        let added = tracks::added(site.catalogue, track, level);
        let none = added.is_empty().then(|| words("dd", "no new skill").class("quiet"));
        let skills = added.into_iter().map(move |added| {
            let depth = [", ", added.depth.name()].concat().to_lowercase();
            el("dd").child(skill_link(site, &added.skill.id)).child(words("small", depth))
        });
        let name = words("dt", level.name());
        std::iter::once(name).chain(none).chain(skills).collect::<Vec<_>>()
    });
    el("dl").class("levels").children(levels)
}

/// The skills that no other track asks for.
pub(super) fn only(site: Site, track: Track) -> Element {
    let skills = site.catalogue.skills.iter().filter(|skill| tracks::asking(site.catalogue, &skill.id) == [track]);
    let items: Vec<Element> = skills.map(|skill| el("li").child(skill_link(site, &skill.id))).collect();
    if items.is_empty() {
        return words("p", "None: every skill asked for here is asked for on another track, too.").class("quiet");
    }
    el("ul").class("plain-list").children(items)
}

fn skill_link(site: Site, id: &'static SkillId) -> Element {
    let name = site.catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name);
    link(site.links.page(&crate::address::Page::Skill(id.clone())), name)
}
