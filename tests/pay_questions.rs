//! What is asked of pay: figures and what stands in for them, places, comparisons, years, outlook.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Percentile, RoleId, Track};
use hr_career_paths::questions::pay_compare::{self, Difference, Overlap};
use hr_career_paths::questions::pay_figure::{self, Answer, Figure, Precision, Value, Why};
use hr_career_paths::questions::pay_time::{self, Age, Month};
use hr_career_paths::questions::{pay_outlook, pay_places};
use proptest::prelude::*;
use support::pay::{area, group, in_place, own, place};
use support::{cases, catalogue};

#[test]
fn spot_figures() {
    let managers = own("us-ca", "us-11-3121");
    assert_eq!(
        (managers.place_name, managers.period, managers.median()),
        ("California", "May 2025", Value::Known(170_080))
    );
    let assistants = own("us", "us-43-4161");
    assert_eq!(
        (assistants.place_name, assistants.median(), assistants.jobs),
        ("United States", Value::Known(50_610), Some(90_220))
    );
    let british = own("uk", "uk-1136");
    assert_eq!(
        (british.median(), british.mean, british.precision()),
        (Value::Known(57_529), None, Precision::NotKnown)
    );
    assert_eq!((british.spread[0], british.spread[1]), (Value::NotReleased, Value::Known(43_676)));
    // Cut off above a third quarter that is higher than the limit: it is at least that.
    let ohio = own("us-3900003", "us-11-1011");
    assert_eq!((ohio.spread[3], ohio.spread[4]), (Value::Known(374_190), Value::AtLeast(374_190)));
    let chiefs = pay_time::history(catalogue(), &group("us-11-1011"));
    assert_eq!(chiefs[4].figure.spread[3..], [Value::AtLeast(239_200), Value::AtLeast(239_200)]);
    assert_eq!(
        chiefs[0].figure.spread[3..],
        [Value::AtLeast(185_950), Value::AtLeast(185_950)],
        "a limit we do not know"
    );
}

#[test]
fn a_large_error_of_the_mean_is_low_precision() {
    let colorado = own("us-co", "us-11-1011");
    assert_eq!((colorado.mean_rse, colorado.jobs, colorado.precision()), (Some(256), None, Precision::Low));
    assert_eq!(own("us-ca", "us-11-3121").precision(), Precision::Usual);
    for (rse, precision) in [(99, Precision::Usual), (100, Precision::Usual), (101, Precision::Low)] {
        assert_eq!(Figure { mean_rse: Some(rse), ..colorado.clone() }.precision(), precision, "{rse}");
    }
}

#[test]
fn without_a_figure_the_nearest_one_stands_in_and_says_why() {
    let whys = |answer: &Answer<'_>| answer.skipped.iter().map(|s| (s.place.to_string(), s.why)).collect::<Vec<_>>();
    let named = |answer: &Answer<'_>| answer.figure.as_ref().map(|figure| figure.place_name.to_owned());
    // The file of the area is not here.
    let here = pay_figure::figure(catalogue(), &place("us-31080"), &group("us-11-3121"), None);
    assert_eq!(
        (named(&here), whys(&here)),
        (Some("California".to_owned()), vec![("us-31080".to_owned(), Why::NotLoaded)])
    );
    // Another area's file is here.
    let other = pay_figure::figure(catalogue(), &place("us-31080"), &group("us-11-3121"), Some(area("us-10180")));
    assert_eq!(whys(&other), [("us-31080".to_owned(), Why::NotLoaded)]);
    // Massachusetts keeps the pay of chief executives back.
    let kept = in_place("us-ma", "us-11-1011");
    assert_eq!(
        (named(&kept), whys(&kept)),
        (Some("United States".to_owned()), vec![("us-ma".to_owned(), Why::PayNotReleased)])
    );
    // Guam has no estimate of most groups.
    let none = in_place("us-gu", "us-11-3111");
    assert_eq!(
        (named(&none), whys(&none)),
        (Some("United States".to_owned()), vec![("us-gu".to_owned(), Why::NoEstimate)])
    );
    let unknown = in_place("us-atlantis", "us-11-3121");
    assert_eq!(whys(&unknown), [("us-atlantis".to_owned(), Why::UnknownPlace)]);
    assert_eq!(named(&unknown).as_deref(), Some("United States"));
    assert_eq!(named(&in_place("atlantis", "uk-1136")).as_deref(), Some("United Kingdom"));
    let abroad = in_place("uk", "us-11-3121");
    assert_eq!((named(&abroad), whys(&abroad)), (None, vec![("uk".to_owned(), Why::OtherCountry)]));
    // An area without the group, in a state without it either.
    for area in &catalogue().pay_areas.areas {
        for figure in &catalogue().pay[0].figures {
            let hr_career_paths::catalogue::PaySubject::Occupation(of) = &figure.subject else { continue };
            let answer = in_place(area.id.as_str(), of.as_str());
            let found = answer.figure.expect("the nation has every group");
            assert_eq!(answer.skipped.is_empty(), *found.place == area.id);
        }
    }
}

