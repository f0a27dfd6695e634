//! What was done and can be undone.

use super::Desk;
use crate::questions::plan::Plan;

/// The most actions that can be undone.
const MOST_UNDONE: usize = 50;

/// How a plan stood before an action: its place, its number, and what it was, if it was.
pub(super) type Before = (usize, u32, Option<Plan>);

/// An action that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Past {
    pub(super) said: String,
    pub(super) before: Vec<Before>,
    /// The field that was typed in: further typing there is the same action.
    pub(super) typing: Option<(usize, usize)>,
    pub(super) open: Option<u32>,
}

impl Desk {
    /// Remembers how plans stood before an action.
    pub(super) fn remember(
        &mut self,
        said: &str,
        before: Vec<Before>,
        typing: Option<(usize, usize)>,
        open: Option<u32>,
    ) {
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

    /// Takes the last action back; says whether there was one.
    pub(super) fn undo(&mut self) -> bool {
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
