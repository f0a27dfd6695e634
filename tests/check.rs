//! The self-check: which statements are asked, which level they come to, and what is said of roles and skills.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Depth, Framework, Role, RoleId, SkillId, Statement};
use hr_career_paths::questions::check::{
    Answer, Answers, AreaLevel, Form, Says, Standing, goals, groups, most, moves, of_area, of_areas, others, overall,
    rating_id, ratings, shown, statement_id, statement_of, strengths,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{cases, catalogue};

fn framework() -> &'static Framework {
    &catalogue().framework
}

/// The same answer for every statement that a condition holds for.
fn given(answer: Answer, of: impl Fn(&Statement) -> bool) -> Answers {
    let mut answers = Answers::default();
    framework().statements.iter().filter(|one| of(one)).for_each(|one| answers.set(&statement_id(one), Some(answer)));
    answers
}

fn reached(form: Form, answers: &Answers) -> Vec<Option<Depth>> {
    of_areas(framework(), form, answers).iter().map(|area| area.reached).collect()
}

fn level(form: Form, answers: &Answers) -> Option<Depth> {
    overall(&of_areas(framework(), form, answers))
}

fn role(id: &str) -> &'static Role {
    catalogue().role(&RoleId::new(id)).unwrap()
}

#[test]
fn every_statement_is_asked_once_in_the_full_form() {
    let asked: Vec<String> = groups(framework(), Form::Full)
        .iter()
        .flat_map(|group| &group.statements)
        .map(|one| statement_id(one))
        .collect();
    let ids: BTreeSet<&String> = asked.iter().collect();
    assert_eq!((asked.len(), ids.len()), (40, 40));
    for statement in &framework().statements {
        assert_eq!(statement_of(framework(), &statement_id(statement)), Some(statement));
    }
    assert_eq!(statement_of(framework(), "e11"), None);
}

#[test]
fn the_groups_are_small_and_of_one_area() {
    for (form, number, asked) in [(Form::Short, 6, 24), (Form::Full, 10, 40)] {
        let groups = groups(framework(), form);
        assert_eq!(groups.len(), number);
        assert_eq!(groups.iter().map(|group| group.statements.len()).sum::<usize>(), asked);
        for group in &groups {
            assert!((2..=6).contains(&group.statements.len()), "{}: {}", group.area.name, group.statements.len());
            assert!(group.statements.iter().all(|one| group.area.skills.contains(&one.skill)));
            assert!(group.statements.is_sorted_by_key(|one| one.depth), "{}", group.area.name);
        }
        for area in &framework().areas {
            let of_it = groups.iter().filter(|group| group.area.id == area.id);
            let asked: Vec<&Statement> = of_it.flat_map(|group| group.statements.iter().copied()).collect();
            assert_eq!(asked, of_area(framework(), form, area), "group by group in the order of the area");
        }
        let first = given(Answer::WithHelp, |one| one.order == 1);
        for area in of_areas(framework(), form, &first) {
            let asked = of_area(framework(), form, area.area);
            assert_eq!(area.asked(), asked.len());
            assert_eq!(area.answered(), asked.iter().filter(|one| one.order == 1).count());
        }
    }
}

#[test]
fn the_short_form_asks_the_first_statement_of_each_area_at_each_level() {
    for area in &framework().areas {
        let short = of_area(framework(), Form::Short, area);
        let full = of_area(framework(), Form::Full, area);
        assert_eq!(short.iter().map(|one| one.depth).collect::<Vec<_>>(), Depth::ALL);
        for statement in short {
            let first = full.iter().filter(|one| one.depth == statement.depth).min_by_key(|one| one.order);
            assert_eq!(first, Some(&statement));
        }
    }
}

#[test]
fn most_is_more_than_half() {
    for (part, whole, is) in
        [(0, 0, false), (0, 1, false), (1, 1, true), (1, 2, false), (2, 3, true), (2, 4, false), (3, 4, true)]
    {
        assert_eq!(most(part, whole), is, "{part} of {whole}");
    }
}

#[test]
fn alone_and_teaching_count_and_help_does_not() {
    for form in Form::ALL {
        for (answer, level_reached) in [
            (Answer::NotYet, None),
            (Answer::WithHelp, None),
            (Answer::Alone, Some(Depth::Advanced)),
            (Answer::Teach, Some(Depth::Advanced)),
        ] {
            let answers = given(answer, |_| true);
            assert_eq!(level(form, &answers), level_reached);
            assert!(reached(form, &answers).iter().all(|area| *area == level_reached));
        }
        assert_eq!(level(form, &Answers::default()), None);
        for depth in Depth::ALL {
            let answers = given(Answer::Alone, |one| one.depth <= depth);
            assert_eq!(level(form, &answers), Some(depth), "all up to a level");
            let answers = given(Answer::Alone, |one| one.depth > Depth::Emerging);
            assert_eq!(level(form, &answers), None, "a level needs those below it");
        }
    }
}