#[test]
fn places_are_found_by_what_people_type() {
    let first = |typed: &str| pay_places::find(catalogue(), typed, 5).first().map(|found| found.id().to_string());
    for (typed, expected) in [
        ("us", "us"),
        ("USA", "us"),
        ("United St", "us"),
        ("uk", "uk"),
        ("Great Britain", "uk"),
        ("ca", "us-ca"),
        ("us-ca", "us-ca"),
        ("CALIF", "us-ca"),
        ("new y", "us-ny"),
        ("District", "us-dc"),
        ("los ang", "us-31080"),
        ("angeles california", "us-31080"),
        ("washington dc", "us-47900"),
        ("st louis", "us-41180"),
        ("alaska non", "us-0200006"),
        ("bayamón", "us-41980"),
        ("31080", "us-31080"),
        ("us-31080", "us-31080"),
    ] {
        assert_eq!(first(typed).as_deref(), Some(expected), "{typed}");
    }
    for typed in ["", "  ", "-", "atlantis", "\u{1F600}"] {
        assert_eq!(first(typed), None, "{typed}");
    }
    assert_eq!(pay_places::find(catalogue(), "n", 8).len(), 8);
    // An area across a border is found from either side.
    let jersey = pay_places::find(catalogue(), "york jersey", 5);
    assert_eq!(jersey[0].name(), "New York-Newark-Jersey City, NY-NJ");
}

#[test]
fn every_place_is_found_by_its_id_and_by_its_name() {
    let all: Vec<_> = pay_places::all(catalogue()).collect();
    assert_eq!(all.len(), 2 + 54 + 528);
    for found in all {
        assert_eq!(pay_places::place(catalogue(), found.id()), Some(found));
        assert_eq!(pay_places::find(catalogue(), found.id().as_str(), 1), [found]);
        assert!(pay_places::find(catalogue(), found.name(), 3).contains(&found), "{}", found.name());
    }
}

#[test]
fn states_are_ranked_by_their_median_and_unknown_ones_come_last() {
    for of in ["us-11-3121", "us-43-4161", "us-11-3111", "us-11-1011"] {
        let ranked = pay_compare::across_states(catalogue(), &group(of));
        assert_eq!(ranked.len(), 54);
        let medians: Vec<Option<u32>> =
            ranked.iter().map(|state| state.figure.as_ref().and_then(|figure| figure.median().known())).collect();
        assert!(medians.is_sorted_by(|a, b| a >= b), "{of}");
        for (i, state) in ranked.iter().enumerate() {
            let higher = medians.iter().filter(|median| **median > medians[i]).count();
            assert_eq!(state.rank, medians[i].map(|_| higher + 1), "{of} {}", state.name);
            assert!(state.figure.as_ref().is_none_or(|figure| figure.place == state.place));
        }
        let unknown: Vec<&str> = ranked.iter().filter(|state| state.rank.is_none()).map(|state| state.name).collect();
        assert!(unknown.is_sorted());
        assert_eq!(unknown.contains(&"Massachusetts"), of == "us-11-1011", "{of}");
    }
}

