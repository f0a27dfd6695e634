//! The rules of the search, one by one, in small catalogues made for them: order, errors, offers, words. The real one is in `search.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use hr_career_paths::catalogue::{Abbreviation, Catalogue, RoleId};
use hr_career_paths::questions::search::{Index, Kind, Quality};
use support::catalogue;

/// Roles with these titles and nothing else, in this order. After `/` come other titles, a `;` between them, and after a second one
/// the sentence.
fn titled(titles: &[&str], abbreviations: &[(&str, &str)]) -> Catalogue {
    let mut all = catalogue().clone();
    let template = all.roles[0].clone();
    all.roles = titles
        .iter()
        .enumerate()
        .map(|(number, names)| {
            let mut role = template.clone();
            let mut names = names.split(" / ");
            role.id = RoleId::new(format!("role-{number}"));
            names.next().unwrap().clone_into(&mut role.title);
            let other = names.next().unwrap_or_default().split(';');
            role.also_called = other.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
            role.summary.text = names.next().unwrap_or("Nothing").to_owned();
            role.short_title = None;
            role.duties.clear();
            role.occupations.clear();
            role
        })
        .collect();
    all.skills.clear();
    all.credentials.clear();
    all.occupations.clear();
    all.framework.statements.clear();
    all.guide.terms.clear();
    all.guide.sections.clear();
    all.guide.contrasts.clear();
    all.guide.records.clear();
    all.tracks.clear();
    all.levels.clear();
    all.abbreviations = abbreviations
        .iter()
        .map(|(short, long)| Abbreviation { short: (*short).to_owned(), long: (*long).to_owned() })
        .collect();
    all
}

/// What is found, in order: the text with its marks, and how well it fits (`=` exact, `^` its start, `.` its words, `~` close).
fn found(titles: &[&str], abbreviations: &[(&str, &str)], typed: &str) -> Vec<String> {
    let all = titled(titles, abbreviations);
    let found = Index::of(&all).find_up_to(typed, 50);
    let mut out = Vec::new();
    for group in found.groups {
        assert_eq!(group.kind, Kind::Roles);
        for hit in group.hits {
            let mut text = hit.text.to_owned();
            for mark in hit.marks.iter().rev() {
                text.insert(mark.end, ']');
                text.insert(mark.start, '[');
            }
            let quality = match hit.quality {
                Quality::Exact => '=',
                Quality::Start => '^',
                Quality::Words => '.',
                Quality::Close => '~',
            };
            out.push(format!("{quality} {text}"));
        }
    }
    out
}

#[test]
fn the_whole_name_then_its_words_moved_then_its_start_then_any_of_it() {
    let titles = [
        "Gamma Alpha Beta",
        "Beta Alpha Gamma",
        "Alpha Gamma Beta",
        "Alpha Beta Gamma",
        "Beta Alpha",
        "Alpha Beta",
        "Alpha",
    ];
    assert_eq!(
        found(&titles, &[], "alpha beta"),
        [
            "= [Alpha] [Beta]",
            "= [Beta] [Alpha]",
            "^ [Alpha] [Beta] Gamma",
            ". Gamma [Alpha] [Beta]",
            ". [Beta] [Alpha] Gamma",
            ". [Alpha] Gamma [Beta]",
        ]
    );
    // The fewest words left over, wherever they stand.
    let titles = ["Gamma Beta Delta Omega", "Gamma Delta Beta", "Gamma Beta"];
    assert_eq!(found(&titles, &[], "beta"), [". Gamma [Beta]", ". Gamma Delta [Beta]", ". Gamma [Beta] Delta Omega"]);
}

