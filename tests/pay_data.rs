//! Pay of places: every bundled figure is that of the published table, and the questions asked of them answer rightly.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::area_file::{Unreadable, decode, encode};
use hr_career_paths::catalogue::{AreaPay, GroupPay, OccupationId, Percentile, PlaceId, RoleId, Track};
use hr_career_paths::questions::pay_compare::{self, Difference, Overlap};
use hr_career_paths::questions::pay_figure::{self, Answer, Figure, Precision, Value, Why};
use hr_career_paths::questions::pay_time::{self, Age, Month};
use hr_career_paths::questions::{pay_outlook, pay_places};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use support::{cases, catalogue, root};

fn place(id: &str) -> PlaceId {
    PlaceId::new(id)
}

fn group(id: &str) -> OccupationId {
    OccupationId::new(id)
}

fn area(id: &str) -> &'static AreaPay {
    catalogue().pay_areas.area_pay(&place(id)).unwrap()
}

fn in_place(id: &str, of: &str) -> Answer<'static> {
    let loaded = catalogue().pay_areas.area_pay(&place(id));
    pay_figure::figure(catalogue(), &place(id), &group(of), loaded)
}

fn own(id: &str, of: &str) -> Figure<'static> {
    let answer = in_place(id, of);
    assert_eq!(answer.skipped, [], "{id} {of}");
    answer.figure.unwrap()
}

/// The cells of the published table by area code and group; no area name has a quotation mark within.
fn published() -> BTreeMap<(String, String), Vec<String>> {
    let text = fs::read_to_string(root().join("tests/fixtures/us-wages-by-area.csv")).unwrap();
    let mut rows = BTreeMap::new();
    for line in text.lines().skip(1) {
        let quoted: Vec<&str> = line.split('"').collect();
        let mut cells: Vec<String> = Vec::new();
        for (i, part) in quoted.iter().enumerate() {
            if i % 2 == 1 {
                cells.push((*part).to_owned());
            } else {
                let part = part.strip_prefix(',').filter(|_| i > 0).unwrap_or(part);
                let part = part.strip_suffix(',').filter(|_| i + 1 < quoted.len()).unwrap_or(part);
                cells.extend(
                    (!part.is_empty() || i + 1 == quoted.len())
                        .then(|| part.split(',').map(str::to_owned))
                        .into_iter()
                        .flatten(),
                );
            }
        }
        assert_eq!(cells.len(), 16, "{line}");
        rows.insert((cells[4].clone(), cells[0].clone()), cells);
    }
    assert_eq!(rows.len(), 4218);
    rows
}

fn number(text: &str) -> Option<u32> {
    (text != "-").then(|| text.parse().unwrap())
}

fn tenths(text: &str) -> Option<u16> {
    (text != "-").then(|| text.replace('.', "").parse().unwrap())
}

/// A row of the data says what the cells say.
fn same(row: &GroupPay, cells: &[String]) {
    assert_eq!(row.group.as_str(), format!("us-{}", cells[0]));
    assert_eq!((row.jobs, row.jobs_rse), (number(&cells[6]), tenths(&cells[7])), "{cells:?}");
    assert_eq!((row.mean, row.mean_rse), (number(&cells[8]), tenths(&cells[9])), "{cells:?}");
    for (value, cell) in row.spread.iter().zip(&cells[10..15]) {
        assert_eq!(*value, number(cell), "{cells:?}");
    }
    assert_eq!(row.top_coded.contains(&Percentile::P90), cells[15].contains("15:5"), "{cells:?}");
    assert!(row.top_coded.iter().all(|which| *which == Percentile::P90), "{cells:?}");
}

