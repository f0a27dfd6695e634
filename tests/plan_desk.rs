//! What a person does with plans, and what comes from elsewhere meanwhile: nothing is lost, everything can be undone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{MoveKind, RoleId};
use hr_career_paths::questions::gap;
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask};
use hr_career_paths::questions::plan::{
    Action, Desk, LONGEST_NAME, MOST_GOALS, MOST_PLANS, Month, Plan, Trouble, best, goal_words, read_text, since,
    write_link, write_plans, write_text,
};
use proptest::prelude::*;
use support::plans::{line, of, plan, usual};
use support::{cases, catalogue, role_ids};

fn act(desk: &mut Desk, action: Action) -> bool {
    desk.act(catalogue(), action)
}

fn with(plans: &[Plan]) -> Desk {
    let mut desk = Desk::default();
    for plan in plans {
        assert!(act(&mut desk, Action::Add(plan.clone())));
    }
    desk
}

fn kept(desk: &mut Desk) -> Option<String> {
    desk.text().expect("it may be written")
}

fn other() -> Plan {
    of(&["recruiter", "hr-manager"])
}

fn action() -> impl Strategy<Value = Action> {
    let (at, place) = (0..5_usize, 0..14_usize);
    prop_oneof![
        plan().prop_map(Action::Add),
        (1..6_u32).prop_map(Action::Open),
        line(100).prop_map(Action::Rename),
        Just(Action::Duplicate),
        Just(Action::Delete),
        (at.clone(), 0..3000_u16).prop_map(|(at, month)| Action::Month(at, Month::of_number(month))),
        at.clone().prop_map(Action::Made),
        (at.clone(), line(30)).prop_map(|(at, notes)| Action::Notes(at, notes)),
        at.clone().prop_map(Action::AddGoal),
        (at.clone(), place.clone(), line(30)).prop_map(|(at, place, text)| Action::Goal(at, place, text)),
        (at.clone(), place.clone()).prop_map(|(at, place)| Action::Done(at, place)),
        (at, place).prop_map(|(at, place)| Action::Remove(at, place)),
        Just(Action::Renew),
        prop::collection::vec(plan(), 0..3).prop_map(|plans| Action::File(write_plans(&plans))),
    ]
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn whatever_is_done_can_be_undone(first in plan(), actions in prop::collection::vec(action(), 1..25)) {
        let mut desk = with(&[first]);
        let start = desk.plans.clone();
        for action in actions {
            act(&mut desk, action);
            // What is kept is what is shown, but for goals that say nothing yet.
            let mut shown = desk.plans.clone();
            shown.iter_mut().for_each(|(_, plan)| plan.tidy());
            let read = desk.text().unwrap().map(|text| read_text(&text)).unwrap_or_default();
            prop_assert_eq!(read.troubles, []);
            let read: Vec<(u32, Plan)> = read.plans.into_iter().map(|(id, plan)| (id.unwrap(), plan)).collect();
            prop_assert_eq!(read, shown);
        }
        let mut last = Vec::new();
        while desk.undoable().is_some() {
            last = std::mem::take(&mut desk.plans);
            desk.plans.clone_from(&last);
            prop_assert!(act(&mut desk, Action::Undo));
        }
        prop_assert_eq!(last, start, "before the first action");
        prop_assert!(desk.plans.is_empty(), "making it is undone, too");
    }

    #[test]
    fn any_fragment_is_taken_without_a_panic(text in any::<String>()) {
        for fragment in [text.clone(), format!("plan={text}"), format!("new={text}")] {
            let mut desk = with(&[usual()]);
            desk.arrive(catalogue(), &fragment);
            prop_assert!(desk.plans[0].1 == usual());
        }
    }
}

#[test]
fn goals_are_proposed_from_the_gap() {
    let plan = usual();
    let role = |id: &RoleId| catalogue().role(id).unwrap();
    for (place, step) in plan.moves.iter().enumerate() {
        let found = gap::between(role(plan.before(place)), role(&step.to));
        assert_eq!(step.goals.len(), found.grows.len() + found.new.len());
        for need in found.new.iter().chain(found.grows.iter().map(|(need, _)| need)) {
            let name = &catalogue().skill(&need.skill).unwrap().name;
            let words = format!("{name}: reach “{}”", need.depth.name().to_lowercase());
            assert!(step.goals.iter().any(|goal| goal_words(catalogue(), goal) == words), "{words}");
        }
    }
}

