//! A group of questions: statements of one area, or skills of one role, each with four answers, or none.

use super::asked::{Asked, Ends, go};
use super::kept::State;
use super::start::LEAVE;
use super::{Shown, button, plain};
use crate::catalogue::{Depth, Statement};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, depth};
use crate::questions::check::{
    Answer, Answers, Form, GROUP_OF_SKILLS, Rating, Says, groups, rating_id, ratings, statement_id,
};

/// The ids of the buttons.
const NEXT: &str = "next";
const BACK: &str = "back";

/// What stands for no answer in the id of a choice.
const NONE: &str = "x";

/// A group of statements, counted from 0.
pub(super) fn statements(site: Site, form: Form, number: usize, answers: &Answers) -> Shown {
    let groups = groups(&site.catalogue.framework, form);
    let Some(group) = groups.get(number) else { return Shown { heading: String::new(), body: el("div") } };
    let given = |statement: &Statement| answers.get(&statement_id(statement));
    let all = || groups.iter().flat_map(|group| &group.statements);
    let answered = all().filter(|statement| given(statement).is_some()).count();
    let levels = Depth::ALL.into_iter().filter_map(|depth| {
        let at: Vec<&Statement> = group.statements.iter().filter(|one| one.depth == depth).copied().collect();
        (!at.is_empty()).then(|| level(site, depth, &at, answers))
    });
    let body = el("div")
        .class("check-ask")
        .child(progress(number, groups.len(), answered, all().count()))
        .children(levels)
        .child(steps(number, groups.len()));
    Shown { heading: format!("Group {} of {}: {}", number + 1, groups.len(), group.area.name), body }
}

/// The statements of one level.
fn level(site: Site, at: Depth, statements: &[&Statement], answers: &Answers) -> Element {
    let depths = &site.catalogue.framework.depths;
    let meaning = depths.iter().find(|info| info.id == at).map_or("", |info| &info.summary.text);
    let ask = |statement: &&Statement| {
        let id = statement_id(statement);
        // The words are those of the catalogue; a group takes a handful of them along.
        question(&id, words("legend", statement.can.clone()), None, answers.get(&id))
    };
    el("section")
        .child(el("h3").child(depth::dots(at)))
        .child(words("p", meaning).class("quiet"))
        .children(statements.iter().map(ask))
}

/// A group of the skills that a role asks for, counted from 0.
pub(super) fn skills(site: Site, ends: &Ends, number: usize, answers: &Answers) -> Shown {
    let all = ratings(site.catalogue, ends.to, answers);
    let groups = all.len().div_ceil(GROUP_OF_SKILLS);
    let rated = all.iter().filter(|rating| answers.get(&rating_id(rating.need)).is_some()).count();
    let group = all.iter().skip(number * GROUP_OF_SKILLS).take(GROUP_OF_SKILLS);
    let body = el("div")
        .class("check-ask")
        .child(progress(number, groups, rated, all.len()))
        .child(words(
            "p",
            "Rate each skill as far as the role asks for it; how far that is, is our reading. Where you leave one open, your answers to the statements count.",
        ))
        .children(group.map(|rating| skill(site, ends, rating, answers)))
        .child(steps(number, groups));
    Shown { heading: format!("Skills for {}: group {} of {groups}", ends.to.title, number + 1), body }
}