#[test]
fn every_figure_of_states_and_areas_is_the_published_one() {
    let mut published = published();
    let pay = &catalogue().pay_areas;
    for state in &pay.states {
        let fips = published.values().find(|cells| cells[2] == "S" && cells[5] == state.name).unwrap()[4].clone();
        assert_eq!(state.figures.len(), 10, "{}", state.name);
        for row in &state.figures {
            let soc = row.group.as_str().trim_start_matches("us-").to_owned();
            match published.remove(&(fips.clone(), soc)) {
                Some(cells) => same(row, &cells),
                None => assert!(row.is_empty(), "{} {}: nobody published this", state.name, row.group),
            }
        }
    }
    for area in &pay.areas {
        let digits = area.id.as_str().trim_start_matches("us-");
        let code = format!("{digits:0>7}");
        for row in &area.figures {
            let soc = row.group.as_str().trim_start_matches("us-").to_owned();
            let cells = published.remove(&(code.clone(), soc)).unwrap();
            assert_eq!(cells[5], area.name);
            same(row, &cells);
        }
    }
    for ((code, soc), cells) in &published {
        assert_eq!(code, "0000000", "{soc} is published and not in the data");
        let figure = own("us", &format!("us-{soc}"));
        let spread: Vec<Option<u32>> = figure.spread.iter().map(|value| value.known()).collect();
        assert_eq!(spread, cells[10..15].iter().map(|cell| number(cell)).collect::<Vec<_>>(), "{soc}");
        assert_eq!((figure.jobs, figure.jobs_rse), (number(&cells[6]), tenths(&cells[7])), "{soc}");
        assert_eq!((figure.mean, figure.mean_rse), (number(&cells[8]), tenths(&cells[9])), "{soc}");
    }
    assert_eq!(published.len(), 10);
}

