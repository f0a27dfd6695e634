//! What a result says beside the level: strengths, goals, and answers that mean nothing here.

use super::{Answer, Answers, AreaLevel, Form, of_area, ratings, statement_id, statement_of};
use crate::catalogue::{Catalogue, Depth, Framework, Statement};
use crate::questions::statements;

/// What the person teaches, and what they do alone above the level they have overall. Where nothing is done above it, what they
/// do alone at that level; without a level, all they do alone. In the order of the framework.
pub fn strengths<'a>(
    framework: &'a Framework,
    form: Form,
    answers: &Answers,
    overall: Option<Depth>,
) -> Vec<(&'a Statement, Answer)> {
    let of = |area| of_area(framework, form, area);
    let asked = framework.areas.iter().flat_map(of);
    let given = asked.filter_map(|statement| Some((statement, answers.get(&statement_id(statement))?)));
    let mut done: Vec<(&Statement, Answer)> = given.filter(|(_, answer)| answer.counts()).collect();
    let from = if done.iter().any(|(statement, _)| Some(statement.depth) > overall) {
        overall.and_then(statements::above)
    } else {
        overall
    };
    done.retain(|(statement, answer)| *answer == Answer::Teach || Some(statement.depth) >= from);
    done
}

/// A statement to work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// What the person says of it now.
    pub answer: Option<Answer>,
}

/// The goals in an area: what of its next level is not done alone yet. None at the top, and where nothing is answered.
pub fn goals<'a>(framework: &'a Framework, form: Form, level: &AreaLevel, answers: &Answers) -> Vec<Goal<'a>> {
    let next = match level.reached {
        None => Some(Depth::Emerging),
        Some(reached) => statements::above(reached),
    };
    let next = next.filter(|_| level.answered() > 0);
    let asked = of_area(framework, form, level.area).into_iter().filter(|statement| Some(statement.depth) == next);
    let goals = asked.map(|statement| Goal { statement, answer: answers.get(&statement_id(statement)) });
    goals.filter(|goal| !goal.answer.is_some_and(Answer::counts)).collect()
}

/// The ids among the answers that mean nothing today: a later version of the site may know them.
pub fn unknown<'a>(catalogue: &Catalogue, answers: &'a Answers) -> Vec<&'a str> {
    let known = |id: &str| statement_of(&catalogue.framework, id).is_some() || ratings::is_known(catalogue, id);
    answers.ids().filter(|id| !known(id)).collect()
}
