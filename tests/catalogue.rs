//! The data as it is: it loads, it holds what was promised, and it travels into the program unharmed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::validate::{evidence_of, validate};
use hr_career_paths::catalogue::{Catalogue, Claim, Evidence, Level, RoleId, SourceId, Track, is_well_formed, load};
use hr_career_paths::pack::App;
use hr_career_paths::{bundle, pack};
use support::{catalogue, data, data_files};

/// Promised to the outside: links and plans name them.
const ROLES: [&str; 19] = [
    "hr-assistant",
    "hr-associate",
    "hr-generalist",
    "recruiter",
    "benefits-specialist",
    "training-specialist",
    "hris-specialist",
    "hr-operations-analyst",
    "hr-operations-specialist",
    "hr-operations-manager",
    "hr-business-partner",
    "hr-manager",
    "benefits-manager",
    "development-manager",
    "talent-manager",
    "shared-services-manager",
    "hris-director",
    "hr-director",
    "chief-people-officer",
];

#[test]
fn the_data_loads_and_is_valid() {
    let loaded = load::load(&data()).expect("data/ is valid");
    assert_eq!(validate(&loaded), []);
}

#[test]
fn every_promised_role_is_there() {
    for id in ROLES {
        let role = catalogue().role(&RoleId::new(id)).unwrap_or_else(|| panic!("the promised role {id} is gone"));
        assert!(role.id.as_str() == id || role.retired_ids.contains(&RoleId::new(id)), "{id} leads to {}", role.id);
    }
}

#[test]
fn every_promised_track_is_there_under_its_id() {
    let ids: Vec<&str> = catalogue().tracks.iter().map(|track| track.id.id()).collect();
    for id in ["generalist", "specialist", "operations"] {
        assert!(ids.contains(&id), "the promised track {id} is gone");
        assert_eq!(Track::parse(id).map(Track::id), Some(id));
    }
    assert_eq!(ids.len(), 3);
}

#[test]
fn every_track_leads_from_entry_level_to_a_senior_role() {
    for track in Track::ALL {
        let levels: Vec<Level> =
            catalogue().roles.iter().filter(|role| role.on(track)).map(|role| role.level).collect();
        assert!(levels.contains(&Level::Entry), "{} has no first post", track.id());
        assert!(levels.iter().any(|level| *level >= Level::Senior), "{} ends early", track.id());
    }
}

#[test]
fn every_role_says_what_it_does_needs_and_is_counted_in() {
    for role in &catalogue().roles {
        assert!(role.duties.len() >= 3, "{}: duties", role.id);
        assert!(role.skills.len() >= 3, "{}: skills", role.id);
        let says_so = role.not_known.iter().any(|claim| claim.text.contains("pay"));
        assert!(
            !role.occupations.is_empty() || says_so,
            "{}: neither counted in a group nor said to be in none",
            role.id
        );
        let shown = role.short_title.as_deref().unwrap_or(&role.title).chars().count();
        assert!(role.short_title.is_none() || shown <= 16, "{}: the short title has {shown} characters", role.id);
    }
}

#[test]
fn the_order_of_lists_is_that_of_their_documentation() {
    assert!(catalogue().roles.is_sorted_by_key(|role| role.level));
    assert!(catalogue().skills.is_sorted_by_key(|skill| skill.name.to_lowercase()));
}

#[test]
fn every_data_file_is_read() {
    let known = |name: &str| {
        let roles = catalogue().roles.iter().any(|role| format!("roles/{}.json", role.id) == name);
        let pay = catalogue().pay.iter().any(|part| part.file == name);
        let areas = catalogue().pay_areas.areas.iter().any(|area| format!("pay/areas/{}.json", area.id) == name);
        let single = [
            "abbreviations",
            "moves",
            "tracks",
            "levels",
            "skills",
            "statements",
            "guide",
            "occupations",
            "elements",
            "places",
            "pay/areas",
            "pay/us-history",
            "pay/us-states",
            "credentials",
            "sources",
            "workshop",
        ];
        roles || pay || areas || single.iter().any(|single| format!("{single}.json") == name) || name == "coverage.json"
    };
    for (name, _) in data_files() {
        assert!(known(&name), "data/{name} is read by nothing");
    }
}

#[test]
fn every_program_knows_the_roles_by_every_id() {
    for app in App::ALL {
        let slim = pack::unpack(&pack::pack(catalogue(), app).unwrap()).unwrap();
        assert_eq!(slim.roles.len(), catalogue().roles.len());
        for (slim, whole) in slim.roles.iter().zip(&catalogue().roles) {
            assert_eq!((&slim.id, &slim.title, &slim.retired_ids), (&whole.id, &whole.title, &whole.retired_ids));
            assert_eq!((&slim.tracks, slim.level, slim.level_to), (&whole.tracks, whole.level, whole.level_to));
        }
    }
}

#[test]
fn packing_drops_the_rows_and_leaves_the_original_alone() {
    let rows = |all: &Catalogue| evidence_of(all).iter().map(|place| place.evidence.facts().len()).sum::<usize>();
    let before = catalogue().clone();
    for app in App::ALL {
        let bytes = pack::pack(catalogue(), app).unwrap();
        assert!(before == *catalogue(), "packing changed the catalogue it was given");
        assert_eq!(rows(&pack::unpack(&bytes).unwrap()), 0, "{app:?} has no use for the rows of the fact list");
    }
    assert!(rows(catalogue()) > 200);
}

#[test]
fn the_bundled_catalogue_is_the_packed_data() {
    for app in App::ALL {
        let packed = pack::unpack(&pack::pack(catalogue(), app).unwrap()).unwrap();
        assert!(*bundle::unpack(bundle::bytes(app)) == packed, "the build script packed something else than data/");
    }
}

#[test]
fn damaged_bytes_are_an_error_and_no_crash() {
    let bytes = pack::pack(catalogue(), App::Paths).unwrap();
    for length in [0, 1, bytes.len() / 2, bytes.len() - 1] {
        assert!(pack::unpack(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn an_id_is_lower_case_words_joined_by_hyphens() {
    for good in ["a", "hr-manager", "us-11-3121", &"x".repeat(64)] {
        assert!(is_well_formed(good), "{good}");
    }
    for bad in ["", "-", "a-", "-a", "a--b", "HR", "hr manager", "hr_manager", "é", "a/b", &"x".repeat(65)] {
        assert!(!is_well_formed(bad), "{bad}");
    }
}

#[test]
fn forgetting_rows_keeps_the_rest_of_the_evidence() {
    let claim = |facts: &[u16]| {
        let evidence = Evidence::Stated { source: SourceId::new("art-000"), facts: facts.to_vec() };
        Claim { text: "Says something.".to_owned(), evidence }
    };
    let mut changed = claim(&[1, 2]);
    changed.evidence.forget_facts();
    assert_eq!(changed, claim(&[]));
}
