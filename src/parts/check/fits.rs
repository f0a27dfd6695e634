//! Roles and moves that fit the answers, each with its reasons, and what the answers cannot say.

use super::gap::name;
use super::result::{number_of_skills, section};
use crate::catalogue::{Depth, Role};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, steps};
use crate::parts::compare::listed;
use crate::questions::check::{Answers, Fit, Rating, Standing, moves, others};

pub(super) fn view(site: Site, answers: &Answers, level: Option<Depth>) -> Element {
    let catalogue = site.catalogue;
    let lead = "The statements describe one role. Of other roles they can only say which of their skills you show: nothing of the rest of the work, and nothing of whether an employer will see it so.";
    let onward = moves(catalogue, answers).into_iter().map(|fit| entry(site, &fit));
    let far: Vec<Element> = others(catalogue, answers).into_iter().map(|fit| entry(site, &fit)).collect();
    let far = (!far.is_empty()).then(|| {
        let heading = words("h4", "Further roles of whose skills you show half or more");
        el("div").child(heading).child(el("ul").class("check-fits").children(far))
    });
    section("Roles and moves that fit", words("p", lead).class("measure"))
        .children(catalogue.role(&catalogue.framework.role).map(|role| own(site, role, level)))
        .child(words("h4", "Moves from there, the greatest share of skills first"))
        .child(el("ul").class("check-fits").children(onward))
        .children(far)
}

/// What the level says of the role that the statements describe.
fn own(site: Site, role: &'static Role, level: Option<Depth>) -> Element {
    let says = match level {
        None => " is the role that the statements describe. Its first level is what a beginner starts with.",
        Some(Depth::Emerging) => {
            " is the role that the statements describe, and your answers are those of a beginner in it."
        }
        Some(Depth::Developing) => {
            " is the role that the statements describe, and your answers are those of somebody with routine in it."
        }
        Some(Depth::Proficient | Depth::Advanced) => {
            " is the role that the statements describe, and your answers are those of somebody who does it on their own. A move may be the next step."
        }
    };
    el("p").class("measure").child(link(site.role(role), role.title.as_str())).text(says)
}

fn entry(site: Site, fit: &Fit<'static>) -> Element {
    let head = match fit.step {
        Some(step) => el("p")
            .child(link(steps::address(site, step), steps::name(site, step)))
            .text(" ")
            .child(steps::arrow(step.kind))
            .text(" ")
            .child(steps::rests_on(step.basis())),
        None => el("p").child(link(site.role(fit.role), fit.role.title.as_str())),
    };
    let rate = site.rate(Some(&site.catalogue.framework.role), &fit.role.id);
    let more = words("span", " of ").text(fit.role.title.as_str()).class("hidden");
    el("li")
        .child(head)
        .child(words("p", reasons(site, fit)))
        .child(el("p").class("needs-script").child(link(rate, "Rate the skills").child(more)))
}

/// Why it fits, and what is open.
fn reasons(site: Site, fit: &Fit<'static>) -> String {
    let names = |standing: Standing, with_depth: bool| -> Vec<String> {
        let one = |rating: &Rating<'static>| {
            let name = name(site, rating.need);
            if with_depth {
                format!("{name} (to {})", rating.need.depth.name().to_ascii_lowercase())
            } else {
                name.to_owned()
            }
        };
        fit.with(standing).map(one).collect()
    };
    let list = |names: &[String]| listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let has = names(Standing::Has, false);
    let mut said = match has.as_slice() {
        [] => format!("You show none of its {} yet.", number_of_skills(fit.ratings.len())),
        has => format!("You show {} of its {}: {}.", has.len(), number_of_skills(fit.ratings.len()), list(has)),
    };
    let (some, not) = (names(Standing::Some, true), names(Standing::NotYet, true));
    if !some.is_empty() {
        said += &format!(" To take further: {}.", list(&some));
    }
    if !not.is_empty() {
        said += &format!(" To learn: {}.", list(&not));
    }
    match fit.with(Standing::Unknown).count() {
        0 => said,
        open => said + &format!(" Of {} your answers say nothing.", number_of_skills(open)),
    }
}
