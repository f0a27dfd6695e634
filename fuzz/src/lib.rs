//! Everything that reads text or bytes from outside, each as a function that takes any bytes and panics where a promise is broken.
//!
//! Two use them: libFuzzer (`targets/`, by `cargo xtask fuzz`), and `tests/hostile.rs`, which replays the corpus and mutations of
//! it within the usual tests, on any toolchain.

mod data;

use std::path::Path;
use std::sync::LazyLock;

use hr_career_paths::address::{Address, Page};
use hr_career_paths::catalogue::{Catalogue, PlaceId, area_file, load};
use hr_career_paths::questions::check::{self, Answers, Form, Stored};
use hr_career_paths::questions::plan::{
    self, Action, Desk, Plan, Read, base64, calendar, csv, markdown, read_link, read_text, route_of, since, write_link,
    write_plans,
};
use hr_career_paths::questions::search::Index;
use hr_career_paths::questions::{pay_figure, pay_places};

pub use data::data;

/// An entrance: its name, which is that of its corpus, too, and what it does with bytes.
pub type Entrance = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Entrance; 7] = [
    ("address", address),
    ("answers", answers),
    ("area_file", area_file),
    ("data", data),
    ("link", link),
    ("plans", plans),
    ("typed", typed),
];

/// The catalogue of the data folder.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = [here.join("data"), here.join("../data")].into_iter().find(|folder| folder.is_dir());
        load::load(&folder.expect("a data folder")).expect("valid data")
    });
    &CATALOGUE
}

/// Fit to be shown: said in a sentence, and nothing in it that looks like markup.
fn sentence(text: &str) {
    assert!(text.ends_with('.') && text.len() < 600, "no sentence: {text}");
    assert!(!text.contains(['<', '>', '\0', '\u{202e}']), "not fit to be shown: {text}");
}

/// A path and a query, with a question mark between. Whatever is understood of it is understood again when it is written.
pub fn address(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (path, query) = text.split_once('?').unwrap_or((&text, ""));
    let (read, notices) = Address::parse(path, query, catalogue());
    notices.iter().for_each(|notice| sentence(&notice.sentence()));
    let written = read.format();
    let (path, query) = written.split_once('?').unwrap_or((&written, ""));
    let (again, notices) = Address::parse(path, query, catalogue());
    assert_eq!((&again, notices.len()), (&read, 0), "{written}");
    assert_eq!(Page::parse(&read.page.path(), catalogue()), read.page);
}

/// What the browser keeps of the self-check.
pub fn answers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (Stored::Read(read) | Stored::Damaged(read)) = check::parse(&text) else { return };
    assert_eq!(check::parse(&read.format()), Stored::Read(read.clone()));
    judge(&read);
}

/// Everything that is said from answers.
fn judge(answers: &Answers) {
    let framework = &catalogue().framework;
    for form in [Form::Short, Form::Full] {
        let areas = check::of_areas(framework, form, answers);
        drop(check::strengths(framework, form, answers, check::overall(&areas)));
        areas.iter().for_each(|level| drop(check::goals(framework, form, level, answers)));
    }
    assert!(check::unknown(catalogue(), answers).len() <= answers.len());
    drop((check::moves(catalogue(), answers), check::others(catalogue(), answers)));
}

/// The file of an area's pay, once as it is and once with the checksum made right, so that the record itself is tried.
pub fn area_file(bytes: &[u8]) {
    let mut whole = [b"pay1", bytes].concat();
    let sum = whole.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    whole.extend(sum.to_le_bytes());
    for bytes in [bytes, &whole] {
        let Ok(read) = area_file::decode(bytes) else { continue };
        let place = PlaceId::new("us-31080");
        for row in &read.figures {
            let answer = pay_figure::figure(catalogue(), &place, &row.group, Some(&read));
            drop(answer.figure.map(|figure| format!("{figure:?}")));
        }
    }
}

/// A plan in a link: the text as it is, the bytes in the text's form, and those with every checksum made right.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    drop(route_of(catalogue(), &text));
    for value in [text.into_owned(), base64::write(bytes), base64::write(&mended(bytes))] {
        let Read { plan, problems } = read_link(catalogue(), &value);
        assert!(plan.is_some() || !problems.is_empty(), "nothing, and nothing said");
        problems.iter().for_each(|problem| sentence(&problem.sentence()));
        let mut desk = Desk::default();
        for beginning in ["", "plan=", "new="] {
            desk.arrive(catalogue(), &[beginning, &value].concat());
        }
        desk.act(catalogue(), Action::Keep);
        if let Some(plan) = plan {
            carried(&plan);
        }
    }
}

