//! Reading `data/` into a catalogue, natively. Each error names the file and the place in it.

use super::validate::{Problem, validate};
use super::{AreaPay, Catalogue, PayAreas, PayFile, Role, StatesFile};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// Reads and validates every data file of a folder.
///
/// # Errors
///
/// Every problem found: unreadable files, wrong shapes, and whatever [`validate`] objects to.
pub fn load(folder: &Path) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Vec::new();
    let catalogue = read_all(folder, &mut problems);
    match catalogue {
        Some(catalogue) if problems.is_empty() => {
            let found = validate(&catalogue);
            if found.is_empty() { Ok(catalogue) } else { Err(found) }
        }
        _ => Err(problems),
    }
}

/// Parses one JSON text as a type, with the place of the first error.
///
/// # Errors
///
/// The file's name, the JSON path and what was expected there.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Problem::new(file, json_path(error.path()), error.inner().to_string()))?;
    reader.end().map_err(|error| Problem::new(file, "$", error.to_string()))?;
    Ok(value)
}

/// The path as it is written everywhere here: `$`, `$.level`, `$[3].kind`.
fn json_path(path: &serde_path_to_error::Path) -> String {
    match path.to_string() {
        root if root == "." => "$".to_owned(),
        item if item.starts_with('[') => format!("${item}"),
        field => format!("$.{field}"),
    }
}

fn read_all(folder: &Path, problems: &mut Vec<Problem>) -> Option<Catalogue> {
    let roles = read_roles(folder, problems);
    let pay = ["pay/us-national.json", "pay/uk.json", "pay/articles.json"]
        .into_iter()
        .map(|file| Some(PayFile { file: file.to_owned(), figures: read(folder, file, problems)? }))
        .collect::<Vec<_>>();
    let pay_areas = read_areas(folder, problems);
    // Every file is read before giving up, so that one run shows all that is wrong.
    let (moves, tracks, levels) = (
        read(folder, "moves.json", problems),
        read(folder, "tracks.json", problems),
        read(folder, "levels.json", problems),
    );
    let (skills, framework, guide) = (
        read(folder, "skills.json", problems),
        read(folder, "statements.json", problems),
        read(folder, "guide.json", problems),
    );
    let abbreviations = read(folder, "abbreviations.json", problems);
    let (occupations, places) = (read(folder, "occupations.json", problems), read(folder, "places.json", problems));
    let elements = read(folder, "elements.json", problems);
    let workshop = read(folder, "workshop.json", problems);
    let (credentials, sources) = (read(folder, "credentials.json", problems), read(folder, "sources.json", problems));
    Some(Catalogue {
        roles,
        moves: moves?,
        tracks: tracks?,
        levels: levels?,
        skills: skills?,
        framework: framework?,
        guide: guide?,
        abbreviations: abbreviations?,
        occupations: occupations?,
        elements: elements?,
        workshop: workshop?,
        places: places?,
        pay: pay.into_iter().collect::<Option<_>>()?,
        pay_areas: pay_areas?,
        credentials: credentials?,
        sources: sources?,
    })
}

fn sorted<T, K: Ord>(mut items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    items.sort_by_key(key);
    items
}

fn read<T: DeserializeOwned>(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let read = fs::read_to_string(folder.join(file))
        .map_err(|error| Problem::new(file, "$", format!("the file cannot be read: {error}")))
        .and_then(|text| parse(file, &text));
    read.map_err(|problem| problems.push(problem)).ok()
}

/// One file each; its name is the role's id, so that a role is found where one looks for it.
fn read_roles(folder: &Path, problems: &mut Vec<Problem>) -> Vec<Role> {
    let names = names_in(folder, "roles", problems);
    let mut roles = Vec::with_capacity(names.len());
    for name in names {
        let file = format!("roles/{name}");
        let Some(role) = read::<Role>(folder, &file, problems) else { continue };
        if format!("{}.json", role.id) == name {
            roles.push(role);
        } else {
            problems.push(Problem::new(&file, "$.id", format!("`{}` is not the file's name", role.id)));
        }
    }
    sorted(roles, |role| (role.level, role.level_to, role.title.clone()))
}

/// States, areas and past years. The area files are those the index names; a further one is nobody's.
fn read_areas(folder: &Path, problems: &mut Vec<Problem>) -> Option<PayAreas> {
    let (states, index, history) = (
        read::<StatesFile>(folder, "pay/us-states.json", problems),
        read(folder, "pay/areas.json", problems),
        read(folder, "pay/us-history.json", problems),
    );
    let mut areas = Vec::new();
    for name in names_in(folder, "pay/areas", problems) {
        let file = format!("pay/areas/{name}");
        let Some(area) = read::<AreaPay>(folder, &file, problems) else { continue };
        if format!("{}.json", area.id) == name {
            areas.push(area);
        } else {
            problems.push(Problem::new(&file, "$.id", format!("`{}` is not the file's name", area.id)));
        }
    }
    let StatesFile { release, states } = states?;
    Some(PayAreas { release: Some(release), states, index: index?, history: history?, areas })
}

/// The names of the JSON files of a folder, sorted.
fn names_in(folder: &Path, inner: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut names: Vec<String> = match fs::read_dir(folder.join(inner)) {
        Ok(entries) => entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.ends_with(".json"))
            .collect(),
        Err(error) => {
            problems.push(Problem::new(inner, "$", format!("the folder cannot be read: {error}")));
            Vec::new()
        }
    };
    names.sort();
    names
}
