//! One search over everything: what is found, in which order, and what is marked.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::Role;
use hr_career_paths::questions::search::{Found, Group, Hit, Index, Kind, MOST, Quality, Target};
use std::sync::LazyLock;
use support::catalogue;

fn index() -> &'static Index<'static> {
    static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::of(catalogue()));
    &INDEX
}

fn group<'f>(found: &'f Found<'static>, kind: Kind) -> Option<&'f Group<'static>> {
    found.groups.iter().find(|group| group.kind == kind)
}

fn hits(typed: &str, kind: Kind) -> Vec<Hit<'static>> {
    group(&index().find(typed), kind).map(|group| group.hits.clone()).unwrap_or_default()
}

fn first_role(typed: &str) -> Option<&'static str> {
    match hits(typed, Kind::Roles).first()?.target {
        Target::Role(role) => Some(role.id.as_str()),
        other => panic!("{typed}: {other:?} among the roles"),
    }
}

fn titles(role: &Role) -> impl Iterator<Item = &String> {
    std::iter::once(&role.title).chain(&role.also_called).chain(&role.short_title)
}

/// The text with its marked parts in brackets.
fn marked(hit: &Hit) -> String {
    let mut text = hit.text.to_owned();
    for mark in hit.marks.iter().rev() {
        text.insert(mark.end, ']');
        text.insert(mark.start, '[');
    }
    text
}

#[test]
fn every_role_is_found_first_by_each_of_its_titles() {
    for role in &catalogue().roles {
        for title in titles(role) {
            for typed in [title.clone(), title.to_ascii_uppercase(), format!("  {}. ", title.replace(' ', " - "))] {
                let found = index().find(&typed);
                assert_eq!(found.groups[0].kind, Kind::Roles, "{typed}");
                let hits = &found.groups[0].hits;
                assert_eq!(hits[0].quality, Quality::Exact, "{typed}: {hits:?}");
                let same = hits.iter().take_while(|hit| hit.quality == Quality::Exact);
                assert!(same.map(|hit| hit.target).any(|target| target == Target::Role(role)), "{typed}: {}", role.id);
                assert!(index().roles(&typed).iter().any(|found| found.id == role.id), "{typed}: {}", role.id);
            }
        }
        assert_eq!(first_role(&role.title), Some(role.id.as_str()));
        assert_eq!(index().roles(&role.title)[0].id, role.id);
    }
}

#[test]
fn every_reported_title_finds_the_roles_of_its_group() {
    let mut seen = 0;
    for occupation in &catalogue().occupations {
        for title in &occupation.reported_titles {
            let hits = hits(title, Kind::Official);
            let hit = hits.iter().find(|hit| hit.target == Target::Reported(occupation) && hit.text == title);
            let hit = hit.unwrap_or_else(|| panic!("{title} is not found"));
            assert_eq!((hit.quality, hits[0].quality), (Quality::Exact, Quality::Exact), "{title}");
            let main = |role: &&Role| role.occupations.first().is_some_and(|fit| fit.occupation == occupation.id);
            assert!(catalogue().roles.iter().filter(main).all(|role| hit.roles.contains(&role)), "{title}");
            assert!(!hit.roles.is_empty(), "{title} leads nowhere");
            assert!(hit.roles.iter().all(|role| index().roles(title).contains(role)), "{title}");
            seen += 1;
        }
        for typed in [&occupation.title, &occupation.code] {
            let hits = hits(typed, Kind::Official);
            assert!(hits.iter().any(|hit| hit.target == Target::Occupation(occupation)), "{typed}");
            assert_eq!(hits[0].quality, Quality::Exact, "{typed}");
        }
    }
    assert!(seen > 70, "only {seen} titles");
}

