//! "Your title or a role": from what a person types to roles and official titles.

use super::order;
use crate::catalogue::{Catalogue, Occupation, Role};

/// Where a typed title was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found<'a> {
    /// A role's own title, or another title for the same work.
    Role {
        /// The role.
        role: &'a Role,
        /// The title that matched.
        title: &'a str,
    },
    /// A title that people in an occupation group reported; the roles that we count in that group.
    Reported {
        /// The reported title.
        title: &'a str,
        /// The group.
        occupation: &'a Occupation,
    },
}

/// The most results that one search gives.
pub const MOST: usize = 12;

/// Titles that hold every typed word, best first: whole titles, then beginnings, then the rest; ours before reported ones.
pub fn find<'a>(catalogue: &'a Catalogue, typed: &str) -> Vec<Found<'a>> {
    let mut found = find_all(catalogue, typed);
    found.truncate(MOST);
    found
}

/// The same without an end to the list.
fn find_all<'a>(catalogue: &'a Catalogue, typed: &str) -> Vec<Found<'a>> {
    let typed = words(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<((usize, usize), Found<'a>)> = Vec::new();
    for role in &catalogue.roles {
        let own = std::iter::once(&role.title).chain(&role.also_called);
        // A role is named once, by its best title: its own one where both match equally well.
        let best = own.filter_map(|title| Some((rank(title, &typed)?, title))).min_by_key(|(rank, _)| *rank);
        if let Some((rank, title)) = best {
            found.push(((rank * 2, title.len()), Found::Role { role, title }));
        }
    }
    for occupation in &catalogue.occupations {
        for title in &occupation.reported_titles {
            if let Some(rank) = rank(title, &typed) {
                found.push(((rank * 2 + 1, title.len()), Found::Reported { title, occupation }));
            }
        }
    }
    order::by(found.iter().map(|(key, _)| *key)).into_iter().map(|place| found[place].1).collect()
}

/// The roles counted in an occupation group: by their main reading if any, else by a second one.
pub fn roles_in<'a>(catalogue: &'a Catalogue, occupation: &Occupation) -> Vec<&'a Role> {
    let by = |main: bool| -> Vec<&'a Role> {
        catalogue
            .roles
            .iter()
            .filter(|role| {
                let mut fits = role.occupations.iter();
                let first = fits.next().is_some_and(|fit| fit.occupation == occupation.id);
                first || (!main && fits.any(|fit| fit.occupation == occupation.id))
            })
            .collect()
    };
    let main = by(true);
    if main.is_empty() { by(false) } else { main }
}

/// 0: the same words; 1: starts with them; 2: holds each as the beginning of a word.
fn rank(title: &str, typed: &[String]) -> Option<usize> {
    let title = words(title);
    if title == typed {
        return Some(0);
    }
    let begins = |(word, typed): (&String, &String)| word.starts_with(typed.as_str());
    if title.len() >= typed.len() && title.iter().zip(typed).all(begins) {
        return Some(1);
    }
    typed.iter().all(|typed| title.iter().any(|word| begins((word, typed)))).then_some(2)
}

/// Lower-case words (titles are plain ASCII, so the tables of all other alphabets need not be downloaded); `Human Resources` and `HR` are the same word, as people write either.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_ascii_lowercase();
    let mut words: Vec<String> = Vec::new();
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(16) {
        if word.starts_with("resource") && words.last().is_some_and(|last| last == "human") {
            words.pop();
            words.push("hr".to_owned());
        } else {
            words.push(word.chars().take(40).collect());
        }
    }
    words
}

/// Every role that a typed title may mean, directly or by its occupation group.
pub fn roles_for<'a>(catalogue: &'a Catalogue, typed: &str) -> Vec<&'a Role> {
    let mut roles: Vec<&'a Role> = Vec::new();
    for found in find_all(catalogue, typed) {
        let more = match found {
            Found::Role { role, .. } => vec![role],
            Found::Reported { occupation, .. } => roles_in(catalogue, occupation),
        };
        for role in more {
            if roles.iter().all(|known| known.id != role.id) {
                roles.push(role);
            }
        }
    }
    roles
}
