//! Catalogues of any size, always the same for the same size and seed: for tests of scale and for measurements.
//! Needs nothing but the catalogue's types, so that a benchmark can include it by path.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests and benchmarks")]

use hr_career_paths::catalogue::{
    Amount, Catalogue, Claim, Classification, Currency, Depth, Distribution, Evidence, Fit, Framework, Guide, Level,
    Move, MoveKind, Occupation, OccupationFit, OccupationId, Pay, PayFile, PaySubject, Place, PlaceId, Role, RoleId,
    RoleSkill, Share, Skill, SkillFamily, SkillId, SourceId, Track, Workshop,
};

/// The moves that leave a role on average.
pub const MOVES_A_ROLE: usize = 5;
/// The skills there are.
const SKILLS: usize = 37;
/// The occupation groups there are; some have no figures.
const GROUPS: usize = 24;
/// How experience is asked for, from little to much.
const EXPERIENCE: [&str; 6] = ["None", "6-12 months", "1-2 years", "2-4 years", "4-6 years", "Over 10 years"];

/// A small generator of numbers without any claim to randomness.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

pub fn id(place: usize) -> RoleId {
    RoleId::new(format!("generated-role-{place:05}"))
}

/// A catalogue of so many roles, five moves to a role: levels rise with a role's place, tracks take turns, most moves lead up to
/// a role not far above, every fifth sideways and back.
pub fn catalogue(roles: usize, seed: u64) -> Catalogue {
    let mut dice = Dice::new(seed);
    let moves = moves(roles, &mut dice);
    let roles = (0..roles).map(|place| role(place, roles, &mut dice)).collect();
    Catalogue {
        abbreviations: Vec::new(),
        workshop: Workshop::default(),
        elements: Default::default(),
        pay_areas: Default::default(),
        roles,
        moves,
        tracks: Vec::new(),
        levels: Vec::new(),
        skills: (0..SKILLS).map(skill).collect(),
        framework: Framework {
            role: id(0),
            about: Vec::new(),
            depths: Vec::new(),
            grouping: Claim { text: "Generated.".to_owned(), evidence: evidence(9) },
            areas: Vec::new(),
            statements: Vec::new(),
        },
        guide: Guide { sections: Vec::new(), contrasts: Vec::new(), records: Vec::new(), terms: Vec::new() },
        occupations: (0..GROUPS).map(group).collect(),
        places: vec![Place {
            id: place_id(),
            name: "United States".to_owned(),
            in_text: "the United States".to_owned(),
        }],
        pay: vec![PayFile { file: "pay/us-national.json".to_owned(), figures: (0..GROUPS).filter_map(pay).collect() }],
        credentials: Vec::new(),
        sources: Vec::new(),
    }
}

fn moves(roles: usize, dice: &mut Dice) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    for from in 0..roles {
        let mut taken = vec![from];
        for number in 0..MOVES_A_ROLE {
            let sideways = number == MOVES_A_ROLE - 1;
            // Up to a quarter of the field upwards; sideways to a neighbor, in either direction.
            let to = if sideways {
                (from + dice.below(21)).saturating_sub(10)
            } else {
                from + 1 + dice.below(roles / 4 + 1)
            };
            if to < roles && !taken.contains(&to) {
                taken.push(to);
                let kind = if sideways { MoveKind::Lateral } else { MoveKind::Advance };
                let evidence = evidence(dice.below(10));
                let why = vec![Claim { text: "Generated.".to_owned(), evidence }];
                moves.push(Move { from: id(from), to: id(to), kind, why });
            }
        }
    }
    moves
}

