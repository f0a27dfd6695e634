//! One activity: what it is for, its screens with notes, and its worksheets. The script of the projector shows the screens one at
//! a time; without it they are read from top to bottom.

use super::super::{Content, not_live};
use super::{handouts, known, page, sheets};
use crate::address::Page;
use crate::catalogue::{Activity, Screen, Show};
use crate::components::{Site, map};
use crate::questions::map::layout;
use leptos::prelude::*;

pub(in super::super) fn content(site: Site, activity: &'static Activity) -> Content {
    let (to, name) = page(site, activity, None);
    let here = site.links.page(&Page::Activity(activity.id.clone()));
    let body = view! {
        <div class="wrap">
            <nav class="crumbs" aria-label="Back"><a href=site.links.page(&Page::Workshop)>"Workshop"</a></nav>
            <h1>{activity.title.as_str()}</h1>
            <p class="lead">{activity.purpose.as_str()}</p>
            {not_live(
                "What needs script on this page could not start: perhaps a connection broke, or a policy forbids it. The projector and codes for \
                 phones are therefore not here; screens, notes and paper can be read and printed.",
            )}
            <dl class="facts">
                <div><dt>"Time"</dt><dd>{format!("{} minutes", activity.minutes)}</dd></div>
                <div><dt>"Brings"</dt><dd>{activity.brings.join("; ")}</dd></div>
                <div><dt>"Leaves with"</dt><dd>{activity.leaves.as_str()}</dd></div>
                <div><dt>"Works with"</dt><dd><a href=to>{name}</a></dd></div>
            </dl>
            <ul class="ways needs-script">
                <li><a href=format!("{here}?view=projector")>"Show on the projector"</a></li>
                <li><a href=format!("{here}?view=notes") target="hr-career-paths-notes" rel="opener">"Open the notes in a second window"</a></li>
                <li><a href="#sheet">"Worksheet"</a></li>
            </ul>
            <div id="told" role="status"></div>
            <h2 id="screens">"Screens and notes"</h2>
            <p class="quiet needs-script">"On the projector: arrow keys, Space, Page Up and Page Down change the screen, B blanks it, Q shows the code for phones, Z steps closer to a map, zone by zone, Escape leaves. The second window stays in step."</p>
            <div class="screens" data-workshop=known::of(site) data-activity=activity.id.to_string()>
                {activity.screens.iter().enumerate().map(|(i, one)| screen(site, activity, i, one)).collect_view()}
            </div>
            <section class="phones needs-script">
                <h2>"For phones"</h2>
                <div id="code"></div>
                <p><button type="button" class="plain" data-code=activity.id.to_string()>"Show the code large"</button> " " <button type="button" class="plain" data-next-person>"Next person"</button></p>
                <p class="quiet">"“Next person” clears plans, answers and choices that this site keeps in this browser, and opens the self-check afresh."</p>
            </section>
            {sheets::all(site, activity)}
        </div>
    };
    Content {
        title: format!("{} (workshop)", activity.title),
        description: format!("A workshop activity of {} minutes: {}", activity.minutes, activity.purpose),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn screen(site: Site, activity: &Activity, place: usize, screen: &'static Screen) -> AnyView {
    let picture = screen.show.map(|show| match show {
        Show::Map => map::pictures(site, &layout(site.catalogue)).into_any(),
        Show::Paths => paths(site),
    });
    let list = |title: &'static str, lines: &'static [String]| {
        view! { <h4>{title}</h4> <ul>{lines.iter().map(|line| view! { <li>{line.as_str()}</li> }).collect_view()}</ul> }
    };
    let number = format!("{} of {}", place + 1, activity.screens.len());
    view! {
        <section class="screen" id=format!("screen-{}", place + 1) data-minutes=screen.minutes>
            <div class="slide">
                <h3>{screen.title.as_str()}</h3>
                <ul>{screen.lines.iter().map(|line| view! { <li>{line.as_str()}</li> }).collect_view()}</ul>
                {picture}
            </div>
            <div class="notes">
                <p class="quiet">{format!("Screen {number}, {} minutes", screen.minutes)}</p>
                {list("Say", &screen.say)}
                {list("Watch for", &screen.watch)}
            </div>
        </section>
    }
    .into_any()
}

/// The stations of the two paths that groups compare.
fn paths(site: Site) -> AnyView {
    let found = handouts::two(site, &handouts::Ends::usual());
    let paths = found.iter().enumerate().map(|(i, path)| {
        let stops = handouts::stations(site, path).into_iter().map(|role| view! { <li>{role.title.as_str()}</li> });
        view! {
            <div>
                <h4>{format!("Path {}: {}", i + 1, path.label())}</h4>
                <ol>{stops.collect_view()}</ol>
            </div>
        }
    });
    view! { <div class="two-paths">{paths.collect_view()}</div> }.into_any()
}
