//! The answers: those that the browser keeps, or those of this visit where it keeps something that cannot be read.

use crate::catalogue::RoleId;
use crate::parts::{Kept, Live};
use crate::questions::check::{Answers, Stored, parse};
use leptos::prelude::*;

/// What the part works with.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub live: Live,
    pub kept: Kept,
    /// The answers of this visit, while a text is kept that cannot be read: it is not overwritten until the person says so.
    visit: RwSignal<Answers>,
    /// What was last taken away, to bring it back.
    pub gone: RwSignal<Option<Answers>>,
    /// The roles chosen for a rating, until it starts.
    pub ends: RwSignal<[Option<RoleId>; 2]>,
}

/// Why what is kept cannot be read.
pub(super) enum Unread {
    /// A later version wrote it.
    Newer,
    /// It is damaged: what can be read of it.
    Damaged(Answers),
}

impl State {
    pub fn new(live: Live, kept: Kept) -> Self {
        Self {
            live,
            kept,
            visit: RwSignal::new(Answers::default()),
            gone: RwSignal::new(None),
            ends: RwSignal::new([None, None]),
        }
    }

    fn stored(self) -> Stored {
        self.kept.text.with(|text| text.as_deref().map_or(Stored::Read(Answers::default()), parse))
    }

    /// The answers that count now.
    pub fn answers(self) -> Answers {
        match self.stored() {
            Stored::Read(answers) => answers,
            Stored::Newer | Stored::Damaged(_) => self.visit.get(),
        }
    }

    /// Why what is kept cannot be read, where it cannot.
    pub fn unread(self) -> Option<Unread> {
        match self.stored() {
            Stored::Read(_) => None,
            Stored::Newer => Some(Unread::Newer),
            Stored::Damaged(answers) => Some(Unread::Damaged(answers)),
        }
    }

    /// Changes the answers.
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        let mut answers = self.answers();
        change(&mut answers);
        if self.unread().is_some() {
            self.visit.set(answers);
        } else {
            self.keep(&answers);
        }
    }

    /// Keeps these answers, whatever is kept now.
    pub fn keep(self, answers: &Answers) {
        self.visit.set(Answers::default());
        self.kept.text.set((!answers.is_empty()).then(|| answers.format()));
    }
}
