//! What leads on, what else leads there, and the ways around.

use super::Leg;
use crate::catalogue::Move;
use crate::components::markup::{Element, el, link, words};
use crate::components::steps;

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let Leg { site, step, from, to } = leg;
    let onward: Vec<&'static Move> = site.catalogue.moves_from(&to.id).collect();
    let others: Vec<&'static Move> = site.catalogue.moves_to(&to.id).filter(|other| *other != step).collect();
    let back = site.catalogue.moves_from(&to.id).find(|back| back.to == from.id);
    let mut ways = vec![
        link(site.paths(&from.id, &to.id), format!("All paths from {} to {}", from.title, to.title)),
        link(site.rate(Some(&from.id), &to.id), format!("Rate yourself on the skills of {}", to.title)),
        link(site.compare(&[&from.id, &to.id]), format!("{} and {} side by side", from.title, to.title)),
    ];
    ways.extend(
        back.map(|back| {
            link(steps::address(site, back), format!("The same move backwards: {}", steps::name(site, back)))
        }),
    );
    vec![
        words("h3", "How people go on"),
        or_none(leg, onward, "We know of no move on from there: it is the end of the line."),
        words("h3", "Other ways to get there"),
        or_none(leg, others, "We know of no other move that leads there."),
        words("h3", "See also"),
        el("ul").class("ways").children(ways.into_iter().map(|way| el("li").child(way))),
    ]
}

fn or_none(leg: Leg, moves: Vec<&'static Move>, none: &'static str) -> Element {
    if moves.is_empty() { words("p", none) } else { steps::list(leg.site, moves) }
}
