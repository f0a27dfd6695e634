//! The page of a move says what the catalogue knows of the move, and the list of moves names each once.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Links, Page};
use hr_career_paths::catalogue::{Basis, ElementKind, Move, MoveKind, Percentile, PlaceId, Role};
use hr_career_paths::questions::elements::{self, Answer};
use hr_career_paths::questions::gap::{self, Change};
use hr_career_paths::questions::pay;
use hr_career_paths::questions::pay_step::{PayStep, between};
use hr_career_paths::questions::statements;
use std::collections::BTreeSet;
use support::catalogue;
use support::html::{all, inner, tags, text};
use support::site::{documents, of_role, write};

fn page(step: &Move) -> Page {
    Page::Move(step.from.clone(), step.to.clone())
}

fn ends(step: &Move) -> (&'static Role, &'static Role) {
    (catalogue().role(&step.from).unwrap(), catalogue().role(&step.to).unwrap())
}

/// Every move with its roles and its page.
fn each(check: impl Fn(&'static Move, &'static Role, &'static Role, &'static str)) {
    for step in &catalogue().moves {
        let (from, to) = ends(step);
        check(step, from, to, &documents()[&page(step)]);
    }
}

/// The section of an id.
fn section<'a>(html: &'a str, id: &str) -> &'a str {
    let mark = format!("id=\"{id}\"");
    let found = all(html, "section").into_iter().find(|section| section.starts_with("<h2") && section.contains(&mark));
    found.unwrap_or_else(|| panic!("no section {id}"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the links of a piece of page lead to.
fn links(html: &str) -> BTreeSet<String> {
    tags(html).iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect()
}

#[test]
fn a_move_page_says_why_it_works_and_what_is_not_known() {
    each(|step, from, to, html| {
        assert_eq!(text(all(html, "h1")[0]), format!("From {} to {}", from.title, to.title));
        let why = text(section(html, "why"));
        for claim in &step.why {
            assert!(why.contains(&one_line(&claim.text)), "{step:?}");
        }
        assert!(why.contains(step.why[0].evidence.basis().label()), "{step:?}");
        let open = text(section(html, "not-known"));
        for claim in &to.not_known {
            assert!(open.contains(&one_line(&claim.text)), "{step:?}");
        }
        let lead = text(html);
        let words = if step.kind == MoveKind::Advance { "A step up, " } else { "A step sideways, " };
        assert!(lead.contains(words), "{step:?}");
    });
}

#[test]
fn the_skills_stand_under_what_becomes_of_them() {
    let heading = |change| match change {
        Change::Same | Change::Eased => "Carries over in full",
        Change::Up => "Must grow",
        Change::Gained => "New",
        Change::NotNeeded => "No longer needed",
    };
    each(|step, from, to, html| {
        let table = all(section(html, "skills"), "table")[0];
        let mut shown = BTreeSet::new();
        for group in all(table, "tbody") {
            let rows = all(group, "tr");
            let title = text(rows[0]);
            let title = title.split(": ").next().unwrap().to_owned();
            for row in &rows[1..] {
                let cells: Vec<String> = all(row, "td").iter().take(2).map(|cell| text(cell)).collect();
                assert!(
                    shown.insert((title.clone(), text(all(row, "th")[0]), cells)),
                    "{step:?}: a skill stands twice"
                );
            }
        }
        let depth = |need: Option<&hr_career_paths::catalogue::RoleSkill>| {
            const DOTS: [&str; 4] = ["●○○○", "●●○○", "●●●○", "●●●●"];
            need.map_or("not asked".to_owned(), |need| format!("{} {}", DOTS[need.depth as usize], need.depth.name()))
        };
        let expected = gap::changes(from, to).into_iter().map(|changed| {
            let name = catalogue().skill(changed.skill).unwrap().name.clone();
            (heading(changed.change).to_owned(), name, vec![depth(changed.from), depth(changed.to)])
        });
        assert_eq!(shown, expected.collect(), "{step:?}");
    });
}

#[test]
fn skills_that_must_grow_show_the_next_depth_where_there_are_statements() {
    let mut found = 0;
    each(|step, from, to, html| {
        let shown = text(section(html, "skills"));
        for (need, held) in gap::between(from, to).grows {
            for statement in statements::next(catalogue(), &need.skill, held) {
                assert!(shown.contains(&one_line(&statement.text)), "{step:?}: {}", statement.text);
                assert!(shown.contains("were written for one role, HR Assistant"), "{step:?}");
            }
        }
    });
    for step in &catalogue().moves {
        let (from, to) = ends(step);
        let grows = gap::between(from, to).grows;
        found +=
            grows.iter().filter(|(need, held)| !statements::next(catalogue(), &need.skill, *held).is_empty()).count();
    }
    assert!(found > 20, "only {found} skills with statements");
}

#[test]
fn elements_stand_with_both_values_or_a_sentence_says_why_not() {
    let (mut compared, mut same, mut unknown) = (0, 0, 0);
    for step in &catalogue().moves {
        let (from, to) = ends(step);
        let html = section(&documents()[&page(step)], "measured");
        let shown = text(html);
        match elements::compare_roles(catalogue(), from, to) {
            Some(Answer::Compared(found)) => {
                compared += 1;
                let mut tables = all(html, "table").into_iter();
                for kind in [ElementKind::Skill, ElementKind::Knowledge] {
                    let top = found.top(kind, 10);
                    if top.is_empty() {
                        continue;
                    }
                    let table = tables.next().expect("a table for each kind");
                    let rows = all(all(table, "tbody")[0], "tr");
                    assert_eq!(rows.len(), top.len(), "{step:?}");
                    for (pair, row) in top.into_iter().zip(rows) {
                        let row_text = text(row);
                        let (from, to) = (pair.from.rating, pair.to.rating);
                        let values = [format!("{} to {}", from.importance, to.importance)];
                        let levels = from.level.zip(to.level).map(|(from, to)| format!("{from} to {to}"));
                        for value in values.iter().chain(&levels) {
                            assert!(row_text.contains(value), "{step:?}: {value} in {row_text}");
                        }
                        assert!(row_text.starts_with(&pair.to.element.name), "{step:?}: {row_text}");
                        assert_eq!(row_text.contains("Low precision"), pair.low_precision(), "{step:?}: {row_text}");
                        let caption = text(all(table, "caption")[0]);
                        for survey in [pair.from.survey, pair.to.survey] {
                            assert!(caption.contains(&survey.rated), "{step:?}: {caption}");
                            let release = &catalogue().source(&survey.source).unwrap().short;
                            assert!(caption.contains(release), "{step:?}: {caption}");
                        }
                    }
                }
                assert!(tables.next().is_none() && shown.contains("half a point"), "{step:?}");
            }
            Some(Answer::SameGroup(group)) => {
                same += 1;
                assert!(shown.contains("counted in one") && shown.contains(&group.title), "{step:?}: {shown}");
                assert!(!html.contains("<table"), "{step:?}");
            }
            Some(Answer::NotRated(_)) | None => {
                unknown += 1;
                assert!(shown.contains("Not known"), "{step:?}: {shown}");
            }
        }
    }
    assert!(compared > 20 && same > 10 && unknown > 0, "{compared} {same} {unknown}");
}

#[test]
fn duties_and_credentials_are_those_of_the_questions() {
    each(|step, from, to, html| {
        let items = all(section(html, "duties"), "li").len();
        let gained = gap::duties_gained(from, to);
        assert_eq!(items, gained.len(), "{step:?}");
        let shown = text(section(html, "duties"));
        assert!(gained.iter().all(|duty| shown.contains(&one_line(&duty.text))), "{step:?}");
        let asks = text(section(html, "asks"));
        for help in &to.credentials {
            assert!(asks.contains(&one_line(&catalogue().credential(&help.credential).unwrap().name)), "{step:?}");
        }
        let named = asks.split("Credentials gained").nth(1).unwrap();
        let named = named.split(&format!("Named for {} too", from.title)).next().unwrap();
        for help in &to.credentials {
            let name = one_line(&catalogue().credential(&help.credential).unwrap().name);
            let gained = gap::credentials_gained(from, to).contains(&help);
            assert_eq!(named.contains(&name), gained, "{step:?}: {name}");
        }
    });
}

#[test]
fn the_whole_distribution_of_experience_is_shown() {
    each(|step, _, to, html| {
        let groups = to.occupations.iter().filter_map(|fit| catalogue().occupation(&fit.occupation));
        let Some(answers) = groups.into_iter().find_map(|group| group.experience.as_ref()) else { return };
        let shown = text(section(html, "asks"));
        assert!(shown.contains(&format!("{} answers, {}", answers.answers, answers.rated)), "{step:?}");
        for share in &answers.shares {
            assert!(shown.contains(&format!("{} {:.0}%", share.category, share.percent)), "{step:?}: {share:?}");
        }
    });
}

#[test]
fn no_table_of_pay_mixes_currencies_or_periods() {
    let mut tables = 0;
    for step in &catalogue().moves {
        let (from, to) = ends(step);
        let html = section(&documents()[&page(step)], "pay");
        for table in all(html, "table") {
            let shown = text(table);
            assert!(shown.contains('$') != shown.contains('£'), "{step:?}: {shown}");
            let caption = text(all(table, "caption")[0]);
            let periods: BTreeSet<&str> = catalogue()
                .figures()
                .map(|pay| pay.period.as_str())
                .filter(|period| caption.contains(*period))
                .collect();
            assert_eq!(periods.len(), 1, "{step:?}: {caption}");
            tables += 1;
        }
        let shown = text(html);
        for role in [from, to] {
            for place in &catalogue().places {
                let official = pay::official(catalogue(), role, &place.id).into_iter().map(|figure| figure.pay);
                let said = pay::from_articles(catalogue(), role).into_iter().filter(|pay| pay.place == place.id);
                for figure in official.chain(said) {
                    let value = pay::middle(&figure.amount).unwrap_or_else(|| pay::highest(&figure.amount));
                    assert!(shown.contains(&pay::money(value, figure.currency)), "{step:?}: {value}");
                    assert!(shown.contains(&figure.measure) && shown.contains(&figure.period), "{step:?}");
                }
            }
        }
    }
    assert!(tables > 140, "{tables}");
}

#[test]
fn the_difference_of_the_medians_is_said_once_it_can_be_told() {
    let us = PlaceId::new("us");
    each(|step, from, to, html| {
        let shown = text(section(html, "pay"));
        let head = text(all(html, "dl")[0]);
        let expected = match between(catalogue(), from, to, &us) {
            PayStep::SameGroup(_) => "Statistics count both roles in one group".to_owned(),
            PayStep::Unknown => "No difference is known".to_owned(),
            PayStep::Unlike => "The two figures differ".to_owned(),
            PayStep::Medians { difference, .. } => {
                let amount = pay::money(difference.unsigned_abs().try_into().unwrap(), pay_currency());
                format!("median is {amount} a year {}", if difference > 0 { "higher" } else { "lower" })
            }
        };
        assert!(shown.contains(&expected) && head.contains(&expected), "{step:?}: {expected} in {head}");
    });
    let generalist = &documents()[&Page::parse("moves/hr-assistant/hr-generalist/", catalogue())];
    assert!(text(section(generalist, "pay")).contains("The group's median is $25,330 a year higher"));
}

const fn pay_currency() -> hr_career_paths::catalogue::Currency {
    hr_career_paths::catalogue::Currency::Usd
}

#[test]
fn pay_that_counts_other_people_is_not_subtracted() {
    let (us, uk) = (PlaceId::new("us"), PlaceId::new("uk"));
    let role = |id: &str| catalogue().roles.iter().find(|role| role.id.as_str() == id).unwrap();
    let (assistant, generalist) = (role("hr-assistant"), role("hr-generalist"));
    // All jobs on one side, full-time jobs on the other.
    assert!(matches!(between(catalogue(), assistant, generalist, &uk), PayStep::Unlike));
    assert!(matches!(between(catalogue(), generalist, role("recruiter"), &us), PayStep::SameGroup(_)));
    assert!(matches!(between(catalogue(), role("hr-trainee"), assistant, &us), PayStep::Unknown));
    let PayStep::Medians { difference, at_least, .. } = between(catalogue(), assistant, generalist, &us) else {
        panic!("both medians are known")
    };
    assert_eq!((difference, at_least), (25_330, false));
    let cut_off = |group: &str| {
        let mut changed = catalogue().clone();
        for pay in changed.pay.iter_mut().flat_map(|file| &mut file.figures) {
            if format!("{:?}", pay.subject).contains(group) {
                pay.top_coded.push(Percentile::Median);
            }
        }
        changed
    };
    let above = cut_off("us-13-1071");
    assert!(matches!(between(&above, assistant, generalist, &us), PayStep::Medians { at_least: true, .. }));
    let below = cut_off("us-43-4161");
    assert!(matches!(between(&below, assistant, generalist, &us), PayStep::Unlike));
    let mut other = catalogue().clone();
    for pay in other.pay.iter_mut().flat_map(|file| &mut file.figures) {
        if format!("{:?}", pay.subject).contains("us-43-4161") {
            pay.period = "May 2024".to_owned();
        }
    }
    assert!(matches!(between(&other, assistant, generalist, &us), PayStep::Unlike), "periods do not mix");
}

#[test]
fn a_move_page_leads_on_back_and_around() {
    let at = Links::from_depth(3);
    each(|step, from, to, html| {
        let shown = links(section(html, "next"));
        let onward = catalogue().moves_from(&to.id).map(page);
        let others = catalogue().moves_to(&to.id).filter(|other| *other != step).map(page);
        for target in onward.chain(others) {
            assert!(shown.contains(&at.page(&target)), "{step:?}: {target:?}");
        }
        let paths = format!("paths/?from={}&to={}", from.id, to.id);
        let compare = format!("compare/?roles={},{}", from.id, to.id);
        for way in [paths, compare] {
            assert!(shown.contains(&at.file(&way)), "{step:?}: {way} in {shown:?}");
        }
        let back = catalogue().moves_from(&to.id).any(|back| back.to == from.id);
        assert_eq!(html.contains("The same move backwards"), back, "{step:?}");
    });
}

#[test]
fn the_list_names_every_move_once_with_direction_basis_and_both_roles() {
    let html = &documents()[&Page::Moves];
    let at = Links::from_depth(1);
    let origins: Vec<&str> = all(html, "section").into_iter().filter(|section| section.starts_with("<h3")).collect();
    let mut seen = 0;
    for origin in origins {
        let from = catalogue().roles.iter().find(|role| text(all(origin, "h3")[0]) == format!("From {}", role.title));
        let from = from.expect("a role of that title");
        assert!(links(origin).contains(&at.page(&Page::Role(from.id.clone()))));
        let rows = all(all(origin, "ul")[0], "li");
        assert_eq!(rows.len(), catalogue().moves_from(&from.id).count(), "{}", from.id);
        for row in rows {
            let here = links(row);
            let step = catalogue().moves_from(&from.id).find(|step| here.contains(&at.page(&page(step)))).unwrap();
            assert!(here.contains(&at.page(&Page::Role(step.to.clone()))), "{row}");
            let direction = if step.kind == MoveKind::Advance { "↑ up" } else { "→ sideways" };
            let shown = text(row);
            assert!(shown.contains(direction) && shown.contains(step.basis().label()), "{shown}");
            assert!(shown.starts_with(&format!("{} to {}", from.title, catalogue().title(&step.to))), "{shown}");
            seen += 1;
        }
    }
    assert_eq!(seen, catalogue().moves.len());
    let shown = text(html);
    for basis in [Basis::Stated, Basis::Official, Basis::Editorial] {
        let number = catalogue().moves.iter().filter(|step| step.basis() == basis).count();
        assert!(shown.contains(&format!("{number} {}", basis.label())), "{number} {basis:?}");
    }
}

#[test]
fn role_pages_link_every_move_of_the_role() {
    let at = Links::from_depth(2);
    for role in &catalogue().roles {
        let shown = links(of_role(role));
        for step in catalogue().moves_from(&role.id).chain(catalogue().moves_to(&role.id)) {
            assert!(shown.contains(&at.page(&page(step))), "{}: {step:?}", role.id);
        }
    }
}

#[test]
fn descriptions_are_short_enough_to_be_shown_whole() {
    let mut known = BTreeSet::new();
    for (page, html) in documents() {
        if !matches!(page, Page::Moves | Page::Move(..) | Page::Skills | Page::Skill(_)) {
            continue;
        }
        let tags = tags(html);
        let meta = tags.iter().find(|tag| tag.get("name") == Some("description")).unwrap();
        let said = meta.get("content").unwrap();
        assert!((50..=160).contains(&said.chars().count()), "{page:?}: {} characters: {said}", said.chars().count());
        assert!(known.insert(said.to_owned()), "{page:?}: {said}");
    }
}

#[test]
fn markup_in_the_data_stays_text_on_a_move_page() {
    const HARM: &str = "A <b>&</b> </script><script>alert(1)</script> \"quoted\"";
    let mut changed = catalogue().clone();
    let step = changed.moves[0].clone();
    changed.moves[0].why[0].text = HARM.to_owned();
    for role in changed.roles.iter_mut().filter(|role| role.id == step.to) {
        role.title = HARM.to_owned();
    }
    let html = write(Box::leak(Box::new(changed)), &page(&step));
    let tags = tags(&html);
    assert_eq!(tags.iter().filter(|tag| tag.is("script")).count(), 1, "only the one that starts the page");
    let main = tags.iter().position(|tag| tag.is("main")).unwrap();
    assert!(text(inner(&html, &tags, main)).contains(HARM));
}
