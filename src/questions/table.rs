//! Tables to take elsewhere: the same rows as CSV for a spreadsheet and as JSON for a program.

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Number(u32),
    /// Tenths, written with one decimal.
    Tenths(u16),
    /// Not known: an empty cell, or `null`.
    NotKnown,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::NotKnown } else { Self::Text(text.to_owned()) }
    }
}

impl From<Option<u16>> for Cell {
    fn from(tenths: Option<u16>) -> Self {
        tenths.map_or(Self::NotKnown, Self::Tenths)
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::NotKnown, Self::Number)
    }
}

/// Columns by name, and rows with a cell for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// As CSV (RFC 4180), with a mark at its start by which spreadsheets read it as UTF-8. Words that a spreadsheet would take for
    /// a formula get an apostrophe before them.
    pub fn csv(&self) -> String {
        let mut out = String::from("\u{feff}");
        let mut line = |cells: &mut dyn Iterator<Item = String>| {
            for (place, cell) in cells.enumerate() {
                if place > 0 {
                    out.push(',');
                }
                out.push_str(&cell);
            }
            out.push_str("\r\n");
        };
        line(&mut self.columns.iter().map(|name| quoted(name)));
        for row in &self.rows {
            line(&mut row.iter().map(|cell| match cell {
                Cell::Text(text) => quoted(text),
                Cell::Number(number) => number.to_string(),
                Cell::Tenths(tenths) => decimal(*tenths),
                Cell::NotKnown => String::new(),
            }));
        }
        out
    }

    /// As JSON: a list of objects, one a line.
    pub fn json(&self) -> String {
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| {
                let cells = self.columns.iter().zip(row).map(|(name, cell)| {
                    let value = match cell {
                        Cell::Text(text) => string(text),
                        Cell::Number(number) => number.to_string(),
                        Cell::Tenths(tenths) => decimal(*tenths),
                        Cell::NotKnown => "null".to_owned(),
                    };
                    [string(name), value].join(": ")
                });
                ["  { ", &cells.collect::<Vec<_>>().join(", "), " }"].concat()
            })
            .collect();
        ["[\n", &rows.join(",\n"), "\n]\n"].concat()
    }
}

/// Tenths as a number with one decimal.
pub fn decimal(tenths: u16) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

/// Words as a cell of CSV.
fn quoted(text: &str) -> String {
    // Spreadsheets pass over spaces before a formula.
    let formula = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quote = text.contains([',', '"', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ');
    let text = if formula { ["'", text].concat() } else { text.to_owned() };
    if quote { ["\"", &text.replace('"', "\"\""), "\""].concat() } else { text }
}

/// Words as a string of JSON.
fn string(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            // Nothing we hold has another control character; a space keeps the file readable if it ever does.
            '\0'..='\u{1f}' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
