//! Which pay figures speak of a role, and how money is written.

use crate::catalogue::{Amount, Catalogue, Currency, OccupationFit, Pay, PlaceId, Role};

/// A statistic's figure for a role: the occupation group it is counted in, and the pay of that group.
#[derive(Clone, Copy, Debug)]
pub struct OfficialPay<'a> {
    /// The group and how surely the role belongs to it.
    pub fit: &'a OccupationFit,
    /// The group's pay.
    pub pay: &'a Pay,
}

/// All official figures that may speak of a role in a place, the main reading first.
pub fn official<'a>(catalogue: &'a Catalogue, role: &'a Role, place: &PlaceId) -> Vec<OfficialPay<'a>> {
    let mut found = Vec::new();
    for fit in &role.occupations {
        for pay in catalogue.figures() {
            let speaks = matches!(&pay.subject, crate::catalogue::PaySubject::Occupation(id) if *id == fit.occupation);
            if speaks && pay.place == *place {
                found.push(OfficialPay { fit, pay });
            }
        }
    }
    found
}

/// The figures that articles give for the title, in the order of the data.
pub fn from_articles<'a>(catalogue: &'a Catalogue, role: &'a Role) -> Vec<&'a Pay> {
    catalogue.pay_of_title(&role.id).collect()
}

/// The middle of an amount: the median, or the one average. A range has none.
pub const fn middle(amount: &Amount) -> Option<u32> {
    match amount {
        Amount::Spread { median, .. } => Some(*median),
        Amount::Average(value) => Some(*value),
        Amount::Range { .. } => None,
    }
}

/// The highest value of an amount.
pub fn highest(amount: &Amount) -> u32 {
    match amount {
        Amount::Spread { median, p75, p90, .. } => p90.or(*p75).unwrap_or(*median),
        Amount::Range { high, .. } => *high,
        Amount::Average(value) => *value,
    }
}

/// The end of a scale that starts at zero and holds a value: the next multiple of 20,000, so that its middle is a round number
/// too.
pub const fn scale_end(highest: u32) -> u32 {
    const STEP: u32 = 20_000;
    if highest == 0 { STEP } else { highest.div_ceil(STEP) * STEP }
}

/// Whole currency units with thousands separated, such as `$75,940` or `£35,194`.
pub fn money(value: u32, currency: Currency) -> String {
    let sign = match currency {
        Currency::Usd => '$',
        Currency::Gbp => '£',
    };
    format!("{sign}{}", grouped(value))
}

/// A number with its thousands separated by commas.
pub fn grouped(value: u32) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
