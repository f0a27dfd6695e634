//! How pay differs between two roles in a place, as far as statistics can tell.

use super::pay::{OfficialPay, middle, official};
use crate::catalogue::{Catalogue, Percentile, PlaceId, Role};

/// What can be said of the pay of two roles in a place.
#[derive(Clone, Copy, Debug)]
pub enum PayStep<'a> {
    /// Both are counted in one group, so statistics cannot tell them apart.
    SameGroup(OfficialPay<'a>),
    /// One of them, or both, have no official figure.
    Unknown,
    /// The two figures differ in period, currency or in whom they count, or a middle is not published, so no difference is given.
    Unlike,
    /// Both middles are known and speak of the same thing.
    Medians {
        /// The figure of the role that one leaves.
        from: OfficialPay<'a>,
        /// The figure of the role that one enters.
        to: OfficialPay<'a>,
        /// Whole currency units a year by which the second median is higher; negative where it is lower.
        difference: i64,
        /// Whether the second median was cut off at the top, so that the difference is a lower bound.
        at_least: bool,
    },
}

/// The main official figures of two roles in a place, set against each other.
pub fn between<'a>(catalogue: &'a Catalogue, from: &'a Role, to: &'a Role, place: &PlaceId) -> PayStep<'a> {
    let first = |role| official(catalogue, role, place).into_iter().next();
    let (Some(from), Some(to)) = (first(from), first(to)) else { return PayStep::Unknown };
    if from.fit.occupation == to.fit.occupation {
        return PayStep::SameGroup(from);
    }
    let (a, b) = (from.pay, to.pay);
    let like = a.period == b.period && a.currency == b.currency && a.measure == b.measure;
    let open = |figure: OfficialPay| figure.pay.top_coded.contains(&Percentile::Median);
    match middle(&a.amount).zip(middle(&b.amount)) {
        Some((before, after)) if like && !open(from) => {
            PayStep::Medians { from, to, difference: i64::from(after) - i64::from(before), at_least: open(to) }
        }
        _ => PayStep::Unlike,
    }
}