#[test]
fn abbreviations_find_what_they_stand_for() {
    for (typed, role) in [
        ("HRBP", "hr-business-partner"),
        ("hr bp", "hr-business-partner"),
        ("L&D", "training-specialist"),
        ("L & D Manager", "development-manager"),
        ("l and d manager", "development-manager"),
        ("T&D specialist", "training-specialist"),
        ("TA", "recruiter"),
        ("TA specialist", "recruiter"),
        ("HRIS", "hris-director"),
        ("CPO", "chief-people-officer"),
        ("C.P.O.", "chief-people-officer"),
        ("CHRO", "chief-people-officer"),
        ("chief hr officer", "chief-people-officer"),
        ("C&B", "benefits-specialist"),
        ("C&B manager", "benefits-manager"),
        ("ER", "labor-relations-specialist"),
        ("IR specialist", "labor-relations-specialist"),
        ("HR Mgr", "hr-manager"),
        ("hr ops manager", "hr-operations-manager"),
        ("people ops analyst", "hr-operations-analyst"),
        ("TM", "talent-manager"),
        ("HR asst", "hr-assistant"),
    ] {
        let found = hits(typed, Kind::Roles);
        let place = found.iter().position(|hit| matches!(hit.target, Target::Role(found) if found.id.as_str() == role));
        assert!(place.is_some_and(|place| place < 3), "{typed}: {found:#?}");
    }
    let reported = |typed: &str| hits(typed, Kind::Official).first().map(|hit| hit.text);
    assert_eq!(reported("OD manager"), Some("Organizational Development Manager (OD Manager)"));
    assert_eq!(reported("HR VP"), Some("HR VP (Human Resources Vice President)"));
    assert_eq!(reported("CEO"), Some("CEO (Chief Executive Officer)"));
    for (typed, long) in [
        ("ta", "Talent acquisition"),
        ("L&D manager", "Learning and development"),
        ("CIPD", "Chartered Institute of Personnel and Development"),
    ] {
        assert!(index().find(typed).read_as.iter().any(|(_, read)| *read == long), "{typed}");
    }
    assert!(index().find("manager").read_as.is_empty() && index().find("hrms").read_as.len() == 1);
}

#[test]
fn every_abbreviation_leads_somewhere() {
    let own = catalogue().abbreviations.iter().map(|one| &one.short);
    for short in own.chain(catalogue().guide.terms.iter().filter_map(|term| term.abbreviation.as_ref())) {
        let found = index().find(short);
        assert!(found.total > 0 || !found.did_you_mean.is_empty(), "{short}");
        assert!(!found.read_as.is_empty(), "{short} is not read as anything");
    }
    assert_eq!(index().find("HRSSC").did_you_mean[0], "hr shared service");
    assert_eq!(index().find("DEI").did_you_mean, ["diversity"]);
}

#[test]
fn skills_credentials_and_words_are_found_by_their_names() {
    for skill in &catalogue().skills {
        let hits = hits(&skill.name, Kind::Skills);
        assert_eq!((hits[0].target, hits[0].quality), (Target::Skill(skill), Quality::Exact), "{}", skill.name);
    }
    for credential in &catalogue().credentials {
        let hits = hits(&credential.name, Kind::Credentials);
        assert_eq!((hits[0].target, hits[0].quality), (Target::Credential(credential), Quality::Exact));
        if let Some((name, short)) =
            credential.name.trim_end_matches(')').split_once(" (").filter(|(_, s)| !s.contains(' '))
        {
            for typed in [name, short, &short.to_ascii_lowercase().replace('-', " ")] {
                let hits = self::hits(typed, Kind::Credentials);
                assert_eq!(hits[0].target, Target::Credential(credential), "{typed}");
                assert_eq!(hits[0].quality, Quality::Exact, "{typed}");
            }
        }
    }
    for typed in ["PHR", "aPHR", "SPHR", "SHRM-CP", "SHRM-SCP", "CIPD", "cipd 5", "HRCI"] {
        assert!(!hits(typed, Kind::Credentials).is_empty(), "{typed}");
    }
    for term in &catalogue().guide.terms {
        for typed in std::iter::once(&term.term).chain(&term.abbreviation) {
            let hits = hits(typed, Kind::Guide);
            let best = hits.iter().take_while(|hit| hit.quality == Quality::Exact);
            assert!(best.map(|hit| hit.target).any(|target| target == Target::Term(term)), "{typed}: {hits:#?}");
        }
    }
    for section in &catalogue().guide.sections {
        assert_eq!(hits(&section.title, Kind::Guide)[0].target, Target::Section(section));
    }
    for record in &catalogue().guide.records {
        assert_eq!(hits(&record.name, Kind::Guide)[0].target, Target::Record(record));
    }
    for track in &catalogue().tracks {
        assert!(hits(track.id.name(), Kind::Guide).iter().any(|hit| hit.target == Target::Track(track)));
    }
}

