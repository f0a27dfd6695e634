//! The release as it is packaged for Python: a zip file with a database, from which the table is drawn.

use std::io::{Cursor, Read};

use flate2::read::GzDecoder;
use rusqlite::{Connection, OpenFlags};

use super::files::Release;
use super::row::COLUMNS;
use crate::failure::{Failure, Outcome};

/// A database may unpack to so many bytes; the one of May 2025 has 52 million.
const MOST: u64 = 1_000_000_000;

/// The rows of the wanted groups, in the order and form of the table. Industry 000000 is all industries together.
const QUERY: &str = "
    select substr(c.key, 18, 2) || '-' || substr(c.key, 20, 4), o.occupation_name, a.areatype_code, a.state_code, a.area_code,
           a.area_name, c.v01, c.v02, c.v04, c.v05, c.v11, c.v12, c.v13, c.v14, c.v15,
           c.f01, c.f02, c.f03, c.f04, c.f05, c.f06, c.f07, c.f08, c.f09, c.f10, c.f11, c.f12, c.f13, c.f14, c.f15, c.f16, c.f17
    from cell c join area a on a.area_code = substr(c.key, 5, 7) join occupation o on o.occupation_code = substr(c.key, 18, 6)
    where substr(c.key, 12, 6) = '000000' and instr(?1, substr(c.key, 18, 6)) > 0
    order by instr('NSM', a.areatype_code), a.state_code, a.area_code, substr(c.key, 18, 6)";
/// The columns of the figures in the query, and of the footnotes after them.
const FIGURES: std::ops::Range<usize> = 6..15;
const NOTES: usize = 17;

/// Draws the table of these groups (codes such as `11-3121`) from the package, and reads which release it is.
///
/// # Errors
///
/// The package is damaged or has another form.
pub fn table(package: &[u8], groups: &[String]) -> Outcome<(Vec<u8>, Release)> {
    let database = unpack(package)?;
    let folder = std::env::temp_dir().join(format!("hr-career-paths-pay-{}", std::process::id()));
    let written = std::fs::write(&folder, database).map_err(|error| Failure::io(&folder, &error));
    let read = written.and_then(|()| {
        let connection = Connection::open_with_flags(&folder, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(other_form)?;
        Ok((rows(&connection, groups)?, release(&connection)?))
    });
    // It is the system's folder for such files: one that stays behind does no harm.
    let _ = std::fs::remove_file(&folder);
    read
}

fn unpack(package: &[u8]) -> Outcome<Vec<u8>> {
    let damaged = |error: &dyn std::fmt::Display| Failure::new(format!("The package cannot be unpacked: {error}."));
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).map_err(|error| damaged(&error))?;
    let name = zip.file_names().flatten().find(|name| name.ends_with(".sqlite.gz")).map(std::borrow::Cow::into_owned);
    let name = name.ok_or_else(|| Failure::new("The package has no file that ends with .sqlite.gz."))?;
    let packed = zip.by_name(&name).map_err(|error| damaged(&error))?;
    let mut database = Vec::new();
    GzDecoder::new(packed).take(MOST).read_to_end(&mut database).map_err(|error| damaged(&error))?;
    Ok(database)
}

fn rows(connection: &Connection, groups: &[String]) -> Outcome<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let cannot = |error: csv::Error| Failure::new(format!("The table cannot be written: {error}."));
    table.write_record(COLUMNS).map_err(cannot)?;
    let wanted: String = groups.iter().map(|group| group.replace('-', "") + " ").collect();
    let mut query = connection.prepare(QUERY).map_err(other_form)?;
    let mut found = query.query([wanted]).map_err(other_form)?;
    while let Some(row) = found.next().map_err(other_form)? {
        let mut record: Vec<String> = Vec::with_capacity(COLUMNS.len());
        for column in 0..FIGURES.end {
            let text: Option<String> = row.get(column).map_err(other_form)?;
            record.push(text.unwrap_or_default());
        }
        let mut notes: Vec<String> = Vec::new();
        for number in 1..=NOTES {
            let text: Option<String> = row.get(FIGURES.end + number - 1).map_err(other_form)?;
            notes.extend(text.filter(|text| !text.is_empty()).map(|text| format!("{number:02}:{text}")));
        }
        record.push(notes.join("|"));
        table.write_record(&record).map_err(cannot)?;
    }
    table.into_inner().map_err(|error| Failure::new(format!("The table cannot be written: {error}.")))
}

/// The period, and the limit that footnote 5 names: `... $115.00 per hour or $239,200 per year.`
fn release(connection: &Connection) -> Outcome<Release> {
    let one = |query: &str| connection.query_row(query, [], |row| row.get::<_, String>(0)).map_err(other_form);
    let period = one("select value from meta where name = 'release'")?;
    let note = one("select footnote_text from footnote where footnote_code = '5'")?;
    let words = note.split_whitespace().rev();
    let limit = words.filter_map(|word| word.strip_prefix('$')).next().map(|word| word.replace(',', ""));
    let top_code = limit.and_then(|limit| limit.parse().ok());
    let top_code = top_code.ok_or_else(|| Failure::new(format!("Footnote 5 names no limit: `{note}`.")))?;
    Ok(Release { period, top_code })
}

#[expect(clippy::needless_pass_by_value, reason = "handed to `map_err`")]
fn other_form(error: rusqlite::Error) -> Failure {
    Failure::new(format!("The database in the package has another form than expected: {error}."))
}