#[test]
fn a_word_that_is_only_begun_is_less_than_a_whole_one() {
    let titles = ["Better Alpha", "Alpha Better Gamma", "Alpha Better", "Alpha Bet Gamma", "Alpha Bet"];
    assert_eq!(
        found(&titles, &[], "alpha bet"),
        [
            "= [Alpha] [Bet]",
            "^ [Alpha] [Bet] Gamma",
            "^ [Alpha] [Bet]ter",
            "^ [Alpha] [Bet]ter Gamma",
            ". [Bet]ter [Alpha]",
        ]
    );
    // Only the last word may be one that somebody still types, unless it has three letters.
    assert_eq!(found(&["Better Alpha"], &[], "bet alpha"), ["= [Bet]ter [Alpha]"].map(|text| text.replace('=', "^")));
    assert!(found(&["Better Alpha"], &[], "be alpha").is_empty());
    assert_eq!(found(&["Alpha Better"], &[], "alpha be"), ["^ [Alpha] [Be]tter"]);
    // What it is the whole of, and what it begins, are both marked where both stand; only the first counts.
    assert_eq!(found(&["Bet Better"], &[], "bet"), ["^ [Bet] [Bet]ter"]);
    assert_eq!(found(&["Bet Better"], &[], "bet better"), ["= [Bet] [Better]"]);
    // Two letters mean the beginning of a name.
    assert!(found(&["Delta /  / Better"], &[], "be").is_empty());
    assert_eq!(found(&["Delta /  / Better"], &[], "bet"), [". [Bet]ter"]);
    // What was begun rightly is not taken for a mistake.
    assert_eq!(found(&["Training", "Trainee"], &[], "traini"), ["^ [Traini]ng"]);
    // Words without meaning are meant only as a whole, and the singular of what is typed is not all it may begin.
    assert!(found(&["Alpha with Beta"], &[], "wit").is_empty());
    assert_eq!(found(&["Efficient Alpha"], &[], "efficie"), ["^ [Efficie]nt Alpha"]);
}

#[test]
fn names_come_before_other_names_and_those_before_sentences() {
    let titles = ["Delta /  / Alpha", "Gamma Alpha", "Omega / Alpha", "Beta / Alpha Gamma", "Alpha"];
    assert_eq!(
        found(&titles, &[], "alpha"),
        ["= [Alpha]", "= [Alpha]", "^ [Alpha] Gamma", ". Gamma [Alpha]", ". [Alpha]"]
    );
    // One hit for each role, by the best of its texts; of equal ones by the first.
    assert_eq!(found(&["Delta / Beta Alpha; Gamma Alpha"], &[], "alpha"), [". Beta [Alpha]"]);
    assert_eq!(found(&["Delta / Gamma Beta Alpha; Beta Alpha"], &[], "alpha"), [". Beta [Alpha]"]);
    assert_eq!(found(&["Alpha Beta / Alpha / About alpha"], &[], "alpha"), ["= [Alpha]"]);
}

#[test]
fn a_parenthesis_is_a_name_of_its_own() {
    let titles = ["Gamma Alpha Beta", "Zeta Rep (Alpha Beta Delta)", "Zeta Rep (Alpha Beta)"];
    assert_eq!(
        found(&titles, &[], "alpha beta"),
        ["= Zeta Rep ([Alpha] [Beta])", "^ Zeta Rep ([Alpha] [Beta] Delta)", ". Gamma [Alpha] [Beta]",]
    );
    assert_eq!(found(&titles[2..], &[], "zeta rep"), ["= [Zeta] [Rep] (Alpha Beta)"]);
    assert_eq!(found(&titles[2..], &[], "rep beta"), [". Zeta [Rep] (Alpha [Beta])"]);
}

#[test]
fn an_abbreviation_is_the_same_as_all_that_it_stands_for_and_less_by_its_parts() {
    let short = [("AB", "Alpha Beta")];
    let titles = ["AB Gamma", "Alpha Beta", "AB"];
    assert_eq!(found(&titles, &short, "ab"), ["= [AB]", "= [Alpha] [Beta]", "^ [AB] Gamma"]);
    let titles = ["Beta Alpha", "AB", "Alpha Beta"];
    assert_eq!(found(&titles, &short, "alpha beta"), ["= [Alpha] [Beta]", "= [AB]", "= [Beta] [Alpha]"]);
    assert_eq!(found(&["AB", "Gamma Alpha"], &short, "alpha"), [". Gamma [Alpha]", ". [AB]"]);
    // Several words that stand for several mean each other one by one, and several for one as a whole.
    assert!(found(&["Alpha Beta Delta"], &[("AB Cd", "Alpha Beta Delta")], "ab").is_empty());
    assert_eq!(found(&["Omega"], &[("Zig Zag", "Omega")], "zig zag"), ["= [Omega]"]);
    // One word that stands for one: either is the other, also where both are typed.
    let one = [("OM", "Omega"), ("OM", "Alpha Beta")];
    assert_eq!(found(&["OM", "Omega"], &one, "omega"), ["= [Omega]", "= [OM]"]);
    assert_eq!(found(&["Alpha Beta", "Omega"], &one, "om"), ["= [Alpha] [Beta]", "= [Omega]"]);
    assert_eq!(found(&["OM"], &one, "om omega"), ["= [OM]"]);
    assert_eq!(found(&["OM"], &one, "omega alpha"), ["= [OM]"]);
    assert_eq!(found(&["OM"], &one, "omega alpha beta"), ["= [OM]"]);
}

