//! Pay along a path, drawn like the elevation profile of a walk: the spread and the middle at each station, one currency and one
//! period, and what is not known left open. The table beside it says the same.

use super::markup::{Element, el, words};
use super::{Site, basis, pay as pay_view};
use crate::catalogue::{Amount, Currency, Pay, Percentile, Place, Role};
use crate::questions::pay::{money, official};

/// The size of the picture's parts.
const LEFT: i32 = 58;
const STEP: i32 = 64;
const TOP: i32 = 14;
const HEIGHT: i32 = 150;

/// A station's pay, where it is known for the profile's period.
type Stop = (&'static Role, Option<&'static Pay>);

/// The profile of a path in a place, with its table; a sentence where no station has a figure there.
pub fn profile(site: Site, place: &'static Place, stations: &[&'static Role]) -> Element {
    let stops: Vec<Stop> = stations
        .iter()
        .map(|role| (*role, official(site.catalogue, role, &place.id).first().map(|figure| figure.pay)))
        .collect();
    // One axis holds one period, one currency and one measure: those that most stations share. Another figure is told in the
    // table alone.
    let alike = |pay: &Pay| stops.iter().filter_map(|(_, other)| *other).filter(|other| comparable(pay, other)).count();
    let Some(first) = stops.iter().rev().filter_map(|(_, pay)| *pay).max_by_key(|pay| alike(pay)) else {
        return words("p", format!("{}: no figure for any station of this path.", place.name)).class("quiet");
    };
    let caption = format!(
        "{}, {}: {}. The thin bar spans eight in ten, the box the middle half, the line is the median. Figures are of the occupation group of each role.",
        place.name,
        first.period,
        first.measure.trim_end_matches('.'),
    );
    let caption = words("figcaption", caption).text(" ").child(basis::mark(site, &first.evidence)).class("quiet");
    let same = el("details")
        .class("same")
        .child(words("summary", "The same as a table"))
        .child(table(site, place, first, &stops));
    let figure = el("figure").child(picture(first, &stops)).child(caption);
    el("div").class("profile").child(figure).child(same)
}

/// Whether two figures may stand on one axis.
fn comparable(one: &Pay, other: &Pay) -> bool {
    one.period == other.period && one.currency == other.currency && one.measure == other.measure
}

/// The figures that may stand beside the first one.
fn picture(first: &Pay, all: &[Stop]) -> Element {
    let currency = first.currency;
    let stops: Vec<Stop> = all.iter().map(|(role, pay)| (*role, pay.filter(|pay| comparable(first, pay)))).collect();
    let top = stops.iter().filter_map(|(_, pay)| pay.map(highest)).max().unwrap_or(1);
    let grid = match currency {
        Currency::Usd => 50_000,
        Currency::Gbp => 20_000,
    };
    let top = top.div_ceil(grid) * grid;
    let y = |value: u32| TOP + part(top - value.min(top), top);
    let width = LEFT + STEP * whole(stops.len());
    let rules = (0..=top / grid).map(|step| step * grid).flat_map(|value| {
        let line = el("line")
            .class("rule")
            .number("x1", LEFT)
            .number("x2", width)
            .number("y1", y(value))
            .number("y2", y(value));
        let label =
            words("text", thousands(value, currency)).class("unit").number("x", LEFT - 6).number("y", y(value) + 4);
        [line, label]
    });
    let x = |place: usize| LEFT + STEP * whole(place) + STEP / 2;
    let middles: Vec<(usize, u32)> =
        stops.iter().enumerate().filter_map(|(place, (_, pay))| Some((place, median(pay.as_ref()?)?))).collect();
    // Only neighbours are joined: over a station without a figure there is no line.
    let joined = middles.windows(2).filter(|pair| pair[0].0 + 1 == pair[1].0).map(|pair| {
        let d = format!("M{} {}L{} {}", x(pair[0].0), y(pair[0].1), x(pair[1].0), y(pair[1].1));
        el("path").class("slope").attr("d", d)
    });
    let stations = stops.iter().enumerate().flat_map(|(place, (_, pay))| {
        let number =
            words("text", (place + 1).to_string()).class("stop").number("x", x(place)).number("y", TOP + HEIGHT + 22);
        let mut drawn = match pay {
            Some(pay) => spread(pay, x(place), y),
            None => {
                let why = if all[place].1.is_some() { "see table" } else { "not known" };
                vec![words("text", why).class("unknown").number("x", x(place)).number("y", TOP + HEIGHT - 8)]
            }
        };
        drawn.push(number);
        drawn
    });
    el("svg")
        .attr("viewBox", format!("0 0 {width} {}", TOP + HEIGHT + 30))
        .attr("width", width.to_string())
        .attr("height", (TOP + HEIGHT + 30).to_string())
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rules)
        .children(joined)
        .children(stations)
}

