//! Roles set against each other: what all of them ask for, where they differ, and what lies between any two.

use super::{gap, pay};
use crate::catalogue::{
    Catalogue, Depth, Distribution, Move, MoveKind, Occupation, OccupationFit, Pay, Place, Role, RoleId, RoleSkill,
    Skill, SkillFamily, Track,
};

/// What is compared while nobody has chosen: a mid-level role from each track, so that only the kind of work differs.
const USUAL: [&str; 3] = ["hr-generalist", "labor-relations-specialist", "hr-operations-specialist"];

/// The roles of the example.
pub fn usual(catalogue: &Catalogue) -> Vec<RoleId> {
    let known = USUAL.map(RoleId::new).into_iter().filter(|id| catalogue.role(id).is_some());
    let found: Vec<RoleId> = known.collect();
    if found.len() > 1 { found } else { catalogue.roles.iter().take(2).map(|role| role.id.clone()).collect() }
}

/// Puts a role in a place of the list, or takes out the one that stands there. A role that stands elsewhere in the list already
/// changes places, so that none ever stands twice.
pub fn choose(roles: &mut Vec<RoleId>, place: usize, chosen: Option<RoleId>) {
    let elsewhere = chosen.as_ref().and_then(|id| roles.iter().position(|role| role == id));
    match (chosen, elsewhere) {
        (None, _) if place < roles.len() => drop(roles.remove(place)),
        (Some(_), Some(other)) if place < roles.len() => roles.swap(place, other),
        (Some(id), None) if place < roles.len() => roles[place] = id,
        (Some(id), other) => {
            other.map(|other| roles.remove(other));
            roles.push(id);
        }
        (None, _) => {}
    }
}

/// The places of the two roles that a gap is asked between: what is not among the roles, or not said, is filled with the first
/// role left. Nothing where there are fewer than two.
pub fn ends(roles: &[&Role], from: Option<&RoleId>, to: Option<&RoleId>) -> Option<(usize, usize)> {
    let place = |id: Option<&RoleId>| id.and_then(|id| roles.iter().position(|role| role.id == *id));
    let other = |taken: usize| (0..roles.len()).find(|i| *i != taken);
    let (from, to) = (place(from), place(to));
    match (from, to) {
        (Some(from), Some(to)) if from != to => Some((from, to)),
        (Some(from), _) => Some((from, other(from)?)),
        (None, Some(to)) => Some((other(to)?, to)),
        (None, None) => (roles.len() > 1).then_some((0, 1)),
    }
}

/// How roles agree on a skill that at least one of them asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// All ask for it, at the same depth.
    Alike,
    /// All ask for it, not all at the same depth.
    Deeper,
    /// Not all ask for it.
    BySome,
}

/// A skill, and what each role asks of it, in the order of the roles.
#[derive(Clone, Debug)]
pub struct SkillRow<'a> {
    /// The skill.
    pub skill: &'a Skill,
    /// What each role asks for; nothing where it does not ask.
    pub needs: Vec<Option<&'a RoleSkill>>,
    /// How far they agree.
    pub agreement: Agreement,
}

/// Every skill that any of the roles asks for, by family.
pub fn skills<'a>(catalogue: &'a Catalogue, roles: &[&'a Role]) -> Vec<SkillRow<'a>> {
    let mut rows = Vec::new();
    for family in SkillFamily::ALL {
        for skill in catalogue.skills.iter().filter(|skill| skill.family == family) {
            let need = |role: &&'a Role| role.skills.iter().find(|need| need.skill == skill.id);
            let needs: Vec<_> = roles.iter().map(need).collect();
            let agreement = match needs.first() {
                _ if needs.iter().all(Option::is_none) => continue,
                _ if needs.iter().any(Option::is_none) => Agreement::BySome,
                Some(Some(first)) if needs.iter().flatten().all(|need| need.depth == first.depth) => Agreement::Alike,
                _ => Agreement::Deeper,
            };
            rows.push(SkillRow { skill, needs, agreement });
        }
    }
    rows
}

/// A skill on the way from one role to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// What the role asks for that one moves to, or what the other one asked for where this one asks for nothing.
    pub need: &'a RoleSkill,
    /// The depth asked for before.
    pub before: Option<Depth>,
    /// The depth asked for after.
    pub after: Option<Depth>,
}

