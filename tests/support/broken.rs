//! The catalogue with one thing broken, and what `validate` says of it.

use super::catalogue;
use hr_career_paths::catalogue::validate::validate;
use hr_career_paths::catalogue::{Catalogue, Evidence, Role, SourceId};

/// What is said of the catalogue after a change.
pub fn after(change: impl FnOnce(&mut Catalogue)) -> Vec<String> {
    let mut changed = catalogue().clone();
    change(&mut changed);
    assert!(changed != *catalogue(), "the test changed nothing");
    let problems = validate(&changed);
    for problem in &problems {
        assert!(problem.path.starts_with('$'), "{problem}");
        let message = &problem.message;
        let plain = message.split(' ').count() >= 3 && !message.ends_with('.') && !message.contains("::");
        assert!(plain && !message.contains("Some("), "not a sentence part for a person: {message}");
        assert!(message.starts_with(|c: char| c == '`' || c.is_lowercase()), "does not follow a colon well: {message}");
    }
    problems.iter().map(ToString::to_string).collect()
}

/// The change has this one consequence.
#[track_caller]
pub fn only(expected: &str, change: impl FnOnce(&mut Catalogue)) {
    assert_eq!(after(change), [expected]);
}

/// The change has this consequence among others.
#[track_caller]
pub fn among(expected: &str, change: impl FnOnce(&mut Catalogue)) {
    let found = after(change);
    assert!(found.iter().any(|problem| problem == expected), "expected: {expected}\nfound: {found:#?}");
}

pub fn role<'a>(catalogue: &'a mut Catalogue, id: &str) -> &'a mut Role {
    catalogue.roles.iter_mut().find(|role| role.id.as_str() == id).unwrap()
}

pub fn source(id: &str) -> SourceId {
    SourceId::new(id)
}

pub fn stated(id: &str, facts: &[u16]) -> Evidence {
    Evidence::Stated { source: source(id), facts: facts.to_vec() }
}
