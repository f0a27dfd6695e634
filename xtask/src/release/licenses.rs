//! The licence texts of what is shipped: most of them ask that they travel along.

use std::collections::BTreeMap;
use std::fs;

use super::packages::Package;

/// One text with all of them: each licence once, with the packages that came with it.
pub fn text(packages: &[Package]) -> String {
    let mut licenses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        let name = format!("{} {} ({})", package.name, package.version, package.license);
        let texts = texts(package);
        if texts.is_empty() {
            licenses.entry(String::new()).or_default().push(name.clone());
        }
        for text in texts {
            licenses.entry(text).or_default().push(name.clone());
        }
    }
    let mut all = "What other people made and these files hold, each with the licence texts it came with.\n".to_owned();
    for (text, names) in licenses {
        all += &format!("\n{}\n\n{}\n", "=".repeat(80), names.join("\n"));
        let text = if text.is_empty() { "The package came without a text; its licence is named above." } else { &text };
        all += &format!("\n{text}\n");
    }
    all
}

/// The texts in a package's folder, by the names that are usual.
fn texts(package: &Package) -> Vec<String> {
    let entries = fs::read_dir(&package.folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    let named = files.into_iter().filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start))
    });
    named
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| text.replace("\r\n", "\n").trim().to_owned())
        .collect()
}
