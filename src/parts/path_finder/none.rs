//! No path: why, and the nearest question that has an answer.

use super::question::{Asked, Question};
use super::{avoided, link, moves, plain, status, title};
use crate::address::Page;
use crate::catalogue::RoleId;
use crate::components::Site;
use crate::components::markup::live::Piece;
use crate::components::markup::{self, Element, el};
use crate::questions::paths::{Avoid, Condition, Contradiction, NoPath, Without};

pub(super) fn answer(site: Site, asked: &Asked, reason: &NoPath, from: &RoleId, to: &RoleId) -> Vec<Piece> {
    let (start, end) = (title(site, from), title(site, to));
    let between = |from: &RoleId, to: &RoleId| plain(Question::Between(from.clone(), to.clone()));
    let (sentence, links) = match reason {
        NoPath::UnknownRole(id) => (format!("“{id}” is not a role that we know. Choose both ends again."), Vec::new()),
        NoPath::SameRole => (
            format!(
                "{start} is both the start and the end. Choose another role, or see what leads to it and where it leads."
            ),
            vec![
                link(site, &plain(Question::From(from.clone())), format!("Where can I go from {start}?")),
                link(site, &plain(Question::To(to.clone())), format!("How do people get to {start}?")),
            ],
        ),
        NoPath::Contradiction(contradiction) => contradicted(site, asked, contradiction),
        NoPath::OnlyWithout { instead, certain } => {
            let sure = if *certain { "No path" } else { "No path that we found" };
            let links = instead.iter().map(|without| relaxed(site, asked, without)).collect();
            (format!("{sure} from {start} to {end} meets all that you ask. It works with one condition less:"), links)
        }
        NoPath::TooFar { moves: count, as_far_as } => (
            format!(
                "{end} is {count} moves away from {start}, further than anybody plans. See the way as far as {}.",
                title(site, as_far_as)
            ),
            vec![link(site, &between(from, as_far_as), format!("{start} to {}", title(site, as_far_as)))],
        ),
        NoPath::Unconnected { back, nearest } => {
            let mut links: Vec<Element> = nearest
                .iter()
                .map(|near| link(site, &between(from, near), format!("{start} to {}", title(site, near))))
                .collect();
            links.extend(
                back.map(|count| link(site, &between(to, from), format!("{end} to {start}, in {}", moves(count)))),
            );
            let near = if links.is_empty() { "" } else { " The nearest questions with an answer:" };
            (format!("No chain of moves that we know leads from {start} to {end}.{near}"), links)
        }
    };
    let all = markup::link(site.links.page(&Page::Roles), "See all roles and where each leads");
    let links = links.into_iter().chain([all]).map(|link| el("li").child(link));
    vec![status(sentence), el("ul").class("neighbours down").children(links).into()]
}

fn contradicted(site: Site, asked: &Asked, contradiction: &Contradiction) -> (String, Vec<Element>) {
    let kept = |id: &RoleId| {
        let mut other = asked.clone();
        let tracks = site.catalogue.role(id).map_or(&[][..], |role| &role.tracks);
        other.avoid.retain(|avoid| match avoid {
            Avoid::Role(role) => role != id,
            Avoid::Track(track) => !tracks.contains(track),
        });
        link(site, &other, format!("Keep {}", title(site, id)))
    };
    match contradiction {
        Contradiction::TooManyVia(count) => {
            (format!("A path by way of {count} roles is more than can be asked for. Take some out."), Vec::new())
        }
        Contradiction::AvoidedEnd(id) => (
            format!("{} is an end of the path and is to be left out, too. Both cannot be.", title(site, id)),
            vec![kept(id)],
        ),
        Contradiction::AvoidedVia(id) => {
            let mut other = asked.clone();
            other.via.retain(|via| via != id);
            (
                format!(
                    "The path is to lead by way of {} and without it, or without its track. Both cannot be.",
                    title(site, id)
                ),
                vec![kept(id), link(site, &other, format!("Leave out {}", title(site, id)))],
            )
        }
    }
}

/// The question without some conditions.
fn relaxed(site: Site, asked: &Asked, without: &Without) -> Element {
    let mut other = asked.clone();
    let names: Vec<String> = without
        .conditions
        .iter()
        .map(|condition| match condition {
            Condition::Via(id) => {
                other.via.retain(|via| via != id);
                format!("not by way of {}", title(site, id))
            }
            Condition::Avoid(avoid) => {
                other.avoid.retain(|kept| kept != avoid);
                format!("with {} again", avoided(site, avoid))
            }
        })
        .collect();
    link(site, &other, format!("The path {}: {}", names.join(" and "), moves(without.moves)))
}
