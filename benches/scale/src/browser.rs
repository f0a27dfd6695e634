//! The questions as functions that a page calls by number, so that what is measured is the answer and not the passing of it.
//! What a page built once stays until it is left.

use crate::{MISTYPED, SIZES, TYPED, ask, joined, keystrokes, of_moves, of_texts, unconnected};
use hr_career_paths::catalogue::Catalogue;
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask, Ranking, weight};
use hr_career_paths::questions::search::Index;
use hr_career_paths::questions::{gap, reach};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many roles the catalogues have.
#[wasm_bindgen]
pub fn sizes() -> Vec<usize> {
    SIZES.to_vec()
}

/// The ids of the rankings; elsewhere they go by their place in this list.
#[wasm_bindgen]
pub fn rankings() -> Vec<String> {
    Ranking::ALL.iter().map(|by| by.id().to_owned()).collect()
}

/// A catalogue with moves, and questions for it.
#[wasm_bindgen]
pub struct Moves {
    catalogue: &'static Catalogue,
    network: Network<'static>,
    pairs: Vec<(usize, usize)>,
    /// By ranking, then by pair.
    asks: Vec<Vec<Ask>>,
    none: Vec<Ask>,
}

#[wasm_bindgen]
impl Moves {
    /// A catalogue of so many roles.
    #[wasm_bindgen(constructor)]
    pub fn new(roles: usize) -> Self {
        let catalogue: &'static Catalogue = Box::leak(Box::new(of_moves(roles)));
        let network = Network::of(catalogue);
        let pairs = joined(&network);
        let asks = |by| pairs.iter().map(|pair| ask(&network, *pair, by)).collect();
        let asks = Ranking::ALL.into_iter().map(asks).collect();
        let none = unconnected(&network).iter().map(|pair| ask(&network, *pair, Ranking::Moves)).collect();
        Self { catalogue, network, pairs, asks, none }
    }

    /// Builds the network; the number of its moves.
    pub fn build(&self) -> usize {
        Network::of(self.catalogue).edges.len()
    }

    /// How many questions have an answer.
    pub fn questions(&self) -> usize {
        self.pairs.len()
    }

    /// How many questions have none.
    pub fn nones(&self) -> usize {
        self.none.len()
    }

    /// The best paths of a question, at most so many; their number.
    pub fn best(&self, question: usize, ranking: usize, count: usize) -> usize {
        paths::best(&self.network, &self.asks[ranking][question], count).map_or(0, |found| found.paths.len())
    }

    /// What the best path of a question costs by moves: the sum of the weights.
    pub fn cost(&self, question: usize) -> u32 {
        let found = paths::best(&self.network, &self.asks[0][question], 1);
        let places = |path: &paths::Path| path.stops.windows(2).map(|ends| self.lightest(ends[0], ends[1])).sum();
        found.map_or(0, |found| found.paths.first().map_or(0, places))
    }

    /// The shown answer to a question; the number of its paths.
    pub fn shown(&self, question: usize, ranking: usize) -> usize {
        paths::find(&self.network, &self.asks[ranking][question]).map_or(0, |found| found.paths.len())
    }

    /// The reason why a question has no answer.
    pub fn none(&self, question: usize) -> bool {
        paths::find(&self.network, &self.none[question]).is_err()
    }

    /// How many roles can be reached from the start of a question.
    pub fn from(&self, question: usize) -> usize {
        reach::from(&self.network, self.pairs[question].0, &[]).len()
    }

    /// How many roles lead to the end of a question.
    pub fn to(&self, question: usize) -> usize {
        reach::to(&self.network, self.pairs[question].1, &[]).len()
    }

    /// How much there is to learn between the ends of a question.
    pub fn gap(&self, question: usize) -> u32 {
        let (start, end) = self.pairs[question];
        gap::between(self.network.role(start), self.network.role(end)).size()
    }

    /// The ends of the questions, one after the other.
    pub fn ends(&self) -> Vec<usize> {
        self.pairs.iter().flat_map(|(start, end)| [*start, *end]).collect()
    }

    /// The network for another library: start, end and weight of each move, one after the other.
    pub fn edges(&self) -> Vec<u32> {
        let edge = |edge: &hr_career_paths::questions::network::Edge| [edge.from as u32, edge.to as u32, weight(edge)];
        self.network.edges.iter().flat_map(edge).collect()
    }

    fn lightest(&self, from: usize, to: usize) -> u32 {
        let edges = self.network.leaving(from).map(|at| &self.network.edges[at]);
        edges.filter(|edge| edge.to == to).map(weight).min().unwrap_or(0)
    }
}

/// A catalogue with texts, and its search.
#[wasm_bindgen]
pub struct Texts {
    catalogue: &'static Catalogue,
    index: Index<'static>,
}

#[wasm_bindgen]
impl Texts {
    /// A catalogue of so many roles.
    #[wasm_bindgen(constructor)]
    pub fn new(roles: usize) -> Self {
        let catalogue: &'static Catalogue = Box::leak(Box::new(of_texts(roles)));
        Self { catalogue, index: Index::of(catalogue) }
    }

    /// Builds the index.
    pub fn build(&self) {
        std::hint::black_box(Index::of(self.catalogue));
    }

    /// Answers a keystroke; how many things were found.
    pub fn find(&self, typed: &str) -> usize {
        self.index.find(typed).total
    }

    /// All texts that are searched, for another library.
    pub fn texts(&self) -> Vec<String> {
        self.index.texts().map(|(_, text)| text.to_owned()).collect()
    }

    /// For each text the number of the thing that it stands for; those of one thing stand together.
    pub fn owners(&self) -> Vec<u32> {
        self.index.texts().map(|(owner, _)| owner).collect()
    }
}

/// What is typed, letter by letter.
#[wasm_bindgen]
pub fn typed() -> Vec<String> {
    keystrokes(&TYPED)
}

/// The same with typing errors.
#[wasm_bindgen]
pub fn mistyped() -> Vec<String> {
    keystrokes(&MISTYPED)
}
