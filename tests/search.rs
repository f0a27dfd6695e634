//! One search over everything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::questions::search::Index;
use support::catalogue;

#[test]
fn look() {
    let index = Index::of(catalogue());
    for typed in std::env::var("ASK").unwrap_or_default().split('|') {
        let found = index.find(typed);
        println!("== {typed}: {} {:?} {:?}", found.total, found.read_as, found.did_you_mean);
        for group in found.groups {
            println!("  {:?} +{}", group.kind, group.more);
            for hit in group.hits {
                let mut text = hit.text.to_owned();
                for mark in hit.marks.iter().rev() {
                    text.insert(mark.end, ']');
                    text.insert(mark.start, '[');
                }
                println!(
                    "    {:?} {text} -> {:?}",
                    hit.quality,
                    hit.roles.iter().map(|r| r.id.as_str()).collect::<Vec<_>>()
                );
            }
        }
    }
}
