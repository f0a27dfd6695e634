//! Pay by level along the tracks: a picture for each track, all of one place on one scale, and the same in words.

use super::row;
use crate::catalogue::{Amount, Level, Place, Role, Track};
use crate::components::markup::{Element, el, link, words};
use crate::components::{Site, basis, pay as pay_view, tags};
use crate::questions::pay::{middle, money, scale_end};
use crate::questions::tracks::{Rung, Step, step};
use leptos::prelude::*;

/// The picture of a track, in units of its own: the field in which bars stand, and what is left of it for amounts.
const LEFT: u32 = 76;
const WIDTH: u32 = 320;
const TOP: u32 = 12;
const HEIGHT: u32 = 200;

fn steps(site: Site, track: Track, place: &'static Place) -> Vec<(Level, Step<'static>)> {
    let step = |level| (level, step(site.catalogue, track, level, &place.id));
    Level::ALL.into_iter().map(step).filter(|(_, step)| !step.rungs.is_empty() || !step.unknown.is_empty()).collect()
}

/// The end of a place's scale: above the middle half of every group on every track. What reaches further is drawn with an arrow.
fn end(site: Site, place: &'static Place) -> u32 {
    let top = |rung: &Rung| match rung.pay.amount {
        Amount::Spread { median, p75, .. } => p75.unwrap_or(median),
        _ => 0,
    };
    scale_end(groups(site, place, &Track::ALL).iter().map(top).max().unwrap_or(0))
}

