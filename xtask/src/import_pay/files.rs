//! The pay files as texts, in an order that depends on the figures alone.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use super::row::{Kind, PERCENTILES, Row};
use super::states::{area_id, postal, state_id};
use super::table::{Table, states_of};
use crate::failure::{Failure, Outcome};

/// The nation's figures.
pub const NATION: &str = "data/pay/us-national.json";
/// The states with their figures.
pub const STATES: &str = "data/pay/us-states.json";
/// The names of the areas.
pub const INDEX: &str = "data/pay/areas.json";
/// The nation's years.
pub const HISTORY: &str = "data/pay/us-history.json";
/// The folder with a file for each area.
pub const AREAS: &str = "data/pay/areas";

/// The widest line of the data.
const WIDTH: usize = 120;

/// What all figures of a release have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Such as `May 2025`.
    pub period: String,
    /// The limit from which it may say "at least".
    pub top_code: u32,
}

impl Release {
    /// The year of the period.
    pub fn year(&self) -> &str {
        self.period.rsplit(' ').next().unwrap_or_default()
    }

    /// The id of its source in data/sources.json.
    pub fn source(&self) -> String {
        format!("bls-oews-{}", self.year())
    }

    fn json(&self, measure: &str) -> String {
        format!(
            "{{ \"period\": {}, \"measure\": {}, \"currency\": \"usd\", \"source\": {}, \"top_code\": {} }}",
            quoted(&self.period),
            quoted(measure),
            quoted(&self.source()),
            self.top_code,
        )
    }
}

/// Every pay file of the survey with its new text. `nation` and `history` are the files as they are: notes, order and past
/// years stay.
///
/// # Errors
///
/// The present files are not as this program wrote them.
pub fn all(table: &Table, release: &Release, nation: &str, history: &str) -> Outcome<BTreeMap<String, String>> {
    let nation_rows: Vec<&Row> = table.of(Kind::Nation).collect();
    let figures = parse(NATION, nation)?;
    let measure = figures[0]["measure"].as_str().unwrap_or_default().to_owned();
    let shared = release.json(&measure);
    let groups: Vec<&str> = nation_rows.iter().map(|row| row.soc.as_str()).collect();
    let mut files = BTreeMap::new();
    files.insert(NATION.to_owned(), national(&figures, &nation_rows, release)?);
    files.insert(STATES.to_owned(), states(table, &groups, &shared));
    files.insert(INDEX.to_owned(), index(table));
    files.insert(HISTORY.to_owned(), years(&parse(HISTORY, history)?, &nation_rows, release, &shared)?);
    for ((name, code), rows) in table.places(Kind::Area) {
        let id = area_id(code);
        let lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
        let text = format!(
            "{{\n  \"id\": {},\n  \"name\": {},\n  \"release\": {shared},\n  \"figures\": [\n    {}\n  ]\n}}\n",
            quoted(&id),
            quoted(name),
            lines.join(",\n    "),
        );
        files.insert(format!("{AREAS}/{id}.json"), text);
    }
    Ok(files)
}

/// Every group of the nation in every state; one without a row has nothing but its name.
fn states(table: &Table, groups: &[&str], shared: &str) -> String {
    let mut blocks = Vec::new();
    for ((name, code), rows) in table.places(Kind::State) {
        let postal = postal(&code[..2]).unwrap_or_default();
        let lines = groups.iter().map(|group| match rows.iter().find(|row| row.soc == *group) {
            Some(row) => line(row),
            None => format!("{{ \"group\": \"us-{group}\" }}"),
        });
        let lines: Vec<String> = lines.collect();
        blocks.push(format!(
            "    {{ \"id\": {}, \"name\": {}, \"code\": {}, \"figures\": [\n      {}\n    ] }}",
            quoted(&state_id(postal)),
            quoted(name),
            quoted(postal),
            lines.join(",\n      "),
        ));
    }
    format!("{{\n  \"release\": {shared},\n  \"states\": [\n{}\n  ]\n}}\n", blocks.join(",\n"))
}

fn index(table: &Table) -> String {
    let lines = table.places(Kind::Area).into_iter().map(|((name, code), rows)| {
        let states = rows.first().map(|row| states_of(row)).unwrap_or_default();
        let states: Vec<String> = states.into_iter().map(|postal| quoted(&state_id(postal))).collect();
        let kind = if code.starts_with("00") { "metropolitan" } else { "non-metropolitan" };
        let (id, name) = (quoted(&area_id(code)), quoted(name));
        format!("  {{ \"id\": {id}, \"name\": {name}, \"states\": [{}], \"kind\": \"{kind}\" }}", states.join(", "))
    });
    format!("[\n{}\n]\n", lines.collect::<Vec<_>>().join(",\n"))
}

