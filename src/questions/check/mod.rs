//! The self-check: what a person says of themselves, and what can be said from it. `docs/self-check.md` gives the rules in the
//! words of the page.

mod answers;
mod fits;
mod form;
mod level;
mod ratings;
mod summary;

pub use answers::{Answer, Answers, MOST_ANSWERS, Stored, parse};
pub use fits::{Fit, moves, others};
pub use form::{Form, Group, groups, of_area, statement_id, statement_of};
pub use level::{AreaLevel, Tally, most, of_areas, overall};
pub use ratings::{GROUP_OF_SKILLS, Rating, Says, Standing, rating, rating_id, ratings, shown};
pub use summary::{Goal, goals, strengths, unknown};
