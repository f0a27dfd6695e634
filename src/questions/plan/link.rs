//! A whole plan in the fragment of an address, which no server sees: `#plan=` and bytes as base64url.
//!
//! The bytes: the version; a section with the path, months, what is made, the name, and how many moves have notes; for each move a section with what there
//! was to learn and the goals; for each move that has notes a section with them. Roles stand by their ids, which are promised to
//! live forever; skills by fourteen bits of a hash of theirs (a test holds that no two skills share them), as a plan has dozens.

use super::base64;
use super::sections::{In, Out, fnv};
use super::text::{line, lines};
use super::{Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, MOST_MOVES, Month, Need, Plan, Step, cut};
use crate::catalogue::{Catalogue, Depth, RoleId, SkillId, is_well_formed};

/// The version that is written.
const VERSION: u8 = 1;
/// The longest link that is read, in characters.
const LONGEST: usize = 200_000;
/// What stands for a skill that is written out.
const WRITTEN_OUT: u16 = 0x3fff;
/// The most needs that are read of a move.
const MOST_NEEDS: usize = 200;

/// Something in a link that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is longer than any plan.
    TooLong,
    /// It was written by a newer version of this site.
    Newer,
    /// The path itself cannot be read.
    Path,
    /// The path can be read, but something in it is damaged.
    Doubtful,
    /// What there is to learn and the goals of a move, from 1.
    Goals(usize),
    /// Notes of a move, from 1; of no known move where it is 0.
    Notes(usize),
    /// A goal of a move, from 1, belongs to a skill that is not listed any more.
    Skill(usize),
}

impl Problem {
    /// The sentence for a person.
    pub fn sentence(self) -> String {
        match self {
            Self::TooLong => "The link is too long to hold a plan, so it was not read.".to_owned(),
            Self::Newer => {
                "The link was made by a newer version of this site. Reload the page, or open the link where it was made."
                    .to_owned()
            }
            Self::Path => "The link is damaged: the path in it cannot be read. Ask for it again.".to_owned(),
            Self::Doubtful => {
                "The link is damaged where the path stands: check the roles, the months and the name below.".to_owned()
            }
            Self::Goals(place) => format!("The link is damaged: the goals of move {place} cannot be read."),
            Self::Notes(0) => "The link is damaged at its end: notes may be missing.".to_owned(),
            Self::Notes(place) => format!("The link is damaged: the notes of move {place} cannot be read."),
            Self::Skill(place) => {
                format!("Move {place} had a goal for a skill that is not listed any more; it was left out.")
            }
        }
    }
}

/// What could be read of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The plan, as far as it could be read.
    pub plan: Option<Plan>,
    /// What could not.
    pub problems: Vec<Problem>,
}

/// Writes a plan as the value of a fragment.
pub fn write_link(catalogue: &Catalogue, plan: &Plan) -> String {
    let mut out = Out(vec![VERSION]);
    let mut head = Out::default();
    head.number(plan.moves.len());
    head.number(plan.moves.iter().filter(|step| !step.notes.is_empty()).count());
    head.text(plan.start.as_str());
    for step in &plan.moves {
        head.text(step.to.as_str());
        let month = step.month.map_or(0, |month| usize::from(month.number()) + 1);
        head.number(month << 1 | usize::from(step.done));
    }
    head.text(&plan.name);
    out.section(0, &head);
    for (place, step) in plan.moves.iter().enumerate() {
        let mut section = Out::default();
        section.number(step.asked.len());
        for asked in &step.asked {
            need(catalogue, asked, &mut section);
        }
        for goal in step.goals.iter().filter(|goal| !goal.is_empty()) {
            section
                .0
                .push(u8::from(goal.done) | u8::from(goal.need.is_some()) << 1 | u8::from(!goal.text.is_empty()) << 2);
            if let Some(asked) = &goal.need {
                need(catalogue, asked, &mut section);
            }
            if !goal.text.is_empty() {
                section.text(&goal.text);
            }
        }
        out.section(place + 1, &section);
    }
    for (place, step) in plan.moves.iter().enumerate().filter(|(_, step)| !step.notes.is_empty()) {
        let mut section = Out::default();
        section.number(place);
        section.text(&step.notes);
        out.section(NOTES, &section);
    }
    base64::write(&out.0)
}

/// The place of all notes in checksums.
const NOTES: usize = 100;

fn hash(id: &SkillId) -> u16 {
    let hash = fnv(id.as_str().as_bytes(), 0x811c_9dc5);
    ((hash >> 14 ^ hash) as u16 & 0x3fff) % WRITTEN_OUT
}

/// The only skill of a hash.
fn skill(catalogue: &Catalogue, wanted: u16) -> Option<&SkillId> {
    let mut known = catalogue.skills.iter().map(|skill| &skill.id).filter(|id| hash(id) == wanted);
    let first = known.next()?;
    known.next().is_none().then_some(first)
}

fn need(catalogue: &Catalogue, need: &Need, out: &mut Out) {
    let known = skill(catalogue, hash(&need.skill)).is_some_and(|id| *id == need.skill);
    let number = if known { hash(&need.skill) } else { WRITTEN_OUT };
    out.0.extend_from_slice(&(number << 2 | need.depth as u16).to_be_bytes());
    if !known {
        out.text(need.skill.as_str());
    }
}

