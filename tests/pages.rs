//! Every page as it is written to a file: whole, honest, and within the strict security policy.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::Page;
use std::collections::BTreeSet;
use support::catalogue;
use support::html::{Tag, all, assert_balanced, inner, tags, text};
use support::site::{documents, each, write};
use support::words::{foreign_spellings, sentences, words};

#[test]
fn every_page_has_one_heading_and_its_own_title() {
    let mut known = BTreeSet::new();
    for (page, html) in documents() {
        let headings = all(html, "h1");
        assert_eq!(headings.len(), 1, "{page:?}");
        assert!(text(headings[0]).len() >= 5, "{page:?}: {}", headings[0]);
        let title = all(html, "title")[0];
        assert!(!title.contains("<!"), "{page:?}: a mark in the title would be read as text: {title}");
        let title = text(title);
        assert!(title.contains("HR Career Paths") && (20..=75).contains(&title.chars().count()), "{page:?}: {title}");
        assert!(known.insert(title), "{page:?}: another page has this title");
    }
}

#[test]
fn every_page_has_one_description_of_some_length() {
    each(|page, _, tags| {
        let is_it = |tag: &&Tag| tag.is("meta") && tag.get("name") == Some("description");
        let descriptions: Vec<&str> = tags.iter().filter(is_it).filter_map(|tag| tag.get("content")).collect();
        assert_eq!(descriptions.len(), 1, "{page:?}");
        let length = descriptions[0].chars().count();
        assert!((50..=300).contains(&length), "{page:?}: a description of {length} characters: {}", descriptions[0]);
    });
}

#[test]
fn every_page_is_well_formed_and_ids_are_unique() {
    each(|page, html, tags| {
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\""), "{page:?}");
        assert_balanced(html);
        let mut ids = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.get("id")) {
            assert!(ids.insert(id), "{page:?}: the id {id} stands twice");
        }
        for (attribute, tag) in ["for", "aria-describedby", "aria-labelledby"]
            .into_iter()
            .flat_map(|name| tags.iter().map(move |tag| (name, tag)))
        {
            let named = tag.get(attribute).into_iter().flat_map(str::split_whitespace);
            assert!(named.into_iter().all(|id| ids.contains(id)), "{page:?}: {attribute} of {tag:?}");
        }
    });
}

#[test]
fn no_value_shows_as_it_is_called_in_the_code() {
    each(|page, html, tags| {
        // A survey's category, in the heading of its row.
        let mut shown = vec![text(&html.replace("scope=\"row\">None<", "><"))];
        let values = tags.iter().flat_map(|tag| tag.attributes.iter().map(|(_, value)| value.clone()));
        // What scripts read is shown to nobody.
        shown.extend(
            values.filter(|value| serde_json::from_str::<serde_json::Value>(value).is_err() || !value.contains('"')),
        );
        for shown in shown {
            for debug in [
                "undefined",
                "Some(",
                "NaN",
                "RoleId",
                "SkillId",
                "SourceId",
                "{}",
                "unknown source",
                "\u{fffd}",
                "inf ",
            ] {
                assert!(!shown.contains(debug), "{page:?}: {debug} in {:.300}", &shown[shown.find(debug).unwrap()..]);
            }
            // "None that …" is a sentence; `None` alone is a value.
            let none = shown.replace("None that ", "").replace("None of ", "");
            let none = none.split(|c: char| !c.is_alphanumeric()).any(|word| word == "None");
            assert!(!none, "{page:?}: None in {:.300}", &shown[shown.find("None").unwrap()..]);
        }
    });
}

#[test]
fn no_page_needs_inline_style_or_script() {
    each(|page, html, tags| {
        for (i, tag) in tags.iter().enumerate().filter(|(_, tag)| !tag.closing) {
            assert_ne!(tag.name, "style", "{page:?}");
            for (name, value) in &tag.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{page:?}: {name}={value} on <{}>", tag.name);
                assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{page:?}: {value}");
            }
            if tag.is("script") && tag.get("src").is_none() {
                assert_eq!(tag.get("type"), Some("application/ld+json"), "{page:?}: an inline script");
                let json = inner(html, tags, i);
                assert!(!json.contains('<'), "{page:?}: a raw < in a script element");
                let value: serde_json::Value = serde_json::from_str(json).expect("structured data is JSON");
                assert_eq!(value["@type"], "Occupation");
            }
            let fetched = matches!(tag.name.as_str(), "script" | "link" | "img" | "iframe");
            let target = tag.get("src").or(tag.get("href").filter(|_| fetched));
            assert!(!target.is_some_and(|url| url.contains("//")), "{page:?}: {target:?} comes from elsewhere");
        }
    });
}

#[test]
fn every_mark_of_our_view_gives_its_reason() {
    let mut marks = 0;
    for (page, html) in documents() {
        let tags = tags(html);
        for i in (0..tags.len()).filter(|i| tags[*i].is("details") && tags[*i].get("class") == Some("basis editorial"))
        {
            let content = inner(html, &tags, i);
            let summary = all(content, "summary");
            assert_eq!(summary.len(), 1, "{page:?}");
            let reason = text(content).replacen(&text(summary[0]), "", 1);
            assert!(reason.trim().len() >= 15, "{page:?}: no reason in {content}");
            marks += 1;
        }
    }
    assert!(marks > 300, "only {marks} marks were found");
}

#[test]
fn markup_in_the_data_stays_text() {
    const HARM: &str = "A & B </script><script>alert(1)</script><img src=x onerror=\"alert(1)\"> 'quoted'";
    let mut changed = catalogue().clone();
    let role = &mut changed.roles[0];
    role.title = HARM.to_owned();
    role.summary.text = HARM.to_owned();
    role.duties[0].text = HARM.to_owned();
    let page = Page::Role(role.id.clone());
    let html = write(Box::leak(Box::new(changed)), &page);
    assert_balanced(&html);
    let tags = tags(&html);
    assert!(!tags.iter().any(|tag| tag.is("img")), "an element came from the data");
    assert_eq!(text(all(&html, "h1")[0]), HARM);
    let i = tags.iter().position(|tag| tag.get("type") == Some("application/ld+json")).expect("structured data");
    let value: serde_json::Value = serde_json::from_str(inner(&html, &tags, i)).expect("structured data is whole");
    assert_eq!(value["name"], HARM);
}

#[test]
fn words_on_pages_are_american_and_sentences_end() {
    let names = |shown: String| -> String {
        // Official names and titles keep their spelling.
        let occupations =
            catalogue().occupations.iter().flat_map(|group| group.reported_titles.iter().chain([&group.title]));
        let credentials = catalogue().credentials.iter().map(|credential| &credential.name);
        let attributions = catalogue().sources.iter().filter_map(|source| source.attribution.as_ref());
        let urls = catalogue().sources.iter().filter_map(|source| source.url.as_ref());
        occupations
            .chain(credentials)
            .chain(attributions)
            .chain(urls)
            .fold(shown, |shown, name| shown.replace(name.as_str(), " "))
    };
    for (page, html) in documents() {
        assert_eq!(foreign_spellings(&names(text(html))), [], "{page:?}");
        for paragraph in all(html, "p") {
            for sentence in sentences(&names(text(paragraph))) {
                let count = words(sentence).len();
                assert!(count <= 60, "{page:?}: {count} words: {sentence}");
            }
        }
    }
}
