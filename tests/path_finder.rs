//! The path finder as people see it: three questions, wishes, trade-offs, pay along the path, and what is said where there is no path.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Links, Page};
use hr_career_paths::bundle;
use hr_career_paths::catalogue::{Catalogue, MoveKind, RoleId};
use hr_career_paths::components::Site;
use hr_career_paths::parts::{Live, Part};
use hr_career_paths::questions::paths::Ranking;
use leptos::prelude::*;
use std::sync::LazyLock;
use support::html::{all, assert_balanced, tags, text};
use support::{catalogue, role_ids};

/// What the browser's program shows for an address, from what it carries.
fn shown(query: &str) -> String {
    static SLIM: LazyLock<&Catalogue> = LazyLock::new(|| bundle::unpack(bundle::PATHS));
    drop(any_spawner::Executor::init_tokio());
    let (address, notices) = Address::parse("paths/", query, &SLIM);
    let html = Owner::new().with(|| {
        let live = Live::plain(Site { catalogue: *SLIM, links: Links::from_depth(1) });
        live.query.set(address.query.clone());
        live.notices.set(notices);
        Part::PathFinder.view(live).to_html()
    });
    assert_balanced(&html);
    html
}

/// The sentence that is announced.
fn said(query: &str) -> String {
    let html = shown(query);
    let status = html
        .split("class=\"count\" role=\"status\">")
        .nth(1)
        .expect("a status")
        .split("</p>")
        .next()
        .unwrap()
        .to_owned();
    text(&status)
}

fn links(html: &str) -> Vec<String> {
    tags(html).iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect()
}

#[test]
fn a_start_alone_asks_where_one_can_go() {
    for id in role_ids() {
        let html = shown(&format!("from={id}"));
        let (rows, role) = (all(&html, "tr").len(), catalogue().role(&id).unwrap());
        let onward = catalogue().moves_from(&id).count();
        if onward == 0 {
            assert!(text(&html).contains("the end of the line"), "{id}");
            continue;
        }
        assert!(rows > onward, "{id}: {rows} rows for {onward} moves onward");
        assert!(text(&html).contains(&format!("From {}, ", role.title)), "{id}");
        assert!(links(&html).iter().all(|link| !link.contains(&format!("to={id}&"))), "{id} leads to itself");
    }
}

#[test]
fn an_end_alone_asks_how_people_get_there() {
    let html = shown("to=hr-director");
    assert!(said("to=hr-director").starts_with("To HR Director, people come from"), "{}", said("to=hr-director"));
    for step in catalogue().moves_to(&RoleId::new("hr-director")) {
        let link = format!("../paths/?from={}&amp;to=hr-director", step.from);
        assert!(html.contains(&link), "{link}");
    }
    assert!(said("to=hr-trainee").contains("a place to start"), "{}", said("to=hr-trainee"));
}

#[test]
fn the_list_within_reach_says_moves_learning_and_pay_of_each_role() {
    let html = shown("from=hr-assistant");
    let row =
        html.split("<tr").skip(1).find(|row| row.contains("../roles/hr-director/")).expect("a row for the director");
    let row = text(&format!("<tr{row}"));
    for part in ["3 moves", "steps", "$149,280"] {
        assert!(row.contains(part), "{row}");
    }
    let caption = text(&html);
    assert!(caption.contains("May 2025"), "no period at the figures");
}

#[test]
fn within_reach_the_order_is_that_which_was_asked_for() {
    let pay = |query: &str| -> Vec<u32> {
        let html = shown(query);
        let cells = html.split("data-column=\"Median pay, US\">").skip(1);
        cells.map(|cell| cell.split('<').next().unwrap().replace(['$', ','], "").parse().unwrap_or(0)).collect()
    };
    let by_pay = pay("from=hr-assistant&by=pay");
    assert!(by_pay.len() > 15 && by_pay.is_sorted_by(|a, b| a >= b), "{by_pay:?}");
    assert!(!pay("from=hr-assistant").is_sorted_by(|a, b| a >= b), "the plain order is by moves");
}

#[test]
fn every_ranking_can_be_asked_for_and_says_what_it_does() {
    for ranking in Ranking::ALL {
        let html = shown(&format!("from=hr-assistant&to=hr-director&by={}", ranking.id()));
        assert!(text(&html).contains(ranking.explain()), "{ranking:?}");
    }
    assert!(text(&shown("from=hr-assistant&to=hr-director&by=luck")).contains("is not a ranking"));
}

