//! Addresses: what is written can be read again, and nothing that can be typed does harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{
    Address, CheckPart, LONGEST_FIND, Links, MOST_AVOIDED, MOST_COMPARED, Notice, Page, Parameter, Query, Theme,
};
use hr_career_paths::catalogue::{Catalogue, Level, PlaceId, RoleId, Track};
use hr_career_paths::questions::check::Form;
use hr_career_paths::questions::paths::{Avoid, MOST_VIA, Ranking};
use hr_career_paths::questions::pay_places;
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{cases, catalogue, role_ids};

/// The catalogue, where the manager once had another id.
fn with_retired() -> Catalogue {
    let mut all = catalogue().clone();
    let manager = all.roles.iter_mut().find(|role| role.id.as_str() == "hr-manager").unwrap();
    manager.retired_ids.push(RoleId::new("personnel-manager"));
    all
}

#[test]
fn every_page_is_found_under_its_path() {
    let pages = Page::all(catalogue());
    let paths: BTreeSet<String> = pages.iter().map(Page::path).collect();
    assert_eq!(paths.len(), pages.len(), "two pages share a path");
    for page in pages {
        let path = page.path();
        assert_eq!(Page::parse(&path, catalogue()), page, "{path}");
        assert_eq!(Page::parse(path.trim_end_matches('/'), catalogue()), page, "{path} without its slash");
        assert!(!path.starts_with('/') && !path.contains(".."), "{path}");
        assert_eq!(page.depth(), path.matches('/').count());
        if path.is_empty() || path.ends_with('/') {
            assert_eq!(Page::parse(&format!("{path}index.html"), catalogue()), page, "the file itself");
        }
    }
}

#[test]
fn promised_addresses_stay() {
    for path in ["", "roles/", "roles/hr-assistant/", "paths/", "tracks/", "tracks/operations/", "sources/"] {
        assert_ne!(Page::parse(path, catalogue()), Page::NotFound, "{path}");
        assert_eq!(Page::parse(path, catalogue()).path(), path);
    }
}

#[test]
fn what_is_not_there_gives_the_page_that_says_so() {
    for path in [
        "roles/nobody/",
        "tracks/nobody/",
        "roles/hr-manager/more/",
        "nothing",
        "ROLES/",
        "../",
        "a/b/c/d/e/f",
        "%",
        "roles/%00/",
        "roles/%ff/",
    ] {
        assert_eq!(Page::parse(path, catalogue()), Page::NotFound, "{path}");
    }
    assert_eq!(Page::parse("roles/hr%2Dmanager/", catalogue()), Page::Role(RoleId::new("hr-manager")));
}

#[test]
fn the_name_of_a_folder_does_not_run_into_that_of_its_file() {
    for path in ["rolesindex.html", "tracks/operationsindex.html"] {
        assert_eq!(Page::parse(path, catalogue()), Page::NotFound, "{path}");
    }
}

#[test]
fn a_retired_id_leads_to_the_role_of_today() {
    let all = with_retired();
    let manager = RoleId::new("hr-manager");
    assert_eq!(Page::parse("roles/personnel-manager/", &all), Page::Role(manager.clone()));
    let (query, notices) = Query::parse("from=personnel-manager&to=hr-director", &Page::Paths, &all);
    assert_eq!((query.from, notices), (Some(manager), vec![]));
    assert_eq!(Page::parse("roles/personnel-manager/", catalogue()), Page::NotFound, "only where it is retired");
}

/// A notice in words, for one query.
fn notices(page: &Page, query: &str) -> Vec<String> {
    Query::parse(query, page, catalogue()).1.iter().map(Notice::sentence).collect()
}

