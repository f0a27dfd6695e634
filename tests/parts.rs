//! The live parts: the same from the bundled catalogue as from the whole one, in every state that an address can ask for.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Links, Notice, Page, Query};
use hr_career_paths::bundle;
use hr_career_paths::catalogue::Catalogue;
use hr_career_paths::components::Site;
use hr_career_paths::pack::App;
use hr_career_paths::parts::{Live, Part};
use leptos::prelude::*;
use std::sync::LazyLock;
use support::html::{all, assert_balanced, tags, text};
use support::{catalogue, role_ids};

fn render(part: Part, catalogue: &'static Catalogue, query: Query, notices: Vec<Notice>) -> String {
    drop(any_spawner::Executor::init_tokio());
    Owner::new().with(|| {
        let live = Live::plain(Site { catalogue, links: Links::from_depth(1) });
        live.query.set(query);
        live.notices.set(notices);
        part.view(live).to_html()
    })
}

/// What the program of a part carries.
fn bundled(part: Part) -> &'static Catalogue {
    static ALL: LazyLock<[&Catalogue; App::ALL.len()]> =
        LazyLock::new(|| App::ALL.map(|app| bundle::unpack(bundle::bytes(app))));
    ALL[part.app() as usize]
}

const fn page(part: Part) -> Page {
    match part {
        Part::Finder => Page::Find,
        Part::RoleList => Page::Roles,
        Part::PathFinder => Page::Paths,
        Part::Compare => Page::Compare,
        Part::Pay => Page::Pay,
        Part::Check => Page::Check,
    }
}

/// A part as it stands after an address was opened; the same from both catalogues.
fn opened(part: Part, query: &str) -> String {
    let (address, notices) = Address::parse(&page(part).path(), query, catalogue());
    let [whole, slim] =
        [catalogue(), bundled(part)].map(|all| render(part, all, address.query.clone(), notices.clone()));
    if whole != slim {
        let at = whole.bytes().zip(slim.bytes()).take_while(|(a, b)| a == b).count();
        let from = (0..=at.saturating_sub(80)).rev().find(|i| whole.is_char_boundary(*i)).unwrap();
        panic!("{part:?} {query}: the bundled catalogue lacks something after: {:.200}", &whole[from..]);
    }
    assert_balanced(&whole);
    whole
}

#[test]
fn the_plain_state_is_the_same_from_the_bundle() {
    for part in Part::ALL {
        assert!(text(&opened(part, "")).len() > 40, "{part:?} is empty");
    }
}

#[test]
fn every_path_is_the_same_from_the_bundle() {
    for from in role_ids() {
        for to in ["hr-director", "hr-manager", "hris-director", "chief-people-officer", "recruiter"] {
            opened(Part::PathFinder, &format!("from={from}&to={to}"));
        }
    }
}

#[test]
fn every_comparison_is_the_same_from_the_bundle() {
    let ids = role_ids();
    for (i, a) in ids.iter().enumerate() {
        for b in &ids[i + 1..] {
            opened(Part::Compare, &format!("roles={a},{b}"));
        }
        // Three and four at once, with the gap between the last two, and only what differs.
        let [b, c, d] = [1, 7, 12].map(|more| &ids[(i + more) % ids.len()]);
        opened(Part::Compare, &format!("roles={a},{b},{c}&from={c}&to={b}"));
        opened(Part::Compare, &format!("roles={a},{b},{c},{d}&only=differences"));
        opened(Part::Compare, &format!("roles={a}"));
    }
    for query in
        ["roles=nobody", "roles=recruiter,recruiter", "roles=,,,", "roles=a,b,c,d,e,f", "only=x", "from=hr-director"]
    {
        opened(Part::Compare, query);
    }
}

#[test]
fn the_path_finder_says_how_many_paths_or_why_there_is_none() {
    let said = |query: &str| text(&opened(Part::PathFinder, query));
    assert!(said("").contains("paths from HR Assistant to HR Director"));
    assert!(said("from=hr-manager&to=hr-manager").contains("HR Manager is both the start and the end."));
    let back = said("from=hr-director&to=hr-assistant");
    assert!(back.contains("No chain of moves that we know leads from HR Director to HR Assistant."), "{back:.300}");
    assert!(said("from=nobody").contains("“from=nobody” in the address is not a role we know"));
}

#[test]
fn the_chosen_ends_are_selected() {
    let html = opened(Part::PathFinder, "from=recruiter&to=talent-manager");
    let selected: Vec<String> = tags(&html)
        .iter()
        .filter(|tag| tag.is("option") && tag.get("selected").is_some())
        .map(|tag| tag.get("value").unwrap().to_owned())
        .collect();
    assert_eq!(selected, ["recruiter", "talent-manager"]);
}

#[test]
fn the_search_links_to_what_it_finds() {
    let links = |query: &str| -> Vec<String> {
        tags(&opened(Part::Finder, query)).iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect()
    };
    assert_eq!(links("find=HRBP").first().map(String::as_str), Some("../roles/hr-business-partner/"));
    assert!(links("find=personnel+officer").len() > 1, "the roles counted in the group");
    assert!(links("find=onbording").contains(&"../skills/onboarding/".to_owned()), "a typing error");
    assert!(links("find=SHRM-CP").iter().any(|link| link.ends_with("#needs")), "the roles where the credential helps");
    let said = text(&opened(Part::Finder, "find=zzzz"));
    assert!(said.contains("Nothing found."), "{said}");
    assert_eq!(
        all(&opened(Part::Finder, "find=recruiter"), "mark").first().map(|mark| text(mark)),
        Some("Recruiter".to_owned())
    );
}

#[test]
fn typed_markup_stays_text() {
    for query in ["find=%3Cscript%3Ealert(1)%3C/script%3E", "find=%22%3E%3Cimg+src=x+onerror=alert(1)%3E", "%3Cb%3E=1"]
    {
        for part in [Part::Finder, Part::RoleList] {
            let html = opened(part, query);
            let harm = |name: &str| tags(&html).iter().any(|tag| tag.is(name));
            assert!(!harm("script") && !harm("img") && !harm("b"), "{part:?} {query}");
        }
    }
}

#[test]
fn the_list_of_roles_is_filtered() {
    let shown = |query: &str| all(&opened(Part::RoleList, query), "h3").len();
    let total = catalogue().roles.len();
    assert_eq!(shown(""), total);
    for track in hr_career_paths::catalogue::Track::ALL {
        let expected = catalogue().roles.iter().filter(|role| role.on(track)).count();
        assert_eq!(shown(&format!("track={}", track.id())), expected, "{}", track.id());
    }
    // A role that spans two levels is found at both.
    let both = catalogue().roles.iter().find(|role| role.level_to.is_some()).expect("a role of two levels");
    for level in [both.level, both.level_to.unwrap()] {
        assert!(text(&opened(Part::RoleList, &format!("level={}", level.id()))).contains(&both.title));
    }
    assert!(text(&opened(Part::RoleList, "find=zzzz")).contains("No role fits."));
    assert_eq!(shown("track=sideways"), total, "what cannot be used filters nothing");
}

#[test]
fn a_hostile_address_gives_few_notices() {
    let query: Vec<String> = (0..200).map(|i| format!("x{i}=1")).collect();
    let html = opened(Part::PathFinder, &query.join("&"));
    let notice = html.split("role=\"status\"").nth(1).expect("the notices");
    assert!(notice.matches("<li>").count() >= 5);
    assert!(text(&html).contains("195 more parts of the address were ignored."));
}
