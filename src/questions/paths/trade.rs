//! What each of several paths is best in, and what it gives up for that.

use super::{Measures, Path, Ranking};
use crate::catalogue::Currency;
use crate::questions::pay::money;

/// How a path stands among those shown, in one ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trade {
    /// The ranking.
    pub ranking: Ranking,
    /// Whether no other path shown is better in it.
    pub best: bool,
    /// The ranking's label where the path is best; else what sets it back against the best one, as a part of a sentence.
    pub words: String,
}

/// For each path how it stands in each ranking. A ranking in which all are equal says nothing and is left out.
pub fn trades(paths: &[Path]) -> Vec<Vec<Trade>> {
    let trades = |path: &Path| {
        let trade = |ranking: Ranking| {
            let key = |path: &&Path| path.measures.compared(ranking);
            let (best, own) = (paths.iter().min_by_key(key)?, path.measures.compared(ranking));
            let least = best.measures.compared(ranking);
            paths.iter().any(|path| key(&path) != least).then(|| {
                let words = if own == least {
                    ranking.label().to_owned()
                } else {
                    setback(ranking, &path.measures, &best.measures)
                };
                Trade { ranking, best: own == least, words }
            })
        };
        Ranking::ALL.into_iter().filter_map(trade).collect()
    };
    paths.iter().map(trades).collect()
}

/// What a path has against it, set against the best one: the first figure that tells.
fn setback(ranking: Ranking, own: &Measures, best: &Measures) -> String {
    let more = |own: u32, best: u32| own.saturating_sub(best);
    match ranking {
        Ranking::Moves if own.moves > best.moves => {
            format!("{} more than the shortest", count(own.moves - best.moves, "move"))
        }
        Ranking::Moves => format!("leaps over {} more", count(more(own.leaps, best.leaps), "level")),
        Ranking::Evidence if own.editorial > best.editorial => {
            format!("{} more on our view alone", count(own.editorial - best.editorial, "move"))
        }
        Ranking::Evidence => {
            format!("{} more on statistics alone", count(more(own.official, best.official), "move"))
        }
        Ranking::Steps if own.largest_gap > best.largest_gap => {
            format!("steepest step {} against {}", own.largest_gap, best.largest_gap)
        }
        Ranking::Steps if own.total_gap > best.total_gap => {
            format!("{} to learn in all against {}", own.total_gap, best.total_gap)
        }
        Ranking::Steps => format!("{} steps against {}", own.moves, best.moves),
        Ranking::Pay => match (own.lowest_pay, best.lowest_pay) {
            _ if own.pay_unknown > best.pay_unknown => {
                let unknown = count(own.pay_unknown - best.pay_unknown, "role");
                format!("pay not known for {unknown} more on the way")
            }
            (Some(own), Some(best)) if own < best => {
                let [own, best] = [own, best].map(|pay| money(pay, Currency::Usd));
                format!("lowest median on the way {own} against {best}")
            }
            _ => {
                let missed = money(more(own.pay_missed, best.pay_missed), Currency::Usd);
                format!("roles on the way {missed} a year further below top pay, in all")
            }
        },
        Ranking::Experience if own.months_unknown > best.months_unknown => {
            let unknown = count(own.months_unknown - best.months_unknown, "move");
            format!("experience not known for {unknown} more")
        }
        Ranking::Experience => format!("{} more experience asked for", span(more(own.months, best.months))),
    }
}

/// So many of something.
fn count(number: u32, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

/// Months as a person says them: in years where they are whole.
fn span(months: u32) -> String {
    if months.is_multiple_of(12) { count(months / 12, "year") } else { count(months, "month") }
}
