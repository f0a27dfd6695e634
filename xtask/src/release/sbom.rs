//! The bill of materials, in CycloneDX 1.6 (ECMA-424): without serial number and time, so that it depends on what is shipped alone.

use serde_json::{Value, json};

use super::packages::Package;

/// The bill as JSON.
pub fn write(version: &str, packages: &[Package]) -> String {
    let components: Vec<Value> = packages.iter().map(component).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "name": "hr-career-paths",
            "version": version,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        }},
        "components": components,
    });
    format!("{bill:#}\n")
}

fn component(package: &Package) -> Value {
    let address = format!("pkg:{}/{}@{}", package.kind, package.name, package.version);
    let mut component = json!({
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
    });
    if !package.license.is_empty() {
        component["licenses"] = json!([{ "expression": package.license }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn each_package_stands_with_version_license_and_address() {
        let package = Package {
            name: "leptos".to_owned(),
            version: "0.8.23".to_owned(),
            license: "MIT".to_owned(),
            kind: "cargo",
            folder: PathBuf::new(),
        };
        let bill: Value = serde_json::from_str(&write("1.2.3", &[package])).unwrap_or_default();
        assert_eq!(bill["metadata"]["component"]["version"], "1.2.3");
        let component = &bill["components"][0];
        assert_eq!(component["purl"], "pkg:cargo/leptos@0.8.23");
        assert_eq!(component["licenses"][0]["expression"], "MIT");
        assert!(bill["serialNumber"].is_null() && bill["metadata"]["timestamp"].is_null());
    }
}