#[test]
fn a_level_needs_more_than_half_of_its_statements() {
    // Records have four developing statements.
    let ids: Vec<String> = framework()
        .statements
        .iter()
        .filter(|one| one.depth == Depth::Developing && one.skill == SkillId::new("hr-records"))
        .map(statement_id)
        .collect();
    assert_eq!(ids.len(), 4);
    let mut answers = given(Answer::Alone, |one| one.depth == Depth::Emerging);
    for (i, id) in ids.iter().enumerate() {
        assert_eq!(reached(Form::Full, &answers)[0], Some(Depth::Emerging), "{i} of 4");
        if i == 2 {
            break;
        }
        answers.set(id, Some(Answer::Alone));
    }
    answers.set(&ids[2], Some(Answer::Teach));
    let areas = of_areas(framework(), Form::Full, &answers);
    assert_eq!(areas[0].reached, Some(Depth::Developing), "3 of 4, the last one open");
    let tally = areas[0].tallies[Depth::Developing as usize];
    assert_eq!((tally.asked, tally.answered, tally.alone), (4, 3, 3));
    answers.set(&ids[3], Some(Answer::NotYet));
    assert_eq!(
        reached(Form::Full, &answers)[0],
        Some(Depth::Developing),
        "not yet, where it was open, takes nothing away"
    );
}

#[test]
fn the_level_overall_is_that_of_most_areas() {
    let names: Vec<&str> = framework().areas.iter().map(|area| area.id.as_str()).collect();
    assert_eq!(names, ["records", "systems", "benefits", "policy", "onboarding", "questions"], "ids stay");
    let in_first = |number: usize| {
        let areas = &framework().areas[..number];
        move |one: &Statement| areas.iter().any(|area| area.skills.contains(&one.skill))
    };
    for (number, expected) in [(3, Depth::Emerging), (4, Depth::Proficient), (6, Depth::Proficient)] {
        let first = in_first(number);
        let answers =
            given(Answer::Alone, |one| one.depth == Depth::Emerging || (first(one) && one.depth <= Depth::Proficient));
        assert_eq!(level(Form::Full, &answers), Some(expected), "{number} of 6 areas");
    }
}

#[test]
fn strengths_are_what_is_taught_and_what_goes_beyond_the_level() {
    let mut answers = given(Answer::Alone, |one| one.depth <= Depth::Developing);
    answers.set("e1", Some(Answer::Teach));
    answers.set("p9", Some(Answer::WithHelp));
    let found = |answers: &Answers, level| -> Vec<String> {
        let found = strengths(framework(), Form::Full, answers, level);
        assert!(found.iter().all(|(one, answer)| answers.get(&statement_id(one)) == Some(*answer) && answer.counts()));
        found.iter().map(|(one, _)| statement_id(one)).collect()
    };
    assert_eq!(found(&answers, Some(Depth::Developing)).len(), 11, "e1, and ten at the level, as none goes beyond");
    answers.set("p10", Some(Answer::Alone));
    assert_eq!(found(&answers, Some(Depth::Developing)), ["e1", "p10"]);
    assert_eq!(found(&answers, None).len(), 21, "without a level, all that is done alone");
    let all = given(Answer::Alone, |_| true);
    assert_eq!(found(&all, Some(Depth::Advanced)).len(), 10);
    assert!(found(&Answers::default(), None).is_empty());
}

#[test]
fn goals_are_what_is_left_of_the_next_level() {
    let mut answers = given(Answer::Alone, |one| one.depth <= Depth::Developing);
    answers.set("p1", Some(Answer::Alone));
    answers.set("p2", Some(Answer::WithHelp));
    let areas = of_areas(framework(), Form::Full, &answers);
    let of = |area: &AreaLevel| -> Vec<(String, Option<Answer>)> {
        let goals = goals(framework(), Form::Full, area, &answers);
        goals.iter().map(|goal| (statement_id(goal.statement), goal.answer)).collect()
    };
    assert_eq!(of(&areas[0]), [("p10".to_owned(), None)], "p1 is done alone");
    assert_eq!(of(&areas[1]), [("p2".to_owned(), Some(Answer::WithHelp)), ("p9".to_owned(), None)]);
    let all = given(Answer::Alone, |_| true);
    for area in of_areas(framework(), Form::Full, &all) {
        assert!(goals(framework(), Form::Full, &area, &all).is_empty(), "at the top");
    }
    for area in of_areas(framework(), Form::Full, &Answers::default()) {
        assert!(goals(framework(), Form::Full, &area, &Answers::default()).is_empty(), "nothing is answered");
    }
}

