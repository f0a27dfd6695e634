//! Every way of breaking the catalogue that `validate` knows: one change each, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::validate::validate;
use hr_career_paths::catalogue::{
    Amount, Catalogue, CredentialId, Evidence, Level, OccupationId, PaySubject, PlaceId, Role, RoleId, SkillId, SourceId,
};
use support::catalogue;

/// What is said of the catalogue after a change.
fn after(change: impl FnOnce(&mut Catalogue)) -> Vec<String> {
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
fn only(expected: &str, change: impl FnOnce(&mut Catalogue)) {
    assert_eq!(after(change), [expected]);
}

/// The change has this consequence among others.
#[track_caller]
fn among(expected: &str, change: impl FnOnce(&mut Catalogue)) {
    let found = after(change);
    assert!(found.iter().any(|problem| problem == expected), "expected: {expected}\nfound: {found:#?}");
}

fn role<'a>(catalogue: &'a mut Catalogue, id: &str) -> &'a mut Role {
    catalogue.roles.iter_mut().find(|role| role.id.as_str() == id).unwrap()
}

fn source(id: &str) -> SourceId {
    SourceId::new(id)
}

fn stated(id: &str, facts: &[u16]) -> Evidence {
    Evidence::Stated { source: source(id), facts: facts.to_vec() }
}

#[test]
fn nothing_may_point_at_what_is_not_there() {
    let file = "data/roles/hr-manager.json";
    only(&format!("{file}: $.skills[0].skill: there is no skill `juggling`"), |all| {
        role(all, "hr-manager").skills[0].skill = SkillId::new("juggling");
    });
    only(&format!("{file}: $.occupations[0].occupation: there is no occupation group `us-00-0000`"), |all| {
        role(all, "hr-manager").occupations[0].occupation = OccupationId::new("us-00-0000");
    });
    only(&format!("{file}: $.credentials[0].credential: there is no credential `phd`"), |all| {
        role(all, "hr-manager").credentials[0].credential = CredentialId::new("phd");
    });
    only(&format!("{file}: $.summary: there is no source `art-999`"), |all| {
        role(all, "hr-manager").summary.evidence = stated("art-999", &[1]);
    });
    only("data/statements.json: $.role: there is no role `nobody`", |all| all.framework.role = RoleId::new("nobody"));
    only("data/statements.json: $.statements[2].skill: there is no skill `juggling`", |all| {
        all.framework.statements[2].skill = SkillId::new("juggling");
    });
    only("data/credentials.json: $[1].source: there is no source `hearsay`", |all| all.credentials[1].source = source("hearsay"));
    only("data/occupations.json: $[0].source: there is no source `hearsay`", |all| all.occupations[0].source = source("hearsay"));
    for (file, subject, said) in [
        (0, PaySubject::Occupation(OccupationId::new("us-0")), "there is no occupation group `us-0`"),
        (2, PaySubject::Role(RoleId::new("nobody")), "there is no role `nobody`"),
    ] {
        let name = &catalogue().pay[file].file;
        only(&format!("data/{name}: $[1].subject: {said}"), |all| all.pay[file].figures[1].subject = subject);
    }
}

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
    only("data/occupations.json: $[0].job_zone: job zones run from 1 to 5", |all| all.occupations[0].job_zone = Some(6));
}

#[test]
fn ids_are_unique_and_well_formed() {
    let twice = |id: &str| format!("`{id}` is used twice");
    let ill = "is not an id: lower-case words joined by hyphens";
    let id = catalogue().skills[0].id.clone();
    among(&format!("data/skills.json: $[1].id: {}", twice(id.as_str())), |all| all.skills[1].id = id);
    among(&format!("data/skills.json: $[1].id: `Team Work` {ill}"), |all| all.skills[1].id = SkillId::new("Team Work"));
    let id = catalogue().sources[0].id.clone();
    among(&format!("data/sources.json: $[1].id: {}", twice(id.as_str())), |all| all.sources[1].id = id);
    let id = catalogue().occupations[0].id.clone();
    among(&format!("data/occupations.json: $[1].id: {}", twice(id.as_str())), |all| all.occupations[1].id = id);
    let id = catalogue().places[0].id.clone();
    among(&format!("data/places.json: $[1].id: {}", twice(id.as_str())), |all| all.places[1].id = id);
    let id = catalogue().credentials[0].id.clone();
    among(&format!("data/credentials.json: $[1].id: {}", twice(id.as_str())), |all| all.credentials[1].id = id);
    let id = catalogue().guide.terms[0].id.clone();
    only(&format!("data/guide.json: $.terms[1].id: {}", twice(&id)), |all| all.guide.terms[1].id = id);
    let id = catalogue().guide.sections[0].id.clone();
    let found = after(|all| all.guide.contrasts[1].id = id.clone());
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("data/guide.json: $") && found[0].ends_with(&twice(&id)), "{}", found[0]);
}

