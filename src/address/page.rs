//! The pages there are, and their paths. These paths are promised to the outside: they never change.

use crate::catalogue::{ActivityId, Catalogue, RoleId, SkillId, Track};
use percent_encoding::percent_decode_str;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// The map and the first questions.
    Home,
    /// All roles.
    Roles,
    /// One role.
    Role(RoleId),
    /// From one role to another.
    Paths,
    /// All moves.
    Moves,
    /// One move in full: from a role to a role.
    Move(RoleId, RoleId),
    /// Roles side by side.
    Compare,
    /// Pay and outlook of all roles in a place.
    Pay,
    /// The self-check.
    Check,
    /// The plans that a person keeps.
    Plan,
    /// All skills.
    Skills,
    /// One skill.
    Skill(SkillId),
    /// The search over everything.
    Find,
    /// The three tracks side by side.
    Tracks,
    /// One track.
    Track(Track),
    /// Exercises for groups.
    Workshop,
    /// One exercise.
    Activity(ActivityId),
    /// The roles as cards to cut out.
    Cards,
    /// The map as a poster.
    Poster,
    /// The guide for whoever leads an exercise.
    Facilitator,
    /// The field explained.
    Guide,
    /// Where everything comes from.
    Sources,
    /// How to put a page into another site's page.
    Embed,
    /// How accessible the site is.
    Accessibility,
    /// Nothing is here.
    NotFound,
}

impl Page {
    /// Reads a path below the site's folder. A retired role id leads to the role's page of today.
    pub fn parse(path: &str, catalogue: &Catalogue) -> Self {
        let path =
            path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')).unwrap_or(path);
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).take(4).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["roles"] => Self::Roles,
            ["roles", id] => {
                catalogue.role(&RoleId::new(*id)).map_or(Self::NotFound, |role| Self::Role(role.id.clone()))
            }
            ["paths"] => Self::Paths,
            ["moves"] => Self::Moves,
            ["moves", from, to] => Self::parse_move(from, to, catalogue),
            ["compare"] => Self::Compare,
            ["pay"] => Self::Pay,
            ["check"] => Self::Check,
            ["plan"] => Self::Plan,
            ["skills"] => Self::Skills,
            ["skills", id] => {
                catalogue.skill(&SkillId::new(*id)).map_or(Self::NotFound, |skill| Self::Skill(skill.id.clone()))
            }
            ["find"] => Self::Find,
            ["tracks"] => Self::Tracks,
            ["tracks", id] => Track::parse(id).map_or(Self::NotFound, Self::Track),
            ["workshop"] => Self::Workshop,
            ["workshop", "cards"] => Self::Cards,
            ["workshop", "poster"] => Self::Poster,
            ["workshop", "guide"] => Self::Facilitator,
            ["workshop", id] => {
                let activity = catalogue.activity(&ActivityId::new(*id));
                activity.map_or(Self::NotFound, |activity| Self::Activity(activity.id.clone()))
            }
            ["guide"] => Self::Guide,
            ["sources"] => Self::Sources,
            ["embed"] => Self::Embed,
            ["accessibility"] => Self::Accessibility,
            _ => Self::NotFound,
        }
    }

    /// A move's page, if there is such a move; retired role ids lead to the page of today.
    fn parse_move(from: &str, to: &str, catalogue: &Catalogue) -> Self {
        let role = |id: &str| catalogue.role(&RoleId::new(id)).map(|role| role.id.clone());
        let (Some(from), Some(to)) = (role(from), role(to)) else { return Self::NotFound };
        let known = catalogue.moves_from(&from).any(|step| step.to == to);
        if known { Self::Move(from, to) } else { Self::NotFound }
    }

    /// The path below the site's folder, without a leading slash.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Roles => "roles/".to_owned(),
            Self::Role(id) => format!("roles/{id}/"),
            Self::Paths => "paths/".to_owned(),
            Self::Moves => "moves/".to_owned(),
            Self::Move(from, to) => format!("moves/{from}/{to}/"),
            Self::Compare => "compare/".to_owned(),
            Self::Pay => "pay/".to_owned(),
            Self::Check => "check/".to_owned(),
            Self::Plan => "plan/".to_owned(),
            Self::Skills => "skills/".to_owned(),
            Self::Skill(id) => format!("skills/{id}/"),
            Self::Find => "find/".to_owned(),
            Self::Tracks => "tracks/".to_owned(),
            Self::Track(track) => format!("tracks/{}/", track.id()),
            Self::Workshop => "workshop/".to_owned(),
            Self::Activity(id) => format!("workshop/{id}/"),
            Self::Cards => "workshop/cards/".to_owned(),
            Self::Poster => "workshop/poster/".to_owned(),
            Self::Facilitator => "workshop/guide/".to_owned(),
            Self::Guide => "guide/".to_owned(),
            Self::Sources => "sources/".to_owned(),
            Self::Embed => "embed/".to_owned(),
            Self::Accessibility => "accessibility/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// How many folders below the site's own folder the page lies.
    pub fn depth(&self) -> usize {
        self.path().matches('/').count()
    }

    /// Every page that is written as a file.
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let mut pages = vec![
            Self::Home,
            Self::Roles,
            Self::Paths,
            Self::Moves,
            Self::Compare,
            Self::Pay,
            Self::Check,
            Self::Plan,
            Self::Tracks,
            Self::Skills,
            Self::Find,
            Self::Workshop,
            Self::Cards,
            Self::Poster,
            Self::Facilitator,
            Self::Guide,
            Self::Sources,
            Self::Embed,
            Self::Accessibility,
            Self::NotFound,
        ];
        pages.extend(catalogue.roles.iter().map(|role| Self::Role(role.id.clone())));
        pages.extend(catalogue.moves.iter().map(|step| Self::Move(step.from.clone(), step.to.clone())));
        pages.extend(catalogue.skills.iter().map(|skill| Self::Skill(skill.id.clone())));
        pages.extend(Track::ALL.map(Self::Track));
        pages.extend(catalogue.workshop.activities.iter().map(|activity| Self::Activity(activity.id.clone())));
        pages
    }
}
