//! Where pay is known: nations, states, areas; finding one by what a person types.

use super::order;
use crate::catalogue::{Area, Catalogue, Place, PlaceId, State};

/// A place that pay is known for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where<'a> {
    /// A nation.
    Nation(&'a Place),
    /// A state, district or territory.
    State(&'a State),
    /// A metropolitan or non-metropolitan area. Its figures are a file of their own.
    Area(&'a Area),
}

impl<'a> Where<'a> {
    /// Its id, as in addresses.
    pub const fn id(self) -> &'a PlaceId {
        match self {
            Self::Nation(place) => &place.id,
            Self::State(state) => &state.id,
            Self::Area(area) => &area.id,
        }
    }

    /// Its name; that of an area ends with the codes of its states, or names them.
    pub const fn name(self) -> &'a str {
        match self {
            Self::Nation(place) => place.name.as_str(),
            Self::State(state) => state.name.as_str(),
            Self::Area(area) => area.name.as_str(),
        }
    }
}

/// Other words for a nation than its name and its id; a part of one leads to the whole, because pay is known for that only.
const NATION_WORDS: [(&str, &str); 9] = [
    ("us", "usa"),
    ("us", "america"),
    ("uk", "gb"),
    ("uk", "britain"),
    ("uk", "great britain"),
    ("uk", "england"),
    ("uk", "scotland"),
    ("uk", "wales"),
    ("uk", "northern ireland"),
];

/// The place of an id.
pub fn place<'a>(catalogue: &'a Catalogue, id: &PlaceId) -> Option<Where<'a>> {
    let pay = &catalogue.pay_areas;
    let nation = catalogue.place(id).map(Where::Nation);
    nation.or_else(|| pay.state(id).map(Where::State)).or_else(|| pay.area(id).map(Where::Area))
}

/// All places: nations, then states by name, then areas by name.
pub fn all(catalogue: &Catalogue) -> impl Iterator<Item = Where<'_>> {
    let nations = catalogue.places.iter().map(Where::Nation);
    let states = catalogue.pay_areas.states.iter().map(Where::State);
    nations.chain(states).chain(catalogue.pay_areas.index.iter().map(Where::Area))
}

/// The places that a typed text may mean, best first: an id, a postal code or another name in full; names that begin so; names
/// that have all typed words, each by its beginning, where the names of an area's states count as its own words.
pub fn find<'a>(catalogue: &'a Catalogue, typed: &str, most: usize) -> Vec<Where<'a>> {
    let typed = words(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let ranked = all(catalogue).filter_map(|place| Some((rank(catalogue, place, &typed)?, place)));
    let found: Vec<(usize, Where<'a>)> = ranked.collect();
    let places = order::by(found.iter().enumerate().map(|(i, (rank, _))| (*rank, i)));
    places.into_iter().take(most).map(|i| found[i].1).collect()
}

/// The smaller the better; none where the place is not meant.
fn rank(catalogue: &Catalogue, place: Where<'_>, typed: &[String]) -> Option<usize> {
    let whole = typed.join(" ");
    let id = place.id().as_str();
    // What follows the country is the postal code of a state and the official code of an area.
    let code = id.split_once('-').map_or(id, |(_, code)| code);
    if whole == code || words(id).join(" ") == whole || NATION_WORDS.contains(&(id, whole.as_str())) {
        return Some(0);
    }
    let mut names = words(place.name());
    if names.join(" ").starts_with(&whole) {
        return Some(1);
    }
    if let Where::Area(area) = place {
        for state in area.states.iter().filter_map(|id| catalogue.pay_areas.state(id)) {
            names.extend(words(&state.name));
            names.extend(words(&state.code));
        }
    }
    let all = typed.iter().all(|typed| names.iter().any(|name| name.starts_with(typed)));
    all.then_some(2)
}

/// The words of a text in small letters; the accents of Spanish place names are dropped, as the official names drop them.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in text.chars() {
        let plain = match letter {
            'á' | 'Á' => 'a',
            'é' | 'É' => 'e',
            'í' | 'Í' => 'i',
            'ó' | 'Ó' => 'o',
            'ú' | 'Ú' | 'ü' | 'Ü' => 'u',
            'ñ' | 'Ñ' => 'n',
            other => other.to_ascii_lowercase(),
        };
        if plain.is_ascii() && !plain.is_ascii_alphanumeric() {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(plain);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