#[test]
fn a_group_stands_against_all_occupations_of_the_same_place() {
    let nation = own("us", "us-11-3121");
    let against = pay_compare::against_all(catalogue(), &nation, None).unwrap();
    assert_eq!((against.all.median(), against.difference, against.percent), (Value::Known(50_980), 98_300, 193));
    let state = own("us-ca", "us-43-4161");
    assert_eq!(pay_compare::against_all(catalogue(), &state, None).unwrap().all.place, &place("us-ca"));
    let city = own("us-31080", "us-43-4161");
    assert_eq!(pay_compare::against_all(catalogue(), &city, None), None, "never against another place");
    assert!(pay_compare::against_all(catalogue(), &city, Some(area("us-31080"))).is_some());
    assert_eq!(pay_compare::against_all(catalogue(), &own("uk", "uk-1136"), None), None);
}

#[test]
fn a_ladder_has_every_role_of_its_track_with_the_figure_of_its_group() {
    for at in ["us", "us-ca", "uk", "us-31080"] {
        for track in Track::ALL {
            let rungs = pay_compare::ladder(catalogue(), &place(at), Some(track), None);
            let expected: Vec<&RoleId> =
                catalogue().roles.iter().filter(|role| role.on(track)).map(|role| &role.id).collect();
            assert_eq!(rungs.iter().map(|rung| &rung.role.id).collect::<Vec<_>>(), expected);
            assert!(rungs.is_sorted_by_key(|rung| rung.role.level));
            for rung in rungs {
                let prefix = if at == "uk" { "uk-" } else { "us-" };
                assert!(rung.fit.is_none_or(|fit| fit.occupation.as_str().starts_with(prefix)));
                let figure = rung.answer.as_ref().and_then(|answer| answer.figure.as_ref());
                assert!(figure.is_none_or(|figure| Some(figure.group) == rung.fit.map(|fit| &fit.occupation)));
            }
        }
    }
    assert_eq!(pay_compare::ladder(catalogue(), &place("us"), None, None).len(), catalogue().roles.len());
}

#[test]
fn two_stations_differ_by_their_medians_in_one_place() {
    let (assistants, managers) = (own("us", "us-43-4161"), own("us", "us-11-3121"));
    let up = pay_compare::difference(&assistants, &managers);
    assert_eq!(up, Difference::Medians { amount: 98_670, percent: 195, overlap: Overlap::None });
    let Difference::Medians { amount, overlap, .. } = pay_compare::difference(&managers, &assistants) else { panic!() };
    assert_eq!((amount, overlap), (-98_670, Overlap::None));
    let specialists = own("us", "us-13-1071");
    let step = pay_compare::difference(&assistants, &specialists);
    assert_eq!(step, Difference::Medians { amount: 25_330, percent: 50, overlap: Overlap::Middles });
    let ends = pay_compare::difference(&specialists, &managers);
    assert!(matches!(ends, Difference::Medians { overlap: Overlap::Ends, .. }), "{ends:?}");
    assert_eq!(pay_compare::difference(&managers, &managers), Difference::SameGroup);
    assert_eq!(pay_compare::difference(&managers, &own("us-ca", "us-43-4161")), Difference::NotComparable);
    let british = pay_compare::difference(&own("uk", "uk-3571"), &own("uk", "uk-1136"));
    assert_eq!(british, Difference::Medians { amount: 22_335, percent: 63, overlap: Overlap::Middles });
    let part_time = pay_compare::difference(&own("uk", "uk-4136"), &own("uk", "uk-1136"));
    assert_eq!(part_time, Difference::NotComparable, "full-time pay beside that of all jobs");
}

