//! What comes from outside, in bulk: the corpus of the fuzzers and mutations of it, always the same ones, through the same
//! functions as `cargo xtask fuzz` uses. A bounded run: seconds, on any toolchain.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

#[path = "../fuzz/src/lib.rs"]
mod entrances;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

/// A small generator of numbers that look like chance (xorshift), so that every run tries the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }
}

/// What often breaks readers.
const TOKENS: [&[u8]; 16] = [
    b"\0",
    b"\xff\xff\xff\xff",
    b"%",
    b"%00",
    b"&",
    b"=",
    b",",
    b"\"",
    b"}]",
    b"{\"",
    b"\\u",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"<script>",
    b"99999999999999999999",
    b"hr-manager",
];

/// One to eight changes: bytes turned, taken out, put in, doubled, or joined with another input.
fn mutated(dice: &mut Dice, input: &[u8], other: &[u8]) -> Vec<u8> {
    let mut out = input.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(out.len() + 1);
        let end = (at + 1 + dice.below(12)).min(out.len());
        match dice.below(6) {
            0 if at < out.len() => out[at] = dice.below(256) as u8,
            1 if at < out.len() => out[at] ^= 1 << dice.below(8),
            2 if at < end => drop(out.drain(at..end)),
            3 if at < end => out.extend_from_within(at..end),
            4 => {
                let rest = other[dice.below(other.len())..].to_vec();
                out.truncate(at);
                out.extend(rest);
            }
            _ => drop(out.splice(at..at, TOKENS[dice.below(TOKENS.len())].iter().copied())),
        }
    }
    out
}

/// The inputs of an entrance, the smaller first by name.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Replays the corpus of an entrance and so many mutations of each of its inputs.
fn replay(name: &str, mutations: usize) {
    let (_, run) = entrances::ALL.into_iter().find(|(known, _)| *known == name).unwrap();
    let inputs = corpus(name);
    assert!(inputs.len() > 2, "fuzz/corpus/{name} is nearly empty");
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut inputs_of_turn = inputs.clone();
    for turn in 0..=mutations {
        for input in &inputs_of_turn {
            let result = catch_unwind(|| run(input));
            assert!(result.is_ok(), "{name}: turn {turn}, the input {:?}", String::from_utf8_lossy(input));
        }
        let other = &inputs[dice.below(inputs.len())];
        inputs_of_turn = inputs.iter().map(|input| mutated(&mut dice, input, other)).collect();
    }
}

#[test]
fn every_entrance_has_a_target_and_a_corpus() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml")).unwrap();
    let targets: Vec<&str> = manifest.lines().filter_map(|line| line.strip_prefix("path = \"targets/")).collect();
    let names: Vec<String> = entrances::ALL.iter().map(|(name, _)| format!("{name}.rs\"")).collect();
    assert_eq!(targets, names);
    entrances::ALL.iter().for_each(|(name, _)| assert!(!corpus(name).is_empty()));
}

#[test]
fn addresses() {
    replay("address", 220);
}

#[test]
fn kept_answers() {
    replay("answers", 30);
}

#[test]
fn files_of_areas() {
    replay("area_file", 300);
}

#[test]
fn data_files() {
    replay("data", 8);
}

#[test]
fn links_of_plans() {
    replay("link", 100);
}

#[test]
fn texts_of_plans() {
    replay("plans", 60);
}

#[test]
fn typed_words() {
    replay("typed", 20);
}