/// Pay along all tracks, place by place.
pub(super) fn view(site: Site) -> AnyView {
    let places = site.catalogue.places.iter().map(|place| {
        let period = period(site, place);
        let caption = format!("{}, {period}: {}", place.name, what(site, place));
        let levels = Level::ALL.map(|level| {
            row(level.name(), move |track| {
                let step = step(site.catalogue, track, level, &place.id);
                level_words(site, &step).into_any()
            })
        });
        view! {
            <h3>{format!("{}, {period}", place.name)}</h3>
            <table class="track-pay">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {Track::ALL
                            .map(|track| view! { <th scope="col"><span class=tags::track_class(track)>{track.name()}</span></th> })
                            .into_iter()
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {row("Ladder", move |track| picture(site, track, place).into_any())}
                    {levels.into_iter().collect_view()}
                </tbody>
            </table>
            {notes(site, place, &Track::ALL)}
        }
    });
    view! {
        <section>
            <h2 id="pay">"Pay by level along the tracks"</h2>
            <p class="measure">
                "Statistics count occupation groups, not titles. Each bar is the main group of one or more roles of a level, and holds everybody in the group, many other titles among them; a role that spans two levels stands at the lower one. "
                "The box is the middle half, the thin line eight in ten, the tick the median. All three ladders of a place share one scale."
            </p>
            {places.collect_view()}
        </section>
    }
    .into_any()
}

/// The pay ladder of one track, for its own page: pictures and words, place by place.
pub fn of_track(site: Site, track: Track) -> AnyView {
    let places = site.catalogue.places.iter().map(|place| {
        let levels = steps(site, track, place).into_iter().map(|(level, step)| {
            el("section").child(words("h4", level.name()).text(" level")).child(level_words(site, &step))
        });
        view! {
            <section>
                <h3>{format!("{}, {}", place.name, period(site, place))}</h3>
                <p class="quiet">"Counts " {what(site, place)}</p>
                <div class="one-ladder">{picture(site, track, place)}<div>{levels.collect_view()}</div></div>
                {notes(site, place, &[track])}
            </section>
        }
    });
    places.collect_view().into_any()
}

/// The lowest and the highest median along a track, place by place.
pub fn ends(site: Site, track: Track) -> Element {
    let places = site.catalogue.places.iter().flat_map(|place| {
        let mut rungs: Vec<Rung> = steps(site, track, place).into_iter().flat_map(|(_, step)| step.rungs).collect();
        rungs.sort_by_key(|rung| middle(&rung.pay.amount));
        let said = rungs.first().zip(rungs.last()).map(|(low, high)| {
            let one = |rung: &Rung| {
                format!(
                    "{} ({})",
                    middle(&rung.pay.amount).map_or_else(String::new, |value| money(value, rung.pay.currency)),
                    rung.group.title
                )
            };
            let evidence = &high.pay.evidence;
            words("dd", format!("{} to {}, {} ", one(low), one(high), high.pay.period))
                .child(basis::mark(site, evidence))
        });
        [words("dt", place.name.as_str()), said.unwrap_or_else(|| words("dd", "not known"))]
    });
    el("dl").class("levels").children(places)
}

fn period(site: Site, place: &'static Place) -> String {
    groups(site, place, &Track::ALL).first().map_or_else(|| "no figures".to_owned(), |rung| rung.pay.period.clone())
}

/// Every group of a place once, from some tracks, in the order of the levels.
fn groups(site: Site, place: &'static Place, tracks: &[Track]) -> Vec<Rung<'static>> {
    let mut groups: Vec<Rung<'static>> = Vec::new();
    for rung in tracks.iter().flat_map(|track| steps(site, *track, place)).flat_map(|(_, step)| step.rungs) {
        if groups.iter().all(|known| known.group.id != rung.group.id) {
            groups.push(rung);
        }
    }
    groups
}

/// What is measured, and the scale.
fn what(site: Site, place: &'static Place) -> String {
    let groups = groups(site, place, &Track::ALL);
    let measures: Vec<&str> = groups.iter().map(|rung| rung.pay.measure.as_str()).collect();
    let scale = groups.first().map_or_else(String::new, |rung| money(end(site, place), rung.pay.currency));
    let measured = match measures.first() {
        Some(first) if measures.iter().all(|measure| measure == first) => *first,
        _ => "annual gross pay, not of the same jobs in every group: see the notes below",
    };
    format!("{measured}. The scale runs from zero to {scale}.")
}

/// What to keep in mind of the groups' figures, each group once.
fn notes(site: Site, place: &'static Place, tracks: &[Track]) -> Option<Element> {
    let groups = groups(site, place, tracks);
    let one_measure = groups.windows(2).all(|pair| pair[0].pay.measure == pair[1].pay.measure);
    let notes: Vec<Element> = groups
        .iter()
        .filter(|rung| rung.pay.note.is_some() || !one_measure)
        .map(|rung| {
            let measure = if one_measure { String::new() } else { [&rung.pay.measure, ". "].concat() };
            words("li", [&rung.group.title, ": ", &measure].concat()).text(rung.pay.note.as_deref().unwrap_or_default())
        })
        .collect();
    (!notes.is_empty()).then(|| el("ul").class("quiet").children(notes))
}

/// The groups of one level in words.
fn level_words(site: Site, step: &Step<'static>) -> Element {
    let roles = |roles: &[&'static Role]| {
        let mut list = el("span").class("quiet");
        for (i, role) in roles.iter().enumerate() {
            list = list.text(if i == 0 { "" } else { ", " }).child(link(site.role(role), role.title.as_str()));
        }
        list
    };
    let known = step.rungs.iter().map(|rung| {
        el("li")
            .child(words("b", pay_view::short(rung.pay)))
            .text(" ")
            .child(words("span", [&rung.group.title, ", counts "].concat()).class("quiet"))
            .child(roles(&rung.roles))
            .text(". ")
            .child(basis::mark(site, &rung.pay.evidence))
    });
    let unknown = (!step.unknown.is_empty())
        .then(|| el("li").child(words("b", "Not known")).text(" ").child(roles(&step.unknown)).text("."));
    let none = (step.rungs.is_empty() && step.unknown.is_empty())
        .then(|| words("li", "No role of this track stands at this level.").class("quiet"));
    el("ul").class("plain-list").children(known).children(unknown).children(none)
}

/// The ladder of a track: a column for each level, a bar for each group. The words say the same, so it is hidden from screen
/// readers.
fn picture(site: Site, track: Track, place: &'static Place) -> Element {
    let end = end(site, place);
    let all = steps(site, track, place);
    let Some(currency) = all.iter().flat_map(|(_, step)| &step.rungs).map(|rung| rung.pay.currency).next() else {
        return words("p", "No figures.").class("quiet");
    };
    let grid = (0..=4).map(|i| {
        let value = end / 4 * i;
        let y = y(value, end);
        let line = el("line")
            .class("axis")
            .number("x1", number(LEFT))
            .number("x2", number(WIDTH))
            .number("y1", y)
            .number("y2", y);
        let label =
            words("text", money(value, currency)).number("x", number(LEFT - 6)).number("y", y + 4).class("amount");
        el("g").child(line).child(label)
    });
    let column = (WIDTH - LEFT) / 4;
    let columns = Level::ALL.into_iter().enumerate().map(|(i, level)| {
        let left = LEFT + column * u32::try_from(i).unwrap_or(0);
        let rungs = all.iter().filter(|(at, _)| *at == level).flat_map(|(_, step)| &step.rungs).collect::<Vec<_>>();
        let share = column / u32::try_from(rungs.len() + 1).unwrap_or(1);
        let bars = rungs
            .iter()
            .enumerate()
            .map(|(i, rung)| bar(rung, left + share * (u32::try_from(i).unwrap_or(0) + 1), share.min(13) - 3, end));
        let name = words("text", level.name())
            .class("zone")
            .number("x", number(left + column / 2))
            .number("y", number(TOP + HEIGHT + 20));
        el("g").children(bars).child(name)
    });
    let class = match track {
        Track::Generalist => "pay-ladder generalist",
        Track::Specialist => "pay-ladder specialist",
        Track::Operations => "pay-ladder operations",
    };
    el("svg")
        .class(class)
        .attr("viewBox", "0 0 320 240")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(grid)
        .children(columns)
}

fn number(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(0)
}

/// How far down an amount stands.
fn y(value: u32, end: u32) -> i32 {
    number(TOP + HEIGHT - value.min(end) * HEIGHT / end)
}

/// One group: the thin line, the box, the median; an arrow where the line leaves the scale.
fn bar(rung: &Rung, middle: u32, width: u32, end: u32) -> Element {
    let Amount::Spread { p10, p25, median, p75, p90, .. } = rung.pay.amount else { return el("g") };
    let rect = |low: u32, high: u32, class: &'static str, width: u32| {
        let (top, bottom) = (y(high, end), y(low, end));
        el("rect")
            .class(class)
            .number("x", number(middle - width / 2))
            .number("width", number(width))
            .number("y", top)
            .number("height", bottom - top)
    };
    let outer = p10.zip(p90).map(|(low, high)| rect(low, high, "outer", 2));
    let inner = p25.zip(p75).map(|(low, high)| rect(low, high, "inner", width));
    let tick = el("line")
        .class("median")
        .number("x1", number(middle - width / 2) - 2)
        .number("x2", number(middle + width / 2) + 2)
        .number("y1", y(median, end))
        .number("y2", y(median, end));
    let beyond = p90.filter(|high| *high > end).map(|_| {
        let x = number(middle);
        el("path").class("outer").attr("d", format!("M{} {TOP}L{x} {}L{} {TOP}Z", x - 7, TOP - 10, x + 7))
    });
    el("g").children(outer).children(inner).children(beyond).child(tick)
}
