//! From addresses to the text of a link. Links are relative, so that the site works in any folder.

use super::{Address, Page};

/// How links are written from where a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links {
    /// How many folders the document lies below the site's own.
    depth: usize,
}

impl Links {
    /// Links from a document this many folders below the site's own.
    pub const fn from_depth(depth: usize) -> Self {
        Self { depth }
    }

    /// Leads from the document's folder to the site's.
    pub fn up(self) -> String {
        if self.depth == 0 { "./".to_owned() } else { "../".repeat(self.depth) }
    }

    /// A link to a page in its plain state.
    pub fn page(self, page: &Page) -> String {
        self.file(&page.path())
    }

    /// A link to a page in a state.
    pub fn to(self, address: &Address) -> String {
        self.file(&address.format())
    }

    /// A link to a file of the site.
    pub fn file(self, path: &str) -> String {
        format!("{}{path}", self.up())
    }
}
