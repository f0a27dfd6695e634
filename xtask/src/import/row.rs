//! One row of the table, read strictly: what is not exactly as expected is said with its column.

use csv::StringRecord;

/// The columns, in the table's order.
pub const COLUMNS: [&str; 10] = [
    "soc",
    "kind",
    "element_id",
    "element",
    "importance_1_to_5",
    "level_0_to_7",
    "not_relevant",
    "low_precision",
    "rated",
    "onet_release",
];

/// The kinds that are kept: their name in the table, and in the data.
const KINDS: [(&str, &str); 3] = [("skill", "skill"), ("knowledge", "knowledge"), ("work_style", "work-style")];
/// The kinds that are known and left out: see data/README.md.
const LEFT_OUT: [&str; 1] = ["ability"];
const WORK_STYLE: usize = 2;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A rating with everything that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The occupation group's id, such as `us-43-4161`.
    pub group: String,
    /// The place of its kind in the order of the data.
    pub kind: usize,
    /// The element's id.
    pub id: String,
    /// The element's name.
    pub name: String,
    /// Importance in hundredths, 100 to 500.
    pub importance: u16,
    /// Level in hundredths, 0 to 700.
    pub level: Option<u16>,
    /// O*NET's flag.
    pub not_relevant: bool,
    /// O*NET's flag.
    pub low_precision: bool,
    /// Year and month.
    pub rated: (u16, u16),
    /// The release as a source's id, such as `onet-30-0`.
    pub source: String,
}

/// The name of a kind in the data.
pub fn kind_name(kind: usize) -> &'static str {
    KINDS[kind].1
}

impl Row {
    /// The month for a person, such as `August 2025`.
    pub fn month(&self) -> String {
        format!("{} {}", MONTHS[usize::from(self.rated.1) - 1], self.rated.0)
    }

    /// Reads one record; none for a kind that is left out.
    ///
    /// # Errors
    ///
    /// What is wrong, each starting with its column.
    pub fn read(record: &StringRecord) -> Result<Option<Self>, Vec<String>> {
        let mut cells = Cells { record, problems: Vec::new() };
        if LEFT_OUT.contains(&cells.text(1)) {
            return Ok(None);
        }
        let kind = cells.take(1, "must be `skill`, `knowledge`, `work_style` or `ability`", |text| {
            KINDS.iter().position(|(name, _)| *name == text)
        });
        let style = kind == Some(WORK_STYLE);
        let group = cells.take(0, "must be a SOC code such as `43-4161.00`; parts of a group have no pages here", soc);
        let name = cells.take(3, "must be the element's name", |text| (!text.is_empty()).then(|| text.to_owned()));
        let id = cells.take(2, "must be an id such as `2.A.1.a`, or empty for a work style", |text| {
            if style && text.is_empty() { name.as_deref().map(slug) } else { is_id(text).then(|| text.to_owned()) }
        });
        let importance =
            cells.take(4, "must be a number from 1 to 5 with at most two decimals", |text| hundredths(text, 100..=500));
        let level =
            cells.take(5, "must be a number from 0 to 7 with at most two decimals; empty for a work style", |text| {
                if style { text.is_empty().then_some(None) } else { hundredths(text, 0..=700).map(Some) }
            });
        let flag = |text: &str| match text {
            "True" => Some(true),
            "False" => Some(false),
            "" if style => Some(false),
            _ => None,
        };
        let not_relevant = cells.take(6, "must be `True` or `False`", flag);
        let low_precision = cells.take(7, "must be `True` or `False`", flag);
        let rated = cells.take(8, "must be a month such as `08/2025`", month);
        let source = cells.take(9, "must be a release such as `30.0`", release);
        let row = (|| {
            Some(Self {
                group: group?,
                kind: kind?,
                id: id?,
                name: name?,
                importance: importance?,
                level: level?,
                not_relevant: not_relevant?,
                low_precision: low_precision?,
                rated: rated?,
                source: source?,
            })
        })();
        if cells.problems.is_empty() { Ok(row) } else { Err(cells.problems) }
    }
}

struct Cells<'a> {
    record: &'a StringRecord,
    problems: Vec<String>,
}

impl<'a> Cells<'a> {
    fn text(&self, column: usize) -> &'a str {
        self.record.get(column).unwrap_or_default()
    }

    /// The cell as `read` understands it; else the problem, with the column's name and what stands there.
    fn take<T>(&mut self, column: usize, must: &str, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let text = self.text(column);
        let value = read(text);
        if value.is_none() {
            self.problems.push(format!("column `{}`: `{text}` {must}", COLUMNS[column]));
        }
        value
    }
}

/// `us-43-4161` for `43-4161.00`.
fn soc(text: &str) -> Option<String> {
    let code = text.strip_suffix(".00")?;
    let (major, minor) = code.split_once('-')?;
    (is_digits(major, 2) && is_digits(minor, 4)).then(|| format!("us-{code}"))
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// `achievement-effort` for `Achievement/Effort`.
fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

/// 412 for `4.12`, 400 for `4.0` and for `4`: by the digits, as a float might not hold them.
fn hundredths(text: &str, range: std::ops::RangeInclusive<u16>) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let one = |text: &str| if is_digits(text, 1) { text.parse::<u16>().ok() } else { None };
    let decimals = match decimals.len() {
        1 => one(decimals)? * 10,
        2 if is_digits(decimals, 2) => decimals.parse().ok()?,
        _ => return None,
    };
    let value = one(whole)? * 100 + decimals;
    range.contains(&value).then_some(value)
}

fn month(text: &str) -> Option<(u16, u16)> {
    let (month, year) = text.split_once('/')?;
    let month = is_digits(month, 2).then(|| month.parse().ok())??;
    let year = is_digits(year, 4).then(|| year.parse().ok())??;
    ((1..=12).contains(&month) && year >= 1998).then_some((year, month))
}

/// `onet-30-0` for `30.0`.
fn release(text: &str) -> Option<String> {
    let (major, minor) = text.split_once('.')?;
    (is_digits(major, 2) && is_digits(minor, 1)).then(|| format!("onet-{major}-{minor}"))
}
