//! Paper for a room: worksheets filled in from every scenario, handouts with their evidence, and the facilitator's guide.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::Page;
use hr_career_paths::catalogue::{ActivityId, Claim, RoleId, Track};
use support::html::{Tag, inner, tags, text};
use support::site::body as html;
use support::{catalogue, role_ids};

/// The sheets and handouts of an activity, by their place on the page.
fn sheets(id: &str) -> Vec<(String, String)> {
    let html = html(&Page::Activity(ActivityId::new(id)));
    let tags = tags(&html);
    let is_sheet = |tag: &Tag| tag.is("section") && tag.get("class").is_some_and(|class| class.starts_with("sheet"));
    let open = (0..tags.len()).filter(|at| is_sheet(&tags[*at]));
    open.map(|at| (tags[at].get("id").unwrap().to_owned(), inner(&html, &tags, at).to_owned())).collect()
}

fn sheet(activity: &str, id: &str) -> String {
    let found = sheets(activity).into_iter().find(|(known, _)| known == id);
    text(&found.unwrap_or_else(|| panic!("{activity} has no {id}")).1)
}

#[test]
fn every_activity_has_a_worksheet_blank_and_from_every_scenario() {
    for activity in &catalogue().workshop.activities {
        let sheets = sheets(activity.id.as_str());
        let blank = sheets.iter().find(|(id, _)| id == "sheet").unwrap();
        let room = |sheet: &str| sheet.matches("class=\"line\"").count();
        for scenario in &catalogue().workshop.scenarios {
            let id = format!("sheet-{}", scenario.id);
            let filled =
                sheets.iter().find(|(known, _)| *known == id).unwrap_or_else(|| panic!("{}: {id}", activity.id));
            let said = text(&filled.1);
            assert!(said.contains(&scenario.about) && said.contains("Name:"), "{}: {id}", activity.id);
            assert!(
                said.chars().count() > text(&blank.1).chars().count() + 60,
                "{}: {id} is not filled in",
                activity.id
            );
            assert!((5..=room(&blank.1)).contains(&room(&filled.1)), "{}: {id} leaves room to write", activity.id);
        }
    }
}

#[test]
fn what_is_filled_in_is_what_the_catalogue_says() {
    assert!(sheet("read-the-map", "sheet-recruiter").contains("Recruiter: entry level, line: specialist"));
    assert!(sheet("read-the-map", "sheet-recruiter").contains("HR Manager: mid level, lines: generalist, specialist"));
    assert!(sheet("two-ways-to-director", "sheet-aiming-at-director").contains("HR Manager → HR Director"));
    assert!(sheet("two-ways-to-director", "sheet-recruiter").starts_with("Two ways to HR Manager – A recruiter"));
    let gap = sheet("what-would-it-take", "sheet-recruiter");
    assert!(gap.contains("From Recruiter to HR Manager"), "{gap}");
    // Known to a recruiter, and asked for more deeply: neither carried over whole nor new.
    assert!(gap.contains("What I know and take further Communication, People skills, Employment law"), "{gap}");
    let debate = sheet("generalist-specialist-operations", "sheet-operations-analyst");
    let track = catalogue().track(Track::Operations).unwrap();
    assert!(debate.contains(&track.scope[0].text) && debate.contains(&track.closes_off[0].text), "{debate}");
    let duties = sheet("where-am-i", "sheet-returner");
    assert!(duties.contains(&catalogue().role(&RoleId::new("hr-generalist")).unwrap().duties[0].text), "{duties}");
}

#[test]
fn the_self_check_is_on_paper_with_a_box_for_each_answer() {
    let said = sheet("where-am-i", "handout");
    assert_eq!(said.matches("I can ").count(), 24 + 1, "24 statements and the headline");
    assert_eq!(said.matches('☐').count(), 24 * 4);
    assert!(said.contains("Stated"), "says whose the statements are");
}

#[test]
fn two_paths_are_on_paper_for_the_activity_and_for_everybody_to_start_from() {
    let ids: Vec<String> = sheets("two-ways-to-director").into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids.iter().filter(|id| id.starts_with("handout")).count(), 7);
    let said = sheet("two-ways-to-director", "handout");
    for part in [
        "Path 1 of 2: The generalist way HR Assistant → HR Generalist → HR Manager → HR Director",
        "Path 2 of 2: By way of a specialism HR Assistant → Recruiter → HR Manager → HR Director",
        "Carries over",
        "Must grow",
        "Recruiter Median $75,940",
        "(Human Resources Specialists)",
        "United States, May 2025: annual wage",
        "Official: BLS pay, May 2025",
        "United Kingdom, April 2025",
    ] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }
    // Both stand on the projector, too.
    let page = text(&html(&Page::Activity(ActivityId::new("two-ways-to-director"))));
    assert!(page.contains("Path 2: By way of a specialism HR Assistant Recruiter HR Manager HR Director"));
}

#[test]
fn each_side_of_the_debate_has_its_evidence() {
    for track in Track::ALL {
        let said = sheet("generalist-specialist-operations", &format!("handout-{}", track.id()));
        let info = catalogue().track(track).unwrap();
        let claims = [&info.scope, &info.employers, &info.duties, &info.closes_off, &info.rejoins];
        let claims: Vec<&Claim> = claims.into_iter().flatten().chain([&info.summary]).collect();
        for claim in &claims {
            assert!(said.contains(&claim.text), "{}: {}", track.id(), claim.text);
        }
        let marks: usize = ["Stated", "Official", "Our view"].iter().map(|mark| said.matches(mark).count()).sum();
        assert!(marks >= claims.len(), "{}: every claim has its basis", track.id());
        assert!(said.contains("What it pays United States $"), "{said}");
    }
}

#[test]
fn what_every_role_asks_for_is_on_paper() {
    let said = sheet("what-would-it-take", "handout");
    for id in role_ids() {
        let role = catalogue().role(&id).unwrap();
        assert!(said.contains(&role.title), "{id}");
        for need in &role.skills {
            assert!(said.contains(&catalogue().skill(&need.skill).unwrap().name), "{id}: {}", need.skill);
        }
    }
}

#[test]
fn the_guide_has_every_activity_minute_by_minute_and_what_to_think_of() {
    let html = html(&Page::Facilitator);
    let said = text(&html);
    let workshop = &catalogue().workshop;
    for one in &workshop.activities {
        assert!(html.contains(&format!("data-activity=\"{}\"", one.id)));
        assert!(said.contains(&one.purpose) && said.contains(&one.leaves) && said.contains(&one.brings.join("; ")));
        for screen in &one.screens {
            for line in screen.say.iter().chain(&screen.watch) {
                assert!(said.contains(line.as_str()), "{}: {line}", one.id);
            }
        }
        // The minutes run to the end of the activity.
        let last = one.screens.last().unwrap().minutes;
        assert!(said.contains(&format!("{} to {}", one.minutes - last, one.minutes)), "{}", one.id);
    }
    assert!(workshop.guide.len() >= 4);
    for line in workshop.guide.iter().flat_map(|advice| &advice.lines) {
        assert!(said.contains(line.as_str()), "{line}");
    }
}
