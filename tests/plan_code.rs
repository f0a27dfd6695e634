//! The code of a link, read by another program than the one that made it.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::components::qr;
use hr_career_paths::questions::plan::{read_link, write_link};
use leptos::prelude::*;
use support::catalogue;
use support::html::tags;
use support::plans::usual;

/// The dark squares of a drawn code, and how many a side has.
fn squares(html: &str) -> (usize, Vec<Vec<bool>>) {
    let all = tags(html);
    let svg = all.iter().find(|tag| tag.is("svg")).unwrap();
    let side: usize = svg.get("viewbox").unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    let mut dark = vec![vec![false; side]; side];
    let path = all.iter().filter(|tag| tag.is("path")).nth(1).unwrap().get("d").unwrap();
    for run in path.split('M').filter(|run| !run.is_empty()) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (width, _) = rest.split_once('v').unwrap();
        let [x, y, width]: [usize; 3] = [x, y, width].map(|number| number.parse().unwrap());
        dark[y][x..x + width].fill(true);
    }
    (side, dark)
}

#[test]
fn a_code_is_read_as_the_link_that_it_was_made_of() {
    let mut plan = usual();
    plan.moves.iter_mut().for_each(|step| step.goals.truncate(3));
    for plan in [usual(), plan] {
        let link = format!("https://example.org/careers/plan/#plan={}", write_link(catalogue(), &plan));
        let (side, dark) = squares(&qr::code(&link).expect("short enough").to_html());
        assert!((0..side).all(|at| (0..4).all(|rim| !dark[rim][at] && !dark[at][rim])), "an empty rim");
        let scale = 4;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
            if dark[y / scale][x / scale] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        let (_, read) = grids[0].decode().unwrap();
        assert_eq!(read, link);
        let (_, value) = read.split_once("#plan=").unwrap();
        assert_eq!(read_link(catalogue(), value).plan, Some(plan));
    }
}

#[test]
fn what_is_too_long_for_a_phone_has_no_code() {
    assert!(qr::code(&"x".repeat(1_273)).is_some());
    assert!(qr::code(&"x".repeat(1_274)).is_none());
}
