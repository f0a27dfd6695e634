//! Addresses: the typed form of what stands in the address bar. Parsing never fails: what cannot be understood becomes a
//! helpful page or a notice that names what was ignored.

mod links;
mod notice;
mod page;
mod parameter;
mod query;

pub use links::Links;
pub use notice::{Notice, Wanted, plain};
pub use page::Page;
pub use parameter::{MOST_AVOIDED, MOST_COMPARED, Parameter};
pub use query::{CheckPart, LONGEST_FIND, Query, Theme};

use crate::catalogue::Catalogue;

/// A page together with the state that stands in its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// Its state.
    pub query: Query,
}

impl Address {
    /// A page in its plain state.
    pub fn of(page: Page) -> Self {
        Self { page, query: Query::default() }
    }

    /// Reads a path below the site's folder (no leading slash) and a query (no question mark).
    pub fn parse(path: &str, query: &str, catalogue: &Catalogue) -> (Self, Vec<Notice>) {
        let page = Page::parse(path, catalogue);
        let (query, notices) = Query::parse(query, &page, catalogue);
        (Self { page, query }, notices)
    }

    /// The path below the site's folder with the query, as it stands in a link.
    pub fn format(&self) -> String {
        let query = self.query.format();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", self.page.path())
    }
}
