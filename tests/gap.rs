//! What changes between two roles: skill by skill, duties and credentials.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Role, RoleId, SkillId};
use hr_career_paths::questions::gap::{Change, between, changes, credentials_gained, duties_gained};
use std::collections::BTreeSet;
use support::catalogue;

fn role(id: &str) -> Role {
    catalogue().role(&RoleId::new(id)).unwrap().clone()
}

#[test]
fn every_skill_of_both_roles_stands_once_under_what_becomes_of_it() {
    let mut seen = BTreeSet::new();
    for from in &catalogue().roles {
        for to in &catalogue().roles {
            let (all, gap) = (changes(from, to), between(from, to));
            let of = |kinds: &[Change]| -> Vec<&SkillId> {
                all.iter().filter(|changed| kinds.contains(&changed.change)).map(|changed| changed.skill).collect()
            };
            assert_eq!(of(&[Change::Gained]), gap.new.iter().map(|need| &need.skill).collect::<Vec<_>>());
            assert_eq!(of(&[Change::Up]), gap.grows.iter().map(|(need, _)| &need.skill).collect::<Vec<_>>());
            let carried = of(&[Change::Same, Change::Eased]);
            assert_eq!(carried, gap.carries.iter().map(|need| &need.skill).collect::<Vec<_>>());
            assert_eq!(of(&[Change::NotNeeded]), gap.rests.iter().map(|need| &need.skill).collect::<Vec<_>>());
            assert_eq!(all.len(), to.skills.len() + gap.rests.len());
            for changed in &all {
                let need = |role: &Role| role.skills.iter().find(|need| need.skill == *changed.skill).cloned();
                assert_eq!((changed.from.cloned(), changed.to.cloned()), (need(from), need(to)));
                let alike = changed.from.zip(changed.to).is_some_and(|(from, to)| from.depth == to.depth);
                assert_eq!(changed.change == Change::Same, alike, "{} to {}: {}", from.id, to.id, changed.skill);
                seen.insert(changed.change);
            }
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), Change::ALL, "each kind of change occurs");
}

#[test]
fn a_change_has_words_of_its_own() {
    let labels: BTreeSet<&str> = Change::ALL.into_iter().map(Change::label).collect();
    assert_eq!(labels.len(), Change::ALL.len());
    assert!(labels.iter().all(|label| label.len() > 1 && !label.ends_with('.')));
}

#[test]
fn a_duty_in_the_same_words_is_known() {
    let (from, mut to) = (role("hr-assistant"), role("hr-generalist"));
    assert!(duties_gained(&from, &from).is_empty());
    let own = to.duties.clone();
    assert_eq!(duties_gained(&from, &to), own.iter().collect::<Vec<_>>(), "no duty of one stands in the other");
    let known = &from.duties[0].text;
    let bare = known.trim_end_matches('.');
    for alike in [known.clone(), bare.to_owned(), format!("  {}. ", bare.to_ascii_uppercase())] {
        to.duties[1].text = alike.clone();
        let gained: Vec<&str> = duties_gained(&from, &to).iter().map(|duty| duty.text.as_str()).collect();
        assert!(!gained.contains(&alike.as_str()) && gained.len() == own.len() - 1, "{alike}");
    }
    for other in [format!("{bare} and more."), format!("No {bare}."), String::new()] {
        to.duties[1].text = other.clone();
        assert_eq!(duties_gained(&from, &to).len(), own.len(), "{other}");
    }
}

#[test]
fn a_credential_is_gained_where_it_was_not_named() {
    let mut gained = 0;
    for from in &catalogue().roles {
        assert!(credentials_gained(from, from).is_empty());
        for to in &catalogue().roles {
            let known: BTreeSet<_> = from.credentials.iter().map(|help| help.credential.as_str()).collect();
            let new = credentials_gained(from, to);
            let expected = to.credentials.iter().filter(|help| !known.contains(help.credential.as_str()));
            assert!(new.iter().copied().eq(expected), "{} to {}", from.id, to.id);
            gained += new.len();
        }
    }
    assert!(gained > 100, "only {gained}");
}
