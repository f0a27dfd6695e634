//! The plan itself: its moves, each with its reasons, what is missing, month, goals and notes. Fields on the screen, words and
//! boxes to tick on paper.

use super::tools::button;
use crate::catalogue::{Move, Role};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, itinerary, steps};
use crate::questions::gap;
use crate::questions::plan::{Goal, LONGEST_GOAL, LONGEST_NOTES, Plan, Step, called, goal_words, since};

/// What has changed since the plan was made; hidden where nothing has.
pub(super) fn changes(site: Site, plan: &Plan, mine: bool) -> Element {
    let all = since(site.catalogue, plan);
    let items: Vec<Element> = all
        .iter()
        .enumerate()
        .flat_map(|(place, changes)| changes.iter().map(move |change| (place + 1, change)))
        .map(|(place, change)| {
            words("li", ["Move ", &place.to_string(), ": "].concat()).text(change.sentence(site.catalogue))
        })
        .collect();
    let notice = el("div").class("notice");
    if items.is_empty() {
        return notice.attr("hidden", "");
    }
    let sentence = "What we know has changed since this plan was made:";
    let renew = mine.then(|| el("div").class("row").child(button("renew", "Bring the plan up to date")));
    notice.child(words("p", sentence)).child(el("ul").children(items)).children(renew)
}

/// The moves in order; with fields, or to read only.
pub(super) fn moves(site: Site, plan: &Plan, fields: bool) -> Element {
    let moves = plan.moves.iter().enumerate().map(|(place, step)| one(site, plan, place, step, fields));
    el("ol").class("legs").children(moves)
}

fn one(site: Site, plan: &Plan, place: usize, step: &Step, fields: bool) -> Element {
    let catalogue = site.catalogue;
    let ids = [plan.before(place), &step.to];
    let [from, to] = ids.map(|id| catalogue.role(id));
    let heading = words("h3", called(catalogue, ids[0]).to_owned()).text(" to ");
    let heading = match to {
        Some(role) => heading.child(link(site.role(role), role.title.as_str())),
        None => heading.text(step.to.as_str().to_owned()),
    };
    let known = from.zip(to).and_then(|(from, to)| catalogue.moves_from(&from.id).find(|step| step.to == to.id));
    let heading = match known {
        Some(known) => heading.text(", ").child(words("small", steps::direction(known.kind))),
        None => heading,
    };
    let why = from.zip(to).map(|(from, to)| reasons(site, from, to, known));
    let leg = el("li").class("leg").child(heading).children(why);
    if fields { edited(site, leg, place, step) } else { read(site, leg, step) }
}

/// Why the move works, and what there is to learn. Folded on the screen; paper shows it.
fn reasons(site: Site, from: &'static Role, to: &'static Role, known: Option<&'static Move>) -> Element {
    let details =
        el("details").class("asks").child(words("summary", "Why it works, what carries over, what is missing"));
    let details = match known {
        Some(step) => details.child(words("h4", "Why it works")).children(basis::claims(site, &step.why)),
        None => details.child(words("p", "This move is not among those we know of.")),
    };
    let more = known.map(|step| el("p").child(link(steps::address(site, step), "This move in full")));
    let details = details.child(words("h4", "Skills"));
    details.child(itinerary::skills(site, &gap::between(from, to))).children(more)
}

/// An id of a control of a move.
fn id(name: &str, place: usize) -> String {
    [name, "-", &place.to_string()].concat()
}

fn ticked(input: Element, is: bool) -> Element {
    if is { input.attr("checked", "") } else { input }
}

fn edited(site: Site, leg: Element, place: usize, step: &Step) -> Element {
    let number = (place + 1).to_string();
    // What tells the fields of one move from those of another for whoever does not see where they stand.
    let of_move = || words("span", [" of move ", &number].concat()).class("hidden");
    let month = id("month", place);
    let month_label = words("label", "Target month").child(of_move()).attr("for", month.clone());
    let month_field = el("div").child(month_label).child(
        el("input")
            .attr("type", "month")
            .attr("id", month)
            .attr("placeholder", "2027-09")
            .attr("autocomplete", "off")
            .attr("value", step.month.map(|month| month.id()).unwrap_or_default()),
    );
    let made = ticked(el("input").attr("type", "checkbox").attr("id", id("made", place)), step.done);
    let made = el("label")
        .class("tick")
        .child(made)
        .text(" This move is made")
        .child(words("span", [": move ", &number].concat()).class("hidden"));
    let goals = step.goals.iter().enumerate().map(|(at, goal)| field(site, &number, place, at, goal));
    let notes = id("notes", place);
    let area = el("textarea")
        .attr("id", notes.clone())
        .attr("rows", "3")
        .attr("maxlength", LONGEST_NOTES.to_string())
        .text(step.notes.clone());
    let fields = el("div")
        .class("screen")
        .child(el("div").class("ends").child(month_field).child(made))
        .child(words("h4", "Goals"))
        .child(el("ul").class("goals").children(goals))
        .child(
            el("p").child(
                button(id("add", place), "Add a goal")
                    .child(words("span", [" to move ", &number].concat()).class("hidden")),
            ),
        )
        .child(words("label", "Notes").child(of_move()).attr("for", notes))
        .child(area);
    let leg = leg.child(fields);
    read_as(leg, site, step, "paper")
}

fn field(site: Site, number: &str, place: usize, at: usize, goal: &Goal) -> Element {
    let said = goal_words(site.catalogue, goal);
    let id = |name: &str| [name, "-", &place.to_string(), "-", &at.to_string()].concat();
    let label = [" goal ", &(at + 1).to_string(), " of move ", number, ": ", &said].concat();
    let tick =
        el("input").attr("type", "checkbox").attr("id", id("done")).attr("aria-label", ["Done:", &label].concat());
    let text = el("textarea")
        .attr("rows", "1")
        .attr("id", id("goal"))
        .attr("maxlength", LONGEST_GOAL.to_string())
        .attr("aria-label", ["Goal ", &(at + 1).to_string(), " of move ", number].concat())
        .attr("placeholder", "What will you do?")
        .text(said);
    let remove = button(id("remove"), "✕").attr("aria-label", ["Remove", &label].concat());
    el("li").child(ticked(tick, goal.done)).child(text).child(remove)
}

fn read(site: Site, leg: Element, step: &Step) -> Element {
    read_as(leg, site, step, "read")
}

/// Month, goals and notes as words.
fn read_as(leg: Element, site: Site, step: &Step, class: &'static str) -> Element {
    let month = step
        .month
        .map_or_else(|| "Target month: not set".to_owned(), |month| ["Target month: ", &month.words()].concat());
    let month = words("p", month).text(if step.done { ". This move is made." } else { "." });
    let goals = step.goals.iter().filter(|goal| !goal.is_empty()).map(|goal| {
        let (mark, said) = if goal.done { ("☑ ", "Done: ") } else { ("☐ ", "") };
        el("li")
            .child(words("span", mark).attr("aria-hidden", "true"))
            .children((!said.is_empty()).then(|| words("span", said).class("hidden")))
            .text(goal_words(site.catalogue, goal))
    });
    let goals = el("ul").class("goals").children(goals);
    let notes = (!step.notes.is_empty())
        .then(|| el("div").child(words("h4", "Notes")).child(words("p", step.notes.clone()).class("notes")));
    leg.child(el("div").class(class).child(month).child(words("h4", "Goals")).child(goals).children(notes))
}
