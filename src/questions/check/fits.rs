//! Roles and moves that fit what a person said, by counting the skills that each role asks for.

use super::{Answers, Rating, Standing, ratings};
use crate::catalogue::{Catalogue, Move, Role};
use crate::questions::order;

/// A role, and how the person stands to what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The role.
    pub role: &'a Role,
    /// The move that leads there, where one starts at the framework's role.
    pub step: Option<&'a Move>,
    /// Its skills, in its order.
    pub ratings: Vec<Rating<'a>>,
}

impl<'a> Fit<'a> {
    /// The skills with a standing.
    pub fn with(&self, standing: Standing) -> impl Iterator<Item = &Rating<'a>> {
        self.ratings.iter().filter(move |rating| rating.standing == standing)
    }

    /// How many of its skills the person has.
    pub fn has(&self) -> usize {
        self.with(Standing::Has).count()
    }
}

/// The moves from the framework's role: the one whose role asks for the greatest share of skills that the person has comes first.
pub fn moves<'a>(catalogue: &'a Catalogue, answers: &Answers) -> Vec<Fit<'a>> {
    let steps = catalogue.moves_from(&catalogue.framework.role);
    let fit = |step: &'a Move| {
        let role = catalogue.role(&step.to)?;
        Some(Fit { role, step: Some(step), ratings: ratings(catalogue, role, answers) })
    };
    in_order(&steps.filter_map(fit).collect::<Vec<_>>())
}

/// Of the roles that no move from the framework's role leads to, those of which the person has half of the skills or more.
pub fn others<'a>(catalogue: &'a Catalogue, answers: &Answers) -> Vec<Fit<'a>> {
    let start = &catalogue.framework.role;
    let near = |role: &Role| role.id == *start || catalogue.moves_from(start).any(|step| step.to == role.id);
    let far = catalogue.roles.iter().filter(|role| !near(role));
    let all = far.map(|role| Fit { role, step: None, ratings: ratings(catalogue, role, answers) });
    let fitting: Vec<Fit> = all.filter(|fit| fit.has() > 0 && fit.has() * 2 >= fit.ratings.len()).collect();
    in_order(&fitting)
}

/// The greatest share of skills that the person has first; equal ones as they stand.
fn in_order<'a>(all: &[Fit<'a>]) -> Vec<Fit<'a>> {
    // In thousandths, which tells any two shares of up to thirty skills apart.
    let key = |fit: &Fit| (1000 - fit.has() * 1000 / fit.ratings.len().max(1), 0);
    order::by(all.iter().map(key)).into_iter().map(|place| all[place].clone()).collect()
}
