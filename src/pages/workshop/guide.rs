//! The guide for whoever leads a group: what to think of before, while and after, and every activity with its times, words and what to
//! watch for. For a session in the address its script (`guide.js`) leaves the activities of that session, in its order and minutes.

use super::super::Content;
use super::{handouts, known, page};
use crate::address::Page;
use crate::catalogue::{Activity, Advice, Screen, Session};
use crate::components::Site;
use leptos::prelude::*;

pub(in super::super) fn content(site: Site) -> Content {
    let workshop = &site.catalogue.workshop;
    let here = site.links.page(&Page::Facilitator);
    let sessions = workshop.sessions.iter().map(|one: &'static Session| {
        view! { <li><a href=format!("{here}?session={}", one.id)>{format!("{} minutes: {}", one.minutes, one.title)}</a></li> }
    });
    let advice = workshop.guide.iter().map(|one: &'static Advice| {
        let lines = one.lines.iter().map(|line| view! { <li>{line.as_str()}</li> });
        view! { <section><h3>{one.title.as_str()}</h3><ul>{lines.collect_view()}</ul></section> }
    });
    let body = view! {
        <div class="wrap guide" data-workshop=known::of(site)>
            <nav class="crumbs" aria-label="Back"><a href=site.links.page(&Page::Workshop)>"Workshop"</a></nav>
            <h1>"The facilitator’s guide"</h1>
            <p class="lead">"For whoever leads a group: what to think of, and every activity with its times, what to say and what to watch for. To read once before, and to hold in the hand."</p>
            <nav class="needs-script choose-session" aria-label="For a session">
                <p>"For one session only, with its minutes:"</p>
                <ul class="ways">{sessions.collect_view()} <li><a href=here.clone()>"All activities"</a></li></ul>
            </nav>
            <div id="told" role="status"></div>
            <div id="session"></div>
            <h2>"What to think of"</h2>
            <div class="advice">{advice.collect_view()}</div>
            <h2>"The activities"</h2>
            <div id="activities">{workshop.activities.iter().map(|one| activity(site, one)).collect_view()}</div>
        </div>
    };
    Content {
        title: "The facilitator’s guide (workshop)".to_owned(),
        description: "How to lead an HR career workshop: what to prepare, what to say, what to watch for and what people leave with, minute by minute.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn activity(site: Site, activity: &'static Activity) -> AnyView {
    let here = site.links.page(&Page::Activity(activity.id.clone()));
    let (to, name) = page(site, activity, None);
    let paper = handouts::of(site, activity).into_iter().filter(|one| one.for_all);
    let paper = paper.map(|one| view! { "; " <a href=format!("{here}#{}", one.id)>{one.title}</a> }).collect_view();
    let mut at = 0;
    let rows = activity.screens.iter().map(|one| {
        let from = at;
        at += one.minutes;
        row(one, from, at)
    });
    view! {
        <section class="guided" id=format!("guide-{}", activity.id) data-activity=activity.id.to_string()>
            <h3><a href=here.clone()>{activity.title.as_str()}</a></h3>
            <p>{activity.purpose.as_str()}</p>
            <dl class="facts">
                <div><dt>"Time"</dt><dd class="time">{format!("{} minutes", activity.minutes)}</dd></div>
                <div><dt>"Bring"</dt><dd>{activity.brings.join("; ")}</dd></div>
                <div><dt>"Paper"</dt><dd><a href=format!("{here}#paper")>"Worksheets"</a> {paper}</dd></div>
                <div><dt>"Works with"</dt><dd><a href=to>{name}</a></dd></div>
                <div><dt>"Leave with"</dt><dd>{activity.leaves.as_str()}</dd></div>
            </dl>
            <table class="wide">
                <caption class="hidden">{format!("{}, screen by screen", activity.title)}</caption>
                <thead>
                    <tr>
                        {["Minutes", "On the screen", "Say", "Watch for"].map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(screen: &'static Screen, from: u16, to: u16) -> AnyView {
    let list = |lines: &'static [String]| {
        view! { <ul>{lines.iter().map(|line| view! { <li>{line.as_str()}</li> }).collect_view()}</ul> }
    };
    view! {
        <tr data-minutes=screen.minutes>
            <td>{format!("{from} to {to}")}</td>
            <th scope="row">{screen.title.as_str()} <small>{screen.lines.join(" ")}</small></th>
            <td data-name="Say">{list(&screen.say)}</td>
            <td data-name="Watch for">{list(&screen.watch)}</td>
        </tr>
    }
    .into_any()
}
