//! Every way of breaking the network of moves: one change each, and the problem that names its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::validate::validate;
use hr_career_paths::catalogue::{Catalogue, Level, Move, MoveKind, RoleId};
use support::catalogue;

fn after(change: impl FnOnce(&mut Catalogue)) -> Vec<String> {
    let mut changed = catalogue().clone();
    change(&mut changed);
    validate(&changed).iter().map(ToString::to_string).collect()
}

/// A move like the first one of the data, between other roles.
fn step(from: &RoleId, to: &RoleId, kind: MoveKind) -> Move {
    Move { from: from.clone(), to: to.clone(), kind, why: catalogue().moves[0].why.clone() }
}

/// Where an additional move stands.
fn last() -> String {
    format!("data/moves.json: $[{}]", catalogue().moves.len())
}

#[test]
fn a_move_has_two_ends_and_a_reason() {
    let nobody = RoleId::new("nobody");
    let found = after(|all| all.moves[2].to = nobody.clone());
    assert!(found.contains(&"data/moves.json: $[2].to: there is no role `nobody`".to_owned()), "{found:?}");
    let found = after(|all| all.moves[2].from = nobody.clone());
    assert!(found.contains(&"data/moves.json: $[2].from: there is no role `nobody`".to_owned()), "{found:?}");
    assert_eq!(after(|all| all.moves[2].why.clear()), ["data/moves.json: $[2].why: a move says why it works"]);
}

#[test]
fn a_move_is_listed_once() {
    let found = after(|all| all.moves.push(all.moves[0].clone()));
    let Move { from, to, .. } = &catalogue().moves[0];
    assert_eq!(found, [format!("{}: `{from}` to `{to}` is already a move", last())]);
    // The other kind does not make it another move.
    let found = after(|all| {
        let other = if all.moves[0].kind == MoveKind::Advance { MoveKind::Lateral } else { MoveKind::Advance };
        all.moves.push(Move { kind: other, ..all.moves[0].clone() });
    });
    assert_eq!(found, [format!("{}: `{from}` to `{to}` is already a move", last())]);
}

#[test]
fn a_move_leads_somewhere_else() {
    let id = RoleId::new("hr-manager");
    let found = after(|all| all.moves.push(step(&id, &id, MoveKind::Lateral)));
    assert_eq!(found, [format!("{}: a move leads somewhere else", last())]);
}

#[test]
fn advancement_never_leads_down() {
    let (from, to) = (RoleId::new("hr-director"), RoleId::new("hr-assistant"));
    let found = after(|all| all.moves.push(step(&from, &to, MoveKind::Advance)));
    let said = "`hr-assistant` stands at a lower level than `hr-director`: that is no advancement";
    assert!(found.contains(&format!("{}.kind: {said}", last())), "{found:?}");
    assert_eq!(after(|all| all.moves.push(step(&from, &to, MoveKind::Lateral))), Vec::<String>::new());
}

/// Four roles of one level, and what is said of the circles when these are the only moves.
fn circles(moves: &[(usize, usize, MoveKind)]) -> (Vec<RoleId>, Vec<String>) {
    let level =
        |wanted: Level| catalogue().roles.iter().filter(move |role| role.level == wanted).map(|role| role.id.clone());
    let ids: Vec<RoleId> = level(Level::Mid).take(4).collect();
    let found = after(|all| {
        all.moves = moves.iter().map(|(from, to, kind)| step(&ids[*from], &ids[*to], *kind)).collect();
    });
    (ids, found.into_iter().filter(|problem| problem.starts_with("data/moves.json")).collect())
}

#[test]
fn advancement_never_runs_in_a_circle() {
    use MoveKind::{Advance, Lateral};
    let (ids, found) = circles(&[(0, 1, Advance), (1, 0, Advance)]);
    assert_eq!(found, [format!("data/moves.json: $[1]: advancement runs in a circle: {} -> {}", ids[0], ids[1])]);
    // The way into the circle is no part of it.
    let (ids, found) = circles(&[(0, 1, Advance), (1, 2, Advance), (2, 3, Advance), (3, 1, Advance)]);
    let names = format!("{} -> {} -> {}", ids[1], ids[2], ids[3]);
    assert_eq!(found, [format!("data/moves.json: $[3]: advancement runs in a circle: {names}")]);
    // Sideways moves may come back, and two ways may meet.
    assert!(circles(&[(0, 1, Advance), (1, 0, Lateral)]).1.is_empty());
    assert!(circles(&[(0, 1, Advance), (0, 2, Advance), (1, 3, Advance), (2, 3, Advance)]).1.is_empty());
}

#[test]
fn every_role_is_within_reach_of_an_entry_role() {
    let said = "no chain of moves from an entry role leads here";
    for role in catalogue().roles.iter().filter(|role| role.level != Level::Entry) {
        let found = after(|all| all.moves.retain(|step| step.to != role.id));
        let expected = format!("data/roles/{}.json: $.id: {said}", role.id);
        assert!(found.contains(&expected), "{found:?}");
    }
}

#[test]
fn every_entry_role_leads_somewhere() {
    for role in catalogue().roles.iter().filter(|role| role.level == Level::Entry) {
        let found = after(|all| all.moves.retain(|step| step.from != role.id));
        let expected = format!("data/roles/{}.json: $.id: no move leads on from this entry role", role.id);
        assert!(found.contains(&expected), "{found:?}");
    }
}
