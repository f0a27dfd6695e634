//! What a part asks of the browser beside its address: words that are kept for the next visit, files for the person, the date.
//! A part that needs one takes it as a signal; the program wires it to the browser, so that no program carries what its parts do
//! not use, and the tests wire nothing.

use leptos::prelude::*;

/// Words that the browser keeps under one name for the next visit.
#[derive(Clone, Copy)]
pub struct Kept {
    /// What is kept, both ways; none where nothing is.
    pub text: RwSignal<Option<String>>,
    /// Why it is not kept, where it is not.
    pub fault: RwSignal<Option<Fault>>,
}

impl Kept {
    /// Nothing kept, and no fault: how every page is written.
    pub fn plain() -> Self {
        Self { text: RwSignal::new(None), fault: RwSignal::new(None) }
    }
}

/// Why the browser does not keep what it was asked to. What a person does still works until the page is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It forbids keeping anything, as in a sandboxed frame or with cookies blocked.
    Blocked,
    /// It has no room left.
    Full,
}

/// A file for the person to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// Its media type, such as `text/csv`.
    pub kind: &'static str,
    /// What it holds.
    pub text: String,
}

/// How a part and the browser talk beside that: errands one way, what happened the other way.
#[derive(Clone, Copy)]
pub struct Talk {
    /// What the browser keeps.
    pub kept: Kept,
    /// The address of the page, without query and fragment; empty in pages written beforehand.
    pub address: RwSignal<String>,
    /// The day; none in pages written beforehand.
    pub today: Option<Day>,
    /// What the browser is asked to do, in order; it takes each out.
    pub errands: RwSignal<Vec<Errand>>,
    /// What happened.
    pub heard: RwSignal<Option<Heard>>,
}

impl Talk {
    /// Silence: how every page is written.
    pub fn plain() -> Self {
        Self {
            kept: Kept::plain(),
            address: RwSignal::new(String::new()),
            today: None,
            errands: RwSignal::new(Vec::new()),
            heard: RwSignal::new(None),
        }
    }
}

/// Something the browser is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// To hand over a file.
    Save(Download),
    /// To copy a text; the answer is [`Heard::Copied`].
    Copy(String),
    /// To give the focus to the element with this id, once what changed is shown.
    Focus(String),
    /// To forget everything that any page of this site keeps.
    Forget,
    /// To take the fragment out of the address.
    NoFragment,
    /// To print the page.
    Print,
}

/// Something that happened in the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The address has this fragment now, at the start or later.
    Fragment(String),
    /// The person chose or dropped a file with this text.
    File(String),
    /// The person chose or dropped a file that is too large to be read.
    Huge,
    /// Whether the text was copied.
    Copied(bool),
    /// The page is about to be printed, or was.
    Printing(bool),
    /// The keys for undoing were pressed, outside of any field.
    Undo,
}

/// A day, as the device says. Pages written beforehand know none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}
