//! A plan as Markdown, for any editor.

use super::{Plan, called, goal_words, progress};
use crate::catalogue::Catalogue;

/// The plan as Markdown, with the link that opens it again.
pub fn markdown(catalogue: &Catalogue, plan: &Plan, link: &str) -> String {
    let mut out = String::new();
    let mut put = |parts: &[&str]| {
        parts.iter().for_each(|part| out.push_str(part));
        out.push('\n');
    };
    put(&["# ", &escaped(&plan.name), "\n"]);
    let goals = progress(plan.goals(), "goal", "goals", "done");
    put(&[&goals, ", ", &progress(plan.made(), "move", "moves", "made"), "."]);
    for (place, step) in plan.moves.iter().enumerate() {
        let [from, to] = [plan.before(place), &step.to].map(|id| escaped(called(catalogue, id)));
        put(&["\n## ", &(place + 1).to_string(), ". ", &from, " to ", &to, "\n"]);
        let month = step.month.map_or_else(|| "not set".to_owned(), |month| month.words());
        put(&["Target month: ", &month, if step.done { ". This move is made." } else { "." }]);
        let mut goals = step.goals.iter().filter(|goal| !goal.is_empty()).peekable();
        if goals.peek().is_some() {
            put(&["\n### Goals\n"]);
        }
        for goal in goals {
            put(&[if goal.done { "- [x] " } else { "- [ ] " }, &escaped(&goal_words(catalogue, goal))]);
        }
        if !step.notes.is_empty() {
            put(&["\n### Notes\n"]);
            step.notes.lines().for_each(|line| put(&["> ", &escaped(line), "  "]));
        }
    }
    put(&["\n---\n\nOpen this plan again: <", link, ">"]);
    out
}

/// Words that stay words: nothing in them is read as markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    // Dashes, numbers and the like mean something at the start of a line only.
    let mut starts = true;
    for c in text.chars() {
        let anywhere =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' | ':');
        if anywhere || (starts && matches!(c, '-' | '+' | '=' | '.' | ')')) {
            out.push('\\');
        }
        starts = starts && (c.is_ascii_digit() || c == ' ');
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
