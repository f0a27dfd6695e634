//! The importer against the table that the data was made from, whole and broken.

use super::changes::between;
use super::row::COLUMNS;
use super::table::Table;
use super::{Known, all};
use crate::failure::Failure;
use crate::workspace::Workspace;

const FIXTURE: &str = "tests/fixtures/onet-elements.csv";

fn table() -> Result<(String, Known), Failure> {
    let workspace = Workspace::find()?;
    Ok((workspace.read(FIXTURE)?, Known::read(&workspace)?))
}

/// What is said of the table after a change of its lines.
fn problems(change: impl FnOnce(&mut Vec<String>)) -> Result<Vec<String>, Failure> {
    let (text, known) = table()?;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    change(&mut lines);
    let changed = lines.join("\n");
    assert_ne!(changed, text.trim_end(), "the test changed nothing");
    Ok(Table::read(changed.as_bytes(), &known).err().unwrap_or_default())
}

/// A row of the file as text, with one cell replaced.
fn with(line: &str, column: &str, value: &str) -> String {
    let at = COLUMNS.iter().position(|name| *name == column).unwrap_or(COLUMNS.len());
    let mut cells: Vec<&str> = line.split(',').collect();
    cells[at] = value;
    cells.join(",")
}

#[test]
fn the_data_is_what_the_table_says_in_whatever_order_its_rows_stand() -> Result<(), Failure> {
    let (text, known) = table()?;
    let data = Workspace::find()?.read(super::TARGET)?;
    let read = |text: &str| Table::read(text.as_bytes(), &known).map(|table| table.to_json()).map_err(|p| all("", &p));
    assert!(read(&text)? == data, "data/elements.json was not made from {FIXTURE}: import it again");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    assert!(read(&lines.join("\r\n"))? == data, "the order of the rows changes the file");
    Ok(())
}

#[test]
fn a_cell_that_is_not_as_expected_is_named_with_its_row_and_column() -> Result<(), Failure> {
    for (column, value) in [
        ("soc", "43-4161"),
        ("soc", "43-4161.01"),
        ("soc", "4a-4161.00"),
        ("kind", "talent"),
        ("kind", ""),
        ("element_id", ""),
        ("element_id", "2..A"),
        ("element", ""),
        ("importance_1_to_5", ""),
        ("importance_1_to_5", "0.99"),
        ("importance_1_to_5", "5.01"),
        ("importance_1_to_5", "4.125"),
        ("importance_1_to_5", "4."),
        ("importance_1_to_5", "+4"),
        ("importance_1_to_5", "NaN"),
        ("importance_1_to_5", "1e0"),
        ("level_0_to_7", ""),
        ("level_0_to_7", "-0.5"),
        ("level_0_to_7", "7.01"),
        ("not_relevant", "no"),
        ("low_precision", ""),
        ("rated", "2025-08"),
        ("rated", "13/2025"),
        ("rated", "00/2025"),
        ("onet_release", "latest"),
    ] {
        let found = problems(|lines| lines[3] = with(&lines[3], column, value))?;
        let start = format!("row 4, column `{column}`: `{value}` must be ");
        // A kind or an id that is not read makes the row fail before any other does.
        assert!(found.iter().any(|problem| problem.starts_with(&start)), "{column} = {value}: {found:#?}");
    }
    let ends = problems(|lines| {
        lines[3] = with(&lines[3], "importance_1_to_5", "5");
        lines[4] = with(&lines[4], "level_0_to_7", "7.00");
    })?;
    assert_eq!(ends, Vec::<String>::new(), "the ends of the scales are allowed");
    Ok(())
}

