//! The plans that a person works on: what they do with them, and how that is undone. What happens on the page is an [`Action`];
//! what the browser keeps comes in by [`Desk::take`] and goes out by [`Desk::text`].

mod change;
mod kept;
mod past;

use super::{LONGEST_NAME, MOST_PLANS, Month, Plan, Trouble, cut, of_route, read_link, read_text, route_of};
use crate::catalogue::Catalogue;
use past::Past;

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
}

fn sentences(troubles: &[Trouble]) -> Vec<String> {
    const MOST: usize = 5;
    let mut all: Vec<String> = troubles.iter().take(MOST).map(Trouble::sentence).collect();
    if troubles.len() > MOST {
        all.push(format!("{} more parts were left out.", troubles.len() - MOST));
    }
    all
}

/// A number that no plan has.
fn free(plans: &[(u32, Plan)]) -> u32 {
    let mut id = 1;
    while plans.iter().any(|(known, _)| *known == id) {
        id += 1;
    }
    id
}
