//! Looking things up in the catalogue. Lists are short (tens), so a scan is both simple and fast enough.

use super::{
    Activity, ActivityId, Catalogue, Credential, CredentialId, Element, ElementId, Level, LevelInfo, Move, Occupation,
    OccupationId, Pay, PaySubject, Place, PlaceId, Role, RoleId, Skill, SkillId, Source, SourceId, Track, TrackInfo,
};

impl Catalogue {
    /// The role of an id, current or retired.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles
            .iter()
            .find(|role| role.id == *id)
            .or_else(|| self.roles.iter().find(|role| role.retired_ids.contains(id)))
    }

    /// The skill of an id.
    pub fn skill(&self, id: &SkillId) -> Option<&Skill> {
        self.skills.iter().find(|skill| skill.id == *id)
    }

    /// The source of an id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The occupation group of an id.
    pub fn occupation(&self, id: &OccupationId) -> Option<&Occupation> {
        self.occupations.iter().find(|occupation| occupation.id == *id)
    }

    /// The element of an id.
    pub fn element(&self, id: &ElementId) -> Option<&Element> {
        self.elements.list.iter().find(|element| element.id == *id)
    }

    /// The activity of an id.
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.workshop.activities.iter().find(|activity| activity.id == *id)
    }

    /// The place of an id.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The credential of an id.
    pub fn credential(&self, id: &CredentialId) -> Option<&Credential> {
        self.credentials.iter().find(|credential| credential.id == *id)
    }

    /// What is known of a track.
    pub fn track(&self, id: Track) -> Option<&TrackInfo> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// What is known of a level.
    pub fn level(&self, id: Level) -> Option<&LevelInfo> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// The moves that start at a role.
    pub fn moves_from<'a>(&'a self, id: &'a RoleId) -> impl Iterator<Item = &'a Move> {
        self.moves.iter().filter(move |step| step.from == *id)
    }

    /// The moves that end at a role.
    pub fn moves_to<'a>(&'a self, id: &'a RoleId) -> impl Iterator<Item = &'a Move> {
        self.moves.iter().filter(move |step| step.to == *id)
    }

    /// All pay figures.
    pub fn figures(&self) -> impl Iterator<Item = &Pay> {
        self.pay.iter().flat_map(|file| &file.figures)
    }

    /// The pay figures of an occupation group in a place.
    pub fn pay_of_occupation<'a>(&'a self, id: &'a OccupationId, place: &'a PlaceId) -> impl Iterator<Item = &'a Pay> {
        self.figures().filter(move |pay| {
            pay.place == *place && matches!(&pay.subject, PaySubject::Occupation(subject) if subject == id)
        })
    }

    /// The pay figures that articles give for a job title.
    pub fn pay_of_title<'a>(&'a self, id: &'a RoleId) -> impl Iterator<Item = &'a Pay> {
        self.figures().filter(move |pay| matches!(&pay.subject, PaySubject::Role(subject) if subject == id))
    }

    /// The title of a role; the id itself where there is none, which validated data rules out.
    pub fn title<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.role(id).map_or(id.as_str(), |role| &role.title)
    }
}
