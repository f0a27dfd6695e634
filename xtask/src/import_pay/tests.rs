//! What the importer takes and what it refuses, on the real table with one thing broken.
#![allow(clippy::panic, reason = "tests")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::files::{self, HISTORY, NATION, Release};
use super::pins::{self, Pins, sha256};
use super::table::{Expected, Table};
use super::{changes, groups};

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap_or_default()
}

fn table() -> String {
    read(super::TABLE)
}

fn expected() -> Expected {
    let pins = Pins::read(&read(pins::FILE)).unwrap_or_else(|failure| panic!("{failure}"));
    Expected { groups: groups(&read(NATION)).unwrap_or_default(), rows: pins.rows }
}

fn problems(text: &str) -> Vec<String> {
    match Table::read(text.as_bytes(), &expected()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems,
    }
}

/// The table with one cell of a line changed; lines count from 1, the header being the first.
fn with(line: usize, column: usize, value: &str) -> String {
    let mut lines: Vec<String> = table().lines().map(str::to_owned).collect();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(lines[line - 1].as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    let mut cells: Vec<&str> = record.iter().collect();
    cells[column] = value;
    let mut writer = csv::Writer::from_writer(Vec::new());
    assert!(writer.write_record(&cells).is_ok());
    lines[line - 1] =
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default().trim_end().to_owned();
    lines.join("\n") + "\n"
}

fn outputs(text: &str, nation: &str) -> BTreeMap<String, String> {
    let table = Table::read(text.as_bytes(), &expected()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let release = Release { period: "May 2025".to_owned(), top_code: 239_200 };
    files::all(&table, &release, nation, &read(HISTORY)).unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn the_data_is_what_the_table_makes() {
    let files = outputs(&table(), &read(NATION));
    assert!(files.len() > 500, "{} files", files.len());
    for (name, text) in &files {
        assert!(*text == read(name), "{name} is not what `import-pay` writes");
    }
    let there = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/pay/areas")).map(Iterator::count);
    assert_eq!(there.ok(), Some(files.len() - 4), "an area's file is nobody's");
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let text = table();
    let (header, rows) = text.split_once('\n').unwrap_or_default();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let turned = format!("{header}\n{}\n", rows.join("\n"));
    assert!(outputs(&turned, &read(NATION)) == outputs(&text, &read(NATION)));
}

#[test]
fn the_pinned_checksum_is_that_of_the_table() {
    let pins = Pins::read(&read(pins::FILE)).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(pins.table, sha256(table().as_bytes()));
    assert_eq!(pins.write(), read(pins::FILE));
}

#[test]
fn a_broken_cell_is_refused_with_its_row_and_column() {
    // Line 5 is HR managers of the nation: 88200,111110,149280,199290,267810 around a mean of 164230.
    for (column, value, expected) in [
        (0, "11-312", "row 5, column `soc`: `11-312` must be a SOC code such as `11-3121`"),
        (2, "X", "row 5, column `area_type`: `X` must be `N`, `S` or `M`"),
        (3, "99", "row 5, column `state_fips`: `99` must be the number of a state, or `00` for the nation"),
        (
            4,
            "0600000",
            "row 5, column `area_code`: `0600000` must be seven digits that fit the kind of area and its state",
        ),
        (6, "22o660", "row 5, column `employment`: `22o660` must be a whole number above 0, or `-`"),
        (6, "-", "row 5, column `employment`: `-` needs a footnote that says why there is no figure"),
        (
            7,
            "100.1",
            "row 5, column `employment_rse_percent`: `100.1` must be a percentage from 0.0 to 100.0 with one decimal, or `-`",
        ),
        (
            9,
            "0.44",
            "row 5, column `mean_rse_percent`: `0.44` must be a percentage from 0.0 to 100.0 with one decimal, or `-`",
        ),
        (8, "88199", "row 5, column `mean_annual_usd`: `88199` is less than the lowest percentile"),
        (11, "88199", "row 5, column `p25_annual_usd`: `88199` is less than the percentile before it"),
        (14, "199289", "row 5, column `p90_annual_usd`: `199289` is less than the percentile before it"),
        (
            12,
            "149,280",
            "row 5, column `median_annual_usd`: `149,280` must be whole dollars a year between 5000 and 5000000, or `-`",
        ),
        (
            12,
            "14928O",
            "row 5, column `median_annual_usd`: `14928O` must be whole dollars a year between 5000 and 5000000, or `-`",
        ),
        (
            15,
            "13:9",
            "row 5, column `footnotes`: `13:9` must be footnotes such as `01:8|02:8`; known are 5 (cut off) and 8 (not released)",
        ),
        (15, "13:8", "row 5, column `median_annual_usd`: `149280` has a footnote that says there is no figure"),
    ] {
        let found = problems(&with(5, column, value));
        assert!(found.iter().any(|problem| problem == expected), "{expected}\nis not in {found:#?}");
    }
}

#[test]
fn swapped_columns_are_refused() {
    let header = table().replacen("p10_annual_usd,p25_annual_usd", "p25_annual_usd,p10_annual_usd", 1);
    assert!(problems(&header)[0].starts_with("row 1, column `p25_annual_usd`: p10_annual_usd must stand here"));
    // The header as it should be, and the cells of the first and last percentile swapped below it.
    let mut lines: Vec<String> = table().lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1) {
        let mut cells: Vec<&str> = line.split(',').collect();
        let count = cells.len();
        cells.swap(count - 6, count - 2);
        *line = cells.join(",");
    }
    let found = problems(&(lines.join("\n") + "\n"));
    assert_eq!(found[0], "row 2, column `p25_annual_usd`: `37590` is less than the percentile before it");
    assert!(found.len() > 4000, "{}", found.len());
}

#[test]
fn a_file_that_ends_early_is_refused() {
    let text = table();
    // Within a row: the last one lacks columns.
    let cut = text.len() - 30;
    let found = problems(&text[..cut]);
    assert!(
        found
            .iter()
            .any(|problem| problem.starts_with("row 4219, column `") && problem.contains("columns in place of 16")),
        "{found:#?}"
    );
    // Within the last cell: nothing but the missing end of the line tells.
    let found = problems(text.trim_end());
    assert_eq!(found, ["row 4219, column `footnotes`: the file ends within the row"]);
    // At the end of a row.
    let half: String = text.split_inclusive('\n').take(2000).collect();
    let found = problems(&half);
    assert!(found.iter().any(|problem| problem == "only 1999 rows where the last release had 4218"), "{found:#?}");
    assert_eq!(
        problems(""),
        [format!("row 1, column `nothing`: soc must stand here; the columns are {}", super::row::COLUMNS.join(", "))]
    );
}

#[test]
fn a_part_that_is_missing_is_refused() {
    let without =
        |what: &str| -> String { table().split_inclusive('\n').filter(|line| !line.contains(what)).collect() };
    let found = problems(&without(",N,00,0000000,National,220660,"));
    assert_eq!(found, ["column `soc`: there is no row of the nation for 11-3121"]);
    let found = problems(&without(",S,06,0600000,"));
    assert_eq!(found, ["column `state_fips`: there is no row for all occupations of 06, CA"]);
    let text = table();
    let row = text.lines().nth(4).unwrap_or_default();
    assert_eq!(
        problems(&format!("{text}{row}\n")),
        ["row 4220, column `soc`: `11-3121` of National stands in row 5 already"]
    );
}

#[test]
fn changes_are_counted_and_the_largest_come_first() {
    let before = outputs(&table(), &read(NATION));
    let after = outputs(&with(5, 12, "164208"), &read(NATION));
    let lines = changes::between(&before, &after);
    assert_eq!(lines[0], "37663 figures: 0 new, 1 changed, 0 gone.");
    assert_eq!(
        lines[1..],
        ["The largest changes of medians:", "  United States, us-11-3121: 149280 -> 164208 (+10.0 percent)"]
    );
    let mut fewer = before.clone();
    fewer.remove("data/pay/areas/us-10180.json");
    let lines = changes::between(&before, &fewer);
    assert!(lines[0].contains(" 0 new, 0 changed, ") && lines[1] == "  - Abilene, TX", "{lines:?}");
}

#[test]
fn options_are_read_strictly() {
    let asked = |options: &[&str]| {
        let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        super::asked(&options).map(|asked| (asked.file.to_owned(), asked.accept, asked.period.map(str::to_owned))).ok()
    };
    assert_eq!(asked(&["a.whl"]), Some(("a.whl".to_owned(), false, None)));
    assert_eq!(
        asked(&["--accept", "a.csv", "--period", "May 2026"]),
        Some(("a.csv".to_owned(), true, Some("May 2026".to_owned())))
    );
    for wrong in
        [&[][..], &["--accept"], &["a", "b"], &["a", "--period"], &["a", "--period", "2026"], &["a", "--force"]]
    {
        assert_eq!(asked(wrong), None, "{wrong:?}");
    }
}
