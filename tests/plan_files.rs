//! Plans as text that the browser keeps and as files: the same after it; of a damaged or foreign one as much as can be used, and
//! what cannot is named; never a panic. What is taken elsewhere keeps to its format, whatever a person writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::questions::plan::json::{self, Json};
use hr_career_paths::questions::plan::{
    Goal, LONGEST_TEXT, MOST_PLANS, Month, Plan, Trouble, calendar, csv, markdown, read_text, write_plans, write_text,
};
use proptest::prelude::*;
use serde_json::Value;
use support::plans::{plan, usual};
use support::{cases, catalogue};

/// What the reader makes of JSON, in the terms of the usual one.
fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(a), Value::Bool(b)) => a == b,
        (Json::Number(a), Value::Number(b)) => a.is_none() || a.map(u64::from) == b.as_u64(),
        (Json::Text(a), Value::String(b)) => a == b,
        (Json::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        // Of a name that stands twice the last value counts for the usual reader.
        (Json::Object(a), Value::Object(b)) => a.iter().enumerate().all(|(at, (name, value))| {
            a[at + 1..].iter().any(|(later, _)| later == name) || b.get(name).is_some_and(|other| same(value, other))
        }),
        _ => false,
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn plans_are_the_same_after_a_file(plans in prop::collection::vec(plan(), 0..4)) {
        let text = write_plans(&plans);
        prop_assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}");
        let read = read_text(&text);
        prop_assert_eq!(read.troubles, []);
        prop_assert_eq!(read.plans.into_iter().map(|(_, plan)| plan).collect::<Vec<_>>(), plans);
    }

    #[test]
    fn plans_keep_their_numbers(plan in plan(), id in any::<u32>()) {
        let read = read_text(&write_text([(id, &plan)]));
        prop_assert_eq!(read.plans, [(Some(id), plan)]);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), value in value()) {
        for text in [text, value.to_string()] {
            let read = read_text(&text);
            prop_assert!(!read.troubles.is_empty());
        }
    }

    #[test]
    fn any_damage_to_a_file_is_read_without_a_panic(plan in plan(), at in any::<prop::sample::Index>(), put in any::<Option<char>>()) {
        let mut chars: Vec<char> = write_plans([&plan]).chars().collect();
        let at = at.index(chars.len());
        match put {
            Some(put) => chars[at] = put,
            None => drop(chars.remove(at)),
        }
        for trouble in read_text(&chars.into_iter().collect::<String>()).troubles {
            prop_assert!(trouble.sentence().ends_with('.'));
        }
    }

    #[test]
    fn fields_of_any_type_are_left_out_and_named(name in "[a-z]{1,8}", value in value(), place in 0..4_usize) {
        let mut file: Value = serde_json::from_str(&write_plans([&usual()])).unwrap();
        let at = match place {
            0 => &mut file,
            1 => &mut file["plans"][0],
            2 => &mut file["plans"][0]["moves"][1],
            _ => &mut file["plans"][0]["moves"][1]["goals"][0],
        };
        let known = at.get(&name).is_some() || name == "id";
        at[&name] = value;
        let read = read_text(&file.to_string());
        prop_assert!(known || !read.troubles.is_empty(), "{name} is neither known nor named");
        prop_assert!(known || read.plans.len() == 1, "the rest is used");
    }

    #[test]
    fn the_reader_reads_as_the_usual_one(value in value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let read = json::read(&text);
            prop_assert!(read.as_ref().is_some_and(|read| same(read, &value)), "{text} {read:?}");
        }
    }

    #[test]
    fn the_reader_refuses_what_the_usual_one_refuses(text in r#"[\[\]{}",:0-9eE+\-.tfnrualse\\ \n]{0,12}"#) {
        let theirs = serde_json::from_str::<Value>(&text);
        // A number that no computer holds is JSON all the same.
        let huge = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
        prop_assert!(huge || json::read(&text).is_some() == theirs.is_ok(), "{text} {theirs:?}");
    }

    #[test]
    fn a_table_is_whole_and_harmless(plan in plan()) {
        let table = csv::csv(catalogue(), &plan);
        let rows = parsed(table.strip_prefix('\u{feff}').unwrap());
        prop_assert!(rows.len() > plan.moves.len());
        for row in rows {
            prop_assert_eq!(row.len(), 10);
            for cell in row {
                let harmful = cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(!harmful, "{cell}");
            }
        }
    }

    #[test]
    fn a_calendar_keeps_to_its_format(plan in plan()) {
        let Some(file) = calendar::calendar(catalogue(), &plan, (2026, 11, 2)) else {
            prop_assert!(plan.moves.iter().all(|step| step.done || step.month.is_none()));
            return Ok(());
        };
        prop_assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file}");
        let unfolded = file.replace("\r\n ", "");
        let events = plan.moves.iter().filter(|step| !step.done && step.month.is_some()).count();
        prop_assert_eq!(unfolded.lines().filter(|line| *line == "BEGIN:VEVENT").count(), events);
        for line in unfolded.lines() {
            let (name, _) = line.split_once(':').unwrap();
            let known = ["BEGIN", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE",
                "TRANSP", "SUMMARY", "DESCRIPTION", "END"];
            prop_assert!(known.contains(&name), "{line}");
        }
    }

    #[test]
    fn words_in_markdown_stay_words(plan in plan()) {
        let text = markdown::markdown(catalogue(), &plan, "https://example.org/plan/#plan=AQ");
        let headings = text.lines().filter(|line| line.starts_with('#')).count();
        let lists = plan.moves.iter().map(|step| usize::from(!step.goals.is_empty()) + usize::from(!step.notes.is_empty()));
        prop_assert_eq!(headings, 1 + plan.moves.len() + lists.sum::<usize>());
        prop_assert!(!text.contains("<script") && text.matches('<').count() - text.matches("\\<").count() == 1);
    }
}

