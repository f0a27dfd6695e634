//! Pay of states, areas and past years with one thing broken, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{AreaPay, Catalogue, GroupPay, OccupationId, Percentile, PlaceId};
use serde_json::json;
use std::fs;
use support::Copy;
use support::broken::{among, only, source};

/// Changes one row of the first state.
fn row(at: usize, change: impl FnOnce(&mut GroupPay)) -> impl FnOnce(&mut Catalogue) {
    move |all| change(&mut all.pay_areas.states[0].figures[at])
}

#[test]
fn every_state_has_every_group_or_says_that_nothing_was_released() {
    let at = "data/pay/us-states.json: $.states[3].figures";
    let said = "`us-11-3121` is missing; a row with the group alone says that nothing was released";
    only(&format!("{at}: {said}"), |all| {
        all.pay_areas.states[3].figures.retain(|row| row.group.as_str() != "us-11-3121");
    });
    let at = "data/pay/us-states.json: $.states[0].figures[1].group";
    among(&format!("{at}: there is no occupation group `us-0`"), row(1, |row| row.group = OccupationId::new("us-0")));
    among(&format!("{at}: `us-00-0000` stands twice"), row(1, |row| row.group = OccupationId::new("us-00-0000")));
}

#[test]
fn percentiles_rise_and_what_was_cut_off_has_no_figure() {
    let at = "data/pay/us-states.json: $.states[0].figures[3]";
    let order = format!("{at}.spread: the percentiles are out of order, or zero");
    for spread in [
        [Some(5), Some(4), None, None, None],
        [Some(5), None, None, None, Some(4)],
        [Some(0), None, None, None, Some(4)],
    ] {
        only(&order, row(3, |row| row.spread = spread));
    }
    let cut = format!("{at}.top_coded: a percentile that was cut off has no figure, and none above it");
    only(&cut, row(3, |row| row.top_coded = vec![Percentile::P90]));
    only(
        &cut,
        row(3, |row| {
            row.top_coded = vec![Percentile::P75];
            row.spread[3] = None;
        }),
    );
    only(
        &format!("{at}.mean_rse: a relative standard error is at most 100 percent, in tenths"),
        row(3, |row| {
            row.mean_rse = Some(1001);
        }),
    );
    only(&format!("{at}.jobs_rse: an error without the figure it belongs to"), row(3, |row| row.jobs = None));
}

#[test]
fn ids_lead_to_one_place_each() {
    let states = "data/pay/us-states.json";
    among(&format!("{states}: $.states[0].id: `us-xx` is not `us-` and the postal code"), |all| {
        all.pay_areas.states[0].id = PlaceId::new("us-xx");
    });
    among(&format!("{states}: $.states[1].id: `us-al` stands twice"), |all| {
        let first = all.pay_areas.states[0].clone();
        (all.pay_areas.states[1].id, all.pay_areas.states[1].code) = (first.id, first.code);
    });
    only(&format!("{states}: $.states: the states are not in the order of their names"), |all| {
        all.pay_areas.states.swap(0, 1);
    });
    let index = "data/pay/areas.json";
    only(&format!("{index}: $[7].states[0]: there is no state `us-zz`"), |all| {
        all.pay_areas.index[7].states = vec![PlaceId::new("us-zz")];
    });
    only(&format!("{index}: $[7].states: an area lies in a state"), |all| all.pay_areas.index[7].states.clear());
    among(&format!("{index}: $[7].id: `Abilene` is not `us-` and the area's code"), |all| {
        all.pay_areas.index[7].id = PlaceId::new("Abilene");
    });
    only(&format!("{index}: $: the areas are not in the order of their names"), |all| all.pay_areas.index.swap(4, 9));
}

#[test]
fn index_and_files_of_areas_belong_together() {
    only("data/pay/areas/us-10180.json: $.id: pay/areas.json does not name the area", |all| {
        all.pay_areas.index.retain(|area| area.id.as_str() != "us-10180");
    });
    let place = |all: &Catalogue| all.pay_areas.index.iter().position(|area| area.id.as_str() == "us-10180").unwrap();
    let at = place(support::catalogue());
    only(&format!("data/pay/areas.json: $[{at}].id: there is no file pay/areas/us-10180.json"), |all| {
        all.pay_areas.areas.retain(|area| area.id.as_str() != "us-10180");
    });
    let abilene = |all: &mut Catalogue, change: fn(&mut AreaPay)| {
        change(all.pay_areas.areas.iter_mut().find(|area| area.id.as_str() == "us-10180").unwrap());
    };
    only("data/pay/areas/us-10180.json: $.name: pay/areas.json calls it `Abilene, TX`", |all| {
        abilene(all, |area| area.name = "Abilene".to_owned());
    });
    only("data/pay/areas/us-10180.json: $.release: the area is of another release than the states", |all| {
        abilene(all, |area| area.release.period = "May 2024".to_owned());
    });
    only("data/pay/areas/us-10180.json: $.figures: an area has figures", |all| {
        abilene(all, |area| area.figures.clear());
    });
}

#[test]
fn years_rise_and_agree_with_the_nation() {
    let file = "data/pay/us-history.json";
    only(&format!("{file}: $: the years do not rise"), |all| all.pay_areas.history.swap(0, 1));
    among(&format!("{file}: $[2].year: the period names another year"), |all| all.pay_areas.history[2].year = 2019);
    only(&format!("{file}: $[5].figures[3].spread: the nation's own file has another figure"), |all| {
        all.pay_areas.history[5].figures[3].mean = Some(164_231);
    });
    only(&format!("{file}: $[0].release.source: there is no source `hearsay`"), |all| {
        all.pay_areas.history[0].release.source = source("hearsay");
    });
    only(&format!("{file}: $[0].release.measure: a pay figure says when and what is measured"), |all| {
        all.pay_areas.history[0].release.measure = " ".to_owned();
    });
    only("data/pay/us-states.json: $.release: the states say when and what is measured", |all| {
        all.pay_areas.release = None;
    });
}

#[test]
fn files_of_the_wrong_shape_are_named() {
    let copy = Copy::new("pay");
    copy.change("pay/areas/us-10180.json", |area| area["figures"][0]["spread"] = json!([1, 2, 3]));
    copy.change("pay/us-states.json", |file| file["states"][2]["figures"][1]["jobs"] = json!("many"));
    fs::rename(copy.path("pay/areas/us-31080.json"), copy.path("pay/areas/us-31081.json")).unwrap();
    let problems = copy.problems();
    assert_eq!(problems.len(), 3, "{problems:#?}");
    for start in [
        "data/pay/us-states.json: $.states[2].figures[1].jobs: invalid type: string \"many\"",
        "data/pay/areas/us-10180.json: $.figures[0].spread",
        "data/pay/areas/us-31081.json: $.id: `us-31080` is not the file's name",
    ] {
        assert!(problems.iter().any(|problem| problem.starts_with(start)), "{start} is not in {problems:#?}");
    }
    fs::remove_dir_all(copy.path("pay/areas")).unwrap();
    assert!(copy.problems().iter().any(|problem| problem.starts_with("data/pay/areas: $: the folder cannot be read")));
}