#[test]
fn statements_show_a_skill_up_to_where_it_breaks_off() {
    let skill = |id: &str| SkillId::new(id);
    let upto = |depth| given(Answer::Alone, move |one: &Statement| one.depth <= depth);
    assert_eq!(shown(catalogue(), &skill("hr-systems"), &Answers::default()), None);
    assert_eq!(shown(catalogue(), &skill("hr-systems"), &upto(Depth::Proficient)), Some(Some(Depth::Proficient)));
    assert_eq!(shown(catalogue(), &skill("hr-systems"), &given(Answer::WithHelp, |_| true)), Some(None));
    // The framework has no developing statement on onboarding: the proficient one follows the emerging one.
    assert_eq!(shown(catalogue(), &skill("onboarding"), &upto(Depth::Proficient)), Some(Some(Depth::Proficient)));
    assert_eq!(shown(catalogue(), &skill("recruiting"), &upto(Depth::Advanced)), Some(Some(Depth::Emerging)));
    assert_eq!(shown(catalogue(), &skill("labor-law"), &upto(Depth::Advanced)), None, "no statement speaks of it");
    let mut broken = upto(Depth::Advanced);
    broken.set("d2", Some(Answer::NotYet));
    assert_eq!(shown(catalogue(), &skill("hr-systems"), &broken), Some(Some(Depth::Emerging)));
}

#[test]
fn an_own_rating_goes_before_the_statements() {
    let manager = role("hr-manager");
    let need = manager.skills.iter().find(|need| need.skill == SkillId::new("hr-policy")).unwrap();
    assert!(
        need.depth > Depth::Emerging && need.depth < Depth::Advanced,
        "this test needs room on both sides: {need:?}"
    );
    let of = |answers: &Answers| {
        let all = ratings(catalogue(), manager, answers);
        let found = all.iter().find(|rating| rating.need == need).unwrap();
        (found.standing, found.says)
    };
    assert_eq!(of(&Answers::default()), (Standing::Unknown, Says::Nothing));
    let mut answers = given(Answer::Alone, |_| true);
    assert_eq!(of(&answers), (Standing::Has, Says::Statements(Some(Depth::Advanced))));
    for (answer, standing) in [
        (Answer::NotYet, Standing::NotYet),
        (Answer::WithHelp, Standing::Some),
        (Answer::Alone, Standing::Has),
        (Answer::Teach, Standing::Has),
    ] {
        answers.set(&rating_id(need), Some(answer));
        assert_eq!(of(&answers), (standing, Says::Rating(answer)));
    }
    // At another depth: alone at a greater one says that this one is there; not yet at a lesser one that it is not.
    for (id, answer, expected) in [
        ("hr-policy.a", Answer::Alone, (Standing::Has, Says::RatingAt(Answer::Alone, Depth::Advanced))),
        ("hr-policy.a", Answer::WithHelp, (Standing::Unknown, Says::Nothing)),
        ("hr-policy.a", Answer::NotYet, (Standing::Unknown, Says::Nothing)),
        ("hr-policy.e", Answer::NotYet, (Standing::NotYet, Says::RatingAt(Answer::NotYet, Depth::Emerging))),
        ("hr-policy.e", Answer::Teach, (Standing::Unknown, Says::Nothing)),
    ] {
        let mut answers = Answers::default();
        answers.set(id, Some(answer));
        assert_eq!(of(&answers), expected, "{id}");
    }
    let help = given(Answer::WithHelp, |_| true);
    assert_eq!(of(&help), (Standing::NotYet, Says::Statements(None)));
    let just = given(Answer::Alone, |one| one.depth <= need.depth);
    assert_eq!(of(&just), (Standing::Has, Says::Statements(Some(need.depth))), "exactly as far as it is asked for");
    let beginner = given(Answer::Alone, |one| one.depth == Depth::Emerging);
    assert_eq!(of(&beginner), (Standing::Some, Says::Statements(Some(Depth::Emerging))));
}