/// Group, year, p10, median, p75, p90, mean as the national tables give them; 0 for a percentile that was cut off.
const YEARS: [(&str, u16, [u32; 5]); 60] = [
    ("43-4161", 2025, [37_340, 50_610, 59_800, 68_280, 52_250]),
    ("13-1071", 2025, [47_180, 75_940, 99_380, 128_720, 81_990]),
    ("13-1075", 2025, [50_490, 95_420, 123_420, 156_180, 98_720]),
    ("13-1141", 2025, [49_480, 78_210, 100_400, 128_920, 84_330]),
    ("13-1151", 2025, [38_760, 69_280, 95_050, 123_250, 75_550]),
    ("11-3121", 2025, [88_200, 149_280, 199_290, 267_810, 164_230]),
    ("11-3111", 2025, [89_160, 149_230, 200_610, 256_570, 162_640]),
    ("11-3131", 2025, [79_550, 133_000, 176_870, 233_600, 148_370]),
    ("11-1011", 2025, [75_700, 213_990, 356_200, 507_730, 269_630]),
    ("00-0000", 2025, [31_200, 50_980, 80_520, 128_560, 69_770]),
    ("43-4161", 2024, [36_090, 49_440, 58_560, 67_140, 50_950]),
    ("13-1071", 2024, [45_440, 72_910, 97_270, 126_540, 79_730]),
    ("13-1075", 2024, [49_880, 93_500, 123_090, 153_440, 97_130]),
    ("13-1141", 2024, [48_300, 77_020, 99_210, 128_830, 82_920]),
    ("13-1151", 2024, [37_510, 65_850, 91_550, 120_190, 73_760]),
    ("11-3121", 2024, [83_790, 140_030, 189_960, 0, 160_480]),
    ("11-3111", 2024, [81_660, 140_360, 190_890, 0, 156_230]),
    ("11-3131", 2024, [75_810, 127_090, 169_310, 219_990, 140_590]),
    ("11-1011", 2024, [73_710, 206_420, 0, 0, 262_930]),
    ("00-0000", 2024, [29_990, 49_500, 78_810, 125_720, 67_920]),
    ("43-4161", 2023, [34_490, 47_710, 56_010, 64_250, 48_800]),
    ("13-1071", 2023, [42_900, 67_650, 92_390, 121_800, 76_060]),
    ("13-1075", 2023, [48_360, 89_980, 120_610, 139_520, 94_620]),
    ("13-1141", 2023, [46_050, 74_530, 97_960, 127_340, 80_620]),
    ("13-1151", 2023, [36_050, 64_340, 87_890, 116_140, 71_980]),
    ("11-3121", 2023, [81_060, 136_350, 182_120, 0, 154_740]),
    ("11-3111", 2023, [76_550, 136_380, 181_030, 229_970, 150_940]),
    ("11-3131", 2023, [73_410, 125_040, 166_780, 220_060, 138_450]),
    ("11-1011", 2023, [80_000, 206_680, 0, 0, 258_900]),
    ("00-0000", 2023, [29_050, 48_060, 76_980, 121_470, 65_470]),
    ("43-4161", 2022, [32_240, 45_930, 53_080, 62_580, 46_900]),
    ("13-1071", 2022, [39_340, 64_240, 86_280, 116_060, 73_080]),
    ("13-1075", 2022, [38_900, 82_010, 106_230, 131_660, 87_470]),
    ("13-1141", 2022, [42_250, 67_780, 89_740, 117_060, 75_920]),
    ("13-1151", 2022, [34_950, 63_080, 83_920, 108_530, 69_870]),
    ("11-3121", 2022, [76_610, 130_000, 171_170, 224_360, 145_750]),
    ("11-3111", 2022, [77_230, 131_280, 172_520, 217_650, 143_140]),
    ("11-3131", 2022, [68_450, 120_000, 161_630, 210_470, 132_100]),
    ("11-1011", 2022, [74_920, 189_520, 0, 0, 246_440]),
    ("00-0000", 2022, [27_340, 46_310, 73_460, 110_290, 61_900]),
    ("43-4161", 2021, [29_890, 45_630, 49_050, 60_680, 44_840]),
    ("13-1071", 2021, [37_680, 62_290, 81_090, 108_160, 70_720]),
    ("13-1075", 2021, [22_880, 77_010, 100_180, 126_330, 77_070]),
    ("13-1141", 2021, [42_760, 64_120, 83_720, 106_160, 73_810]),
    ("13-1151", 2021, [31_340, 61_570, 80_510, 103_240, 67_620]),
    ("11-3121", 2021, [75_000, 126_230, 163_360, 0, 136_590]),
    ("11-3111", 2021, [77_040, 127_530, 163_870, 0, 139_470]),
    ("11-3131", 2021, [64_370, 120_130, 161_520, 207_420, 128_800]),
    ("11-1011", 2021, [60_300, 179_520, 0, 0, 213_020]),
    ("00-0000", 2021, [23_980, 45_760, 68_590, 102_810, 58_260]),
    ("43-4161", 2020, [30_040, 43_250, 51_290, 61_430, 44_170]),
    ("13-1071", 2020, [37_710, 63_490, 83_940, 109_350, 69_430]),
    ("13-1075", 2020, [19_520, 73_240, 99_940, 128_600, 74_870]),
    ("13-1141", 2020, [41_490, 67_190, 86_590, 111_930, 72_610]),
    ("13-1151", 2020, [33_900, 62_700, 83_510, 107_060, 67_440]),
    ("11-3121", 2020, [71_180, 121_220, 162_720, 0, 134_580]),
    ("11-3111", 2020, [70_920, 125_130, 168_500, 0, 137_160]),
    ("11-3131", 2020, [66_270, 115_640, 155_120, 200_210, 125_920]),
    ("11-1011", 2020, [62_780, 185_950, 0, 0, 197_840]),
    ("00-0000", 2020, [22_810, 41_950, 67_410, 106_050, 56_310]),
];

#[test]
fn every_national_figure_of_past_years_is_the_published_one() {
    for (of, year, [p10, median, p75, p90, mean]) in YEARS {
        let years = pay_time::history(catalogue(), &group(&format!("us-{of}")));
        let figure = &years.iter().find(|found| found.year == year).unwrap_or_else(|| panic!("{of} {year}")).figure;
        assert_eq!(figure.period, format!("May {year}"));
        let found = [figure.spread[0], figure.median(), figure.spread[3], figure.spread[4]];
        for (found, published) in found.into_iter().zip([p10, median, p75, p90]) {
            match (found, published) {
                (Value::AtLeast(_), 0) => {}
                (found, published) => assert_eq!(found, Value::Known(published), "{of} {year}"),
            }
        }
        assert_eq!(figure.mean, Some(mean), "{of} {year}");
    }
    assert_eq!(catalogue().pay_areas.history.iter().map(|year| year.figures.len()).sum::<usize>(), YEARS.len());
}

