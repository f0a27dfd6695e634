//! What an address asks of the self-check.

use crate::address::{CheckPart, Query};
use crate::catalogue::{Role, RoleId};
use crate::components::Site;
use crate::parts::Live;
use crate::questions::check::{Form, GROUP_OF_SKILLS, groups};
use leptos::prelude::*;

/// Where one is.
#[derive(Clone)]
pub(super) enum Asked {
    /// At the choice of what to do.
    Start,
    /// At a group of statements, counted from 0.
    Group(Form, usize),
    /// At what the statements come to.
    Result(Form),
    /// At a group of skills of a role, counted from 0.
    Skills(Ends, usize),
    /// At the gap to that role.
    Gap(Ends),
}

/// The role whose skills are rated, and the one the person has now, if they say.
#[derive(Clone)]
pub(super) struct Ends {
    /// The role of today.
    pub from: Option<&'static Role>,
    /// The role that asks.
    pub to: &'static Role,
}

impl Asked {
    /// What is asked now; whoever asks is told when it changes. A number beyond the last group means the last one.
    pub fn of(live: Live) -> Self {
        live.query.with(|query| Self::by(live.site, query))
    }

    fn by(site: Site, query: &Query) -> Self {
        let number = match query.part {
            Some(CheckPart::Group(number)) => Some(usize::from(number) - 1),
            Some(CheckPart::Result) => None,
            None => Some(0),
        };
        let role = |id: &Option<RoleId>| id.as_ref().and_then(|id| site.catalogue.role(id));
        let ends = role(&query.to).map(|to| Ends { from: role(&query.from), to });
        let asked = match (ends, query.form, number) {
            (Some(ends), _, Some(number)) => Self::Skills(ends, number),
            (Some(ends), _, None) => Self::Gap(ends),
            (None, Some(form), Some(number)) => Self::Group(form, number),
            (None, Some(form), None) => Self::Result(form),
            (None, None, _) => Self::Start,
        };
        asked.within(site)
    }

    /// Brings a number that is too high down to the last group.
    fn within(self, site: Site) -> Self {
        let last = self.groups(site).saturating_sub(1);
        match self {
            Self::Group(form, number) => Self::Group(form, number.min(last)),
            Self::Skills(ends, number) => Self::Skills(ends, number.min(last)),
            other => other,
        }
    }

    /// How many groups there are here.
    pub fn groups(&self, site: Site) -> usize {
        match self {
            Self::Start => 0,
            Self::Group(form, _) | Self::Result(form) => groups(&site.catalogue.framework, *form).len(),
            Self::Skills(ends, _) | Self::Gap(ends) => ends.to.skills.len().div_ceil(GROUP_OF_SKILLS),
        }
    }

    /// What of the address says nothing here.
    pub fn stray(&self, live: Live) -> Option<String> {
        live.query.with(|query| match (self, query.part) {
            (Self::Start, Some(_)) => Some(
                "“part” in the address counts only together with “form” or “to”, so you can choose here what to do."
                    .to_owned(),
            ),
            (Self::Skills(..) | Self::Gap(_), _) if query.form.is_some() => {
                Some("“form” in the address says nothing where the skills of a role are rated.".to_owned())
            }
            (Self::Group(_, at) | Self::Skills(_, at), Some(CheckPart::Group(asked)))
                if usize::from(asked) > at + 1 =>
            {
                Some(format!("There is no group {asked} here: this is the last one, group {}.", at + 1))
            }
            _ => None,
        })
    }
}

/// Goes to a group, counted from 0, or to the result where there are no more.
pub(super) fn go(live: Live, number: usize) {
    let groups = Asked::of(live).groups(live.site);
    let part = u8::try_from(number + 1).ok().filter(|_| number < groups);
    live.query.update(|query| query.part = Some(part.map_or(CheckPart::Result, CheckPart::Group)));
}

/// Starts anew in the address; the answers stay.
pub(super) fn leave(live: Live) {
    live.query.update(|query| (query.form, query.part, query.from, query.to) = (None, None, None, None));
}
