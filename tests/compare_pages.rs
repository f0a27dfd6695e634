//! The pages that set roles and tracks side by side.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Links, Page};
use hr_career_paths::catalogue::{Level, RoleId, Track};
use hr_career_paths::components::Site;
use hr_career_paths::parts::{Live, Part};
use hr_career_paths::questions::{compare, tracks};
use leptos::prelude::*;
use std::collections::BTreeSet;
use support::catalogue;
use support::html::{all, assert_balanced, tags, text};
use support::site::{documents, of_role};

/// The comparison as it stands after an address was opened.
fn opened(query: &str) -> String {
    drop(any_spawner::Executor::init_tokio());
    let (address, notices) = Address::parse("compare/", query, catalogue());
    let html = Owner::new().with(|| {
        let live = Live::plain(Site { catalogue: catalogue(), links: Links::from_depth(1) });
        live.query.set(address.query);
        live.notices.set(notices);
        Part::Compare.view(live).to_html()
    });
    assert_balanced(&html);
    html
}

#[test]
fn every_pair_is_shown_and_no_figure_lacks_place_and_period() {
    let periods: BTreeSet<&str> = catalogue().figures().map(|pay| pay.period.as_str()).collect();
    let places: Vec<&str> = catalogue().places.iter().map(|place| place.name.as_str()).collect();
    let roles = &catalogue().roles;
    for (a, b) in roles.iter().flat_map(|a| roles.iter().map(move |b| (a, b))).filter(|(a, b)| a.id < b.id) {
        let html = opened(&format!("roles={},{}", a.id, b.id));
        let said = text(&html);
        for heading in
            ["What they are", "What they pay", "From one to another", "What they do", "Outlook", "What is not known"]
        {
            assert!(all(&html, "h2").iter().any(|h2| text(h2) == heading), "{} {}: {heading}", a.id, b.id);
        }
        for claim in [a, b].iter().flat_map(|role| role.duties.iter().chain(&role.education).chain(&role.not_known)) {
            assert!(said.contains(&claim.text), "{} {}: {}", a.id, b.id, claim.text);
        }
        let mut money = 0;
        for table in all(&html, "table") {
            if !text(table).contains(['$', '£']) {
                continue;
            }
            money += text(table).matches(['$', '£']).count();
            let caption = text(all(table, "caption")[0]);
            assert!(places.iter().any(|place| caption.contains(place)), "{caption}");
            assert!(periods.iter().any(|period| caption.contains(period)), "{caption}");
        }
        assert_eq!(money, said.matches(['$', '£']).count(), "{} {}: money outside of the tables", a.id, b.id);
    }
}

#[test]
fn only_differences_leaves_out_what_is_the_same() {
    let query = "roles=hr-generalist,hr-operations-specialist";
    let (whole, less) = (opened(query), opened(&format!("{query}&only=differences")));
    assert!(text(&whole).contains("= same for all") && !text(&less).contains("= same for all"));
    assert!(text(&whole).contains("≠ depth differs") && text(&less).contains("≠ depth differs"));
    assert!(text(&less).contains("are counted in one group"), "their pay is that of one group");
    let rows = |html: &str| tags(html).iter().filter(|tag| tag.is("tr")).count();
    assert!(rows(&less) < rows(&whole));
    let pressed = |html: &str| tags(html).iter().find_map(|tag| tag.get("aria-pressed").map(str::to_owned)).unwrap();
    assert_eq!((pressed(&whole), pressed(&less)), ("false".to_owned(), "true".to_owned()));
}

