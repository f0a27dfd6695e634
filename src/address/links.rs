//! From addresses to the text of a link. Links are relative, so that the site works in any folder; in the edition that is a single
//! file they stand behind `#/`.

use super::{Address, Page};

/// How links are written from where a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links {
    /// How many folders the document lies below the site's own; none where all pages are one document.
    depth: Option<usize>,
}

/// What leads from any page of the single file to its first one.
const SINGLE: &str = "#/";

impl Links {
    /// Links from a document this many folders below the site's own.
    pub const fn from_depth(depth: usize) -> Self {
        Self { depth: Some(depth) }
    }

    /// Links within the single file.
    pub const fn single() -> Self {
        Self { depth: None }
    }

    /// The links of a document that says how its own lead up, as [`Links::up`] gives it.
    pub fn from_up(up: &str) -> Self {
        if up == SINGLE { Self::single() } else { Self::from_depth(up.matches("../").count()) }
    }

    /// Leads from the document's folder to the site's.
    pub fn up(self) -> String {
        match self.depth {
            None => SINGLE.to_owned(),
            Some(0) => "./".to_owned(),
            Some(depth) => "../".repeat(depth),
        }
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
