//! O*NET's elements: every value as published, and what the questions make of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{ElementKind, Elements, OccupationId, RoleId, Score};
use hr_career_paths::pack;
use hr_career_paths::questions::elements::{
    Answer, Comparison, IMPORTANT, Pair, Rated, Shift, THRESHOLD, compare, compare_roles, group_of, is_rated,
    most_important, ratings,
};
use std::collections::BTreeSet;
use std::fs;
use support::{catalogue, root};

const GROUPS: [&str; 9] = [
    "us-43-4161",
    "us-13-1071",
    "us-13-1075",
    "us-13-1141",
    "us-13-1151",
    "us-11-3121",
    "us-11-3111",
    "us-11-3131",
    "us-11-1011",
];

fn group(id: &str) -> OccupationId {
    OccupationId::new(id)
}

fn compared(from: &str, to: &str) -> Comparison<'static> {
    match compare(catalogue(), &group(from), &group(to)) {
        Some(Answer::Compared(comparison)) => comparison,
        other => panic!("{from} and {to} are not compared: {other:?}"),
    }
}

/// Each pair of different groups.
fn all_pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    GROUPS.into_iter().flat_map(|from| GROUPS.into_iter().map(move |to| (from, to))).filter(|(from, to)| from != to)
}

fn names<'a>(pairs: impl IntoIterator<Item = &'a Pair<'a>>) -> Vec<&'a str> {
    pairs.into_iter().map(|pair| pair.to.element.name.as_str()).collect()
}

/// The published decimal as hundredths.
fn hundredths(text: &str) -> u16 {
    let (whole, decimals) = text.split_once('.').unwrap();
    whole.parse::<u16>().unwrap() * 100 + format!("{decimals:0<2}").parse::<u16>().unwrap()
}

#[test]
fn every_value_is_the_published_one() {
    let table = fs::read_to_string(root().join("tests/fixtures/onet-elements.csv")).unwrap();
    let mut compared = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [soc, kind, id, name, importance, level, not_relevant, low_precision, rated, release] = cells[..] else {
            panic!("not ten cells: {line}")
        };
        let kind = match kind {
            "skill" => ElementKind::Skill,
            "knowledge" => ElementKind::Knowledge,
            "work_style" => ElementKind::WorkStyle,
            other => panic!("{other}"),
        };
        let group = group(&format!("us-{}", soc.strip_suffix(".00").unwrap()));
        let all = ratings(catalogue(), &group);
        let found: Vec<&Rated> =
            all.iter().filter(|rated| rated.element.kind == kind && rated.element.name == name).collect();
        let [found] = found[..] else { panic!("{} ratings for: {line}", found.len()) };
        assert!(found.element.id.as_str() == id || (id.is_empty() && kind == ElementKind::WorkStyle), "{line}");
        assert_eq!(found.rating.importance.hundredths(), hundredths(importance), "{line}");
        let published = (!level.is_empty()).then(|| hundredths(level));
        assert_eq!(found.rating.level.map(Score::hundredths), published, "{line}");
        assert_eq!(found.rating.not_relevant, not_relevant == "True", "{line}");
        assert_eq!(found.rating.low_precision, low_precision == "True", "{line}");
        let month = match &rated[..2] {
            "07" => "July",
            "08" => "August",
            other => panic!("{other}"),
        };
        assert_eq!(found.survey.rated, format!("{month} {}", &rated[3..]), "{line}");
        assert_eq!(found.survey.source.as_str(), format!("onet-{}", release.replace('.', "-")), "{line}");
        compared += 1;
    }
    let bundled: usize = catalogue().elements.surveys.iter().map(|survey| survey.ratings.len()).sum();
    assert_eq!((compared, bundled), (756, 756), "nothing is left out and nothing added");
}

#[test]
fn each_group_is_rated_on_every_element_once() {
    let rated: BTreeSet<&str> = catalogue().elements.surveys.iter().map(|survey| survey.occupation.as_str()).collect();
    assert_eq!(rated, GROUPS.into_iter().collect());
    let count = |kind| catalogue().elements.list.iter().filter(|element| element.kind == kind).count();
    assert_eq!(ElementKind::ALL.map(count), [35, 33, 16]);
    for id in GROUPS {
        let all = ratings(catalogue(), &group(id));
        assert!(all.iter().map(|rated| &rated.element.id).eq(catalogue().elements.list.iter().map(|x| &x.id)), "{id}");
        assert!(all.iter().all(|rated| catalogue().source(&rated.survey.source).is_some()));
    }
}