fn role(place: usize, roles: usize, dice: &mut Dice) -> Role {
    let level = Level::ALL[(place * 100 / roles / 30).min(3)];
    let mut tracks = vec![Track::ALL[dice.below(3)]];
    if dice.below(4) == 0 {
        let other = Track::ALL[dice.below(3)];
        if !tracks.contains(&other) {
            tracks.push(other);
        }
    }
    let first = dice.below(SKILLS);
    let count = 8 + dice.below(7);
    let skills: Vec<RoleSkill> = (0..count)
        .map(|number| RoleSkill {
            // Neighboring numbers, with gaps: roles share some skills.
            skill: skill_id((first + number * 2) % SKILLS),
            depth: Depth::ALL[(level as usize + dice.below(2)).min(3)],
            note: None,
            evidence: evidence(9),
        })
        .collect();
    let group = (place * 3 * (GROUPS - 4) / roles / 3 + dice.below(4)).min(GROUPS - 1);
    let fit = |group: usize| OccupationFit { occupation: group_id(group), fit: Fit::Near, note: None };
    Role {
        id: id(place),
        title: format!("Generated Role {place}"),
        short_title: None,
        also_called: Vec::new(),
        retired_ids: if place % 7 == 3 { vec![RoleId::new(format!("retired-{place:05}"))] } else { Vec::new() },
        tracks,
        level,
        level_to: None,
        placement: Vec::new(),
        summary: Claim { text: "Generated.".to_owned(), evidence: evidence(9) },
        about: Vec::new(),
        duties: Vec::new(),
        skills,
        education: Vec::new(),
        experience: Vec::new(),
        credentials: Vec::new(),
        occupations: if place % 11 == 5 { Vec::new() } else { vec![fit(group), fit((group + 1) % GROUPS)] },
        not_known: Vec::new(),
    }
}

fn evidence(number: usize) -> Evidence {
    let source = SourceId::new("generated");
    match number {
        0 | 1 => Evidence::Stated { source, facts: Vec::new() },
        2..=4 => Evidence::Official { source },
        _ => Evidence::Editorial { reason: "Generated.".to_owned(), source: None, facts: Vec::new() },
    }
}

fn skill_id(number: usize) -> SkillId {
    SkillId::new(format!("skill-{number:02}"))
}

fn skill(number: usize) -> Skill {
    Skill {
        id: skill_id(number),
        name: format!("Skill {number}"),
        family: SkillFamily::ALL[number % 4],
        summary: Claim { text: "Generated.".to_owned(), evidence: evidence(9) },
    }
}

fn place_id() -> PlaceId {
    PlaceId::new("us")
}

fn group_id(number: usize) -> OccupationId {
    OccupationId::new(format!("us-generated-{number:02}"))
}

/// Every seventh group has no experience.
fn group(number: usize) -> Occupation {
    let category = EXPERIENCE[(number * EXPERIENCE.len() / GROUPS).min(EXPERIENCE.len() - 1)].to_owned();
    let share = Share { category, percent: 60.0 };
    let source = SourceId::new("generated");
    let answers =
        Distribution { shares: vec![share], answers: 30, rated: "May 2025".to_owned(), source: source.clone() };
    Occupation {
        id: group_id(number),
        classification: Classification::UsSoc,
        code: format!("{number:02}"),
        title: format!("Generated Group {number}"),
        job_zone: None,
        source,
        reported_titles: Vec::new(),
        tasks: Vec::new(),
        education: None,
        experience: (number % 7 != 4).then_some(answers),
        outlook: None,
        notes: Vec::new(),
    }
}

/// Every ninth group has no pay.
fn pay(number: usize) -> Option<Pay> {
    let median = u32::try_from(45_000 + 6_130 * number).unwrap();
    (number % 9 != 6).then(|| Pay {
        subject: PaySubject::Occupation(group_id(number)),
        place: place_id(),
        period: "May 2025".to_owned(),
        measure: "annual wage of employees".to_owned(),
        currency: Currency::Usd,
        amount: Amount::Spread { p10: None, p25: None, median, p75: None, p90: None, mean: None },
        top_coded: Vec::new(),
        employment: None,
        precision: None,
        note: None,
        evidence: evidence(2),
    })
}
