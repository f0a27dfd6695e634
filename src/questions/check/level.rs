//! Which level is reached, by area and overall: plain counting.

use super::{Answers, Form, of_area, statement_id};
use crate::catalogue::{Depth, Framework, SkillArea};

/// Whether a part is most of the whole: more than half.
pub const fn most(part: usize, whole: usize) -> bool {
    part * 2 > whole
}

/// The answers for the statements of one area at one level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many are asked.
    pub asked: usize,
    /// How many have any answer.
    pub answered: usize,
    /// How many the person does alone or teaches.
    pub alone: usize,
}

/// What is reached in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLevel<'a> {
    /// The area.
    pub area: &'a SkillArea,
    /// The answers at each level, lowest first.
    pub tallies: [Tally; 4],
    /// The highest level of which, and of every level below it, most statements are done alone; none where that is not so of the
    /// first. What is not answered does not count as done.
    pub reached: Option<Depth>,
}

impl AreaLevel<'_> {
    /// How many statements have an answer.
    pub fn answered(&self) -> usize {
        self.tallies.iter().map(|tally| tally.answered).sum()
    }

    /// How many statements are asked.
    pub fn asked(&self) -> usize {
        self.tallies.iter().map(|tally| tally.asked).sum()
    }
}

/// What is reached in each area, in the framework's order.
pub fn of_areas<'a>(framework: &'a Framework, form: Form, answers: &Answers) -> Vec<AreaLevel<'a>> {
    framework.areas.iter().map(|area| of(framework, form, area, answers)).collect()
}

fn of<'a>(framework: &Framework, form: Form, area: &'a SkillArea, answers: &Answers) -> AreaLevel<'a> {
    let mut tallies = [Tally::default(); 4];
    for statement in of_area(framework, form, area) {
        let tally = &mut tallies[statement.depth as usize];
        let answer = answers.get(&statement_id(statement));
        tally.asked += 1;
        tally.answered += usize::from(answer.is_some());
        tally.alone += usize::from(answer.is_some_and(super::Answer::counts));
    }
    let steps = Depth::ALL.into_iter().zip(&tallies).take_while(|(_, tally)| most(tally.alone, tally.asked));
    AreaLevel { area, tallies, reached: steps.last().map(|(depth, _)| depth) }
}

/// The level overall: the highest that most areas reach; none where most areas reach none.
pub fn overall(areas: &[AreaLevel]) -> Option<Depth> {
    let reached_by = |depth: Depth| areas.iter().filter(|area| area.reached >= Some(depth)).count();
    Depth::ALL.into_iter().rev().find(|depth| most(reached_by(*depth), areas.len()))
}
