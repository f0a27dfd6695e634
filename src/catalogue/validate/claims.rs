//! Every claim's text and evidence, wherever it stands.

use super::Problem;
use crate::catalogue::{Catalogue, Claim, Evidence, Role, SourceKind};

/// A piece of evidence with its place in the data and the words that rest on it.
#[derive(Debug)]
pub struct Located<'a> {
    /// The file, relative to the data folder.
    pub file: String,
    /// The JSON path of the record that carries the evidence.
    pub path: String,
    /// The words, where the record has any of its own.
    pub text: Option<&'a str>,
    /// The evidence.
    pub evidence: &'a Evidence,
}

pub(super) fn check(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    for place in evidence_of(catalogue) {
        let mut say = |message: String| problems.push(Problem::new(&place.file, &place.path, message));
        if place.text.is_some_and(|text| text.trim().is_empty()) {
            say("the text is empty".to_owned());
        }
        if let Some(id) = place.evidence.source() {
            match catalogue.source(id) {
                None => say(format!("there is no source `{id}`")),
                Some(source) => check_source(place.evidence, source.kind, source.facts, &mut say),
            }
        }
        if place.evidence.reason().is_some_and(|reason| reason.trim().len() < 15) {
            say("an editorial claim gives its reason in a sentence".to_owned());
        }
    }
}

fn check_source(evidence: &Evidence, kind: SourceKind, range: Option<(u16, u16)>, say: &mut impl FnMut(String)) {
    match (evidence, kind) {
        (Evidence::Stated { facts, .. }, SourceKind::Article) if facts.is_empty() => {
            say("a stated claim names the rows of the fact list that it carries".to_owned());
        }
        (Evidence::Stated { .. }, SourceKind::Statistic | SourceKind::Body) => {
            say("only an article is `stated`; a statistic or a body's rule is `official`".to_owned());
        }
        (Evidence::Official { .. }, SourceKind::Article) => {
            say("an article is never `official`".to_owned());
        }
        _ => {}
    }
    for fact in evidence.facts() {
        if !range.is_some_and(|(first, last)| (first..=last).contains(fact)) {
            say(format!("row {fact} is not a fact of this source"));
        }
    }
}

/// All evidence in the catalogue, in the order of the files.
pub fn evidence_of(catalogue: &Catalogue) -> Vec<Located<'_>> {
    let mut out = Walk(Vec::new());
    for role in &catalogue.roles {
        out.role(role);
    }
    for (i, step) in catalogue.moves.iter().enumerate() {
        out.claims("moves.json", &format!("$[{i}].why"), &step.why);
    }
    for (i, track) in catalogue.tracks.iter().enumerate() {
        out.claim("tracks.json", format!("$[{i}].summary"), &track.summary);
        for (name, claims) in [
            ("scope", &track.scope),
            ("employers", &track.employers),
            ("duties", &track.duties),
            ("rejoins", &track.rejoins),
            ("closes_off", &track.closes_off),
        ] {
            out.claims("tracks.json", &format!("$[{i}].{name}"), claims);
        }
    }
    for (i, level) in catalogue.levels.iter().enumerate() {
        out.claim("levels.json", format!("$[{i}].summary"), &level.summary);
        out.claims("levels.json", &format!("$[{i}].duties"), &level.duties);
        out.claims("levels.json", &format!("$[{i}].asks"), &level.asks);
    }
    for (i, skill) in catalogue.skills.iter().enumerate() {
        out.claim("skills.json", format!("$[{i}].summary"), &skill.summary);
    }
    out.framework(catalogue);
    out.guide(catalogue);
    for (i, occupation) in catalogue.occupations.iter().enumerate() {
        out.claims("occupations.json", &format!("$[{i}].notes"), &occupation.notes);
    }
    for (file, i, pay) in catalogue.located_figures() {
        out.push(file, format!("$[{i}].evidence"), None, &pay.evidence);
    }
    for (i, credential) in catalogue.credentials.iter().enumerate() {
        out.claims("credentials.json", &format!("$[{i}].rules"), &credential.rules);
    }
    for (i, source) in catalogue.sources.iter().enumerate() {
        out.claims("sources.json", &format!("$[{i}].notes"), &source.notes);
    }
    out.0
}

struct Walk<'a>(Vec<Located<'a>>);

impl<'a> Walk<'a> {
    fn push(&mut self, file: &str, path: String, text: Option<&'a str>, evidence: &'a Evidence) {
        self.0.push(Located { file: file.to_owned(), path, text, evidence });
    }

    fn claim(&mut self, file: &str, path: String, claim: &'a Claim) {
        self.push(file, path, Some(&claim.text), &claim.evidence);
    }

    fn claims(&mut self, file: &str, path: &str, claims: &'a [Claim]) {
        for (i, claim) in claims.iter().enumerate() {
            self.claim(file, format!("{path}[{i}]"), claim);
        }
    }

    fn role(&mut self, role: &'a Role) {
        let file = format!("roles/{}.json", role.id);
        self.claims(&file, "$.placement", &role.placement);
        self.claim(&file, "$.summary".to_owned(), &role.summary);
        for (name, claims) in [
            ("about", &role.about),
            ("duties", &role.duties),
            ("education", &role.education),
            ("experience", &role.experience),
            ("not_known", &role.not_known),
        ] {
            self.claims(&file, &format!("$.{name}"), claims);
        }
        for (i, need) in role.skills.iter().enumerate() {
            self.push(&file, format!("$.skills[{i}]"), need.note.as_deref(), &need.evidence);
        }
        for (i, held) in role.credentials.iter().enumerate() {
            self.claim(&file, format!("$.credentials[{i}].why"), &held.why);
        }
    }

    fn framework(&mut self, catalogue: &'a Catalogue) {
        let file = "statements.json";
        self.claims(file, "$.about", &catalogue.framework.about);
        self.claim(file, "$.grouping".to_owned(), &catalogue.framework.grouping);
        for (i, depth) in catalogue.framework.depths.iter().enumerate() {
            self.claim(file, format!("$.depths[{i}].summary"), &depth.summary);
        }
        for (i, statement) in catalogue.framework.statements.iter().enumerate() {
            self.push(file, format!("$.statements[{i}]"), Some(&statement.text), &statement.evidence);
        }
    }

    fn guide(&mut self, catalogue: &'a Catalogue) {
        let file = "guide.json";
        for (i, section) in catalogue.guide.sections.iter().enumerate() {
            self.claims(file, &format!("$.sections[{i}].claims"), &section.claims);
        }
        for (i, contrast) in catalogue.guide.contrasts.iter().enumerate() {
            self.claims(file, &format!("$.contrasts[{i}].common"), &contrast.common);
            for (j, side) in contrast.sides.iter().enumerate() {
                self.claims(file, &format!("$.contrasts[{i}].sides[{j}].claims"), &side.claims);
            }
        }
        for (i, record) in catalogue.guide.records.iter().enumerate() {
            self.push(file, format!("$.records[{i}]"), Some(&record.why), &record.evidence);
        }
        for (i, term) in catalogue.guide.terms.iter().enumerate() {
            self.claims(file, &format!("$.terms[{i}].claims"), &term.claims);
        }
    }
}
