//! The target months of a plan for a calendar (RFC 5545): an event of a whole day, the first of the month, for each move that
//! has one and is not made. Events and no to-dos, as few calendars read those.

use super::{Plan, called, goal_words, two};
use crate::catalogue::Catalogue;

/// The calendar; none where no move has a target month to come. `stamp` is the day it is made, as year, month and day.
pub fn calendar(catalogue: &Catalogue, plan: &Plan, stamp: (u16, u8, u8)) -> Option<String> {
    let mut out = String::new();
    for head in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HR Career Paths//Plan//EN", "CALSCALE:GREGORIAN"] {
        line(head, &mut out);
    }
    let mut any = false;
    for (place, step) in plan.moves.iter().enumerate() {
        let Some(month) = step.month.filter(|_| !step.done) else { continue };
        any = true;
        let [from, to] = [plan.before(place), &step.to].map(|id| called(catalogue, id));
        let day = |day: &str| [&month.id().replace('-', ""), day].concat();
        let (year, of_year, of_month) = stamp;
        line("BEGIN:VEVENT", &mut out);
        // The same move of the same path keeps its id, so that a later file brings the event up to date.
        let path: Vec<&str> = plan.stops().map(|id| id.as_str()).collect();
        line(&["UID:", &path.join("."), ".", &(place + 1).to_string(), "@hr-career-paths"].concat(), &mut out);
        line(&["DTSTAMP:", &year.to_string(), &two(of_year), &two(of_month), "T000000Z"].concat(), &mut out);
        line(&["DTSTART;VALUE=DATE:", &day("01")].concat(), &mut out);
        line(&["DTEND;VALUE=DATE:", &day("02")].concat(), &mut out);
        line("TRANSP:TRANSPARENT", &mut out);
        line(&["SUMMARY:", &escaped(&["Target month: ", from, " to ", to].concat())].concat(), &mut out);
        let mut words = plan.name.clone();
        for goal in step.goals.iter().filter(|goal| !goal.is_empty()) {
            words.push_str(if goal.done { "\n[x] " } else { "\n[ ] " });
            words.push_str(&goal_words(catalogue, goal));
        }
        if !step.notes.is_empty() {
            words.push('\n');
            words.push_str(&step.notes);
        }
        line(&["DESCRIPTION:", &escaped(&words)].concat(), &mut out);
        line("END:VEVENT", &mut out);
    }
    line("END:VCALENDAR", &mut out);
    any.then_some(out)
}

/// Text as a value.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A line, folded so that none is longer than 75 bytes; no character is cut.
fn line(text: &str, out: &mut String) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}
