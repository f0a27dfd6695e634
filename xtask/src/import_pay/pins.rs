//! The checksums of the release that the data was made from, so that only that release is read by accident.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::files::Release;
use crate::failure::{Failure, Outcome};

/// Where they are kept.
pub const FILE: &str = "xtask/pay-release.json";

/// The release that the data was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pins {
    /// The release.
    pub release: Release,
    /// How many rows it has.
    pub rows: usize,
    /// SHA-256 of the package.
    pub package: String,
    /// SHA-256 of the table.
    pub table: String,
}

impl Pins {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// It is not JSON, or lacks something.
    pub fn read(text: &str) -> Outcome<Self> {
        let value: Value =
            serde_json::from_str(text).map_err(|error| Failure::new(format!("{FILE} is not JSON: {error}.")))?;
        let lacks = |name: &str| Failure::new(format!("{FILE} lacks `{name}`."));
        let word = |name: &str| value[name].as_str().map(str::to_owned).ok_or_else(|| lacks(name));
        let number = |name: &str| value[name].as_u64().and_then(|x| u32::try_from(x).ok()).ok_or_else(|| lacks(name));
        Ok(Self {
            release: Release { period: word("period")?, top_code: number("top_code")? },
            rows: usize::try_from(number("rows")?).unwrap_or(usize::MAX),
            package: word("package_sha256")?,
            table: word("table_sha256")?,
        })
    }

    /// The file.
    pub fn write(&self) -> String {
        format!(
            "{{\n  \"period\": {},\n  \"top_code\": {},\n  \"rows\": {},\n  \"package_sha256\": {},\n  \"table_sha256\": {}\n}}\n",
            Value::from(self.release.period.as_str()),
            self.release.top_code,
            self.rows,
            Value::from(self.package.as_str()),
            Value::from(self.table.as_str()),
        )
    }
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
