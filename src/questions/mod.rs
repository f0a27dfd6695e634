//! What people ask of the catalogue, as pure functions: no view, no browser, no clock, no state.

pub mod gap;
mod order;
pub mod map;
pub mod paths;
pub mod pay;
pub mod titles;