/// What changes from one role to another, in four lists that together hold every skill of both, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Not asked for before.
    pub gained: Vec<Change<'a>>,
    /// Agreement for at more depth.
    pub up: Vec<Change<'a>>,
    /// Agreement for at the same depth or less.
    pub same: Vec<Change<'a>>,
    /// No longer asked for.
    pub dropped: Vec<Change<'a>>,
}

/// What changes from one role to another.
pub fn difference<'a>(from: &'a Role, to: &'a Role) -> Difference<'a> {
    let gap = gap::between(from, to);
    let held = |need: &RoleSkill| from.skills.iter().find(|held| held.skill == need.skill).map(|held| held.depth);
    let new = |need: &&'a RoleSkill| Change { need, before: None, after: Some(need.depth) };
    let carried = |need: &&'a RoleSkill| Change { need, before: held(need), after: Some(need.depth) };
    let rests = |need: &&'a RoleSkill| Change { need, before: Some(need.depth), after: None };
    Difference {
        gained: gap.new.iter().map(new).collect(),
        up: gap.grows.iter().map(|(need, _)| carried(need)).collect(),
        same: gap.carries.iter().map(carried).collect(),
        dropped: gap.rests.iter().map(rests).collect(),
    }
}

/// One line of a pay table.
#[derive(Clone, Copy, Debug)]
pub struct PayLine<'a> {
    /// The role.
    pub role: &'a Role,
    /// Whether this is another reading of a role that has a line above.
    pub again: bool,
    /// The group it is counted in, for official figures.
    pub fit: Option<&'a OccupationFit>,
    /// The figure; none where none is known.
    pub pay: Option<&'a Pay>,
}

/// Pay of one place and period in one currency, which can share a scale. Official figures and those of articles never mix.
#[derive(Clone, Debug)]
pub struct PayTable<'a> {
    /// The place.
    pub place: &'a Place,
    /// The first figure, for what all have in common: currency, period, basis. None where no figure is known.
    pub like: Option<&'a Pay>,
    /// A line for each role at least, in the order of the roles.
    pub lines: Vec<PayLine<'a>>,
    /// The end of the scale in whole currency units a year, above every figure.
    pub end: u32,
}

/// The pay tables of the roles: for each place first what statistics say, then what articles say.
pub fn pay<'a>(catalogue: &'a Catalogue, roles: &[&'a Role]) -> Vec<PayTable<'a>> {
    let mut tables = Vec::new();
    for place in &catalogue.places {
        let mut lines: Vec<PayLine<'a>> = Vec::new();
        for role in roles {
            for figure in pay::official(catalogue, role, &place.id) {
                lines.push(PayLine { role, again: false, fit: Some(figure.fit), pay: Some(figure.pay) });
            }
            let said = pay::from_articles(catalogue, role).into_iter().filter(|pay| pay.place == place.id);
            lines.extend(said.map(|pay| PayLine { role, again: false, fit: None, pay: Some(pay) }));
        }
        let mut kinds: Vec<&'a Pay> = Vec::new();
        for official in [true, false] {
            for pay in lines.iter().filter(|line| line.fit.is_some() == official).filter_map(|line| line.pay) {
                if kinds.iter().all(|kind| !share_scale(kind, pay)) {
                    kinds.push(pay);
                }
            }
        }
        if kinds.is_empty() {
            tables.push(table(place, None, roles, &lines));
        }
        tables.extend(kinds.into_iter().map(|kind| table(place, Some(kind), roles, &lines)));
    }
    tables
}

/// Whether two figures may stand on one scale: same currency, same period, same kind of basis.
pub fn share_scale(a: &Pay, b: &Pay) -> bool {
    a.currency == b.currency && a.period == b.period && a.evidence.basis() == b.evidence.basis()
}

fn table<'a>(place: &'a Place, like: Option<&'a Pay>, roles: &[&'a Role], all: &[PayLine<'a>]) -> PayTable<'a> {
    let mut lines = Vec::new();
    for role in roles {
        let fits = |line: &&PayLine| {
            line.role.id == role.id && line.pay.zip(like).is_some_and(|(pay, like)| share_scale(pay, like))
        };
        let mut found = false;
        for line in all.iter().filter(fits) {
            lines.push(PayLine { again: found, ..*line });
            found = true;
        }
        if !found {
            lines.push(PayLine { role, again: false, fit: None, pay: None });
        }
    }
    let highest = lines.iter().filter_map(|line| line.pay).map(|pay| pay::highest(&pay.amount)).max().unwrap_or(0);
    PayTable { place, like, lines, end: pay::scale_end(highest) }
}

/// The occupation group that speaks for a role's education, experience and outlook: the first that has any of them.
pub fn group<'a>(catalogue: &'a Catalogue, role: &'a Role) -> Option<(&'a OccupationFit, &'a Occupation)> {
    let known = |group: &Occupation| group.outlook.is_some() || group.education.is_some() || group.experience.is_some();
    let groups = role.occupations.iter().filter_map(|fit| Some((fit, catalogue.occupation(&fit.occupation)?)));
    groups.into_iter().find(|(_, group)| known(group))
}

