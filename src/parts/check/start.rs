//! The choice of what to do: a short or a full check, or the skills of a role; and what the browser keeps.

use super::asked::{go, leave};
use super::kept::State;
use super::{Shown, button, count, plain};
use crate::address::CheckPart;
use crate::catalogue::{Framework, RoleId};
use crate::components::markup::{Element, el, words};
use crate::parts::path_options;
use crate::questions::check::{Answers, Form, Group, groups, statement_id};
use leptos::prelude::*;

/// The ids of the controls.
const BEGIN: [&str; 2] = ["begin-short", "begin-full"];
const SEE: [&str; 2] = ["see-short", "see-full"];
const FROM: &str = "rate-from";
const TO: &str = "rate-to";
const OVER: &str = "start-over";
const FORGET: &str = "forget";
/// Leads back here.
pub(super) const LEAVE: &str = "to-start";

/// How long a person thinks about a statement, in seconds: our own guess.
const SECONDS: usize = 25;

pub(super) fn view(state: State, answers: &Answers) -> Shown {
    let framework = &state.live.site.catalogue.framework;
    let cards = Form::ALL.map(|form| card(framework, form, answers));
    let body = el("div")
        .class("check-start")
        .child(words("p", "Answered here, it is counted for you. For a talk or a workshop, the sheet below has all statements on paper."))
        .child(el("ul").class("cards three needs-script").children(cards).child(rate(state)))
        .child(kept(state, answers));
    Shown { heading: "Here or on paper".to_owned(), body }
}

fn card(framework: &Framework, form: Form, answers: &Answers) -> Element {
    let groups = groups(framework, form);
    let asked: usize = groups.iter().map(|group| group.statements.len()).sum();
    let answered: usize = groups.iter().map(|group| answered(group, answers)).sum();
    let (name, what) = match form {
        Form::Short => ("Short form", "the first one of each area at each level."),
        Form::Full => ("Full form", "all that the framework has. Your answers of the short form count here, too."),
    };
    let minutes = asked * SECONDS / 60;
    let about = format!("{asked} statements in {} groups, about {minutes} minutes: {what}", groups.len());
    let begin = if answered == 0 { "Begin the " } else { "Go on with the " };
    let begin = button(BEGIN[form as usize], begin).text(name.to_ascii_lowercase());
    let see = button(SEE[form as usize], "See the result").class(if answered == 0 { "plain away" } else { "plain" });
    el("li")
        .class("card")
        .child(words("h3", name))
        .child(words("p", about))
        .child(words("p", format!("{answered} of {asked} answered.")).class("quiet"))
        .child(el("p").class("steps").child(begin).child(see))
}

fn answered(group: &Group, answers: &Answers) -> usize {
    group.statements.iter().filter(|one| answers.get(&statement_id(one)).is_some()).count()
}

/// The form that starts a rating of a role's skills.
fn rate(state: State) -> Element {
    let catalogue = state.live.site.catalogue;
    let [from, to] = state.ends.get();
    let asked = state.live.query.with(|query| query.from.clone());
    let from = from.or(asked).unwrap_or_else(|| catalogue.framework.role.clone());
    let select = |id: &'static str, label: &'static str, none: &'static str, chosen: Option<&RoleId>| {
        let none = words("option", none).attr("value", "");
        let select = el("select").attr("id", id).child(none);
        let select = if id == TO { select.attr("required", "") } else { select };
        let select = select.children(path_options(catalogue, chosen.map(RoleId::as_str)));
        el("div").child(words("label", label).attr("for", id)).child(select)
    };
    let form = el("form")
        .attr("autocomplete", "off")
        .child(select(TO, "The role you want", "Choose …", to.as_ref()))
        .child(select(FROM, "Your role now", "None of these", Some(&from)))
        .child(words("button", "Rate its skills").attr("type", "submit"));
    let about = "Rate yourself on the skills that a role asks for, and see the gap between you and it.";
    el("li").class("card").child(words("h3", "Skills of a role")).child(words("p", about)).child(form)
}

/// What is kept, and how to be rid of it.
fn kept(state: State, answers: &Answers) -> Element {
    let is_kept = state.kept.fault.get().is_none() && state.unread().is_none();
    let sentence = match answers.len() {
        0 => "Nothing is answered yet.".to_owned(),
        some if is_kept => format!("{} so far, kept in this browser only.", count(some, "answer")),
        some => format!("{} so far, until you leave or reload the page.", count(some, "answer")),
    };
    let over = el("p")
        .child(plain(OVER, "Start over"))
        .text(" takes away the answers to the statements; ratings of skills stay. You can bring them back until you leave the page.");
    let forget = el("p").child(plain(FORGET, "Forget everything")).text(" takes away all of it for good.");
    let rid = el("details")
        .class(if answers.is_empty() { "more away" } else { "more" })
        .child(words("summary", "Start over, or forget everything"))
        .child(over)
        .child(forget);
    el("div").class("needs-script").child(words("p", sentence).attr("role", "status")).child(rid)
}

/// Answers a choice of a role, if it was made here.
pub(super) fn chosen(state: State, id: &str, value: &str) {
    let place = [FROM, TO].into_iter().position(|known| known == id);
    if let Some(place) = place {
        // "None of these" is a choice, too: an id that no role has.
        state.ends.update(|ends| ends[place] = Some(RoleId::new(value)));
    }
}

/// Answers the form: the rating starts, if a role was chosen.
pub(super) fn submitted(state: State) {
    let catalogue = state.live.site.catalogue;
    let [from, to] = state.ends.get_untracked();
    let known = |id: &RoleId| catalogue.role(id).is_some();
    let Some(to) = to.filter(known) else { return };
    let asked = state.live.query.with_untracked(|query| query.from.clone());
    let from = from.or(asked).unwrap_or_else(|| catalogue.framework.role.clone());
    state.live.query.update(|query| {
        query.to = Some(to);
        query.from = Some(from).filter(known);
        (query.form, query.part) = (None, None);
    });
}

/// Answers a button, if it stands here; says whether it leads elsewhere.
pub(super) fn pressed(state: State, id: &str) -> bool {
    let live = state.live;
    let named = |ids: [&str; 2]| Form::ALL.into_iter().find(|form| ids[*form as usize] == id);
    if let Some(form) = named(BEGIN) {
        let answers = state.answers();
        let groups = groups(&live.site.catalogue.framework, form);
        let open = |group: &Group| answered(group, &answers) < group.statements.len();
        live.query.update(|query| query.form = Some(form));
        go(live, groups.iter().position(open).unwrap_or(groups.len()));
    } else if let Some(form) = named(SEE) {
        live.query.update(|query| (query.form, query.part) = (Some(form), Some(CheckPart::Result)));
    } else if id == LEAVE {
        leave(live);
    } else if id == OVER || id == FORGET {
        take_away(state, id == FORGET);
    } else {
        return false;
    }
    true
}

/// Takes away the answers to the statements, to be brought back; or all of it, for good.
fn take_away(state: State, all: bool) {
    if all {
        state.gone.set(None);
        state.keep(&Answers::default());
        return;
    }
    let mut gone = Answers::default();
    state.change(|answers| {
        let statements = &state.live.site.catalogue.framework.statements;
        for id in statements.iter().map(statement_id) {
            gone.set(&id, answers.get(&id));
            answers.set(&id, None);
        }
    });
    state.gone.set((!gone.is_empty()).then_some(gone));
}
