//! Pay of places: every bundled figure is that of the published table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{GroupPay, Percentile};
use hr_career_paths::questions::pay_figure::Value;
use hr_career_paths::questions::pay_time;
use std::collections::BTreeMap;
use std::fs;
use support::pay::{group, own};
use support::{catalogue, root};

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
