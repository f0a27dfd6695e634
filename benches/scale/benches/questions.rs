//! How the questions grow with the catalogue, natively: `cargo bench --package bench`, or with the browser's figures
//! `cargo xtask bench scale`. Every figure is the time of one question, the mean of several different ones.
#![allow(missing_docs, reason = "Criterion's macros")]

use bench::{MISTYPED, SIZES, TYPED, ask, joined, keystrokes, of_moves, of_texts, unconnected};
use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use hr_career_paths::questions::network::Network;
use hr_career_paths::questions::paths::{self, Ask, Ranking};
use hr_career_paths::questions::search::Index;
use hr_career_paths::questions::{gap, reach};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Measures one question after the other, all of them in every sample.
fn each<T, A>(criterion: &mut Criterion, name: &str, roles: usize, questions: &[T], answer: impl Fn(&T) -> A) {
    let Ok(count) = u32::try_from(questions.len().max(1)) else { return };
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_millis(800));
    group.bench_function(BenchmarkId::from_parameter(roles), |bencher| {
        bencher.iter_custom(|times| {
            let start = Instant::now();
            for _ in 0..times {
                for question in questions {
                    black_box(answer(black_box(question)));
                }
            }
            start.elapsed() / count
        });
    });
}

fn moves(criterion: &mut Criterion) {
    for roles in SIZES {
        let all = of_moves(roles);
        let network = Network::of(&all);
        let pairs = joined(&network);
        let asks = |by| pairs.iter().map(|pair| ask(&network, *pair, by)).collect::<Vec<Ask>>();
        each(criterion, "network/build", roles, &[()], |()| Network::of(&all));
        for by in Ranking::ALL {
            let name = format!("paths/best-ten/{}", by.id());
            each(criterion, &name, roles, &asks(by), |ask| paths::best(&network, ask, 10));
        }
        for by in [Ranking::Moves, Ranking::Steps] {
            let name = format!("paths/shown/{}", by.id());
            each(criterion, &name, roles, &asks(by), |ask| paths::find(&network, ask));
        }
        each(criterion, "paths/best-one/moves", roles, &asks(Ranking::Moves), |ask| paths::best(&network, ask, 1));
        let none: Vec<Ask> = unconnected(&network).iter().map(|pair| ask(&network, *pair, Ranking::Moves)).collect();
        each(criterion, "paths/none", roles, &none, |ask| paths::find(&network, ask).is_err());
        each(criterion, "reach/from", roles, &pairs, |(start, _)| reach::from(&network, *start, &[]));
        each(criterion, "reach/to", roles, &pairs, |(_, end)| reach::to(&network, *end, &[]));
        each(criterion, "gap", roles, &pairs, |(a, b)| gap::between(network.role(*a), network.role(*b)).size());
    }
}

fn texts(criterion: &mut Criterion) {
    for roles in SIZES {
        let all = of_texts(roles);
        let index = Index::of(&all);
        each(criterion, "search/build", roles, &[()], |()| Index::of(&all));
        each(criterion, "search/keystroke", roles, &keystrokes(&TYPED), |typed| index.find(typed).total);
        each(criterion, "search/keystroke-typos", roles, &keystrokes(&MISTYPED), |typed| index.find(typed).total);
    }
}

criterion_group!(questions, moves, texts);
criterion_main!(questions);
