//! Exercises for groups: every activity is whole, sessions lead on, worksheets are filled in from what the catalogue says.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Links, Page};
use hr_career_paths::catalogue::validate::validate;
use hr_career_paths::catalogue::{ActivityId, RoleId};
use support::html::{all, tags, text};
use support::site::body as html;
use support::{catalogue, role_ids};

fn activity(id: &str) -> String {
    html(&Page::Activity(ActivityId::new(id)))
}

#[test]
fn the_asked_for_activities_sessions_and_scenarios_are_there() {
    let workshop = &catalogue().workshop;
    let minutes: Vec<u16> = workshop.sessions.iter().map(|session| session.minutes).collect();
    assert_eq!(minutes, [30, 60, 90]);
    assert_eq!(workshop.activities.len(), 6);
    assert_eq!(workshop.scenarios.len(), 6);
    for activity in &workshop.activities {
        assert!(!activity.brings.is_empty() && !activity.sheet.is_empty(), "{}", activity.id);
        for screen in &activity.screens {
            let heard = !screen.say.is_empty() && !screen.watch.is_empty();
            assert!(heard && (1..=4).contains(&screen.lines.len()), "{}: {}", activity.id, screen.title);
            // Readable from ten metres: few words.
            assert!(screen.lines.iter().all(|line| line.chars().count() <= 60), "{}", screen.title);
        }
    }
}

#[test]
fn an_activity_shows_every_screen_with_its_notes_and_a_sheet() {
    for one in &catalogue().workshop.activities {
        let html = activity(one.id.as_str());
        assert_eq!(html.matches("class=\"screen\"").count(), one.screens.len());
        let said = text(&html);
        for screen in &one.screens {
            for line in screen.lines.iter().chain(&screen.say).chain(&screen.watch) {
                assert!(said.contains(line.as_str()), "{}: {line}", one.id);
            }
        }
        for prompt in &one.sheet {
            assert!(said.contains(prompt.prompt.as_str()), "{}: {}", one.id, prompt.prompt);
        }
    }
}

#[test]
fn the_scripts_find_every_activity_session_and_scenario_in_the_page() {
    let workshop = &catalogue().workshop;
    for page in [Page::Workshop, Page::Activity(ActivityId::new("where-am-i"))] {
        let html = html(&page);
        let tags = tags(&html);
        let known = tags.iter().find_map(|tag| tag.get("data-workshop")).expect("what the scripts know");
        let known: serde_json::Value = serde_json::from_str(known).expect("JSON");
        let ids = |list: &str| -> Vec<String> {
            known[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(ids("activities"), workshop.activities.iter().map(|one| one.id.to_string()).collect::<Vec<_>>());
        assert_eq!(ids("sessions"), workshop.sessions.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
        assert_eq!(ids("scenarios"), workshop.scenarios.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
        assert_eq!(known["sessions"][1]["parts"][2]["id"], "two-ways-to-director");
        // Links are those of the page that they stand on, with the scenario where it makes a difference.
        let up = Links::from_depth(page.depth()).up();
        let gap = &known["activities"][4];
        assert_eq!(gap["to"], format!("{up}compare/"));
        assert_eq!(gap["people"]["recruiter"], format!("{up}compare/?roles=recruiter,hr-manager"));
        assert_eq!(known["activities"][1]["to"], format!("{up}check/?form=short"));
        assert_eq!(known["activities"][1]["people"].as_object().unwrap().len(), 0);
        let plan = &known["activities"][5]["people"]["graduate"];
        assert_eq!(*plan, format!("{up}plan/#new=hr-trainee,hr-associate,hr-generalist"));
    }
}

#[test]
fn every_role_has_a_card_with_needs_pay_and_next_moves() {
    let html = html(&Page::Cards);
    let cards = all(&html, "li");
    for id in role_ids() {
        let role = catalogue().role(&id).unwrap();
        let said = cards.iter().map(|card| text(card)).find(|said| said.starts_with(&role.title)).unwrap();
        assert!(said.contains("Needs") && said.contains("Pays") && said.contains("Leads to"), "{said}");
    }
    assert!(text(&html).contains("United States, May 2025"));
    // Cut out, a card still says whose pay it is, where, when and by whom.
    let recruiter = cards.iter().map(|card| text(card)).find(|said| said.starts_with("Recruiter")).unwrap();
    assert!(
        recruiter.contains("(Human Resources Specialists, United States, May 2025, a year; BLS pay, May 2025)"),
        "{recruiter}"
    );
}

#[test]
fn wrong_times_and_names_are_found() {
    let mut broken = catalogue().clone();
    broken.workshop.activities[0].minutes += 1;
    broken.workshop.sessions[0].parts[0].activity = ActivityId::new("nothing");
    broken.workshop.scenarios[1].to = RoleId::new("nobody");
    broken.workshop.activities[2].id = ActivityId::new("Two Ways");
    let found: Vec<String> = validate(&broken).iter().map(ToString::to_string).collect();
    for path in
        ["$.activities[0].minutes", "$.sessions[0].parts[0].activity", "$.scenarios[1].to", "$.activities[2].id"]
    {
        assert!(
            found.iter().any(|problem| problem.starts_with("data/workshop.json") && problem.contains(path)),
            "{path}: {found:?}"
        );
    }
}
