//! The skills that a role asks for, rated by the person, or shown by the statements.

use super::form::letter;
use super::{Answer, Answers, most, statement_id};
use crate::catalogue::{Catalogue, Depth, Role, RoleSkill, SkillId};
use crate::questions::statements;
use std::cmp::Ordering;

/// So many skills are rated at a time.
pub const GROUP_OF_SKILLS: usize = 4;

/// The id that an own rating of a skill at a depth is kept under, such as `recruiting.p`.
pub fn rating_id(need: &RoleSkill) -> String {
    id(&need.skill, need.depth)
}

fn id(skill: &SkillId, depth: Depth) -> String {
    [skill.as_str(), ".", letter(depth)].concat()
}

/// Whether an id is that of a rating we know.
pub(super) fn is_known(catalogue: &Catalogue, id: &str) -> bool {
    let parts = id.rsplit_once('.');
    parts.is_some_and(|(skill, depth)| {
        catalogue.skill(&SkillId::new(skill)).is_some() && Depth::ALL.into_iter().any(|known| letter(known) == depth)
    })
}

/// How a person stands to what a role asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// They have it as far as it is asked for.
    Has,
    /// They have some of it.
    Some,
    /// They do not have it yet.
    NotYet,
    /// Nothing says.
    Unknown,
}

/// What a standing rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The person's own rating of the skill at this depth.
    Rating(Answer),
    /// Their own rating of the same skill at another depth.
    RatingAt(Answer, Depth),
    /// The statements show the skill up to this depth, or not even at the first one they speak of.
    Statements(Option<Depth>),
    /// Nothing.
    Nothing,
}

/// One skill of a role, and how the person stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating<'a> {
    /// What is asked for.
    pub need: &'a RoleSkill,
    /// How the person stands to it.
    pub standing: Standing,
    /// What says so.
    pub says: Says,
}

/// The skills of a role, in its order.
pub fn ratings<'a>(catalogue: &Catalogue, role: &'a Role, answers: &Answers) -> Vec<Rating<'a>> {
    role.skills.iter().map(|need| rating(catalogue, need, answers)).collect()
}

/// One skill. What a person says of the skill itself goes before what their statements show.
pub fn rating<'a>(catalogue: &Catalogue, need: &'a RoleSkill, answers: &Answers) -> Rating<'a> {
    let at = |depth| answers.get(&id(&need.skill, depth));
    let (standing, says) = if let Some(answer) = at(need.depth) {
        (standing_of(answer), Says::Rating(answer))
    } else if let Some((standing, answer, depth)) = elsewhere(need.depth, at) {
        (standing, Says::RatingAt(answer, depth))
    } else {
        match shown(catalogue, &need.skill, answers) {
            None => (Standing::Unknown, Says::Nothing),
            Some(shown) if shown >= Some(need.depth) => (Standing::Has, Says::Statements(shown)),
            Some(None) => (Standing::NotYet, Says::Statements(None)),
            Some(below) => (Standing::Some, Says::Statements(below)),
        }
    };
    Rating { need, standing, says }
}

const fn standing_of(answer: Answer) -> Standing {
    match answer {
        Answer::NotYet => Standing::NotYet,
        Answer::WithHelp => Standing::Some,
        Answer::Alone | Answer::Teach => Standing::Has,
    }
}

/// A rating at another depth that says something of this one: done alone at a greater depth, or not yet done at a lesser.
fn elsewhere(asked: Depth, at: impl Fn(Depth) -> Option<Answer>) -> Option<(Standing, Answer, Depth)> {
    Depth::ALL.into_iter().find_map(|depth| {
        let answer = at(depth)?;
        let standing = match depth.cmp(&asked) {
            Ordering::Greater if answer.counts() => Standing::Has,
            Ordering::Less if answer == Answer::NotYet => Standing::NotYet,
            _ => return None,
        };
        Some((standing, answer, depth))
    })
}

/// How far the statements show a skill: the highest depth of which, and of every depth below that was asked about, most of the
/// answered statements are done alone. `None` where none of the skill's statements has an answer.
pub fn shown(catalogue: &Catalogue, skill: &SkillId, answers: &Answers) -> Option<Option<Depth>> {
    let (mut asked, mut reached) = (false, None);
    for depth in Depth::ALL {
        let at = statements::at(catalogue, skill, depth);
        let given: Vec<Answer> = at.into_iter().filter_map(|one| answers.get(&statement_id(one))).collect();
        if given.is_empty() {
            continue;
        }
        asked = true;
        if !most(given.iter().filter(|answer| answer.counts()).count(), given.len()) {
            break;
        }
        reached = Some(depth);
    }
    asked.then_some(reached)
}
