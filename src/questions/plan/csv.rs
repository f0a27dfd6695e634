//! A plan as a table for spreadsheets: a row for each goal.

use super::{Plan, called, goal_words};
use crate::catalogue::Catalogue;
use crate::questions::table::{Cell, Table};

const COLUMNS: [&str; 10] =
    ["Plan", "Move", "From", "To", "Target month", "Move made", "Goal", "Goal done", "Depth", "Notes"];

/// The table.
pub fn csv(catalogue: &Catalogue, plan: &Plan) -> String {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (place, step) in plan.moves.iter().enumerate() {
        let number = (place + 1).to_string();
        let month = step.month.map(|month| month.id()).unwrap_or_default();
        let [from, to] = [plan.before(place), &step.to].map(|id| called(catalogue, id));
        let mut line = |goal: &str, done: &str, depth: &str| {
            let made = yes(step.done);
            let cells = [&plan.name, &number, from, to, &month, made, goal, done, depth, &step.notes];
            rows.push(cells.map(Cell::from).to_vec());
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
    Table { columns: &COLUMNS, rows }.csv()
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
