//! Ids: well formed, unique, and nothing points at what is not there.

use super::Problem;
use crate::catalogue::{Catalogue, Depth, Level, PaySubject, Track, is_well_formed};
use std::collections::BTreeSet;

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    unique_ids(catalogue, problems);
    abbreviations(catalogue, problems);
    roles(catalogue, problems);
    others(catalogue, problems);
    completeness(catalogue, problems);
}

fn unique<'a>(file: &str, ids: impl Iterator<Item = (String, &'a str)>, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (path, id) in ids {
        if !is_well_formed(id) {
            problems.push(Problem::new(file, path, format!("`{id}` is not an id: lower-case words joined by hyphens")));
        } else if !seen.insert(id) {
            problems.push(Problem::new(file, path, format!("`{id}` is used twice")));
        }
    }
}

fn unique_ids(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let at = |i: usize| format!("$[{i}].id");
    let mut role_ids = BTreeSet::new();
    for role in &catalogue.roles {
        for (path, id) in std::iter::once(("$.id".to_owned(), &role.id))
            .chain(role.retired_ids.iter().enumerate().map(|(i, id)| (format!("$.retired_ids[{i}]"), id)))
        {
            let file = format!("roles/{}.json", role.id);
            if !is_well_formed(id.as_str()) {
                problems.push(Problem::new(
                    &file,
                    path,
                    format!("`{id}` is not an id: lower-case words joined by hyphens"),
                ));
            } else if !role_ids.insert(id) {
                problems.push(Problem::new(&file, path, format!("`{id}` already names a role")));
            }
        }
    }
    unique("skills.json", catalogue.skills.iter().enumerate().map(|(i, x)| (at(i), x.id.as_str())), problems);
    unique("sources.json", catalogue.sources.iter().enumerate().map(|(i, x)| (at(i), x.id.as_str())), problems);
    unique("occupations.json", catalogue.occupations.iter().enumerate().map(|(i, x)| (at(i), x.id.as_str())), problems);
    unique("places.json", catalogue.places.iter().enumerate().map(|(i, x)| (at(i), x.id.as_str())), problems);
    unique("credentials.json", catalogue.credentials.iter().enumerate().map(|(i, x)| (at(i), x.id.as_str())), problems);
    unique(
        "guide.json",
        catalogue.guide.terms.iter().enumerate().map(|(i, x)| (format!("$.terms[{i}].id"), x.id.as_str())),
        problems,
    );
    let anchors = catalogue
        .guide
        .sections
        .iter()
        .map(|x| x.id.as_str())
        .chain(catalogue.guide.contrasts.iter().map(|x| x.id.as_str()));
    unique("guide.json", anchors.map(|id| ("$".to_owned(), id)), problems);
}

/// An abbreviation stands for one thing, here or in the guide.
fn abbreviations(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let terms = catalogue.guide.terms.iter();
    let mut known: Vec<(&str, &str)> =
        terms.filter_map(|term| Some((term.abbreviation.as_deref()?, term.term.as_str()))).collect();
    for (i, one) in catalogue.abbreviations.iter().enumerate() {
        let mut say = |message: String| problems.push(Problem::new("abbreviations.json", format!("$[{i}]"), message));
        if one.short.trim().is_empty() || one.short.len() >= one.long.trim().len() {
            say("an abbreviation is not empty, and shorter than what it stands for".to_owned());
        }
        if let Some((short, long)) = known.iter().find(|(short, _)| short.eq_ignore_ascii_case(&one.short)) {
            say(format!("`{short}` already stands for `{long}`"));
        }
        known.push((&one.short, &one.long));
    }
}

