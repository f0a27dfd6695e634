//! Each change of a plan: what it does, what the button that undoes it says, and what is announced.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Depth, RoleId, SkillId};
use hr_career_paths::questions::plan::{
    Action, Desk, Goal, LONGEST_GOAL, LONGEST_NAME, LONGEST_NOTES, MOST_GOALS, Month, Plan, progress, since,
};
use support::catalogue;
use support::plans::usual;

fn desk(plan: &Plan) -> Desk {
    let mut desk = Desk::default();
    assert!(desk.act(catalogue(), Action::Add(plan.clone())));
    desk
}

fn own(text: &str) -> Goal {
    Goal { text: text.to_owned(), ..Goal::default() }
}

type Change = fn(&mut Plan);

/// Actions, the change that each makes, what it is called, and the sentence.
fn all() -> [(Action, Change, &'static str, &'static str); 9] {
    let month = Month::new(2027, 9);
    [
        (Action::Rename("A\tname".to_owned()), |plan| plan.name = "A name".to_owned(), "renaming", ""),
        (Action::Month(1, month), |plan| plan.moves[1].month = Month::new(2027, 9), "the target month", ""),
        (Action::Made(1), |plan| plan.moves[1].done = true, "marking a move", ""),
        (Action::Notes(1, "A\r\nB".to_owned()), |plan| plan.moves[1].notes = "A\nB".to_owned(), "changing notes", ""),
        (Action::AddGoal(1), |plan| plan.moves[1].goals.push(Goal::default()), "adding a goal", ""),
        (
            Action::Goal(0, 0, "New".to_owned()),
            |plan| plan.moves[0].goals[0].text = "New".to_owned(),
            "changing a goal",
            "",
        ),
        (Action::Done(0, 0), |plan| plan.moves[0].goals[0].done = true, "marking a goal", ""),
        (
            Action::Remove(0, 0),
            |plan| drop(plan.moves[0].goals.remove(0)),
            "removing a goal",
            "The goal is removed. Undo brings it back.",
        ),
        (
            Action::Renew,
            |plan| plan.moves[0].asked = usual().moves[0].asked.clone(),
            "bringing the plan up to date",
            "The plan is brought up to date.",
        ),
    ]
}

#[test]
fn each_change_does_what_it_is_called_and_is_undone() {
    for (action, change, called, said) in all() {
        let mut before = usual();
        before.moves[0].goals = vec![own("Old"), own("Other")];
        if action == Action::Renew {
            before = usual();
            before.moves[0].asked.pop();
        }
        let mut after = before.clone();
        change(&mut after);
        let mut desk = desk(&before);
        desk.said.clear();
        assert!(desk.act(catalogue(), action.clone()), "{called}");
        assert_eq!(*desk.plan().unwrap(), after, "{called}");
        assert_eq!((desk.undoable(), desk.said.as_str()), (Some(called), said));
        assert!(desk.act(catalogue(), Action::Undo));
        assert_eq!(*desk.plan().unwrap(), before, "{called} is undone");
    }
}

#[test]
fn what_is_marked_twice_is_as_before() {
    let mut before = usual();
    before.moves[0].goals = vec![own("One")];
    for action in [Action::Made(0), Action::Done(0, 0)] {
        let mut desk = desk(&before);
        assert!(desk.act(catalogue(), action.clone()) && *desk.plan().unwrap() != before);
        assert!(desk.act(catalogue(), action) && *desk.plan().unwrap() == before);
    }
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let plan = usual();
    let (moves, goals) = (plan.moves.len(), plan.moves[0].goals.len());
    for action in [
        Action::Made(moves),
        Action::Month(moves, Month::new(2027, 9)),
        Action::Notes(moves, "A".to_owned()),
        Action::AddGoal(moves),
        Action::Goal(0, goals, "A".to_owned()),
        Action::Done(0, goals),
        Action::Remove(0, goals),
        Action::Remove(moves, 0),
        Action::Renew,
    ] {
        let mut desk = desk(&plan);
        let called = desk.undoable().map(str::to_owned);
        assert!(!desk.act(catalogue(), action.clone()), "{action:?}");
        assert_eq!((desk.plan(), desk.undoable()), (Some(&plan), called.as_deref()));
    }
}