#[test]
fn errors_are_forgiven_where_nothing_is_found_without_and_the_fewest_come_first() {
    // Two letters wrong, one letter wrong.
    let titles = ["Recruatmont", "Recruitmont"];
    assert_eq!(found(&titles, &[], "recruitment"), ["~ [Recruitmont]", "~ [Recruatmont]"]);
    // Of two words that are near, the nearer one is meant, and it alone.
    let both = ["Recruatmont", "Recruatmont Recruitmont"];
    assert_eq!(found(&both, &[], "recruitment"), ["~ [Recruatmont] [Recruitmont]", "~ [Recruatmont]"]);
    let three = ["Recruatmont", "Recruatmont Recruitmant", "Recruitmont"];
    assert_eq!(
        found(&three, &[], "recruitment"),
        ["~ [Recruitmont]", "~ [Recruatmont] [Recruitmant]", "~ [Recruatmont]"]
    );
    let both = ["Recruitmont Recruatmont", "Recruitmont"];
    assert_eq!(found(&both, &[], "recruitment"), ["~ [Recruitmont]", "~ [Recruitmont] [Recruatmont]"]);
    // Three are too many, and so is one in a short word.
    assert!(found(&["Racruatmont"], &[], "recruitment").is_empty());
    assert!(found(&["Tax"], &[], "tex").is_empty());
    assert_eq!(found(&["Taxi"], &[], "texi"), ["~ [Taxi]"]);
    assert!(found(&["Taximen"], &[], "texinen").is_empty(), "two in seven letters");
    assert_eq!(found(&["Taximens"], &[], "texinens"), ["~ [Taximens]"]);
    // A word that is known is meant, unless nothing has it together with the others.
    assert_eq!(found(&["Trainer Alpha", "Trainee Alpha"], &[], "trainer alpha"), ["= [Trainer] [Alpha]"]);
    assert_eq!(found(&["Trainer Beta", "Trainee Alpha"], &[], "trainer alpha"), ["~ [Trainee] [Alpha]"]);
    // Beside a sentence that has what was typed only a near name may stand, with one error.
    let titles = ["Gamma /  / Recruitmonger", "Recruatment", "Recruitment", "Delta /  / Recruitment"];
    assert_eq!(found(&titles, &[], "recruitmon"), [". [Recruitmon]ger", "~ [Recruitment]"]);
}

#[test]
fn a_word_that_is_still_typed_may_have_an_error_too() {
    for typed in ["recriu", "reccru", "rceruit", "recrutm", "recruuit", "reccruitm", "recrxitme"] {
        assert_eq!(found(&["Recruitment Alpha"], &[], typed), ["~ [Recruitment] Alpha"], "{typed}");
    }
    assert!(found(&["Recruitment Alpha"], &[], "xecruit").is_empty(), "not in the first letter");
    assert!(found(&["Recruitment Alpha"], &[], "recriu alpha").is_empty(), "nor before another word");
    assert!(found(&["With Alpha"], &[], "wath").is_empty(), "nor for a word without meaning");
}

#[test]
fn words_without_meaning_count_only_alone() {
    assert_eq!(found(&["Head of Alpha", "Alpha"], &[], "of"), [". Head [of] Alpha"]);
    assert_eq!(found(&["Alpha & Beta"], &[], "and"), [". Alpha [&] Beta"]);
    assert_eq!(found(&["Head of Alpha"], &[], "alpha of the"), [". Head of [Alpha]"]);
}

