//! What can be done with plans: choosing among them, naming, copying, deleting, undoing, forgetting.

use super::State;
use crate::components::markup::{Element, Words, el, words};
use crate::questions::plan::{LONGEST_NAME, Plan, progress as said};

/// A button that stands back.
pub(super) fn button(id: impl Into<Words>, label: impl Into<Words>) -> Element {
    words("button", label).class("plain").attr("type", "button").attr("id", id)
}

/// `2 of 7 goals done, 1 of 3 moves made`.
pub(super) fn progress(plan: &Plan) -> String {
    let goals = said(plan.goals(), "goal", "goals", "done");
    let mut sentence = [&goals, ", ", &said(plan.made(), "move", "moves", "made"), "."].concat();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// All plans, where there are several.
pub(super) fn list(state: &State) -> Element {
    let list = el("section").class("plans");
    if state.desk.plans.len() < 2 || state.desk.shared.is_some() {
        return list.attr("hidden", "");
    }
    let items = state.desk.plans.iter().map(|(id, plan)| {
        let open = button(["open-", &id.to_string()].concat(), named(plan));
        let open = if state.desk.open == Some(*id) { open.attr("aria-current", "true") } else { open };
        el("li").child(open).text(" ").child(words("small", progress(plan)))
    });
    list.child(words("h2", "Your plans")).child(el("ul").children(items))
}

fn named(plan: &Plan) -> String {
    if plan.name.trim().is_empty() { "A plan without a name".to_owned() } else { plan.name.clone() }
}

/// The name of the open plan, how far it is, and what can be done with it.
pub(super) fn head(plan: &Plan) -> Element {
    let name = el("div").class("needs-script").child(words("label", "Name of this plan").attr("for", "name")).child(
        el("input")
            .attr("id", "name")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", LONGEST_NAME.to_string())
            .attr("value", plan.name.clone()),
    );
    let buttons = el("div")
        .class("row needs-script")
        .child(button("print", "Print"))
        .child(button("duplicate", "Duplicate"))
        .child(button("delete", "Delete this plan"));
    el("div").child(name).child(buttons).child(words("p", progress(plan)).class("count"))
}

/// The bar that stays in sight: what happened last, and the way back.
pub(super) fn bar(state: &State) -> Element {
    let undo = state.desk.undoable();
    let empty = undo.is_none() && state.desk.said.is_empty();
    let label = undo.map_or_else(|| "Nothing to undo".to_owned(), |undo| ["Undo: ", undo].concat());
    let button = button("undo", label).attr("aria-keyshortcuts", "Control+Z");
    // It stays when the last action is taken back: it has the focus then.
    let button = if undo.is_none() { button.attr("aria-disabled", "true") } else { button };
    let button = if empty { button.attr("hidden", "") } else { button };
    let said = words("p", state.desk.said.clone()).attr("role", "status");
    // Out of sight, not out of the page: what comes is announced.
    el("div").class(if empty { "hidden" } else { "bar needs-script" }).child(said).child(button)
}

/// Forgetting everything, asked twice.
pub(super) fn forget(state: &State) -> Element {
    let section = el("section").class("needs-script");
    let section = section.child(words("h2", "What this browser keeps"));
    let sentence = "Your plans, and what you enter on the other pages of this site, are kept in this browser only. Whoever uses it can see them. Nothing is sent anywhere.";
    let section = section.child(words("p", sentence).class("measure"));
    if !state.forgetting {
        return section.child(el("div").class("row").child(button("forget", "Forget everything")));
    }
    let question = "Forget all plans, answers and choices that this site keeps in this browser? This cannot be undone.";
    let row = el("div")
        .class("row")
        .child(button("forgetall", "Yes, forget everything"))
        .child(button("rather", "No, keep it"));
    section.child(el("div").class("notice").attr("role", "status").child(words("p", question)).child(row))
}