#[test]
fn a_notice_names_what_was_ignored() {
    for (page, query, named) in [
        (Page::Paths, "from=nobody", "“from=nobody”"),
        (Page::Paths, "to=hr-manager&to=hr-director", "“to”"),
        (Page::Paths, "level=mid", "“level”"),
        (Page::Roles, "track=sideways", "“track=sideways”"),
        (Page::Roles, "level=boss", "“level=boss”"),
        (Page::Home, "theme=pink", "“theme=pink”"),
        (Page::Home, "chrome=all", "“chrome=all”"),
        (Page::Home, "lang=fr", "“lang=fr”"),
        (Page::Home, "utm_source=mail", "“utm_source”"),
        (Page::Guide, "find=x", "“find”"),
        (Page::Check, "form=long", "“form=long”"),
        (Page::Check, "part=0", "“part=0”"),
        (Page::Check, "part=%2B2", "“part=+2”"),
        (Page::Check, "part=100", "“part=100”"),
        (Page::Check, "part=results", "“part=results”"),
        (Page::Compare, "part=1", "“part”"),
    ] {
        let said = notices(&page, query);
        assert_eq!(said.len(), 1, "{query}: {said:?}");
        assert!(said[0].contains(named) && said[0].ends_with('.'), "{query}: {}", said[0]);
    }
    assert!(notices(&Page::Roles, &format!("find={}", "x".repeat(81)))[0].contains("first 80 characters"));
    for fine in ["", "from=&to=", "lang=en", "lang=en-US", "theme=dark&chrome=none", "&&", "from=hr-manager"] {
        assert_eq!(notices(&Page::Paths, fine), Vec::<String>::new(), "{fine}");
    }
}

#[test]
fn what_frames_add_is_no_mistake() {
    let frames =
        "accent=0a4f98&initialWidth=640&childId=here&parentTitle=Intranet&parentUrl=https%3A%2F%2Fintranet.example%2F";
    assert_eq!(notices(&Page::Paths, frames), Vec::<String>::new());
    assert_eq!(notices(&Page::Paths, "parenturl=x").len(), 1, "names are taken as they are");
    assert_eq!(notices(&Page::Check, "kiosk=on&form=short"), Vec::<String>::new());
}

#[test]
fn a_query_of_any_length_is_answered_with_one_notice() {
    for query in ["x=1&".repeat(25_000), "a".repeat(100_000), format!("find={}", "%F0%9F%98%80".repeat(10_000))] {
        let (parsed, notices) = Query::parse(&query, &Page::Home, catalogue());
        assert_eq!((parsed, notices), (Query::default(), vec![Notice::TooLong]));
    }
}

#[test]
fn links_lead_up_and_down_again() {
    for page in Page::all(catalogue()) {
        let links = Links::from_depth(page.depth());
        assert_eq!(links.up().matches("../").count(), page.depth());
        for target in Page::all(catalogue()) {
            let link = links.page(&target);
            assert!(link.starts_with("./") || link.starts_with("../"), "{link}");
            assert_eq!(link.strip_prefix(&links.up()), Some(target.path().as_str()));
        }
    }
}

/// A state that a page can have.
fn state() -> impl Strategy<Value = (Page, Query)> {
    let role = || proptest::option::of(proptest::sample::select(role_ids()));
    let page = proptest::sample::select(Page::all(catalogue()));
    let track = proptest::option::of(proptest::sample::select(Track::ALL.to_vec()));
    let level = proptest::option::of(proptest::sample::select(Level::ALL.to_vec()));
    let find = proptest::option::of("\\PC{1,80}".prop_filter_map("nothing typed", |typed| {
        let typed = typed.trim().to_owned();
        (!typed.is_empty() && typed.chars().count() <= LONGEST_FIND).then_some(typed)
    }));
    let theme = proptest::option::of(proptest::sample::select(vec![Theme::Light, Theme::Dark, Theme::Auto]));
    let list = |most: usize| proptest::sample::subsequence(role_ids(), 0..=most).prop_shuffle();
    let by = proptest::option::of(proptest::sample::select(Ranking::ALL.to_vec()));
    let avoid = (proptest::sample::subsequence(Track::ALL.to_vec(), 0..=3), list(MOST_AVOIDED - 3));
    let places: Vec<PlaceId> = pay_places::all(catalogue()).map(|place| place.id().clone()).collect();
    let place = proptest::option::of(proptest::sample::select(places));
    let question = (list(MOST_VIA), avoid, by, list(MOST_COMPARED), any::<bool>(), place);
    let form = proptest::option::of(proptest::sample::select(Form::ALL.to_vec()));
    let part = (1..=99u8).prop_map(CheckPart::Group).boxed().prop_union(Just(CheckPart::Result).boxed());
    let check = (form, proptest::option::of(part));
    (page, (role(), role(), check), question, track, level, find, theme, any::<bool>()).prop_map(
        |(
            page,
            (from, to, (form, part)),
            (via, (tracks, roles_avoided), by, roles, differences, place),
            track,
            level,
            find,
            theme,
            bare,
        )| {
            let used = |parameter: Parameter| parameter.used_by(&page);
            let query = Query {
                from: from.filter(|_| used(Parameter::From)),
                to: to.filter(|_| used(Parameter::To)),
                via: if used(Parameter::Via) { via } else { Vec::new() },
                avoid: if used(Parameter::Avoid) {
                    let tracks = tracks.into_iter().map(Avoid::Track);
                    tracks.chain(roles_avoided.into_iter().map(Avoid::Role)).collect()
                } else {
                    Vec::new()
                },
                place: place.filter(|_| used(Parameter::Place)),
                by: by.filter(|_| used(Parameter::By)),
                roles: if used(Parameter::Roles) { roles } else { Vec::new() },
                differences: differences && used(Parameter::Only),
                track: track.filter(|_| used(Parameter::Track)),
                level: level.filter(|_| used(Parameter::Level)),
                form: form.filter(|_| used(Parameter::Form)),
                part: part.filter(|_| used(Parameter::Part)),
                find: find.filter(|_| used(Parameter::Find)),
                theme,
                bare,
            };
            (page, query)
        },
    )
}

