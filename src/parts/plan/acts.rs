//! From what is typed, chosen or pressed to what is done: the id of a control says what it is for.

use super::{Work, elsewhere, share};
use crate::catalogue::RoleId;
use crate::parts::ports::{Errand, Kept};
use crate::questions::network::Network;
use crate::questions::plan::{Action, Desk, Month, best, of_route};
use leptos::prelude::*;

/// Answers an event at a control.
pub(super) fn act(work: Work, kind: &str, id: &str, value: &str) {
    let mut parts = id.split('-');
    let name = parts.next().unwrap_or_default();
    let mut number = || parts.next().and_then(|number| number.parse::<usize>().ok());
    let (first, second) = (number(), number());
    match (kind, name, first, second) {
        ("input", "goal", Some(at), Some(place)) => work.act(Action::Goal(at, place, value.to_owned())),
        ("input", "notes", Some(at), _) => work.act(Action::Notes(at, value.to_owned())),
        ("input", "name", ..) => work.act(Action::Rename(value.to_owned())),
        ("change", "done", Some(at), Some(place)) => work.act(Action::Done(at, place)),
        ("change", "made", Some(at), _) => work.act(Action::Made(at)),
        ("change", "month", Some(at), _) => month(work, at, value),
        ("change", "from" | "to", ..) => {
            work.state.update(|state| value.clone_into(&mut state.ends[usize::from(name == "to")]));
        }
        ("change", "with", ..) => work.state.update(|state| state.notes = !state.notes),
        ("click", "add", Some(at), _) => add(work, at),
        ("click", "remove", Some(at), Some(place)) => {
            work.act(Action::Remove(at, place));
            work.ask(Errand::Focus(["add-", &at.to_string()].concat()));
        }
        ("click", "open", Some(id), _) => {
            if let Ok(id) = u32::try_from(id) {
                work.act(Action::Open(id));
            }
        }
        ("click", name, None, None) => press(work, name),
        _ => {}
    }
}

fn press(work: Work, name: &str) {
    match name {
        "undo" => work.act(Action::Undo),
        "duplicate" => lead(work, Action::Duplicate, "name"),
        "delete" => lead(work, Action::Delete, "undo"),
        "renew" => lead(work, Action::Renew, "undo"),
        "goon" => lead(work, Action::GoOn, "from"),
        "keep" => lead(work, Action::Keep, "name"),
        "putaway" => lead(work, Action::PutAway, "from"),
        "copy" => {
            let link = work
                .state
                .with_untracked(|state| state.desk.plan().map(|plan| share::link(work, &share::held(state, plan))));
            if let Some(link) = link {
                work.ask(Errand::Copy(link));
            }
        }
        "leave" => work.state.update(|state| state.notes = false),
        "print" => {
            // Said beforehand: the browser asks for paper at once, and what it then says comes too late for that.
            work.state.update(|state| state.printing = true);
            work.ask(Errand::Print);
        }
        "code" => work.state.update(|state| state.code = !state.code),
        "forget" | "rather" => {
            work.state.update(|state| state.forgetting = name == "forget");
            work.ask(Errand::Focus(if name == "forget" { "rather" } else { "forget" }.to_owned()));
        }
        "forgetall" => forget(work),
        name => elsewhere::press(work, name),
    }
}

/// Does what makes the pressed button go, and leads the focus on.
fn lead(work: Work, action: Action, to: &str) {
    let had = work.state.with_untracked(|state| state.desk.shared.is_some());
    work.act(action);
    work.clear(had);
    work.ask(Errand::Focus(to.to_owned()));
}

/// A month in any form that is understood; another text changes nothing and is said.
fn month(work: Work, at: usize, value: &str) {
    let month = Month::parse(value);
    if month.is_none() && !value.trim().is_empty() {
        work.tell("The target month was not understood. Write it as year and month, such as 2027-09.".to_owned());
        return;
    }
    work.act(Action::Month(at, month));
}

/// Adds a goal and leads there, or to the last one that is still empty.
fn add(work: Work, at: usize) {
    work.act(Action::AddGoal(at));
    let last = work.state.with_untracked(|state| state.desk.plan()?.moves.get(at)?.goals.len().checked_sub(1));
    if let Some(last) = last {
        work.ask(Errand::Focus(["goal-", &at.to_string(), "-", &last.to_string()].concat()));
    }
}

/// Makes a plan of the best path between the chosen roles.
pub(super) fn make(work: Work) {
    let ends = work.state.with_untracked(|state| state.ends.clone().map(RoleId::new));
    let catalogue = work.site().catalogue;
    let route = best(&Network::of(catalogue), &ends[0], &ends[1]);
    match route.and_then(|route| of_route(catalogue, &route)) {
        Some(plan) => {
            lead(work, Action::Add(plan), "name");
        }
        None if ends[0] == ends[1] => work.tell("Choose two different roles.".to_owned()),
        None => {
            let [from, to] = ends.each_ref().map(|id| catalogue.title(id));
            work.tell(
                [
                    "No chain of moves that we know leads from ",
                    from,
                    " to ",
                    to,
                    ". The career paths page says which way is open.",
                ]
                .concat(),
            );
        }
    }
}

/// Forgets everything that this site keeps in the browser.
fn forget(work: Work) {
    let Kept { text, .. } = work.talk.kept;
    work.state.update(|state| {
        state.desk = Desk::default();
        state.forgetting = false;
        "Everything that this site kept in this browser is forgotten.".clone_into(&mut state.desk.said);
    });
    text.set(None);
    work.ask(Errand::Forget);
}
