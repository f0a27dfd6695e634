//! What a file of plans holds that cannot be used: it is left out, and named by the place where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::Depth;
use hr_career_paths::questions::plan::{
    LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, MOST_MOVES, Trouble, read_text, write_plans,
};
use serde_json::{Value, json};
use support::plans::{of, usual};

/// Two plans as a file, changed.
fn file(change: impl FnOnce(&mut Value)) -> String {
    let mut file = serde_json::from_str(&write_plans([&usual(), &of(&["recruiter", "hr-manager"])])).unwrap();
    change(&mut file);
    file.to_string()
}

fn part(place: &str, name: &str) -> Trouble {
    Trouble::Part(place.to_owned(), name.to_owned())
}

#[test]
fn each_part_is_named_by_its_place() {
    let named = |change: fn(&mut Value)| read_text(&file(change)).troubles;
    assert_eq!(named(|_| ()), []);
    assert_eq!(named(|file| file["other"] = json!(1)), [part("The file", "other")]);
    assert_eq!(named(|file| file["plans"][0] = json!(1)), [Trouble::Plan(1)]);
    assert_eq!(named(|file| file["plans"][1] = json!(1)), [Trouble::Plan(2)]);
    assert_eq!(named(|file| file["plans"][0]["other"] = json!(1)), [part("Plan 1", "other")]);
    assert_eq!(named(|file| file["plans"][1]["other"] = json!(1)), [part("Plan 2", "other")]);
    assert_eq!(named(|file| file["plans"][0]["moves"][0]["month"] = json!("soon")), [part("Plan 1, move 1", "month")]);
    assert_eq!(named(|file| file["plans"][0]["moves"][2]["done"] = json!(1)), [part("Plan 1, move 3", "done")]);
    let goals = |file: &mut Value, goal: Value| file["plans"][0]["moves"][1]["goals"] = json!([goal]);
    assert_eq!(read_text(&file(|file| goals(file, json!(1)))).troubles, [part("Plan 1, move 2", "goals")]);
    assert_eq!(read_text(&file(|file| goals(file, json!({"text": 1})))).troubles, [part("Plan 1, move 2", "text")]);
    assert_eq!(named(|file| file["plans"][0]["moves"][1]["asked"] = json!([1])), [part("Plan 1, move 2", "asked")]);
}

#[test]
fn what_is_no_id_is_not_taken_for_one() {
    for id in ["", "HR Assistant", "hr--assistant", "<b>", "hr_assistant", &"a".repeat(65)] {
        let read = read_text(&file(|file| file["plans"][0]["start"] = json!(id)));
        assert_eq!(read.troubles, [part("Plan 1", "start"), Trouble::Plan(1)], "{id}");
        assert_eq!(read.plans.len(), 1);

        let read = read_text(&file(|file| file["plans"][0]["moves"][2]["to"] = json!(id)));
        assert_eq!(read.troubles, [part("Plan 1, move 3", "to")], "{id}");
        assert_eq!(read.plans[0].1.moves, usual().moves[..2], "the plan ends before it");

        let goal = json!([{"skill": id, "depth": Depth::ALL[0].name(), "text": "In words"}]);
        let read = read_text(&file(|file| file["plans"][0]["moves"][0]["goals"] = goal));
        assert_eq!(read.troubles, [part("Plan 1, move 1", "skill")], "{id}");
        let goals = &read.plans[0].1.moves[0].goals;
        assert_eq!((goals.len(), goals[0].text.as_str(), goals[0].need.clone()), (1, "In words", None));
    }
}

#[test]
fn half_a_need_is_none() {
    for half in [
        json!({"depth": Depth::ALL[0].name()}),
        json!({"skill": "recruiting"}),
        json!({"skill": "recruiting", "depth": "deep"}),
    ] {
        let read = read_text(&file(|file| file["plans"][0]["moves"][0]["asked"] = json!([half])));
        assert_eq!(read.troubles, [part("Plan 1, move 1", "skill")], "{half}");
        assert_eq!(read.plans[0].1.moves[0].asked, []);
    }
}

#[test]
fn the_same_of_one_place_is_named_once() {
    let read = read_text(&file(|file| file["plans"][0]["moves"][0]["goals"] = json!([1, 2, 3])));
    assert_eq!(read.troubles, [part("Plan 1, move 1", "goals")]);
}

#[test]
fn an_id_that_is_not_known_today_is_kept() {
    let read = read_text(&file(|file| file["plans"][0]["start"] = json!("no-such-role")));
    assert_eq!((read.troubles.as_slice(), read.plans[0].1.start.as_str()), ([].as_slice(), "no-such-role"));
}

#[test]
fn a_text_may_be_as_long_as_it_may_and_no_longer() {
    /// Where a text stands in a plan, its name, its most letters, and where the plan has it.
    type Text = (fn(&mut Value) -> &mut Value, &'static str, &'static str, usize);
    const TEXTS: [Text; 3] = [
        (|plan| &mut plan["name"], "Plan 1", "name", LONGEST_NAME),
        (|plan| &mut plan["moves"][0]["notes"], "Plan 1, move 1", "notes", LONGEST_NOTES),
        (|plan| &mut plan["moves"][0]["goals"][0]["text"], "Plan 1, move 1", "text", LONGEST_GOAL),
    ];
    for (at, place, name, most) in TEXTS {
        for (long, troubles) in [
            (most - 1, vec![]),
            (most, vec![]),
            (most + 1, vec![part(place, &format!("{name} after its first characters"))]),
        ] {
            let read = read_text(&file(|file| *at(&mut file["plans"][0]) = json!("é".repeat(long))));
            assert_eq!(read.troubles, troubles, "{name} of {long}");
            let plan = &read.plans[0].1;
            let read =
                [&plan.name, &plan.moves[0].notes, &plan.moves[0].goals[0].text].map(|text| text.chars().count());
            assert!(read.contains(&long.min(most)), "{name}: {read:?}");
        }
    }
}

#[test]
fn a_plan_holds_as_many_moves_and_goals_as_it_may_and_no_more() {
    for more in [0, 1] {
        let read = read_text(&file(|file| {
            let step = file["plans"][0]["moves"][0].clone();
            file["plans"][0]["moves"] = json!(vec![step; MOST_MOVES + more]);
        }));
        let told: &[Trouble] = &[Trouble::TooMany("Plan 1".to_owned())];
        assert_eq!(read.troubles, told[..more]);
        assert_eq!(read.plans[0].1.moves.len(), MOST_MOVES);

        let read = read_text(&file(|file| {
            file["plans"][0]["moves"][1]["goals"] = json!(vec![json!({"text": "A"}); MOST_GOALS + more]);
        }));
        let told: &[Trouble] = &[Trouble::TooMany("Plan 1, move 2".to_owned())];
        assert_eq!(read.troubles, told[..more]);
        assert_eq!(read.plans[0].1.moves[1].goals.len(), MOST_GOALS);
    }
}

#[test]
fn a_plan_without_a_move_or_a_beginning_is_left_out() {
    for change in [
        |plan: &mut Value| plan["moves"] = json!([]),
        |plan: &mut Value| drop(plan.as_object_mut().unwrap().remove("moves")),
        |plan: &mut Value| drop(plan.as_object_mut().unwrap().remove("start")),
    ] {
        let read = read_text(&file(|file| change(&mut file["plans"][0])));
        assert_eq!((read.plans.len(), read.troubles), (1, vec![Trouble::Plan(1)]));
    }
}
