//! What is searched: every text of the catalogue that a person might remember a word of.

use super::{Kind, Target};
use crate::catalogue::Catalogue;

/// A text and what it leads to.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) target: Target<'a>,
    /// The number of that thing, counted through all kinds. Its texts stand together: one hit is shown for them, by the best.
    pub(super) owner: u32,
    pub(super) weight: Weight,
    /// How many words carry meaning.
    pub(super) words: u8,
    /// How many of these stand before a parenthesis, as in `HR Rep (Human Resources Representative)`; 0 if there is none.
    pub(super) split: u8,
}

/// What a text is to the thing that it leads to, best first.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Weight {
    /// Its name.
    Name,
    /// Another name.
    Other,
    /// A sentence about it.
    Sentence,
}

/// All texts, kind by kind.
pub(super) struct Texts<'a> {
    pub(super) list: Vec<Text<'a>>,
    /// Where each kind of [`Kind::ALL`] ends.
    pub(super) ends: Vec<usize>,
    owners: u32,
}

impl<'a> Texts<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let mut all = Self { list: Vec::new(), ends: Vec::new(), owners: 0 };
        for kind in Kind::ALL {
            match kind {
                Kind::Roles => all.roles(catalogue),
                Kind::Official => all.official(catalogue),
                Kind::Skills => all.skills(catalogue),
                Kind::Credentials => all.credentials(catalogue),
                Kind::Duties => all.duties(catalogue),
                Kind::Guide => all.guide(catalogue),
            }
            all.ends.push(all.list.len());
        }
        all
    }

    /// The name of the next thing.
    fn start(&mut self, target: Target<'a>, name: &'a str) {
        self.owners += 1;
        self.add(target, Weight::Name, name);
    }

    /// A further text of it.
    fn add(&mut self, target: Target<'a>, weight: Weight, text: &'a str) {
        self.list.push(Text { text, target, owner: self.owners - 1, weight, words: 0, split: 0 });
    }

    fn roles(&mut self, catalogue: &'a Catalogue) {
        for role in &catalogue.roles {
            let target = Target::Role(role);
            self.start(target, &role.title);
            for title in role.also_called.iter().chain(&role.short_title) {
                self.add(target, Weight::Other, title);
            }
            self.add(target, Weight::Sentence, &role.summary.text);
        }
    }

    fn official(&mut self, catalogue: &'a Catalogue) {
        for occupation in &catalogue.occupations {
            for title in &occupation.reported_titles {
                self.start(Target::Reported(occupation), title);
            }
        }
        for occupation in &catalogue.occupations {
            self.start(Target::Occupation(occupation), &occupation.title);
            self.add(Target::Occupation(occupation), Weight::Other, &occupation.code);
        }
    }

    fn skills(&mut self, catalogue: &'a Catalogue) {
        for skill in &catalogue.skills {
            self.start(Target::Skill(skill), &skill.name);
            self.add(Target::Skill(skill), Weight::Sentence, &skill.summary.text);
        }
    }

    fn credentials(&mut self, catalogue: &'a Catalogue) {
        for credential in &catalogue.credentials {
            self.start(Target::Credential(credential), &credential.name);
            self.add(Target::Credential(credential), Weight::Sentence, &credential.body);
        }
    }

    fn duties(&mut self, catalogue: &'a Catalogue) {
        for role in &catalogue.roles {
            for claim in &role.duties {
                self.owners += 1;
                self.add(Target::Duty { role, claim }, Weight::Sentence, &claim.text);
            }
        }
        for statement in &catalogue.framework.statements {
            self.start(Target::Statement(statement), &statement.topic);
            self.add(Target::Statement(statement), Weight::Sentence, &statement.text);
        }
    }

    fn guide(&mut self, catalogue: &'a Catalogue) {
        for term in &catalogue.guide.terms {
            let target = Target::Term(term);
            self.start(target, &term.term);
            if let Some(abbreviation) = &term.abbreviation {
                self.add(target, Weight::Other, abbreviation);
            }
            for claim in &term.claims {
                self.add(target, Weight::Sentence, &claim.text);
            }
        }
        for section in &catalogue.guide.sections {
            self.start(Target::Section(section), &section.title);
        }
        for contrast in &catalogue.guide.contrasts {
            self.start(Target::Contrast(contrast), &contrast.title);
        }
        for record in &catalogue.guide.records {
            self.start(Target::Record(record), &record.name);
            for example in &record.examples {
                self.add(Target::Record(record), Weight::Sentence, example);
            }
        }
        for track in &catalogue.tracks {
            self.start(Target::Track(track), track.id.name());
            self.add(Target::Track(track), Weight::Sentence, &track.summary.text);
        }
        for level in &catalogue.levels {
            self.start(Target::Level(level), level.id.name());
            self.add(Target::Level(level), Weight::Sentence, &level.summary.text);
        }
    }
}
