//! The date, as the device says.

use crate::parts::Day;

/// Today, in the person's time zone; none where the device's clock says nonsense.
pub fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let (month, day) = (u8::try_from(now.get_month() + 1).ok()?, u8::try_from(now.get_date()).ok()?);
    Some(Day { year, month, day })
}
