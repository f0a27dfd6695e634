//! Names that the data uses to point at itself: one type for each kind, so that a skill's id can never stand where a
//! role's is meant.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a text as an id; whether it exists is for the catalogue to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as it stands in data and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A role, such as `hr-assistant`. Once published it never changes; see [`super::Role::retired_ids`].
    RoleId
);
id!(
    /// A skill, such as `employment-law`.
    SkillId
);
id!(
    /// A source, such as `art-004` or `bls-oews-2025`.
    SourceId
);
id!(
    /// An official occupation group, such as `us-11-3121` or `uk-1136`.
    OccupationId
);
id!(
    /// A place that pay is known for, such as `us` or `uk`.
    PlaceId
);
id!(
    /// A credential, such as `shrm-cp`.
    CredentialId
);
id!(
    /// An element that O*NET rates, such as `2.A.1.a`: its own id there.
    ElementId
);

id!(
    /// An activity of a workshop, such as `read-the-map`.
    ActivityId
);

/// Whether a text has the form of an id: lower-case words of letters and digits joined by single hyphens.
pub fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
