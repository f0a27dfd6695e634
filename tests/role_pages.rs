//! A role's page says what the catalogue knows of the role, with place, period and measure at each figure.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::questions::pay;
use support::catalogue;
use support::html::{all, inner, tags, text};
use support::site::of_role;

#[test]
fn every_role_page_shows_what_the_role_does_and_how_sure_we_are() {
    for role in &catalogue().roles {
        let shown = text(of_role(role));
        let claims = role.duties.iter().chain(&role.about).chain(&role.education).chain(&role.experience);
        for claim in claims.chain(&role.not_known).chain(&role.placement).chain([&role.summary]) {
            let words = claim.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&words), "{} does not say: {words}", role.id);
        }
        for need in &role.skills {
            assert!(shown.contains(&catalogue().skill(&need.skill).unwrap().name), "{}: {}", role.id, need.skill);
        }
        for step in catalogue().moves_from(&role.id) {
            assert!(shown.contains(catalogue().title(&step.to)), "{} does not lead to {}", role.id, step.to);
        }
    }
}

#[test]
fn every_pay_figure_stands_with_place_period_measure_and_group() {
    for role in &catalogue().roles {
        let html = of_role(role);
        let sections: Vec<String> = all(html, "section").into_iter().map(text).collect();
        for place in &catalogue().places {
            let section =
                sections.iter().find(|shown| shown.starts_with(&place.name)).expect("a section for each place");
            let official = pay::official(catalogue(), role, &place.id);
            let titles = pay::from_articles(catalogue(), role).into_iter().filter(|pay| pay.place == place.id);
            let all: Vec<_> = official.iter().map(|figure| figure.pay).chain(titles).collect();
            assert_eq!(all.is_empty(), section.contains("Not known"), "{} in {}: {section}", role.id, place.name);
            for figure in &all {
                assert!(section.contains(&figure.period), "{} in {}: no {}", role.id, place.name, figure.period);
                assert!(section.contains(&figure.measure), "{} in {}: no {}", role.id, place.name, figure.measure);
                if let Some(middle) = pay::middle(&figure.amount) {
                    assert!(section.contains(&pay::money(middle, figure.currency)), "{}: {middle}", role.id);
                }
            }
            for figure in official {
                let group = catalogue().occupation(&figure.fit.occupation).unwrap();
                assert!(section.contains(&format!("Counted in {}", group.title)), "{}: {}", role.id, group.title);
            }
        }
    }
}

#[test]
fn structured_data_says_what_the_page_says() {
    for role in &catalogue().roles {
        let html = of_role(role);
        let tags = tags(html);
        let i = tags.iter().position(|tag| tag.get("type") == Some("application/ld+json")).expect("structured data");
        let value: serde_json::Value = serde_json::from_str(inner(html, &tags, i)).unwrap();
        assert_eq!(value["name"], role.title.as_str());
        assert_eq!(value["responsibilities"].as_array().map(Vec::len), Some(role.duties.len()));
        for salary in value["estimatedSalary"].as_array().into_iter().flatten() {
            let name = salary["name"].as_str().unwrap();
            assert!(
                catalogue().figures().any(|pay| name.ends_with(&format!("{}, {}", pay.period, pay.measure))),
                "{name}"
            );
            assert!(salary["median"].as_u64().is_some() && salary["duration"] == "P1Y");
        }
    }
}