#[test]
fn a_second_empty_goal_is_not_added() {
    let mut desk = desk(&usual());
    let goals = |desk: &Desk| desk.plan().unwrap().moves[0].goals.len();
    let before = goals(&desk);
    assert!(desk.act(catalogue(), Action::AddGoal(0)) && !desk.act(catalogue(), Action::AddGoal(0)));
    assert_eq!(goals(&desk), before + 1);
}

#[test]
fn what_is_typed_is_cut_at_its_longest() {
    let mut desk = desk(&usual());
    let long = "é".repeat(LONGEST_NOTES + 1);
    for action in [Action::Rename(long.clone()), Action::Notes(0, long.clone()), Action::Goal(0, 0, long)] {
        assert!(desk.act(catalogue(), action));
    }
    let plan = desk.plan().unwrap();
    let lengths = [&plan.name, &plan.moves[0].notes, &plan.moves[0].goals[0].text].map(|text| text.chars().count());
    assert_eq!(lengths, [LONGEST_NAME, LONGEST_NOTES, LONGEST_GOAL]);
}

#[test]
fn a_move_with_as_many_goals_as_it_may_have_gets_no_more() {
    for (free, gets) in [(0, 0), (1, 1), (2, 2)] {
        let mut plan = usual();
        plan.moves[0].asked.drain(..2);
        plan.moves[0].goals = (0..MOST_GOALS - free).map(|number| own(&number.to_string())).collect();
        assert_eq!(since(catalogue(), &plan)[0].len(), 2);
        let mut desk = desk(&plan);
        assert!(desk.act(catalogue(), Action::Renew));
        let now = &desk.plan().unwrap().moves[0];
        assert_eq!(now.goals.len(), MOST_GOALS - free + gets);
        assert_eq!(now.asked, usual().moves[0].asked.clone(), "what is asked today is known, with a goal or without");
    }
}

#[test]
fn a_goal_of_less_depth_grows_instead_of_a_second_one() {
    let mut plan = usual();
    let at = plan.moves.iter().position(|step| !step.goals.is_empty()).unwrap();
    let usual_goals = plan.moves[at].goals.clone();
    let skill: SkillId = plan.moves[at].goals[0].need.as_ref().unwrap().skill.clone();
    let asked = plan.moves[at].asked.iter().position(|need| need.skill == skill).unwrap();
    plan.moves[at].asked.remove(asked);
    plan.moves[at].goals[0].need.as_mut().unwrap().depth = Depth::ALL[0];
    plan.moves[at].goals[0].text = "In my words".to_owned();
    let mut desk = desk(&plan);
    assert!(desk.act(catalogue(), Action::Renew));
    let now = &desk.plan().unwrap().moves[at].goals;
    assert_eq!(now.len(), usual_goals.len());
    assert_eq!((now[0].need.clone(), now[0].text.as_str()), (usual_goals[0].need.clone(), "In my words"));
}

#[test]
fn ids_that_were_retired_become_those_of_today() {
    let mut later = catalogue().clone();
    for (id, today) in [("hr-assistant", "people-assistant"), ("hr-associate", "people-associate")] {
        let role = later.roles.iter_mut().find(|role| role.id.as_str() == id).unwrap();
        role.retired_ids.push(std::mem::replace(&mut role.id, RoleId::new(today)));
    }
    let mut desk = desk(&usual());
    assert!(desk.act(&later, Action::Renew));
    let plan = desk.plan().unwrap();
    assert_eq!([&plan.start, &plan.moves[0].to].map(RoleId::as_str), ["people-assistant", "people-associate"]);
    assert_eq!(plan.moves[0].goals, usual().moves[0].goals, "the goals stay");
}

#[test]
fn a_plan_without_its_notes_is_the_same_but_for_them() {
    let plain = usual();
    let mut noted = plain.clone();
    noted.moves[0].notes = "One".to_owned();
    noted.moves[2].notes = "Two".to_owned();
    assert_eq!(noted.without_notes(), plain);
}

#[test]
fn progress_is_said_in_words() {
    let said = |counts| progress(counts, "goal", "goals", "done");
    assert_eq!(said((0, 0)), "no goals yet");
    assert_eq!([said((0, 1)), said((1, 1))], ["0 of 1 goal done", "1 of 1 goal done"]);
    assert_eq!([said((0, 2)), said((2, 7))], ["0 of 2 goals done", "2 of 7 goals done"]);
}
