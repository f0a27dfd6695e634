//! What lies between the pay of two roles: what statistics can tell, and what they cannot.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Amount, Catalogue, Currency, Pay, PaySubject, Percentile, PlaceId, Role, RoleId};
use hr_career_paths::questions::pay_compare::{self, Difference, Overlap};
use hr_career_paths::questions::pay_figure::{Figure, Value};
use hr_career_paths::questions::pay_step::{PayStep, between};
use proptest::prelude::*;
use support::pay::{group, own};
use support::{cases, catalogue};

fn role<'a>(catalogue: &'a Catalogue, id: &str) -> &'a Role {
    catalogue.role(&RoleId::new(id)).unwrap()
}

/// The first figure for the first group of a role that has one in a place, looked up by hand.
fn figure<'a>(role: &Role, place: &PlaceId) -> Option<&'a Pay> {
    role.occupations.iter().find_map(|fit| {
        catalogue().figures().find(|pay| {
            matches!(&pay.subject, PaySubject::Occupation(id) if *id == fit.occupation) && pay.place == *place
        })
    })
}

#[test]
fn every_pair_of_roles_is_told_by_its_main_figures() {
    let (mut known, mut same, mut unknown) = (0, 0, 0);
    for place in catalogue().places.iter().map(|place| &place.id) {
        for (from, to) in catalogue().roles.iter().flat_map(|from| catalogue().roles.iter().map(move |to| (from, to))) {
            let step = between(catalogue(), from, to, place);
            let (Some(a), Some(b)) = (figure(from, place), figure(to, place)) else {
                assert!(matches!(step, PayStep::Unknown), "{} {}", from.id, to.id);
                unknown += 1;
                continue;
            };
            if a.subject == b.subject {
                assert!(matches!(step, PayStep::SameGroup(shared) if shared.pay == a), "{} {}", from.id, to.id);
                same += 1;
            } else if let (Amount::Spread { median: before, .. }, Amount::Spread { median: after, .. }) =
                (&a.amount, &b.amount)
                && a.measure == b.measure
            {
                let PayStep::Medians { from, to, difference, at_least } = step else { panic!("{step:?}") };
                assert_eq!((from.pay, to.pay), (a, b));
                assert_eq!(i64::from(*before) + difference, i64::from(*after));
                assert!(!at_least, "no median of a nation was cut off");
                known += 1;
            } else {
                assert!(matches!(step, PayStep::Unlike), "{step:?}");
            }
        }
    }
    assert!(known > 100 && same > 20 && unknown > 20, "{known} {same} {unknown}");
}

#[test]
fn only_like_is_set_against_like_and_what_was_cut_off_is_a_bound() {
    let us = PlaceId::new("us");
    let (low, high) = ("hr-assistant", "hr-director");
    // The same data, with the figure of one of the two changed.
    let step = |of: &str, change: &dyn Fn(&mut Pay)| {
        let mut all = catalogue().clone();
        let main = figure(role(catalogue(), of), &us).unwrap();
        change(all.pay.iter_mut().flat_map(|file| &mut file.figures).find(|pay| *pay == main).unwrap());
        match between(&all, role(&all, low), role(&all, high), &us) {
            PayStep::Medians { difference, at_least, .. } => Some((difference, at_least)),
            PayStep::Unlike => None,
            other => panic!("{other:?}"),
        }
    };
    let as_published = Some((98_670, false));
    for of in [low, high] {
        assert_eq!(step(of, &|_| {}), as_published);
        assert_eq!(step(of, &|pay| pay.note = Some("Something.".to_owned())), as_published);
        assert_eq!(step(of, &|pay| pay.top_coded = vec![Percentile::P90]), as_published);
        assert_eq!(step(of, &|pay| pay.period = "May 1999".to_owned()), None);
        assert_eq!(step(of, &|pay| pay.currency = Currency::Gbp), None);
        assert_eq!(step(of, &|pay| pay.measure = "something else".to_owned()), None);
        assert_eq!(step(of, &|pay| pay.amount = Amount::Range { low: 1, high: 2 }), None, "a range has no middle");
    }
    let open = |pay: &mut Pay| pay.top_coded = vec![Percentile::Median, Percentile::P75, Percentile::P90];
    assert_eq!(step(high, &open), Some((98_670, true)), "from what is known to at least so much");
    assert_eq!(step(low, &open), None, "from at least so much nothing is known");
}

/// What a value can be in truth, where no figure is above eight.
fn possible(value: Value) -> Vec<u32> {
    match value {
        Value::Known(value) => vec![value],
        Value::AtLeast(least) => (least..=8).collect(),
        _ => (0..=8).collect(),
    }
}

/// Whether two parts of spreads share more than an end: none where that depends on what is not known.
fn shared(a: [Value; 2], b: [Value; 2]) -> Option<bool> {
    let below = |start: Value, end: Value| {
        let truths =
            possible(start).into_iter().flat_map(|start| possible(end).into_iter().map(move |end| start < end));
        let all: Vec<bool> = truths.collect();
        all.iter().all(|one| *one == all[0]).then(|| all[0])
    };
    match [below(a[0], b[1]), below(b[0], a[1])] {
        [Some(true), Some(true)] => Some(true),
        [Some(false), _] | [_, Some(false)] => Some(false),
        _ => None,
    }
}

/// Five rising figures, of which the last may be cut off and one may be missing; the middle one is known.
fn spread() -> impl Strategy<Value = [Value; 5]> {
    (proptest::collection::vec(1_u32..7, 5), 3_usize..6, 0_usize..9).prop_map(|(mut values, cut, missing)| {
        values.sort_unstable();
        std::array::from_fn(|at| match values[at] {
            _ if at == missing && at != 2 => Value::NotReleased,
            value if at >= cut => Value::AtLeast(value),
            value => Value::Known(value),
        })
    })
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn how_spreads_overlap_is_said_only_as_far_as_it_is_certain(first in spread(), second in spread()) {
        let mut from = own("us", "us-43-4161");
        let mut to = own("us", "us-11-3121");
        (from.spread, to.spread) = (first, second);
        let Difference::Medians { amount, percent, overlap } = pay_compare::difference(&from, &to) else {
            panic!("both medians are known");
        };
        let [before, after] = [&from, &to].map(|figure: &Figure| i64::from(figure.median().known().unwrap()));
        prop_assert_eq!(amount, after - before);
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let exact = 100.0 * (after - before) as f64 / before as f64;
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let far = (exact - percent as f64).abs();
        prop_assert!(far <= 0.5, "{} is not {}", percent, exact);
        let middles = shared([first[1], first[3]], [second[1], second[3]]);
        let ends = shared([first[0], first[4]], [second[0], second[4]]);
        let certain = match (middles, ends) {
            (Some(true), _) => Overlap::Middles,
            (_, Some(false)) => Overlap::None,
            (Some(false), Some(true)) => Overlap::Ends,
            (Some(false), None) => Overlap::MiddlesApart,
            (None, _) => Overlap::NotKnown,
        };
        prop_assert_eq!(overlap, certain, "{:?} {:?}", first, second);
    }
}

#[test]
fn two_groups_with_equal_medians_differ_by_nothing() {
    let from = own("us", "us-43-4161");
    let other = group("us-11-3121");
    let to = Figure { group: &other, ..from.clone() };
    let same = Difference::Medians { amount: 0, percent: 0, overlap: Overlap::Middles };
    assert_eq!(pay_compare::difference(&from, &to), same);
}
