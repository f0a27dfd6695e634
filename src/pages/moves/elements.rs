//! What O*NET's ratings of the two occupation groups say: the elements that one has to grow in.

use super::Leg;
use crate::catalogue::{ElementKind, Occupation, Role, Score, SourceId, Survey};
use crate::components::markup::{Element, el, words};
use crate::components::{Site, basis, spread};
use crate::questions::elements::{self, Answer, Comparison, Pair, Shift};

/// So many elements of a kind are shown.
const MOST: usize = 10;

pub(super) fn view(leg: Leg) -> Vec<Element> {
    let Leg { site, from, to, .. } = leg;
    let counted = [from, to].map(|role| counted(site, role));
    match elements::compare_roles(site.catalogue, from, to) {
        Some(Answer::Compared(found)) => compared(leg, &found),
        Some(Answer::SameGroup(group)) => {
            let said = format!(
                "O*NET rates occupation groups, not titles, and both roles are counted in one: {}. So its ratings cannot tell them apart.",
                title(group)
            );
            vec![words("p", said)]
        }
        Some(Answer::NotRated(groups)) => {
            let names: Vec<String> = groups.into_iter().map(title).collect();
            vec![words("p", format!("Not known: O*NET has no ratings here for {}.", names.join(" and ")))]
        }
        None => {
            let missing = [from, to].into_iter().zip(counted).filter(|(_, group)| group.is_none());
            let names: Vec<&str> = missing.map(|(role, _)| role.title.as_str()).collect();
            let said = format!(
                "Not known: {} is in no occupation group that O*NET rates here, so there is nothing to compare.",
                names.join(" or ")
            );
            vec![words("p", said)]
        }
    }
}

/// A group as official lists call it.
fn title(group: &Occupation) -> String {
    format!("{} ({} {})", group.title, group.classification.name(), group.code)
}

/// How a role is counted, as a sentence; none where no rated group counts it.
fn counted(site: Site, role: &'static Role) -> Option<String> {
    let fit = elements::group_of(site.catalogue, role)?;
    let group = site.catalogue.occupation(&fit.occupation)?;
    Some(format!("{} is counted in {}: {}.", role.title, title(group), fit.fit.label()))
}

fn compared(leg: Leg, found: &Comparison<'static>) -> Vec<Element> {
    let mut about = el("p").text(
        "O*NET rates occupation groups, not titles: importance from 1 to 5, level from 0 to 7. Shown is what grows or is new by half a point or more, our own rule, and is at least important (3) where this move leads. ",
    );
    for sentence in [leg.from, leg.to].into_iter().filter_map(|role| counted(leg.site, role)) {
        about = about.text(sentence).text(" ");
    }
    let kinds = [ElementKind::Skill, ElementKind::Knowledge];
    [about].into_iter().chain(kinds.into_iter().flat_map(|kind| of_kind(leg, found, kind))).collect()
}

fn of_kind(leg: Leg, found: &Comparison<'static>, kind: ElementKind) -> Vec<Element> {
    let all = found.top(kind, usize::MAX);
    let noun = match kind {
        ElementKind::Knowledge => "field of knowledge",
        _ => "skill",
    };
    let heading = words("h3", kind.name());
    if all.is_empty() {
        let said = format!("No {noun} grows by half a point or more.");
        return vec![heading, words("p", said).children(rated(leg.site, found, kind))];
    }
    let shown = &all[..all.len().min(MOST)];
    let how_many = if all.len() > shown.len() {
        format!("The {} that matter most of {} that grow or are new. ", shown.len(), all.len())
    } else if all.len() == 1 {
        "The only one that grows or is new. ".to_owned()
    } else {
        format!("All {} that grow or are new. ", all.len())
    };
    let caption = words("caption", how_many)
        .text(format!(
            "Upper bar and first value: {}; lower bar and second value: {}. ",
            found.from.title, found.to.title
        ))
        .children(rated(leg.site, found, kind));
    let head = [kind.name(), "Importance, 1 to 5", "Level, 0 to 7"].map(|name| words("th", name).attr("scope", "col"));
    let table = el("table")
        .class("rated")
        .child(caption)
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(shown.iter().map(|pair| row(pair))));
    vec![heading, table]
}

/// When each group was rated, with the release.
fn rated(site: Site, found: &Comparison<'static>, kind: ElementKind) -> Option<Element> {
    let pair = found.pairs.iter().find(|pair| pair.to.element.kind == kind)?;
    let (from, to): (&'static Survey, &'static Survey) = (pair.from.survey, pair.to.survey);
    let said = if from.rated == to.rated {
        format!(" Both groups were rated in {}. ", from.rated)
    } else {
        format!(" Rated in {} and in {}. ", from.rated, to.rated)
    };
    let sources: Vec<&'static SourceId> =
        if from.source == to.source { vec![&to.source] } else { vec![&from.source, &to.source] };
    let marks = sources.into_iter().map(|id| basis::source(site, id));
    Some(words("span", said).children(marks))
}

fn row(pair: &Pair<'static>) -> Element {
    let new = (pair.shift() == Shift::New).then_some("New: not relevant where this move starts.");
    let unsure = pair.low_precision().then_some("Low precision: O*NET advises not to rely on it.");
    let notes = new.into_iter().chain(unsure).map(|note| words("small", note));
    let name = words("th", pair.to.element.name.as_str()).attr("scope", "row").text(" ").children(notes);
    let (from, to) = (pair.from.rating, pair.to.rating);
    el("tr")
        .child(name)
        .child(both("Importance", Some(from.importance), Some(to.importance), Score::IMPORTANCE))
        .child(both("Level", from.level, to.level, Score::LEVEL))
}

/// Two values with their bars, in one cell.
fn both(scale: &'static str, from: Option<Score>, to: Option<Score>, (start, end): (Score, Score)) -> Element {
    let cell = el("td").attr("data-column", scale);
    let Some((from, to)) = from.zip(to) else { return cell.text("not rated") };
    let ends = (u32::from(start.hundredths()), u32::from(end.hundredths()));
    let values = format!("{from} to {to}");
    cell.child(spread::pair(u32::from(from.hundredths()), u32::from(to.hundredths()), ends))
        .text(" ")
        .child(words("span", values))
}
