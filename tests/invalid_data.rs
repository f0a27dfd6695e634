//! Ids, references and completeness: one change each that breaks them, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{
    Catalogue, CredentialId, Depth, Evidence, Level, OccupationId, PaySubject, RoleId, SkillId,
};
use support::broken::{after, among, only, role, source, stated};
use support::catalogue;

#[test]
fn nothing_may_point_at_what_is_not_there() {
    let file = "data/roles/hr-manager.json";
    only(&format!("{file}: $.skills[0].skill: there is no skill `juggling`"), |all| {
        role(all, "hr-manager").skills[0].skill = SkillId::new("juggling");
    });
    only(&format!("{file}: $.occupations[0].occupation: there is no occupation group `us-99-9999`"), |all| {
        role(all, "hr-manager").occupations[0].occupation = OccupationId::new("us-99-9999");
    });
    only(&format!("{file}: $.credentials[0].credential: there is no credential `phd`"), |all| {
        role(all, "hr-manager").credentials[0].credential = CredentialId::new("phd");
    });
    only(&format!("{file}: $.summary: there is no source `art-999`"), |all| {
        role(all, "hr-manager").summary.evidence = stated("art-999", &[1]);
    });
    only("data/statements.json: $.role: there is no role `nobody`", |all| all.framework.role = RoleId::new("nobody"));
    only("data/statements.json: $.statements[2].skill: there is no skill `juggling`", |all| {
        all.framework.statements[2].skill = SkillId::new("juggling");
    });
    only("data/credentials.json: $[1].source: there is no source `hearsay`", |all| {
        all.credentials[1].source = source("hearsay");
    });
    only("data/occupations.json: $[0].source: there is no source `hearsay`", |all| {
        all.occupations[0].source = source("hearsay");
    });
    for (file, subject, said) in [
        (0, PaySubject::Occupation(OccupationId::new("us-0")), "there is no occupation group `us-0`"),
        (2, PaySubject::Role(RoleId::new("nobody")), "there is no role `nobody`"),
    ] {
        let name = &catalogue().pay[file].file;
        only(&format!("data/{name}: $[1].subject: {said}"), |all| all.pay[file].figures[1].subject = subject);
    }
}

#[test]
fn ids_are_unique_and_well_formed() {
    let twice = |id: &str| format!("`{id}` is used twice");
    let ill = "is not an id: lower-case words joined by hyphens";
    let id = catalogue().skills[0].id.clone();
    among(&format!("data/skills.json: $[1].id: {}", twice(id.as_str())), |all| all.skills[1].id = id);
    among(&format!("data/skills.json: $[1].id: `Team Work` {ill}"), |all| all.skills[1].id = SkillId::new("Team Work"));
    let id = catalogue().sources[0].id.clone();
    among(&format!("data/sources.json: $[1].id: {}", twice(id.as_str())), |all| all.sources[1].id = id);
    let id = catalogue().occupations[0].id.clone();
    among(&format!("data/occupations.json: $[1].id: {}", twice(id.as_str())), |all| all.occupations[1].id = id);
    let id = catalogue().places[0].id.clone();
    among(&format!("data/places.json: $[1].id: {}", twice(id.as_str())), |all| all.places[1].id = id);
    let id = catalogue().credentials[0].id.clone();
    among(&format!("data/credentials.json: $[1].id: {}", twice(id.as_str())), |all| all.credentials[1].id = id);
    let id = catalogue().guide.terms[0].id.clone();
    only(&format!("data/guide.json: $.terms[1].id: {}", twice(&id)), |all| all.guide.terms[1].id = id);
    let id = catalogue().guide.sections[0].id.clone();
    let found = after(|all| all.guide.contrasts[1].id = id.clone());
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("data/guide.json: $") && found[0].ends_with(&twice(&id)), "{}", found[0]);
}

#[test]
fn an_abbreviation_stands_for_one_thing() {
    let file = "data/abbreviations.json";
    let first = catalogue().abbreviations[0].clone();
    only(&format!("{file}: $[1]: `{}` already stands for `{}`", first.short, first.long), |all| {
        all.abbreviations[1].short = first.short.to_ascii_lowercase();
    });
    only(&format!("{file}: $[1]: `HRBP` already stands for `HR business partner`"), |all| {
        all.abbreviations[1].short = "HRBP".to_owned();
    });
    let no_abbreviation = format!("{file}: $[0]: an abbreviation is not empty, and shorter than what it stands for");
    only(&no_abbreviation, |all| all.abbreviations[0].short = " ".to_owned());
    only(&no_abbreviation, |all| all.abbreviations[0].long = first.short.clone());
}

