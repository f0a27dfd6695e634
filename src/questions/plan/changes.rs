//! What has changed in what we know since a plan was made.

use super::{Need, Plan, snapshot};
use crate::catalogue::{Catalogue, RoleId, SkillId};

/// One change, for one move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The role has another id today.
    Renamed(RoleId),
    /// The role is not in our list any more, or never was.
    Unknown(RoleId),
    /// We know no such move, or no longer.
    NoMove,
    /// The skill is missing now and was not then.
    Added(Need),
    /// The skill is asked for at another depth.
    Deeper(Need),
    /// The skill is asked for at less depth.
    Eased(Need),
    /// The skill is not missing any more.
    Gone(SkillId),
}

/// What has changed since a plan was made, by move; empty lists where nothing has.
pub fn since(catalogue: &Catalogue, plan: &Plan) -> Vec<Vec<Change>> {
    let mut all = Vec::new();
    for (place, step) in plan.moves.iter().enumerate() {
        let mut changes = Vec::new();
        let ends = [plan.before(place), &step.to];
        for id in ends.into_iter().skip(usize::from(place > 0)) {
            match catalogue.role(id) {
                None => changes.push(Change::Unknown(id.clone())),
                Some(role) if role.id != *id => changes.push(Change::Renamed(id.clone())),
                Some(_) => {}
            }
        }
        if let [Some(from), Some(to)] = ends.map(|id| catalogue.role(id)) {
            if !catalogue.moves_from(&from.id).any(|known| known.to == to.id) {
                changes.push(Change::NoMove);
            }
            compare(&step.asked, &snapshot(from, to), &mut changes);
        }
        all.push(changes);
    }
    all
}

fn compare(then: &[Need], now: &[Need], changes: &mut Vec<Change>) {
    for need in now {
        match then.iter().find(|before| before.skill == need.skill) {
            None => changes.push(Change::Added(need.clone())),
            Some(before) if before.depth < need.depth => changes.push(Change::Deeper(need.clone())),
            Some(before) if before.depth > need.depth => changes.push(Change::Eased(need.clone())),
            Some(_) => {}
        }
    }
    for before in then {
        if now.iter().all(|need| need.skill != before.skill) {
            changes.push(Change::Gone(before.skill.clone()));
        }
    }
}

impl Change {
    /// The sentence for a person.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        let name = |id: &SkillId| catalogue.skill(id).map_or(id.as_str(), |skill| &skill.name).to_owned();
        match self {
            Self::Renamed(id) => ["“", id.as_str(), "” is listed as ", catalogue.title(id), " today."].concat(),
            Self::Unknown(id) => ["“", id.as_str(), "” is not a role that we know."].concat(),
            Self::NoMove => "This move is not among those we know of.".to_owned(),
            Self::Added(need) => {
                [&name(&need.skill), " is missing now, too, at the depth “", need.depth.name(), "”."].concat()
            }
            Self::Deeper(need) => {
                [&name(&need.skill), " is asked for in more depth: “", need.depth.name(), "”."].concat()
            }
            Self::Eased(need) => {
                [&name(&need.skill), " is asked for in less depth: “", need.depth.name(), "”."].concat()
            }
            Self::Gone(id) => [&name(id), " is not missing any more."].concat(),
        }
    }
}
