//! What people ask of the catalogue, as pure functions: no view, no browser, no clock, no state.

pub mod compare;
pub mod gap;
pub mod map;
mod order;
pub mod paths;
pub mod pay;
pub mod titles;
pub mod tracks;
