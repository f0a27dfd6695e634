//! The plans that a person works on: what they do with them, and how that is undone. What happens on the page is an [`Action`];
//! what the browser keeps comes in by [`Desk::take`] and goes out by [`Desk::text`].

use super::text::{line, lines};
use super::{
    Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, MOST_PLANS, Month, Plan, Trouble, cut, of_route,
    propose, read_link, read_text, route_of, snapshot, write_text,
};
use crate::catalogue::Catalogue;

/// The most actions that can be undone.
const MOST_UNDONE: usize = 50;

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Adds a plan and opens it.
    Add(Plan),
    /// Adds the plans of a file.
    File(String),
    /// Opens another plan.
    Open(u32),
    /// Renames the open plan.
    Rename(String),
    /// Adds a copy of the open plan.
    Duplicate,
    /// Deletes the open plan.
    Delete,
    /// Sets the target month of a move.
    Month(usize, Option<Month>),
    /// Marks a move as made, or not.
    Made(usize),
    /// Changes the notes of a move.
    Notes(usize, String),
    /// Adds an empty goal to a move.
    AddGoal(usize),
    /// Changes the words of a goal.
    Goal(usize, usize, String),
    /// Marks a goal as done, or not.
    Done(usize, usize),
    /// Removes a goal.
    Remove(usize, usize),
    /// Takes over what has changed in what we know: goals for what is missing now, ids of today.
    Renew,
    /// Takes back the last action.
    Undo,
    /// Keeps the plan of a link.
    Keep,
    /// Puts the plan of a link away.
    PutAway,
    /// Goes on with what could be read of what the browser keeps.
    GoOn,
}

/// The plan of a link, shown before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The plan, as far as it could be read.
    pub plan: Option<Plan>,
    /// What could not, as sentences.
    pub problems: Vec<String>,
}

/// What the browser keeps and we cannot read in full. It is not written over until the person says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The text as it is.
    pub text: String,
    /// Why, as sentences.
    pub why: Vec<String>,
}

/// How a plan stood before an action: its place, its number, and what it was, if it was.
type Before = (usize, u32, Option<Plan>);

/// An action that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Past {
    said: String,
    before: Vec<Before>,
    /// The field that was typed in: further typing there is the same action.
    typing: Option<(usize, usize)>,
    open: Option<u32>,
}

/// Everything on the page of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// The plans with their numbers.
    pub plans: Vec<(u32, Plan)>,
    /// The number of the open one.
    pub open: Option<u32>,
    /// What happened last, as a sentence.
    pub said: String,
    /// What could not be used of a file, as sentences.
    pub told: Vec<String>,
    /// The plan of a link.
    pub shared: Option<Shared>,
    /// What is kept and cannot be read.
    pub unread: Option<Unread>,
    past: Vec<Past>,
    seen: Option<String>,
}

fn sentences(troubles: &[Trouble]) -> Vec<String> {
    const MOST: usize = 5;
    let mut all: Vec<String> = troubles.iter().take(MOST).map(Trouble::sentence).collect();
    if troubles.len() > MOST {
        all.push(format!("{} more parts were left out.", troubles.len() - MOST));
    }
    all
}

impl Desk {
    /// The open plan.
    pub fn plan(&self) -> Option<&Plan> {
        let open = self.open?;
        self.plans.iter().find(|(id, _)| *id == open).map(|(_, plan)| plan)
    }

    /// What is undone next, as words for a button.
    pub fn undoable(&self) -> Option<&str> {
        self.past.last().map(|past| past.said.as_str())
    }

    /// What the browser is to keep; nothing where there is no plan. `None` where it must not be written over.
    pub fn text(&mut self) -> Option<Option<String>> {
        if self.unread.is_some() {
            return None;
        }
        let plans = self.plans.iter().map(|(id, plan)| (*id, plan));
        let text = (!self.plans.is_empty()).then(|| write_text(plans));
        self.seen.clone_from(&text);
        Some(text)
    }