#[test]
fn every_title_is_a_text_of_its_role() {
    let texts: Vec<(u32, &str)> = index().texts().collect();
    for (place, role) in (0..).zip(&catalogue().roles) {
        assert!(titles(role).all(|title| texts.contains(&(place, title.as_str()))), "{}", role.id);
    }
    let names: std::collections::BTreeSet<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
    assert!(names.len() == Kind::ALL.len() && names.contains("Roles") && !names.contains(""));
}

#[test]
fn a_sentence_is_found_by_a_phrase_of_it() {
    for role in &catalogue().roles {
        for claim in &role.duties {
            let found = index().find_up_to(&claim.text, usize::MAX);
            let duties = group(&found, Kind::Duties).unwrap();
            let is_it = |hit: &&Hit| matches!(hit.target, Target::Duty { role: of, .. } if of.id == role.id);
            let hit = duties.hits.iter().filter(is_it).find(|hit| hit.text == claim.text);
            assert_eq!(hit.unwrap_or_else(|| panic!("{}", claim.text)).roles, [role]);
        }
    }
    for statement in &catalogue().framework.statements {
        let is_it = |hit: &Hit| hit.target == Target::Statement(statement);
        assert!(hits(&statement.topic, Kind::Duties).iter().any(is_it), "{}", statement.topic);
        let phrase: Vec<&str> = statement.text.split(' ').take(16).collect();
        let found = index().find_up_to(&phrase.join(" "), usize::MAX);
        assert!(group(&found, Kind::Duties).unwrap().hits.iter().any(is_it), "{}", statement.text);
    }
}

#[test]
fn the_best_comes_first() {
    let kinds = |typed: &str| index().find(typed).groups.iter().map(|group| group.kind).collect::<Vec<_>>();
    for typed in ["hr", "payroll", "training", "benefits manager", "recruiter", "recuiter", "analyt"] {
        assert!(kinds(typed).is_sorted(), "{typed}");
        for group in index().find(typed).groups {
            // What has the words as they are stands before what is near; names before sentences is checked below.
            let close = group.hits.iter().map(|hit| hit.quality == Quality::Close);
            assert!(close.is_sorted(), "{typed}: {group:#?}");
        }
    }
    for (typed, first) in [
        ("HR Manager", "[HR] [Manager]"),
        ("manager hr", "[HR] [Manager]"),
        ("human resources manager", "[Human] [Resources] [Manager]"),
        ("hr direct", "[HR] [Direct]or"),
        ("benefits", "[Benefits] Specialist"),
        ("talent", "[Talent] Manager"),
        ("operations analyst", "HR [Operations] [Analyst]"),
        ("train spec", "[Train]ing [Spec]ialist"),
        ("HR co-ordinator", "[HR] [Coordinator]"),
        ("recuiter", "[Recruiter]"),
        ("labour relations", "[Labor] [Relations]"),
        ("hr technology", "[HR] [Technology] Director"),
        ("réçruiter", "[Recruiter]"),
        ("ta", "[Talent] [Acquisition] Specialist"),
    ] {
        assert_eq!(hits(typed, Kind::Roles).first().map(marked).as_deref(), Some(first), "{typed}");
    }
    let skills = hits("payroll", Kind::Skills);
    assert_eq!(marked(&skills[0]), "[Payroll]");
    let sentence = |hit: &Hit| matches!(hit.target, Target::Skill(skill) if hit.text == skill.summary.text);
    for typed in ["training", "plan", "employ", "manag", "record", "hr"] {
        let order: Vec<bool> = hits(typed, Kind::Skills).iter().map(sentence).collect();
        assert!(order.len() > 1 && order.is_sorted(), "{typed}: names come before sentences");
    }
    // Part of what an abbreviation means is not the whole of it.
    for typed in ["hr", "business", "partner", "officer"] {
        assert_ne!(hits(typed, Kind::Roles)[0].quality, Quality::Exact, "{typed}");
    }
}

