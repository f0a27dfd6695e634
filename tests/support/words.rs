//! Words and runs of words.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many words in a row are a copied sentence rather than a fixed term.
pub const RUN: usize = 8;

/// Lower-case words, split at everything that is neither letter nor digit.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every run of [`RUN`] words as a hash with its words.
pub fn runs(text: &str) -> Vec<(u64, String)> {
    words(text).windows(RUN).map(|run| run.join(" ")).map(|run| (fnv(&run), run)).collect()
}

/// 64-bit FNV-1a: the same on every machine and in every year, so that hashes can be kept in a file.
pub fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The folder of the source articles, where there is one: they are not ours to publish, so they are not in the repository.
pub fn articles_folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("SOURCE_ARTICLES") {
        let folder = PathBuf::from(named);
        assert!(folder.is_dir(), "SOURCE_ARTICLES names {}, which is no folder", folder.display());
        return Some(folder);
    }
    let beside = super::root().join("../shared/sources");
    beside.is_dir().then_some(beside)
}

/// The texts of the articles with their files' names, by name.
pub fn articles(folder: &Path) -> Vec<(String, String)> {
    let mut articles: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    articles.sort();
    assert_eq!(articles.len(), 5, "five articles stand in {}", folder.display());
    articles
}

/// Every run of words of an article. One of them is JSON: its texts are read without the escapes in between.
pub fn article_runs(text: &str) -> Vec<(u64, String)> {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) => {
            let mut out = Vec::new();
            super::strings("$", &value, &mut out);
            out.iter().flat_map(|(_, text)| runs(text)).collect()
        }
        Err(_) => runs(text),
    }
}

/// The hashes of all runs of all articles.
pub fn hashes(articles: &[(String, String)]) -> BTreeSet<u64> {
    articles.iter().flat_map(|(_, text)| article_runs(text)).map(|(hash, _)| hash).collect()
}

/// Spellings of other countries, with what we write in their place. Each stands for the words that begin with it.
const FOREIGN: [(&str, &str); 24] = [
    ("organis", "organiz"),
    ("behaviour", "behavior"),
    ("programme ", "program"),
    ("programmes ", "programs"),
    ("labour", "labor"),
    ("licence", "license"),
    ("centre", "center"),
    ("colour", "color"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("recognis", "recogniz"),
    ("specialis", "specializ"),
    ("summaris", "summariz"),
    ("prioritis", "prioritiz"),
    ("analys", "analyz"),
    ("utilis", "utiliz"),
    ("minimis", "minimiz"),
    ("standardis", "standardiz"),
    ("enrol ", "enroll"),
    ("enrolment", "enrollment"),
    ("fulfil ", "fulfill"),
    ("counsellor", "counselor"),
    ("judgement", "judgment"),
    ("defence", "defense"),
];

/// Words that only look foreign.
const AMERICAN_TOO: [&str; 9] = [
    "specialist",
    "specialists",
    "specialism",
    "specialisms",
    "analysis",
    "analyst",
    "analysts",
    "analyses",
    "organist",
];

/// Names that are spelled as their owners spell them.
const NAMES: [&str; 2] = ["Open Government Licence", "UK Open Government Licence"];

/// The words of a text that are not spelled the American way, with the American spelling.
pub fn foreign_spellings(text: &str) -> Vec<(String, &'static str)> {
    let own = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    let mut found = Vec::new();
    for word in words(&own).into_iter().filter(|word| !AMERICAN_TOO.contains(&word.as_str())) {
        let whole = format!("{word} ");
        found.extend(
            FOREIGN.iter().filter(|(start, _)| whole.starts_with(start)).map(|(_, ours)| (word.clone(), *ours)),
        );
    }
    found
}

/// The sentences of a text: they end with a full stop, a question or an exclamation mark before a space and a capital.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!')) {
        let rest = &text[at + mark.len_utf8()..];
        let next = rest.trim_start();
        if next.len() < rest.len() && next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            sentences.push(text[start..=at].trim());
            start = at + 1;
        }
    }
    sentences.push(text[start..].trim());
    sentences
}
