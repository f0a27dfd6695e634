//! Short names between a program and its glue. wasm-bindgen ends each with a hash of its own, which no compression makes smaller and which
//! stands in both files: with one or two letters in their place a page loads 2 KB less (docs/performance.md).

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What wasm-opt may make use of, as in index.html: what all browsers know that know wasm as rustc writes it.
const FEATURES: &str = "--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
                        --enable-multivalue --enable-reference-types";

/// Shortens the names in both files. `cargo xtask build` puts wasm-opt on the search path; without it the files stay as they are,
/// and work as well.
///
/// # Errors
///
/// A file that cannot be read or written, or names that wasm-opt does not give.
pub fn names(glue: &Path, wasm: &Path) -> Result<(), String> {
    let short = wasm.with_extension("short");
    let mut command = Command::new(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" });
    command.args(FEATURES.split(' ')).args(["-Oz", "--low-memory-unused", "--minify-imports-and-exports-and-modules"]);
    let Ok(output) = command.arg(wasm).arg("-o").arg(&short).output() else {
        eprintln!("{} keeps its long names: there is no wasm-opt.", wasm.display());
        return Ok(());
    };
    let cannot = |error: std::io::Error| format!("{} cannot be shortened: {error}", wasm.display());
    let map = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let text = fs::read_to_string(glue).map_err(cannot)?;
    let text = renamed(&text, &map).ok_or_else(|| {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        format!("wasm-opt gives no names for {}: {said}", wasm.display())
    })?;
    fs::write(glue, text).map_err(cannot)?;
    fs::rename(&short, wasm).map_err(cannot)
}

/// The glue with the names of the map, which wasm-opt prints: `imports` as module, long and short name, `exports` as long and short.
fn renamed(glue: &str, map: &Value) -> Option<String> {
    let words = |pair: &Value| -> Option<Vec<String>> {
        pair.as_array()?.iter().map(|word| word.as_str().map(str::to_owned)).collect()
    };
    let mut imports = BTreeMap::new();
    let mut glue = glue.to_owned();
    for import in map["imports"].as_array()? {
        let [module, long, short] = words(import)?.try_into().ok()?;
        // All modules become one.
        glue = glue.replace(&format!("\"{module}\""), "\"a\"");
        imports.insert(long, short);
    }
    let exports: BTreeMap<_, _> = map["exports"]
        .as_array()?
        .iter()
        .map(|export| words(export)?.try_into().ok().map(|[long, short]: [String; 2]| (long, short)))
        .collect::<Option<_>>()?;
    let mut text = String::with_capacity(glue.len());
    let part_of_word = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut rest = glue.as_str();
    while let Some(start) = rest.find(part_of_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|letter| !part_of_word(letter)).unwrap_or(from.len()));
        text += before;
        // Imports end with a hash, so no other word is alike; exports have plain names, which mean them only here.
        let short = imports.get(word).or_else(|| exports.get(word).filter(|_| text.ends_with("wasm.")));
        text += short.map_or(word, String::as_str);
        rest = after;
    }
    Some(text + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_program_and_its_glue_share_is_renamed() {
        let glue = r#"import0 = { __wbg_log_1f: function(memory) { memory.start(); } }; const imports = { "./p_bg.js": import0 };
            wasm.start(); wasm.memory.buffer; wasm.started; other.start();"#;
        let map = serde_json::json!({
            "imports": [["./p_bg.js", "__wbg_log_1f", "b"]],
            "exports": [["memory", "c"], ["start", "d"]],
        });
        let short = r#"import0 = { b: function(memory) { memory.start(); } }; const imports = { "a": import0 };
            wasm.d(); wasm.c.buffer; wasm.started; other.start();"#;
        assert_eq!(renamed(glue, &map).as_deref(), Some(short));
        assert_eq!(renamed(glue, &Value::Null), None);
    }
}
