//! The pay of an area as the bytes of a static file: whole, small, and told apart from anything else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::area_file::{Unreadable, decode, encode};
use hr_career_paths::questions::pay_figure;
use proptest::prelude::*;
use support::pay::{area, place};
use support::{cases, catalogue};

#[test]
fn every_area_travels_as_bytes_unharmed_and_small() {
    let mut most = 0;
    for area in &catalogue().pay_areas.areas {
        let bytes = encode(area).unwrap();
        assert_eq!(decode(&bytes).as_ref(), Ok(area));
        most = most.max(bytes.len());
    }
    assert!(most < 1000, "{most} bytes");
}

#[test]
fn damage_is_told_apart_from_figures() {
    let bytes = encode(area("us-31080")).unwrap();
    for length in 0..bytes.len() {
        let expected = if length < 4 { Unreadable::NotPay } else { Unreadable::Damaged };
        assert_eq!(decode(&bytes[..length]), Err(expected), "{length} bytes");
    }
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        assert!(decode(&changed).is_err(), "byte {place}");
    }
    assert_eq!(decode(b"<!doctype html><title>Not found</title>"), Err(Unreadable::NotPay));
}

proptest! {
    #![proptest_config(cases(500))]

    /// Whatever arrives, the answer is a record or a reason; the checksum is made to fit, so that the reader itself is tried.
    #[test]
    fn reading_never_panics(body in prop::collection::vec(any::<u8>(), 0..400), marked in any::<bool>()) {
        let mut bytes = if marked { b"pay1".to_vec() } else { Vec::new() };
        bytes.extend(&body);
        let sum = bytes.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        let _ = decode(&bytes);
        bytes.extend(sum.to_le_bytes());
        let _ = decode(&bytes);
    }

    /// The same with a real record that was changed in a few places.
    #[test]
    fn reading_a_changed_record_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = encode(area("us-31080")).unwrap();
        let end = bytes.len() - 4;
        for (at, value) in changes {
            bytes[4 + at.index(end - 4)] = value;
        }
        let sum = bytes[..end].iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        bytes[end..].copy_from_slice(&sum.to_le_bytes());
        if let Ok(read) = decode(&bytes) {
            for row in &read.figures {
                let _ = pay_figure::figure(catalogue(), &place("us-31080"), &row.group, Some(&read));
            }
        }
    }
}