fn assert_harmless(notices: &[Notice]) {
    for notice in notices {
        let said = notice.sentence();
        assert!(!said.contains(|c: char| c == '<' || c == '>' || c.is_control()), "{said:?}");
        assert!(
            !said.contains(|c: char| ('\u{200e}'..='\u{202e}').contains(&c) && c != '\u{2013}' && !"“”…’".contains(c))
        );
        assert!(said.chars().count() <= 200, "{} characters: {said}", said.chars().count());
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_state_can_be_read_again((page, query) in state()) {
        let address = Address { page, query };
        let written = address.format();
        prop_assert!(written.is_ascii() && !written.contains(['<', '>', '"', ' ']), "{}", written);
        let (path, query) = written.split_once('?').unwrap_or((&written, ""));
        prop_assert_eq!(Address::parse(path, query, catalogue()), (address, vec![]));
    }

    #[test]
    fn any_bytes_give_a_page_and_harmless_notices(path: Vec<u8>, query: Vec<u8>, page in proptest::sample::select(Page::all(catalogue()))) {
        let (path, query) = (String::from_utf8_lossy(&path), String::from_utf8_lossy(&query));
        let (address, notices) = Address::parse(&path, &query, catalogue());
        assert_harmless(&notices);
        prop_assert!(Page::all(catalogue()).contains(&address.page));
        assert_harmless(&Query::parse(&query, &page, catalogue()).1);
    }

    #[test]
    fn any_query_like_text_gives_harmless_notices(
        pairs in proptest::collection::vec(("(from|to|track|level|find|theme|chrome|lang|[a-z<%]{0,60}|\\PC{0,60})", "\\PC{0,300}|(%[0-9a-f]{2}){0,60}|<script>\\PC{0,9}"), 0..8),
        page in proptest::sample::select(Page::all(catalogue())),
    ) {
        let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let (parsed, notices) = Query::parse(&query.join("&"), &page, catalogue());
        assert_harmless(&notices);
        // What was kept is stable: it means the same when it is read once more.
        prop_assert_eq!(Query::parse(&parsed.format(), &page, catalogue()), (parsed, vec![]));
    }
}

/// What the script in the head reads of an address, or leaves to others, is nothing that a page would call unknown.
#[test]
fn script_and_pages_know_the_same_looks() {
    let listed = |script: &'static str, start: &str| script.split_once(start).unwrap().1.split_once(']').unwrap().0;
    let list = listed(include_str!("../src/browser/start.js"), "for (const look of [");
    assert_eq!(list, listed(include_str!("../src/browser/framed.js"), "for (const name of ["), "in a frame");
    let names: Vec<&str> = list.split(", ").map(|name| name.trim_matches('"')).collect();
    assert!(names.len() > 5 && names.contains(&"theme"), "{names:?}");
    for name in names {
        let (_, notices) = Query::parse(&format!("{name}=none"), &Page::Home, catalogue());
        let unknown = notices.iter().any(|notice| matches!(notice, Notice::UnknownParameter(_)));
        assert!(!unknown, "{name}");
    }
}

#[test]
fn links_of_the_single_file_stand_behind_its_mark() {
    let all = catalogue();
    let role = Page::Role(role_ids()[0].clone());
    let links = Links::single();
    assert_eq!(links.page(&Page::Home), "#/");
    assert_eq!(links.page(&role), format!("#/{}", role.path()));
    assert_eq!(Links::from_up("#/"), links);
    for page in Page::all(all) {
        let hosted = Links::from_depth(page.depth());
        assert_eq!(Links::from_up(&hosted.up()), hosted);
    }
}