#[test]
fn way_points_and_what_to_avoid_are_met_and_shown() {
    let html = shown("from=hr-assistant&to=hr-director&via=hris-specialist&avoid=hr-operations-manager");
    let paths = all(&html, "summary").into_iter().map(text).filter(|text| text.contains('→'));
    let paths: Vec<String> = paths.collect();
    assert!(!paths.is_empty());
    for path in paths {
        assert!(path.contains("HRIS Specialist") && !path.contains("HR Operations Manager"), "{path}");
    }
    let chips: Vec<String> = all(&html, "button").into_iter().map(text).collect();
    assert!(chips.iter().any(|chip| chip.contains("Take out HRIS Specialist")), "{chips:?}");
}

#[test]
fn what_cannot_be_met_is_said_with_the_nearest_question() {
    let cases = [
        ("from=hr-manager&to=hr-manager", "both the start and the end", "from=hr-manager"),
        (
            "from=hr-director&to=hr-assistant",
            "No chain of moves that we know leads",
            "from=hr-assistant&amp;to=hr-director",
        ),
        (
            "from=hr-assistant&to=hr-director&avoid=hr-director",
            "Both cannot be",
            "from=hr-assistant&amp;to=hr-director",
        ),
        ("from=hr-assistant&to=hr-director&via=recruiter&avoid=recruiter", "Both cannot be", "via=recruiter"),
        ("from=hr-assistant&to=hr-generalist&via=hr-director", "No path", "from=hr-assistant&amp;to=hr-generalist"),
    ];
    for (query, sentence, link) in cases {
        let html = shown(query);
        assert!(said(query).contains(sentence), "{query}: {}", said(query));
        assert!(html.contains(link), "{query} offers no way on: {:?}", links(&html));
    }
}

#[test]
fn every_offered_question_has_an_answer_or_a_reason() {
    for query in
        ["from=hr-director&to=hr-assistant", "from=hr-assistant&to=hr-director&via=recruiter&avoid=specialist", ""]
    {
        for link in links(&shown(query)).into_iter().filter(|link| link.starts_with("../paths/?")) {
            let query = link.trim_start_matches("../paths/?").replace("&amp;", "&");
            assert!(said(&query).len() > 20, "{query}");
        }
    }
}

#[test]
fn each_move_leads_to_its_own_page() {
    let html = shown("from=hr-assistant&to=chief-people-officer");
    let moves: Vec<String> = links(&html).into_iter().filter(|link| link.starts_with("../moves/")).collect();
    assert!(moves.len() > 4);
    for link in moves {
        let page = Page::parse(link.trim_start_matches("../"), catalogue());
        assert!(matches!(page, Page::Move(..)), "{link}");
    }
}

#[test]
fn pay_along_a_path_keeps_currencies_and_periods_apart() {
    let html = shown("");
    let figures: Vec<&str> =
        html.split("<figure").skip(1).map(|part| part.split("</figure>").next().unwrap()).collect();
    assert!(figures.len() >= 2);
    for figure in figures {
        assert!(figure.contains('$') != figure.contains('£'), "two currencies in one picture");
        let caption = text(figure.split("<figcaption").nth(1).unwrap());
        assert!(["May 2025", "April 2025"].iter().any(|period| caption.contains(period)), "{caption}");
    }
}

#[test]
fn another_measure_stands_in_the_table_and_not_on_the_axis() {
    // UK figures of assistants count all jobs, those of the other stations full-time ones.
    let html = shown("from=hr-assistant&to=hr-director");
    let british = html.split("class=\"profile\"").find(|part| part.contains("£80k")).expect("a profile in pounds");
    let caption = text(british.split("<figcaption").nth(1).unwrap().split("</figcaption>").next().unwrap());
    assert!(caption.contains("full-time employee jobs") && !caption.contains("all employee jobs"), "{caption}");
    assert!(
        british.contains(">see table<") && british.contains("another measure: annual gross pay, all employee jobs")
    );
}

#[test]
fn moves_sideways_are_counted_as_moves() {
    let lateral = catalogue().moves.iter().find(|step| step.kind == MoveKind::Lateral).expect("a lateral move");
    let html = shown(&format!("from={}&to={}", lateral.from, lateral.to));
    assert!(text(&html).contains("a step sideways"));
}

#[test]
fn nothing_in_an_address_breaks_the_answer() {
    for query in [
        "via=a,b,c,d&avoid=e,f&by=%00&from=%F0%9F%9A%80&to=",
        "via=,,,&avoid=,",
        "from=hr-assistant&via=hr-assistant&to=hr-director",
    ] {
        assert!(!said(query).is_empty(), "{query}");
    }
}