#[test]
fn the_best_path_is_the_first_of_the_path_finder() {
    let network = Network::of(catalogue());
    let weight = |route: &[RoleId]| -> u32 {
        let step = |pair: &[RoleId]| {
            let place = |id| network.place(id).unwrap();
            let edge = network.edges.iter().find(|edge| (edge.from, edge.to) == (place(&pair[0]), place(&pair[1])));
            paths::weight(edge.expect("a move"))
        };
        route.windows(2).map(step).sum()
    };
    let mut found = 0;
    for from in role_ids() {
        for to in role_ids() {
            let route = best(&network, &from, &to);
            let theirs = paths::best(&network, &Ask::new(from.clone(), to.clone()), 1).ok();
            assert_eq!(route.is_some(), theirs.is_some(), "{from} {to}");
            let (Some(route), Some(theirs)) = (route, theirs) else { continue };
            let theirs: Vec<RoleId> = theirs.paths[0].stops.iter().map(|at| network.role(*at).id.clone()).collect();
            assert_eq!(weight(&route), weight(&theirs), "{route:?} {theirs:?}");
            assert!(catalogue().moves.iter().any(|step| step.kind == MoveKind::Advance));
            found += 1;
        }
    }
    assert!(found > 200, "{found}");
}

#[test]
fn typing_in_one_field_is_one_action() {
    let mut desk = with(&[usual()]);
    for text in ["A", "As", "Ask"] {
        act(&mut desk, Action::Goal(0, 0, text.to_owned()));
    }
    act(&mut desk, Action::Goal(0, 1, "B".to_owned()));
    assert!(act(&mut desk, Action::Undo));
    assert_eq!(desk.plan().unwrap().moves[0].goals[0].text, "Ask");
    assert!(act(&mut desk, Action::Undo));
    assert_eq!(*desk.plan().unwrap(), usual());
}

#[test]
fn a_deleted_plan_comes_back_to_its_place() {
    let mut desk = with(&[usual(), other(), of(&["recruiter", "talent-manager"])]);
    let before = desk.plans.clone();
    act(&mut desk, Action::Open(before[1].0));
    assert!(act(&mut desk, Action::Delete));
    assert_eq!(desk.plans, [before[0].clone(), before[2].clone()]);
    assert_eq!(desk.open, Some(before[2].0), "the next one");
    assert!(desk.said.contains("Undo brings it back"));
    assert!(act(&mut desk, Action::Undo));
    assert_eq!(desk.plans, before);
    assert_eq!(desk.open, Some(before[1].0));
}

#[test]
fn a_copy_and_a_second_plan_of_a_path_have_names_of_their_own() {
    let mut desk = with(&[usual()]);
    assert!(act(&mut desk, Action::Duplicate));
    act(&mut desk, Action::Made(0));
    let mut first = usual();
    first.moves[0].done = true;
    assert!(act(&mut desk, Action::Add(first)));
    let names: Vec<&str> = desk.plans.iter().map(|(_, plan)| plan.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "From HR Assistant to HR Director",
            "From HR Assistant to HR Director (copy)",
            "From HR Assistant to HR Director (2)"
        ]
    );
    // What changes nothing is no action.
    let name = desk.plan().unwrap().name.clone();
    assert!(!act(&mut desk, Action::Rename(name)));
    // However long the name is, it says that it is a copy.
    let mut long = other();
    long.name = "x".repeat(LONGEST_NAME);
    assert!(act(&mut desk, Action::Add(long)) && act(&mut desk, Action::Duplicate));
    assert_eq!(desk.plan().unwrap().name, "x".repeat(LONGEST_NAME - 7) + " (copy)");
    // The very same plan is only opened.
    assert!(!act(&mut desk, Action::Add(usual())));
    assert_eq!(desk.open, Some(desk.plans[0].0));
    assert_eq!(desk.said, "This plan is here already.");
    // Several of one name are counted, and no name is longer than it may be.
    let mut desk = Desk::default();
    for made in 0..3 {
        let mut plan = usual();
        plan.name = "x".repeat(LONGEST_NAME);
        plan.moves.iter_mut().take(made).for_each(|step| step.done = true);
        assert!(act(&mut desk, Action::Add(plan)));
        assert_eq!(desk.said, "The plan is here.");
    }
    let names: Vec<&str> = desk.plans.iter().map(|(_, plan)| plan.name.as_str()).collect();
    let cut = "x".repeat(LONGEST_NAME - 5);
    assert_eq!(names, ["x".repeat(LONGEST_NAME), format!("{cut} (2)"), format!("{cut} (3)")]);
}

