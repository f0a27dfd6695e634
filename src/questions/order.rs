//! Putting things in order, for all questions with the same code: a sort is compiled anew for every type it sorts.

use std::cmp::Ordering;

/// The places 0, 1, 2, … in the order of their keys; equal keys keep their places' order.
pub(crate) fn by(keys: impl IntoIterator<Item = (usize, usize)>) -> Vec<usize> {
    let keys: Vec<(usize, usize)> = keys.into_iter().collect();
    let mut places: Vec<usize> = (0..keys.len()).collect();
    sort(&mut places, &|a, b| keys[a].cmp(&keys[b]));
    places
}

/// Puts places in the order of what stands there; equal ones by their place.
pub(crate) fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
}
