//! A catalogue with as many roles as one likes: titles and duties made of words that are as common as words of a language,
//! always the same ones.

use super::catalogue;
use hr_career_paths::catalogue::{Catalogue, Role, RoleId};

/// A small generator of numbers that look like chance (a linear congruential one, after Knuth).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }

    /// The same, but small ones far more often than large ones, as words of a language are.
    fn small(&mut self, end: usize) -> usize {
        let (a, b) = (self.below(end), self.below(end));
        a * b / end * (1 + self.below(end)) / end
    }
}

/// A word of two to five syllables for a number.
fn word(number: usize) -> String {
    const STARTS: [&str; 16] = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "pr", "st", "tr"];
    const MIDDLES: [&str; 12] = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "an", "en", "or", "er"];
    let mut left = number * 7919 + 1009;
    let mut word = String::new();
    while left > 0 || word.len() < 4 {
        word += STARTS[left % STARTS.len()];
        left /= STARTS.len();
        word += MIDDLES[left % MIDDLES.len()];
        left /= MIDDLES.len();
    }
    word
}

/// The real catalogue with other roles: each has a title, two other titles and eight duties of twelve words.
pub fn catalogue_of(roles: usize) -> Catalogue {
    const AREAS: [&str; 12] = [
        "HR",
        "Human Resources",
        "Talent",
        "Benefits",
        "Training",
        "Payroll",
        "People",
        "Recruiting",
        "Labor Relations",
        "Compensation",
        "Learning and Development",
        "HR Operations",
    ];
    const POSTS: [&str; 10] = [
        "Manager",
        "Specialist",
        "Director",
        "Assistant",
        "Coordinator",
        "Analyst",
        "Generalist",
        "Partner",
        "Advisor",
        "Consultant",
    ];
    let words: Vec<String> = (0..20_000).map(word).collect();
    let mut chance = Chance::new(7);
    let mut text = |count: usize| {
        let chosen: Vec<&str> = (0..count).map(|_| words[chance.small(20_000)].as_str()).collect();
        chosen.join(" ")
    };
    let mut picks = Chance::new(11);
    let mut all = catalogue().clone();
    let patterns = all.roles.clone();
    all.roles = (0..roles)
        .map(|number| {
            let mut role: Role = patterns[number % patterns.len()].clone();
            let mut title =
                || format!("{} {} {}", AREAS[picks.below(AREAS.len())], text(1), POSTS[picks.below(POSTS.len())]);
            role.id = RoleId::new(format!("role-{number}"));
            role.title = title();
            role.also_called = vec![title(), title()];
            role.short_title = None;
            let pattern = role.duties[0].clone();
            role.duties = (0..8)
                .map(|_| {
                    let mut duty = pattern.clone();
                    duty.text = text(12);
                    duty
                })
                .collect();
            role
        })
        .collect();
    all
}