#[test]
fn spot_figures() {
    let managers = own("us-ca", "us-11-3121");
    assert_eq!(
        (managers.place_name, managers.period, managers.median()),
        ("California", "May 2025", Value::Known(170_080))
    );
    let assistants = own("us", "us-43-4161");
    assert_eq!(
        (assistants.place_name, assistants.median(), assistants.jobs),
        ("United States", Value::Known(50_610), Some(90_220))
    );
    let british = own("uk", "uk-1136");
    assert_eq!(
        (british.median(), british.mean, british.precision()),
        (Value::Known(57_529), None, Precision::NotKnown)
    );
    assert_eq!((british.spread[0], british.spread[1]), (Value::NotReleased, Value::Known(43_676)));
    // Cut off above a third quarter that is higher than the limit: it is at least that.
    let ohio = own("us-3900003", "us-11-1011");
    assert_eq!((ohio.spread[3], ohio.spread[4]), (Value::Known(374_190), Value::AtLeast(374_190)));
    let chiefs = pay_time::history(catalogue(), &group("us-11-1011"));
    assert_eq!(chiefs[4].figure.spread[3..], [Value::AtLeast(239_200), Value::AtLeast(239_200)]);
    assert_eq!(
        chiefs[0].figure.spread[3..],
        [Value::AtLeast(185_950), Value::AtLeast(185_950)],
        "a limit we do not know"
    );
}

#[test]
fn a_large_error_of_the_mean_is_low_precision() {
    let colorado = own("us-co", "us-11-1011");
    assert_eq!((colorado.mean_rse, colorado.jobs, colorado.precision()), (Some(256), None, Precision::Low));
    assert_eq!(own("us-ca", "us-11-3121").precision(), Precision::Usual);
    for (rse, precision) in [(99, Precision::Usual), (100, Precision::Usual), (101, Precision::Low)] {
        assert_eq!(Figure { mean_rse: Some(rse), ..colorado.clone() }.precision(), precision, "{rse}");
    }
}

#[test]
fn without_a_figure_the_nearest_one_stands_in_and_says_why() {
    let whys = |answer: &Answer<'_>| answer.skipped.iter().map(|s| (s.place.to_string(), s.why)).collect::<Vec<_>>();
    let named = |answer: &Answer<'_>| answer.figure.as_ref().map(|figure| figure.place_name.to_owned());
    // The file of the area is not here.
    let here = pay_figure::figure(catalogue(), &place("us-31080"), &group("us-11-3121"), None);
    assert_eq!(
        (named(&here), whys(&here)),
        (Some("California".to_owned()), vec![("us-31080".to_owned(), Why::NotLoaded)])
    );
    // Another area's file is here.
    let other = pay_figure::figure(catalogue(), &place("us-31080"), &group("us-11-3121"), Some(area("us-10180")));
    assert_eq!(whys(&other), [("us-31080".to_owned(), Why::NotLoaded)]);
    // Massachusetts keeps the pay of chief executives back.
    let kept = in_place("us-ma", "us-11-1011");
    assert_eq!(
        (named(&kept), whys(&kept)),
        (Some("United States".to_owned()), vec![("us-ma".to_owned(), Why::PayNotReleased)])
    );
    // Guam has no estimate of most groups.
    let none = in_place("us-gu", "us-11-3111");
    assert_eq!(
        (named(&none), whys(&none)),
        (Some("United States".to_owned()), vec![("us-gu".to_owned(), Why::NoEstimate)])
    );
    let unknown = in_place("us-atlantis", "us-11-3121");
    assert_eq!(whys(&unknown), [("us-atlantis".to_owned(), Why::UnknownPlace)]);
    assert_eq!(named(&unknown).as_deref(), Some("United States"));
    assert_eq!(named(&in_place("atlantis", "uk-1136")).as_deref(), Some("United Kingdom"));
    let abroad = in_place("uk", "us-11-3121");
    assert_eq!((named(&abroad), whys(&abroad)), (None, vec![("uk".to_owned(), Why::OtherCountry)]));
    // An area without the group, in a state without it either.
    for area in &catalogue().pay_areas.areas {
        for figure in &catalogue().pay[0].figures {
            let hr_career_paths::catalogue::PaySubject::Occupation(of) = &figure.subject else { continue };
            let answer = in_place(area.id.as_str(), of.as_str());
            let found = answer.figure.expect("the nation has every group");
            assert_eq!(answer.skipped.is_empty(), *found.place == area.id);
        }
    }
}

