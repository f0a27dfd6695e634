//! What the browser keeps of the plans: what goes there, and what comes from there or from another tab.

use super::{Desk, Unread, free, sentences};
use crate::questions::plan::{Plan, read_text, write_text};

impl Desk {
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
}
