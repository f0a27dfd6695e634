//! What the pay page shows, as a table to take elsewhere: every figure with all that it must say, and where it was published.

use super::pay_compare::{self, Rung};
use super::pay_figure::{Figure, NAMES, PERCENTILES, Value};
use super::table::{Cell, Table};
use super::{pay, pay_time};
use crate::catalogue::{Amount, AreaPay, Basis, Catalogue, OccupationFit, Pay, PlaceId, Role, SourceId, Track};

/// The columns. Money is in whole currency units a year, errors are relative standard errors in percent.
const COLUMNS: [&str; 31] = [
    "what",
    "role_id",
    "role",
    "level",
    "tracks",
    "place_asked_for",
    "place_id",
    "place",
    "period",
    "measure",
    "currency",
    "basis",
    "group",
    "group_title",
    "role_to_group",
    "jobs",
    "jobs_error_percent",
    "mean",
    "mean_error_percent",
    "p10",
    "p25",
    "median",
    "p75",
    "p90",
    "at_least",
    "low",
    "high",
    "average",
    "source",
    "source_url",
    "licence",
];

/// The pay of the roles of a track, or of all, in a place; of the chosen roles also what articles say, the states and past years.
pub fn table(
    catalogue: &Catalogue,
    place: &PlaceId,
    track: Option<Track>,
    chosen: &[&Role],
    loaded: Option<&AreaPay>,
) -> Table {
    let rungs = pay_compare::ladder(catalogue, place, track, loaded);
    let mut rows: Vec<Vec<Cell>> = rungs.iter().map(|rung| of_rung(catalogue, place, rung)).collect();
    for role in chosen {
        let rung = pay_compare::rung(catalogue, place, role, loaded);
        if !rungs.iter().any(|shown| shown.role.id == role.id) {
            rows.push(of_rung(catalogue, place, &rung));
        }
        rows.extend(pay::from_articles(catalogue, role).into_iter().map(|pay| of_article(catalogue, role, pay)));
        let Some(fit) = rung.fit else { continue };
        let figure = |what, figure: &Figure| row(catalogue, what, role, figure.place, Some(fit), Some(figure));
        // Of other nations' groups there are none.
        let states = pay_compare::across_states(catalogue, &fit.occupation);
        rows.extend(states.iter().filter_map(|state| Some(figure("state", state.figure.as_ref()?))));
        let years = pay_time::history(catalogue, &fit.occupation);
        rows.extend(years.iter().map(|year| figure("past year", &year.figure)));
    }
    Table { columns: &COLUMNS, rows }
}

fn of_rung(catalogue: &Catalogue, place: &PlaceId, rung: &Rung) -> Vec<Cell> {
    let figure = rung.answer.as_ref().and_then(|answer| answer.figure.as_ref());
    row(catalogue, "role", rung.role, place, rung.fit, figure)
}

fn row(
    catalogue: &Catalogue,
    what: &str,
    role: &Role,
    asked: &PlaceId,
    fit: Option<&OccupationFit>,
    figure: Option<&Figure>,
) -> Vec<Cell> {
    let group = fit.and_then(|fit| catalogue.occupation(&fit.occupation));
    let text = |read: &dyn Fn(&Figure) -> String| figure.map_or(Cell::NotKnown, |figure| read(figure).as_str().into());
    let percentile = |at: usize| match figure.map(|figure| figure.spread[at]) {
        Some(Value::Known(value) | Value::AtLeast(value)) => Cell::Number(value),
        _ => Cell::NotKnown,
    };
    let mut cells = start(what, role);
    cells.extend([
        asked.as_str().into(),
        text(&|figure| figure.place.to_string()),
        text(&|figure| figure.place_name.to_owned()),
        text(&|figure| figure.period.to_owned()),
        text(&|figure| figure.measure.to_owned()),
        text(&|figure| figure.currency.code().to_owned()),
        figure.map_or(Cell::NotKnown, |_| Basis::Official.label().into()),
        group.map_or(Cell::NotKnown, |group| [group.classification.name(), " ", &group.code].concat().as_str().into()),
        group.map_or(Cell::NotKnown, |group| group.title.as_str().into()),
        fit.map_or(Cell::NotKnown, |fit| fit.fit.label().into()),
        figure.and_then(|figure| figure.jobs).into(),
        figure.and_then(|figure| figure.jobs_rse).into(),
        figure.and_then(|figure| figure.mean).into(),
        figure.and_then(|figure| figure.mean_rse).into(),
    ]);
    cells.extend((0..PERCENTILES.len()).map(percentile));
    cells.push(text(&open_ended));
    cells.extend([Cell::NotKnown, Cell::NotKnown, Cell::NotKnown]);
    cells.extend(published(catalogue, figure.and_then(|figure| figure.source)));
    cells
}

/// The percentiles that are lower bounds.
fn open_ended(figure: &Figure) -> String {
    let open = figure.spread.iter().zip(NAMES).filter(|(value, _)| matches!(value, Value::AtLeast(_)));
    open.map(|(_, name)| name).collect::<Vec<_>>().join(" ")
}

/// What an article says of a title: a range or an average, never merged with a statistic.
fn of_article(catalogue: &Catalogue, role: &Role, pay: &Pay) -> Vec<Cell> {
    let place = catalogue.place(&pay.place).map_or("", |place| &place.name);
    let mut cells = start("article", role);
    cells.extend([
        pay.place.as_str().into(),
        pay.place.as_str().into(),
        place.into(),
        pay.period.as_str().into(),
        pay.measure.as_str().into(),
        pay.currency.code().into(),
        pay.evidence.basis().label().into(),
    ]);
    // No group, no jobs, no precision, no percentiles.
    cells.extend((cells.len()..COLUMNS.len() - 6).map(|_| Cell::NotKnown));
    let (low, high, average) = match pay.amount {
        Amount::Range { low, high } => (Some(low), Some(high), None),
        Amount::Average(value) => (None, None, Some(value)),
        Amount::Spread { .. } => (None, None, None),
    };
    cells.extend([low.into(), high.into(), average.into()]);
    cells.extend(published(catalogue, pay.evidence.source()));
    cells
}

fn start(what: &str, role: &Role) -> Vec<Cell> {
    let tracks: Vec<&str> = role.tracks.iter().map(|track| track.id()).collect();
    vec![
        what.into(),
        role.id.as_str().into(),
        role.title.as_str().into(),
        role.level_name().as_str().into(),
        tracks.join(" ").as_str().into(),
    ]
}

fn published(catalogue: &Catalogue, source: Option<&SourceId>) -> [Cell; 3] {
    let source = source.and_then(|id| catalogue.source(id));
    source.map_or([Cell::NotKnown, Cell::NotKnown, Cell::NotKnown], |source| {
        [source.title.as_str(), source.url.as_deref().unwrap_or_default(), &source.licence].map(Cell::from)
    })
}