#[test]
fn places_are_found_by_what_people_type() {
    let first = |typed: &str| pay_places::find(catalogue(), typed, 5).first().map(|found| found.id().to_string());
    for (typed, expected) in [
        ("us", "us"),
        ("USA", "us"),
        ("United St", "us"),
        ("uk", "uk"),
        ("Great Britain", "uk"),
        ("ca", "us-ca"),
        ("us-ca", "us-ca"),
        ("CALIF", "us-ca"),
        ("new y", "us-ny"),
        ("District", "us-dc"),
        ("los ang", "us-31080"),
        ("angeles california", "us-31080"),
        ("washington dc", "us-47900"),
        ("st louis", "us-41180"),
        ("alaska non", "us-0200006"),
        ("bayamón", "us-41980"),
        ("31080", "us-31080"),
        ("us-31080", "us-31080"),
    ] {
        assert_eq!(first(typed).as_deref(), Some(expected), "{typed}");
    }
    for typed in ["", "  ", "-", "atlantis", "\u{1F600}"] {
        assert_eq!(first(typed), None, "{typed}");
    }
    assert_eq!(pay_places::find(catalogue(), "n", 8).len(), 8);
    // An area across a border is found from either side.
    let jersey = pay_places::find(catalogue(), "york jersey", 5);
    assert_eq!(jersey[0].name(), "New York-Newark-Jersey City, NY-NJ");
}

#[test]
fn every_place_is_found_by_its_id_and_by_its_name() {
    let all: Vec<_> = pay_places::all(catalogue()).collect();
    assert_eq!(all.len(), 2 + 54 + 528);
    for found in all {
        assert_eq!(pay_places::place(catalogue(), found.id()), Some(found));
        assert_eq!(pay_places::find(catalogue(), found.id().as_str(), 1), [found]);
        assert!(pay_places::find(catalogue(), found.name(), 3).contains(&found), "{}", found.name());
    }
}

#[test]
fn states_are_ranked_by_their_median_and_unknown_ones_come_last() {
    for of in ["us-11-3121", "us-43-4161", "us-11-3111", "us-11-1011"] {
        let ranked = pay_compare::across_states(catalogue(), &group(of));
        assert_eq!(ranked.len(), 54);
        let medians: Vec<Option<u32>> =
            ranked.iter().map(|state| state.figure.as_ref().and_then(|figure| figure.median().known())).collect();
        assert!(medians.is_sorted_by(|a, b| a >= b), "{of}");
        for (i, state) in ranked.iter().enumerate() {
            let higher = medians.iter().filter(|median| **median > medians[i]).count();
            assert_eq!(state.rank, medians[i].map(|_| higher + 1), "{of} {}", state.name);
            assert!(state.figure.as_ref().is_none_or(|figure| figure.place == state.place));
        }
        let unknown: Vec<&str> = ranked.iter().filter(|state| state.rank.is_none()).map(|state| state.name).collect();
        assert!(unknown.is_sorted());
        assert_eq!(unknown.contains(&"Massachusetts"), of == "us-11-1011", "{of}");
    }
}

#[test]
fn a_group_stands_against_all_occupations_of_the_same_place() {
    let nation = own("us", "us-11-3121");
    let against = pay_compare::against_all(catalogue(), &nation, None).unwrap();
    assert_eq!((against.all.median(), against.difference, against.percent), (Value::Known(50_980), 98_300, 193));
    let state = own("us-ca", "us-43-4161");
    assert_eq!(pay_compare::against_all(catalogue(), &state, None).unwrap().all.place, &place("us-ca"));
    let city = own("us-31080", "us-43-4161");
    assert_eq!(pay_compare::against_all(catalogue(), &city, None), None, "never against another place");
    assert!(pay_compare::against_all(catalogue(), &city, Some(area("us-31080"))).is_some());
    assert_eq!(pay_compare::against_all(catalogue(), &own("uk", "uk-1136"), None), None);
}