#[test]
fn the_browser_gets_no_byte_of_them() {
    let mut without = catalogue().clone();
    without.elements = Elements::default();
    for app in pack::App::ALL {
        let bytes = pack::pack(catalogue(), app).unwrap();
        assert!(bytes == pack::pack(&without, app).unwrap(), "the packed bytes hold elements");
        assert_eq!(pack::unpack(&bytes).unwrap().elements, Elements::default());
    }
    assert!(!catalogue().elements.list.is_empty());
}

#[test]
fn a_score_is_written_as_published() {
    let written = [0, 5, 12, 40, 100, 412, 500, 700].map(|value| Score::new(value).to_string());
    assert_eq!(written, ["0.00", "0.05", "0.12", "0.40", "1.00", "4.12", "5.00", "7.00"]);
}

#[test]
fn the_most_important_of_a_group() {
    // Read off the table by hand: importance, then level, then O*NET's order.
    let top = |id: &str, kind, n| {
        most_important(catalogue(), &group(id), kind, n)
            .iter()
            .map(|rated| format!("{} {}", rated.element.name, rated.rating.importance))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        top("us-43-4161", ElementKind::Skill, 5),
        [
            "Reading Comprehension 4.00",
            "Active Listening 4.00",
            "Speaking 3.75",
            "Writing 3.50",
            "Critical Thinking 3.38"
        ]
    );
    // Three at 4.25: by level 4.75, 4.38 and 4.12.
    assert_eq!(
        top("us-11-3121", ElementKind::Skill, 4),
        [
            "Active Listening 4.38",
            "Management of Personnel Resources 4.25",
            "Reading Comprehension 4.25",
            "Speaking 4.25"
        ]
    );
    assert_eq!(
        top("us-11-3121", ElementKind::Knowledge, 2),
        ["Personnel and Human Resources 4.91", "English Language 4.32"]
    );
    assert_eq!(top("us-43-4161", ElementKind::WorkStyle, 1), ["Attention to Detail 4.43"]);
    // The next field of knowledge, Computers and Electronics, has 2.87.
    assert_eq!(top("us-43-4161", ElementKind::Knowledge, usize::MAX).len(), 5);
    for id in GROUPS {
        for kind in ElementKind::ALL {
            let all = most_important(catalogue(), &group(id), kind, usize::MAX);
            assert!(all.is_sorted_by(|a, b| a.rating.importance >= b.rating.importance), "{id}");
            let expected = ratings(catalogue(), &group(id));
            let worth = |rated: &&Rated| {
                rated.element.kind == kind
                    && rated.rating.importance.hundredths() >= IMPORTANT
                    && !rated.rating.not_relevant
            };
            assert_eq!(all.len(), expected.iter().filter(worth).count());
            assert_eq!(most_important(catalogue(), &group(id), kind, 3), all[..all.len().min(3)]);
        }
    }
    assert!(most_important(catalogue(), &group("uk-1136"), ElementKind::Skill, 5).is_empty());
}

#[test]
fn from_assistant_to_manager_money_and_people_come_first() {
    let comparison = compared("us-43-4161", "us-11-3121");
    let top = |kind, n| names(comparison.top(kind, n));
    // 3.12 x 3.25, 4.25 x 2.13, 3.88 x 1.88, 3.88 x 1.50, then twice 4.00 x 1.25 in O*NET's order.
    assert_eq!(
        top(ElementKind::Skill, 6),
        [
            "Management of Financial Resources",
            "Management of Personnel Resources",
            "Systems Evaluation",
            "Negotiation",
            "Complex Problem Solving",
            "Judgment and Decision Making",
        ]
    );
    // 3.27 x 2.74, 4.91 x 1.69, 3.86 x 2.06, 4.18 x 1.56; counseling (2.91 x 2.63) and sociology (2.81 x 2.56) are not
    // important enough.
    assert_eq!(
        top(ElementKind::Knowledge, 4),
        ["Psychology", "Personnel and Human Resources", "Education and Training", "Administration and Management"]
    );
    // 4.62 x 1.52, 4.71 x 1.01.
    assert_eq!(top(ElementKind::WorkStyle, 2), ["Leadership", "Self-Control"]);
    let first = comparison.top(ElementKind::Skill, 1)[0];
    let both = |pick: fn(&Rated) -> String| [pick(&first.from), pick(&first.to)];
    assert_eq!(both(|side| side.rating.importance.to_string()), ["1.62", "3.12"]);
    assert_eq!(both(|side| side.rating.level.unwrap().to_string()), ["0.75", "4.00"]);
    assert_eq!(both(|side| side.survey.rated.clone()), ["July 2017", "August 2025"]);
    assert_eq!(both(|side| side.survey.source.to_string()), ["onet-30-0", "onet-30-0"]);
    assert_eq!((first.shift(), first.weight()), (Shift::Grows, 312 * 325));
}

