//! What is asked: the roles, the gap between two of them, and whether only differences are shown.

use crate::address::Query;
use crate::catalogue::{Role, RoleId};
use crate::parts::Live;
use crate::questions::compare;
use leptos::prelude::*;

/// What an address asks of the comparison.
pub(super) struct Asked {
    /// The roles: those of the example, where none are named.
    pub roles: Vec<RoleId>,
    /// Whether they are the example.
    pub example: bool,
    /// Whether rows that are the same for all are left out.
    pub differences: bool,
    /// Where the gap is asked to start and to end.
    pub ends: [Option<RoleId>; 2],
}

impl Asked {
    /// What is asked now; whoever asks is told when it changes.
    pub fn of(live: Live) -> Self {
        live.query.with(|query| Self::by(live, query))
    }

    fn by(live: Live, query: &Query) -> Self {
        let example = query.roles.is_empty();
        Self {
            roles: if example { compare::usual(live.site.catalogue) } else { query.roles.clone() },
            example,
            differences: query.differences,
            ends: [query.from.clone(), query.to.clone()],
        }
    }

    /// The roles themselves.
    pub fn found(&self, live: Live) -> Vec<&'static Role> {
        self.roles.iter().filter_map(|id| live.site.catalogue.role(id)).collect()
    }

    /// The places of the gap's ends among the roles, if there are two.
    pub fn pair(&self, live: Live) -> Option<(usize, usize)> {
        let [from, to] = &self.ends;
        compare::ends(&self.found(live), from.as_ref(), to.as_ref())
    }
}

/// Changes the roles. An example becomes a choice of one's own; a gap that starts or ends at a role that is gone is the usual one
/// again.
pub(super) fn change(live: Live, change: impl FnOnce(&mut Vec<RoleId>)) {
    live.query.update(|query| {
        let mut roles = Asked::by(live, query).roles;
        change(&mut roles);
        for end in [&mut query.from, &mut query.to] {
            if end.as_ref().is_some_and(|id| !roles.contains(id)) {
                *end = None;
            }
        }
        query.roles = roles;
    });
}

/// Asks for the gap between the roles in two places.
pub(super) fn turn(live: Live, from: usize, to: usize) {
    change(live, |_| ());
    live.query.update(|query| {
        query.from = query.roles.get(from).cloned();
        query.to = query.roles.get(to).cloned();
    });
}