    /// Whether this is what the browser kept when it was last looked at or written.
    pub fn knows(&self, text: Option<&str>) -> bool {
        self.seen.as_deref() == text
    }

    /// Takes in what the browser keeps: at the start, and when another tab wrote. Where what stands here was not kept
    /// (`unsaved`), it stays beside what comes in.
    pub fn take(&mut self, text: Option<&str>, unsaved: bool) {
        if self.knows(text) {
            return;
        }
        self.seen = text.map(str::to_owned);
        let first = self.plans.is_empty();
        let unsaved = unsaved || self.unread.is_some();
        let kept = text.map(read_text).unwrap_or_default();
        let mut plans: Vec<(u32, Plan)> = Vec::new();
        for (id, plan) in kept.plans {
            let id = id.filter(|id| plans.iter().all(|(known, _)| known != id)).unwrap_or_else(|| free(&plans));
            plans.push((id, plan));
        }
        let before = std::mem::take(&mut self.plans);
        let same = |id: u32, plans: &[(u32, Plan)], others: &[(u32, Plan)]| {
            let of = |list: &[(u32, Plan)]| list.iter().find(|(known, _)| *known == id).map(|(_, plan)| plan.clone());
            of(plans) == of(others)
        };
        // Taking back an action must not take back what another tab did to the same plan since.
        self.past.retain(|past| past.before.iter().all(|(_, id, _)| same(*id, &before, &plans)));
        if unsaved {
            for (_, plan) in before {
                if plans.iter().all(|(_, known)| *known != plan) {
                    plans.push((free(&plans), plan));
                }
            }
        }
        self.plans = plans;
        self.unread = (!kept.troubles.is_empty())
            .then(|| Unread { text: text.unwrap_or_default().to_owned(), why: sentences(&kept.troubles) });
        if self.plan().is_none() {
            self.open = self.plans.last().map(|(id, _)| *id);
        }
        self.said = match first {
            true => String::new(),
            false => "The plans were changed in another tab; you see them as they are now.".to_owned(),
        };
    }

    /// Takes in the fragment of the address; says whether the plans changed. A shared plan is only shown.
    pub fn arrive(&mut self, catalogue: &Catalogue, fragment: &str) -> bool {
        if let Some(value) = fragment.strip_prefix("plan=") {
            let read = read_link(catalogue, value);
            let problems = read.problems.iter().map(|problem| problem.sentence()).collect();
            self.shared = Some(Shared { plan: read.plan, problems });
            return false;
        }
        let Some(value) = fragment.strip_prefix("new=") else { return false };
        match route_of(catalogue, value).and_then(|route| of_route(catalogue, &route)) {
            Some(plan) => self.act(catalogue, Action::Add(plan)),
            None => {
                self.told = vec!["The address names roles that we do not know, so no plan was made of it.".to_owned()];
                false
            }
        }
    }

    /// Does what a person does; says whether the plans changed.
    pub fn act(&mut self, catalogue: &Catalogue, action: Action) -> bool {
        self.said.clear();
        self.told.clear();
        match action {
            Action::Open(id) => {
                self.open = Some(id);
                false
            }
            Action::PutAway => {
                self.shared = None;
                false
            }
            Action::GoOn => {
                self.unread = None;
                true
            }
            Action::Keep => {
                let plan = self.shared.take().and_then(|shared| shared.plan);
                plan.is_some_and(|plan| self.add(vec![plan], "keeping the plan") > 0)
            }
            Action::Undo => self.undo(),
            Action::Add(plan) => {
                self.shared = None;
                self.add(vec![plan], "making the plan") > 0
            }
            Action::File(text) => self.file(&text),
            Action::Duplicate => {
                let copy = self.plan().map(|plan| {
                    let mut copy = plan.clone();
                    copy.name = [cut(&copy.name, LONGEST_NAME - 7), " (copy)"].concat();
                    copy
                });
                copy.is_some_and(|copy| self.add(vec![copy], "copying the plan") > 0)
            }
            Action::Delete => self.delete(),
            change => self.change(catalogue, change),
        }
    }

