//! Views that several pages or parts share. Each takes plain data and gives a view; none holds state.

pub mod article;
pub mod basis;
pub mod chart;
pub mod depth;
pub mod figure;
pub mod itinerary;
pub mod map;
pub mod markup;
pub mod notices;
pub mod outlook;
pub mod pay;
pub mod profile;
pub mod qr;
pub mod shares;
pub mod spread;
pub mod steps;
pub mod tags;

use crate::address::{Address, Links, Page, Query};
use crate::catalogue::{Catalogue, Role, RoleId};

/// What every view needs: what is known, and how to write a link from here.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// What is known.
    pub catalogue: &'static Catalogue,
    /// How to write a link.
    pub links: Links,
}

impl Site {
    /// A link to a role's page.
    pub fn role(self, role: &Role) -> String {
        self.links.page(&Page::Role(role.id.clone()))
    }

    /// A link to everything that can be reached from a role.
    pub fn onward(self, from: &RoleId) -> String {
        let query = Query { from: Some(from.clone()), ..Query::default() };
        self.links.to(&Address { page: Page::Paths, query })
    }

    /// A link to everywhere that people come from on their way to a role.
    pub fn toward(self, to: &RoleId) -> String {
        let query = Query { to: Some(to.clone()), ..Query::default() };
        self.links.to(&Address { page: Page::Paths, query })
    }

    /// A link to the paths from one role to another.
    pub fn paths(self, from: &RoleId, to: &RoleId) -> String {
        let query = Query { from: Some(from.clone()), to: Some(to.clone()), ..Query::default() };
        self.links.to(&Address { page: Page::Paths, query })
    }

    /// A link to the pay of roles in the place that the person chose last.
    pub fn pay(self, roles: &[&RoleId]) -> String {
        let query = Query { roles: roles.iter().map(|id| (*id).clone()).collect(), ..Query::default() };
        self.links.to(&Address { page: Page::Pay, query })
    }

    /// A link to rating oneself on the skills of a role, starting from another one if there is one.
    pub fn rate(self, from: Option<&RoleId>, to: &RoleId) -> String {
        let query = Query { from: from.cloned(), to: Some(to.clone()), ..Query::default() };
        self.links.to(&Address { page: Page::Check, query })
    }

    /// A link that makes a plan of a path through some roles.
    pub fn plan(self, stations: &[&RoleId]) -> String {
        let ids: Vec<&str> = stations.iter().map(|id| id.as_str()).collect();
        [&self.links.page(&Page::Plan), "#new=", &ids.join(",")].concat()
    }

    /// A link to the comparison of some roles.
    pub fn compare(self, roles: &[&RoleId]) -> String {
        let query = Query { roles: roles.iter().map(|id| (*id).clone()).collect(), ..Query::default() };
        self.links.to(&Address { page: Page::Compare, query })
    }
}