#[test]
fn role_ids_are_unique_and_well_formed_retired_ones_too() {
    let file = "data/roles/recruiter.json";
    let retire = |id: &str| {
        let id = RoleId::new(id);
        move |all: &mut Catalogue| role(all, "recruiter").retired_ids = vec![RoleId::new("talent-scout"), id]
    };
    only(&format!("{file}: $.retired_ids[1]: `talent-scout` already names a role"), retire("talent-scout"));
    only(&format!("{file}: $.retired_ids[1]: `A` is not an id: lower-case words joined by hyphens"), retire("A"));
    let found = after(retire("hr-manager"));
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("`hr-manager` already names a role"), "{}", found[0]);
    among("data/roles/hr-manager.json: $.id: `hr-manager` already names a role", |all| {
        let copy = role(all, "hr-manager").clone();
        all.roles.push(copy);
    });
    among("data/roles/HR.json: $.id: `HR` is not an id: lower-case words joined by hyphens", |all| {
        role(all, "hr-manager").id = RoleId::new("HR");
    });
}

#[test]
fn a_role_is_complete_and_without_contradiction() {
    let file = "data/roles/hr-manager.json";
    for wrong in [Level::Entry, catalogue().role(&RoleId::new("hr-manager")).unwrap().level] {
        only(&format!("{file}: $.level_to: must be above `level`"), |all| {
            // As it may already say so, go by way of another value.
            let role = role(all, "hr-manager");
            role.level_to = Some(wrong);
        });
    }
    only(&format!("{file}: $.tracks: a role lies on at least one track"), |all| role(all, "hr-manager").tracks.clear());
    only(&format!("{file}: $.tracks: a track is named twice"), |all| {
        let track = role(all, "hr-manager").tracks[0];
        role(all, "hr-manager").tracks.push(track);
    });
    only(&format!("{file}: $.placement: say why the role stands at this level and on these tracks"), |all| {
        role(all, "hr-manager").placement.clear();
    });
    only(&format!("{file}: $.duties: a role does something"), |all| role(all, "hr-manager").duties.clear());
    let skill = catalogue().role(&RoleId::new("hr-manager")).unwrap().skills[0].skill.clone();
    only(&format!("{file}: $.skills[1].skill: `{skill}` is listed twice"), |all| {
        role(all, "hr-manager").skills[1].skill = skill.clone();
    });
    only("data/tracks.json: $: `specialist` must be described once", |all| {
        all.tracks.retain(|track| track.id.id() != "specialist");
    });
    only("data/levels.json: $: `mid` must be described once", |all| all.levels.retain(|level| level.id != Level::Mid));
    only("data/statements.json: $.depths: `Advanced` must be described once", |all| drop(all.framework.depths.pop()));
    only("data/statements.json: $.statements[1].order: this place in the depth is taken", |all| {
        all.framework.statements[1].order = all.framework.statements[0].order;
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
    only(&format!("{at}: a stated claim names the rows of the fact list that it carries"), with(stated("art-000", &[])));
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

#[test]
fn every_place_that_carries_evidence_is_looked_at() {
    let lost = stated("art-999", &[1]);
    let cases: Vec<(&str, fn(&mut Catalogue, Evidence))> = vec![
        ("roles/hr-manager.json: $.skills[0]", |all, lost| role(all, "hr-manager").skills[0].evidence = lost),
        ("roles/hr-manager.json: $.placement[0]", |all, lost| role(all, "hr-manager").placement[0].evidence = lost),
        ("roles/hr-manager.json: $.credentials[0].why", |all, lost| role(all, "hr-manager").credentials[0].why.evidence = lost),
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
