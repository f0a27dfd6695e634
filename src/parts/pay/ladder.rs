//! All roles of a track, or of all, by level, with their pay in the place.

use super::Shown;
use super::table::{self, Line};
use crate::address::{Address, Page, Query};
use crate::catalogue::Level;
use crate::components::markup::{Element, el, link, words};
use crate::components::{figure, tags};
use crate::questions::pay_compare::{self, Rung};
use crate::questions::pay_figure::{Figure, Precision};

pub(super) fn section(shown: &Shown) -> Element {
    let track = shown.track;
    let title = match track {
        Some(track) => [track.name(), " track, level by level"].concat(),
        None => "All roles, level by level".to_owned(),
    };
    let rungs = pay_compare::ladder(shown.site.catalogue, &shown.place, track, shown.loaded);
    let figures = || rungs.iter().filter_map(|rung| rung.answer.as_ref()?.figure.as_ref());
    let section = el("section").child(words("h2", title).attr("id", "ladder"));
    let Some(usual) = figures().find(|figure| *figure.place == shown.place).or_else(|| figures().next()).cloned()
    else {
        return section.child(words("p", "Not known: no figure for these roles there."));
    };
    let alike = |figure: &&Figure| figure.compares_with(&usual);
    let end = table::end_of_middles(figures().filter(alike));
    let groups = Level::ALL.map(|level| {
        let on_level = rungs.iter().filter(|rung| rung.role.level == level);
        (Some(level.name()), on_level.map(|rung| line(shown, rung, &usual, end)).collect())
    });
    let caption = el("caption").child(figure::origin(shown.site, &usual)).text(
        ". A figure speaks of everybody in the group that a role is counted in, not of the title. The box holds the middle half, the thin bar eight in ten, the line is the median; an arrow says that a bar goes on.",
    );
    section.child(table::table(caption, "Role", usual.currency, end, groups))
}

fn line(shown: &Shown, rung: &Rung<'static>, usual: &Figure, end: u32) -> Line {
    let site = shown.site;
    let query = Query { place: Some(shown.place.clone()), roles: vec![rung.role.id.clone()], ..Query::default() };
    let name = words("th", "")
        .child(link(site.role(rung.role), rung.role.title.as_str()))
        .text(" ")
        .child(tags::tracks(rung.role));
    let full = link(site.links.to(&Address { page: Page::Pay, query }), "Pay in full")
        .class("more")
        .attr("aria-label", ["Pay in full: ", &rung.role.title].concat());
    let not_known = || "not known".to_owned();
    let Some(answer) = &rung.answer else {
        let whose = words("td", "Counted in no group there. ").child(full);
        return Line { name, words: not_known(), picture: None, whose };
    };
    let found = answer.figure.as_ref();
    let group = rung.fit.and_then(|fit| Some((fit, site.catalogue.occupation(&fit.occupation)?)));
    let mut whose = words("td", "");
    if let Some((fit, group)) = group {
        whose = whose.text([&group.title, " (", &group.code, "), ", fit.fit.label(), "."].concat());
    }
    // Another measure or period stands in words alone, never on this axis.
    let other = found.filter(|figure| !figure.compares_with(usual));
    if let Some(other) = other {
        let what = [" Outside the scale, as it counts something else: ", other.period, ", ", other.measure, "."];
        whose = whose.text(what.concat());
    }
    if let Some(why) = figure::instead(site, found, &answer.skipped) {
        whose = whose.text(" ").child(words("b", why));
    }
    if found.is_some_and(|figure| figure.precision() == Precision::Low) {
        whose = whose.text(" ").child(words("b", "Low precision."));
    }
    let whose = whose.text(" ").child(full);
    match found {
        Some(found) if other.is_none() => Line::of(name, found, end, whose),
        found => Line { name, words: found.map_or_else(not_known, figure::short), picture: None, whose },
    }
}