/// The groups of the roles, each once, with the roles that it counts.
pub fn groups<'a>(catalogue: &'a Catalogue, roles: &[&'a Role]) -> Vec<(&'a Occupation, Vec<&'a Role>)> {
    let mut groups: Vec<(&Occupation, Vec<&Role>)> = Vec::new();
    for role in roles {
        let Some((_, group)) = group(catalogue, role) else { continue };
        match groups.iter_mut().find(|(known, _)| known.id == group.id) {
            Some((_, counted)) => counted.push(role),
            None => groups.push((group, vec![role])),
        }
    }
    groups
}

/// The categories of several distributions in one order: each list runs from low to high, so what is missing goes in beside its
/// neighbors.
pub fn categories<'a>(all: &[&'a Distribution]) -> Vec<&'a str> {
    let mut merged: Vec<&str> = Vec::new();
    for distribution in all {
        let mut place = 0;
        for share in &distribution.shares {
            match merged.iter().position(|known| *known == share.category) {
                Some(known) => place = place.max(known + 1),
                None => {
                    merged.insert(place, &share.category);
                    place += 1;
                }
            }
        }
    }
    merged
}

/// Why a role is worth setting beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partner {
    /// A move up leads there.
    NextUp,
    /// A move up from there leads here, and none leads on.
    Before,
    /// The same level of the same track.
    Neighbor,
    /// The same level of another track.
    OtherTrack(Track),
}

/// The roles that are most worth setting beside one, each once: the next role up or, at the end
/// of the line, the one before, the neighbors on its own track, and its level's
/// counterpart on each other track.
pub fn partners<'a>(catalogue: &'a Catalogue, role: &'a Role) -> Vec<(Partner, &'a Role)> {
    /// So many neighbors are enough to choose from.
    const NEIGHBORS: usize = 2;
    let mut found: Vec<(Partner, &Role)> = Vec::new();
    let up = catalogue.moves_from(&role.id).filter(|step| step.kind == MoveKind::Advance);
    let next = up.min_by_key(|step: &&Move| step.basis()).and_then(|step| catalogue.role(&step.to));
    found.extend(next.map(|next| (Partner::NextUp, next)));
    if found.is_empty() {
        let before = catalogue.moves_to(&role.id).filter(|step| step.kind == MoveKind::Advance);
        let before = before.min_by_key(|step: &&Move| step.basis()).and_then(|step| catalogue.role(&step.from));
        found.extend(before.map(|before| (Partner::Before, before)));
    }
    let level = |other: &&Role| other.level == role.level && other.id != role.id;
    let home = |other: &&Role, track: Option<&Track>| other.tracks.first() == track;
    let neighbors = catalogue.roles.iter().filter(level).filter(|other| home(other, role.tracks.first()));
    for neighbor in neighbors.take(NEIGHBORS) {
        add(&mut found, Partner::Neighbor, neighbor);
    }
    for track in Track::ALL.into_iter().filter(|track| !role.on(*track)) {
        let mut there = catalogue.roles.iter().filter(level).filter(|other| home(other, Some(&track)));
        if let Some(other) = there.next() {
            add(&mut found, Partner::OtherTrack(track), other);
        }
    }
    found
}

fn add<'a>(found: &mut Vec<(Partner, &'a Role)>, why: Partner, role: &'a Role) {
    if found.iter().all(|(_, known)| known.id != role.id) {
        found.push((why, role));
    }
}
