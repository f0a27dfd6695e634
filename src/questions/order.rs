//! Putting things in order, for all questions with the same code: a sort is compiled anew for every type it sorts.

/// The places 0, 1, 2, … in the order of their keys; equal keys keep their places' order.
pub(crate) fn by(keys: impl IntoIterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut order: Vec<(usize, usize, usize)> =
        keys.into_iter().enumerate().map(|(place, (first, second))| (first, second, place)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, place)| place).collect()
}
