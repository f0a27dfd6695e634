//! The sessions, the activities, the scenarios, and what can be printed.

use super::super::{Content, not_live};
use super::{own, page};
use crate::address::Page;
use crate::catalogue::{Activity, Scenario, Session};
use crate::components::Site;
use leptos::prelude::*;

pub(in super::super) fn content(site: Site) -> Content {
    let workshop = &site.catalogue.workshop;
    let body = view! {
        <div class="wrap">
            <h1>"A workshop in one room"</h1>
            <p class="lead">"Ready sessions for a group: what to show, what to say, what to watch for, and paper to write on. All of it works without a network and without an account."</p>
            {not_live(
                "What needs script on this page could not start: perhaps a connection broke, or a policy forbids it. The buttons for a session of \
                 your own, the projector, codes for phones and the next person are therefore not here; everything else can be read and printed.",
            )}
            <h2 id="sessions">"Ready sessions"</h2>
            {workshop.sessions.iter().map(|one| session(site, one)).collect_view()}
            {own::session(site)}
            <h2 id="activities">"Activities"</h2>
            <ul class="cards">{workshop.activities.iter().map(|one| card(site, one)).collect_view()}</ul>
            <h2 id="scenarios">"People to start from"</h2>
            <p class="measure">"Nobody in particular: six situations, for groups who do not want to talk of themselves. Each opens the pages with its two roles where a page asks for roles; the worksheets are there filled in as well."</p>
            <ul class="cards">{workshop.scenarios.iter().map(|one| scenario(site, one)).collect_view()}</ul>
            {own::room(site)}
            <h2 id="paper">"For your hand, the wall and the table"</h2>
            <ul>
                <li><a href=site.links.page(&Page::Facilitator)>"The facilitator’s guide"</a> ": what to think of, and every activity minute by minute; for all of them or for one session."</li>
                <li>"Worksheets and handouts stand with each activity, so that a room without phones has everything on paper."</li>
                <li><a href=site.links.page(&Page::Poster)>"The map as a poster"</a> ": A3 or Tabloid; printed on A4 or Letter it fits one page."</li>
                <li><a href=site.links.page(&Page::Cards)>"All roles as cards"</a> ": to cut out and fold; title, track and level in front, needs, pay and next moves on the back."</li>
            </ul>
        </div>
    };
    Content {
        title: "Workshop".to_owned(),
        description: "HR career workshops of 30, 60 and 90 minutes: activities with screens for a projector, notes, worksheets, cards and a poster of the map.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn session(site: Site, session: &'static Session) -> AnyView {
    let mut at = 0;
    let rows = session.parts.iter().filter_map(|part| {
        let activity = site.catalogue.activity(&part.activity)?;
        let from = at;
        at += part.minutes;
        Some(view! {
            <tr>
                <td>{format!("{from} to {at}")}</td>
                <th scope="row"><a href=site.links.page(&Page::Activity(activity.id.clone()))>{activity.title.as_str()}</a></th>
                <td>{activity.purpose.as_str()}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    let start = session.parts.first().map(|part| {
        let to = site.links.page(&Page::Activity(part.activity.clone()));
        let home = site.links.page(&Page::Workshop);
        let guide = site.links.page(&Page::Facilitator);
        view! {
            <ul class="ways needs-script">
                <li><a href=format!("{to}?view=projector&session={}", session.id)>"Start this session on the projector"</a></li>
                <li><a href=format!("{to}?view=notes&session={}", session.id) target="hr-career-paths-notes" rel="opener">"Open the notes in a second window"</a></li>
                <li><a href=format!("{guide}?session={}", session.id)>"The guide for this session"</a></li>
                <li><a href=format!("{home}?session={}#own", session.id)>"Change it to one of your own"</a></li>
            </ul>
        }
    });
    view! {
        <section class="session">
            <h3 id=session.id.as_str()>{format!("{} minutes: {}", session.minutes, session.title)}</h3>
            <p>{session.about.as_str()}</p>
            <table class="wide">
                <caption class="hidden">{format!("The {} minutes", session.minutes)}</caption>
                <thead><tr><th scope="col">"Minutes"</th><th scope="col">"Activity"</th><th scope="col">"What for"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {start}
        </section>
    }
    .into_any()
}

fn card(site: Site, activity: &'static Activity) -> AnyView {
    view! {
        <li class="card">
            <h3><a href=site.links.page(&Page::Activity(activity.id.clone()))>{activity.title.as_str()}</a></h3>
            <p>{activity.purpose.as_str()}</p>
            <p class="quiet">{format!("{} minutes. {}", activity.minutes, activity.leaves)}</p>
            <p class="needs-script"><button type="button" class="plain" data-code=activity.id.to_string() aria-label=format!("Code for phones: {}", activity.title)>"Code for phones"</button></p>
        </li>
    }
    .into_any()
}

fn scenario(site: Site, scenario: &'static Scenario) -> AnyView {
    let role = |id| site.catalogue.title(id);
    let activities = site.catalogue.workshop.activities.iter();
    let links = activities.filter(|activity| super::sheets::fills(activity)).map(|activity| {
        let (to, name) = page(site, activity, Some(scenario));
        let sheet = format!("{}#sheet-{}", site.links.page(&Page::Activity(activity.id.clone())), scenario.id);
        view! {
            <li>{activity.title.as_str()} ": " <a href=to>{name}</a> ", " <a href=sheet>"worksheet"</a></li>
        }
    });
    view! {
        <li class="card">
            <h3>{scenario.title.as_str()}</h3>
            <p>{scenario.about.as_str()}</p>
            <p class="quiet">{format!("From {} to {}.", role(&scenario.from), role(&scenario.to))}</p>
            <ul>{links.collect_view()}</ul>
        </li>
    }
    .into_any()
}