/// The cells of a table, read as RFC 4180 says.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted, "the last row has an end");
    rows
}

fn example() -> Plan {
    let mut plan = usual();
    plan.moves.truncate(1);
    let step = &mut plan.moves[0];
    step.month = Month::new(2027, 9);
    step.goals.truncate(1);
    step.goals.push(Goal { need: None, text: "=SUM(A1), \"now\"".to_owned(), done: true });
    step.notes = "One; two\n# three".to_owned();
    plan
}

#[test]
fn letters_that_are_written_by_their_number_are_those_of_json() {
    for text in [
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9\u20AC\uffff\u0000""#,
        r#""\ud83d\ude00 \ud800\udc00 \udbff\udfff""#,
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ud83d\u0041""#,
        r#""\ud83dx""#,
        r#""\ud83d\n""#,
        r#""\q""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\u+123""#,
        r#""\""#,
        "\"a\nb\"",
    ] {
        let theirs = serde_json::from_str::<Value>(text).ok();
        let ours = json::read(text);
        assert_eq!(ours.is_some(), theirs.is_some(), "{text}");
        assert!(ours.zip(theirs).is_none_or(|(ours, theirs)| same(&ours, &theirs)), "{text}");
    }
}

#[test]
fn every_letter_is_written_as_json_has_it() {
    for letter in ('\0'..='\u{a0}').chain(['é', '€', '\u{2028}', '😀']) {
        let text = format!("a{letter}b");
        let mut out = String::new();
        json::write(&text, &mut out);
        // Other control characters stand in no plan.
        let read = if letter < ' ' && letter != '\n' { '\t' } else { letter };
        assert_eq!(serde_json::from_str::<String>(&out).ok(), Some(format!("a{read}b")), "{letter:?}");
        assert_eq!(out.len() > 4 + letter.len_utf8(), letter < ' ' || "\"\\".contains(letter), "{out}");
    }
}

#[test]
fn numbers_and_nesting_are_those_of_json() {
    for text in [
        "0", "-0", "7", "10", "0.5", "-0.5e+3", "1E9", "1e-2", "00", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1",
        "0x1",
    ] {
        let theirs = serde_json::from_str::<Value>(text).ok();
        let ours = json::read(text);
        assert_eq!(ours.is_some(), theirs.is_some(), "{text}");
        assert!(ours.zip(theirs).is_none_or(|(ours, theirs)| same(&ours, &theirs)), "{text}");
    }
    for (levels, is_read) in [(17, true), (18, false)] {
        let nested = "[".repeat(levels) + &"]".repeat(levels);
        assert_eq!(json::read(&nested).is_some(), is_read, "{levels}");
    }
}

#[test]
fn a_table_as_it_is() {
    let text = csv::csv(catalogue(), &example());
    let rows = parsed(&text[3..]);
    assert_eq!(rows[0][..4], ["Plan", "Move", "From", "To"]);
    assert_eq!(rows[1][4..6], ["2027-09", "no"]);
    assert_eq!(rows[2][6], "'=SUM(A1), \"now\"");
    assert_eq!(rows[2][7], "yes");
    assert_eq!(rows.len(), 3);
    let numbers: Vec<String> =
        parsed(&csv::csv(catalogue(), &usual())[3..]).into_iter().map(|row| row[1].clone()).collect();
    assert_eq!((&numbers[1], numbers.last()), (&"1".to_owned(), Some(&usual().moves.len().to_string())));
}

#[test]
fn a_calendar_as_it_is() {
    let file = calendar::calendar(catalogue(), &example(), (2026, 11, 2)).unwrap().replace("\r\n ", "");
    for line in [
        "UID:hr-assistant.hr-associate.1@hr-career-paths",
        "DTSTAMP:20261102T000000Z",
        "DTSTART;VALUE=DATE:20270901",
        "DTEND;VALUE=DATE:20270902",
        "SUMMARY:Target month: HR Assistant to HR Associate",
    ] {
        assert!(file.lines().any(|known| known == line), "{line} is not in {file}");
    }
    assert!(file.contains("\\n[x] =SUM(A1)\\, \"now\"\\nOne\\; two\\n# three"), "{file}");
    let mut long = example();
    long.moves[0].notes = "a\u{7}b\t".to_owned() + &"x".repeat(400);
    let file = calendar::calendar(catalogue(), &long, (2026, 11, 2)).unwrap();
    assert!(file.replace("\r\n ", "").contains("a b xxx"), "{file}");
    let lines: Vec<&str> = file.split("\r\n").collect();
    let folded: Vec<usize> =
        lines.windows(2).filter(|pair| pair[1].starts_with(' ')).map(|pair| pair[0].len()).collect();
    assert!(folded.len() > 4 && folded.iter().all(|length| *length == 75), "as long as they may be: {folded:?}");
}

