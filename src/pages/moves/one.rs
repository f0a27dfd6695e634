//! One move in full: the page to print for a person who thinks of making it.

use super::super::Content;
use super::{Leg, asks, count, elements, next, outlook, pay, skills};
use crate::address::Page;
use crate::catalogue::{Basis, MoveKind, Role};
use crate::components::article::{Section, crumb, sections};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, steps, tags};
use crate::questions::gap::{self, Change};
use leptos::prelude::*;

pub(super) fn content(leg: Leg) -> Content {
    let Leg { site, step, from, to } = leg;
    let title = format!("From {} to {}", from.title, to.title);
    let all = vec![
        Section::new("why", "Why it works", "Why it works", why(leg)),
        Section::new("skills", "Skills", "Skills before and after", skills::view(leg)),
        Section::new("measured", "What O*NET measures", "What O*NET measures in the two groups", elements::view(leg)),
        Section::new("duties", "Duties", "Duties gained", duties(leg)),
        Section::new("asks", "What it asks for", format!("What the role of {} asks for", to.title), asks::view(leg)),
        Section::new("pay", "Pay", "Pay before and after", pay::view(leg)),
        Section::new("outlook", "Outlook", "Outlook", outlook::view(leg)),
        Section::new("next", "Before and after", "Before and after this move", next::view(leg)),
        Section::new("not-known", "Not known", format!("What is not known of {}", to.title), not_known(leg)),
    ];
    let body = el("article")
        .class("wrap move")
        .child(crumb(link(site.links.page(&Page::Moves), "All moves")))
        .child(words("h1", title.as_str().to_owned()))
        .child(words("p", lead(leg)).class("lead"))
        .child(el("div").class("sides ends-of").child(end(site, "From", from)).child(end(site, "To", to)))
        .child(glance(leg))
        .children(sections(all));
    Content {
        title,
        description: format!(
            "{} from {} to {}: why it works, skills to grow, duties, pay and outlook, each with its source.",
            match step.kind {
                MoveKind::Advance => "A step up",
                MoveKind::Lateral => "A step sideways",
            },
            from.title,
            to.title
        ),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// The direction with both levels.
fn lead(Leg { step, from, to, .. }: Leg) -> String {
    let (before, after) = (from.level_name().to_lowercase(), to.level_name().to_lowercase());
    let levels = if before == after {
        format!("both at {before} level")
    } else {
        format!("from {before} level to {after} level")
    };
    match step.kind {
        MoveKind::Advance => format!("A step up, {levels}."),
        MoveKind::Lateral => format!("A step sideways, {levels}."),
    }
}

/// One end of the move: the role in a sentence.
fn end(site: Site, which: &'static str, role: &'static Role) -> Element {
    let name = el("p").class("end").text(which).text(" ").child(link(site.role(role), role.title.as_str()));
    el("div").class("panel").child(name).child(tags::of(role)).child(basis::claim(site, &role.summary))
}

/// What the sections below say, in a line each.
fn glance(leg: Leg) -> Element {
    let changes = gap::changes(leg.from, leg.to);
    let of = |wanted: &[Change]| changes.iter().filter(|changed| wanted.contains(&changed.change)).count();
    let skills = format!(
        "{} over in full, {} must grow, {} new, {} no longer needed.",
        match of(&[Change::Same, Change::Eased]) {
            0 => "Nothing carries".to_owned(),
            1 => "1 carries".to_owned(),
            many => format!("{many} carry"),
        },
        of(&[Change::Up]),
        match of(&[Change::Gained]) {
            1 => "1 is".to_owned(),
            many => format!("{many} are"),
        },
        of(&[Change::NotNeeded]),
    );
    let basis = leg.step.basis();
    let meaning = match basis {
        Basis::Stated => "A source article says that people make this move.",
        Basis::Official => "An official publication says that people make this move.",
        Basis::Editorial => "No source names this move; we infer it and say why.",
    };
    let row = |name: &'static str, value: Element| el("div").child(words("dt", name)).child(value);
    el("dl")
        .class("facts glance")
        .child(row("Rests on", el("dd").child(steps::rests_on(basis)).text(" ").text(meaning)))
        .child(row("Skills", words("dd", skills)))
        .children(pay::short(leg).map(|said| row("Pay", words("dd", said))))
}

fn why(leg: Leg) -> Vec<Element> {
    basis::claims(leg.site, &leg.step.why).into_iter().collect()
}

/// The duties that are in the second list only.
fn duties(Leg { site, from, to, .. }: Leg) -> Vec<Element> {
    let gained = gap::duties_gained(from, to);
    let kept = to.duties.len() - gained.len();
    let said = match kept {
        _ if gained.is_empty() => format!("{} lists no duty that {} does not have too.", to.title, from.title),
        0 => format!(
            "All {} of {}. Duties are sentences, and none stands in the list of {} word for word; some of this may still be work that you know.",
            count(gained.len(), "duty", "duties"),
            to.title,
            from.title
        ),
        _ => format!(
            "{} of {}; {} shared word for word with {}. Some of this may still be work that you know.",
            count(gained.len(), "duty", "duties"),
            to.title,
            match kept {
                1 => "1 more is".to_owned(),
                more => format!("{more} more are"),
            },
            from.title
        ),
    };
    let items = gained.into_iter().map(|duty| el("li").child(basis::claim(site, duty)));
    vec![words("p", said).class("quiet"), el("ul").class("claims").children(items)]
}

fn not_known(Leg { site, to, .. }: Leg) -> Vec<Element> {
    let claims = basis::claims(site, &to.not_known);
    vec![claims.unwrap_or_else(|| words("p", "Nothing in particular: the sources answer what this page asks."))]
}