#[test]
fn two_words_that_are_known_as_one_are_one() {
    assert_eq!(found(&["Payroll Alpha"], &[], "pay roll"), ["^ [Payroll] Alpha"]);
    assert_eq!(
        found(&["Payroll Alpha", "Pay Beta"], &[], "pay roll"),
        ["^ [Payroll] Alpha"],
        "one of them known or not"
    );
    assert!(found(&["Payrol Alpha"], &[], "pay rol").is_empty(), "three letters may begin any word");
    assert_eq!(found(&["Pay Roll", "Payroll"], &[], "pay roll"), ["= [Pay] [Roll]"], "unless both are known");
    assert_eq!(
        found(&["Trainer Alphabet"], &[], "trainir alphabit"),
        ["~ [Trainer] [Alphabet]"],
        "not what nobody knows"
    );
}

#[test]
fn a_mistake_is_looked_for_in_the_singular_and_as_typed() {
    assert_eq!(found(&["Movie Alpha"], &[], "mxvies alpha"), ["~ [Movie] [Alpha]"]);
    // Beside a word that is not known, one that is known is meant as it is.
    assert_eq!(found(&["Trainer Alpha", "Trainee Alpha"], &[], "trainer alpxa"), ["~ [Trainer] [Alpha]"]);
}

/// What is offered where nothing is found.
fn offered(titles: &[&str], abbreviations: &[(&str, &str)], typed: &str) -> Vec<String> {
    let all = titled(titles, abbreviations);
    let found = Index::of(&all).find(typed);
    assert_eq!(found.total, 0, "{typed} is found");
    found.did_you_mean
}

#[test]
fn what_is_offered_has_as_many_of_the_words_as_one_text() {
    assert_eq!(offered(&["Alpha Beta"], &[], "alpha zzzz"), ["alpha"]);
    assert_eq!(offered(&["Gamma", "Alpha Beta"], &[], "alpha gamma beta"), ["alpha beta", "gamma"]);
    let five = ["Alpha", "Beta", "Gamma", "Delta", "Omega"];
    assert_eq!(offered(&five, &[], "omega delta gamma beta alpha"), ["alpha", "beta", "gamma"], "three, as they stand");
    let four = ["Alpha", "Beta", "Gamma", "Delta Omega"];
    assert_eq!(
        offered(&four, &[], "omega delta gamma beta alpha"),
        ["omega delta", "alpha", "beta"],
        "the most words first"
    );
    assert!(offered(&["Alpha"], &[], "zzzz yyyy").is_empty());
    // Single letters would be read as one word, which nothing has.
    assert!(offered(&["X Alpha Y"], &[], "x zzzz y").is_empty());
}

#[test]
fn for_a_word_that_is_not_known_what_it_begins_or_what_is_nearest_is_offered() {
    let titles = ["Betty Alpha", "Better Alpha", "Better Gamma", "Bet a Bit"];
    assert_eq!(offered(&titles[..3], &[], "bet zzzz"), ["better"], "the most used");
    assert_eq!(offered(&titles, &[], "bet zzzz"), ["bet"], "itself, where it is known");
    assert!(offered(&titles[..3], &[], "be zzzz").is_empty(), "two letters begin too much");
    assert_eq!(offered(&["Policies"], &[], "polic zzzz"), ["policies"], "as it is written");
    // A third of the letters may be wrong, three at most, and not the first.
    assert_eq!(offered(&["Recruitment"], &[], "recxuxtxent"), ["recruitment"]);
    assert_eq!(offered(&["Organization"], &[], "orgniztin yyyy"), ["organization"], "three too few");
    assert_eq!(offered(&["Organization"], &[], "orxganxizatixon yyyy"), ["organization"], "three too many");
    assert!(offered(&["Recruitment"], &[], "xecxuxtment").is_empty());
    assert!(offered(&["Recruitment"], &[], "rexxxxtment").is_empty());
    assert!(offered(&["Trainers"], &[], "trxxxers").is_empty(), "three of eight");
    assert_eq!(offered(&["Trainers zeta"], &[], "trxixer yyyy"), ["trainers"]);
    // The nearest; of equally near ones the most used.
    assert_eq!(offered(&["Bandana", "Bananas", "Bananas"], &[], "bzndzna yyyy"), ["bandana"]);
    assert_eq!(offered(&["Marker", "Market", "Market"], &[], "mxrkex yyyy"), ["market"]);
    assert_eq!(offered(&["Market", "Marker", "Marker"], &[], "mxrkex yyyy"), ["marker"]);
    assert_eq!(offered(&["Market", "Marker"], &[], "markex yyyy"), ["marker"], "else the first by the alphabet");
    assert_eq!(offered(&["Market", "Mabket", "Mabket"], &[], "markex yyyy"), ["market"], "nearer is better than used");
    // What an abbreviation stands for, as far as anything has it.
    assert_eq!(offered(&["Alpha Gamma"], &[("AB", "Alpha Beta")], "ab"), ["alpha"]);
}