/// One station's spread, upright; an arrow where the statistic only says "at least".
fn spread(pay: &Pay, x: i32, y: impl Fn(u32) -> i32) -> Vec<Element> {
    let Amount::Spread { p10, p25, median, p75, p90, .. } = pay.amount else { return Vec::new() };
    let bar = |low: Option<u32>, high: Option<u32>, class: &'static str, width: i32| {
        let (low, high) = (y(low?), y(high?));
        let shape = el("rect").class(class).number("x", x - width / 2).number("y", high);
        Some(shape.number("width", width).number("height", low - high))
    };
    let open = pay.top_coded.contains(&Percentile::P90).then_some(p90).flatten().map(|at| {
        let top = y(at);
        el("path").class("open").attr("d", format!("M{} {}L{x} {}L{} {}", x - 6, top + 1, top - 9, x + 6, top + 1))
    });
    let middle = y(median);
    let line =
        el("line").class("median").number("x1", x - 14).number("x2", x + 14).number("y1", middle).number("y2", middle);
    bar(p10, p90, "outer", 6).into_iter().chain(open).chain(bar(p25, p75, "inner", 18)).chain([line]).collect()
}

fn table(site: Site, place: &'static Place, first: &Pay, stops: &[Stop]) -> Element {
    let column = |title: &'static str| words("th", title).attr("scope", "col");
    let head = el("tr").child(column("Station")).child(column("A year, before tax"));
    let rows = stops.iter().enumerate().map(|(number, (role, pay))| {
        let cell = match pay {
            Some(pay) if comparable(first, pay) => words("td", pay_view::short(pay)),
            Some(pay) => {
                let other = format!("{}; another measure: {}, {}", pay_view::short(pay), pay.measure, pay.period);
                words("td", other)
            }
            None => words("td", "not known"),
        };
        let group = official(site.catalogue, role, &place.id)
            .first()
            .and_then(|figure| site.catalogue.occupation(&figure.fit.occupation));
        let cell =
            cell.children(group.filter(|_| pay.is_some()).map(|group| words("small", format!(" ({})", group.title))));
        el("tr").child(words("th", format!("{}. {}", number + 1, role.title)).attr("scope", "row")).child(cell)
    });
    el("table")
        .child(words("caption", format!("Pay along the path, {}", place.name)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn median(pay: &Pay) -> Option<u32> {
    crate::questions::pay::middle(&pay.amount)
}

/// The highest value that the picture shows of a figure.
fn highest(pay: &Pay) -> u32 {
    match pay.amount {
        Amount::Spread { median, p75, p90, .. } => p90.or(p75).unwrap_or(median),
        Amount::Average(value) => value,
        Amount::Range { high, .. } => high,
    }
}

/// This share of the picture's height.
fn part(value: u32, of: u32) -> i32 {
    i32::try_from(u64::from(value) * u64::from(HEIGHT.unsigned_abs()) / u64::from(of.max(1))).unwrap_or(HEIGHT)
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(0)
}

/// Money on the axis, such as `$50k`.
fn thousands(value: u32, currency: Currency) -> String {
    let mut label = money(value / 1_000, currency);
    label.push('k');
    label
}
