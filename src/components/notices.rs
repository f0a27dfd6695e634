//! What an address asked for and did not get.

use super::markup::{Element, el, words};
use crate::address::Notice;

/// The notices, announced; nothing where there are none.
pub fn notices(notices: &[Notice]) -> Vec<Element> {
    if notices.is_empty() {
        return Vec::new();
    }
    // A hostile address may hold hundreds of parameters; a person reads a few.
    const SHOWN: usize = 5;
    let more = notices.len().saturating_sub(SHOWN);
    let items = notices.iter().take(SHOWN).map(|notice| words("li", notice.sentence()));
    let rest = (more > 0).then(|| words("li", format!("{more} more parts of the address were ignored.")));
    let list = el("ul").children(items).children(rest);
    vec![el("div").class("notice").attr("role", "status").child(list)]
}
