//! The frame of every page: document head, header, navigation, footer.

use super::{Content, embed, paths, workshop};
use crate::address::{Links, Page};
use crate::catalogue::Basis;
use crate::components::Site;
use crate::pack::App;
use crate::questions::pay_time::{self, Month};
use leptos::prelude::*;

/// The name of the site.
pub const SITE_NAME: &str = "HR Career Paths";

/// The built files that pages load, as paths below the site's folder.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet of all pages.
    pub style: String,
    /// The style sheets of some pages, by name.
    pub own_styles: Vec<(String, String)>,
    /// The small script that runs before anything is drawn: theme and frame.
    pub start: String,
    /// The module that starts the wasm.
    pub live: String,
    /// The programs, in the order of [`App::ALL`].
    pub programs: Vec<Program>,
}

/// The files of a program.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The generated glue, loaded by the `live` module.
    pub glue: String,
    /// The wasm, loaded by the glue.
    pub wasm: String,
}

impl Assets {
    /// The style sheets that a page loads beside that of all pages.
    fn own_styles(&self, page: &Page) -> impl Iterator<Item = &str> {
        let names: &[&str] = match page {
            Page::Compare => &["compare"],
            Page::Tracks | Page::Track(_) => &["tracks"],
            Page::Pay => &["compare", "pay"],
            Page::Embed => &["embed"],
            Page::Check => &["check"],
            Page::Plan => &["plan"],
            Page::Moves | Page::Move(..) | Page::Skills | Page::Skill(_) => &["moves"],
            Page::Workshop => &["workshop"],
            Page::Activity(_) => &["activity", "workshop", "sheets"],
            Page::Facilitator => &["workshop", "sheets"],
            Page::Cards | Page::Poster => &["cards"],
            _ => &[],
        };
        let own = self.own_styles.iter().filter(|(name, _)| names.contains(&name.as_str()));
        own.map(|(_, file)| file.as_str())
    }

    fn program(&self, app: App) -> Program {
        self.programs.get(app as usize).cloned().unwrap_or_default()
    }
}