/// One skill.
fn skill(site: Site, ends: &Ends, rating: &Rating<'static>, answers: &Answers) -> Element {
    let need = rating.need;
    let known = site.catalogue.skill(&need.skill);
    let depths = &site.catalogue.framework.depths;
    let meaning = depths.iter().find(|info| info.id == need.depth).map_or("", |info| &info.summary.text);
    let name = known.map_or(need.skill.as_str(), |skill| &skill.name);
    let legend = el("legend").text(name).text(", ").child(words("span", need.depth.name().to_ascii_lowercase()));
    let now = ends.from.filter(|from| from.id != ends.to.id);
    let now = now.map(|from| match from.skills.iter().find(|held| held.skill == need.skill) {
        Some(held) => format!(" {} asks for it, too: {}.", from.title, held.depth.name().to_ascii_lowercase()),
        None => format!(" {} does not ask for it.", from.title),
    });
    let shown = match rating.says {
        Says::Statements(Some(shown)) => {
            format!(" Your answers to the statements show it up to {}.", shown.name().to_ascii_lowercase())
        }
        Says::Statements(None) => " Your answers to the statements do not show it yet.".to_owned(),
        Says::Rating(_) | Says::RatingAt(..) | Says::Nothing => String::new(),
    };
    let about = el("p")
        .class("quiet")
        .text(known.map_or("", |skill| &skill.summary.text))
        .text(" ")
        .child(words("b", need.depth.name()).text(": "))
        .text(meaning)
        .text(now.unwrap_or_default())
        .text(shown)
        .text(" ")
        .child(basis::mark(site, &need.evidence));
    let id = rating_id(need);
    question(&id, legend, Some(about), answers.get(&id))
}

/// One question: its choices stand in a group of their own, with what is asked as its name.
fn question(id: &str, legend: Element, about: Option<Element>, given: Option<Answer>) -> Element {
    let choices = Answer::ALL.map(|answer| choice(id, answer.letter(), answer.label(), given == Some(answer)));
    let none = choice(id, NONE, "No answer", given.is_none());
    el("fieldset")
        .class(if given.is_some() { "ask given" } else { "ask" })
        .child(legend)
        .children(about)
        .child(el("div").class("answers").children(choices).child(none))
}

fn choice(id: &str, letter: &'static str, label: &'static str, chosen: bool) -> Element {
    let own = [id, "_", letter].concat();
    let input = el("input").attr("type", "radio").attr("id", own.clone()).attr("name", id.to_owned());
    let input = input.attr("value", letter);
    let input = if chosen { input.attr("checked", "") } else { input };
    el("label").attr("for", own).child(input).text(label)
}

fn progress(number: usize, groups: usize, answered: usize, asked: usize) -> Element {
    let bar = words("progress", "")
        .attr("aria-label", "Groups")
        .attr("max", groups.to_string())
        .attr("value", (number + 1).to_string());
    el("p").class("progress").child(bar).child(words("span", format!("{answered} of {asked} answered")))
}

/// The ways on from a group.
fn steps(number: usize, groups: usize) -> Element {
    let next = if number + 1 < groups { "Next group" } else { "See the result" };
    let back = plain(BACK, "Back");
    let back = if number == 0 { back.attr("hidden", "") } else { back };
    el("p").class("steps").child(button(NEXT, next)).child(back).child(plain(LEAVE, "Leave for now"))
}

/// Answers a choice, if it was made here.
pub(super) fn chosen(state: State, id: &str) {
    let Some((id, letter)) = id.rsplit_once('_') else { return };
    let answer = Answer::of_letter(letter);
    if answer.is_some() || letter == NONE {
        state.change(|answers| answers.set(id, answer));
    }
}

/// Answers a button, if it stands here; says whether it leads elsewhere.
pub(super) fn pressed(state: State, id: &str) -> bool {
    let live = state.live;
    let asked = Asked::of(live);
    let number = match &asked {
        Asked::Group(_, number) | Asked::Skills(_, number) => *number,
        Asked::Result(_) | Asked::Gap(_) => asked.groups(live.site),
        Asked::Start => return false,
    };
    match id {
        NEXT => go(live, number + 1),
        BACK => go(live, number.saturating_sub(1)),
        _ => return false,
    }
    true
}

/// The ways on from a result.
pub(super) fn back() -> Element {
    el("p").class("steps needs-script").child(plain(BACK, "Back to the questions")).child(plain(LEAVE, "Other forms"))
}
