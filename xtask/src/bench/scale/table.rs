//! The figures as tables in Markdown.

use serde_json::Value;

use super::SIZES;

const TIMES: [&str; 9] =
    ["native, 10", "100", "1 000", "10 000", "Chromium, 10", "100", "1 000", "10 000", "slowest of 10 000"];
const RATIOS: [&str; 5] = ["10", "100", "1 000", "10 000", "theirs at 10 000"];

/// Both tables: the medians, and the ratios to other libraries.
pub fn of(result: &Value) -> String {
    let mut times = row("question", TIMES.into_iter()) + &rule(TIMES.len());
    let mut ratios = row("question", RATIOS.into_iter()) + &rule(RATIOS.len());
    let empty = serde_json::Map::new();
    for (name, line) in result["lines"].as_object().unwrap_or(&empty) {
        let native = SIZES.map(|size| time(&line[size]["native"]));
        let chromium = SIZES.map(|size| time(&line[size]["median"]));
        let slowest = [time(&line["10000"]["slowest"])];
        times.push_str(&row(name, native.iter().chain(&chromium).chain(&slowest).map(String::as_str)));
        if line["10"]["ratio"].is_number() {
            let ratio = SIZES.map(|size| number(&line[size]["ratio"], 2));
            let theirs = [time(&line["10000"]["other"]["median"])];
            ratios.push_str(&row(name, ratio.iter().chain(&theirs).map(String::as_str)));
        }
    }
    let heading = "Milliseconds, the median of several questions:";
    format!("{heading}\n\n{times}\nOurs as a part of another library's time:\n\n{ratios}")
}

fn row<'t>(name: &str, cells: impl Iterator<Item = &'t str>) -> String {
    cells.fold(format!("| {name} |"), |row, cell| row + " " + cell + " |") + "\n"
}

fn rule(columns: usize) -> String {
    format!("|---|{}\n", "---:|".repeat(columns))
}

/// A time with as many digits as say something.
fn time(value: &Value) -> String {
    match value.as_f64() {
        Some(time) if time >= 100.0 => number(value, 0),
        Some(time) if time >= 1.0 => number(value, 1),
        Some(time) if time >= 0.1 => number(value, 2),
        _ => number(value, 3),
    }
}

/// A number with so many decimals, or nothing.
fn number(value: &Value, decimals: usize) -> String {
    value.as_f64().map(|number| format!("{number:.decimals$}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_line_has_a_row_and_only_compared_ones_a_ratio() {
        let figures = |ratio: Value| json!({"native": 0.5, "median": 1.25, "slowest": 120.4, "ratio": ratio});
        let line = |ratio: Value| json!({"10": figures(ratio.clone()), "10000": figures(ratio)});
        let tables = of(&json!({"lines": {"gap": line(Value::Null), "search": line(json!(0.1))}}));
        assert!(tables.contains("| gap | 0.50 |  |  | 0.50 | 1.2 |  |  | 1.2 | 120 |\n"), "{tables}");
        assert!(tables.contains("| search | 0.10 |  |  | 0.10 |  |\n"), "{tables}");
        let widths = tables.lines().filter(|line| line.starts_with('|')).map(|line| line.matches('|').count());
        assert_eq!(widths.collect::<Vec<_>>(), [11, 11, 11, 11, 7, 7, 7]);
    }
}
