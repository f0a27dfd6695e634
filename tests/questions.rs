//! What carries over, and money.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Amount, Currency, Depth, PaySubject, PlaceId, Role, RoleId, SkillId};
use hr_career_paths::questions::gap::between;
use hr_career_paths::questions::pay::{from_articles, grouped, middle, money, official};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{cases, catalogue};

fn role(id: &str) -> &'static Role {
    catalogue().role(&RoleId::new(id)).unwrap()
}

fn ids<'a>(needs: impl IntoIterator<Item = &'a hr_career_paths::catalogue::RoleSkill>) -> BTreeSet<&'a SkillId> {
    needs.into_iter().map(|need| &need.skill).collect()
}

#[test]
fn the_gap_deals_out_exactly_the_skills_of_both_roles() {
    for from in &catalogue().roles {
        for to in &catalogue().roles {
            let gap = between(from, to);
            let grows: Vec<_> = gap.grows.iter().map(|(need, _)| *need).collect();
            assert_eq!(gap.carries.len() + grows.len() + gap.new.len(), to.skills.len(), "{} to {}", from.id, to.id);
            let parts = [ids(gap.carries.iter().copied()), ids(grows), ids(gap.new.iter().copied())];
            assert_eq!(parts.iter().flatten().copied().collect::<BTreeSet<_>>(), ids(&to.skills));
            let kept: BTreeSet<_> = parts[0].union(&parts[1]).copied().collect();
            assert!(kept.is_subset(&ids(&from.skills)) && parts[2].is_disjoint(&ids(&from.skills)));
            let rests = ids(gap.rests.iter().copied());
            assert!(rests.is_disjoint(&kept) && rests.union(&kept).copied().eq(ids(&from.skills)));
        }
    }
}

#[test]
fn the_gap_compares_depths() {
    for from in &catalogue().roles {
        for to in &catalogue().roles {
            let held = |id: &SkillId| from.skills.iter().find(|held| held.skill == *id).map(|held| held.depth);
            let gap = between(from, to);
            assert!(gap.carries.iter().all(|need| held(&need.skill).is_some_and(|held| held >= need.depth)));
            assert!(gap.grows.iter().all(|(need, was)| held(&need.skill) == Some(*was) && *was < need.depth));
            let steps = |depth: Depth| Depth::ALL.iter().position(|known| *known == depth).unwrap() + 1;
            let learned: usize =
                to.skills.iter().map(|need| steps(need.depth).saturating_sub(held(&need.skill).map_or(0, steps))).sum();
            assert_eq!(gap.size() as usize, learned, "{} to {}", from.id, to.id);
        }
    }
}

#[test]
fn the_gap_is_the_other_way_round_on_the_way_back() {
    for from in &catalogue().roles {
        let same = between(from, from);
        assert!(same.carries.len() == from.skills.len() && same.size() == 0 && same.rests.is_empty());
        for to in &catalogue().roles {
            let (there, back) = (between(from, to), between(to, from));
            assert_eq!(ids(there.new.iter().copied()), ids(back.rests.iter().copied()));
            let grown = ids(there.grows.iter().map(|(need, _)| *need));
            assert!(
                grown.is_subset(&ids(back.carries.iter().copied())),
                "what had to grow carries over on the way back"
            );
        }
    }
}

#[test]
fn official_pay_starts_with_the_main_group_and_stays_in_its_place() {
    for role in &catalogue().roles {
        for place in &catalogue().places {
            let figures = official(catalogue(), role, &place.id);
            for figure in &figures {
                assert_eq!(figure.pay.place, place.id);
                assert_eq!(figure.pay.subject, PaySubject::Occupation(figure.fit.occupation.clone()));
            }
            let order: Vec<usize> = figures
                .iter()
                .map(|figure| role.occupations.iter().position(|fit| fit == figure.fit).unwrap())
                .collect();
            assert!(order.is_sorted(), "{} in {}", role.id, place.id);
        }
        assert!(official(catalogue(), role, &PlaceId::new("mars")).is_empty());
    }
    let figure = official(catalogue(), role("hr-director"), &PlaceId::new("us"))[0];
    assert_eq!(figure.fit.occupation.as_str(), "us-11-3121");
    assert_eq!(middle(&figure.pay.amount), Some(149_280));
    assert_eq!(from_articles(catalogue(), role("hr-operations-manager")).len(), 2);
    assert!(from_articles(catalogue(), role("hr-manager")).is_empty());
    assert_eq!(middle(&Amount::Range { low: 1, high: 3 }), None, "the middle of a range is not known");
    assert_eq!(middle(&Amount::Average(2)), Some(2));
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn grouping_keeps_every_digit(value: u32) {
        let written = grouped(value);
        prop_assert_eq!(written.replace(',', ""), value.to_string());
        let groups: Vec<&str> = written.split(',').collect();
        prop_assert!((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3), "{}", written);
        prop_assert_eq!(money(value, Currency::Usd), format!("${written}"));
        prop_assert_eq!(money(value, Currency::Gbp), format!("£{written}"));
    }
}
