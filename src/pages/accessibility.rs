//! How accessible the site is: what it aims at, what was tested and how, what was not, and which keys do what.

use super::Content;
use crate::components::Site;
use leptos::prelude::*;

/// Where a key works, the key, and what it does.
const KEYS: [(&str, &str, &str); 14] = [
    (
        "Everywhere",
        "Tab, Shift+Tab",
        "To the next or the previous link, button or field. The first stop is “Skip to the content”.",
    ),
    ("Everywhere", "Enter", "Follows a link, presses a button, opens or closes what is folded."),
    ("Everywhere", "Space", "Presses a button, opens or closes what is folded, ticks a box."),
    ("Everywhere", "/", "To the search field. It does nothing while you type, and it can be turned off below."),
    (
        "Lists to choose from",
        "Arrow keys, first letters",
        "Another entry. Lists that answer at once keep the focus while the answer changes.",
    ),
    ("Search results", "Arrow down, Arrow up", "From the field through what was found, and back."),
    ("Search results", "Escape", "Back to the field."),
    ("Wide tables", "Arrow keys", "Scroll the table sideways once Tab has reached it."),
    ("Plans", "Ctrl+Z or ⌘Z", "Takes back the last change, unless you are typing."),
    (
        "Projector",
        "Arrow keys, Page Up, Page Down, Space, Home, End",
        "The next, the previous, the first and the last screen.",
    ),
    ("Projector", "B or .", "Blanks the screen, or shows it again. These two can be turned off as well."),
    ("Projector", "Q", "Shows the code for phones, or hides it. It can be turned off, too."),
    ("Projector", "Z", "Shows a map closer, one level after the other, then whole again. It can be turned off, too."),
    ("Projector", "Escape", "Closes the code, brings a black screen or the whole map back, or leaves the projector."),
];

/// A feature, and how it is used without seeing it, without a pointer, or without colors.
const FEATURES: [(&str, &str); 8] = [
    (
        "The map of roles",
        "Each station is a link that says its role, track and level. The same roles stand below it as a list with headings. Lines differ by dashes as well as by color, and a chosen path has numbered stations.",
    ),
    (
        "Paths",
        "Two lists ask where you are and where you want to go. A sentence above the answer says how many paths there are, and it is announced when it changes. Each path folds open, with a heading for every move.",
    ),
    (
        "Comparison",
        "Tables with a caption and with headings for rows and columns. What is the same for all is written, not only shown.",
    ),
    (
        "Pay",
        "Charts repeat figures that stand beside them as words or in a table that folds open. Screen readers are given the words alone.",
    ),
    (
        "Self-check",
        "One group of radio buttons for each statement. There is no time limit, and you may stop and come back.",
    ),
    (
        "Plan",
        "Goals, notes and months are ordinary fields. Files can be chosen as well as dropped. What is removed or made anew is announced, and every change can be taken back.",
    ),
    (
        "Workshop",
        "The projector has buttons for all that its keys do. The number and the title of a screen are announced, and so are a black screen and a closer map; the clock is not.",
    ),
    (
        "Colors, size, motion, paper",
        "Light and dark follow your device or the buttons at the foot. Letters can be made twice as large. Forced colors are respected, and nothing moves where your device asks for less motion. Every page can be printed.",
    ),
];

/// What was tested, and the command that anyone can run again.
const TESTED: [(&str, &str, &str); 7] = [
    (
        "Rules that a program can check",
        "axe on a page of every kind, with less motion: light, dark, printed, 320 pixels wide, at 400 % zoom, in forced colors, and in frames of other pages, sandboxed ones too",
        "axe",
    ),
    (
        "Keyboard",
        "The main job from the start page to a plan, each stop by its name; on every kind of page, that Tab reaches everything in order, shows where it is, is covered by nothing, and gets out again",
        "keyboard",
    ),
    (
        "What assistive technology is given",
        "The accessibility tree of the map, a path, the pay charts and a comparison, as text",
        "tree",
    ),
    (
        "Announcements",
        "The sentence that is announced after a change of paths, roles, place, plan, comparison and search",
        "announced",
    ),
    (
        "Names and structure",
        "On every page: one first heading, no level skipped, a title of its own, a language, landmarks and controls with names",
        "names",
    ),
    (
        "Room",
        "No sideways scrolling from 320 to 1,920 pixels and with letters twice as large; no text cut off; targets of 44 pixels, and at least 24 in running text",
        "layout",
    ),
    (
        "Forced colors and motion",
        "That tracks, the chosen path and the focus are still told apart, and that nothing moves",
        "senses",
    ),
];

