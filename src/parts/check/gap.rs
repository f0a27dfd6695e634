//! The gap between a person and a role, from their own ratings.

use super::asked::Ends;
use super::result::number_of_skills;
use super::{Shown, ask, day};
use crate::address::Page;
use crate::catalogue::RoleSkill;
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, steps};
use crate::parts::Day;
use crate::questions::check::{Answers, Rating, Says, Standing, ratings};

/// The lists, each with its mark and what it says where it is empty.
const LISTS: [(Standing, &str, &str); 4] = [
    (Standing::Has, "= You have it", "Nothing as far as it is asked for."),
    (Standing::Some, "↑ To take further", "Nothing."),
    (Standing::NotYet, "+ To learn", "Nothing."),
    (Standing::Unknown, "? Not rated", "Everything is rated."),
];

pub(super) fn view(site: Site, ends: &Ends, answers: &Answers, today: Option<Day>) -> Shown {
    let all = ratings(site.catalogue, ends.to, answers);
    let number = |standing| all.iter().filter(|rating| rating.standing == standing).count();
    let sentence = format!(
        "Of the {} that {} asks for, you have {}, {} to take further, {} to learn; {} not rated.",
        number_of_skills(all.len()),
        ends.to.title,
        number(Standing::Has),
        number(Standing::Some),
        number(Standing::NotYet),
        number(Standing::Unknown)
    );
    let boxes = LISTS.map(|(standing, heading, none)| {
        let some: Vec<&Rating> = all.iter().filter(|rating| rating.standing == standing).collect();
        list(site, heading, &some, none)
    });
    let how = "How far the role asks for a skill is our reading. You have a skill when you rate it “alone” or “I teach it” as far as the role asks for it. “With help” means to take it further, “not yet” to learn it. Where you gave no rating, your answers to the statements count: their highest level at which you do most of what you answered alone.";
    let body = el("div")
        .class("check-result")
        .child(words("p", sentence).class("count").attr("role", "status"))
        .children(day(today))
        .child(el("div").class("four").children(boxes))
        .child(words("p", how).class("quiet measure"))
        .child(ways(site, ends))
        .child(ask::back());
    Shown { heading: format!("Your gap to {}", ends.to.title), body }
}

/// The name of a skill that a role asks for.
pub(super) fn name(site: Site, need: &'static RoleSkill) -> &'static str {
    site.catalogue.skill(&need.skill).map_or(need.skill.as_str(), |skill| &skill.name)
}

fn list(site: Site, heading: &'static str, some: &[&Rating<'static>], none: &'static str) -> Element {
    let items = some.iter().map(|rating| {
        let depth = rating.need.depth.name().to_ascii_lowercase();
        el("li")
            .child(words("b", name(site, rating.need)))
            .text(": ")
            .text(depth)
            .text(". ")
            .child(words("small", says(rating)))
            .text(" ")
            .child(basis::mark(site, &rating.need.evidence))
    });
    let list = if some.is_empty() { words("p", none).class("quiet") } else { el("ul").children(items) };
    el("div").child(words("h3", heading).text(format!(" ({})", some.len()))).child(list)
}

/// What the standing rests on.
fn says(rating: &Rating) -> String {
    match rating.says {
        Says::Rating(answer) => format!("You: “{}”.", answer.label()),
        Says::RatingAt(answer, depth) => {
            format!("You, asked about {}: “{}”.", depth.name().to_ascii_lowercase(), answer.label())
        }
        Says::Statements(Some(depth)) => format!("Your statements: up to {}.", depth.name().to_ascii_lowercase()),
        Says::Statements(None) => "Your statements: not yet.".to_owned(),
        Says::Nothing => String::new(),
    }
}

/// Where to go from here: the move or the paths, and the role.
fn ways(site: Site, ends: &Ends) -> Element {
    let to = ends.to;
    let start = ends.from.filter(|from| from.id != to.id);
    let way = start.map(|from| {
        let step = site.catalogue.moves_from(&from.id).find(|step| step.to == to.id);
        match step {
            Some(step) => link(steps::address(site, step), "The move ").text(steps::name(site, step)).text(" in full"),
            None => link(site.paths(&from.id, &to.id), "Paths from ")
                .text(from.title.as_str())
                .text(" to ")
                .text(to.title.as_str()),
        }
    });
    let role = link(site.links.page(&Page::Role(to.id.clone())), "What ")
        .text(to.title.as_str())
        .text(" does, needs and pays");
    let next = start.filter(|from| site.catalogue.moves_from(&from.id).any(|step| step.to == to.id));
    let plan = next.map(|from| link(site.plan(&[&from.id, &to.id]), "Make it a plan with goals and dates"));
    let ways = way.into_iter().chain([role]).chain(plan).map(|way| el("li").child(way));
    el("ul").class("ways").children(ways)
}
