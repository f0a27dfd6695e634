//! O*NET's elements: one change each that breaks them, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Catalogue, ElementId, ElementKind, OccupationId, Score, Survey};
use serde_json::json;
use support::Copy;
use support::broken::{after, among, only, source};
use support::catalogue;

const FILE: &str = "data/elements.json";

fn survey(all: &mut Catalogue, i: usize) -> &mut Survey {
    &mut all.elements.surveys[i]
}

/// The place of the first survey of work styles.
fn styles() -> usize {
    catalogue().elements.surveys.iter().position(|survey| survey.kind == ElementKind::WorkStyle).unwrap()
}

#[test]
fn a_survey_names_its_group_release_and_month() {
    among(&format!("{FILE}: $.surveys[2].occupation: there is no occupation group `us-99-9999`"), |all| {
        survey(all, 2).occupation = OccupationId::new("us-99-9999");
    });
    only(&format!("{FILE}: $.surveys[2].source: there is no source `onet-99-9`"), |all| {
        survey(all, 2).source = source("onet-99-9");
    });
    let wrong = "`art-000` is not a statistic: name the release of O*NET";
    only(&format!("{FILE}: $.surveys[2].source: {wrong}"), |all| survey(all, 2).source = source("art-000"));
    for rated in ["", "2025", "08/2025", "August", "August 25", "August 20x5", "august 2025", "August  2025"] {
        let message = format!("`{rated}` is not a month and a year, such as `August 2025`");
        only(&format!("{FILE}: $.surveys[1].rated: {message}"), |all| survey(all, 1).rated = rated.to_owned());
    }
}

#[test]
fn a_value_stays_within_its_scale() {
    let importance = "must be from 100 to 500: importance runs from 1 to 5, here in hundredths";
    for value in [0, 99, 501, u16::MAX] {
        only(&format!("{FILE}: $.surveys[0].ratings[3].importance: {importance}"), |all| {
            survey(all, 0).ratings[3].importance = Score::new(value);
        });
    }
    let level = "must be from 0 to 700: level runs from 0 to 7, here in hundredths";
    only(&format!("{FILE}: $.surveys[0].ratings[3].level: {level}"), |all| {
        survey(all, 0).ratings[3].level = Some(Score::new(701));
    });
    only(&format!("{FILE}: $.surveys[0].ratings[3].level: must be there: this kind is rated for level too"), |all| {
        survey(all, 0).ratings[3].level = None;
    });
    let i = styles();
    only(&format!("{FILE}: $.surveys[{i}].ratings[3].level: must not be there: this kind has no level"), |all| {
        survey(all, i).ratings[3].level = Some(Score::new(300));
    });
    for (importance, level) in [(100, 0), (500, 700)] {
        assert_eq!(
            after(|all| {
                let rating = &mut survey(all, 0).ratings[3];
                (rating.importance, rating.level) = (Score::new(importance), Some(Score::new(level)));
            }),
            Vec::<String>::new()
        );
    }
}

#[test]
fn every_group_has_every_element_once() {
    only(&format!("{FILE}: $.surveys: `us-43-4161` has no rating of `2.A.1.d`, Speaking"), |all| {
        drop(survey(all, 0).ratings.remove(3));
    });
    // A whole survey that is gone leaves its elements without a rating; no group at all is nothing to complain of here.
    assert_eq!(after(|all| drop(all.elements.surveys.remove(1))).len(), 33);
    among(&format!("{FILE}: $.surveys[0].ratings[3].element: `2.A.1.a` is rated twice for this group"), |all| {
        survey(all, 0).ratings[3].element = ElementId::new("2.A.1.a");
    });
    let copied = after(|all| {
        let copy = survey(all, 0).clone();
        all.elements.surveys.push(copy);
    });
    assert_eq!(copied.len(), 35);
    assert!(copied.iter().all(|problem| problem.ends_with("is rated twice for this group")));
    among(&format!("{FILE}: $.surveys[0].ratings[3].element: there is no element `2.Z`"), |all| {
        survey(all, 0).ratings[3].element = ElementId::new("2.Z");
    });
    among(&format!("{FILE}: $.surveys[0].ratings[3].element: `2.C.6` is not of the survey's kind"), |all| {
        survey(all, 0).ratings[3].element = ElementId::new("2.C.6");
    });
}

#[test]
fn an_element_has_an_id_and_a_name_of_its_own() {
    among(&format!("{FILE}: $.list[1].id: `2.A.1.a` is used twice"), |all| {
        all.elements.list[1].id = ElementId::new("2.A.1.a");
    });
    among(&format!("{FILE}: $.list[1].id: `a b` is not an id: letters and digits joined by dots or hyphens"), |all| {
        all.elements.list[1].id = ElementId::new("a b");
    });
    only(&format!("{FILE}: $.list[1].name: an element has a name"), |all| all.elements.list[1].name = " ".to_owned());
    let name = catalogue().elements.list[0].name.clone();
    only(&format!("{FILE}: $.list[1].name: `{name}` is already the name of an element of this kind"), |all| {
        all.elements.list[1].name = name.clone();
    });
}

#[test]
fn the_file_is_read_strictly() {
    for (field, value, said) in [
        ("importance", json!(4.12), "expected u16"),
        ("importance", json!("4.12"), "expected u16"),
        ("level", json!(-1), "expected u16"),
        ("note", json!("x"), "unknown field `note`"),
    ] {
        let copy = Copy::new(&format!("elements-{field}-{}", said.len()));
        copy.change("elements.json", |file| file["surveys"][0]["ratings"][3][field] = value);
        let problems = copy.problems();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let start = format!("{FILE}: $.surveys[0].ratings[3].{field}: ");
        assert!(problems[0].starts_with(&start) && problems[0].contains(said), "{}", problems[0]);
    }
    let copy = Copy::new("elements-gone");
    std::fs::remove_file(copy.path("elements.json")).unwrap();
    assert!(copy.problems()[0].starts_with(&format!("{FILE}: $: the file cannot be read")));
}
