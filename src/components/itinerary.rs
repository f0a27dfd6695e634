//! A path as an itinerary: for each move why it works, what carries over, what is missing, and how pay changes.

use super::markup::{Element, el, link, words};
use super::{Site, basis, outlook, pay as pay_view, shares};
use crate::address::Page;
use crate::catalogue::{Claim, Move, MoveKind, Occupation, PlaceId, Role, SkillId};
use crate::questions::gap::{self, Gap};
use crate::questions::pay::{from_articles, official};

/// All moves of a path, numbered.
pub fn itinerary(site: Site, moves: &[&'static Move]) -> Element {
    el("ol").class("legs").children(moves.iter().filter_map(|step| leg(site, step)))
}

fn leg(site: Site, step: &'static Move) -> Option<Element> {
    let (from, to) = (site.catalogue.role(&step.from)?, site.catalogue.role(&step.to)?);
    let direction = match step.kind {
        MoveKind::Advance => "a step up",
        MoveKind::Lateral => "a step sideways",
    };
    let heading = words("h4", from.title.as_str())
        .text(" to ")
        .child(link(site.role(to), to.title.as_str()))
        .text(", ")
        .child(words("small", direction));
    let leg = el("li")
        .class("leg")
        .child(heading)
        .child(words("h5", "Why it works"))
        .children(basis::claims(site, &step.why))
        .child(skills(site, &gap::between(from, to)))
        .child(asks(site, to))
        .child(words("h5", "Pay before and after"))
        .child(pay_table(site, from, to))
        .children(same_group(from, to))
        .children(outlook(site, to))
        .child(in_full(site, step));
    Some(leg)
}

fn name(site: Site, id: &'static SkillId) -> &'static str {
    site.catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name)
}

/// What carries over, what must grow and what is new; skills that take the same step stand together.
pub fn skills(site: Site, gap: &Gap<'static>) -> Element {
    let mut carries = Vec::new();
    for need in &gap.carries {
        gather(&mut carries, String::new(), name(site, &need.skill));
    }
    let mut grows = Vec::new();
    for (need, held) in &gap.grows {
        let step = format!("{} to {}", held.name(), need.depth.name().to_ascii_lowercase());
        gather(&mut grows, step, name(site, &need.skill));
    }
    let mut new = Vec::new();
    for need in &gap.new {
        gather(&mut new, need.depth.name().to_owned(), name(site, &need.skill));
    }
    el("div")
        .class("gap")
        .child(list("Carries over", "Nothing at full depth yet; see what must grow.", carries))
        .child(list("Must grow", "Nothing.", grows))
        .child(list("New", "No new skill.", new))
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

fn list(heading: &'static str, none: &'static str, groups: Gathered) -> Element {
    let none = groups.is_empty().then(|| words("p", none).class("quiet"));
    let groups = groups.into_iter().map(|(heading, skills)| {
        let heading = (!heading.is_empty()).then(|| words("i", heading + ": "));
        el("p").children(heading).text(skills.join(", "))
    });
    el("div").child(words("h5", heading)).children(none).children(groups)
}

/// The education, experience and credentials of the role one moves to.
fn asks(site: Site, to: &'static Role) -> Element {
    let credentials = to.credentials.iter().map(|held| {
        let name = site.catalogue.credential(&held.credential).map_or(held.credential.as_str(), |known| &known.name);
        el("li").child(words("b", name)).text(" ").child(basis::claim(site, &held.why))
    });
    el("details")
        .class("asks")
        .child(words("summary", "Education, experience and credentials for ").text(to.title.as_str()))
        .child(words("h5", "Education"))
        .child(or_unknown(site, &to.education))
        .child(words("h5", "Experience"))
        .child(or_unknown(site, &to.experience))
        .children(experience(site, to))
        .child(words("h5", "Credentials that help"))
        .child(el("ul").class("claims").children(credentials))
}

/// What is expected of the jobs of the role's group.
fn outlook(site: Site, to: &'static Role) -> Option<Element> {
    let (group, outlook) = first_group(site, to, |group| group.outlook.as_ref())?;
    let text = words("p", format!("{}. {} ", group.title, outlook::sentence(outlook)));
    let heading = words("h5", "Outlook where it leads");
    Some(el("div").child(heading).child(text.child(basis::source(site, &outlook.source))))
}

/// The experience that is usually asked for, as survey answers for the role's group.
fn experience(site: Site, to: &'static Role) -> Option<Element> {
    let (group, answers) = first_group(site, to, |group| group.experience.as_ref())?;
    let caption = format!("Related experience asked for in the group {}, share of answers", group.title);
    Some(shares::shares(site, &caption, answers))
}

/// What is known of the first of a role's occupation groups of which it is known.
fn first_group<T>(
    site: Site,
    role: &'static Role,
    known: impl Fn(&'static Occupation) -> Option<&'static T>,
) -> Option<(&'static Occupation, &'static T)> {
    let groups = role.occupations.iter().filter_map(|fit| site.catalogue.occupation(&fit.occupation));
    groups.into_iter().find_map(|group| Some((group, known(group)?)))
}

/// Where the move stands with everything that is known of it.
fn in_full(site: Site, step: &Move) -> Element {
    let page = Page::Move(step.from.clone(), step.to.clone());
    let link = link(site.links.page(&page), "This move in full").class("more-link");
    el("p").child(link).text(": duties gained, and skills and knowledge as O*NET measures them.")
}

fn or_unknown(site: Site, claims: &'static [Claim]) -> Element {
    basis::claims(site, claims).unwrap_or_else(|| words("p", "Not known."))
}

/// Pay of both roles, a row for each place, and a row for what articles say where they say anything.
fn pay_table(site: Site, from: &'static Role, to: &'static Role) -> Element {
    let mut rows = Vec::new();
    for place in &site.catalogue.places {
        let cells = [from, to].map(|role| group_figure(site, role, &place.id));
        rows.push(row(place.name.clone(), [from, to], cells));
        let said = [from, to].map(|role| article_figure(site, role, &place.id));
        if said.iter().any(Option::is_some) {
            let cells = said.map(|cell| cell.unwrap_or_else(|| words("td", "no figure")));
            rows.push(row(format!("{}, as an undated article says", place.name), [from, to], cells));
        }
    }
    let column = |title: &'static str| words("th", title).attr("scope", "col");
    let head = el("tr").child(column("A year, before tax")).child(column(&from.title)).child(column(&to.title));
    let table = el("table").class("pay-step").attr("aria-label", "Pay before and after");
    table.child(el("thead").child(head)).child(el("tbody").children(rows))
}

/// One row; each cell carries its role's title, which narrow screens show where the columns are stacked.
fn row(head: String, roles: [&'static Role; 2], cells: [Element; 2]) -> Element {
    let cells = roles.into_iter().zip(cells).map(|(role, cell)| cell.attr("data-role", role.title.as_str()));
    el("tr").child(words("th", head).attr("scope", "row")).children(cells)
}

/// What to know where statistics cannot tell the two roles apart.
fn same_group(from: &Role, to: &Role) -> Option<Element> {
    let group = |role: &Role| role.occupations.first().map(|fit| fit.occupation.clone());
    let same = group(from).is_some() && group(from) == group(to);
    let sentence = "US statistics count both roles in one occupation group, so the step between them does not show in the figures.";
    same.then(|| words("p", sentence).class("quiet"))
}

/// A group's pay as a cell: the figure, the group, when, and what it rests on.
fn group_figure(site: Site, role: &'static Role, place: &PlaceId) -> Element {
    let figures = official(site.catalogue, role, place);
    let Some(figure) = figures.first() else { return words("td", "not known") };
    let group = site.catalogue.occupation(&figure.fit.occupation).map_or("", |group| &group.title);
    let said = format!("{} ({}, {}) ", pay_view::short(figure.pay), group, figure.pay.period);
    words("td", said).child(basis::mark(site, &figure.pay.evidence)).child(pay_view::bar(figure.pay))
}

fn article_figure(site: Site, role: &'static Role, place: &PlaceId) -> Option<Element> {
    let pay = from_articles(site.catalogue, role).into_iter().find(|pay| pay.place == *place)?;
    Some(words("td", format!("{} ", pay_view::short(pay))).child(basis::mark(site, &pay.evidence)))
}