/// A plan that was read is the same after a link and after a file, and can be taken everywhere.
fn carried(plan: &Plan) {
    let again = read_link(catalogue(), &write_link(catalogue(), plan));
    assert_eq!((again.plan.as_ref(), again.problems.as_slice()), (Some(plan), [].as_slice()));
    let again = read_text(&write_plans([plan]));
    assert_eq!(again.plans.iter().map(|(_, plan)| plan).collect::<Vec<_>>(), [plan], "{:?}", again.troubles);
    assert!(again.troubles.is_empty(), "{:?}", again.troubles);
    for change in since(catalogue(), plan).iter().flatten() {
        assert!(change.sentence(catalogue()).len() > 10);
    }
    assert!(markdown::markdown(catalogue(), plan, "https://example.org/").starts_with("# "));
    drop((csv::csv(catalogue(), plan), calendar::calendar(catalogue(), plan, (2026, 1, 1))));
}

/// The bytes of a link with the checksum of each section made right: two bytes of FNV-1a, folded, begun with the section's place.
fn mended(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let mut at = 1;
    // How many moves the first section says there are: the sections after theirs are notes.
    let mut moves = usize::MAX;
    for place in 0..40 {
        let mut length = 0;
        for (shift, byte) in out.get(at..).unwrap_or_default().iter().take(3).enumerate() {
            length |= usize::from(byte & 0x7f) << (7 * shift);
            at += 1;
            if *byte < 0x80 {
                break;
            }
        }
        let Some(section) = out.get(at..at + length) else { break };
        if place == 0 {
            moves = section.first().map_or(0, |count| usize::from(*count));
        }
        let place = if place > moves { 100 } else { place as u8 };
        let fnv = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        let sum = section.iter().fold(fnv(0x811c_9dc5, &place), fnv);
        let sum = ((sum >> 16) as u16 ^ sum as u16).to_be_bytes();
        at += length;
        let Some(kept) = out.get_mut(at..at + 2) else { break };
        kept.copy_from_slice(&sum);
        at += 2;
    }
    out
}

/// Plans as text: what the browser keeps, and files from anywhere.
pub fn plans(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = read_text(&text);
    read.troubles.iter().for_each(|trouble| sentence(&trouble.sentence()));
    assert!(read.plans.len() <= plan::MOST_PLANS);
    read.plans.iter().for_each(|(_, plan)| carried(plan));
    let mut desk = Desk::default();
    desk.take(Some(&text), false);
    // What could not be read is never written over.
    assert_eq!(desk.text().is_none(), !read.troubles.is_empty());
    desk.act(catalogue(), Action::File(text.clone().into_owned()));
    desk.act(catalogue(), Action::Renew);
    desk.act(catalogue(), Action::Duplicate);
    desk.act(catalogue(), Action::GoOn);
    let written = desk.text().expect("the person has said so");
    assert_eq!(read_text(&written.unwrap_or_default()).plans.len(), desk.plans.len());
    for _ in 0..5 {
        desk.act(catalogue(), Action::Undo);
    }
}

/// What a person types: a search, and a place.
pub fn typed(bytes: &[u8]) {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(catalogue()));
    let text: String = String::from_utf8_lossy(bytes).chars().take(80).collect();
    let found = INDEX.find(&text);
    for hit in found.groups.iter().flat_map(|group| &group.hits) {
        let mut at = 0;
        for mark in &hit.marks {
            assert!(at <= mark.start && hit.text.get(mark.clone()).is_some(), "{text}: {hit:?}");
            at = mark.end;
        }
    }
    for suggestion in &found.did_you_mean {
        assert!(INDEX.find(suggestion).total > 0, "{text}: {suggestion} leads nowhere");
    }
    drop((INDEX.roles(&text), pay_places::find(catalogue(), &text, 8)));
    if let Some(month) = plan::Month::parse(&text) {
        assert_eq!(plan::Month::parse(&month.id()), Some(month));
    }
}
