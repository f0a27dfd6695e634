//! Charts of pay. Each is drawn from plain data, and a table beside it says the same, so each is hidden from screen readers.

pub mod lines;
pub mod strip;
