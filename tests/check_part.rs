//! The self-check as it is shown: whole in every state, the same from the bundled catalogue, and honest about what it keeps.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Links};
use hr_career_paths::bundle;
use hr_career_paths::catalogue::Catalogue;
use hr_career_paths::components::Site;
use hr_career_paths::pack::App;
use hr_career_paths::parts::{self, Day, Fault, Kept, Live};
use hr_career_paths::questions::check::{Answer, Answers, statement_id};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::html::{all, assert_balanced, tags, text};
use support::{catalogue, role_ids};

const DAY: Day = Day { year: 2026, month: 3, day: 9 };

/// The part as it stands with an address, a kept text, and a fault.
fn shown(query: &str, kept: Option<&str>, fault: Option<Fault>) -> String {
    static BUNDLED: LazyLock<&Catalogue> = LazyLock::new(|| bundle::unpack(bundle::bytes(App::Check)));
    let (address, notices) = Address::parse("check/", query, catalogue());
    drop(any_spawner::Executor::init_tokio());
    let [whole, slim] = [catalogue(), *BUNDLED].map(|catalogue| {
        Owner::new().with(|| {
            let live = Live::plain(Site { catalogue, links: Links::from_depth(1) });
            live.query.set(address.query.clone());
            live.notices.set(notices.clone());
            let port = Kept::plain();
            port.text.set(kept.map(str::to_owned));
            port.fault.set(fault);
            parts::check(live, port, Some(DAY)).to_html()
        })
    });
    assert_eq!(whole, slim, "{query}: the bundled catalogue lacks something");
    assert_balanced(&whole);
    let mut ids = BTreeSet::new();
    for id in tags(&whole).iter().filter_map(|tag| tag.get("id").map(str::to_owned)) {
        assert!(ids.insert(id.clone()), "{query}: the id {id} stands twice");
    }
    whole
}

/// All statements with one answer.
fn all_of(answer: Answer) -> String {
    let mut answers = Answers::default();
    let statements = &catalogue().framework.statements;
    statements.iter().for_each(|one| answers.set(&statement_id(one), Some(answer)));
    answers.format()
}

#[test]
fn every_state_is_whole_and_the_same_from_the_bundle() {
    let texts: Vec<String> = Answer::ALL.map(all_of).into_iter().chain(["1 a=e1,d1 h=e2".to_owned()]).collect();
    let texts = texts.iter().map(|text| Some(text.as_str())).chain([None, Some("9"), Some("")]);
    for kept in texts {
        for query in ["", "from=recruiter", "form=short", "form=short&part=result", "form=full&part=result"] {
            assert!(text(&shown(query, kept, None)).len() > 40, "{query}");
        }
        for part in 1..=10 {
            shown(&format!("form=full&part={part}"), kept, None);
        }
        for to in role_ids() {
            shown(&format!("from=hr-assistant&to={to}"), kept, None);
            shown(&format!("to={to}&part=3"), kept, None);
            shown(&format!("from={to}&to={to}&part=result"), kept, None);
        }
    }
}

#[test]
fn every_question_has_its_name_and_five_choices_one_of_them_chosen() {
    for query in ["form=full&part=1", "form=short&part=6", "to=hr-manager&part=2"] {
        let html = shown(query, Some("1 a=e1,e10"), None);
        for question in all(&html, "fieldset") {
            assert_eq!(all(question, "legend").len(), 1);
            let tags = tags(question);
            let inputs: Vec<_> = tags.iter().filter(|tag| tag.is("input")).collect();
            assert_eq!(inputs.len(), 5, "{query}");
            assert_eq!(inputs.iter().filter(|tag| tag.get("checked").is_some()).count(), 1, "{query}");
            assert!(inputs.iter().all(|tag| tag.get("name") == inputs[0].get("name")));
        }
    }
}

#[test]
fn the_result_says_how_it_was_counted() {
    let said = |query: &str, kept: &str| text(&shown(query, Some(kept), None));
    let all = said("form=full&part=result", &all_of(Answer::Teach));
    assert!(
        all.contains("Your result: Advanced") && all.contains("6 of 6 areas reach Advanced or more."),
        "{all:.400}"
    );
    assert!(all.contains("Counted on March 9, 2026") && !all.contains("no answer"), "{all:.400}");
    let some = said("form=full&part=result", "1 a=e1,e5");
    assert!(some.contains("below Emerging so far") && some.contains("1 of 6 areas reach Emerging."), "{some:.400}");
    assert!(some.contains("38 of 40 statements have no answer."), "{some:.400}");
    let short = said("form=short&part=result", &all_of(Answer::Alone));
    assert!(short.contains("This is the short form"), "{short:.400}");
    assert!(said("form=short&part=result", "1").contains("Nothing is answered yet"));
}

#[test]
fn the_gap_counts_every_skill_once() {
    for role in &catalogue().roles {
        let html = shown(&format!("to={}&part=result", role.id), Some(&all_of(Answer::Alone)), None);
        let boxes = html.split("class=\"four\"").nth(1).unwrap();
        let boxes = boxes.split("class=\"quiet measure\"").next().unwrap();
        assert_eq!(boxes.matches("<li>").count(), role.skills.len(), "{}", role.id);
    }
}

#[test]
fn a_fault_of_storage_is_said_once() {
    for (fault, sentence) in
        [(Fault::Blocked, "does not let the page keep anything"), (Fault::Full, "has no room left")]
    {
        for query in ["", "form=short", "form=short&part=result", "to=recruiter"] {
            let said = text(&shown(query, Some("1 a=e1"), Some(fault)));
            assert_eq!(said.matches(sentence).count(), 1, "{query}");
            assert!(!said.contains("kept in this browser only"), "{query}");
        }
    }
    assert!(text(&shown("", Some("1 a=e1"), None)).contains("1 answer so far, kept in this browser only."));
}

#[test]
fn what_is_kept_is_never_markup() {
    let html = shown("form=short", Some("1 a=e1,<img/src=x>,&lt;b&gt;"), None);
    assert!(!tags(&html).iter().any(|tag| tag.is("img") || tag.is("b")), "{html:.600}");
    assert!(text(&html).contains("1 answer can be read"));
}
