//! From addresses to the text of a link. Links are relative, so that the site works in any folder.

use super::{Address, Page};

/// How links are written from where a page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// Leads from the document's folder to the site's: `./` or some `../`.
    up: String,
}

impl Links {
    /// Links from a document this many folders below the site's own.
    pub fn from_depth(depth: usize) -> Self {
        Self { up: if depth == 0 { "./".to_owned() } else { "../".repeat(depth) } }
    }

    /// A link to a page in its plain state.
    pub fn page(&self, page: &Page) -> String {
        format!("{}{}", self.up, page.path())
    }

    /// A link to a page in a state.
    pub fn to(&self, address: &Address) -> String {
        format!("{}{}", self.up, address.format())
    }

    /// A link to a file of the site.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.up)
    }
}
