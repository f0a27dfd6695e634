//! Pay and ratings as pictures on a scale that starts at a given value. The words beside a picture say the same, so each is hidden
//! from screen readers.

use super::markup::{Element, el};
use crate::catalogue::{Amount, Pay};
use crate::questions::pay_figure::{self, Value};

/// How wide a picture is, in its own units.
const WIDTH: u32 = 300;

/// A pay figure on a scale from zero to a value in whole currency units a year, at least 1. What an article says is drawn hollow.
pub fn pay(pay: &Pay, end: u32) -> Element {
    let x = |value: u32| place(value, end);
    let said = match pay.amount {
        Amount::Spread { .. } => return percentiles(&pay_figure::spread(pay).unwrap_or([Value::NotReleased; 5]), end),
        Amount::Range { low, high } => {
            let shape = el("rect").class("said").number("x", x(low)).number("y", 4);
            shape.number("width", x(high) - x(low)).number("height", 12)
        }
        Amount::Average(value) => el("circle").class("said").number("cx", x(value)).number("cy", 10).number("r", 6),
    };
    scale().child(said)
}

/// The percentiles of a figure on a scale from zero to a value in whole currency units a year, at least 1. Where the spread goes on
/// beyond the scale, or a percentile was cut off, an arrow leads on; the words beside it say which.
pub fn percentiles(spread: &[Value; 5], end: u32) -> Element {
    let x = |value: u32| place(value, end);
    let least = |value: Value| match value {
        Value::Known(value) | Value::AtLeast(value) => Some(x(value)),
        Value::NotReleased => None,
    };
    let bar = |low: usize, high: usize, class: &'static str, top: i32, height: i32| {
        let (from, to) = (least(spread[low])?, least(spread[high])?);
        let shape = el("rect").class(class).number("x", from).number("y", top);
        Some(shape.number("width", to - from).number("height", height))
    };
    let middle = spread[2].known().map(x).map(|middle| {
        el("line").class("median").number("x1", middle).number("x2", middle).number("y1", 1).number("y2", 19)
    });
    let open = spread.iter().find_map(|value| match value {
        Value::AtLeast(value) => Some(x(*value)),
        Value::Known(value) if *value > end => Some(x(end)),
        _ => None,
    });
    let arrow = open.map(|at| {
        let at = at.min(290);
        el("path").class("open").attr("d", format!("M{at} 3L{} 10L{at} 17Z", at + 10))
    });
    let bars = bar(0, 4, "outer", 8, 4).into_iter().chain(bar(1, 3, "inner", 4, 12)).chain(middle).chain(arrow);
    scale().children(bars)
}

/// The empty scale.
fn scale() -> Element {
    let axis = el("line").class("axis").number("x1", 0).number("x2", 300).number("y1", 10).number("y2", 10);
    picture("spread").attr("viewBox", "0 0 300 20").child(axis)
}

/// Two values of one scale, one bar above the other: what is before on top and hollow, what is after below and filled.
pub fn pair(before: u32, after: u32, (start, end): (u32, u32)) -> Element {
    let bar = |value: u32, class: &'static str, top: i32| {
        let width = place(value.saturating_sub(start), end.saturating_sub(start));
        el("rect").class(class).number("x", 1).number("y", top).number("width", width).number("height", 7)
    };
    let axis = el("rect").class("whole").number("x", 1).number("y", 1).number("width", 300).number("height", 18);
    picture("pair")
        .attr("viewBox", "0 0 302 20")
        .attr("preserveAspectRatio", "none")
        .child(axis)
        .child(bar(before, "before", 2))
        .child(bar(after, "after", 11))
}

fn picture(class: &'static str) -> Element {
    el("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false")
}

fn place(value: u32, end: u32) -> i32 {
    i32::try_from(value.min(end) * WIDTH / end.max(1)).unwrap_or(0)
}
