//! Roles and tracks side by side: nothing lost, nothing twice, and no figure without its place and period.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{
    Amount, Basis, Catalogue, Currency, Distribution, Evidence, Move, MoveKind, Occupation, Pay, Role, RoleId, Share,
    SkillId, Track,
};
use hr_career_paths::questions::compare::{self, Agreement, Change, Partner, PayTable};
use hr_career_paths::questions::{gap, pay};
use std::collections::BTreeSet;
use support::{catalogue, role_ids};

fn role(id: &str) -> &'static Role {
    catalogue().role(&RoleId::new(id)).unwrap()
}

fn pairs() -> impl Iterator<Item = (&'static Role, &'static Role)> {
    let roles = || catalogue().roles.iter();
    roles().flat_map(move |from| roles().map(move |to| (from, to))).filter(|(from, to)| from.id != to.id)
}

fn skills(role: &Role) -> BTreeSet<&SkillId> {
    role.skills.iter().map(|need| &need.skill).collect()
}

#[test]
fn the_four_lists_hold_every_skill_of_both_roles_once() {
    for (from, to) in pairs() {
        let all = compare::difference(from, to);
        let lists = [&all.gained, &all.up, &all.same, &all.dropped];
        let ids: Vec<&SkillId> = lists.iter().flat_map(|list| list.iter().map(|change| &change.need.skill)).collect();
        let set: BTreeSet<&SkillId> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{} {}: a skill stands twice", from.id, to.id);
        assert_eq!(set, skills(from).union(&skills(to)).copied().collect(), "{} {}", from.id, to.id);
    }
}

