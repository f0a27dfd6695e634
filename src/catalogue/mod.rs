//! The catalogue: everything the product knows, typed and validated. There is no browser, no view and no clock in here,
//! and the build script compiles the same files, so that invalid data never reaches a page.

pub mod area_file;
mod areas;
mod element;
mod evidence;
mod figures;
mod guide;
mod ids;
mod index;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
mod network;
mod role;
mod scale;
mod skill;
mod source;
#[cfg(not(target_arch = "wasm32"))]
pub mod validate;
mod workshop;

pub use areas::{Area, AreaKind, AreaPay, GroupPay, PayAreas, Release, State, StatesFile, YearPay};
pub use element::{Element, ElementKind, Elements, Rating, Score, Survey};
pub use evidence::{Basis, Claim, Evidence};
pub use figures::{
    Amount, Classification, Currency, Distribution, Occupation, Outlook, Pay, PayFile, PaySubject, Percentile, Place,
    Precision, Share,
};
pub use guide::{Abbreviation, Contrast, Guide, RecordType, Section, Side, Term};
pub use ids::{ActivityId, CredentialId, ElementId, OccupationId, PlaceId, RoleId, SkillId, SourceId, is_well_formed};
pub use network::{LevelInfo, Move, MoveKind, TrackInfo};
pub use role::{Fit, OccupationFit, Role, RoleCredential, RoleSkill};
pub use scale::{Depth, Level, Track};
use serde::{Deserialize, Serialize};
pub use skill::{Credential, DepthInfo, Framework, Skill, SkillArea, SkillFamily, Statement};
pub use source::{Source, SourceKind};
pub use workshop::{Activity, Advice, Fill, Prompt, Scenario, Screen, Session, SessionPart, Show, Uses, Workshop};

/// All data files together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The roles, by level, then by title.
    pub roles: Vec<Role>,
    /// The moves.
    pub moves: Vec<Move>,
    /// The three tracks.
    pub tracks: Vec<TrackInfo>,
    /// The four levels.
    pub levels: Vec<LevelInfo>,
    /// The skills, in the order of their file.
    pub skills: Vec<Skill>,
    /// The competency framework.
    pub framework: Framework,
    /// The field explained.
    pub guide: Guide,
    /// Abbreviations that are no words of the guide.
    pub abbreviations: Vec<Abbreviation>,
    /// The occupation groups.
    pub occupations: Vec<Occupation>,
    /// What O*NET asks of the occupation groups. Only pages written beforehand show it, so it never enters the packed bytes.
    #[serde(skip)]
    pub elements: Elements,
    /// Exercises for groups. Only pages written beforehand show them, so they never enter the packed bytes.
    #[serde(skip)]
    pub workshop: Workshop,
    /// The places.
    pub places: Vec<Place>,
    /// The pay figures, by file.
    pub pay: Vec<PayFile>,
    /// Pay of states and areas, and of past years.
    pub pay_areas: PayAreas,
    /// The credentials.
    pub credentials: Vec<Credential>,
    /// The sources.
    pub sources: Vec<Source>,
}
