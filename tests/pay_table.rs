//! The pay page's figures as a table to take elsewhere, read back as JSON.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Role, RoleId, Track};
use hr_career_paths::questions::pay_table::table;
use hr_career_paths::questions::{pay, pay_compare, pay_time};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use support::catalogue;
use support::pay::{area, group, own, place};

type Row = Map<String, Value>;

fn role(id: &str) -> &'static Role {
    catalogue().role(&RoleId::new(id)).unwrap()
}

fn rows(at: &str, track: Option<Track>, chosen: &[&Role]) -> Vec<Row> {
    let loaded = catalogue().pay_areas.area_pay(&place(at));
    let table = table(catalogue(), &place(at), track, chosen, loaded);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "a cell for each column");
    let read: Vec<Row> = serde_json::from_str(&table.json()).unwrap();
    assert_eq!(read.len(), table.rows.len());
    assert!(read.iter().all(|row| row.len() == table.columns.len()), "a name stands for two columns");
    read
}

fn of<'a>(rows: &'a [Row], what: &str) -> Vec<&'a Row> {
    rows.iter().filter(|row| row["what"] == what).collect()
}

/// Whatever has an amount says what it is and who published it.
fn assert_said(row: &Row) {
    let amounts = ["mean", "p10", "p25", "median", "p75", "p90", "low", "high", "average"];
    if amounts.iter().all(|name| row[*name].is_null()) {
        return;
    }
    for name in ["what", "role_id", "place_id", "place", "period", "measure", "currency", "basis", "source", "licence"]
    {
        assert!(row[name].as_str().is_some_and(|text| !text.is_empty()), "{name} is missing: {row:?}");
    }
    assert!(row["source_url"].as_str().is_none_or(|url| url.starts_with("https://")), "{row:?}");
    let spread: Vec<u64> = amounts[1..6].iter().filter_map(|name| row[*name].as_u64()).collect();
    assert!(spread.is_sorted(), "{row:?}");
    let article = row["what"] == "article";
    assert_eq!(article, row["group"].is_null() && row["mean"].is_null() && row["jobs"].is_null(), "{row:?}");
    assert_eq!(
        article,
        ["low", "average"].iter().any(|name| !row[*name].is_null()),
        "an article's own measure: {row:?}"
    );
}

#[test]
fn every_role_has_a_row_in_every_place() {
    for at in catalogue().places.iter().map(|at| at.id.as_str()).chain(["us-ca", "us-31080", "us-3900003"]) {
        let all = rows(at, None, &[]);
        assert_eq!(all.len(), catalogue().roles.len(), "{at}");
        for row in &all {
            assert_said(row);
            assert_eq!((&row["what"], &row["place_asked_for"]), (&json!("role"), &json!(at)));
        }
        let ids: BTreeSet<&str> = all.iter().filter_map(|row| row["role_id"].as_str()).collect();
        assert_eq!(ids.len(), all.len(), "{at}: a role stands twice");
    }
    for track in Track::ALL {
        let own = rows("us", Some(track), &[]);
        let on = |row: &Row| row["tracks"].as_str().is_some_and(|text| text.split(' ').any(|id| id == track.id()));
        assert!(own.iter().all(on));
        assert_eq!(own.len(), catalogue().roles.iter().filter(|role| role.on(track)).count());
    }
}

#[test]
fn a_row_says_what_the_figure_says() {
    let all = rows("us", None, &[]);
    let row = all.iter().find(|row| row["role_id"] == "hr-director").unwrap();
    let figure = own("us", "us-11-3121");
    assert_eq!(row["median"], json!(figure.median().known()));
    assert_eq!((&row["mean"], &row["jobs"]), (&json!(figure.mean), &json!(figure.jobs)));
    assert_eq!(row["mean_error_percent"], json!(figure.mean_rse.map(|tenths| f64::from(tenths) / 10.0)));
    assert_eq!(row["jobs_error_percent"], json!(figure.jobs_rse.map(|tenths| f64::from(tenths) / 10.0)));
    assert_eq!((&row["group"], &row["currency"]), (&json!("SOC 11-3121"), &json!("USD")));
    // What was cut off stands as the least it can be, and is named.
    let chief = catalogue()
        .roles
        .iter()
        .find(|role| role.occupations.first().is_some_and(|fit| fit.occupation == group("us-11-1011")))
        .unwrap();
    let all = rows("us-3900003", None, &[]);
    let row = all.iter().find(|row| row["role_id"] == chief.id.as_str()).unwrap();
    assert_eq!((&row["p75"], &row["p90"], &row["at_least"]), (&json!(374_190), &json!(374_190), &json!("p90")));
    let open = |row: &&Row| !row["at_least"].is_null();
    assert_eq!(all.iter().filter(open).count(), 1, "the others are not cut off");
}

#[test]
fn another_place_that_stands_in_is_named() {
    let area = area("us-31080");
    let alone = table(catalogue(), &area.id, None, &[], None);
    let read: Vec<Row> = serde_json::from_str(&alone.json()).unwrap();
    let with = rows("us-31080", None, &[]);
    for (without, with) in read.iter().zip(&with).filter(|(_, with)| with["place_id"] == "us-31080") {
        assert_eq!(without["place_asked_for"], "us-31080");
        assert_eq!(without["place_id"], "us-ca", "its file is not there: {}", with["role_id"]);
    }
    assert!(with.iter().any(|row| row["place_id"] == "us-31080"));
}

#[test]
fn a_chosen_role_has_its_states_years_and_articles() {
    for chosen in &catalogue().roles {
        for (at, track) in [("us", None), ("us", Some(Track::Operations)), ("uk", None)] {
            let all = rows(at, track, &[chosen]);
            all.iter().for_each(assert_said);
            let own = of(&all, "role").into_iter().filter(|row| row["role_id"] == chosen.id.as_str()).count();
            assert_eq!(own, 1, "{}: on the track or not, it stands once", chosen.id);
            assert_eq!(of(&all, "article").len(), pay::from_articles(catalogue(), chosen).len(), "{}", chosen.id);
            let fit = pay_compare::rung(catalogue(), &place(at), chosen, None).fit.map(|fit| &fit.occupation);
            let group = fit.filter(|group| group.as_str().starts_with("us-"));
            let states = group.map_or(0, |group| {
                let all = pay_compare::across_states(catalogue(), group);
                all.iter().filter(|state| state.figure.is_some()).count()
            });
            let years = group.map_or(0, |group| pay_time::history(catalogue(), group).len());
            assert_eq!((of(&all, "state").len(), of(&all, "past year").len()), (states, years), "{} {at}", chosen.id);
            assert_eq!(at == "us" && fit.is_some(), states > 0, "{} {at}", chosen.id);
            let others = of(&all, "state").into_iter().chain(of(&all, "past year")).chain(of(&all, "article"));
            assert!(others.into_iter().all(|row| row["role_id"] == chosen.id.as_str()));
        }
    }
    let said = rows("us", None, &[role("hr-operations-manager")]);
    let ranges = of(&said, "article");
    assert!(ranges.iter().any(|row| row["low"].is_u64() || row["average"].is_u64()) && ranges.len() == 2);
}