#[test]
fn markdown_as_it_is() {
    let text = markdown::markdown(catalogue(), &example(), "https://example.org/plan/#plan=AQ");
    for line in [
        "# From HR Assistant to HR Director",
        "1 of 2 goals done, 0 of 1 move made.",
        "## 1. HR Assistant to HR Associate",
        "Target month: September 2027.",
        "- [x] \\=SUM(A1), \"now\"",
        "> One; two  ",
        "> \\# three  ",
        "Open this plan again: <https://example.org/plan/#plan=AQ>",
    ] {
        assert!(text.lines().any(|known| known == line), "{line} is not in {text}");
    }
    // What would begin a list only at the start of a line; and a proposal that was given other words.
    let mut plan = example();
    plan.moves[0].notes = "12. a-b\n - c 1.5".to_owned();
    "Ask Ana".clone_into(&mut plan.moves[0].goals[0].text);
    let text = markdown::markdown(catalogue(), &plan, "");
    for line in ["> 12\\. a-b  ", ">  \\- c 1.5  ", "- [ ] Ask Ana"] {
        assert!(text.lines().any(|known| known == line), "{line} is not in {text}");
    }
}

#[test]
fn foreign_newer_huge_and_deep_files_are_refused() {
    let troubles = |text: &str| read_text(text).troubles;
    assert_eq!(troubles(""), [Trouble::NotJson]);
    assert_eq!(troubles("[]"), [Trouble::NotPlans]);
    assert_eq!(troubles("{\"plans\":[]}"), [Trouble::NotPlans]);
    assert_eq!(troubles(&" ".repeat(LONGEST_TEXT + 1)), [Trouble::TooLong]);
    let newer = write_plans([&usual()]).replace("\"version\":1", "\"version\":2");
    assert_eq!(troubles(&newer), [Trouble::Newer]);
    assert_eq!(troubles(&newer.replace("\"version\":2", "\"version\":0")), [Trouble::NotPlans]);
    assert_eq!(troubles(&" ".repeat(LONGEST_TEXT)), [Trouble::NotJson], "as long as it may be");
    let part = Trouble::Part("Move 1".to_owned(), "<b>no-te_s 1</b>".to_owned());
    assert_eq!(part.sentence(), "Move 1: “bno-te_s 1b” could not be used and was left out.");
    assert_eq!(troubles(&"[".repeat(500_000)), [Trouble::NotJson]);
    let deep = format!("{{\"format\":{}{}}}", "[".repeat(17), "]".repeat(17));
    assert_eq!(troubles(&deep), [Trouble::NotJson]);
    let many: Vec<Plan> = std::iter::repeat_n(usual(), MOST_PLANS + 1).collect();
    let read = read_text(&write_plans(&many));
    assert_eq!((read.plans.len(), read.troubles.len()), (MOST_PLANS, 1));
}

#[test]
fn what_is_done_is_counted() {
    let mut plan = usual();
    plan.moves.iter_mut().for_each(|step| step.done = false);
    let all = plan.moves.len();
    assert!(all > 1);
    assert_eq!(plan.made(), (0, all));
    plan.moves[0].done = true;
    assert_eq!(plan.made(), (1, all));
    let goal = |text: &str, done| Goal { text: text.to_owned(), done, ..Goal::default() };
    plan.moves.iter_mut().for_each(|step| step.goals.clear());
    plan.moves[0].goals = vec![goal("One", true), goal("Two", false), goal("", true)];
    assert_eq!(plan.goals(), (1, 2), "one that says nothing does not count");
}

#[test]
fn months_are_read_as_people_write_them() {
    let month = Month::new(2027, 9);
    for text in ["2027-09", "2027-9", "9/2027", "09.2027", "Sep 2027", "september 2027", " 2027 09 "] {
        assert_eq!(Month::parse(text), month, "{text}");
    }
    for text in ["", "2027", "Se 2027", "13/2027", "0/2027", "2027-00", "9/27", "Sepp 2027", "2027-09-01", "é 2027"] {
        assert_eq!(Month::parse(text), None, "{text}");
    }
    for number in 0..3072 {
        let month = Month::of_number(number).unwrap();
        assert_eq!(month.number(), number);
        assert_eq!(Month::parse(&month.id()), Some(month));
        assert_eq!(month.id(), format!("{}-{:02}", 1970 + number / 12, number % 12 + 1));
        assert_eq!(Month::parse(&month.words()), Some(month));
    }
}
