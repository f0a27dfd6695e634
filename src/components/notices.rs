//! What an address asked for and did not get.

use crate::address::Notice;
use leptos::prelude::*;

/// The notices, announced; nothing where there are none.
pub fn notices(notices: &[Notice]) -> AnyView {
    if notices.is_empty() {
        return ().into_any();
    }
    // A hostile address may hold hundreds of parameters; a person reads a few.
    const SHOWN: usize = 5;
    let more = notices.len().saturating_sub(SHOWN);
    view! {
        <div class="notice" role="status">
            <ul>
                {notices.iter().take(SHOWN).map(|notice| view! { <li>{notice.sentence()}</li> }).collect_view()}
                {(more > 0).then(|| view! { <li>{format!("{more} more parts of the address were ignored.")}</li> })}
            </ul>
        </div>
    }
    .into_any()
}
