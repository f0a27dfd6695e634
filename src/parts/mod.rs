//! The live parts of pages: what a person changes by typing or choosing. Each is rendered into its page beforehand, for the
//! plain state, and taken over in the browser. They read and write the address's state and know nothing of the browser.
//!
//! Only these parts, and what they call, are compiled to wasm: the rest of a page is plain HTML.

mod path_finder;
mod role_list;
mod title_finder;

use crate::address::{Notice, Query};
use crate::components::Site;
use leptos::prelude::*;

/// What a part works with.
#[derive(Clone, Copy)]
pub struct Live {
    /// What every view needs.
    pub site: Site,
    /// The state in the address, both ways.
    pub query: RwSignal<Query>,
    /// What could not be used of the address.
    pub notices: RwSignal<Vec<Notice>>,
}

impl Live {
    /// The plain state.
    pub fn plain(site: Site) -> Self {
        Self { site, query: RwSignal::new(Query::default()), notices: RwSignal::new(Vec::new()) }
    }
}

/// A live part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "Your title, or a role", on the start page.
    TitleFinder,
    /// The list of roles with its filters.
    RoleList,
    /// From one role to another.
    PathFinder,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::TitleFinder, Self::RoleList, Self::PathFinder];

    /// The id of the element that holds it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::TitleFinder => "title-finder",
            Self::RoleList => "role-list",
            Self::PathFinder => "path-finder",
        }
    }

    /// Its view.
    pub fn view(self, live: Live) -> AnyView {
        match self {
            Self::TitleFinder => title_finder::view(live),
            Self::RoleList => role_list::view(live),
            Self::PathFinder => path_finder::view(live),
        }
    }
}

pub use path_finder::{ends, options as path_options};