const NOT_TESTED: [&str; 5] = [
    "No screen reader has read these pages out. The tree that browsers hand to screen readers was compared; how each of them speaks it was not heard.",
    "No person with a disability was asked to use the site.",
    "Chromium is the only browser that ran the tests. Firefox and Safari, phones with VoiceOver or TalkBack, voice control and switch devices were not tried.",
    "axe was not run on every single role, move and skill. It was run on all roles, and on samples of the moves and skills, which are made of the same parts.",
    "Whether the words are easy enough was judged by their authors. Sentences are kept short by a test, which is not the same.",
];

const LIMITS: [&str; 5] = [
    "The map has many stations, so it takes many presses of Tab to pass it on the start page. The list of stations below it has headings to jump by.",
    "On narrow screens wide tables scroll sideways inside their own frame.",
    "Names of laws, credentials and occupations are official, and can be long and hard.",
    "The code for phones on paper is a picture. The address stands beside it in words.",
    "Inside another site's page, the title, the language and the landmarks around the frame are that page's own.",
];

pub(super) fn content(site: Site) -> Content {
    let body = view! {
        <div class="wrap">
            <h1>"Accessibility"</h1>
            <p class="lead">
                "The aim is WCAG 2.2, level AA, on every page. Tests by program say we are there as far as programs can tell. No person outside has examined it."
            </p>
            <h2 id="keys">"Keys"</h2>
            {keys()}
            <h2 id="features">"What there is, and how else to use it"</h2>
            <dl class="words">
                {FEATURES.iter().map(|(name, words)| view! { <div><dt>{*name}</dt><dd class="measure">{*words}</dd></div> }).collect_view()}
            </dl>
            <h2 id="tested">"What was tested, and how"</h2>
            {tested()}
            <h2 id="not-tested">"What was not tested"</h2>
            {list(&NOT_TESTED)}
            <h2 id="limits">"Known limits"</h2>
            {list(&LIMITS)}
            <h2 id="report">"Tell us what does not work"</h2>
            <p class="measure">
                "Write to whoever runs this copy of the site: you know them by the address of this page, or by the page that led you here. "
                "Say which page it was, what you wanted to do, what happened, and which browser and which aids you use. "
                "What is wrong in the program itself belongs to the issue list of its source code, and so does a "
                <a href=site.links.page(&crate::address::Page::Sources)>"wrong fact"</a> "."
            </p>
        </div>
    };
    Content {
        title: "Accessibility".to_owned(),
        description: "How HR Career Paths is used by keyboard, with a screen reader, on paper and in forced colors; what was tested against WCAG 2.2 AA, and what was not.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

/// The keys as a table, and the switch for those that are a single character.
fn keys() -> AnyView {
    view! {
        <table class="stack">
            <caption>"What keys do, and where"</caption>
            <thead><tr><th scope="col">"Key"</th><th scope="col">"Where"</th><th scope="col">"What it does"</th></tr></thead>
            <tbody>
                {KEYS
                    .iter()
                    .map(|(place, key, does)| view! {
                        <tr>
                            <th scope="row"><b>{*key}</b></th>
                            <td data-column="Where">{*place}</td>
                            <td data-column="What it does">{*does}</td>
                        </tr>
                    })
                    .collect_view()}
            </tbody>
        </table>
        <p class="needs-script">
            <button type="button" class="plain" data-keys-choice aria-pressed="false">"Turn off the keys that are a single character"</button>
        </p>
        <p class="measure">
            "Voice control and trembling hands can press such keys by mistake. The choice is kept in this browser and holds on all pages."
        </p>
    }
    .into_any()
}

fn tested() -> AnyView {
    view! {
        <p class="measure">
            "By the tests that belong to the source code, in Chromium. "
            <code>"cargo xtask test"</code> " runs all of them; in the folder " <code>"e2e"</code> ", "
            <code>"npx playwright test"</code> " with one of the names below runs that one."
        </p>
        <table class="stack">
            <caption>"Tests of accessibility"</caption>
            <thead><tr><th scope="col">"What"</th><th scope="col">"How"</th><th scope="col">"Name"</th></tr></thead>
            <tbody>
                {TESTED
                    .iter()
                    .map(|(what, how, name)| view! {
                        <tr>
                            <th scope="row"><b>{*what}</b></th>
                            <td data-column="How">{*how}</td>
                            <td data-column="Name"><code>{*name}</code></td>
                        </tr>
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
    .into_any()
}

fn list(all: &'static [&'static str]) -> AnyView {
    view! { <ul class="measure">{all.iter().map(|words| view! { <li>{*words}</li> }).collect_view()}</ul> }.into_any()
}
