//! Every link of every page: relative, and with something at its end.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Page};
use std::collections::{BTreeMap, BTreeSet};
use support::catalogue;
use support::html::tags;
use support::site::documents;

/// The links of each page, and the ids that a link may name.
fn linked() -> BTreeMap<&'static Page, (Vec<String>, BTreeSet<String>)> {
    let read = |html: &str| {
        let body = &html[html.find("<body").unwrap()..];
        let values = |name: &str| -> Vec<String> {
            tags(body).iter().filter_map(|tag| tag.get(name).map(str::to_owned)).collect()
        };
        ([values("href"), values("action")].concat(), values("id").into_iter().collect())
    };
    documents().iter().map(|(page, html)| (page, read(html))).collect()
}

/// The path below the site's folder that a link on a page leads to.
fn resolve(page: &Page, link: &str) -> String {
    let path = page.path();
    let mut folders: Vec<&str> = path.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect());
    let mut rest = link.strip_prefix("./").unwrap_or(link);
    while let Some(up) = rest.strip_prefix("../") {
        assert!(folders.pop().is_some(), "{page:?}: {link} leads out of the site");
        rest = up;
    }
    folders.push(rest);
    folders.join("/")
}

/// What the scripts of the workshop read of an address.
fn workshop(query: &str) {
    let sessions = &catalogue().workshop.sessions;
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let known = match name {
            "view" => ["projector", "notes"].contains(&value),
            "session" => sessions.iter().any(|session| session.id == value),
            _ => false,
        };
        assert!(known, "{query}");
    }
}

/// The whole site as one file: the build makes it.
const SINGLE: &str = "hr-career-paths.html";

#[test]
fn every_link_leads_somewhere() {
    let all = linked();
    let mut seen = BTreeSet::new();
    for (page, (links, ids)) in &all {
        for link in links {
            if link.starts_with("https://") {
                assert!(
                    catalogue().sources.iter().any(|source| {
                        [&source.url, &source.licence_url].into_iter().flatten().any(|url| url == link)
                    }),
                    "{page:?}: {link} is no source's"
                );
                continue;
            }
            assert!(!link.contains("//") && !link.starts_with('/'), "{page:?}: {link} is not relative");
            let (link, fragment) = link.split_once('#').unwrap_or((link, ""));
            // A fragment with a value is no place on a page but something for its live part: the path of a new plan.
            let fragment = fragment.split_once('=').map_or(fragment, |(name, route)| {
                assert_eq!(name, "new", "{page:?}: {link}#{fragment}");
                assert!(hr_career_paths::questions::plan::route_of(catalogue(), route).is_some(), "{page:?}: {route}");
                ""
            });
            let (target, ids) = if link.is_empty() {
                ((*page).clone(), ids)
            } else {
                let path = resolve(page, link);
                let (path, query) = path.split_once('?').unwrap_or((&path, ""));
                let (address, notices) = Address::parse(path, query, catalogue());
                if path == SINGLE {
                    continue;
                }
                assert_ne!(address.page, Page::NotFound, "{page:?}: {link}");
                if matches!(address.page, Page::Activity(_) | Page::Workshop | Page::Facilitator) {
                    workshop(query);
                } else {
                    assert_eq!(notices, [], "{page:?}: {link}");
                }
                assert_eq!(address.page.path(), path, "{page:?}: {link} needs a redirection");
                let ids = &all[&address.page].1;
                (address.page, ids)
            };
            assert!(
                fragment.is_empty() || ids.contains(fragment),
                "{page:?}: nothing on {target:?} is called {fragment}"
            );
            if target != **page {
                seen.insert(target);
            }
        }
    }
    let unreached: Vec<Page> = Page::all(catalogue()).into_iter().filter(|page| !seen.contains(page)).collect();
    assert_eq!(unreached, [Page::NotFound], "no other page links to these");
}