#[test]
fn a_shared_plan_is_looked_at_before_it_is_kept() {
    let mut desk = with(&[usual()]);
    let text = kept(&mut desk);
    let link = format!("plan={}", write_link(catalogue(), &other()));
    assert!(!desk.arrive(catalogue(), &link));
    assert_eq!(desk.shared.as_ref().unwrap().plan, Some(other()));
    assert_eq!(kept(&mut desk), text, "the plans are as they were");
    act(&mut desk, Action::PutAway);
    assert!(desk.shared.is_none() && desk.plans.len() == 1);
    desk.arrive(catalogue(), &link);
    assert!(act(&mut desk, Action::Keep));
    assert_eq!(desk.plan(), Some(&other()));
    assert_eq!(desk.plans[0].1, usual());
}

#[test]
fn a_new_plan_comes_from_the_address() {
    let mut desk = Desk::default();
    assert!(desk.arrive(catalogue(), "new=recruiter,hr-manager"));
    assert_eq!(desk.plan(), Some(&other()));
    for wrong in ["new=recruiter", "new=", "new=recruiter,astronaut"] {
        assert!(!desk.arrive(catalogue(), wrong), "{wrong}");
        assert_eq!(desk.told.len(), 1, "{wrong}");
    }
    assert!(!desk.arrive(catalogue(), "share"), "a place on the page");
}

#[test]
fn another_tab_is_seen_and_loses_nothing() {
    let mut desk = with(&[usual()]);
    let first = kept(&mut desk);
    desk.take(first.as_deref(), false);
    assert_eq!(desk.said, "The plan is here.", "one's own words are no news");
    let mut theirs = usual();
    theirs.moves[0].notes = "Theirs".to_owned();
    desk.take(Some(&write_text([(1, &theirs), (2, &other())])), false);
    assert_eq!(desk.plan(), Some(&theirs));
    assert_eq!(desk.plans.len(), 2);
    assert!(desk.said.contains("another tab"));
    // Undoing would take back what the other tab wrote.
    assert_eq!(desk.undoable(), None);
    act(&mut desk, Action::Notes(0, "Mine".to_owned()));
    desk.take(Some(&write_text([(1, desk.plan().unwrap().clone())].iter().map(|(id, plan)| (*id, plan)))), false);
    assert_eq!(desk.undoable(), Some("changing notes"), "what it did not touch can still be undone");
    desk.take(None, false);
    assert!(desk.plans.is_empty() && desk.open.is_none(), "everything was forgotten there");
    // Plans keep the numbers that they have there; of two with the same one the second gets another.
    desk.take(Some(&write_text([(5, &usual()), (9, &other()), (5, &theirs)])), false);
    let numbers: Vec<u32> = desk.plans.iter().map(|(id, _)| *id).collect();
    assert_eq!(numbers, [5, 9, 1]);
}

#[test]
fn what_could_not_be_kept_stays_beside_what_another_tab_wrote() {
    let mut desk = with(&[usual()]);
    kept(&mut desk);
    act(&mut desk, Action::Notes(0, "Not kept".to_owned()));
    let mine = desk.plan().unwrap().clone();
    desk.take(Some(&write_text([(1, &other())])), true);
    assert_eq!(desk.plans, [(1, other()), (2, mine)]);
}