#[test]
fn singular_and_plural_are_one_word_and_what_only_looks_like_a_plural_is_not() {
    for (title, typed) in [
        ("Policies", "policy"),
        ("Policy", "policies"),
        ("Movie", "movies"),
        ("Classes", "class"),
        ("Wishes", "wish"),
        ("Coaches", "coach"),
        ("Boxes", "box"),
        ("Skill", "skills"),
        ("Ties", "tie"),
    ] {
        assert_eq!(found(&[title], &[], typed)[0].chars().next(), Some('='), "{title} by {typed}");
    }
    for (title, typed) in [
        ("Class", "clas"),
        ("Campus", "campu"),
        ("Analysis", "analysi"),
        ("HRMS", "hrm"),
        ("Gas", "ga"),
        ("Toes", "to"),
    ] {
        assert!(found(&[title], &[], typed).iter().all(|text| !text.starts_with('=')), "{title} by {typed}");
    }
}

#[test]
fn a_text_is_cut_into_words_as_people_read_it() {
    for (title, typed) in [
        ("L&D Alpha", "ld alpha"),
        ("L&D Alpha", "l and d alpha"),
        ("L & D Alpha", "l&d alpha"),
        ("L and D Alpha", "LD Alpha"),
        ("C.P.O.", "cpo"),
        ("R & Beta", "r beta"),
        ("Résumé", "RESUME"),
        ("Re\u{301}sume\u{301}", "resume"),
        ("Lead's Alpha", "leads alpha"),
        ("Lead’s Alpha", "lead's alpha"),
        ("Al\u{ad}pha", "alpha"),
        ("Alpha×Beta", "alpha beta"),
        ("Alpha÷Beta", "alpha beta"),
        ("Alpha/Beta", "alpha-beta"),
        ("żaba", "żaba"),
        ("人事", "人事"),
        (&"q".repeat(50), &"q".repeat(45)),
    ] {
        assert_eq!(
            found(&[title], &[], typed).first().and_then(|text| text.chars().next()),
            Some('='),
            "{title} by {typed}"
        );
    }
    // Of a long word forty letters count, and a row of single ones is one word for forty bytes.
    let (forty, row) = ("q".repeat(40), "a, b, c, d, e, f, g, h, j, k, l, m, n, o, p, q");
    assert!(found(&[&(forty.clone() + "a")], &[], &(forty + "b"))[0].starts_with('='));
    assert!(found(&[row], &[], "abcdefghjklmno pq")[0].starts_with('='));
    assert!(
        !found(&["r s t u v w x y z b c d e f g h j k"], &[], "r s t u v w x y z b c d e f g h j z")[0]
            .starts_with('=')
    );
    assert_eq!(found(&["Re\u{301}sume\u{301} Alpha"], &[], "resume"), ["^ [Re\u{301}sume\u{301}] Alpha"]);
    let row = "a b ".repeat(40);
    assert!(!found(&[&row], &[], &row).is_empty());
    assert_eq!(found(&["L&D Alpha"], &[], "ld"), ["^ [L&D] Alpha"]);
    assert!(found(&["Alpha & Beta"], &[], "alphabeta").is_empty());
}
