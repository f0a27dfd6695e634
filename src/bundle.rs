//! What the browser's programs carry inside: for each, the part of the catalogue that its live parts show.

use crate::catalogue::Catalogue;
use crate::pack::{self, App};

/// For [`App::Find`].
pub const FIND: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find.bin"));
/// For [`App::Paths`].
pub const PATHS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/paths.bin"));
/// For [`App::Compare`].
pub const COMPARE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/compare.bin"));
/// For [`App::Check`].
pub const CHECK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/check.bin"));

/// For [`App::Pay`].
pub const PAY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pay.bin"));

/// The bytes of a program. A program of the browser names its own constant, so that it does not carry the others.
pub const fn bytes(app: App) -> &'static [u8] {
    match app {
        App::Find => FIND,
        App::Paths => PATHS,
        App::Compare => COMPARE,
        App::Pay => PAY,
        App::Check => CHECK,
    }
}

/// Unpacks a bundled catalogue, once a program: it stays as long as the program runs.
pub fn unpack(bytes: &[u8]) -> &'static Catalogue {
    let unpacked = pack::unpack(bytes);
    #[expect(clippy::expect_used, reason = "the build script of this same build wrote the bytes from the same types")]
    let catalogue = unpacked.expect("the bundled catalogue is written by this build");
    Box::leak(Box::new(catalogue))
}
