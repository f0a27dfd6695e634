//! Tables to take elsewhere, read back by readers that are not ours.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use hr_career_paths::questions::table::{Cell, Table};

fn table(cells: &[Cell]) -> Table {
    Table { columns: &["a", "b,c"], rows: vec![cells.to_vec()] }
}

#[test]
fn a_spreadsheet_reads_words_as_words() {
    let csv = table(&["=1+1".into(), "say \"yes\", now".into()]).csv();
    assert_eq!(csv, "\u{feff}a,\"b,c\"\r\n'=1+1,\"say \"\"yes\"\", now\"\r\n");
    for start in ["+1", "-1", "@x", "\tx"] {
        assert!(table(&[start.into(), Cell::NotKnown]).csv().contains(&format!("'{start},\r\n")), "{start}");
    }
    assert!(table(&[" =1".into(), Cell::NotKnown]).csv().contains("\"' =1\",\r\n"), "spaces hide no formula");
    for (words, cell) in [
        ("plain", "plain"),
        ("two words", "two words"),
        (" before", "\" before\""),
        ("after ", "\"after \""),
        ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""),
        ("\"", "\"\"\"\""),
    ] {
        let csv = table(&[words.into(), Cell::Number(7)]).csv();
        assert_eq!(csv, format!("\u{feff}a,\"b,c\"\r\n{cell},7\r\n"), "{words:?}");
    }
    let rows = Table { columns: &["x"], rows: vec![vec![Some(13_u16).into()], vec![Cell::NotKnown]] };
    assert_eq!(rows.csv(), "\u{feff}x\r\n1.3\r\n\r\n");
}

#[test]
fn json_is_json() {
    let table = table(&["a \"b\" \\ c\nd\u{1}e\u{1f}f g".into(), Some(7_u32).into()]);
    let read: serde_json::Value = serde_json::from_str(&table.json()).unwrap();
    assert_eq!(read[0]["a"], "a \"b\" \\ c\nd e f g");
    assert_eq!(read[0]["b,c"], 7);
    let nothing = Table { columns: &["x", "y"], rows: vec![vec![Cell::NotKnown, Some(13_u16).into()]] };
    let read: serde_json::Value = serde_json::from_str(&nothing.json()).unwrap();
    assert_eq!(read, serde_json::json!([{ "x": null, "y": 1.3 }]));
}