#[test]
fn what_was_not_relevant_is_new_only_if_it_differs_enough() {
    let shift = |from: &str, to: &str, name: &str| {
        let comparison = compared(from, to);
        let pair = comparison.pairs.iter().find(|pair| pair.to.element.name == name).unwrap();
        pair.shift()
    };
    // Level 0.25 and not relevant, to 2.25.
    assert_eq!(shift("us-13-1071", "us-11-3121", "Operations Analysis"), Shift::New);
    assert_eq!(shift("us-11-3121", "us-13-1071", "Operations Analysis"), Shift::Gone);
    // Level 0.76 and not relevant, to 1.90.
    assert_eq!(shift("us-43-4161", "us-13-1071", "Philosophy and Theology"), Shift::New);
    // Level 0.00 on both sides.
    assert_eq!(shift("us-43-4161", "us-11-3121", "Repairing"), Shift::Neither);
    // Level 2.12 to 2.88.
    assert_eq!(shift("us-43-4161", "us-13-1071", "Systems Evaluation"), Shift::Grows);
    // Level 3.62 to 4.00, importance 3.38 to 3.88: the importance decides.
    assert_eq!(shift("us-43-4161", "us-13-1071", "Critical Thinking"), Shift::Grows);
    // Level 3.38 to 3.88, exactly the threshold.
    assert_eq!(shift("us-43-4161", "us-13-1071", "Social Perceptiveness"), Shift::Grows);
    // Level 3.75 to 4.00, importance 3.75 to 4.12: less than the threshold on both.
    assert_eq!(shift("us-43-4161", "us-13-1071", "Speaking"), Shift::Same);
    // "New" stays out of the top where it is not important at the destination (2.38).
    let comparison = compared("us-13-1071", "us-11-3121");
    assert!(!names(comparison.top(ElementKind::Skill, usize::MAX)).contains(&"Operations Analysis"));
    assert_eq!(names(comparison.of(ElementKind::Skill, Shift::New)), ["Operations Analysis"]);
}

#[test]
fn the_way_back_is_the_way_there_reversed() {
    for (from, to) in all_pairs() {
        let (there, back) = (compared(from, to), compared(to, from));
        assert_eq!((&there.from.id, &there.to.id), (&back.to.id, &back.from.id));
        for kind in ElementKind::ALL {
            for shift in [Shift::New, Shift::Grows, Shift::Less, Shift::Gone] {
                let turned: Vec<Pair> =
                    back.of(kind, shift.reversed()).map(|pair| Pair { from: pair.to, to: pair.from }).collect();
                assert!(there.of(kind, shift).eq(&turned), "{from} to {to}: {shift:?} {kind:?}");
                assert!(turned.iter().all(|pair| pair.weight() > 0));
            }
        }
    }
    assert!(Shift::ALL.into_iter().all(|shift| shift.reversed().reversed() == shift));
    let words: BTreeSet<&str> = Shift::ALL.into_iter().map(Shift::label).collect();
    assert!(words.len() == Shift::ALL.len() && !words.contains(""));
    assert_eq!(Shift::New.label(), "new");
}

#[test]
fn what_is_about_the_same_stands_by_its_importance_where_one_goes() {
    for (from, to) in all_pairs() {
        let there = compared(from, to);
        for kind in ElementKind::ALL {
            let same: Vec<_> = there.of(kind, Shift::Same).map(|pair| pair.to.rating.importance.hundredths()).collect();
            assert!(same.is_sorted_by(|a, b| a >= b), "{from} to {to}: {same:?}");
        }
    }
}

