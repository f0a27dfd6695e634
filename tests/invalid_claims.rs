//! Figures and evidence: one change each that breaks them, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Amount, Catalogue, Evidence, PlaceId};
use support::broken::{among, only, role, source, stated};
use support::catalogue;

#[test]
fn surveys_and_projections_name_sources_and_places_that_exist() {
    let place = |pick: fn(&Catalogue, usize) -> bool| {
        (0..catalogue().occupations.len()).find(|i| pick(catalogue(), *i)).expect("some group has it")
    };
    let i = place(|all, i| all.occupations[i].education.is_some());
    only(&format!("data/occupations.json: $[{i}].education.source: there is no source `hearsay`"), |all| {
        all.occupations[i].education.as_mut().unwrap().source = source("hearsay");
    });
    only(&format!("data/occupations.json: $[{i}].education: the shares do not add up to about 100 percent"), |all| {
        all.occupations[i].education.as_mut().unwrap().shares[0].percent += 20.0;
    });
    let i = place(|all, i| all.occupations[i].experience.is_some());
    only(&format!("data/occupations.json: $[{i}].experience.source: there is no source `hearsay`"), |all| {
        all.occupations[i].experience.as_mut().unwrap().source = source("hearsay");
    });
    let i = place(|all, i| all.occupations[i].outlook.is_some());
    only(&format!("data/occupations.json: $[{i}].outlook.source: there is no source `hearsay`"), |all| {
        all.occupations[i].outlook.as_mut().unwrap().source = source("hearsay");
    });
    only(&format!("data/occupations.json: $[{i}].outlook.place: there is no place `mars`"), |all| {
        all.occupations[i].outlook.as_mut().unwrap().place = PlaceId::new("mars");
    });
    only(&format!("data/occupations.json: $[{i}].outlook: the projection ends before it starts"), |all| {
        all.occupations[i].outlook.as_mut().unwrap().target_year = 1999;
    });
    only("data/occupations.json: $[0].job_zone: job zones run from 1 to 5", |all| {
        all.occupations[0].job_zone = Some(6);
    });
}

#[test]
fn pay_has_place_period_measure_and_an_order() {
    let at = "data/pay/us-national.json: $[2]";
    only(&format!("{at}.place: a pay figure names a place of places.json"), |all| {
        all.pay[0].figures[2].place = PlaceId::new("mars");
    });
    only(&format!("{at}.period: a pay figure says when"), |all| all.pay[0].figures[2].period = "  ".to_owned());
    only(&format!("{at}.measure: a pay figure says what is measured"), |all| all.pay[0].figures[2].measure.clear());
    let order = format!("{at}.amount: the percentiles or the ends of the range are out of order, or zero");
    let spread = |p10, p25, median, p75, p90| Amount::Spread { p10, p25, median, p75, p90, mean: None };
    for wrong in [
        spread(Some(50), Some(40), 60, Some(70), Some(80)),
        spread(None, None, 60, None, Some(59)),
        spread(Some(61), None, 60, None, None),
        spread(None, None, 60, Some(90), Some(80)),
        spread(Some(0), None, 60, None, None),
        spread(None, None, 0, None, None),
        Amount::Range { low: 10, high: 10 },
        Amount::Range { low: 0, high: 10 },
        Amount::Range { low: 20, high: 10 },
        Amount::Average(0),
    ] {
        only(&order, |all| all.pay[0].figures[2].amount = wrong);
    }
}

#[test]
fn evidence_fits_its_source_and_gives_its_reason() {
    let at = "data/roles/hr-manager.json: $.duties[1]";
    let with = |evidence: Evidence| move |all: &mut Catalogue| role(all, "hr-manager").duties[1].evidence = evidence;
    let editorial = |reason: &str| Evidence::Editorial { reason: reason.to_owned(), source: None, facts: Vec::new() };
    only(
        &format!("{at}: a stated claim names the rows of the fact list that it carries"),
        with(stated("art-000", &[])),
    );
    only(&format!("{at}: row 60 is not a fact of this source"), with(stated("art-000", &[59, 60])));
    only(&format!("{at}: row 0 is not a fact of this source"), with(stated("art-000", &[0])));
    for empty in ["", "   ", "Because."] {
        only(&format!("{at}: an editorial claim gives its reason in a sentence"), with(editorial(empty)));
    }
    only(&format!("{at}: an article is never `official`"), with(Evidence::Official { source: source("art-000") }));
    among(
        &format!("{at}: only an article is `stated`; a statistic or a body's rule is `official`"),
        with(stated("bls-ooh", &[1])),
    );
    for empty in ["", " \n "] {
        only(&format!("{at}: the text is empty"), |all| role(all, "hr-manager").duties[1].text = empty.to_owned());
    }
}

type Change = fn(&mut Catalogue, Evidence);

#[test]
fn every_place_that_carries_evidence_is_looked_at() {
    let lost = stated("art-999", &[1]);
    let cases: [(&str, Change); 18] = [
        ("roles/hr-manager.json: $.skills[0]", |all, lost| role(all, "hr-manager").skills[0].evidence = lost),
        ("roles/hr-manager.json: $.placement[0]", |all, lost| role(all, "hr-manager").placement[0].evidence = lost),
        ("roles/hr-manager.json: $.credentials[0].why", |all, lost| {
            role(all, "hr-manager").credentials[0].why.evidence = lost;
        }),
        ("roles/hr-trainee.json: $.about[1]", |all, lost| role(all, "hr-trainee").about[1].evidence = lost),
        ("moves.json: $[3].why[0]", |all, lost| all.moves[3].why[0].evidence = lost),
        ("tracks.json: $[2].closes_off[0]", |all, lost| all.tracks[2].closes_off[0].evidence = lost),
        ("levels.json: $[1].asks[0]", |all, lost| all.levels[1].asks[0].evidence = lost),
        ("skills.json: $[5].summary", |all, lost| all.skills[5].summary.evidence = lost),
        ("statements.json: $.about[0]", |all, lost| all.framework.about[0].evidence = lost),
        ("statements.json: $.depths[3].summary", |all, lost| all.framework.depths[3].summary.evidence = lost),
        ("statements.json: $.statements[39]", |all, lost| all.framework.statements[39].evidence = lost),
        ("guide.json: $.sections[1].claims[0]", |all, lost| all.guide.sections[1].claims[0].evidence = lost),
        ("guide.json: $.contrasts[0].sides[1].claims[0]", |all, lost| {
            all.guide.contrasts[0].sides[1].claims[0].evidence = lost;
        }),
        ("guide.json: $.records[0]", |all, lost| all.guide.records[0].evidence = lost),
        ("guide.json: $.terms[0].claims[0]", |all, lost| all.guide.terms[0].claims[0].evidence = lost),
        ("pay/uk.json: $[0].evidence", |all, lost| all.pay[1].figures[0].evidence = lost),
        ("credentials.json: $[0].rules[0]", |all, lost| all.credentials[0].rules[0].evidence = lost),
        ("sources.json: $[0].notes[1]", |all, lost| all.sources[0].notes[1].evidence = lost),
    ];
    for (place, change) in cases {
        only(&format!("data/{place}: there is no source `art-999`"), |all| change(all, lost.clone()));
    }
}
