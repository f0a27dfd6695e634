//! The live parts of pages: what a person changes by typing or choosing. Each is rendered into its page beforehand, for the
//! plain state, and taken over in the browser. They read and write the address's state and know nothing of the browser.
//!
//! Only these parts, and what they call, are compiled to wasm: the rest of a page is plain HTML.

mod check;
mod compare;
mod finder;
mod path_finder;
mod pay;
mod plan;
mod ports;
mod role_list;

use crate::address::{Notice, Query};
use crate::components::Site;
#[cfg(not(target_arch = "wasm32"))]
use crate::components::markup::live::Pieces;
use crate::pack::App;
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
    /// The search over everything.
    Finder,
    /// The list of roles with its filters.
    RoleList,
    /// From one role to another.
    PathFinder,
    /// Roles side by side.
    Compare,
    /// Pay in a place.
    Pay,
    /// The self-check.
    Check,
    /// The plans that a person keeps.
    Plan,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 7] =
        [Self::Finder, Self::RoleList, Self::PathFinder, Self::Compare, Self::Pay, Self::Check, Self::Plan];

    /// The id of the element that holds it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Finder => "finder",
            Self::RoleList => "role-list",
            Self::PathFinder => "path-finder",
            Self::Compare => "compare",
            Self::Pay => "pay",
            Self::Check => "check",
            Self::Plan => "plan",
        }
    }

    /// The program of the browser that it belongs to.
    pub const fn app(self) -> App {
        match self {
            Self::Finder | Self::RoleList => App::Find,
            Self::PathFinder => App::Paths,
            Self::Compare => App::Compare,
            Self::Pay => App::Pay,
            Self::Check => App::Check,
            Self::Plan => App::Plan,
        }
    }

    /// Its view. A program of the browser names its own parts, so that it does not carry the others.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn view(self, live: Live) -> Pieces {
        match self {
            Self::Finder => finder(live),
            Self::RoleList => role_list(live),
            Self::PathFinder => path_finder(live),
            Self::Compare => compare(live),
            Self::Pay => pay(live, PayPorts::plain()),
            Self::Check => check(live, Kept::plain(), None),
            Self::Plan => plan(live, Talk::plain()),
        }
    }
}

pub use check::view as check;
pub use compare::{partners as compare_links, view as compare};
pub use finder::view as finder;
pub use path_finder::view as path_finder;
pub use path_finder::{Asked, Question, options as path_options, options_but};
pub use pay::{AreaFile, Ports as PayPorts, view as pay};
pub use plan::view as plan;
pub use ports::{Day, Download, Errand, Fault, Heard, Kept, Talk};
pub use role_list::view as role_list;
