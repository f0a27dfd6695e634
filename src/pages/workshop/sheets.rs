//! Worksheets: blank, and filled in from each scenario; and the handouts that go with them. One that is filled in, and a handout, is
//! shown, and printed alone, when its own address is opened.

use super::fill::fill;
use super::handouts;
use crate::address::Page;
use crate::catalogue::{Activity, Prompt, Scenario, Uses};
use crate::components::Site;
use leptos::prelude::*;

/// Whether scenarios fill anything in.
pub(super) fn fills(activity: &Activity) -> bool {
    activity.sheet.iter().any(|prompt| prompt.fill.is_some())
}

/// The blank worksheet, the filled-in ones, and the handouts.
pub(super) fn all(site: Site, activity: &'static Activity) -> AnyView {
    let scenarios: &[Scenario] = if fills(activity) { &site.catalogue.workshop.scenarios } else { &[] };
    let item = |id: String, name: String| view! { <li><a href=format!("#{id}")>{name}</a></li> };
    let filled = (!scenarios.is_empty()).then(|| {
        let links = scenarios.iter().map(|one| item(format!("sheet-{}", one.id), one.title.clone()));
        view! {
            <p>"Filled in for a group that does not want to talk of itself:"</p>
            <ul class="ways">{links.collect_view()}</ul>
        }
    });
    let handouts = handouts::of(site, activity);
    let map = (activity.uses == Uses::Map).then(|| {
        let map = format!("{}#main", site.links.page(&Page::Poster));
        view! { <li><a href=map>"The map on one page"</a></li> }
    });
    let to_hand_out = (!handouts.is_empty() || map.is_some()).then(|| {
        let links = handouts.iter().map(|one| item(one.id.clone(), one.title.clone())).collect_view();
        view! {
            <p>"To hand out, for a room without phones:"</p>
            <ul class="ways">{links} {map}</ul>
        }
    });
    view! {
        <h2 id="paper">"Worksheets and handouts"</h2>
        <p class="quiet">"Each opens by its own link, and is then printed alone. Printed without one, this page is the guide with the blank worksheet."</p>
        <nav aria-label="Worksheets" class="choose-sheet">
            <ul class="ways"><li><a href="#sheet">"Blank worksheet"</a></li></ul>
            {filled} {to_hand_out}
        </nav>
        <div class="sheets">
            {sheet(site, activity, None)}
            {scenarios.iter().map(|one| sheet(site, activity, Some(one))).collect_view()}
            {handouts.into_iter().map(handouts::view).collect_view()}
        </div>
    }
    .into_any()
}

fn sheet(site: Site, activity: &'static Activity, scenario: Option<&'static Scenario>) -> AnyView {
    let id = scenario.map_or_else(|| "sheet".to_owned(), |scenario| format!("sheet-{}", scenario.id));
    let title = match scenario {
        Some(one) => format!("{} – {}", title(site, activity, one), one.title),
        None => activity.title.clone(),
    };
    let who = scenario.map(|one| view! { <p>{one.about.as_str()}</p> });
    let prompts = activity.sheet.iter().map(|prompt| {
        let filled = scenario.and_then(|scenario| fill(site, prompt.fill?, scenario));
        let lines = lines(prompt, filled.is_some());
        view! {
            <h4>{prompt.prompt.as_str()}</h4>
            {filled}
            {(0..lines).map(|_| view! { <p class="line"></p> }).collect_view()}
        }
    });
    view! {
        <section class=if scenario.is_some() { "sheet filled" } else { "sheet" } id=id>
            <h3>{title}</h3>
            <p class="line">"Name: "</p>
            {who}
            {prompts.collect_view()}
        </section>
    }
    .into_any()
}

/// The name of an activity on somebody's sheet: of paths, where theirs lead.
fn title(site: Site, activity: &Activity, scenario: &Scenario) -> String {
    match activity.uses {
        Uses::Paths => format!("Two ways to {}", site.catalogue.title(&scenario.to)),
        _ => activity.title.clone(),
    }
}

/// How many lines there are to write on: fewer where something stands already.
fn lines(prompt: &Prompt, filled: bool) -> u8 {
    if filled { (prompt.lines / 2).max(1) } else { prompt.lines }
}
