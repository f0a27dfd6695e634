//! What every role asks for, on paper: to look up two roles and see what carries over.

use super::Handout;
use crate::catalogue::{Depth, Role};
use crate::components::Site;
use crate::components::markup::{Element, el, words};
use leptos::prelude::*;

pub(super) fn handout(site: Site) -> Handout {
    let head = |text: &'static str| words("th", text).attr("scope", "col");
    let mut roles: Vec<&'static Role> = site.catalogue.roles.iter().collect();
    roles.sort_by_key(|role| role.level);
    let rows = roles.into_iter().map(|role| row(site, role));
    let table = el("table")
        .class("role-needs")
        .child(words("caption", "Each role and the skills that it asks for").class("hidden"))
        .child(el("thead").child(el("tr").child(head("Role")).child(head("Skills, the deepest first"))))
        .child(el("tbody").children(rows));
    let body = view! {
        <p>"Find both roles. A skill in both rows carries over where it stands as deep or deeper in the first; it is taken further where it stands deeper in the second; what only the second row has is new."</p>
        {table}
        <p class="quiet">"What each need rests on stands on the page of the role. How deep a skill reaches is our own reading."</p>
    };
    Handout {
        id: "handout".to_owned(),
        for_all: true,
        title: "What each role asks for".to_owned(),
        body: body.into_any(),
    }
}

fn row(site: Site, role: &'static Role) -> Element {
    let tracks: Vec<String> = role.tracks.iter().map(|track| track.name().to_ascii_lowercase()).collect();
    let about = words("small", [role.level.name(), " level; ", &tracks.join(", ")].concat());
    let depths = Depth::ALL.into_iter().rev().filter_map(|depth| {
        let at = role.skills.iter().filter(|need| need.depth == depth);
        let names: Vec<&str> =
            at.filter_map(|need| site.catalogue.skill(&need.skill)).map(|skill| skill.name.as_str()).collect();
        let names = [": ", &names.join(", "), ". "].concat();
        (names.len() > 4).then(|| el("span").child(words("b", depth.name())).text(names))
    });
    let name = words("th", role.title.as_str()).attr("scope", "row").text(" ").child(about);
    el("tr").child(name).child(el("td").children(depths))
}
