//! What lies between the chosen roles, in plain terms: before tax, and nothing added to what was published.

use super::Shown;
use crate::catalogue::{Currency, Role};
use crate::components::markup::{Element, el, words};
use crate::questions::pay::money;
use crate::questions::pay_compare::{Difference, Overlap, difference};

pub(super) fn section(shown: &Shown) -> Option<Element> {
    let pairs = shown.roles.windows(2).map(|pair| words("li", sentence(shown, pair[0], pair[1])));
    let pairs: Vec<Element> = pairs.collect();
    let apart = "Before tax, and without what living in the place costs: neither is in these figures.";
    (!pairs.is_empty()).then(|| {
        let title = ["What lies between them in ", shown.named()].concat();
        el("section")
            .child(words("h2", title).attr("id", "between"))
            .child(el("ul").children(pairs))
            .child(words("p", apart).class("quiet"))
    })
}

fn sentence(shown: &Shown, from: &'static Role, to: &'static Role) -> String {
    let names = ["From ", &from.title, " to ", &to.title, ": "].concat();
    let figure = |role| shown.rung(role).answer.and_then(|answer| answer.figure);
    let (Some(a), Some(b)) = (figure(from), figure(to)) else {
        return names + "not known, as one of them has no figure there.";
    };
    let said = match difference(&a, &b) {
        Difference::SameGroup => {
            "not known, as both are counted in one group and statistics cannot tell them apart.".to_owned()
        }
        Difference::NotComparable => {
            "not known, as the two figures are of different places, times or measures.".to_owned()
        }
        Difference::NotKnown => "not known, as a median is cut off or not released.".to_owned(),
        Difference::Medians { amount, percent, overlap } => medians(a.currency, amount, percent, overlap),
    };
    names + &said
}

fn medians(currency: Currency, amount: i64, percent: i64, overlap: Overlap) -> String {
    let year = u32::try_from(amount.unsigned_abs()).unwrap_or(u32::MAX);
    let way = if amount < 0 { "lower" } else { "higher" };
    let spreads = match overlap {
        Overlap::Middles => {
            "The middle halves of the two groups overlap: some in the lower group earn more than some in the higher one."
        }
        Overlap::Ends => "The middle halves do not overlap, the spreads of eight in ten do.",
        Overlap::None => "The two spreads do not overlap.",
        Overlap::MiddlesApart => "The middle halves do not overlap; of the ends not enough is released.",
        Overlap::NotKnown => "Whether the spreads overlap is not known.",
    };
    [
        "the median is ",
        &money(year, currency),
        " a year ",
        way,
        " (",
        &percent.unsigned_abs().to_string(),
        " percent), about ",
        &money((year + 6) / 12, currency),
        " a month. ",
        spreads,
    ]
    .concat()
}
