//! The catalogue as bytes inside the program: written by the build script, read once at the start.

use crate::catalogue::Catalogue;

/// Turns a catalogue into bytes, without what only tests need.
///
/// # Errors
///
/// The encoder's message.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(catalogue: &Catalogue) -> Result<Vec<u8>, String> {
    let mut value = serde_json::to_value(catalogue).map_err(|error| error.to_string())?;
    forget_facts(&mut value);
    let slim: Catalogue = serde_json::from_value(value).map_err(|error| error.to_string())?;
    postcard::to_allocvec(&slim).map_err(|error| error.to_string())
}

/// Reads the bytes back.
///
/// # Errors
///
/// The decoder's message; for bytes written by [`pack`] of the same build it never happens.
pub fn unpack(bytes: &[u8]) -> Result<Catalogue, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}

/// Empties the lists of fact rows: they prove the coverage of the sources to the tests and say nothing to a reader.
#[cfg(not(target_arch = "wasm32"))]
fn forget_facts(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::Array(items) => items.iter_mut().for_each(forget_facts),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                match (name.as_str(), field) {
                    ("stated" | "editorial", Value::Object(evidence)) => {
                        evidence.insert("facts".to_owned(), Value::Array(Vec::new()));
                    }
                    (_, field) => forget_facts(field),
                }
            }
        }
        _ => {}
    }
}
