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

#[test]
fn speed() {
    let all = support::generated_text::catalogue_of(10_000);
    let t = std::time::Instant::now();
    let index = Index::of(&all);
    println!("build {:?}", t.elapsed());
    for typed in [
        "h",
        "hr",
        "hr m",
        "hr manager",
        "human resources manager",
        "m",
        "manager",
        "trainng specalist",
        "manger",
        "payroll recruiter",
        "hr astronaut fooo blahaa",
        "recr",
        "benefits manag",
        "a",
        "s",
        "trea",
        "treatrea dirctor",
        "11-3121",
    ] {
        let t = std::time::Instant::now();
        let found = index.find(typed);
        let d = t.elapsed();
        let t = std::time::Instant::now();
        let roles = index.roles(typed).len();
        println!("{typed}: {d:?} {} roles() {:?} {roles} {:?}", found.total, t.elapsed(), found.did_you_mean);
    }
}