#[test]
fn a_ladder_has_every_role_of_its_track_with_the_figure_of_its_group() {
    for at in ["us", "us-ca", "uk", "us-31080"] {
        for track in Track::ALL {
            let rungs = pay_compare::ladder(catalogue(), &place(at), Some(track), None);
            let expected: Vec<&RoleId> =
                catalogue().roles.iter().filter(|role| role.on(track)).map(|role| &role.id).collect();
            assert_eq!(rungs.iter().map(|rung| &rung.role.id).collect::<Vec<_>>(), expected);
            assert!(rungs.is_sorted_by_key(|rung| rung.role.level));
            for rung in rungs {
                let prefix = if at == "uk" { "uk-" } else { "us-" };
                assert!(rung.fit.is_none_or(|fit| fit.occupation.as_str().starts_with(prefix)));
                let figure = rung.answer.as_ref().and_then(|answer| answer.figure.as_ref());
                assert!(figure.is_none_or(|figure| Some(figure.group) == rung.fit.map(|fit| &fit.occupation)));
            }
        }
    }
    assert_eq!(pay_compare::ladder(catalogue(), &place("us"), None, None).len(), catalogue().roles.len());
}

#[test]
fn two_stations_differ_by_their_medians_in_one_place() {
    let (assistants, managers) = (own("us", "us-43-4161"), own("us", "us-11-3121"));
    let up = pay_compare::difference(&assistants, &managers);
    assert_eq!(up, Difference::Medians { amount: 98_670, percent: 195, overlap: Overlap::None });
    let Difference::Medians { amount, overlap, .. } = pay_compare::difference(&managers, &assistants) else { panic!() };
    assert_eq!((amount, overlap), (-98_670, Overlap::None));
    let specialists = own("us", "us-13-1071");
    let step = pay_compare::difference(&assistants, &specialists);
    assert_eq!(step, Difference::Medians { amount: 25_330, percent: 50, overlap: Overlap::Middles });
    let ends = pay_compare::difference(&specialists, &managers);
    assert!(matches!(ends, Difference::Medians { overlap: Overlap::Ends, .. }), "{ends:?}");
    assert_eq!(pay_compare::difference(&managers, &managers), Difference::SameGroup);
    assert_eq!(pay_compare::difference(&managers, &own("us-ca", "us-43-4161")), Difference::NotComparable);
    let british = pay_compare::difference(&own("uk", "uk-3571"), &own("uk", "uk-1136"));
    assert_eq!(british, Difference::Medians { amount: 22_335, percent: 63, overlap: Overlap::Middles });
    let part_time = pay_compare::difference(&own("uk", "uk-4136"), &own("uk", "uk-1136"));
    assert_eq!(part_time, Difference::NotComparable, "full-time pay beside that of all jobs");
}