#[test]
fn every_element_stands_once_and_where_it_belongs() {
    for (from, to) in all_pairs() {
        let comparison = compared(from, to);
        let ids: BTreeSet<_> = comparison.pairs.iter().map(|pair| &pair.to.element.id).collect();
        assert_eq!((ids.len(), comparison.pairs.len()), (84, 84), "{from} to {to}");
        assert!(comparison.pairs.is_sorted_by(|a, b| a.weight() >= b.weight()), "{from} to {to}");
        for pair in &comparison.pairs {
            assert_eq!(pair.from.element, pair.to.element);
            assert_eq!((pair.from.survey.occupation.as_str(), pair.to.survey.occupation.as_str()), (from, to));
            let (a, b) = (pair.from.rating, pair.to.rating);
            let level = |score: Option<Score>| score.map_or(0, |score| i32::from(score.hundredths()));
            let level = level(b.level) - level(a.level);
            let importance = i32::from(b.importance.hundredths()) - i32::from(a.importance.hundredths());
            let far = |difference: i32| difference.unsigned_abs() >= u32::from(THRESHOLD);
            let near = !far(level) && !far(importance);
            let expected = match (a.not_relevant, b.not_relevant) {
                (true, true) => Shift::Neither,
                _ if near => Shift::Same,
                (was_not, is_not) => match (if far(level) { level } else { importance } > 0, was_not, is_not) {
                    (true, true, _) => Shift::New,
                    (true, false, _) => Shift::Grows,
                    (false, _, true) => Shift::Gone,
                    (false, _, false) => Shift::Less,
                },
            };
            assert_eq!(pair.shift(), expected, "{from} to {to}: {}", pair.to.element.name);
            assert_eq!(pair.low_precision(), a.low_precision || b.low_precision);
        }
        for kind in ElementKind::ALL {
            let top = comparison.top(kind, 5);
            assert!(top.len() <= 5 && top.iter().all(|pair| pair.to.rating.importance.hundredths() >= IMPORTANT));
            assert!(top.iter().all(|pair| !pair.to.rating.not_relevant && pair.to.element.kind == kind));
            assert_eq!(top[..], comparison.top(kind, usize::MAX)[..top.len()]);
        }
    }
    let flagged = |from: &str| compared(from, "us-11-3121").pairs.iter().filter(|pair| pair.low_precision()).count();
    assert_eq!((flagged("us-13-1071"), flagged("us-43-4161"), flagged("us-13-1141")), (9, 11, 0));
}

#[test]
fn one_group_and_groups_without_ratings_say_so() {
    for id in GROUPS {
        let answer = compare(catalogue(), &group(id), &group(id));
        assert!(matches!(answer, Some(Answer::SameGroup(same)) if same.id.as_str() == id), "{id}");
    }
    let answer = compare(catalogue(), &group("us-43-4161"), &group("uk-1136"));
    assert!(matches!(answer, Some(Answer::NotRated(ids)) if ids.len() == 1 && ids[0].id.as_str() == "uk-1136"));
    let answer = compare(catalogue(), &group("us-13-1111"), &group("uk-1136"));
    assert!(matches!(answer, Some(Answer::NotRated(ids)) if ids.len() == 2));
    assert_eq!(compare(catalogue(), &group("us-43-4161"), &group("us-99-9999")), None);
    assert_eq!(compare(catalogue(), &group("us-99-9999"), &group("us-43-4161")), None);
}

#[test]
fn roles_are_compared_by_their_first_rated_group() {
    let role = |id: &str| catalogue().role(&RoleId::new(id)).unwrap();
    let answer = |from: &str, to: &str| compare_roles(catalogue(), role(from), role(to));
    assert!(matches!(answer("hr-generalist", "recruiter"), Some(Answer::SameGroup(_))));
    assert_eq!(answer("hr-assistant", "hr-manager"), Some(Answer::Compared(compared("us-43-4161", "us-11-3121"))));
    for role in &catalogue().roles {
        let group = group_of(catalogue(), role).map(|fit| &fit.occupation);
        let rated = role.occupations.iter().map(|fit| &fit.occupation).filter(|id| is_rated(catalogue(), id));
        assert_eq!(group, rated.take(1).next(), "{}", role.id);
    }
}
