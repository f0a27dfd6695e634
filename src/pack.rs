//! The catalogue as bytes inside the program: written by the build script, read once at the start.
//!
//! Pages are written beforehand from the whole catalogue, so the bytes hold only what the live parts show. A test renders
//! every part from both and compares.

use crate::catalogue::Catalogue;
#[cfg(not(target_arch = "wasm32"))]
use crate::catalogue::{Claim, Elements, Evidence, Framework, Guide, Role};

/// A program of the browser: live parts that come together, with what they show of the catalogue. One for each kind of page, so
/// that no page loads the code and the data of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// The search and the list of roles.
    Find,
    /// The path finder.
    Paths,
    /// Roles side by side.
    Compare,
}

impl App {
    /// All programs.
    pub const ALL: [Self; 3] = [Self::Find, Self::Paths, Self::Compare];

    /// The name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Paths => "paths",
            Self::Compare => "compare",
        }
    }
}

/// Turns a catalogue into bytes, without what the live parts of a program never show.
///
/// # Errors
///
/// The encoder's message.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(catalogue: &Catalogue, app: App) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(&slim(catalogue.clone(), app)).map_err(|error| error.to_string())
}

/// Reads the bytes back.
///
/// # Errors
///
/// The decoder's message; for bytes written by [`pack`] of the same build it never happens.
pub fn unpack(bytes: &[u8]) -> Result<Catalogue, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}

/// Leaves out what live parts never show: each byte of it would be downloaded by everyone. The elements are left out by their
/// type already, which spares the browser the code that would read them.
#[cfg(not(target_arch = "wasm32"))]
fn slim(mut catalogue: Catalogue, app: App) -> Catalogue {
    catalogue.roles.iter_mut().for_each(slim_role);
    for step in &mut catalogue.moves {
        step.why.iter_mut().for_each(|claim| claim.evidence.forget_facts());
    }
    catalogue.elements = Elements::default();
    catalogue.tracks.clear();
    catalogue.levels.clear();
    for skill in &mut catalogue.skills {
        skill.summary = nothing();
    }
    let role = catalogue.framework.role.clone();
    catalogue.framework = Framework { role, about: Vec::new(), depths: Vec::new(), statements: Vec::new() };
    catalogue.guide = Guide { sections: Vec::new(), contrasts: Vec::new(), records: Vec::new(), terms: Vec::new() };
    catalogue.abbreviations.clear();
    for group in &mut catalogue.occupations {
        group.education = None;
        group.tasks.clear();
        group.notes.clear();
        if app == App::Find {
            (group.experience, group.outlook) = (None, None);
        }
        if let Some(outlook) = &mut group.outlook {
            outlook.entry_education.clear();
            outlook.work_experience.clear();
        }
    }
    for figure in catalogue.pay.iter_mut().flat_map(|file| &mut file.figures) {
        figure.evidence.forget_facts();
        figure.note = None;
    }
    for credential in &mut catalogue.credentials {
        credential.rules.clear();
        credential.check = None;
    }
    for source in &mut catalogue.sources {
        for field in [&mut source.title, &mut source.publisher, &mut source.date, &mut source.licence] {
            field.clear();
        }
        (source.url, source.licence_url, source.attribution) = (None, None, None);
        source.notes.clear();
    }
    catalogue
}

#[cfg(not(target_arch = "wasm32"))]
fn slim_role(role: &mut Role) {
    for claims in [&mut role.placement, &mut role.about, &mut role.duties, &mut role.not_known] {
        claims.clear();
    }
    role.summary.evidence.forget_facts();
    for need in &mut role.skills {
        (need.note, need.evidence) = (None, nothing().evidence);
    }
    for claim in role.education.iter_mut().chain(&mut role.experience) {
        claim.evidence.forget_facts();
    }
    for held in &mut role.credentials {
        held.why.evidence.forget_facts();
    }
    for fit in &mut role.occupations {
        fit.note = None;
    }
}

/// A claim that takes as few bytes as can be.
#[cfg(not(target_arch = "wasm32"))]
const fn nothing() -> Claim {
    Claim {
        text: String::new(),
        evidence: Evidence::Editorial { reason: String::new(), source: None, facts: Vec::new() },
    }
}
