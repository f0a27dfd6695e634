//! Data files that were written wrong: the real ones with a few values changed, as the bytes say. The check of the data names
//! what is wrong and never panics; what it lets pass can be asked everything.

use std::cell::RefCell;
use std::sync::LazyLock;

use hr_career_paths::catalogue::Catalogue;
use hr_career_paths::catalogue::validate::validate;
use hr_career_paths::pack::{App, pack, unpack};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask};
use hr_career_paths::questions::search::Index;
use hr_career_paths::questions::{map, reach};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::catalogue;

/// A part of the catalogue: as JSON, and put back from JSON, with what stood there before.
struct Part {
    value: Value,
    put: fn(&mut Catalogue, Value) -> Option<Undo>,
}

/// Puts back what stood there before.
type Undo = Box<dyn FnOnce(&mut Catalogue)>;

/// Puts a value into the place that `at` finds.
fn put<T: DeserializeOwned + 'static>(
    catalogue: &mut Catalogue,
    value: Value,
    at: fn(&mut Catalogue) -> &mut T,
) -> Option<Undo> {
    let read = serde_json::from_value(value).ok()?;
    let before = std::mem::replace(at(catalogue), read);
    Some(Box::new(move |catalogue| *at(catalogue) = before))
}

fn part<T: Serialize>(value: &T, put: fn(&mut Catalogue, Value) -> Option<Undo>) -> Part {
    Part { value: serde_json::to_value(value).expect("a part of the catalogue is JSON"), put }
}

macro_rules! parts {
    ($base:expr; $($name:ident).+ $(, $more:ident)*) => { vec![
        part(&$base.$($name).+, |all, value| put(all, value, |all| &mut all.$($name).+)),
        $(part(&$base.$more, |all, value| put(all, value, |all| &mut all.$more)),)*
    ] };
}

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| {
    let all = base();
    let mut parts = parts!(all; moves, tracks, levels, skills, framework, guide, abbreviations, occupations, places, pay,
        credentials, sources, elements, workshop, pay_areas);
    parts.push(part(&all.roles[0], |all, value| put(all, value, |all| &mut all.roles[0])));
    parts.push(part(&all.roles[12], |all, value| put(all, value, |all| &mut all.roles[12])));
    parts
});

/// The catalogue with few areas, as hundreds of them would only take time.
fn base() -> Catalogue {
    let mut all = catalogue().clone();
    all.pay_areas.areas.truncate(2);
    let kept: Vec<_> = all.pay_areas.areas.iter().map(|area| area.id.clone()).collect();
    all.pay_areas.index.retain(|area| kept.contains(&area.id));
    all
}

thread_local! {
    static CATALOGUE: RefCell<Catalogue> = RefCell::new(base());
}

/// A data file with up to six changes.
pub fn data(bytes: &[u8]) {
    let mut input = bytes.iter().copied();
    let part = &PARTS[usize::from(input.next().unwrap_or_default()) % PARTS.len()];
    let mut value = part.value.clone();
    for _ in 0..6 {
        if input.len() > 0 {
            change(&mut value, &mut input);
        }
    }
    CATALOGUE.with_borrow_mut(|catalogue| {
        let Some(undo) = (part.put)(catalogue, value) else { return };
        let problems = validate(catalogue);
        for problem in &problems {
            assert!(problem.path.starts_with('$') && problem.message.len() > 5, "{problem}");
        }
        if problems.is_empty() {
            ask(catalogue);
        }
        undo(catalogue);
    });
}

/// Changes one value somewhere inside.
fn change(value: &mut Value, input: &mut impl Iterator<Item = u8>) {
    const WORDS: [&str; 8] =
        ["", "a", "hr-manager", "__proto__", "\u{0}\u{202e}", "999999999999", "May 2025", "<img src=x>"];
    let mut next = || usize::from(input.next().unwrap_or_default());
    let mut here = value;
    loop {
        let choice = next();
        let count = match here {
            Value::Array(list) => list.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        if count == 0 || choice % 8 == 7 {
            break;
        }
        here = match here {
            Value::Array(list) => &mut list[choice % count],
            Value::Object(fields) => fields.values_mut().nth(choice % count).expect("fewer than there are"),
            _ => return,
        };
    }
    let (kind, size) = (next(), next());
    match kind % 7 {
        0 => *here = Value::Null,
        1 => *here = json!(WORDS[size % WORDS.len()]),
        2 => *here = json!([0.0, -1.0, 1.0, 255.0, 65_536.0, 4_294_967_295.0, 1e300, 0.1][size % 8]),
        3 => *here = json!([0_i64, -1, 1, 200, 256, 65_536, 4_294_967_295, i64::MAX][size % 8]),
        4 => match here {
            Value::Array(list) if !list.is_empty() => drop(list.remove(size % list.len())),
            Value::Object(fields) if !fields.is_empty() => {
                let name = fields.keys().nth(size % fields.len()).cloned();
                drop(name.and_then(|name| fields.remove(&name)));
            }
            Value::String(text) => *text = text.chars().rev().take(size).collect(),
            other => *other = json!([]),
        },
        5 => match here {
            Value::Array(list) if !list.is_empty() => list.push(list[size % list.len()].clone()),
            Value::String(text) => *text = text.repeat(size % 16),
            other => *other = json!({}),
        },
        _ => match here {
            Value::Array(list) => list.reverse(),
            Value::Bool(flag) => *flag = !*flag,
            other => *other = json!([other.clone()]),
        },
    }
}

/// A catalogue that is said to be valid answers.
fn ask(catalogue: &Catalogue) {
    let network = Network::of(catalogue);
    let last = catalogue.roles.len() - 1;
    for (from, to) in [(0, last), (last, 0), (0, last / 2)] {
        let id = |place: usize| catalogue.roles[place].id.clone();
        drop(paths::find(&network, &Ask::new(id(from), id(to))));
        drop(reach::from(&network, from, &[]));
    }
    drop(map::layout(catalogue));
    drop(Index::of(catalogue).find("payroll manager"));
    for app in App::ALL {
        let bytes = pack(catalogue, app).expect("what is valid can be packed");
        assert!(unpack(&bytes).is_ok());
    }
}
