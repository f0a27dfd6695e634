//! The paths against each other: what each is best at, and what it gives up for that.

use super::moves;
use crate::catalogue::Currency;
use crate::components::markup::{Element, el, words};
use crate::questions::paths::{Measures, Path, Ranking};
use crate::questions::pay::money;

/// A row for each path, a column for each ranking; the best of each column is marked. Nothing where there is one path only.
pub(super) fn table(paths: &[Path<'static>]) -> Option<Element> {
    if paths.len() < 2 {
        return None;
    }
    let column = |title: &'static str| words("th", title).attr("scope", "col");
    let head = el("tr").child(column("Path")).children(Ranking::ALL.map(|ranking| column(heading(ranking))));
    let best = Ranking::ALL.map(|ranking| {
        let figures = || paths.iter().map(|path| path.measures.compared(ranking));
        // Where all are alike, none is better.
        figures().min().filter(|least| figures().any(|figure| figure != *least))
    });
    let rows = paths.iter().enumerate().map(|(i, path)| {
        let name = el("a").attr("href", format!("#path-{}", i + 1)).text(path.label());
        let cells = Ranking::ALL.into_iter().zip(best).map(|(ranking, best)| {
            let said = said(ranking, &path.measures);
            let cell = el("td").attr("data-column", heading(ranking));
            if best == Some(path.measures.compared(ranking)) {
                cell.child(words("b", said)).text(" ").child(words("small", "best").class("best"))
            } else {
                cell.text(said)
            }
        });
        el("tr").child(el("th").attr("scope", "row").child(name)).children(cells)
    });
    let caption = "What each path is best at, and what it gives up. A step to learn is one step of depth in one skill, from emerging to advanced.";
    let table = el("table")
        .class("stack compared")
        .child(words("caption", caption))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows));
    Some(table)
}

const fn heading(ranking: Ranking) -> &'static str {
    match ranking {
        Ranking::Moves => "Moves",
        Ranking::Evidence => "Moves rest on",
        Ranking::Steps => "To learn",
        Ranking::Pay => "Lowest pay on the way",
        Ranking::Experience => "Further experience asked",
    }
}

/// A figure in words.
fn said(ranking: Ranking, measures: &Measures) -> String {
    match ranking {
        Ranking::Moves if measures.sideways > 0 => format!("{}, {} sideways", moves(measures.moves), measures.sideways),
        Ranking::Moves => moves(measures.moves),
        Ranking::Evidence => {
            let kinds =
                [(measures.stated, "stated"), (measures.official, "official"), (measures.editorial, "our view")];
            let kinds = kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
            kinds.collect::<Vec<_>>().join(", ")
        }
        Ranking::Steps => format!("{} steps, at most {} at once", measures.total_gap, measures.largest_gap),
        Ranking::Pay => match (measures.lowest_pay, measures.pay_unknown) {
            (None, 0) => "no stop on the way".to_owned(),
            (None, _) => "not known".to_owned(),
            (Some(pay), 0) => money(pay, Currency::Usd),
            (Some(pay), _) => money(pay, Currency::Usd) + ", not known for all",
        },
        Ranking::Experience => match (span(measures.months), measures.months_unknown) {
            (span, 0) => span,
            (span, unknown) => format!("{span}; not known for {}", moves(unknown)),
        },
    }
}

/// Months in words, in years where they are whole.
fn span(months: u32) -> String {
    match (months / 12, months % 12) {
        (0, 0) => "none more".to_owned(),
        (0, months) => format!("{months} months"),
        (1, 0) => "1 year".to_owned(),
        (years, 0) => format!("{years} years"),
        (years, months) => format!("{years} years {months} months"),
    }
}
