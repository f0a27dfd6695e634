//! What people ask of the catalogue, as pure functions: no view, no browser, no clock, no state.

pub mod check;
pub mod compare;
pub mod elements;
pub mod gap;
pub mod map;
mod names;
pub mod network;
pub(crate) mod order;
pub mod paths;
pub mod pay;
pub mod pay_compare;
pub mod pay_figure;
pub mod pay_outlook;
pub mod pay_places;
pub mod pay_step;
pub mod pay_table;
pub mod pay_time;
pub mod plan;
pub mod reach;
pub mod search;
pub mod skills;
pub mod statements;
pub mod table;
pub mod tracks;
pub mod ways;