#[test]
fn moves_come_from_the_role_of_the_framework_in_order_of_their_share() {
    let answers = given(Answer::Alone, |_| true);
    let found = moves(catalogue(), &answers);
    assert_eq!(found.len(), catalogue().moves_from(&framework().role).count());
    assert!(found.len() >= 5, "{}", found.len());
    let share = |fit: &hr_career_paths::questions::check::Fit| fit.has() * 1000 / fit.ratings.len();
    assert!(found.is_sorted_by(|a, b| share(a) >= share(b)));
    assert!(found[0].has() > 0 && found.iter().all(|fit| fit.step.is_some_and(|step| step.to == fit.role.id)));
    for fit in &found {
        let counted: usize = [Standing::Has, Standing::Some, Standing::NotYet, Standing::Unknown]
            .map(|one| fit.with(one).count())
            .iter()
            .sum();
        assert_eq!(counted, fit.role.skills.len());
    }
    assert!(others(catalogue(), &Answers::default()).is_empty());
    // Ratings of a role's own skills make it one that fits.
    let far = catalogue().roles.iter().find(|role| role.id.as_str() == "hris-director").unwrap();
    let mut answers = Answers::default();
    far.skills.iter().for_each(|need| answers.set(&rating_id(need), Some(Answer::Alone)));
    assert_eq!(others(catalogue(), &answers)[0].role.id, far.id);
}

#[test]
fn a_role_that_no_move_leads_to_fits_from_half_of_its_skills_on() {
    let near = |role: &Role| {
        role.id == framework().role
            || catalogue().moves_from(&framework().role).any(|step| step.to == role.id && step.from != role.id)
    };
    let mut halves = 0;
    for role in catalogue().roles.iter().filter(|role| !near(role)) {
        for known in 0..=role.skills.len() {
            let mut answers = Answers::default();
            role.skills[..known].iter().for_each(|need| answers.set(&rating_id(need), Some(Answer::Alone)));
            let found = others(catalogue(), &answers);
            assert!(found.iter().all(|fit| fit.step.is_none() && !near(fit.role)), "{} has a move", role.id);
            let fits = found.iter().any(|fit| fit.role.id == role.id && fit.has() == known);
            assert_eq!(fits, known > 0 && known * 2 >= role.skills.len(), "{}: {known}", role.id);
            halves += usize::from(known * 2 == role.skills.len());
        }
    }
    assert!(halves > 3, "only {halves} times exactly half");
    // Who has nothing of nothing does not have half of it.
    let mut empty = catalogue().clone();
    let director = empty.roles.iter().position(|role| role.id.as_str() == "hris-director").unwrap();
    empty.roles[director].skills.clear();
    assert!(others(&empty, &Answers::default()).is_empty());
}

#[test]
fn answers_and_forms_have_words_and_ids_of_their_own() {
    let words: BTreeSet<&str> = Answer::ALL.into_iter().flat_map(|answer| [answer.label(), answer.letter()]).collect();
    assert_eq!(words.len(), 8);
    for answer in Answer::ALL {
        assert_eq!(Answer::of_letter(answer.letter()), Some(answer));
    }
    for form in Form::ALL {
        assert_eq!(Form::parse(form.id()), Some(form));
    }
    assert_eq!((Answer::of_letter(""), Form::parse(""), Form::parse("long")), (None, None, None));
}

fn some_answers() -> impl Strategy<Value = Answers> {
    let answer = proptest::option::of(proptest::sample::select(Answer::ALL.to_vec()));
    proptest::collection::vec(answer, 40).prop_map(|given| {
        let mut answers = Answers::default();
        for (statement, answer) in framework().statements.iter().zip(given) {
            answers.set(&statement_id(statement), answer);
        }
        answers
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_better_answer_never_lowers_a_level(before in some_answers(), at in 0usize..40) {
        let id = statement_id(&framework().statements[at]);
        let mut after = before.clone();
        after.set(&id, Some(Answer::Alone));
        for form in Form::ALL {
            prop_assert!(level(form, &after) >= level(form, &before));
            for (after, before) in reached(form, &after).into_iter().zip(reached(form, &before)) {
                prop_assert!(after >= before);
            }
        }
        // As the page says: an answer where none was can only raise a level.
        let mut open = before.clone();
        open.set(&id, None);
        for answer in Answer::ALL {
            let mut given = open.clone();
            given.set(&id, Some(answer));
            for form in Form::ALL {
                prop_assert!(level(form, &given) >= level(form, &open));
            }
        }
    }

    #[test]
    fn goals_and_strengths_are_of_the_form_and_never_both(answers in some_answers()) {
        for form in Form::ALL {
            let areas = of_areas(framework(), form, &answers);
            let strong = strengths(framework(), form, &answers, overall(&areas));
            for area in &areas {
                let asked = of_area(framework(), form, area.area);
                for goal in goals(framework(), form, area, &answers) {
                    prop_assert!(asked.contains(&goal.statement));
                    prop_assert!(strong.iter().all(|(one, _)| *one != goal.statement));
                    prop_assert!(Some(goal.statement.depth) > area.reached);
                }
            }
        }
    }
}