#[test]
fn no_line_crosses_a_year_that_was_cut_off() {
    let managers = pay_time::history(catalogue(), &group("us-11-3121"));
    assert_eq!(managers.iter().map(|year| year.year).collect::<Vec<_>>(), [2020, 2021, 2022, 2023, 2024, 2025]);
    let medians = pay_time::stretches(&managers, Percentile::Median);
    assert_eq!(medians.len(), 1);
    assert_eq!(
        medians[0].iter().map(|(_, median)| *median).collect::<Vec<_>>(),
        [121_220, 126_230, 130_000, 136_350, 140_030, 149_280]
    );
    assert_eq!(pay_time::stretches(&managers, Percentile::P90), [vec![(2022, 224_360)], vec![(2025, 267_810)]]);
    let assistants = pay_time::history(catalogue(), &group("us-43-4161"));
    assert_eq!(pay_time::stretches(&assistants, Percentile::P90)[0].len(), 6);
    // A year that is missing altogether ends a line as well.
    let gap: Vec<_> = assistants.iter().filter(|year| year.year != 2022).cloned().collect();
    assert_eq!(pay_time::stretches(&gap, Percentile::Median).iter().map(Vec::len).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(pay_time::history(catalogue(), &group("uk-1136")), []);
}

#[test]
fn a_figure_is_old_after_two_years() {
    let today = |year, month| Month { year, month };
    assert_eq!(pay_time::age("May 2025", today(2027, 5)), Age::Months(24));
    assert!(!pay_time::age("May 2025", today(2027, 5)).is_old());
    assert!(pay_time::age("May 2025", today(2027, 6)).is_old());
    assert_eq!(pay_time::age("April 2025 (provisional)", today(2025, 6)), Age::Months(2));
    assert_eq!(pay_time::age("May 2025", today(2024, 1)), Age::Months(0));
    for undated in ["undated article", "", "2025", "May", "May 25"] {
        assert_eq!(pay_time::age(undated, today(2026, 1)), Age::Undated, "{undated}");
        assert!(!pay_time::age(undated, today(2060, 1)).is_old());
    }
    for figure in catalogue().figures().filter(|pay| pay.period != "undated article") {
        assert!(pay_time::month_of(&figure.period).is_some(), "{}", figure.period);
    }
}

#[test]
fn a_projection_is_taken_apart() {
    let of = |id: &str| pay_outlook::meaning(catalogue().occupation(&group(id)).unwrap().outlook.as_ref().unwrap());
    let assistants = of("us-43-4161");
    assert_eq!(
        (assistants.trend, assistants.change_tenths, assistants.change_jobs),
        (pay_outlook::Trend::Fewer, -71, -6800)
    );
    assert_eq!((assistants.openings, assistants.new_jobs, assistants.replaced, assistants.in_100), (9000, 0, 9000, 9));
    let specialists = of("us-13-1071");
    assert_eq!(
        (specialists.trend, specialists.new_jobs, specialists.replaced),
        (pay_outlook::Trend::More, 5840, 75_960)
    );
    assert_eq!(of("us-13-1075").trend, pay_outlook::Trend::Same);
}

#[test]
fn every_area_travels_as_bytes_unharmed_and_small() {
    let mut most = 0;
    for area in &catalogue().pay_areas.areas {
        let bytes = encode(area).unwrap();
        assert_eq!(decode(&bytes).as_ref(), Ok(area));
        most = most.max(bytes.len());
    }
    assert!(most < 1000, "{most} bytes");
}

#[test]
fn damage_is_told_apart_from_figures() {
    let bytes = encode(area("us-31080")).unwrap();
    for length in 0..bytes.len() {
        let expected = if length < 4 { Unreadable::NotPay } else { Unreadable::Damaged };
        assert_eq!(decode(&bytes[..length]), Err(expected), "{length} bytes");
    }
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        assert!(decode(&changed).is_err(), "byte {place}");
    }
    assert_eq!(decode(b"<!doctype html><title>Not found</title>"), Err(Unreadable::NotPay));
}

proptest! {
    #![proptest_config(cases(500))]

    /// Whatever arrives, the answer is a record or a reason; the checksum is made to fit, so that the reader itself is tried.
    #[test]
    fn reading_never_panics(body in prop::collection::vec(any::<u8>(), 0..400), marked in any::<bool>()) {
        let mut bytes = if marked { b"pay1".to_vec() } else { Vec::new() };
        bytes.extend(&body);
        let sum = bytes.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        let _ = decode(&bytes);
        bytes.extend(sum.to_le_bytes());
        let _ = decode(&bytes);
    }

    /// The same with a real record that was changed in a few places.
    #[test]
    fn reading_a_changed_record_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = encode(area("us-31080")).unwrap();
        let end = bytes.len() - 4;
        for (at, value) in changes {
            bytes[4 + at.index(end - 4)] = value;
        }
        let sum = bytes[..end].iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        bytes[end..].copy_from_slice(&sum.to_le_bytes());
        if let Ok(read) = decode(&bytes) {
            for row in &read.figures {
                let _ = pay_figure::figure(catalogue(), &place("us-31080"), &row.group, Some(&read));
            }
        }
    }

    #[test]
    fn any_text_is_searched_for_places_without_harm(typed in "\\PC{0,60}|(new|york|us|ca|-|\\PC| ){0,12}") {
        prop_assert!(pay_places::find(catalogue(), &typed, 7).len() <= 7);
    }
}
