//! Files of the wrong shape: the loader names the file, the place and what is wrong, for all of them at once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::load::parse;
use hr_career_paths::catalogue::{Move, Pay, Role};
use serde_json::{Value, json};
use std::fs;
use support::{Copy, data};

fn text(file: &str) -> String {
    fs::read_to_string(data().join(file)).unwrap()
}

/// Path and message of what is wrong with a changed file.
fn wrong<T: serde::de::DeserializeOwned>(file: &str, change: impl FnOnce(&mut Value)) -> (String, String) {
    let mut value = serde_json::from_str(&text(file)).unwrap();
    change(&mut value);
    match parse::<T>(file, &value.to_string()) {
        Ok(_) => panic!("{file} was accepted"),
        Err(problem) => {
            assert_eq!(problem.file, file);
            (problem.path, problem.message)
        }
    }
}

const ROLE: &str = "roles/hr-manager.json";

#[test]
fn a_name_that_nothing_reads_is_an_error() {
    let (path, message) = wrong::<Role>(ROLE, |role| role["colour"] = json!("red"));
    assert_eq!(path, "$.colour");
    assert!(message.starts_with("unknown field `colour`, expected one of `id`, `title`"), "{message}");
    let (path, message) = wrong::<Role>(ROLE, |role| role["duties"][1]["evidence"] = json!({ "guessed": {} }));
    assert_eq!(path, "$.duties[1].evidence");
    assert!(
        message.starts_with("unknown variant `guessed`, expected one of `stated`, `official`, `editorial`"),
        "{message}"
    );
    let (path, _) = wrong::<Role>(ROLE, |role| {
        role["duties"][1]["evidence"] = json!({ "stated": { "source": "art-000", "facts": [1], "page": 3 } });
    });
    assert!(path.starts_with("$.duties[1].evidence"), "{path}");
}

#[test]
fn a_value_of_the_wrong_type_is_an_error() {
    let (path, message) = wrong::<Role>(ROLE, |role| role["level"] = json!(3));
    assert_eq!(path, "$.level");
    assert!(message.contains("expected"), "{message}");
    let (path, message) = wrong::<Role>(ROLE, |role| role["level"] = json!("boss"));
    assert_eq!(path, "$.level");
    assert!(
        message.starts_with("unknown variant `boss`, expected one of `entry`, `mid`, `senior`, `executive`"),
        "{message}"
    );
    let (path, message) = wrong::<Role>(ROLE, |role| role["duties"][2]["text"] = json!(["a", "b"]));
    assert_eq!(path, "$.duties[2].text");
    assert!(message.contains("expected a string"), "{message}");
}

#[test]
fn the_place_in_a_list_is_written_as_everywhere_else() {
    let (path, _) = wrong::<Vec<Move>>("moves.json", |moves| moves[3]["kind"] = json!("backwards"));
    assert_eq!(path, "$[3].kind");
    let (path, message) = wrong::<Vec<Pay>>("pay/uk.json", |pay| pay[0]["period"] = Value::Null);
    assert_eq!(path, "$[0].period");
    assert!(message.contains("null, expected a string"), "{message}");
}

#[test]
fn a_missing_value_is_an_error_of_the_record_that_lacks_it() {
    let remove = |name: &'static str| move |value: &mut Value| drop(value.as_object_mut().unwrap().remove(name));
    let (path, message) = wrong::<Role>(ROLE, remove("title"));
    assert_eq!(path, "$");
    assert!(message.starts_with("missing field `title`"), "{message}");
    for field in ["place", "period", "measure", "currency", "amount", "evidence", "subject"] {
        let (path, message) = wrong::<Vec<Pay>>("pay/us-national.json", |pay| remove(field)(&mut pay[1]));
        assert_eq!(path, "$[1]", "{field}");
        assert!(message.starts_with(&format!("missing field `{field}`")), "{message}");
    }
    let (path, message) = wrong::<Role>(ROLE, |role| drop(role["summary"].as_object_mut().unwrap().remove("evidence")));
    assert_eq!((path.as_str(), message.starts_with("missing field `evidence`")), ("$.summary", true));
}

#[test]
fn a_text_that_is_no_json_is_an_error_with_line_and_column() {
    let whole = text(ROLE);
    for cut in [0, 1, whole.len() / 3, whole.len() / 2, whole.trim_end().len() - 1] {
        let cut = (0..=cut).rev().find(|cut| whole.is_char_boundary(*cut)).unwrap();
        let problem = parse::<Role>(ROLE, &whole[..cut]).expect_err("a file that ends early is an error");
        assert!(problem.path.starts_with('$'), "{problem}");
        assert!(problem.message.contains("EOF") && problem.message.contains(" at line "), "{problem}");
    }
    let problem = parse::<Role>(ROLE, &format!("{whole} {{}}")).expect_err("a second value is an error");
    assert_eq!(problem.path, "$");
    assert!(problem.message.starts_with("trailing characters at line "), "{problem}");
    let twice = whole.replacen("\"title\"", "\"title\": \"HR Boss\", \"title\"", 1);
    let problem = parse::<Role>(ROLE, &twice).expect_err("a name that stands twice is an error");
    assert!(problem.message.starts_with("duplicate field `title`"), "{problem}");
}

#[test]
fn the_loader_names_every_broken_file_at_once() {
    let copy = Copy::new("several");
    assert_eq!(copy.problems(), Vec::<String>::new());
    fs::write(copy.path("moves.json"), "[").unwrap();
    fs::remove_file(copy.path("places.json")).unwrap();
    fs::write(copy.path("roles/recruiter.json"), [0xff, 0xfe]).unwrap();
    copy.change(ROLE, |role| role["level"] = json!("boss"));
    let problems = copy.problems();
    assert_eq!(problems.len(), 4, "{problems:#?}");
    for start in [
        "data/roles/hr-manager.json: $.level: unknown variant `boss`",
        "data/roles/recruiter.json: $: the file cannot be read: ",
        "data/moves.json: $",
        "data/places.json: $: the file cannot be read: ",
    ] {
        assert!(problems.iter().any(|problem| problem.starts_with(start)), "{start} is not in {problems:#?}");
    }
}

#[test]
fn a_role_stands_in_the_file_of_its_name() {
    let copy = Copy::new("renamed");
    fs::rename(copy.path(ROLE), copy.path("roles/hr-boss.json")).unwrap();
    assert_eq!(copy.problems(), ["data/roles/hr-boss.json: $.id: `hr-manager` is not the file's name"]);
}

#[test]
fn places_in_a_list_count_as_in_the_file() {
    for (file, what) in [("skills.json", "summary"), ("levels.json", "summary"), ("tracks.json", "summary")] {
        let copy = Copy::new(what);
        copy.change(file, |list| list[1]["summary"]["evidence"] = json!({ "official": { "source": "hearsay" } }));
        assert_eq!(copy.problems(), [format!("data/{file}: $[1].summary: there is no source `hearsay`")]);
    }
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let copy = Copy::new("gone");
    fs::remove_dir_all(copy.path("roles")).unwrap();
    let problems = copy.problems();
    assert!(problems[0].starts_with("data/roles: $: the folder cannot be read: "), "{problems:#?}");
}
