//! The moves as a graph: built once, asked many times. Roles are places in the catalogue's list throughout.

use super::names::Names;
use super::pay::middle;
use crate::catalogue::{Basis, Catalogue, MoveKind, Occupation, PaySubject, Role, RoleId, Share};

/// The country whose pay the paths are ranked by: the one that every HR occupation group has a figure for.
pub const PAY_PLACE: &str = "us";

/// A move as an edge of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Its place in the catalogue's list of moves.
    pub step: usize,
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How much there is to learn, as [`super::gap::Gap::size`] counts it.
    pub gap: u32,
    /// What it rests on.
    pub basis: Basis,
    /// How many levels it goes up; negative where it goes down.
    pub levels_up: i32,
    /// Its direction.
    pub kind: MoveKind,
}

/// What statistics say of a role's occupation group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Station {
    /// The middle of its group's pay in [`PAY_PLACE`], in whole dollars a year: the main official figure of the role.
    pub pay: Option<u32>,
    /// The related work experience that most posts of its group ask for: the lower end of the survey's category, in months.
    pub months: Option<u32>,
}

/// The roles and moves of a catalogue as a graph.
pub struct Network<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// What statistics say of each role.
    pub stations: Vec<Station>,
    /// The moves whose both ends exist, by their start, then in the catalogue's order.
    pub edges: Vec<Edge>,
    /// The highest pay of all stations, or 0 where none is known.
    pub best_pay: u32,
    /// The lowest pay of all stations, or 0 where none is known.
    pub lowest_pay: u32,
    /// For each role the first of its edges; one more marks the end.
    leaving: Vec<usize>,
    /// For each role the first of its entries in `into`; one more marks the end.
    arriving: Vec<usize>,
    /// Edges by their end.
    into: Vec<usize>,
    names: Names<'a>,
    skills: Skills,
}

impl<'a> Network<'a> {
    /// The graph of a catalogue. Moves to or from roles that it does not have, or from a role to itself, are left
    /// out; validated data has none.
    pub fn of(catalogue: &'a Catalogue) -> Self {
        let roles = &catalogue.roles;
        let current = roles.iter().enumerate().map(|(place, role)| (role.id.as_str(), place));
        let retired = roles
            .iter()
            .enumerate()
            .flat_map(|(place, role)| role.retired_ids.iter().map(move |id| (id.as_str(), place)));
        let names = Names::of(current.chain(retired).collect());
        let skills = Skills::of(catalogue);
        let edges = edges(catalogue, &names, &skills);
        let leaving = offsets(edges.iter().map(|edge| edge.from), roles.len());
        let arriving = offsets(edges.iter().map(|edge| edge.to), roles.len());
        let into = sorted(edges.iter().map(|edge| edge.to), &arriving);
        let stations = stations(catalogue);
        let pays = || stations.iter().filter_map(|station| station.pay);
        let (best_pay, lowest_pay) = (pays().max().unwrap_or(0), pays().min().unwrap_or(0));
        Self { catalogue, stations, edges, best_pay, lowest_pay, leaving, arriving, into, names, skills }
    }

    /// The place of a role's id, current or retired.
    pub fn place(&self, id: &RoleId) -> Option<usize> {
        self.names.place(id.as_str())
    }

    /// The role at a place.
    ///
    /// # Panics
    ///
    /// Where the place is not in the list.
    pub fn role(&self, place: usize) -> &'a Role {
        &self.catalogue.roles[place]
    }

    /// The edges that leave a role, as places in [`Network::edges`].
    pub fn leaving(&self, place: usize) -> std::ops::Range<usize> {
        self.leaving[place]..self.leaving[place + 1]
    }

    /// The edges that arrive at a role, as places in [`Network::edges`].
    pub fn arriving(&self, place: usize) -> &[usize] {
        &self.into[self.arriving[place]..self.arriving[place + 1]]
    }

    /// The edges at a role, and the role at the other end of each: those that leave it, or those that arrive.
    pub fn next(&self, place: usize, forward: bool) -> impl Iterator<Item = (usize, usize)> {
        let range = if forward { self.leaving(place) } else { self.arriving[place]..self.arriving[place + 1] };
        range.map(move |at| {
            let edge = if forward { at } else { self.into[at] };
            (edge, if forward { self.edges[edge].to } else { self.edges[edge].from })
        })
    }

    /// How much there is to learn from each of some roles to another, joined by a move or not.
    pub fn gaps(&self, from: &[usize], to: usize) -> Vec<u32> {
        let mut held = self.skills.none();
        let gap = |from: &usize| {
            self.skills.hold(&mut held, *from, true);
            let gap = self.skills.missing(&held, to);
            self.skills.hold(&mut held, *from, false);
            gap
        };
        from.iter().map(gap).collect()
    }
}