/// The whole document of a page.
pub fn document(site: Site, page: &Page, content: Content, assets: &Assets) -> String {
    let links = site.links;
    let full_title = if *page == Page::Home {
        format!("{SITE_NAME}: roles, moves and pay in HR")
    } else {
        format!("{} – {SITE_NAME}", content.title)
    };
    let canonical = (*page != Page::NotFound).then(|| view! { <link rel="canonical" href="./" /> });
    let manifest =
        (*page != Page::NotFound).then(|| view! { <link rel="manifest" href=links.file("manifest.webmanifest") /> });
    // Folders that lie deeper than this page's: a host shows it for addresses of any depth, so it tries each way up.
    let ways_up: Vec<String> = if *page == Page::NotFound && links != Links::single() {
        (0..DEEPEST).map(|depth| Links::from_depth(depth).up()).collect()
    } else {
        vec![links.up()]
    };
    let styles = ways_up
        .iter()
        .map(|up| view! { <link rel="stylesheet" href=format!("{up}{}", assets.style) /> }.into_any())
        .collect_view();
    let own_styles =
        assets.own_styles(page).map(|file| view! { <link rel="stylesheet" href=links.file(file) /> }).collect_view();
    let starts = ways_up
        .iter()
        .map(|up| view! { <script src=format!("{up}{}", assets.start)></script> }.into_any())
        .collect_view();
    let has_part = content.part.is_some();
    let live = content.part.map(|part| {
        let Program { glue, wasm } = assets.program(part.app());
        view! {
            <link rel="modulepreload" href=links.file(&assets.live) />
            <link rel="modulepreload" href=links.file(&glue) />
            <link rel="preload" r#as="fetch" r#type="application/wasm" crossorigin="anonymous" href=links.file(&wasm) />
            <script
                type="module"
                src=links.file(&assets.live)
                data-part=part.id()
                data-glue=file_name(&glue)
                data-wasm=file_name(&wasm)
            ></script>
        }
    });
    let builder =
        embed::has_script(page).then(|| view! { <script type="module" src=links.file(embed::SCRIPT)></script> });
    let ways = paths::table(site, page).map(
        |ways| view! { <script r#async fetchpriority="high" src=links.file(paths::SCRIPT) data-ways=ways></script> },
    );
    let workshop = workshop::script(page).map(|name| view! { <script defer src=links.file(name)></script> });
    let structured = content.structured.map(|value| {
        // The only place where text becomes part of a script element: `<` is escaped, so it cannot end the element.
        let json = value.to_string().replace('<', "\\u003c");
        view! { <script type="application/ld+json" inner_html=json></script> }
    });
    let head = view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full_title}</title>
        <meta name="description" content=content.description />
        <meta name="color-scheme" content="light dark" />
        {styles}
        {own_styles}
        {starts}
        {canonical}
        <link rel="icon" type="image/svg+xml" href=links.file("favicon.svg") />
        {manifest}
        {ways}
        {live}
        {builder}
        {workshop}
        {structured}
    };
    let body = view! {
        <a class="skip" href="#main">"Skip to the content"</a>
        {header(site, page)}
        <main id="main" tabindex="-1">{stale(site, page)}{content.body}</main>
        {footer(site, page)}
    };
    // Leptos marks places with `<!>`. Hydration needs the marks, written as the empty comments that they stand for; where
    // nothing is hydrated they go, and in a title they would be read as text.
    let mark = if has_part { "<!---->" } else { "" };
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\" data-up=\"{}\" data-page=\"{}\"><head>{}</head><body>{}</body></html>\n",
        links.up(),
        page.path(),
        head.to_html().replace("<!>", ""),
        body.to_html().replace("<!>", mark),
    )
}

fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

/// How deep a wrong address may lie for its page still to find its style.
const DEEPEST: usize = 6;

/// The pages of the main navigation.
pub(super) const NAVIGATION: [(Page, &str); 8] = [
    (Page::Paths, "Paths"),
    (Page::Roles, "Roles"),
    (Page::Compare, "Compare"),
    (Page::Pay, "Pay"),
    (Page::Tracks, "Tracks"),
    (Page::Skills, "Skills"),
    (Page::Check, "Self-check"),
    (Page::Plan, "Plan"),
];

/// Further pages, at the foot of every page.
pub(super) const FURTHER: [(Page, &str); 5] = [
    (Page::Workshop, "Workshop"),
    (Page::Guide, "HR explained"),
    (Page::Sources, "Sources"),
    (Page::Embed, "Embed"),
    (Page::Accessibility, "Accessibility"),
];

fn header(site: Site, page: &Page) -> AnyView {
    let current = |target: &Page| match (page, target) {
        (here, target) if here == target => Some("page"),
        (Page::Role(_), Page::Roles)
        | (Page::Track(_), Page::Tracks)
        | (Page::Skill(_), Page::Skills)
        | (Page::Moves | Page::Move(..), Page::Paths) => Some("true"),
        _ => None,
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=site.links.page(&Page::Home) aria-current=current(&Page::Home)>
                    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
                        <path class="line generalist" d="M3 16H29" />
                        <path class="line specialist" d="M3 7H10C14 7 14 16 18 16" />
                        <circle cx="18" cy="16" r="5" />
                    </svg>
                    {SITE_NAME}
                </a>
                <nav aria-label="Main">
                    <ul>
                        {NAVIGATION
                            .iter()
                            .map(|(target, name)| view! {
                                <li><a href=site.links.page(target) aria-current=current(target)>{*name}</a></li>
                            })
                            .collect_view()}
                    </ul>
                </nav>
                {search(site, page)}
            </div>
        </header>
    }
    .into_any()
}

