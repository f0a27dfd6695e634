//! Taking a plan elsewhere: as files for editors, spreadsheets, calendars, and for this page itself.

use super::tools::button;
use super::{State, Work, share};
use crate::components::markup::{Element, el, words};
use crate::parts::ports::{Download, Errand};
use crate::questions::plan::{Plan, calendar, csv, markdown, write_plans};
use leptos::prelude::*;

/// The buttons.
pub(super) fn view(plan: &Plan, plans: usize) -> Element {
    let months = plan.moves.iter().any(|step| step.month.is_some() && !step.done);
    let calendar =
        (!months).then(|| words("p", "A calendar file needs a target month for a move to come.").class("quiet"));
    let all = button("all", "All my plans (JSON)");
    let all = if plans > 1 { all } else { all.attr("hidden", "") };
    let row = el("div")
        .class("row")
        .child(button("markdown", "Text (Markdown)"))
        .child(button("csv", "Spreadsheet (CSV)"))
        .child(button("ics", "Calendar (ICS)"))
        .child(button("json", "To open again here (JSON)"))
        .child(all);
    el("section").class("screen").child(words("h3", "Take it elsewhere")).child(row).children(calendar)
}

/// Answers a button, if it stands here.
pub(super) fn press(work: Work, name: &str) {
    let file = work.state.with_untracked(|state| file(work, state, name));
    match file {
        Some(file) => {
            work.say(&["The file “", &file.name, "” is handed to the browser."].concat());
            work.ask(Errand::Save(file));
        }
        None if name == "ics" => work.say("A calendar file needs a target month for a move to come."),
        None => {}
    }
}

fn file(work: Work, state: &State, name: &str) -> Option<Download> {
    let catalogue = work.site().catalogue;
    let file = |ending: &str, kind: &'static str, text: String| {
        Some(Download { name: ["hr-career-plan.", ending].concat(), kind, text })
    };
    if name == "saveunread" {
        return file("unread.json", "application/json", state.desk.unread.as_ref()?.text.clone());
    }
    let mut plan = state.desk.plan()?.clone();
    plan.tidy();
    match name {
        "markdown" => file("md", "text/markdown", markdown::markdown(catalogue, &plan, &share::link(work, &plan))),
        "csv" => file("csv", "text/csv", csv::csv(catalogue, &plan)),
        "json" => file("json", "application/json", write_plans([&plan])),
        "all" => file("json", "application/json", write_plans(state.desk.plans.iter().map(|(_, plan)| plan))),
        "ics" => {
            let stamp = work.talk.today.map_or((1970, 1, 1), |day| (day.year, day.month, day.day));
            file("ics", "text/calendar", calendar::calendar(catalogue, &plan, stamp)?)
        }
        _ => None,
    }
}
