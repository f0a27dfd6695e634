//! Which statements are asked, and in which groups.

use crate::catalogue::{Depth, Framework, SkillArea, Statement};

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The first statement of each area at each level, in the framework's order.
    Short,
    /// All statements.
    Full,
}

impl Form {
    /// Both forms.
    pub const ALL: [Self; 2] = [Self::Short, Self::Full];

    /// The value in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Full => "full",
        }
    }

    /// The form of a value.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// An area up to this size is asked in one go; a larger one in two: its first two levels, then its last two.
const LARGEST_GROUP: usize = 5;

/// Statements that are asked together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// Their area.
    pub area: &'a SkillArea,
    /// The statements, by level, then in the framework's order.
    pub statements: Vec<&'a Statement>,
}

/// The statements of an area that a form asks, by level, then in the framework's order.
pub fn of_area<'a>(framework: &'a Framework, form: Form, area: &SkillArea) -> Vec<&'a Statement> {
    let mut asked = Vec::new();
    for depth in Depth::ALL {
        let at = framework.statements.iter();
        let at = at.filter(|statement| statement.depth == depth && area.skills.contains(&statement.skill));
        asked.extend(at.take(if form == Form::Short { 1 } else { usize::MAX }));
    }
    asked
}

/// The groups of a form, area by area.
pub fn groups(framework: &Framework, form: Form) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    for area in &framework.areas {
        let statements = of_area(framework, form, area);
        if statements.len() <= LARGEST_GROUP {
            groups.push(Group { area, statements });
        } else {
            let early = |statement: &&&Statement| statement.depth <= Depth::Developing;
            let first: Vec<&Statement> = statements.iter().filter(early).copied().collect();
            let second = statements.iter().filter(|statement| !early(statement)).copied().collect();
            groups.push(Group { area, statements: first });
            groups.push(Group { area, statements: second });
        }
    }
    groups
}

/// The id that an answer for a statement is kept under: the letter of its level and its place there, such as `e3`. Both are
/// those of the source, so it stays the same when words change.
pub fn statement_id(statement: &Statement) -> String {
    [letter(statement.depth), &statement.order.to_string()].concat()
}

/// The statement of an id.
pub fn statement_of<'a>(framework: &'a Framework, id: &str) -> Option<&'a Statement> {
    framework.statements.iter().find(|statement| statement_id(statement) == id)
}

/// The letter that stands for a level where answers are kept.
pub(super) const fn letter(depth: Depth) -> &'static str {
    match depth {
        Depth::Emerging => "e",
        Depth::Developing => "d",
        Depth::Proficient => "p",
        Depth::Advanced => "a",
    }
}