/// The edges by their start.
fn edges(catalogue: &Catalogue, names: &Names, skills: &Skills) -> Vec<Edge> {
    let mut ends = Vec::with_capacity(catalogue.moves.len());
    for (step, chosen) in catalogue.moves.iter().enumerate() {
        if let (Some(from), Some(to)) = (names.place(chosen.from.as_str()), names.place(chosen.to.as_str()))
            && from != to
        {
            ends.push((step, from, to));
        }
    }
    let starts = || ends.iter().map(|(_, from, _)| *from);
    let order = sorted(starts(), &offsets(starts(), catalogue.roles.len()));
    let mut held = skills.none();
    let mut holder = None;
    let edge = |at: usize| {
        let (step, from, to) = ends[at];
        if holder != Some(from) {
            if let Some(before) = holder.replace(from) {
                skills.hold(&mut held, before, false);
            }
            skills.hold(&mut held, from, true);
        }
        let (chosen, level) = (&catalogue.moves[step], |place: usize| catalogue.roles[place].level as i32);
        let (gap, levels_up) = (skills.missing(&held, to), level(to) - level(from));
        Edge { step, from, to, gap, basis: chosen.basis(), levels_up, kind: chosen.kind }
    };
    order.into_iter().map(edge).collect()
}

/// For each of so many keys, such as roles, the number of those below it, and the number of all.
pub(super) fn offsets(keys: impl Iterator<Item = usize>, roles: usize) -> Vec<usize> {
    let mut offsets = vec![0; roles + 1];
    for key in keys {
        offsets[key + 1] += 1;
    }
    for role in 0..roles {
        offsets[role + 1] += offsets[role];
    }
    offsets
}

/// The places 0, 1, 2, … in the order of their keys, which [`offsets`] has counted; equal keys keep their places' order.
pub(super) fn sorted(keys: impl Iterator<Item = usize>, offsets: &[usize]) -> Vec<usize> {
    let mut next = offsets.to_vec();
    let mut order = vec![0; *offsets.last().unwrap_or(&0)];
    for (place, key) in keys.enumerate() {
        order[next[key]] = place;
        next[key] += 1;
    }
    order
}

/// What statistics say of each role: of the first of its occupation groups that has the figure.
fn stations(catalogue: &Catalogue) -> Vec<Station> {
    let groups = &catalogue.occupations;
    let names = Names::of(groups.iter().enumerate().map(|(place, group)| (group.id.as_str(), place)).collect());
    let mut known: Vec<Station> =
        groups.iter().map(|group| Station { pay: None, months: usual_months(group) }).collect();
    // `pay::official` reads all figures for one role, which is too slow for all roles; a test compares the two.
    for figure in catalogue.figures().filter(|figure| figure.place.as_str() == PAY_PLACE) {
        let PaySubject::Occupation(id) = &figure.subject else { continue };
        if let Some(station) = names.place(id.as_str()).and_then(|place| known.get_mut(place)) {
            station.pay = station.pay.or_else(|| middle(&figure.amount));
        }
    }
    let station = |role: &Role| {
        let mut station = Station::default();
        for group in role.occupations.iter().filter_map(|fit| names.place(fit.occupation.as_str())) {
            station.pay = station.pay.or(known[group].pay);
            station.months = station.months.or(known[group].months);
        }
        station
    };
    catalogue.roles.iter().map(station).collect()
}

/// The related work experience that most posts of a group ask for, in months, if the survey covers the group.
fn usual_months(group: &Occupation) -> Option<u32> {
    group.experience.as_ref()?.most_common().and_then(months)
}

/// The lower end of a survey's category of experience, in months: 0 for `None` and for `Up to …`, 6 for `6-12 months`, 24
/// for `2-4 years`, 120 for `Over 10 years`.
pub fn months(share: &Share) -> Option<u32> {
    let text = share.category.as_str();
    if text == "None" || text.starts_with("Up to ") {
        return Some(0);
    }
    let text = text.strip_prefix("Over ").unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = text[..digits].parse().ok()?;
    let unit = if text.ends_with("years") || text.ends_with("year") { 12 } else { 1 };
    (unit == 12 || text.ends_with("months") || text.ends_with("month")).then_some(number * unit)
}

/// The skills of all roles as numbers.
struct Skills {
    /// How many skills the catalogue has.
    count: usize,
    /// For each role the first of its entries in `needs`; one more marks the end.
    first: Vec<usize>,
    /// Skill, and depth from 1. A skill that the catalogue does not have is held by nobody.
    needs: Vec<(usize, u8)>,
}

impl Skills {
    fn of(catalogue: &Catalogue) -> Self {
        let count = catalogue.skills.len();
        let names = catalogue.skills.iter().enumerate().map(|(place, skill)| (skill.id.as_str(), place));
        let names = Names::of(names.collect());
        let mut first = vec![0];
        let mut needs = Vec::new();
        for role in &catalogue.roles {
            let skill = |id: &str| names.place(id).unwrap_or(count);
            needs.extend(role.skills.iter().map(|need| (skill(need.skill.as_str()), need.depth as u8 + 1)));
            first.push(needs.len());
        }
        Self { count, first, needs }
    }

    /// Nothing held: for each skill the depth 0.
    fn none(&self) -> Vec<u8> {
        vec![0; self.count + 1]
    }

    fn of_role(&self, role: usize) -> &[(usize, u8)] {
        &self.needs[self.first[role]..self.first[role + 1]]
    }

    /// Adds what a role's holder has, or takes it away again.
    fn hold(&self, held: &mut [u8], role: usize, add: bool) {
        for (skill, depth) in self.of_role(role).iter().filter(|(skill, _)| *skill < self.count) {
            held[*skill] = if add { *depth } else { 0 };
        }
    }

    /// How many steps of depth a role asks for beyond what is held.
    fn missing(&self, held: &[u8], role: usize) -> u32 {
        self.of_role(role).iter().map(|(skill, depth)| u32::from(depth.saturating_sub(held[*skill]))).sum()
    }
}
