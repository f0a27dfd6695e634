//! A plan as a table for spreadsheets (RFC 4180): a row for each goal.

use super::{Plan, called, goal_words};
use crate::catalogue::Catalogue;

const HEAD: [&str; 10] =
    ["Plan", "Move", "From", "To", "Target month", "Move made", "Goal", "Goal done", "Depth", "Notes"];

/// The table.
pub fn csv(catalogue: &Catalogue, plan: &Plan) -> String {
    // The mark lets spreadsheets read it as Unicode.
    let mut out = "\u{feff}".to_owned();
    row(HEAD, &mut out);
    for (place, step) in plan.moves.iter().enumerate() {
        let number = (place + 1).to_string();
        let month = step.month.map(|month| month.id()).unwrap_or_default();
        let [from, to] = [plan.before(place), &step.to].map(|id| called(catalogue, id));
        let mut line = |goal: &str, done: &str, depth: &str| {
            let made = yes(step.done);
            row([&plan.name, &number, from, to, &month, made, goal, done, depth, &step.notes], &mut out);
        };
        let goals = || step.goals.iter().filter(|goal| !goal.is_empty());
        for goal in goals() {
            let depth = goal.need.as_ref().map_or("", |need| need.depth.name());
            line(&goal_words(catalogue, goal), yes(goal.done), depth);
        }
        if goals().next().is_none() {
            line("", "", "");
        }
    }
    out
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn row(cells: [&str; 10], out: &mut String) {
    for (place, text) in cells.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        cell(text, out);
    }
    out.push_str("\r\n");
}

/// One cell. What a spreadsheet would take for a formula gets an apostrophe before it.
fn cell(text: &str, out: &mut String) {
    let formula = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quote = text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ');
    if quote {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for c in text.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    if quote {
        out.push('"');
    }
}