#[test]
fn the_four_lists_agree_with_the_gap_and_with_both_roles() {
    for (from, to) in pairs() {
        let (all, gap) = (compare::difference(from, to), gap::between(from, to));
        let ids = |list: &[Change<'static>]| list.iter().map(|change| &change.need.skill).collect::<Vec<_>>();
        assert_eq!(ids(&all.gained), gap.new.iter().map(|need| &need.skill).collect::<Vec<_>>());
        assert_eq!(ids(&all.up), gap.grows.iter().map(|(need, _)| &need.skill).collect::<Vec<_>>());
        assert_eq!(ids(&all.same), gap.carries.iter().map(|need| &need.skill).collect::<Vec<_>>());
        assert_eq!(ids(&all.dropped), gap.rests.iter().map(|need| &need.skill).collect::<Vec<_>>());
        let depth =
            |role: &Role, skill: &SkillId| role.skills.iter().find(|need| need.skill == *skill).map(|need| need.depth);
        for change in [&all.gained, &all.up, &all.same, &all.dropped].into_iter().flatten() {
            assert_eq!(change.before, depth(from, &change.need.skill), "{} {}", from.id, to.id);
            assert_eq!(change.after, depth(to, &change.need.skill), "{} {}", from.id, to.id);
        }
        assert!(all.up.iter().all(|change| change.before < change.after && change.before.is_some()));
        assert!(all.same.iter().all(|change| change.before >= change.after && change.after.is_some()));
    }
}

#[test]
fn every_skill_of_any_role_has_a_row_that_says_how_they_agree() {
    let trio = [role("hr-assistant"), role("hr-generalist"), role("hr-director")];
    for roles in pairs().map(|(a, b)| vec![a, b]).chain([trio.to_vec()]) {
        let rows = compare::skills(catalogue(), &roles);
        let ids: BTreeSet<&SkillId> = rows.iter().map(|row| &row.skill.id).collect();
        assert_eq!(ids.len(), rows.len());
        assert_eq!(ids, roles.iter().flat_map(|role| skills(role)).collect());
        for row in &rows {
            assert_eq!(row.needs.len(), roles.len());
            let depths: BTreeSet<_> = row.needs.iter().map(|need| need.map(|need| need.depth)).collect();
            let expected = match (depths.contains(&None), depths.len()) {
                (true, _) => Agreement::BySome,
                (false, 1) => Agreement::Alike,
                (false, _) => Agreement::Deeper,
            };
            assert_eq!(row.agreement, expected, "{}", row.skill.id);
        }
    }
}

#[test]
fn a_role_never_stands_twice_whatever_is_chosen() {
    let ids = &role_ids()[..5];
    let start = ids[..3].to_vec();
    for place in 0..4 {
        for chosen in std::iter::once(None).chain(ids.iter().cloned().map(Some)) {
            let mut roles = start.clone();
            compare::choose(&mut roles, place, chosen.clone());
            let set: BTreeSet<&RoleId> = roles.iter().collect();
            assert_eq!(set.len(), roles.len(), "{place} {chosen:?}: {roles:?}");
            match chosen {
                Some(id) => assert_eq!(roles.get(place.min(roles.len() - 1)), Some(&id), "{place}"),
                None => assert_eq!(roles.len(), if place < 3 { 2 } else { 3 }, "{place}"),
            }
        }
    }
    let mut swapped = start.clone();
    compare::choose(&mut swapped, 0, Some(start[2].clone()));
    assert_eq!(swapped, [start[2].clone(), start[1].clone(), start[0].clone()]);
}

#[test]
fn a_gap_always_lies_between_two_of_the_roles() {
    let roles = [role("recruiter"), role("hr-generalist"), role("hr-manager")];
    let ends = |from: Option<&str>, to: Option<&str>| {
        let [from, to] = [from, to].map(|id| id.map(RoleId::new));
        compare::ends(&roles, from.as_ref(), to.as_ref())
    };
    assert_eq!(ends(None, None), Some((0, 1)));
    assert_eq!(ends(Some("hr-manager"), Some("recruiter")), Some((2, 0)));
    assert_eq!(ends(Some("hr-generalist"), Some("hr-manager")), Some((1, 2)));
    assert_eq!(ends(Some("hr-generalist"), None), Some((1, 0)));
    assert_eq!(ends(None, Some("recruiter")), Some((1, 0)));
    assert_eq!(ends(Some("hr-manager"), Some("hr-manager")), Some((2, 0)));
    assert_eq!(ends(Some("hr-director"), Some("hr-manager")), Some((0, 2)), "what is not there does not count");
    assert_eq!(compare::ends(&roles[..1], None, None), None);
}

fn highest(table: &PayTable) -> u32 {
    let amounts = table.lines.iter().filter_map(|line| line.pay).map(|pay| match pay.amount {
        Amount::Spread { p25, median, p75, p90, .. } => {
            [p25, Some(median), p75, p90].into_iter().flatten().max().unwrap()
        }
        Amount::Range { high, .. } => high,
        Amount::Average(value) => value,
    });
    amounts.max().unwrap_or(0)
}

#[test]
fn figures_share_a_scale_only_within_one_place_period_currency_and_basis() {
    for (a, b) in pairs() {
        let tables = compare::pay(catalogue(), &[a, b]);
        let mut shown = 0;
        for table in &tables {
            let figures: Vec<_> = table.lines.iter().filter_map(|line| line.pay).collect();
            shown += figures.len();
            let kinds: BTreeSet<_> = figures
                .iter()
                .map(|pay| (pay.place.as_str(), pay.period.as_str(), pay.currency as u8, pay.evidence.basis()))
                .collect();
            assert!(kinds.len() <= 1, "{} {}: {kinds:?}", a.id, b.id);
            assert!(figures.iter().all(|pay| pay.place == table.place.id));
            assert!(highest(table) <= table.end && table.end.is_multiple_of(2), "{} {}", a.id, b.id);
            for role in [a, b] {
                let lines: Vec<_> = table.lines.iter().filter(|line| line.role.id == role.id).collect();
                assert!(!lines.is_empty() && !lines[0].again && lines[1..].iter().all(|line| line.again));
            }
        }
        let known: usize = [a, b]
            .iter()
            .flat_map(|role| catalogue().places.iter().map(move |place| (role, place)))
            .map(|(role, place)| {
                let said = catalogue().pay_of_title(&role.id).filter(|pay| pay.place == place.id).count();
                pay::official(catalogue(), role, &place.id).len() + said
            })
            .sum();
        assert_eq!(shown, known, "{} {}: every figure once", a.id, b.id);
        for place in &catalogue().places {
            let bases: Vec<_> = tables
                .iter()
                .filter(|table| table.place.id == place.id)
                .filter_map(|table| table.lines.iter().find_map(|line| line.pay))
                .map(|pay| pay.evidence.basis() != Basis::Official)
                .collect();
            assert!(bases.is_sorted(), "{} {}: what articles say comes last", a.id, b.id);
        }
    }
}

#[test]
fn categories_of_surveys_keep_the_order_of_each() {
    let distribution = |names: &[&str]| Distribution {
        shares: names.iter().map(|name| Share { category: (*name).to_owned(), percent: 1.0 }).collect(),
        answers: 1,
        rated: String::new(),
        source: catalogue().sources[0].id.clone(),
    };
    let [first, second] = [distribution(&["b", "d", "e"]), distribution(&["a", "b", "c", "e", "f"])];
    let merged = compare::categories(&[&first, &second]);
    assert_eq!(merged.iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from(["a", "b", "c", "d", "e", "f"]));
    for list in [&first, &second] {
        let order: Vec<usize> =
            list.shares.iter().map(|share| merged.iter().position(|name| *name == share.category).unwrap()).collect();
        assert!(order.is_sorted(), "{merged:?}");
    }
}

#[test]
fn another_period_currency_or_basis_needs_another_scale() {
    let pay = catalogue().figures().next().unwrap().clone();
    let changed = |change: fn(&mut Pay)| {
        let mut other = pay.clone();
        change(&mut other);
        assert!(other != pay);
        compare::share_scale(&pay, &other)
    };
    assert!(changed(|pay| pay.note = Some("Something.".to_owned())));
    assert!(!changed(|pay| pay.period = "May 1999".to_owned()));
    assert!(!changed(|pay| pay.currency = Currency::Gbp));
    assert!(!changed(
        |pay| pay.evidence = Evidence::Editorial { reason: String::new(), source: None, facts: Vec::new() }
    ));
}

#[test]
fn the_example_is_one_role_from_each_track_at_one_level() {
    let usual = compare::usual(catalogue());
    let roles: Vec<&Role> = usual.iter().map(|id| catalogue().role(id).unwrap()).collect();
    let homes: BTreeSet<Track> = roles.iter().map(|role| role.tracks[0]).collect();
    assert_eq!(homes.len(), 3);
    assert!(roles.iter().all(|role| role.level == roles[0].level));
    let mut fewer = catalogue().clone();
    fewer.roles.retain(|role| role.id != usual[1]);
    assert_eq!(compare::usual(&fewer), [usual[0].clone(), usual[2].clone()]);
    fewer.roles.retain(|role| role.id != usual[0]);
    let first = [0, 1].map(|at: usize| fewer.roles[at].id.clone());
    assert_eq!(compare::usual(&fewer), first, "one alone is no comparison");
}

#[test]
fn partners_are_the_next_step_neighbors_and_counterparts() {
    let seen: BTreeSet<usize> = catalogue().roles.iter().flat_map(|one| check_partners(catalogue(), one)).collect();
    assert_eq!(seen.len(), 4, "each kind of partner occurs");
    // With moves the other way round, other roles stand at the end of a line.
    let mut back = catalogue().clone();
    back.moves.iter_mut().for_each(|step| std::mem::swap(&mut step.from, &mut step.to));
    back.roles.iter().for_each(|one| drop(check_partners(&back, one)));
}

/// The kinds of partners that a role has, each being what it says.
fn check_partners(all: &Catalogue, one: &Role) -> Vec<usize> {
    let partners = compare::partners(all, one);
    let ids: BTreeSet<&RoleId> = partners.iter().map(|(_, other)| &other.id).chain([&one.id]).collect();
    assert_eq!(ids.len(), partners.len() + 1, "{}: one stands twice", one.id);
    let up = |step: &&Move| step.kind == MoveKind::Advance;
    let next = all.moves_from(&one.id).filter(up).map(Move::basis).min();
    let before = all.moves_to(&one.id).filter(up).map(Move::basis).min();
    let kind = |kind: Partner| partners.iter().filter(move |(why, _)| *why == kind).map(|(_, other)| *other);
    assert_eq!(kind(Partner::NextUp).count(), usize::from(next.is_some()), "{}", one.id);
    assert_eq!(kind(Partner::Before).count(), usize::from(next.is_none() && before.is_some()), "{}", one.id);
    for role in kind(Partner::NextUp) {
        assert!(all.moves_from(&one.id).filter(up).any(|step| step.to == role.id && Some(step.basis()) == next));
    }
    for role in kind(Partner::Before) {
        assert!(all.moves_to(&one.id).filter(up).any(|step| step.from == role.id && Some(step.basis()) == before));
    }
    let at_level = |role: &&Role| role.level == one.level && role.id != one.id;
    let home = |track: Track| all.roles.iter().filter(at_level).filter(move |role| role.tracks[0] == track);
    let known = |role: &&Role| partners.iter().any(|(_, other)| other.id == role.id);
    assert!(kind(Partner::Neighbor).all(|role| home(one.tracks[0]).any(|near| near.id == role.id)), "{}", one.id);
    assert!(home(one.tracks[0]).take(2).all(|role| known(&role)), "{}: a neighbor is left out", one.id);
    assert!(kind(Partner::Neighbor).count() <= 2);
    for track in Track::ALL {
        let other = home(track).next().filter(|_| !one.on(track));
        assert!(other.is_none_or(|role| known(&role)), "{}: {track:?} is left out", one.id);
        assert!(kind(Partner::OtherTrack(track)).all(|role| Some(&role.id) == other.map(|other| &other.id)));
    }
    let number = |why: &Partner| match why {
        Partner::NextUp => 0,
        Partner::Before => 1,
        Partner::Neighbor => 2,
        Partner::OtherTrack(_) => 3,
    };
    partners.iter().map(|(why, _)| number(why)).collect()
}

#[test]
fn a_role_is_spoken_for_by_the_first_group_that_says_something() {
    let mut all = catalogue().clone();
    let speaks =
        |group: &&Occupation| group.outlook.is_some() && group.education.is_some() && group.experience.is_some();
    let fits = all.roles.iter().flat_map(|role| role.occupations.iter().cloned());
    let mut fits: Vec<_> = fits.filter(|fit| all.occupation(&fit.occupation).is_some_and(|one| speaks(&one))).collect();
    fits.dedup_by_key(|fit| fit.occupation.clone());
    let one = Role { occupations: fits, ..all.roles[0].clone() };
    let [first, second] = [0, 1].map(|at: usize| one.occupations[at].occupation.clone());
    let said = |all: &Catalogue| compare::group(all, &one).map(|(fit, group)| (fit.clone(), group.id.clone()));
    assert_eq!(said(&all), Some((one.occupations[0].clone(), first.clone())));
    let at = all.occupations.iter().position(|group| group.id == first).unwrap();
    let whole = all.occupations[at].clone();
    let silent = Occupation { outlook: None, education: None, experience: None, ..whole.clone() };
    all.occupations[at] = silent.clone();
    assert_eq!(said(&all).map(|(_, id)| id), Some(second));
    for one in [
        Occupation { outlook: whole.outlook.clone(), ..silent.clone() },
        Occupation { education: whole.education.clone(), ..silent.clone() },
        Occupation { experience: whole.experience.clone(), ..silent.clone() },
    ] {
        assert!(one != silent, "the group has all three");
        all.occupations[at] = one;
        assert_eq!(said(&all).map(|(_, id)| id), Some(first.clone()), "each alone is enough");
    }
    let roles: Vec<&Role> = catalogue().roles.iter().collect();
    let groups = compare::groups(catalogue(), &roles);
    let ids: BTreeSet<&str> = groups.iter().map(|(group, _)| group.id.as_str()).collect();
    assert!(ids.len() == groups.len() && ids.len() > 3, "a group stands twice");
    for role in &roles {
        let own = compare::group(catalogue(), role).map(|(_, group)| &group.id);
        let counted = groups.iter().filter(|(_, counted)| counted.iter().any(|other| other.id == role.id));
        let counted: Vec<_> = counted.map(|(group, _)| &group.id).collect();
        assert_eq!(counted, own.into_iter().collect::<Vec<_>>(), "{}", role.id);
    }
}
