//! A path as an itinerary: for each move why it works, what carries over, what is missing, and how pay changes.

use super::{Site, basis, pay as pay_view};
use crate::catalogue::{Move, MoveKind, PlaceId, Role, SkillId};
use crate::questions::gap::{self, Gap};
use crate::questions::pay::{from_articles, official};
use leptos::prelude::*;

/// All moves of a path, numbered.
pub fn itinerary(site: Site, moves: &[&'static Move]) -> AnyView {
    view! { <ol class="legs">{moves.iter().map(|step| leg(site, step)).collect_view()}</ol> }.into_any()
}

fn leg(site: Site, step: &'static Move) -> AnyView {
    let (Some(from), Some(to)) = (site.catalogue.role(&step.from), site.catalogue.role(&step.to)) else {
        return ().into_any();
    };
    let direction = match step.kind {
        MoveKind::Advance => "a step up",
        MoveKind::Lateral => "a step sideways",
    };
    view! {
        <li class="leg">
            <h4>{from.title.as_str()} " to " <a href=site.role(to)>{to.title.as_str()}</a> ", " <small>{direction}</small></h4>
            <h5>"Why it works"</h5>
            {basis::claims(site, &step.why)}
            {skills(site, &gap::between(from, to))}
            {asks(site, to)}
            <h5>"Pay before and after"</h5>
            {pay_step(site, from, to)}
        </li>
    }
    .into_any()
}

fn name(site: Site, id: &'static SkillId) -> &'static str {
    site.catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name)
}

/// What carries over, what must grow and what is new; skills that take the same step stand together.
fn skills(site: Site, gap: &Gap<'static>) -> AnyView {
    let mut carries = Vec::new();
    for need in &gap.carries {
        gather(&mut carries, String::new(), name(site, &need.skill));
    }
    let mut grows = Vec::new();
    for (need, held) in &gap.grows {
        let step = format!("{} to {}", held.name(), need.depth.name().to_lowercase());
        gather(&mut grows, step, name(site, &need.skill));
    }
    let mut new = Vec::new();
    for need in &gap.new {
        gather(&mut new, need.depth.name().to_owned(), name(site, &need.skill));
    }
    view! {
        <div class="gap">
            {list("Carries over", "Nothing at full depth yet; see what must grow.", carries)}
            {list("Must grow", "Nothing.", grows)}
            {list("New", "No new skill.", new)}
        </div>
    }
    .into_any()
}

/// Skills under one heading.
type Gathered = Vec<(String, Vec<&'static str>)>;

/// Adds a skill to the group with this heading.
fn gather(groups: &mut Gathered, heading: String, skill: &'static str) {
    match groups.iter_mut().find(|(known, _)| *known == heading) {
        Some((_, skills)) => skills.push(skill),
        None => groups.push((heading, vec![skill])),
    }
}

fn list(heading: &'static str, none: &'static str, groups: Gathered) -> AnyView {
    let none = groups.is_empty().then(|| view! { <p class="quiet">{none}</p> });
    let groups = groups.into_iter().map(|(heading, skills)| {
        let heading = (!heading.is_empty()).then(|| view! { <i>{heading}": "</i> });
        view! { <p>{heading}{skills.join(", ")}</p> }
    });
    view! {
        <div>
            <h5>{heading}</h5>
            {none}
            {groups.collect_view()}
        </div>
    }
    .into_any()
}

/// The education, experience and credentials of the role one moves to.
fn asks(site: Site, to: &'static Role) -> AnyView {
    let credentials = to.credentials.iter().map(|held| {
        let name = site.catalogue.credential(&held.credential).map_or(held.credential.as_str(), |known| &known.name);
        view! { <li><b>{name}</b> {basis::claim(site, &held.why)}</li> }
    });
    view! {
        <details class="asks">
            <summary>"Education, experience and credentials for " {to.title.as_str()}</summary>
            <h5>"Education"</h5>
            {or_unknown(site, &to.education)}
            <h5>"Experience"</h5>
            {or_unknown(site, &to.experience)}
            <h5>"Credentials that help"</h5>
            <ul class="claims">{credentials.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn or_unknown(site: Site, claims: &'static [crate::catalogue::Claim]) -> AnyView {
    if claims.is_empty() { view! { <p>"Not known."</p> }.into_any() } else { basis::claims(site, claims) }
}

/// Pay of both roles, a row for each place, and a row for what articles say where they say anything.
fn pay_step(site: Site, from: &'static Role, to: &'static Role) -> AnyView {
    let mut rows: Vec<(String, [String; 2])> = Vec::new();
    for place in &site.catalogue.places {
        let cells = [from, to].map(|role| group_figure(site, role, &place.id));
        rows.push((place.name.clone(), cells));
        let said = [from, to].map(|role| article_figure(site, role, &place.id));
        if said.iter().any(Option::is_some) {
            let cells = said.map(|cell| cell.unwrap_or_else(|| "no figure".to_owned()));
            rows.push((format!("{}, as an undated article says", place.name), cells));
        }
    }
    let group = |role: &'static Role| role.occupations.first().map(|fit| &fit.occupation);
    let same = group(from).is_some() && group(from) == group(to);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=format!("Pay: {} and {}", from.title, to.title)>
            <table class="pay-step">
                <thead>
                    <tr>
                        <th scope="col">"A year, before tax"</th>
                        <th scope="col">{from.title.as_str()}</th>
                        <th scope="col">{to.title.as_str()}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|(head, [before, after])| view! {
                            <tr><th scope="row">{head}</th><td>{before}</td><td>{after}</td></tr>
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
        {same.then(|| view! {
            <p class="quiet">
                "US statistics count both roles in one occupation group, so the step between them does not show in the figures."
            </p>
        })}
    }
    .into_any()
}

/// A group's pay in a cell: the figure, the group, when.
fn group_figure(site: Site, role: &'static Role, place: &PlaceId) -> String {
    let figures = official(site.catalogue, role, place);
    let Some(figure) = figures.first() else { return "not known".to_owned() };
    let group = site.catalogue.occupation(&figure.fit.occupation).map_or("", |group| &group.title);
    format!("{} ({}, {})", pay_view::short(figure.pay), group, figure.pay.period)
}

fn article_figure(site: Site, role: &'static Role, place: &PlaceId) -> Option<String> {
    let pay = from_articles(site.catalogue, role).into_iter().find(|pay| pay.place == *place)?;
    Some(pay_view::short(pay))
}