#[test]
fn each_question_that_cannot_be_answered_gets_a_sentence_and_the_nearest_answer() {
    let said = |query: &str| text(&opened(query));
    let plain = said("");
    assert!(plain.contains("An example, one mid-level role from each track"), "{plain:.600}");
    for (query, sentence) in [
        ("roles=hr-manager", "HR Manager stands alone. Choose another role to set beside it."),
        ("roles=hr-manager,hr-manager", "“hr-manager” stands in “roles” more than once; it counts once."),
        (
            "roles=astronaut,hr-manager,recruiter",
            "“roles=astronaut” in the address is not a role we know and was left out.",
        ),
        ("roles=astronaut", "An example, one mid-level role from each track"),
        (
            "roles=hr-assistant,recruiter,hr-manager,hr-director,talent-manager",
            "“roles” in the address holds more than 4 values; the first 4 count.",
        ),
        ("only=some", "“only=some” in the address is not a part of the comparison"),
        ("roles=recruiter,hr-manager&from=hr-director", "HR Director cannot be an end of this gap"),
    ] {
        assert!(said(query).contains(sentence), "{query}: {:.900}", said(query));
    }
    assert!(said("roles=hr-manager").contains("With HR Director the next role up"));
    assert!(said("roles=astronaut,hr-manager,recruiter").contains("Side by side: HR Manager and Recruiter."));
}

#[test]
fn the_choices_show_what_is_compared() {
    let html = opened("roles=recruiter,hr-manager,hr-director&from=hr-director&to=recruiter");
    let selected: Vec<String> = tags(&html)
        .iter()
        .filter(|tag| tag.is("option") && tag.get("selected").is_some())
        .map(|tag| tag.get("value").unwrap().to_owned())
        .collect();
    assert_eq!(selected, ["recruiter", "hr-manager", "hr-director", "", "hr-director", "recruiter"]);
    assert!(text(&html).contains("From HR Director to Recruiter:"));
    let links: Vec<String> = tags(&html).iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect();
    for link in ["../paths/?from=hr-director&to=recruiter", "../paths/?from=recruiter&to=hr-director"] {
        assert!(links.iter().any(|to| to == link), "{link}");
    }
}

#[test]
fn every_role_leads_to_comparisons_worth_making() {
    for one in &catalogue().roles {
        let partners = compare::partners(catalogue(), one);
        let ids: BTreeSet<&RoleId> = partners.iter().map(|(_, other)| &other.id).collect();
        assert_eq!(ids.len(), partners.len(), "{}", one.id);
        assert!(!ids.contains(&one.id) && !ids.is_empty(), "{}", one.id);
        for (_, other) in partners {
            let link = format!("../../compare/?roles={},{}", one.id, other.id);
            assert!(tags(of_role(one)).iter().any(|tag| tag.get("href") == Some(&link)), "{link}");
        }
    }
}

#[test]
fn the_tracks_page_gives_every_median_with_its_source_and_a_picture_on_one_scale() {
    let html = &documents()[&Page::Tracks];
    let said = text(html);
    for place in &catalogue().places {
        for track in Track::ALL {
            for level in Level::ALL {
                for rung in tracks::step(catalogue(), track, level, &place.id).rungs {
                    let short = hr_career_paths::components::pay::short(rung.pay);
                    assert!(said.contains(&short), "{short}");
                    assert!(said.contains(&format!("{}, {}", place.name, rung.pay.period)));
                }
            }
        }
    }
    for table in all(html, "table").iter().filter(|table| text(table).contains("Ladder")) {
        let scales: Vec<Vec<String>> = all(table, "svg")
            .iter()
            .map(|svg| {
                all(svg, "text").iter().map(|words| text(words)).filter(|word| word.contains(['$', '£'])).collect()
            })
            .collect();
        assert_eq!(scales.len(), 3);
        assert!(scales[0].len() == 5 && scales.iter().all(|scale| *scale == scales[0]), "{scales:?}");
        for item in all(table, "li").iter().filter(|item| text(item).contains("Median")) {
            assert!(item.contains("basis official"), "{}", text(item));
        }
    }
}

#[test]
fn typed_markup_never_becomes_markup() {
    for query in ["roles=%3Cscript%3Ealert(1)%3C/script%3E", "only=%22%3E%3Cimg+src=x%3E", "from=%3Cimg+src=x%3E"] {
        let html = opened(query);
        assert!(!tags(&html).iter().any(|tag| tag.is("script") || tag.is("img")), "{query}");
        assert!(html.contains("notice"), "{query}");
    }
}

#[test]
fn a_track_has_notes_on_its_own_groups_only() {
    let said = |track: Track| text(&documents()[&Page::Track(track)]);
    assert!(said(Track::Generalist).contains("Chief Executives:"));
    assert!(!said(Track::Specialist).contains("Chief Executives"), "no role of the track is counted there");
}
