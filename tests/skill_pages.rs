//! The page of a skill says who asks for it and how deep, and the list of skills names each once.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Links, Page};
use hr_career_paths::catalogue::{Depth, Level, Skill};
use hr_career_paths::questions::{skills, statements};
use std::collections::{BTreeMap, BTreeSet};
use support::catalogue;
use support::html::{all, tags, text};
use support::site::{documents, of_role};

const DOTS: [&str; 4] = ["●○○○", "●●○○", "●●●○", "●●●●"];

fn dots(depth: Depth) -> String {
    format!("{} {}", DOTS[depth as usize], depth.name())
}

fn of_skill(skill: &Skill) -> &'static str {
    &documents()[&Page::Skill(skill.id.clone())]
}

fn section<'a>(html: &'a str, id: &str) -> Option<&'a str> {
    let mark = format!("id=\"{id}\"");
    all(html, "section").into_iter().find(|section| section.starts_with("<h2") && section.contains(&mark))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn links(html: &str) -> BTreeSet<String> {
    tags(html).iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect()
}

#[test]
fn a_skill_page_says_what_it_means_and_who_asks_for_it() {
    for skill in &catalogue().skills {
        let html = of_skill(skill);
        assert_eq!(text(all(html, "h1")[0]), skill.name);
        assert!(text(html).contains(&one_line(&skill.summary.text)), "{}", skill.id);
        let mut shown: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for group in all(section(html, "roles").unwrap(), "tbody") {
            let rows = all(group, "tr");
            let level = text(rows[0]);
            for row in &rows[1..] {
                let title = text(all(all(row, "th")[0], "a")[0]);
                let cells = all(row, "td");
                let role = catalogue().roles.iter().find(|role| role.title == title).unwrap();
                let need = role.skills.iter().find(|need| need.skill == skill.id).unwrap();
                assert!(text(cells[1]).contains(need.evidence.basis().label()), "{}: {title}", skill.id);
                if let Some(note) = &need.note {
                    assert!(text(cells[1]).contains(&one_line(note)), "{}: {title}", skill.id);
                }
                shown.entry(level.clone()).or_default().push((title, text(cells[0])));
            }
        }
        let asked = skills::asked_by(catalogue(), &skill.id);
        for level in Level::ALL {
            let expected: Vec<(String, String)> = asked
                .iter()
                .filter(|asked| asked.role.level == level)
                .map(|asked| (asked.role.title.clone(), dots(asked.need.depth)))
                .collect();
            let found = shown.remove(&format!("{} level", level.name())).unwrap_or_default();
            assert_eq!(found, expected, "{}: {level:?}", skill.id);
        }
        assert!(shown.is_empty(), "{}: {shown:?}", skill.id);
    }
}

#[test]
fn statements_stand_under_their_depth() {
    let mut with = 0;
    for skill in &catalogue().skills {
        let known = statements::of(catalogue(), &skill.id);
        let found = section(of_skill(skill), "statements");
        assert_eq!(found.is_some(), !known.is_empty(), "{}", skill.id);
        let Some(found) = found else { continue };
        with += 1;
        let shown = text(found);
        let mut at = 0;
        for statement in known {
            let depth = shown.find(&dots(statement.depth)).expect("the depth stands above");
            let place = at + shown[at..].find(&one_line(&statement.text)).expect("in the order of depths");
            assert!(depth < place, "{}: {}", skill.id, statement.text);
            at = place;
        }
        assert!(shown.contains("written for one role, HR Assistant"), "{}", skill.id);
    }
    assert!(with > 10, "{with}");
}

#[test]
fn the_moves_that_grow_a_skill_are_linked() {
    let at = Links::from_depth(2);
    for skill in &catalogue().skills {
        let found = section(of_skill(skill), "moves").unwrap();
        let grows = skills::grows_by(catalogue(), &skill.id);
        let expected: BTreeSet<String> =
            grows.iter().map(|growth| at.page(&Page::Move(growth.step.from.clone(), growth.step.to.clone()))).collect();
        assert_eq!(links(found), expected, "{}", skill.id);
        for growth in grows {
            let name = format!("{} to {}", catalogue().title(&growth.step.from), catalogue().title(&growth.step.to));
            let from = growth.from.map_or("new".to_owned(), |from| format!("from {}", from.name().to_lowercase()));
            assert!(text(found).contains(&format!("{name} {from}")), "{}: {name} {from}", skill.id);
        }
    }
}

#[test]
fn related_skills_are_linked_with_how_many_roles_ask_for_both() {
    let at = Links::from_depth(2);
    for skill in &catalogue().skills {
        let found = section(of_skill(skill), "related").unwrap();
        let related = skills::related(catalogue(), &skill.id, 8);
        assert_eq!(links(found), related.iter().map(|other| at.page(&Page::Skill(other.skill.id.clone()))).collect());
        let asking = skills::asked_by(catalogue(), &skill.id).len();
        for other in related {
            let said = format!("{} in {} of {asking} roles", other.skill.name, other.roles);
            assert!(text(found).contains(&said), "{}: {said}", skill.id);
        }
    }
}

#[test]
fn the_list_runs_from_a_to_z_and_names_each_skill_twice() {
    let html = &documents()[&Page::Skills];
    let at = Links::from_depth(1);
    let mut names = Vec::new();
    for letter in all(html, "section").into_iter().filter(|section| section.starts_with("<h2 id=\"letter-")) {
        let heading = text(all(letter, "h2")[0]);
        for entry in all(letter, "li") {
            let name = text(all(entry, "h3")[0]);
            assert!(name.starts_with(&heading), "{name} under {heading}");
            let skill = catalogue().skills.iter().find(|skill| skill.name == name).expect("a skill of that name");
            let shown = text(entry);
            assert!(shown.contains(&one_line(&skill.summary.text)), "{shown}");
            assert!(shown.contains(skill.summary.evidence.basis().label()), "{shown}");
            let asked = skills::asked_by(catalogue(), &skill.id);
            let said = match asked.len() {
                1 => "1 role asks for it".to_owned(),
                many => format!("{many} roles ask for it"),
            };
            assert!(shown.contains(&said) && shown.contains(&dots(asked[0].need.depth)), "{said} in {shown}");
            assert!(shown.contains(skill.family.name()), "{shown}");
            names.push(name);
        }
        assert!(links(html).contains(&format!("#letter-{heading}")), "no way to {heading}");
    }
    let expected: Vec<String> = skills::all(catalogue()).into_iter().map(|skill| skill.name.clone()).collect();
    assert_eq!(names, expected);
    for skill in &catalogue().skills {
        let link = format!("href=\"{}\"", at.page(&Page::Skill(skill.id.clone())));
        assert_eq!(html.matches(&link).count(), 2, "{}: once by letter, once by family", skill.id);
    }
}

#[test]
fn role_pages_link_every_skill_of_the_role() {
    let at = Links::from_depth(2);
    for role in &catalogue().roles {
        let shown = links(of_role(role));
        for need in &role.skills {
            assert!(shown.contains(&at.page(&Page::Skill(need.skill.clone()))), "{}: {}", role.id, need.skill);
        }
    }
}
