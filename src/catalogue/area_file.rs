//! An area's pay as the bytes of a static file, for the browser: a mark, the record in postcard, and a checksum, so that a file
//! cut short or damaged on its way is told apart from figures.

use super::{AreaPay, PlaceId};

/// The first bytes: what it is, and the version of the form.
const MARK: &[u8] = b"pay1";
/// The length of the checksum at the end.
const SUM: usize = 4;

/// The file of an area below the site's folder.
pub fn path(area: &PlaceId) -> String {
    ["data/pay/areas/", area.as_str(), ".bin"].concat()
}

/// Why bytes are not the pay of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Something else, such as an error page, or a version this program does not know.
    NotPay,
    /// Cut short or changed on its way.
    Damaged,
}

/// Turns the pay of an area into bytes.
///
/// # Errors
///
/// The encoder's message.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(area: &AreaPay) -> Result<Vec<u8>, String> {
    let mut bytes = MARK.to_vec();
    bytes.extend(postcard::to_allocvec(area).map_err(|error| error.to_string())?);
    bytes.extend(checksum(&bytes).to_le_bytes());
    Ok(bytes)
}

/// Reads the bytes back, whatever they are.
///
/// # Errors
///
/// Whether they are something else, or damaged.
pub fn decode(bytes: &[u8]) -> Result<AreaPay, Unreadable> {
    if !bytes.starts_with(MARK) {
        return Err(Unreadable::NotPay);
    }
    let (body, sum) = bytes.split_last_chunk::<SUM>().ok_or(Unreadable::Damaged)?;
    if checksum(body) != u32::from_le_bytes(*sum) {
        return Err(Unreadable::Damaged);
    }
    let record = body.get(MARK.len()..).ok_or(Unreadable::Damaged)?;
    match postcard::take_from_bytes(record) {
        Ok((area, [])) => Ok(area),
        _ => Err(Unreadable::Damaged),
    }
}

/// FNV-1a: few instructions, and no single changed byte goes unseen.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
