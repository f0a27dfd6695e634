//! The text that keeps the answers of the self-check: any text can be read, and what is written is read back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::questions::check::{
    Answer, Answers, MOST_ANSWERS, Stored, parse, rating_id, statement_id, unknown,
};
use proptest::prelude::*;
use support::{cases, catalogue};

fn answers(given: &[(&str, Answer)]) -> Answers {
    let mut answers = Answers::default();
    for (id, answer) in given {
        answers.set(id, Some(*answer));
    }
    answers
}

#[test]
fn the_text_is_short_and_promised() {
    let some = answers(&[
        ("e3", Answer::Alone),
        ("a10", Answer::NotYet),
        ("recruiting.p", Answer::Teach),
        ("e1", Answer::Alone),
    ]);
    assert_eq!(some.format(), "1 n=a10 a=e1,e3 t=recruiting.p");
    assert_eq!(parse("1 n=a10 a=e1,e3 t=recruiting.p"), Stored::Read(some));
    assert_eq!(Answers::default().format(), "1");
    assert_eq!(parse("1"), Stored::Read(Answers::default()));
    // Everything that can be asked today.
    let mut all = Answers::default();
    for statement in &catalogue().framework.statements {
        all.set(&statement_id(statement), Some(Answer::Alone));
    }
    for need in catalogue().roles.iter().flat_map(|role| &role.skills) {
        all.set(&rating_id(need), Some(Answer::WithHelp));
    }
    assert!(all.len() > 100 && all.len() < MOST_ANSWERS / 3, "{}", all.len());
    assert!(all.format().len() < 4_000, "{} bytes", all.format().len());
    assert_eq!(unknown(catalogue(), &all), Vec::<&str>::new());
}

#[test]
fn an_id_stands_for_its_row_of_the_source_for_ever() {
    // The fact list has the statements in a row: ten at each level.
    for (row, statement) in (70..).zip(&catalogue().framework.statements) {
        assert_eq!(statement.evidence.facts(), [row]);
        let (level, order) = ((row - 70) / 10, (row - 70) % 10 + 1);
        assert_eq!(statement_id(statement), format!("{}{order}", ["e", "d", "p", "a"][usize::from(level)]));
    }
}

#[test]
fn an_answer_is_set_changed_and_taken_back() {
    let mut some = Answers::default();
    some.set("e1", Some(Answer::NotYet));
    some.set("e1", Some(Answer::Teach));
    assert_eq!((some.get("e1"), some.len(), some.is_empty()), (Some(Answer::Teach), 1, false));
    some.set("e1", None);
    some.set("e2", None);
    assert!(some.is_empty() && some.get("e1").is_none());
    for bad in ["", "E1", "e 1", "e,1", "e=1", "é", &"e".repeat(67)] {
        some.set(bad, Some(Answer::Alone));
        assert!(some.is_empty(), "{bad}");
    }
    for i in 0..MOST_ANSWERS + 5 {
        some.set(&format!("x{i}"), Some(Answer::Alone));
    }
    assert_eq!(some.len(), MOST_ANSWERS);
    assert_eq!(parse(&some.format()), Stored::Read(some.clone()), "the most that is kept can be read");
    assert_eq!(parse(&(some.format() + ",one-more")), Stored::Damaged(some), "and no more");
}

#[test]
fn ids_of_a_later_version_are_carried_along_and_named() {
    let Stored::Read(mut some) = parse("1 a=e1,e11,negotiation.p,recruiting.x t=z.z") else { panic!() };
    assert_eq!(unknown(catalogue(), &some), ["e11", "negotiation.p", "recruiting.x", "z.z"]);
    some.set("e1", Some(Answer::NotYet));
    assert_eq!(some.format(), "1 n=e1 a=e11,negotiation.p,recruiting.x t=z.z", "what is not known is not lost");
}

#[test]
fn a_later_version_is_not_mistaken_for_damage() {
    for text in ["2", "2 a=e1", "10 anything at all", "99999999999999999999"] {
        assert_eq!(parse(text), Stored::Newer, "{text}");
    }
}

#[test]
fn what_is_damaged_gives_what_can_be_read() {
    // Cut off within an id, it looks whole: what is left of the id is then one that nobody knows.
    let cut = answers(&[("e1", Answer::Alone), ("e2", Answer::Alone), ("e", Answer::NotYet)]);
    assert_eq!(parse("1 a=e1,e2 n=e"), Stored::Read(cut));
    for (text, readable) in [
        ("1 a=e1,,e2", answers(&[("e1", Answer::Alone), ("e2", Answer::Alone)])),
        ("1 a=e1 n=", answers(&[("e1", Answer::Alone)])),
        ("1 a=e1 ", answers(&[("e1", Answer::Alone)])),
        ("1 a=e1 q=e2", answers(&[("e1", Answer::Alone)])),
        ("1 a=e1 n=e1", answers(&[("e1", Answer::Alone)])),
        ("1 a=e1,<b>", answers(&[("e1", Answer::Alone)])),
        ("1  a=e1", answers(&[("e1", Answer::Alone)])),
        ("1 e1", Answers::default()),
        ("", Answers::default()),
        ("01", Answers::default()),
        ("0 a=e1", Answers::default()),
        ("null", Answers::default()),
        ("{\"e1\":\"a\"}", Answers::default()),
        ("\u{0}\u{ffff}", Answers::default()),
        ("-1 a=e1", Answers::default()),
    ] {
        assert_eq!(parse(text), Stored::Damaged(readable), "{text}");
    }
    let huge = format!("1 a={}", "e1,".repeat(1_000_000));
    assert_eq!(parse(&huge), Stored::Damaged(Answers::default()));
    // 70,000 bytes are read, and not one more.
    let long = "1 n=e1".to_owned() + &" ".repeat(70_000 - 6);
    assert_eq!(parse(&long), Stored::Damaged(answers(&[("e1", Answer::NotYet)])));
    assert_eq!(parse(&(long + " ")), Stored::Damaged(Answers::default()));
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = proptest::sample::select(Answer::ALL.to_vec());
    proptest::collection::vec(("[a-z0-9.-]{1,12}|[edpa][1-9]|[a-z]{3,30}\\.[edpa]", answer), 0..60).prop_map(|given| {
        let mut answers = Answers::default();
        given.iter().for_each(|(id, answer)| answers.set(id, Some(*answer)));
        answers
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_is_written_is_read_back(some in any_answers()) {
        let text = some.format();
        prop_assert!(text.is_ascii() && !text.contains("  ") && text.starts_with('1'));
        prop_assert_eq!(parse(&text), Stored::Read(some));
    }

    #[test]
    fn any_text_is_answered(text: String, tail in "\\PC{0,80}") {
        for text in [text, format!("1 {tail}"), format!("1 a={tail}"), format!("1 a=e1 {tail}")] {
            // What was read stands for itself: writing and reading it again changes nothing.
            if let Stored::Read(some) | Stored::Damaged(some) = parse(&text) {
                prop_assert_eq!(parse(&some.format()), Stored::Read(some));
            }
        }
    }

    #[test]
    fn a_kept_text_that_was_cut_or_changed_is_answered(some in any_answers(), at in 0usize..2_000, byte in 32u8..127) {
        let mut text = some.format();
        let at = at % text.len();
        text.replace_range(at..=at, &char::from(byte).to_string());
        drop(parse(&text));
        text.truncate(at);
        drop(parse(&text));
    }
}
