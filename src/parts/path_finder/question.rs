//! What the address asks: from one role to another, where one role leads, or how people get to one.

use crate::address::Query;
use crate::catalogue::{Catalogue, Role, RoleId};
use crate::questions::paths::{Avoid, Ranking};

/// Where a path starts unless the person says otherwise.
const USUAL_START: &str = "hr-assistant";
/// Where a path ends unless the person says otherwise.
const USUAL_END: &str = "hr-director";

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// From one role to another.
    Between(RoleId, RoleId),
    /// Where a role leads.
    From(RoleId),
    /// How people get to a role.
    To(RoleId),
}

/// A question with what the person wishes of the paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// Roles to lead by.
    pub via: Vec<RoleId>,
    /// Roles and tracks to keep clear of.
    pub avoid: Vec<Avoid>,
    /// What comes first.
    pub by: Ranking,
}

impl Asked {
    /// What a query asks. An empty one asks for the usual path, as an example.
    pub fn of(catalogue: &Catalogue, query: &Query) -> Self {
        let question = match (&query.from, &query.to) {
            (Some(from), Some(to)) => Question::Between(from.clone(), to.clone()),
            (Some(from), None) => Question::From(from.clone()),
            (None, Some(to)) => Question::To(to.clone()),
            (None, None) => {
                let (from, to) = usual(catalogue);
                Question::Between(from, to)
            }
        };
        let by = query.by.unwrap_or_default();
        Self { question, via: query.via.clone(), avoid: query.avoid.clone(), by }
    }

    /// The role at the start, if the question has one.
    pub const fn from(&self) -> Option<&RoleId> {
        match &self.question {
            Question::Between(role, _) | Question::From(role) => Some(role),
            Question::To(_) => None,
        }
    }

    /// The role at the end, if the question has one.
    pub const fn to(&self) -> Option<&RoleId> {
        match &self.question {
            Question::Between(_, role) | Question::To(role) => Some(role),
            Question::From(_) => None,
        }
    }

    /// The query that asks this, with the look of another.
    pub fn query(&self, look: &Query) -> Query {
        Query {
            from: self.from().cloned(),
            to: self.to().cloned(),
            via: self.via.clone(),
            avoid: self.avoid.clone(),
            by: (self.by != Ranking::default()).then_some(self.by),
            ..look.look()
        }
    }
}

/// The usual ends; other ones where an organization's data lacks them.
fn usual(catalogue: &Catalogue) -> (RoleId, RoleId) {
    let or = |id: &str, other: Option<&Role>| {
        let id = RoleId::new(id);
        if catalogue.role(&id).is_some() { id } else { other.map_or(id, |role| role.id.clone()) }
    };
    (or(USUAL_START, catalogue.roles.first()), or(USUAL_END, catalogue.roles.last()))
}
