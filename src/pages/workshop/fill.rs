//! What a scenario puts on a worksheet. What sources say stands there with its basis, as everywhere.

use super::handouts::{Ends, stations, two};
use crate::catalogue::{Claim, Fill, Role, RoleSkill, Scenario, Track, TrackInfo};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis};
use crate::questions::gap::{self, Gap};
use crate::questions::paths::Path;

/// So many of what a role does, or of what speaks for a track.
const SOME: usize = 3;

/// What stands on the sheet before anybody writes; nothing where nothing is known.
pub(super) fn fill(site: Site, what: Fill, scenario: &Scenario) -> Option<Element> {
    let (from, to) = (site.catalogue.role(&scenario.from)?, site.catalogue.role(&scenario.to)?);
    let gap = gap::between(from, to);
    let path = || two(site, &Ends::of(scenario)).into_iter().next();
    match what {
        Fill::Ends => Some(words("p", format!("From {} to {}", from.title, to.title))),
        Fill::Known => Some(station(from)),
        Fill::Wanted => Some(station(to)),
        Fill::Does => {
            let about = words("p", ["The work of this role, ", &from.title, ", to choose from:"].concat());
            Some(el("div").child(about).child(claims(site, from.duties.iter().take(SOME))))
        }
        Fill::Next => {
            let first: Vec<&RoleSkill> = learned(&gap).take(2).collect();
            Some(named(site, &first, "Nothing that the sources name."))
        }
        Fill::Path => path().map(|path| {
            let titles: Vec<&str> = stations(site, &path).iter().map(|role| role.title.as_str()).collect();
            words("p", titles.join(" → "))
        }),
        Fill::PathGaps => path().map(|path| gaps(site, &path)),
        Fill::Track => {
            let info = track(site, from, to)?;
            Some(el("div").child(words("p", info.id.name())).child(basis::claim(site, &info.summary)))
        }
        Fill::Arguments => Some(claims(site, arguments(track(site, from, to)?))),
        Fill::ClosesOff => {
            let info = track(site, from, to)?;
            Some(claims(site, info.closes_off.iter().take(2).chain(info.rejoins.iter().take(1))))
        }
        Fill::CarriesOver => Some(named(site, &gap.carries, "Nothing at full depth yet; see what one takes further.")),
        Fill::ToGrow => {
            let grows: Vec<&RoleSkill> = gap.grows.iter().map(|(need, _)| *need).collect();
            Some(named(site, &grows, "Nothing."))
        }
        Fill::New => Some(named(site, &gap.new, "No new skill.")),
    }
}

/// A role with its zone and its lines.
fn station(role: &Role) -> Element {
    let tracks: Vec<String> = role.tracks.iter().map(|track| track.name().to_ascii_lowercase()).collect();
    let lines = if tracks.len() == 1 { "line" } else { "lines" };
    words(
        "p",
        format!("{}: {} level, {lines}: {}", role.title, role.level.name().to_ascii_lowercase(), tracks.join(", ")),
    )
}

/// The track that a group argues for: one of the goal's, and if it can be, one that the person is not on yet.
fn track(site: Site, from: &Role, to: &Role) -> Option<&'static TrackInfo> {
    let new = |track: &&Track| !from.tracks.contains(track);
    let track = to.tracks.iter().find(new).or_else(|| to.tracks.first())?;
    site.catalogue.track(*track)
}

/// What speaks for a track: first what others say.
fn arguments(info: &'static TrackInfo) -> impl Iterator<Item = &'static Claim> {
    let all = || info.scope.iter().chain(&info.employers);
    let ours = |claim: &&Claim| claim.evidence.reason().is_some();
    all().filter(move |claim| !ours(claim)).chain(all().filter(ours)).take(SOME)
}

fn claims(site: Site, claims: impl IntoIterator<Item = &'static Claim>) -> Element {
    el("ul").class("claims").children(claims.into_iter().map(|one| el("li").child(basis::claim(site, one))))
}

/// What there is to learn, what is known in part first.
fn learned<'a>(gap: &'a Gap<'static>) -> impl Iterator<Item = &'static RoleSkill> + 'a {
    gap.grows.iter().map(|(need, _)| *need).chain(gap.new.iter().copied())
}

fn named(site: Site, needs: &[&RoleSkill], none: &'static str) -> Element {
    if needs.is_empty() {
        return words("p", none);
    }
    words("p", names(site, needs.iter().copied()))
}

fn names<'a>(site: Site, needs: impl Iterator<Item = &'a RoleSkill>) -> String {
    let names: Vec<&str> =
        needs.filter_map(|need| site.catalogue.skill(&need.skill)).map(|skill| skill.name.as_str()).collect();
    names.join(", ")
}

/// For each move of a path what there is to learn.
fn gaps(site: Site, path: &Path<'static>) -> Element {
    let items = path.moves.iter().filter_map(|step| {
        let (from, to) = (site.catalogue.role(&step.from)?, site.catalogue.role(&step.to)?);
        let gap = gap::between(from, to);
        Some(words("li", format!("To {}: {}", to.title, names(site, learned(&gap)))))
    });
    el("ul").children(items)
}
