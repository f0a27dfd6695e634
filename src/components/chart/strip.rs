//! Many values on one line: a tick for each, a name for some.

use crate::catalogue::Currency;
use crate::components::markup::{Element, el, words};
use crate::questions::pay::money;

/// The width of the line in the picture's own units, and where it begins.
const WIDTH: u32 = 560;
const LEFT: i32 = 20;

/// A value on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The value, in whole currency units a year.
    pub value: u32,
    name: Option<&'static str>,
}

impl Mark {
    /// One of many.
    pub const fn tick(value: u32) -> Self {
        Self { value, name: None }
    }

    /// One that is named: the first stands above the line, the second below.
    pub const fn named(value: u32, name: &'static str) -> Self {
        Self { value, name: Some(name) }
    }
}

/// The picture on a scale from zero to a value of at least 1.
pub fn strip(marks: &[Mark], end: u32, currency: Currency) -> Element {
    let x = |value: u32| {
        LEFT + i32::try_from(u64::from(value.min(end)) * u64::from(WIDTH) / u64::from(end.max(1))).unwrap_or(0)
    };
    let line = |class, x1: i32, x2: i32, y1: i32, y2: i32| {
        el("line").class(class).number("x1", x1).number("x2", x2).number("y1", y1).number("y2", y2)
    };
    let ticks =
        marks.iter().filter(|mark| mark.name.is_none()).map(|mark| line("tick", x(mark.value), x(mark.value), 44, 64));
    let named = marks.iter().filter_map(|mark| Some((mark.value, mark.name?)));
    let named = named.enumerate().flat_map(|(place, (value, name))| {
        // Near an end of the line the words lean inward.
        let at = x(value);
        let anchor = if at > 420 {
            "end"
        } else if at < 160 {
            "start"
        } else {
            "middle"
        };
        let (top, bottom, text) = if place == 0 { (30, 72, 22) } else { (36, 80, 96) };
        let label = [name, " ", &money(value, currency)].concat();
        let class = if place == 0 { "named" } else { "named own" };
        [
            line(class, at, at, top, bottom),
            words("text", label).attr("text-anchor", anchor).number("x", at).number("y", text),
        ]
    });
    let labels = [0, end / 2, end].map(|value| {
        let anchor = if value == 0 {
            "start"
        } else if value == end {
            "end"
        } else {
            "middle"
        };
        words("text", money(value, currency))
            .class("unit")
            .attr("text-anchor", anchor)
            .number("x", x(value))
            .number("y", 126)
    });
    el("svg")
        .class("strip")
        .attr("viewBox", "0 0 600 132")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(line("axis", LEFT, LEFT + 560, 54, 54))
        .children(ticks)
        .children(named)
        .children(labels)
}