#[test]
fn an_exact_title_keeps_its_place_when_a_word_is_added() {
    for role in &catalogue().roles {
        for word in ["senior", "payroll", "manager", "hr", "zzzz", "trainer"] {
            let typed = format!("{} {word}", role.title);
            for hit in hits(&typed, Kind::Roles) {
                // Whatever is found has all the words (or a word near each): no other title wins by part of them.
                let Target::Role(found) = hit.target else { panic!("{hit:?}") };
                let whole = titles(found).any(|title| *title == hit.text);
                assert!(
                    hit.quality != Quality::Exact || (whole && hit.marks.len() >= hit.text.split(' ').count()),
                    "{typed}: {hit:?}"
                );
            }
        }
        // Words without a meaning change nothing.
        assert_eq!(hits(&format!("the {} for a", role.title), Kind::Roles), hits(&role.title, Kind::Roles));
    }
}

#[test]
fn every_beginning_of_a_title_finds_its_role() {
    for role in &catalogue().roles {
        for (end, _) in role.title.char_indices().skip(1) {
            let typed = &role.title[..end];
            let found = index().roles(typed);
            assert!(found.iter().any(|found| found.id == role.id), "{typed} does not find {}", role.title);
        }
    }
}

#[test]
fn lists_end_and_say_how_many_more_there_are() {
    let found = index().find("hr");
    let roles = group(&found, Kind::Roles).unwrap();
    assert_eq!(roles.hits.len(), MOST);
    assert!(roles.more > 0);
    let whole = index().find_up_to("hr", usize::MAX);
    assert_eq!(whole.total, found.total);
    for (group, whole) in found.groups.iter().zip(&whole.groups) {
        assert_eq!(group.hits.len() + group.more, whole.hits.len());
        assert_eq!((group.kind, whole.more), (whole.kind, 0));
        assert_eq!(group.hits, whole.hits[..group.hits.len()], "the same, only cut off");
        for (place, hit) in whole.hits.iter().enumerate() {
            let same = |other: &Hit| other.target == hit.target && other.text == hit.text;
            assert!(!whole.hits[..place].iter().any(same), "{} stands twice", hit.text);
            let reported = matches!(hit.target, Target::Reported(_));
            assert!(reported || !whole.hits[..place].iter().any(|other| other.target == hit.target), "{}", hit.text);
        }
    }
    assert_eq!(index().find_up_to("hr", 0).total, found.total);
}

#[test]
fn where_nothing_is_found_something_near_is_offered() {
    for (typed, best) in [
        ("hr astronaut", "hr"),
        ("payroll recruiter", "payroll"),
        ("HR Busines Partner - London (hybrid)", "hr business partner"),
        ("rekrooter", "recruiter"),
        ("benifitz managr xyz", "benefits manager"),
        ("chief payroll", "chief"),
    ] {
        let found = index().find(typed);
        assert_eq!(found.total, 0, "{typed}: {:?}", found.groups);
        assert!(found.did_you_mean.contains(&best.to_owned()), "{typed}: {:?}", found.did_you_mean);
        assert!(found.did_you_mean.len() <= 3);
        for other in &found.did_you_mean {
            assert!(index().find(other).total > 0, "{typed}: {other} finds nothing");
        }
    }
    for typed in ["", "  ", "😀", "…", "-", "xq", "zzzzzzzz", "\0"] {
        let found = index().find(typed);
        assert!(found.groups.is_empty() && found.did_you_mean.is_empty(), "{typed}");
        assert!(index().roles(typed).is_empty(), "{typed}");
    }
    assert!(index().find("recruiter").did_you_mean.is_empty());
}
