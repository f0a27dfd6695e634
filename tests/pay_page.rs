//! The pay page: what stands there for a place and for roles, and what is said where nothing is known.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::address::{Address, Links};
use hr_career_paths::bundle;
use hr_career_paths::catalogue::{Catalogue, PlaceId};
use hr_career_paths::components::Site;
use hr_career_paths::pack::App;
use hr_career_paths::parts::{self, AreaFile, Live, PayPorts};
use hr_career_paths::questions::pay_compare;
use hr_career_paths::questions::pay_figure::Precision;
use leptos::prelude::*;
use std::sync::LazyLock;
use support::html::{assert_balanced, tags, text};
use support::{catalogue, role_ids};

fn render(all: &'static Catalogue, query: &str, area: Option<AreaFile>) -> String {
    drop(any_spawner::Executor::init_tokio());
    Owner::new().with(|| {
        let (address, notices) = Address::parse("pay/", query, all);
        let live = Live::plain(Site { catalogue: all, links: Links::from_depth(1) });
        let place = address.query.place.clone();
        live.query.set(address.query);
        live.notices.set(notices);
        let ports = PayPorts::plain();
        let here = place.and_then(|id| catalogue().pay_areas.area_pay(&id));
        ports.area.set(area.unwrap_or_else(|| here.map_or(AreaFile::None, AreaFile::Here)));
        parts::pay(live, ports).to_html()
    })
}

/// The page as it stands after an address was opened, the same from the bundled catalogue.
fn opened(query: &str) -> String {
    static SLIM: LazyLock<&Catalogue> = LazyLock::new(|| bundle::unpack(bundle::bytes(App::Pay)));
    let [whole, slim] = [catalogue(), *SLIM].map(|all| render(all, query, None));
    assert_eq!(whole, slim, "{query}: the bundled catalogue lacks something");
    assert_balanced(&whole);
    whole
}

fn said(query: &str) -> String {
    text(&opened(query))
}

#[track_caller]
fn says(said: &str, words: &str) {
    assert!(said.contains(words), "no {words:?} in: {said:.1500}");
}

#[test]
fn spot_figures_are_those_of_the_releases() {
    let california = said("place=us-ca&roles=hr-manager");
    says(&california, "HR Manager in California California, May 2025: annual wage of wage and salary workers");
    says(&california, "Median $170,080; eight in ten between $96,430 and $307,600");
    says(&california, "The median lies $111,840 (192 percent) above that of all occupations in the same place.");
    says(&california, "It counts about 27,450 jobs. Relative standard error of the mean: 1.7 percent.");
    let assistants = said("roles=hr-assistant");
    says(&assistants, "Median $50,610; eight in ten between $37,340 and $68,280");
    let uk = said("place=uk&roles=hr-director");
    says(&uk, "United Kingdom, April 2025 (provisional): annual gross pay, full-time employee jobs.");
    says(&uk, "Median £57,529; the middle half between £43,676 and £78,677");
}

#[test]
fn every_role_stands_in_the_ladder_with_a_figure_or_not_known() {
    for query in ["", "place=us-wy", "place=uk", "place=us-0100001", "place=us-pr"] {
        let html = opened(query);
        for id in role_ids() {
            assert!(html.contains(&format!("href=\"../roles/{id}/\"")), "{query}: {id}");
        }
        let rows = html.matches("aria-label=\"Pay in full: ").count();
        assert_eq!(rows, catalogue().roles.len(), "{query}");
    }
    says(
        &said("place=uk"),
        "Outside the scale, as it counts something else: April 2025 (provisional), annual gross pay, all employee jobs",
    );
}

#[test]
fn every_place_and_role_can_be_shown() {
    let ids = role_ids();
    let all = catalogue();
    let states = all.pay_areas.states.iter().map(|state| &state.id);
    let areas = all.pay_areas.index.iter().map(|area| &area.id).step_by(20);
    let nations = all.places.iter().map(|place| &place.id);
    for (i, place) in nations.chain(states).chain(areas).enumerate() {
        let [a, b] = [&ids[i % ids.len()], &ids[(i + 7) % ids.len()]];
        let said = said(&format!("place={place}&roles={a},{b}"));
        assert!(!said.contains("NaN") && !said.contains("  $0 "), "{place}");
        assert!(said.contains("Take it with you"), "{place}");
    }
}

