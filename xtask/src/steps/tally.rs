//! Counting checks.

use std::ops::Add;

/// Checks passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
}

impl Tally {
    /// One check.
    pub fn one(passed: bool) -> Self {
        let mut tally = Self::default();
        tally.count(passed);
        tally
    }

    /// Counts one more check.
    pub fn count(&mut self, passed: bool) {
        *(if passed { &mut self.passed } else { &mut self.failed }) += 1;
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}