#[test]
fn role_ids_are_unique_and_well_formed_retired_ones_too() {
    let file = "data/roles/recruiter.json";
    let retire = |id: &str| {
        let id = RoleId::new(id);
        move |all: &mut Catalogue| role(all, "recruiter").retired_ids = vec![RoleId::new("talent-scout"), id]
    };
    only(&format!("{file}: $.retired_ids[1]: `talent-scout` already names a role"), retire("talent-scout"));
    only(&format!("{file}: $.retired_ids[1]: `A` is not an id: lower-case words joined by hyphens"), retire("A"));
    let found = after(retire("hr-manager"));
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("`hr-manager` already names a role"), "{}", found[0]);
    among("data/roles/hr-manager.json: $.id: `hr-manager` already names a role", |all| {
        let copy = role(all, "hr-manager").clone();
        all.roles.push(copy);
    });
    among("data/roles/HR.json: $.id: `HR` is not an id: lower-case words joined by hyphens", |all| {
        role(all, "hr-manager").id = RoleId::new("HR");
    });
}

#[test]
fn a_role_is_complete_and_without_contradiction() {
    let file = "data/roles/hr-manager.json";
    for wrong in [Level::Entry, catalogue().role(&RoleId::new("hr-manager")).unwrap().level] {
        only(&format!("{file}: $.level_to: must be above `level`"), |all| {
            // As it may already say so, go by way of another value.
            let role = role(all, "hr-manager");
            role.level_to = Some(wrong);
        });
    }
    only(&format!("{file}: $.tracks: a role lies on at least one track"), |all| role(all, "hr-manager").tracks.clear());
    only(&format!("{file}: $.tracks: a track is named twice"), |all| {
        let track = role(all, "hr-manager").tracks[0];
        role(all, "hr-manager").tracks.push(track);
    });
    only(&format!("{file}: $.placement: say why the role stands at this level and on these tracks"), |all| {
        role(all, "hr-manager").placement.clear();
    });
    only(&format!("{file}: $.duties: a role does something"), |all| role(all, "hr-manager").duties.clear());
    let skill = catalogue().role(&RoleId::new("hr-manager")).unwrap().skills[0].skill.clone();
    only(&format!("{file}: $.skills[1].skill: `{skill}` is listed twice"), |all| {
        role(all, "hr-manager").skills[1].skill = skill.clone();
    });
    only("data/tracks.json: $: `specialist` must be described once", |all| {
        all.tracks.retain(|track| track.id.id() != "specialist");
    });
    only("data/levels.json: $: `mid` must be described once", |all| all.levels.retain(|level| level.id != Level::Mid));
    only("data/statements.json: $.depths: `Advanced` must be described once", |all| drop(all.framework.depths.pop()));
    only("data/statements.json: $.statements[1].order: this place in the depth is taken", |all| {
        all.framework.statements[1].order = all.framework.statements[0].order;
    });
}

#[test]
fn statements_are_said_in_plain_words_and_stand_in_areas() {
    let wanted = "a sentence that starts with “I can”, ends with a stop and has at most 150 characters is wanted";
    for can in ["", "I can", "Can file papers.", "I can file papers", &format!("I can {}.", "file ".repeat(40))] {
        only(&format!("data/statements.json: $.statements[4].can: {wanted}"), |all| {
            all.framework.statements[4].can = can.to_owned();
        });
    }
    only("data/statements.json: $.statements[1].can: another statement has these words", |all| {
        all.framework.statements[1].can = all.framework.statements[0].can.clone();
    });
    only("data/statements.json: $.statements[9].order: must be 1 to 99", |all| all.framework.statements[9].order = 0);
    only("data/statements.json: $.areas[1].id: `records` is no id, or used twice", |all| {
        all.framework.areas[1].id = "records".to_owned();
    });
    only("data/statements.json: $.areas[0].name: the name is empty", |all| all.framework.areas[0].name.clear());
    only("data/statements.json: $.areas: `discretion` must stand in one area", |all| {
        drop(all.framework.areas[0].skills.pop());
    });
    only("data/statements.json: $.areas: `discretion` must stand in one area", |all| {
        all.framework.areas[1].skills.push(SkillId::new("discretion"));
    });
    only("data/statements.json: $.areas[0].skills[2]: no statement shows `juggling`", |all| {
        all.framework.areas[0].skills.push(SkillId::new("juggling"));
    });
    // The only developing one on benefits.
    only("data/statements.json: $.areas[2]: has no statement at `Developing`", |all| {
        all.framework.statements[12].depth = Depth::Proficient;
        all.framework.statements[12].order = 11;
    });
    only("data/statements.json: $.grouping: an editorial claim gives its reason in a sentence", |all| {
        all.framework.grouping.evidence = Evidence::Editorial { reason: "So.".to_owned(), source: None, facts: vec![] };
    });
}