#[test]
fn what_no_cell_shows_is_refused_too() -> Result<(), Failure> {
    let found = problems(|lines| lines[3].push_str(",more"))?;
    assert!(found.contains(&"row 4: 11 columns in place of 10".to_owned()), "{found:#?}");
    let found = problems(|lines| lines[0] = lines[0].replace("rated", "date"))?;
    assert_eq!(found, [format!("row 1: the columns must be {}", COLUMNS.join(", "))]);
    let found = problems(|lines| lines.insert(9, lines[3].clone()))?;
    assert_eq!(found, ["row 10, column `element_id`: `2.A.1.c` of us-11-1011 stands in row 4 already"]);
    let found = problems(|lines| drop(lines.remove(3)))?;
    assert_eq!(found, ["there is no row of us-11-1011 for `2.A.1.c`, Writing"]);
    let found = problems(|lines| lines[3] = with(&lines[3], "element", "Calligraphy"))?;
    assert!(found.contains(&"column `element`: `2.A.1.c` is the id of more than one element".to_owned()), "{found:#?}");
    let found = problems(|lines| lines[3] = with(&lines[3], "onet_release", "99.9"))?;
    assert_eq!(found, ["row 4, column `onet_release`: data/sources.json has no `onet-99-9` yet"]);
    let found = problems(|lines| lines.truncate(1))?;
    assert_eq!(found, ["no row of a group in data/occupations.json and of a kind that is kept"]);
    Ok(())
}

#[test]
fn other_kinds_and_groups_are_left_out_and_counted() -> Result<(), Failure> {
    let (mut text, known) = table()?;
    text.push_str("43-4161.00,ability,1.A.1.a.1,Oral Comprehension,4.0,4.0,False,False,07/2017,30.0\n");
    text.push_str("29-1141.00,skill,2.A.1.a,Reading Comprehension,4.0,4.0,False,False,07/2017,30.0\n");
    let table = Table::read(text.as_bytes(), &known).map_err(|problems| all("", &problems))?;
    assert_eq!(
        table.left_out(),
        [
            "1 rows of abilities",
            "1 rows of us-29-1141, a group that data/occupations.json does not hold",
            "us-00-0000, which the table does not rate",
            "us-13-1111, which the table does not rate",
            "us-11-3021, which the table does not rate",
        ]
    );
    assert!(table.to_json() == Workspace::find()?.read(super::TARGET)?);
    Ok(())
}

#[test]
fn an_import_tells_what_it_changes() -> Result<(), Failure> {
    let data = Workspace::find()?.read(super::TARGET)?;
    assert_eq!(between("", &data), ["756 ratings: 756 new, 0 changed, 0 gone."]);
    assert_eq!(between(&data, &data), ["756 ratings: 0 new, 0 changed, 0 gone."]);
    let old = "{ \"element\": \"2.A.1.c\", \"importance\": 350, \"level\": 362 }";
    let changed = data.replacen(old, &old.replace("362", "400"), 1);
    let words = "us-43-4161 2.A.1.c Writing";
    assert_eq!(
        between(&data, &changed),
        [
            "756 ratings: 0 new, 1 changed, 0 gone.".to_owned(),
            format!(
                "  {words}: importance 3.50, level 3.62 (July 2017, onet-30-0) \
                -> importance 3.50, level 4.00 (July 2017, onet-30-0)"
            ),
        ]
    );
    let without = data.replacen(&format!("        {old},\n"), "", 1);
    let gone = format!("  - {words}: importance 3.50, level 3.62 (July 2017, onet-30-0)");
    assert_eq!(between(&data, &without), ["755 ratings: 0 new, 0 changed, 1 gone.".to_owned(), gone]);
    Ok(())
}

#[test]
fn many_problems_are_cut_short_and_nothing_is_promised() {
    let problems: Vec<String> = (0..25).map(|i| format!("row {i}")).collect();
    let said = all("file.csv", &problems).to_string();
    assert_eq!(said.lines().count(), 22);
    assert!(said.starts_with("file.csv: row 0.\n") && said.contains("\nAnd 5 more.\n"));
    assert!(said.ends_with("Nothing was written to data/elements.json."));
}
