//! The catalogue as bytes inside the program: written by the build script, read once at the start.
//!
//! Pages are written beforehand from the whole catalogue, so the bytes hold only what the live parts show. A test renders
//! every part from both and compares.

use crate::catalogue::Catalogue;
#[cfg(not(target_arch = "wasm32"))]
use crate::catalogue::{Claim, Elements, Evidence, Framework, Guide, PayAreas, Role, RoleId};

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
    /// Pay in a place.
    Pay,
    /// The self-check.
    Check,
    /// The plans that a person keeps.
    Plan,
}

impl App {
    /// All programs.
    pub const ALL: [Self; 6] = [Self::Find, Self::Paths, Self::Compare, Self::Pay, Self::Check, Self::Plan];

    /// The name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Paths => "paths",
            Self::Compare => "compare",
            Self::Pay => "pay",
            Self::Check => "check",
            Self::Plan => "plan",
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

/// Leaves out what the live parts of a program never show: each byte of it would be downloaded by everyone. The elements are left
/// out by their type already.
#[cfg(not(target_arch = "wasm32"))]
fn slim(mut catalogue: Catalogue, app: App) -> Catalogue {
    if app != App::Pay {
        slim_of_pay(&mut catalogue);
    }
    slim_for_all(&mut catalogue);
    match app {
        App::Find => slim_for_find(&mut catalogue),
        App::Paths => slim_for_paths(&mut catalogue),
        App::Compare => slim_for_compare(&mut catalogue),
        App::Pay => slim_for_pay(&mut catalogue),
        App::Check => slim_for_check(&mut catalogue),
        App::Plan => slim_for_plan(&mut catalogue),
    }
    catalogue
}

/// What no live part shows.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_all(catalogue: &mut Catalogue) {
    catalogue.roles.iter_mut().for_each(slim_role_for_all);
    catalogue.elements = Elements::default();
    for group in &mut catalogue.occupations {
        group.tasks.clear();
        group.notes.clear();
    }
    for figure in catalogue.pay.iter_mut().flat_map(|file| &mut file.figures) {
        figure.evidence.forget_facts();
    }
    for credential in &mut catalogue.credentials {
        credential.rules.clear();
        credential.check = None;
    }
    for source in &mut catalogue.sources {
        for field in [&mut source.publisher, &mut source.date] {
            field.clear();
        }
        (source.licence_url, source.attribution) = (None, None);
        source.notes.clear();
    }
}

/// What only the pay page shows: all below the nation, past years, precision, and where a download says it is from.
#[cfg(not(target_arch = "wasm32"))]
fn slim_of_pay(catalogue: &mut Catalogue) {
    catalogue.pay_areas = PayAreas::default();
    for figure in catalogue.pay.iter_mut().flat_map(|file| &mut file.figures) {
        figure.precision = None;
    }
    for source in &mut catalogue.sources {
        source.title.clear();
        source.licence.clear();
        source.url = None;
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn slim_role_for_all(role: &mut Role) {
    role.about.clear();
    for need in &mut role.skills {
        need.note = None;
        need.evidence.forget_facts();
    }
    role.summary.evidence.forget_facts();
    let lists = [&mut role.placement, &mut role.duties, &mut role.education, &mut role.experience, &mut role.not_known];
    let whys = role.credentials.iter_mut().map(|held| &mut held.why);
    for claim in lists.into_iter().flatten().chain(whys) {
        claim.evidence.forget_facts();
    }
}

/// The search shows texts and where they lead, without what they rest on: that stands where they lead.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_find(catalogue: &mut Catalogue) {
    for role in &mut catalogue.roles {
        for claims in [&mut role.placement, &mut role.education, &mut role.experience, &mut role.not_known] {
            claims.clear();
        }
        role.skills.clear();
        role.credentials.iter_mut().for_each(|held| held.why = nothing());
        role.duties.iter_mut().chain([&mut role.summary]).for_each(|claim| claim.evidence = nothing().evidence);
        role.occupations.iter_mut().for_each(|fit| fit.note = None);
    }
    for group in &mut catalogue.occupations {
        (group.education, group.experience, group.outlook) = (None, None, None);
    }
    for skill in &mut catalogue.skills {
        skill.summary.evidence = nothing().evidence;
    }
    let role = catalogue.framework.role.clone();
    let mut statements = std::mem::take(&mut catalogue.framework.statements);
    statements.iter_mut().for_each(|statement| statement.evidence = nothing().evidence);
    statements.iter_mut().for_each(|statement| statement.can.clear());
    catalogue.framework = Framework { role, statements, ..no_framework() };
    slim_guide_for_find(&mut catalogue.guide);
    for track in &mut catalogue.tracks {
        track.summary.evidence = nothing().evidence;
        let lists =
            [&mut track.scope, &mut track.employers, &mut track.duties, &mut track.rejoins, &mut track.closes_off];
        lists.into_iter().for_each(Vec::clear);
    }
    for level in &mut catalogue.levels {
        level.summary.evidence = nothing().evidence;
        level.duties.clear();
        level.asks.clear();
    }
    catalogue.moves.clear();
    catalogue.pay.clear();
    catalogue.places.clear();
    catalogue.sources.clear();
}

/// Of the guide the search knows its words, and the headings of all else.
#[cfg(not(target_arch = "wasm32"))]
fn slim_guide_for_find(guide: &mut Guide) {
    for claim in guide.terms.iter_mut().flat_map(|term| &mut term.claims) {
        claim.evidence = nothing().evidence;
    }
    guide.sections.iter_mut().for_each(|section| section.claims.clear());
    for contrast in &mut guide.contrasts {
        contrast.common.clear();
        contrast.sides.clear();
    }
    for record in &mut guide.records {
        record.why.clear();
        record.evidence = nothing().evidence;
    }
}

/// The path finder shows why moves work and what the next role asks for.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_paths(catalogue: &mut Catalogue) {
    slim_for_neither_search_nor_guide(catalogue);
    for role in &mut catalogue.roles {
        for claims in [&mut role.placement, &mut role.duties, &mut role.not_known] {
            claims.clear();
        }
        role.also_called.clear();
        role.skills.iter_mut().for_each(|need| need.evidence = nothing().evidence);
        role.occupations.iter_mut().for_each(|fit| fit.note = None);
        role.summary = nothing();
    }
    for claim in catalogue.moves.iter_mut().flat_map(|step| &mut step.why) {
        claim.evidence.forget_facts();
    }
    for group in &mut catalogue.occupations {
        group.education = None;
        group.reported_titles.clear();
        if let Some(outlook) = &mut group.outlook {
            outlook.entry_education.clear();
            outlook.work_experience.clear();
        }
    }
    for figure in catalogue.pay.iter_mut().flat_map(|file| &mut file.figures) {
        figure.note = None;
    }
}

