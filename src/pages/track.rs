//! One track.

use super::{Content, tracks};
use crate::address::Page;
use crate::catalogue::{Claim, Level, TrackInfo};
use crate::components::{Site, basis, tags};
use leptos::prelude::*;

pub(super) fn content(site: Site, info: &'static TrackInfo) -> Content {
    let track = info.id;
    let sections: [(&'static str, &'static [Claim]); 5] = [
        ("Scope", &info.scope),
        ("Who employs them", &info.employers),
        ("What its people do", &info.duties),
        ("Where it meets the other tracks", &info.rejoins),
        ("What staying on it closes off", &info.closes_off),
    ];
    let levels = Level::ALL.into_iter().filter_map(|level| {
        let members: Vec<_> = tracks::members(site, track).filter(|role| role.level == level).collect();
        let asked = site.catalogue.level(level);
        (!members.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{level.name()}" level"</h3>
                    {asked.map(|info| basis::claim(site, &info.summary))}
                    <ul class="cards">
                        {members
                            .into_iter()
                            .map(|role| view! {
                                <li class="card">
                                    <h4><a href=site.role(role)>{role.title.as_str()}</a></h4>
                                    {tags::of(role)}
                                    <p>{role.summary.text.as_str()}</p>
                                </li>
                            })
                            .collect_view()}
                    </ul>
                    {asked.filter(|info| !info.asks.is_empty() || !info.duties.is_empty()).map(|info| view! {
                        <details>
                            <summary>"What this level asks and does on every track"</summary>
                            {basis::claims(site, &info.asks)}
                            {basis::claims(site, &info.duties)}
                        </details>
                    })}
                </section>
            }
        })
    });
    let body = view! {
        <div class="wrap">
            <p class="crumbs"><a href=site.links.page(&Page::Tracks)>"The three tracks side by side"</a></p>
            <h1>"The " {track.name().to_lowercase()} " track"</h1>
            <div class="lead">{basis::claim(site, &info.summary)}</div>
            {sections
                .map(|(title, claims)| view! { <section><h2>{title}</h2>{basis::claims(site, claims)}</section> })
                .into_iter()
                .collect_view()}
            <h2>"Its roles"</h2>
            <p><span class=tags::track_class(track)>{track.name()}</span></p>
            {levels.collect_view()}
            <h2>"Skills that each level adds"</h2>
            {tracks::skills_by_level(site, track)}
            <h2>"Pay by level"</h2>
            <p class="measure">
                "Each bar is an occupation group, not a title: it holds everybody whom statistics count in the group. The box is the middle half, the thin line eight in ten, the tick the median. The scale is the same for all three tracks."
            </p>
            {tracks::of_track(site, track)}
        </div>
    };
    Content {
        title: format!("The {} track", track.name().to_lowercase()),
        description: format!(
            "{} Its roles by level, pay ladder, employers, and how to change to the other HR tracks.",
            info.summary.text
        ),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}
