//! Pay below the nation: states, metropolitan and non-metropolitan areas, and the nation's past years. All of it comes from the
//! pay survey of the United States (OEWS); `cargo xtask import-pay` writes the files, `docs/updating-data.md` tells how.

use super::{Currency, OccupationId, Percentile, PlaceId, SourceId};
use serde::{Deserialize, Serialize};

/// What all figures of one release have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// When, such as `May 2025`.
    pub period: String,
    /// What exactly is measured.
    pub measure: String,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Where it was published.
    pub source: SourceId,
    /// The value from which the release may say "at least" in place of a figure, a year; none where we do not know it.
    #[serde(default)]
    pub top_code: Option<u32>,
}

/// The pay of an occupation group in one place and release. What was not released is none, or left out in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupPay {
    /// The occupation group.
    pub group: OccupationId,
    /// How many jobs it counts.
    #[serde(default)]
    pub jobs: Option<u32>,
    /// Relative standard error of the jobs, in tenths of a percent.
    #[serde(default)]
    pub jobs_rse: Option<u16>,
    /// The arithmetic mean, in whole currency units a year.
    #[serde(default)]
    pub mean: Option<u32>,
    /// Relative standard error of the mean, in tenths of a percent.
    #[serde(default)]
    pub mean_rse: Option<u16>,
    /// The percentiles 10, 25, 50, 75 and 90, in whole currency units a year.
    #[serde(default)]
    pub spread: [Option<u32>; 5],
    /// Percentiles that were cut off at the top: they have no figure and mean "at least".
    #[serde(default)]
    pub top_coded: Vec<Percentile>,
}

impl GroupPay {
    /// Whether nothing at all is known: the release has no estimate of this group in this place.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_none() && !self.has_pay()
    }

    /// Whether any pay is known.
    pub fn has_pay(&self) -> bool {
        self.mean.is_some() || self.spread.iter().any(Option::is_some)
    }
}

/// The file of the states. `data/pay/us-states.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatesFile {
    /// What all figures have in common.
    pub release: Release,
    /// The states, the district and the territories, by name.
    pub states: Vec<State>,
}

/// A state, the district or a territory with its pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its id, such as `us-ca`.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its postal code, such as `CA`.
    pub code: String,
    /// Its figures: every group of the release, those without an estimate too.
    pub figures: Vec<GroupPay>,
}

/// What an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// A city and what belongs to it.
    Metropolitan,
    /// The rest of a state, or a part of it.
    NonMetropolitan,
}

/// An area as the index names it, for finding it. `data/pay/areas.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id: `us-` and the official code, which stays when the name changes.
    pub id: PlaceId,
    /// Its official name.
    pub name: String,
    /// The states it lies in, the first-named one first.
    pub states: Vec<PlaceId>,
    /// What it is.
    pub kind: AreaKind,
}

/// An area with its pay, a file of its own that is read on demand. `data/pay/areas/{id}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaPay {
    /// Its id, and the file's name.
    pub id: PlaceId,
    /// Its official name.
    pub name: String,
    /// What all figures have in common.
    pub release: Release,
    /// Its figures: the groups that the release has an estimate of.
    pub figures: Vec<GroupPay>,
}

/// One year of the nation. `data/pay/us-history.json` is a list of them, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPay {
    /// The year.
    pub year: u16,
    /// What all figures have in common.
    pub release: Release,
    /// Its figures.
    pub figures: Vec<GroupPay>,
}

/// Everything known of pay below the nation and of past years. Empty in a program of the browser that does not show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayAreas {
    /// What the figures of the states have in common.
    pub release: Option<Release>,
    /// The states, by name.
    pub states: Vec<State>,
    /// The areas, by name.
    pub index: Vec<Area>,
    /// The nation's years, the oldest first.
    pub history: Vec<YearPay>,
    /// The figures of the areas, by id. Never in a program: each is a static file.
    #[serde(skip)]
    pub areas: Vec<AreaPay>,
}

impl PayAreas {
    /// The state of an id.
    pub fn state(&self, id: &PlaceId) -> Option<&State> {
        self.states.iter().find(|state| state.id == *id)
    }

    /// The area of an id.
    pub fn area(&self, id: &PlaceId) -> Option<&Area> {
        self.index.iter().find(|area| area.id == *id)
    }

    /// The figures of an area, natively.
    pub fn area_pay(&self, id: &PlaceId) -> Option<&AreaPay> {
        self.areas.iter().find(|area| area.id == *id)
    }
}