#[test]
fn a_figure_of_a_wider_place_says_so() {
    let area = catalogue()
        .pay_areas
        .areas
        .iter()
        .find(|area| !area.figures.iter().any(|row| row.group.as_str() == "us-13-1141"))
        .unwrap();
    let said = said(&format!("place={}&roles=benefits-specialist", area.id));
    says(&said, &format!("The survey has no estimate for this group in {}.", area.name));
    says(&said, "The figure is that of ");
}

#[test]
fn an_area_whose_file_is_missing_falls_back_to_its_state() {
    let missing = text(&render(catalogue(), "place=us-31080&roles=hr-manager", Some(AreaFile::Missing)));
    says(&missing, "The file with the pay of Los Angeles-Long Beach-Anaheim, CA could not be read");
    says(&missing, "What you see is California");
    says(&missing, "Median $170,080");
    let loading = text(&render(catalogue(), "place=us-31080", Some(AreaFile::Loading)));
    says(&loading, "Reading the pay of Los Angeles-Long Beach-Anaheim, CA …");
    let other = catalogue().pay_areas.area_pay(&PlaceId::new("us-0100001")).unwrap();
    let wrong = text(&render(catalogue(), "place=us-31080&roles=hr-manager", Some(AreaFile::Here(other))));
    says(&wrong, "Median $170,080");
}

#[test]
fn what_is_cut_off_or_imprecise_says_so() {
    let places = &catalogue().pay_areas.states;
    let open = places
        .iter()
        .find(|state| state.figures.iter().any(|row| row.group.as_str() == "us-11-3121" && !row.top_coded.is_empty()));
    if let Some(open) = open {
        let said = said(&format!("place={}&roles=hr-manager", open.id));
        says(&said, "at least $239,200");
        says(&said, "“At least”: the survey does not publish the highest wages.");
    }
    let low = places.iter().flat_map(|state| catalogue().roles.iter().map(move |role| (state, role))).find(
        |(state, role)| {
            let rung = pay_compare::rung(catalogue(), &state.id, role, None);
            rung.answer.and_then(|answer| answer.figure).is_some_and(|figure| figure.precision() == Precision::Low)
        },
    );
    let (state, role) = low.unwrap();
    let said = said(&format!("place={}&roles={}", state.id, role.id));
    says(&said, "Low precision: the relative standard error of the mean is ");
    let history = self::said("roles=hr-manager");
    says(&history, "In 2020, 2021, 2023, 2024 high values were cut off");
}

#[test]
fn two_roles_are_set_apart_in_plain_terms() {
    says(
        &said("place=us-ca&roles=hr-assistant,hr-manager"),
        "From HR Assistant to HR Manager: the median is $112,490 a year higher (195 percent), about $9,374 a month.",
    );
    says(&said("roles=hr-manager,hr-director"), "not known, as both are counted in one group");
    says(
        &said("place=uk&roles=hr-assistant,hr-manager"),
        "not known, as the two figures are of different places, times or measures",
    );
}

#[test]
fn article_figures_stand_apart_and_undated() {
    let said = said("roles=hr-operations-manager");
    says(&said, "What articles say Articles speak of the title and give no date");
    says(&said, "$68,000 to $116,000");
    says(&said, "United Kingdom, undated article");
}

#[test]
fn bad_addresses_get_a_sentence_and_the_nation() {
    for (query, words) in [
        (
            "place=nowhere",
            "“place=nowhere” in the address is not a place that we know pay for, so the United States are shown.",
        ),
        ("place=%3Cscript%3E", "is not a place that we know pay for"),
        ("roles=nobody", "is not a role we know and was left out"),
        ("track=x", "is not a track"),
        ("level=mid", "means nothing on this page"),
    ] {
        let html = opened(query);
        says(&text(&html), words);
        says(&text(&html), "Pay in the United States: all roles.");
        assert!(!tags(&html).iter().any(|tag| tag.is("script")));
    }
}