/// The nation's figures in their present order, with their notes.
fn national(figures: &Value, rows: &[&Row], release: &Release) -> Outcome<String> {
    let mut blocks = Vec::new();
    for figure in figures.as_array().into_iter().flatten() {
        let group = figure["subject"]["occupation"].as_str().unwrap_or_default();
        let row = rows.iter().find(|row| group == format!("us-{}", row.soc));
        let row = row.ok_or_else(|| Failure::new(format!("{NATION} has a figure of `{group}`, which is no group.")))?;
        let mut parts: Vec<String> = PERCENTILES.into_iter().zip(row.spread).filter_map(member).collect();
        parts.extend(member(("mean", row.mean)));
        let spread = format!("\"spread\": {{ {} }}", parts.join(", "));
        let one = format!("    \"amount\": {{ {spread} }},");
        let amount = if one.len() <= WIDTH { one } else { format!("    \"amount\": {{\n      {spread}\n    }},") };
        let mut block =
            format!("  {{\n    \"subject\": {{ \"occupation\": {} }},\n    \"place\": \"us\",\n", quoted(group));
        // Writing into a string cannot fail.
        let _ =
            write!(block, "    \"period\": {},\n    \"measure\": {},\n", quoted(&release.period), figure["measure"]);
        let _ = write!(block, "    \"currency\": \"usd\",\n{amount}\n");
        if let Some(jobs) = row.jobs {
            let _ = writeln!(block, "    \"employment\": {jobs},");
        }
        if let (Some(jobs), Some(mean)) = (row.jobs_rse, row.mean_rse) {
            let _ = writeln!(block, "    \"precision\": {{ \"jobs_rse\": {jobs}, \"mean_rse\": {mean} }},");
        }
        if figure["note"].is_string() {
            let _ = writeln!(block, "    \"note\": {},", figure["note"]);
        }
        let _ = write!(
            block,
            "    \"evidence\": {{ \"official\": {{ \"source\": {} }} }}\n  }}",
            quoted(&release.source())
        );
        blocks.push(block);
    }
    Ok(format!("[\n{}\n]\n", blocks.join(",\n")))
}

/// The years there are, and the release in place of its own year or after them.
fn years(history: &Value, rows: &[&Row], release: &Release, shared: &str) -> Outcome<String> {
    let mut years: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for year in history.as_array().into_iter().flatten() {
        let lines = year["figures"].as_array().into_iter().flatten().map(again);
        let release = &year["release"];
        let mut kept = format!(
            "{{ \"period\": {}, \"measure\": {}, \"currency\": {}, \"source\": {}",
            release["period"], release["measure"], release["currency"], release["source"]
        );
        if release["top_code"].is_u64() {
            let _ = write!(kept, ", \"top_code\": {}", release["top_code"]);
        }
        years.insert(year["year"].to_string(), (kept + " }", lines.collect()));
    }
    years.insert(release.year().to_owned(), (shared.to_owned(), rows.iter().map(|row| line(row)).collect()));
    let blocks = years.iter().map(|(year, (shared, lines))| {
        format!("  {{ \"year\": {year}, \"release\": {shared}, \"figures\": [\n    {}\n  ] }}", lines.join(",\n    "))
    });
    Ok(format!("[\n{}\n]\n", blocks.collect::<Vec<_>>().join(",\n")))
}

/// A row of a file as a line.
fn line(row: &Row) -> String {
    let rse = |value: Option<u16>| value.map(u32::from);
    let numbers =
        [("jobs", row.jobs), ("jobs_rse", rse(row.jobs_rse)), ("mean", row.mean), ("mean_rse", rse(row.mean_rse))];
    let mut parts = vec![format!("\"group\": \"us-{}\"", row.soc)];
    parts.extend(numbers.into_iter().filter_map(member));
    let cut_off: Vec<String> =
        PERCENTILES.into_iter().zip(row.cut_off).filter(|(_, cut)| *cut).map(|(name, _)| quoted(name)).collect();
    if row.spread.iter().any(Option::is_some) || !cut_off.is_empty() {
        let spread = row.spread.map(|value| value.map_or_else(|| "null".to_owned(), |value| value.to_string()));
        parts.push(format!("\"spread\": [{}]", spread.join(", ")));
    }
    if !cut_off.is_empty() {
        parts.push(format!("\"top_coded\": [{}]", cut_off.join(", ")));
    }
    format!("{{ {} }}", parts.join(", "))
}

/// A line of a past year as it was.
fn again(row: &Value) -> String {
    let mut parts = vec![format!("\"group\": {}", row["group"])];
    for name in ["jobs", "jobs_rse", "mean", "mean_rse"] {
        parts.extend((!row[name].is_null()).then(|| format!("\"{name}\": {}", row[name])));
    }
    for name in ["spread", "top_coded"] {
        let values: Vec<String> = row[name].as_array().into_iter().flatten().map(Value::to_string).collect();
        parts.extend((!values.is_empty()).then(|| format!("\"{name}\": [{}]", values.join(", "))));
    }
    format!("{{ {} }}", parts.join(", "))
}

fn member((name, value): (&str, Option<u32>)) -> Option<String> {
    value.map(|value| format!("\"{name}\": {value}"))
}

fn parse(name: &str, text: &str) -> Outcome<Value> {
    serde_json::from_str(text).map_err(|error| Failure::new(format!("{name} is not JSON: {error}.")))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
