//! Writing plans.

use super::{FORMAT, VERSION};
use crate::questions::plan::json;
use crate::questions::plan::{Need, Plan};

/// Writes plans with the numbers they are kept under.
pub fn write_text<'a>(plans: impl IntoIterator<Item = (u32, &'a Plan)>) -> String {
    write_all(plans.into_iter().map(|(id, plan)| (Some(id), plan)))
}

/// Writes plans for a file.
pub fn write_plans<'a>(plans: impl IntoIterator<Item = &'a Plan>) -> String {
    write_all(plans.into_iter().map(|plan| (None, plan)))
}

fn write_all<'a>(plans: impl Iterator<Item = (Option<u32>, &'a Plan)>) -> String {
    let mut out = ["{\"format\":\"", FORMAT, "\",\"version\":", &VERSION.to_string(), ",\"plans\":["].concat();
    for (place, (id, plan)) in plans.enumerate() {
        out.push_str(if place > 0 { ",\n" } else { "\n" });
        write_plan(id, plan, &mut out);
    }
    out.push_str("\n]}\n");
    out
}

fn pair(name: &str, value: &str, out: &mut String) {
    out.push_str(name);
    json::write(value, out);
}

fn write_need(need: &Need, out: &mut String) {
    pair("\"skill\":", need.skill.as_str(), out);
    pair(",\"depth\":", &need.depth.name().to_ascii_lowercase(), out);
}

fn write_plan(id: Option<u32>, plan: &Plan, out: &mut String) {
    out.push('{');
    if let Some(id) = id {
        out.push_str(&["\"id\":", &id.to_string(), ","].concat());
    }
    pair("\"name\":", &plan.name, out);
    pair(",\"start\":", plan.start.as_str(), out);
    out.push_str(",\"moves\":[");
    for (place, step) in plan.moves.iter().enumerate() {
        pair(if place > 0 { ",\n{\"to\":" } else { "\n{\"to\":" }, step.to.as_str(), out);
        if let Some(month) = step.month {
            pair(",\"month\":", &month.id(), out);
        }
        out.push_str(if step.done { ",\"done\":true" } else { ",\"done\":false" });
        out.push_str(",\"asked\":[");
        for (place, need) in step.asked.iter().enumerate() {
            out.push_str(if place > 0 { ",{" } else { "{" });
            write_need(need, out);
            out.push('}');
        }
        out.push_str("],\"goals\":[");
        for (place, goal) in step.goals.iter().enumerate() {
            out.push_str(if place > 0 { ",\n{" } else { "\n{" });
            if let Some(need) = &goal.need {
                write_need(need, out);
                out.push(',');
            }
            pair("\"text\":", &goal.text, out);
            out.push_str(if goal.done { ",\"done\":true}" } else { ",\"done\":false}" });
        }
        pair("],\"notes\":", &step.notes, out);
        out.push('}');
    }
    out.push_str("]}");
}