/// A note for the day when the official pay on a page is older than two years: pages are written once and read for long. The script
/// in the head shows it from the month after the one it names.
fn stale(site: Site, page: &Page) -> AnyView {
    let pays = matches!(
        page,
        Page::Role(_) | Page::Move(..) | Page::Paths | Page::Compare | Page::Pay | Page::Tracks | Page::Track(_)
    );
    let official = site.catalogue.figures().filter(|pay| pay.evidence.basis() == Basis::Official);
    let mut periods: Vec<&str> = official.map(|pay| pay.period.as_str()).collect();
    periods.sort_unstable();
    periods.dedup();
    let oldest = periods.iter().filter_map(|period| pay_time::month_of(period)).min();
    let Some(Month { year, month }) = oldest.filter(|_| pays) else { return ().into_any() };
    // Two years in months are so many whole years.
    let last = format!("{}-{month:02}", u32::from(year) + pay_time::OLD_AFTER / 12);
    view! {
        <p class="notice stale wrap" hidden data-old-after=last>
            {format!(
                "Official pay on this page is of {}: some of it is more than two years old. Look for newer figures before you rely on it.",
                periods.join(" and "),
            )}
        </p>
    }
    .into_any()
}

/// A field that opens the search, where the page has none of its own; narrow screens get a link in its place.
fn search(site: Site, page: &Page) -> AnyView {
    if matches!(page, Page::Home | Page::Find) {
        return ().into_any();
    }
    let to = site.links.page(&Page::Find);
    view! {
        <form class="site-search" method="get" action=to.clone() role="search" aria-label="Site">
            <input
                name="find"
                type="search"
                autocomplete="off"
                maxlength="80"
                aria-label="Search roles, titles, skills and more"
                aria-keyshortcuts="/"
                placeholder="Search"
                data-search
            />
            <button type="submit">"Search"</button>
        </form>
        <a class="to-search" href=to>"Search"</a>
    }
    .into_any()
}

/// The foot of a page. A plan has a button and a code of its own for paper: they carry the plan.
fn footer(site: Site, page: &Page) -> AnyView {
    let sources = site.links.page(&Page::Sources);
    view! {
        <footer class="bottom">
            <div class="wrap">
                <p>
                    "Every claim shows whether a source states it, a statistic gives it, or we infer it. "
                    <a href=sources>"Sources, licenses and what is not known"</a> "."
                </p>
                <nav aria-label="Further">
                    <ul class="ways">
                        {FURTHER
                            .iter()
                            .map(|(page, name)| view! { <li><a href=site.links.page(page)>{*name}</a></li> })
                            .collect_view()}
                    </ul>
                </nav>
                <p>"Nothing you choose or type here leaves your browser: no account, no cookie, no tracking."</p>
                <div class="theme needs-script" role="group" aria-label="Colors">
                    <button type="button" data-theme-choice="auto">"As the device"</button>
                    <button type="button" data-theme-choice="light">"Light"</button>
                    <button type="button" data-theme-choice="dark">"Dark"</button>
                </div>
                {(*page != Page::Plan).then(|| view! {
                    <p class="needs-script"><button type="button" class="plain" data-print>"Print this page"</button></p>
                    <div class="printed"><p></p></div>
                })}
                {on_the_web(site)}
            </div>
        </footer>
    }
    .into_any()
}

/// In the single file, where the site stands on the web: codes for phones and links to share lead there once somebody said so
/// (`on-the-web.js`).
fn on_the_web(site: Site) -> Option<AnyView> {
    (site.links == Links::single()).then(|| {
        view! {
            <form id="web" aria-label="This site on the web">
                <label for="site">"Does this site stand on the web as well? Its address there, for codes and for links to share"</label>
                <div class="field">
                    <input id="site" name="site" type="text" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://" />
                    <button type="submit" class="plain">"Use it"</button>
                </div>
                <output></output>
            </form>
        }
        .into_any()
    })
}
