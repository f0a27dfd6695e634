//! A QR code as a picture. Of the crates that make one, `qrcodegen` is the smallest in the browser's program (4.7 KB brotli; `fast_qr`
//! 10.3, `qrcode` 12.8).

use super::markup::{Element, el};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that a phone still reads from paper or across a room: 117 squares a side, 1,273 bytes.
const LARGEST: u8 = 25;

/// The code of an address; none where it is too long for one.
pub fn code(address: &str) -> Option<Element> {
    let segments = [QrSegment::make_bytes(address.as_bytes())];
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true)
            .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let mut width = 0;
            while code.get_module(x + width, y) {
                width += 1;
            }
            if width > 0 {
                let [x, y, width] = [x + QUIET, y + QUIET, width].map(|number| number.to_string());
                path.push_str(&["M", &x, " ", &y, "h", &width, "v1h-", &width, "z"].concat());
            }
            x += width + 1;
        }
    }
    let side = (code.size() + 2 * QUIET).to_string();
    let svg = el("svg")
        .class("qr")
        .attr("viewBox", ["0 0 ", &side, " ", &side].concat())
        .attr("role", "img")
        .attr("aria-label", "QR code of the link")
        .attr("shape-rendering", "crispEdges")
        .child(el("path").class("light").attr("d", "M0 0H999V999H0z"))
        .child(el("path").attr("d", path));
    Some(svg)
}

/// The empty rim that readers need.
const QUIET: i32 = 4;