/// The comparison shows nearly all of a role; of a move only its direction and what it rests on.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_compare(catalogue: &mut Catalogue) {
    slim_for_neither_search_nor_guide(catalogue);
    for role in &mut catalogue.roles {
        role.also_called.clear();
        role.short_title = None;
    }
    for step in &mut catalogue.moves {
        step.why.truncate(1);
        for claim in &mut step.why {
            claim.text.clear();
            claim.evidence.forget_facts();
        }
    }
    for group in &mut catalogue.occupations {
        group.reported_titles.clear();
    }
}

/// The pay page shows of a role where it stands and what it is counted in.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_pay(catalogue: &mut Catalogue) {
    slim_for_neither_search_nor_guide(catalogue);
    for role in &mut catalogue.roles {
        let lists =
            [&mut role.placement, &mut role.duties, &mut role.education, &mut role.experience, &mut role.not_known];
        lists.into_iter().for_each(Vec::clear);
        role.also_called.clear();
        role.short_title = None;
        role.summary = nothing();
        role.skills.clear();
        role.credentials.clear();
    }
    catalogue.moves.clear();
    catalogue.skills.clear();
    catalogue.credentials.clear();
    for group in &mut catalogue.occupations {
        (group.education, group.experience) = (None, None);
        group.reported_titles.clear();
        if let Some(outlook) = &mut group.outlook {
            outlook.entry_education.clear();
            outlook.work_experience.clear();
        }
    }
    let paying: Vec<_> = catalogue.figures().filter_map(|figure| figure.evidence.source().cloned()).collect();
    catalogue.sources.retain(|source| paying.contains(&source.id) || source.id.as_str().starts_with("bls-"));
}

/// The self-check shows the statements in plain words, and the skills of each role.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_check(catalogue: &mut Catalogue) {
    let summaries: Vec<Claim> = catalogue.skills.iter().map(|skill| skill.summary.clone()).collect();
    let mut framework = catalogue.framework.clone();
    slim_for_neither_search_nor_guide(catalogue);
    framework.about.clear();
    framework.grouping = nothing();
    for statement in &mut framework.statements {
        statement.text.clear();
        statement.evidence = nothing().evidence;
    }
    framework.depths.iter_mut().for_each(|depth| depth.summary.evidence = nothing().evidence);
    catalogue.framework = framework;
    for (skill, summary) in catalogue.skills.iter_mut().zip(summaries) {
        skill.summary = Claim { text: summary.text, ..nothing() };
    }
    for role in &mut catalogue.roles {
        let lists = [&mut role.placement, &mut role.duties, &mut role.education, &mut role.experience];
        lists.into_iter().for_each(Vec::clear);
        role.not_known.clear();
        role.credentials.clear();
        role.occupations.clear();
        role.also_called.clear();
        role.short_title = None;
        role.summary = nothing();
    }
    for claim in catalogue.moves.iter_mut().flat_map(|step| &mut step.why) {
        claim.text.clear();
        claim.evidence.forget_facts();
    }
    catalogue.occupations.clear();
    catalogue.pay.clear();
    catalogue.places.clear();
    catalogue.credentials.clear();
}

/// The plan shows why moves work and what there is to learn; pay and what else is asked for stand on the moves' pages.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_plan(catalogue: &mut Catalogue) {
    slim_for_paths(catalogue);
    for role in &mut catalogue.roles {
        (role.education, role.experience, role.credentials) = (Vec::new(), Vec::new(), Vec::new());
        role.occupations.clear();
        role.short_title = None;
    }
    catalogue.occupations.clear();
    catalogue.credentials.clear();
    catalogue.pay.clear();
    catalogue.places.clear();
}

/// What only the search knows: words of the field, tracks and levels as subjects, statements.
#[cfg(not(target_arch = "wasm32"))]
fn slim_for_neither_search_nor_guide(catalogue: &mut Catalogue) {
    catalogue.tracks.clear();
    catalogue.levels.clear();
    catalogue.skills.iter_mut().for_each(|skill| skill.summary = nothing());
    let role = catalogue.framework.role.clone();
    catalogue.framework = Framework { role, ..no_framework() };
    catalogue.guide = Guide { sections: Vec::new(), contrasts: Vec::new(), records: Vec::new(), terms: Vec::new() };
    catalogue.abbreviations.clear();
}

/// A framework without words.
#[cfg(not(target_arch = "wasm32"))]
fn no_framework() -> Framework {
    Framework {
        role: RoleId::new(""),
        about: Vec::new(),
        depths: Vec::new(),
        grouping: nothing(),
        areas: Vec::new(),
        statements: Vec::new(),
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
