//! What the statements come to: the level of each area and overall, how it was counted, strengths, goals, and what fits.

use super::{Shown, ask, count, day, fits};
use crate::catalogue::{Depth, Statement};
use crate::components::Site;
use crate::components::markup::{Element, el, words};
use crate::parts::Day;
use crate::questions::check::{Answer, Answers, AreaLevel, Form, Tally, goals, most, of_areas, overall, strengths};
use crate::questions::statements::above;

pub(super) fn view(site: Site, form: Form, answers: &Answers, today: Option<Day>) -> Shown {
    let areas = of_areas(&site.catalogue.framework, form, answers);
    let level = overall(&areas);
    let answered: usize = areas.iter().map(AreaLevel::answered).sum();
    let body = el("div").class("check-result");
    if answered == 0 {
        let none = "Nothing is answered yet, so there is nothing to count.";
        let body = body.child(words("p", none).attr("role", "status")).child(ask::back());
        return Shown { heading: "No result yet".to_owned(), body };
    }
    let heading = match level {
        Some(level) => format!("Your result: {}", level.name()),
        None => "Your result: below Emerging so far".to_owned(),
    };
    let body = body
        .child(how(form, &areas, level))
        .children(day(today))
        .child(table(&areas))
        .child(words(
            "p",
            "✓ marks a level whose statements you mostly do alone or teach: more than half of them. A level is reached when it and all levels below it are marked.",
        ).class("quiet"))
        .child(strong(site, form, answers, level))
        .child(next(site, form, answers, &areas))
        .child(fits::view(site, answers, level))
        .child(ask::back());
    Shown { heading, body }
}

/// The level overall in a sentence, and what is left out.
fn how(form: Form, areas: &[AreaLevel], level: Option<Depth>) -> Element {
    let by = |depth: Depth| areas.iter().filter(|area| area.reached >= Some(depth)).count();
    let needed = (1..=areas.len()).find(|part| most(*part, areas.len())).unwrap_or_default();
    let sentence = match level {
        Some(level) => {
            let more = above(level).map(|next| format!(" {} is reached in {} so far.", next.name(), by(next)));
            format!(
                "{} of {} areas reach {} or more. The level overall is the highest that most areas reach, here at least {needed}.{}",
                by(level),
                areas.len(),
                level.name(),
                more.unwrap_or_default()
            )
        }
        None => format!(
            "{} of {} areas reach Emerging. For a level overall at least {needed} must.",
            by(Depth::Emerging),
            areas.len()
        ),
    };
    let (answered, asked) =
        areas.iter().fold((0, 0), |(answered, asked), area| (answered + area.answered(), asked + area.asked()));
    let open = (answered < asked).then(|| {
        let open = format!("{} of {asked} statements have no answer.", asked - answered);
        words("p", open + " They count as not done, so an answer can raise a level and never lower it.")
    });
    let short = (form == Form::Short).then(|| {
        words("p", "This is the short form: one statement decides each level of an area, so take it as a first look.")
    });
    el("div")
        .class("measure")
        .child(words("p", sentence).class("count").attr("role", "status"))
        .children(open)
        .children(short)
}

fn table(areas: &[AreaLevel]) -> Element {
    let heads = Depth::ALL.map(|depth| words("th", depth.name()).attr("scope", "col"));
    let head = el("tr").child(words("th", "Area").attr("scope", "col")).children(heads);
    let head = head.child(words("th", "Level reached").attr("scope", "col"));
    let rows = areas.iter().map(|area| {
        let cells = Depth::ALL.into_iter().zip(&area.tallies);
        let cells = cells.map(|(depth, tally)| words("td", tally_words(tally)).attr("data-column", depth.name()));
        let reached = match area.reached {
            Some(depth) => depth.name(),
            None if area.answered() == 0 => "not answered",
            None => "none yet",
        };
        let name = area.area.name.clone();
        let reached = el("td").attr("data-column", "Level reached").child(words("b", reached));
        el("tr").child(words("th", name).attr("scope", "row")).children(cells).child(reached)
    });
    el("table")
        .class("stack check-levels")
        .child(words("caption", "Statements that you do alone or teach, by area and level"))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn tally_words(tally: &Tally) -> String {
    let mark = if most(tally.alone, tally.asked) { "✓ " } else { "" };
    let open = match tally.asked - tally.answered {
        0 => String::new(),
        open => format!(", {open} open"),
    };
    format!("{mark}{} of {}{open}", tally.alone, tally.asked)
}

fn strong(site: Site, form: Form, answers: &Answers, level: Option<Depth>) -> Element {
    let found = strengths(&site.catalogue.framework, form, answers, level);
    let lead = match level {
        _ if found.is_empty() => "None yet: nothing is answered with “alone” or “I teach it”.".to_owned(),
        Some(level) if found.iter().any(|(statement, _)| statement.depth > level) => {
            format!("What you teach, and what you do alone beyond {}, your level overall.", level.name())
        }
        Some(level) => format!("What you teach, and what you do alone at {}, your level overall.", level.name()),
        None => "What you do alone or teach.".to_owned(),
    };
    let items = found.into_iter().map(|(statement, answer)| line(statement, spoken(answer)));
    let list = el("ul").class("claims").children(items);
    section("Strengths", words("p", lead)).child(list)
}

/// An answer within a line.
const fn spoken(answer: Answer) -> &'static str {
    match answer {
        Answer::NotYet => "not yet",
        Answer::WithHelp => "with help",
        Answer::Alone => "alone",
        Answer::Teach => "I teach it",
    }
}

/// One statement with its level and what the person says.
fn line(statement: &Statement, answer: &str) -> Element {
    let about = [statement.depth.name(), ", ", answer].concat();
    el("li").text(statement.can.clone()).text(" ").child(words("small", about))
}

fn next(site: Site, form: Form, answers: &Answers, areas: &[AreaLevel]) -> Element {
    let lead = "For each area, what of its next level you do not do alone yet. Choose two or three; they are enough to talk about.";
    let areas = areas.iter().map(|area| {
        let goals = goals(&site.catalogue.framework, form, area, answers);
        let toward = match area.reached {
            _ if area.answered() == 0 => ": not answered".to_owned(),
            Some(Depth::Advanced) => ": the highest level is reached".to_owned(),
            Some(reached) => above(reached).map(|next| format!(": toward {}", next.name())).unwrap_or_default(),
            None => ": toward Emerging".to_owned(),
        };
        let items = goals.iter().map(|goal| {
            let now = match goal.answer {
                None => "not answered",
                Some(answer) => spoken(answer),
            };
            line(goal.statement, now)
        });
        let heading = words("h4", area.area.name.clone()).text(toward);
        let list = (!goals.is_empty()).then(|| el("ul").class("claims").children(items));
        el("div").class("goal").child(heading).children(list)
    });
    section("Next goals", words("p", lead)).children(areas)
}

/// A section with its heading and first words.
pub(super) fn section(title: &'static str, lead: Element) -> Element {
    el("section").child(words("h3", title)).child(lead)
}

/// Skills by name, for a sentence.
pub(super) fn number_of_skills(number: usize) -> String {
    count(number, "skill")
}