#[test]
fn no_line_crosses_a_year_that_was_cut_off() {
    let managers = pay_time::history(catalogue(), &group("us-11-3121"));
    assert_eq!(managers.iter().map(|year| year.year).collect::<Vec<_>>(), [2020, 2021, 2022, 2023, 2024, 2025]);
    let medians = pay_time::stretches(&managers, Percentile::Median);
    assert_eq!(medians.len(), 1);
    assert_eq!(
        medians[0].iter().map(|(_, median)| *median).collect::<Vec<_>>(),
        [121_220, 126_230, 130_000, 136_350, 140_030, 149_280]
    );
    assert_eq!(pay_time::stretches(&managers, Percentile::P90), [vec![(2022, 224_360)], vec![(2025, 267_810)]]);
    let assistants = pay_time::history(catalogue(), &group("us-43-4161"));
    assert_eq!(pay_time::stretches(&assistants, Percentile::P90)[0].len(), 6);
    // A year that is missing altogether ends a line as well.
    let gap: Vec<_> = assistants.iter().filter(|year| year.year != 2022).cloned().collect();
    assert_eq!(pay_time::stretches(&gap, Percentile::Median).iter().map(Vec::len).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(pay_time::history(catalogue(), &group("uk-1136")), []);
}

#[test]
fn a_figure_is_old_after_two_years() {
    let today = |year, month| Month { year, month };
    assert_eq!(pay_time::age("May 2025", today(2027, 5)), Age::Months(24));
    assert!(!pay_time::age("May 2025", today(2027, 5)).is_old());
    assert!(pay_time::age("May 2025", today(2027, 6)).is_old());
    assert_eq!(pay_time::age("April 2025 (provisional)", today(2025, 6)), Age::Months(2));
    assert_eq!(pay_time::age("May 2025", today(2024, 1)), Age::Months(0));
    for undated in ["undated article", "", "2025", "May", "May 25"] {
        assert_eq!(pay_time::age(undated, today(2026, 1)), Age::Undated, "{undated}");
        assert!(!pay_time::age(undated, today(2060, 1)).is_old());
    }
    for figure in catalogue().figures().filter(|pay| pay.period != "undated article") {
        assert!(pay_time::month_of(&figure.period).is_some(), "{}", figure.period);
    }
}

#[test]
fn a_projection_is_taken_apart() {
    let of = |id: &str| pay_outlook::meaning(catalogue().occupation(&group(id)).unwrap().outlook.as_ref().unwrap());
    let assistants = of("us-43-4161");
    assert_eq!(
        (assistants.trend, assistants.change_tenths, assistants.change_jobs),
        (pay_outlook::Trend::Fewer, -71, -6800)
    );
    assert_eq!((assistants.openings, assistants.new_jobs, assistants.replaced, assistants.in_100), (9000, 0, 9000, 9));
    let specialists = of("us-13-1071");
    assert_eq!(
        (specialists.trend, specialists.new_jobs, specialists.replaced),
        (pay_outlook::Trend::More, 5840, 75_960)
    );
    assert_eq!(of("us-13-1075").trend, pay_outlook::Trend::Same);
    for outlook in catalogue().occupations.iter().filter_map(|group| group.outlook.as_ref()) {
        let in_100 = f64::from(outlook.annual_openings) / f64::from(outlook.employment_base) * 100.0;
        let meaning = pay_outlook::meaning(outlook);
        assert!((in_100 - f64::from(meaning.in_100)).abs() <= 0.5, "{in_100}: {}", meaning.in_100);
        assert_eq!(meaning.new_jobs + meaning.replaced, outlook.annual_openings);
    }
}

#[test]
fn a_published_percentage_keeps_its_decimal() {
    for (percent, expected) in [(-7.1, -71), (6.2, 62), (0.0, 0), (-0.4, -4), (10.9, 109), (-0.0, 0)] {
        assert_eq!(pay_outlook::tenths(percent), expected, "{percent}");
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn any_text_is_searched_for_places_without_harm(typed in "\\PC{0,60}|(new|york|us|ca|-|\\PC| ){0,12}") {
        prop_assert!(pay_places::find(catalogue(), &typed, 7).len() <= 7);
    }
}
