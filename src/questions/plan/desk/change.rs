//! Changes of one plan.

use super::{Action, Desk};
use crate::catalogue::Catalogue;
use crate::questions::plan::text::{line, lines};
use crate::questions::plan::{
    Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, Plan, cut, propose, snapshot,
};

impl Desk {
    /// Changes the open plan.
    pub(super) fn change(&mut self, catalogue: &Catalogue, action: Action) -> bool {
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