/// A need; nothing inside where its skill is not listed any more.
fn read_need(catalogue: &Catalogue, input: &mut In) -> Option<Option<Need>> {
    let number = u16::from_be_bytes([input.byte()?, input.byte()?]);
    let depth = Depth::ALL[usize::from(number & 3)];
    let id = match number >> 2 {
        WRITTEN_OUT => Some(SkillId::new(input.text().filter(|id| is_well_formed(id))?)),
        number => skill(catalogue, number).cloned(),
    };
    Some(id.map(|skill| Need { skill, depth }))
}

/// Reads the value of a fragment. It never fails: what cannot be read is named.
pub fn read_link(catalogue: &Catalogue, value: &str) -> Read {
    let nothing = |problem| Read { plan: None, problems: vec![problem] };
    if value.len() > LONGEST {
        return nothing(Problem::TooLong);
    }
    let bytes = base64::read(value);
    let mut input = In(&bytes);
    match input.byte() {
        Some(VERSION) => {}
        Some(version) if version > VERSION && version < 16 => return nothing(Problem::Newer),
        _ => return nothing(Problem::Path),
    }
    let Some((mut head, right)) = input.section(0) else { return nothing(Problem::Path) };
    let Some((mut plan, mut noted)) = read_head(&mut head) else { return nothing(Problem::Path) };
    let mut problems = Vec::new();
    if !right {
        problems.push(Problem::Doubtful);
    }
    for (place, step) in plan.moves.iter_mut().enumerate() {
        let read = input.section(place + 1).filter(|(_, right)| *right);
        let lost = read.and_then(|(mut section, _)| read_step(catalogue, &mut section, step));
        match lost {
            None => problems.push(Problem::Goals(place + 1)),
            Some(lost) => problems.extend(std::iter::repeat_n(Problem::Skill(place + 1), lost)),
        }
    }
    while let Some((mut section, right)) = input.section(NOTES) {
        let place = section.number().unwrap_or(usize::MAX);
        match (plan.moves.get_mut(place), section.text()) {
            (Some(step), Some(notes)) if right => {
                step.notes = lines(cut(notes, LONGEST_NOTES));
                noted = noted.saturating_sub(1);
            }
            (Some(_), _) => problems.push(Problem::Notes(place + 1)),
            _ => problems.push(Problem::Notes(0)),
        }
    }
    let named = problems.iter().any(|problem| matches!(problem, Problem::Notes(_)));
    if noted > 0 && !named {
        problems.push(Problem::Notes(0));
    }
    problems.dedup();
    Read { plan: Some(plan), problems }
}

fn read_role(input: &mut In) -> Option<RoleId> {
    input.text().filter(|id| is_well_formed(id)).map(RoleId::new)
}

/// The path, and how many moves have notes.
fn read_head(input: &mut In) -> Option<(Plan, usize)> {
    let count = input.number().filter(|count| (1..=MOST_MOVES).contains(count))?;
    let noted = input.number()?;
    let start = read_role(input)?;
    let mut moves = Vec::new();
    for _ in 0..count {
        let to = read_role(input)?;
        let month = input.number()?;
        let (done, month) = (month & 1 == 1, month >> 1);
        let month = month.checked_sub(1).and_then(|month| Month::of_number(u16::try_from(month).ok()?));
        moves.push(Step { to, month, done, asked: Vec::new(), goals: Vec::new(), notes: String::new() });
    }
    // A cut link may lack the name, which can be given again.
    let name = line(cut(input.text().unwrap_or_default(), LONGEST_NAME));
    Some((Plan { name, start, moves }, noted))
}

/// Reads what there was to learn and the goals; says how many goals were left out. Nothing where it makes no sense.
fn read_step(catalogue: &Catalogue, input: &mut In, step: &mut Step) -> Option<usize> {
    let mut lost = 0;
    let count = input.number().filter(|count| *count <= MOST_NEEDS)?;
    let mut asked = Vec::new();
    for _ in 0..count {
        asked.extend(read_need(catalogue, input)?);
    }
    let mut goals = Vec::new();
    while !input.0.is_empty() {
        let flags = input.byte()?;
        let need = if flags & 2 == 2 { Some(read_need(catalogue, input)?) } else { None };
        let text = if flags & 4 == 4 { line(cut(input.text()?, LONGEST_GOAL)) } else { String::new() };
        let goal = Goal { need: need.flatten(), text, done: flags & 1 == 1 };
        if goal.is_empty() || goals.len() == MOST_GOALS {
            lost += 1;
        } else {
            goals.push(goal);
        }
    }
    (step.asked, step.goals) = (asked, goals);
    Some(lost)
}

/// The roles that a fragment `new=a,b,c` names; none where they are not all known.
pub fn route_of(catalogue: &Catalogue, value: &str) -> Option<Vec<RoleId>> {
    let mut route = Vec::new();
    for id in value.split(',').take(MOST_MOVES + 1) {
        route.push(catalogue.role(&RoleId::new(id))?.id.clone());
    }
    (route.len() > 1).then_some(route)
}