fn roles(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    for role in &catalogue.roles {
        let file = format!("roles/{}.json", role.id);
        let mut say = |path: String, message: String| problems.push(Problem::new(&file, path, message));
        if role.tracks.is_empty() {
            say("$.tracks".to_owned(), "a role lies on at least one track".to_owned());
        }
        if role.tracks.iter().collect::<BTreeSet<_>>().len() != role.tracks.len() {
            say("$.tracks".to_owned(), "a track is named twice".to_owned());
        }
        if role.level_to.is_some_and(|to| to <= role.level) {
            say("$.level_to".to_owned(), "must be above `level`".to_owned());
        }
        if role.placement.is_empty() {
            say("$.placement".to_owned(), "say why the role stands at this level and on these tracks".to_owned());
        }
        if role.duties.is_empty() {
            say("$.duties".to_owned(), "a role does something".to_owned());
        }
        let mut seen = BTreeSet::new();
        for (i, need) in role.skills.iter().enumerate() {
            let path = format!("$.skills[{i}].skill");
            if catalogue.skill(&need.skill).is_none() {
                say(path, format!("there is no skill `{}`", need.skill));
            } else if !seen.insert(&need.skill) {
                say(path, format!("`{}` is listed twice", need.skill));
            }
        }
        for (i, fit) in role.occupations.iter().enumerate() {
            if catalogue.occupation(&fit.occupation).is_none() {
                say(
                    format!("$.occupations[{i}].occupation"),
                    format!("there is no occupation group `{}`", fit.occupation),
                );
            }
        }
        for (i, held) in role.credentials.iter().enumerate() {
            if catalogue.credential(&held.credential).is_none() {
                say(format!("$.credentials[{i}].credential"), format!("there is no credential `{}`", held.credential));
            }
        }
    }
}

fn others(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    if catalogue.role(&catalogue.framework.role).is_none() {
        problems.push(Problem::new(
            "statements.json",
            "$.role",
            format!("there is no role `{}`", catalogue.framework.role),
        ));
    }
    let mut places_in_depth = BTreeSet::new();
    for (i, statement) in catalogue.framework.statements.iter().enumerate() {
        if catalogue.skill(&statement.skill).is_none() {
            problems.push(Problem::new(
                "statements.json",
                format!("$.statements[{i}].skill"),
                format!("there is no skill `{}`", statement.skill),
            ));
        }
        if !places_in_depth.insert((statement.depth, statement.order)) {
            problems.push(Problem::new(
                "statements.json",
                format!("$.statements[{i}].order"),
                "this place in the depth is taken",
            ));
        }
    }
    for (i, credential) in catalogue.credentials.iter().enumerate() {
        if catalogue.source(&credential.source).is_none() {
            problems.push(Problem::new(
                "credentials.json",
                format!("$[{i}].source"),
                format!("there is no source `{}`", credential.source),
            ));
        }
    }
    for (i, occupation) in catalogue.occupations.iter().enumerate() {
        let named = [
            ("source", Some(&occupation.source)),
            ("education.source", occupation.education.as_ref().map(|x| &x.source)),
            ("experience.source", occupation.experience.as_ref().map(|x| &x.source)),
            ("outlook.source", occupation.outlook.as_ref().map(|x| &x.source)),
        ];
        for (field, source) in named {
            if let Some(source) = source.filter(|id| catalogue.source(id).is_none()) {
                problems.push(Problem::new(
                    "occupations.json",
                    format!("$[{i}].{field}"),
                    format!("there is no source `{source}`"),
                ));
            }
        }
        if let Some(outlook) = occupation.outlook.as_ref().filter(|outlook| catalogue.place(&outlook.place).is_none()) {
            problems.push(Problem::new(
                "occupations.json",
                format!("$[{i}].outlook.place"),
                format!("there is no place `{}`", outlook.place),
            ));
        }
    }
    for (file, i, pay) in catalogue.located_figures() {
        let missing = match &pay.subject {
            PaySubject::Occupation(id) => {
                catalogue.occupation(id).is_none().then(|| format!("there is no occupation group `{id}`"))
            }
            PaySubject::Role(id) => catalogue.role(id).is_none().then(|| format!("there is no role `{id}`")),
        };
        if let Some(message) = missing {
            problems.push(Problem::new(file, format!("$[{i}].subject"), message));
        }
    }
}

/// Each track, level and depth is described once.
fn completeness(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    for track in Track::ALL {
        if catalogue.tracks.iter().filter(|info| info.id == track).count() != 1 {
            problems.push(Problem::new("tracks.json", "$", format!("`{}` must be described once", track.id())));
        }
    }
    for level in Level::ALL {
        if catalogue.levels.iter().filter(|info| info.id == level).count() != 1 {
            problems.push(Problem::new("levels.json", "$", format!("`{}` must be described once", level.id())));
        }
    }
    for depth in Depth::ALL {
        if catalogue.framework.depths.iter().filter(|info| info.id == depth).count() != 1 {
            problems.push(Problem::new(
                "statements.json",
                "$.depths",
                format!("`{}` must be described once", depth.name()),
            ));
        }
    }
}
