//! The catalogue that this build carries inside.

use crate::catalogue::Catalogue;
use crate::pack;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let unpacked = pack::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin")));
    #[expect(clippy::expect_used, reason = "the build script of this same build wrote the bytes from the same types")]
    unpacked.expect("the bundled catalogue is written by this build")
});

/// The bundled catalogue, unpacked on first use.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}