#[test]
fn what_cannot_be_read_is_not_written_over() {
    for text in ["{", "{\"format\":\"hr-career-paths/plans\",\"version\":9,\"plans\":[]}", "[1]"] {
        let mut desk = Desk::default();
        desk.take(Some(text), false);
        assert_eq!(desk.unread.as_ref().unwrap().text, text);
        assert!(act(&mut desk, Action::Add(usual())), "everything works for the visit");
        assert_eq!(desk.text(), None, "{text} would be written over");
        assert!(act(&mut desk, Action::GoOn));
        assert_eq!(read_text(&kept(&mut desk).unwrap()).plans, [(Some(1), usual())]);
    }
    // Of a text that can be read in part, that part is shown, and the rest is not written over either.
    let mut desk = Desk::default();
    let text = write_text([(7, &usual())]).replacen("\"notes\":\"\"", "\"notes\":7", 1);
    desk.take(Some(&text), false);
    assert_eq!(desk.plans, [(7, usual())]);
    assert!(act(&mut desk, Action::Made(0)));
    assert_eq!(desk.text(), None);
}

#[test]
fn a_file_adds_plans_and_says_what_it_could_not_use() {
    let mut desk = with(&[usual()]);
    let file =
        write_plans([&other(), &of(&["recruiter", "talent-manager"])]).replacen("\"done\":false", "\"done\":0", 1);
    assert!(act(&mut desk, Action::File(file)));
    assert_eq!(desk.plans.len(), 3);
    assert_eq!(desk.told.len(), 1);
    assert_eq!(desk.plans[0].1, usual());
    assert!(act(&mut desk, Action::Undo), "all of the file at once");
    assert_eq!(desk.plans.len(), 1);
    assert!(!act(&mut desk, Action::File("<script>".to_owned())));
    assert_eq!((desk.told.len(), desk.plans.len()), (1, 1));
    // Five things that are wrong are named, the others counted.
    for (wrong, more) in [(5, None), (7, Some("2 more parts were left out."))] {
        let mut desk = Desk::default();
        let unknown: String = (0..wrong).map(|number| format!(",\"part-{number}\":0")).collect();
        let file = write_plans([&usual()]).replacen("\"version\":1", &format!("\"version\":1{unknown}"), 1);
        let named: Vec<String> = read_text(&file).troubles.iter().map(Trouble::sentence).collect();
        assert_eq!(named.len(), wrong);
        act(&mut desk, Action::File(file));
        let all: Vec<&str> = named.iter().take(5).map(String::as_str).chain(more).collect();
        assert_eq!(desk.told, all);
    }
}

#[test]
fn there_are_limits_and_they_are_said() {
    let mut desk = Desk::default();
    for number in 0..=MOST_PLANS {
        let mut plan = usual();
        plan.name = number.to_string();
        act(&mut desk, Action::Add(plan));
    }
    assert_eq!((desk.plans.len(), desk.told.len()), (MOST_PLANS, 1));
    assert!(!act(&mut desk, Action::Add(other())) && !act(&mut desk, Action::Duplicate), "nothing changes");
    assert!(!desk.arrive(catalogue(), &format!("plan={}", write_link(catalogue(), &other()))));
    assert!(!act(&mut desk, Action::Keep));
    assert_eq!(desk.plans.len(), MOST_PLANS);
    for number in 0..MOST_GOALS {
        act(&mut desk, Action::AddGoal(0));
        let last = desk.plan().unwrap().moves[0].goals.len() - 1;
        act(&mut desk, Action::Goal(0, last, format!("Goal {number}")));
    }
    assert_eq!(desk.plan().unwrap().moves[0].goals.len(), MOST_GOALS);
}

#[test]
fn a_plan_is_brought_up_to_date() {
    let mut old = usual();
    let dropped = old.moves[0].asked.remove(0);
    old.moves[0].goals.remove(0);
    assert_eq!(since(catalogue(), &old)[0].len(), 1);
    let mut desk = with(&[old.clone()]);
    assert!(act(&mut desk, Action::Renew));
    let now = desk.plan().unwrap();
    assert!(since(catalogue(), now).iter().all(Vec::is_empty));
    assert!(now.moves[0].goals.iter().any(|goal| goal.need.as_ref() == Some(&dropped)));
    assert_eq!(now.goals().1, old.goals().1 + 1);
    assert!(act(&mut desk, Action::Undo));
    assert_eq!(*desk.plan().unwrap(), old);
}
