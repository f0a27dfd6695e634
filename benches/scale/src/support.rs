//! The generators that the tests use, and the catalogue that one of them starts from.

#[path = "../../../tests/support/generated.rs"]
pub mod generated;
#[path = "../../../tests/support/generated_text.rs"]
pub mod generated_text;

use hr_career_paths::bundle;
use hr_career_paths::catalogue::Catalogue;
use std::sync::LazyLock;

/// The catalogue that the program of the search has inside; natively the same one, so that both measure alike.
fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<&Catalogue> = LazyLock::new(|| bundle::unpack(bundle::FIND));
    &CATALOGUE
}