    /// Adds plans and opens the last; says how many. One that is there already is opened.
    fn add(&mut self, plans: Vec<Plan>, said: &str) -> usize {
        let mut before = Vec::new();
        let open = self.open;
        for mut plan in plans {
            plan.tidy();
            if let Some((id, _)) = self.plans.iter().find(|(_, known)| *known == plan) {
                self.open = Some(*id);
                self.said = "This plan is here already.".to_owned();
            } else if self.plans.len() == MOST_PLANS {
                self.told = vec![format!("{MOST_PLANS} plans are the most that can be kept: delete one first.")];
            } else {
                let id = free(&self.plans);
                plan.name = self.name(&plan.name);
                before.push((self.plans.len(), id, None));
                self.plans.push((id, plan));
                self.open = Some(id);
            }
        }
        let added = before.len();
        if added > 0 {
            self.said = if added == 1 { "The plan is here.".to_owned() } else { format!("{added} plans are here.") };
            self.remember(said, before, None, open);
        }
        added
    }

    /// A name that no other plan has.
    fn name(&self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while self.plans.iter().any(|(_, plan)| plan.name == name) {
            name = [cut(wanted, LONGEST_NAME - 5), " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        name
    }

    fn file(&mut self, text: &str) -> bool {
        let read = read_text(text);
        let added = self.add(read.plans.into_iter().map(|(_, plan)| plan).collect(), "opening the file");
        self.told.extend(sentences(&read.troubles));
        added > 0
    }

    fn delete(&mut self) -> bool {
        let Some(at) = self.open.and_then(|open| self.plans.iter().position(|(id, _)| *id == open)) else {
            return false;
        };
        let open = self.open;
        let (id, plan) = self.plans.remove(at);
        self.open = self.plans.get(at.min(self.plans.len().saturating_sub(1))).map(|(id, _)| *id);
        self.said = ["The plan “", &plan.name, "” is deleted. Undo brings it back."].concat();
        self.remember("deleting the plan", vec![(at, id, Some(plan))], None, open);
        true
    }

    /// Changes the open plan.
    fn change(&mut self, catalogue: &Catalogue, action: Action) -> bool {
        let Some(at) = self.open.and_then(|open| self.plans.iter().position(|(id, _)| *id == open)) else {
            return false;
        };
        let (id, plan) = &mut self.plans[at];
        let (id, before) = (*id, plan.clone());
        let (said, typing) = match change(catalogue, plan, action) {
            Some(done) if *plan != before => done,
            _ => return false,
        };
        match said {
            REMOVED => self.said = "The goal is removed. Undo brings it back.".to_owned(),
            RENEWED => self.said = "The plan is brought up to date.".to_owned(),
            _ => {}
        }
        self.remember(said, vec![(at, id, Some(before))], typing, self.open);
        true
    }

    fn remember(&mut self, said: &str, before: Vec<Before>, typing: Option<(usize, usize)>, open: Option<u32>) {
        let goes_on = |last: &Past| {
            typing.is_some() && last.typing == typing && last.before.first().map(|(_, id, _)| *id) == open
        };
        if self.past.last().is_some_and(goes_on) {
            return;
        }
        if self.past.len() == MOST_UNDONE {
            self.past.remove(0);
        }
        self.past.push(Past { said: said.to_owned(), before, typing, open });
    }

    fn undo(&mut self) -> bool {
        let Some(past) = self.past.pop() else {
            self.said = "There is nothing to undo.".to_owned();
            return false;
        };
        for (place, id, plan) in past.before.into_iter().rev() {
            let at = self.plans.iter().position(|(known, _)| *known == id);
            match (at, plan) {
                (Some(at), Some(plan)) => self.plans[at].1 = plan,
                (Some(at), None) => drop(self.plans.remove(at)),
                (None, Some(plan)) => self.plans.insert(place.min(self.plans.len()), (id, plan)),
                (None, None) => {}
            }
        }
        self.open = past.open;
        if self.plan().is_none() {
            self.open = self.plans.last().map(|(id, _)| *id);
        }
        self.said = ["Undone: ", &past.said, "."].concat();
        true
    }
}

/// A number that no plan has.
fn free(plans: &[(u32, Plan)]) -> u32 {
    let mut id = 1;
    while plans.iter().any(|(known, _)| *known == id) {
        id += 1;
    }
    id
}

const REMOVED: &str = "removing a goal";
const RENEWED: &str = "bringing the plan up to date";

/// Changes a plan; says what that was, and where it was typed.
fn change(catalogue: &Catalogue, plan: &mut Plan, action: Action) -> Option<(&'static str, Option<(usize, usize)>)> {
    /// Places of fields that are typed in, beside those of goals.
    const NAME: (usize, usize) = (usize::MAX, 0);
    const NOTES: usize = usize::MAX;
    match action {
        Action::Rename(name) => {
            plan.name = line(cut(&name, LONGEST_NAME));
            Some(("renaming", Some(NAME)))
        }
        Action::Month(at, month) => {
            plan.moves.get_mut(at)?.month = month;
            Some(("the target month", None))
        }
        Action::Made(at) => {
            let step = plan.moves.get_mut(at)?;
            step.done = !step.done;
            Some(("marking a move", None))
        }
        Action::Notes(at, notes) => {
            plan.moves.get_mut(at)?.notes = lines(cut(&notes, LONGEST_NOTES));
            Some(("changing notes", Some((at, NOTES))))
        }
        Action::AddGoal(at) => {
            let goals = &mut plan.moves.get_mut(at)?.goals;
            if goals.len() < MOST_GOALS && goals.last().is_none_or(|last| !last.is_empty()) {
                goals.push(Goal::default());
            }
            Some(("adding a goal", None))
        }
        Action::Goal(at, place, text) => {
            plan.moves.get_mut(at)?.goals.get_mut(place)?.text = line(cut(&text, LONGEST_GOAL));
            Some(("changing a goal", Some((at, place))))
        }
        Action::Done(at, place) => {
            let goal = plan.moves.get_mut(at)?.goals.get_mut(place)?;
            goal.done = !goal.done;
            Some(("marking a goal", None))
        }
        Action::Remove(at, place) => {
            let goals = &mut plan.moves.get_mut(at)?.goals;
            (place < goals.len()).then(|| goals.remove(place))?;
            Some((REMOVED, None))
        }
        Action::Renew => {
            renew(catalogue, plan);
            Some((RENEWED, None))
        }
        _ => None,
    }
}

/// Brings a plan up to date: ids of today, and a goal for each skill that is missing now and was not, or not in that depth.
fn renew(catalogue: &Catalogue, plan: &mut Plan) {
    let mut from = catalogue.role(&plan.start);
    if let Some(role) = from {
        plan.start = role.id.clone();
    }
    for step in &mut plan.moves {
        let to = catalogue.role(&step.to);
        if let (Some(from), Some(to)) = (from, to) {
            step.to = to.id.clone();
            let now = snapshot(from, to);
            let missing: Vec<_> = now.iter().filter(|need| !step.asked.contains(need)).cloned().collect();
            for goal in propose(&missing) {
                let skill = |goal: &Goal| goal.need.as_ref().map(|need| need.skill.clone());
                match step.goals.iter().position(|known| skill(known) == skill(&goal)) {
                    Some(at) => step.goals[at].need.clone_from(&goal.need),
                    None if step.goals.len() < MOST_GOALS => step.goals.push(goal),
                    None => {}
                }
            }
            step.asked = now;
        }
        from = to;
    }
}
