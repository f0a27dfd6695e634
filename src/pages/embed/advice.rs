//! Ready examples, what the element understands, and what administrators can do.

use super::HOST;
use crate::components::Site;
use leptos::prelude::*;

/// Ready examples: what for, the attributes, and the page itself.
const EXAMPLES: [(&str, &str, &str, &str); 6] = [
    (
        "A way up",
        "For a page on development: several paths between two roles, with what each takes.",
        "from=\"hr-assistant\" to=\"hr-director\"",
        "paths/",
    ),
    (
        "Where can I go from here?",
        "For a team's own page: everything that one role leads to.",
        "from=\"recruiter\"",
        "paths/",
    ),
    (
        "One role",
        "Beside a vacancy: what the role does, needs and pays.",
        "role=\"hr-business-partner\"",
        "roles/hr-business-partner/",
    ),
    (
        "Two roles side by side",
        "For talks about the next step: the differences marked.",
        "page=\"compare\" role=\"hr-generalist,hr-manager\"",
        "compare/",
    ),
    ("One track", "For people who know their field already.", "track=\"operations\"", "tracks/operations/"),
    ("The map", "For a career portal: all roles, and the way in.", "page=\"home\"", ""),
];

pub(super) fn examples(site: Site) -> AnyView {
    view! {
        <h2 id="examples">"Ready examples"</h2>
        <div class="cards">
            {EXAMPLES
                .iter()
                .map(|(title, words, attributes, path)| {
                    let tag = format!("<hr-career-paths {attributes}>");
                    view! {
                        <section class="card">
                            <h3>{*title}</h3>
                            <p>{*words}</p>
                            <pre class="code"><code>{tag.clone()}</code></pre>
                            <p>
                                <button type="button" class="plain needs-script" data-example=tag aria-label=format!("Use this: {title}")>"Use this"</button>
                                " "
                                <a href=site.links.file(path)>"Open the page"</a>
                            </p>
                        </section>
                    }
                })
                .collect_view()}
        </div>
    }
    .into_any()
}

/// What the element understands.
const ATTRIBUTES: [(&str, &str); 11] = [
    (
        "page",
        "home, or the address of a page in this site, such as roles/hr-manager. Without it, it follows from the next four.",
    ),
    ("from, to", "The role ids of a path, as they stand in the addresses of roles."),
    ("role", "The page of a role. With page=\"compare\": two to four ids with commas between."),
    ("track", "The page of a track. With page=\"roles\": only its roles."),
    ("place", "With page=\"pay\": where, such as us-ca."),
    ("theme", "light, dark, or auto: as the page around it, also when that changes."),
    ("accent", "The color of links and buttons. It is made darker or lighter until it can be read."),
    ("language", "The language. English is the only one so far."),
    ("chrome", "none, or full: with the head and foot of the site."),
    ("height", "auto, or a number of pixels."),
    ("title", "What screen readers call the frame."),
];

pub(super) fn attributes() -> AnyView {
    view! {
        <h2 id="attributes">"All attributes"</h2>
        <dl class="words">
            {ATTRIBUTES.iter().map(|(name, words)| view! { <div><dt><code>{*name}</code></dt><dd>{*words}</dd></div> }).collect_view()}
        </dl>
        <p class="measure">"They may change at any time. What is not understood is left out, and the console of the browser says so once."</p>
    }
    .into_any()
}

pub(super) fn administrators() -> AnyView {
    view! {
        <h2 id="ask">"What to ask your IT department for"</h2>
        <ul class="measure">
            <li>"Your page may load the script and show the frame. If it has a content policy, it needs these two:"
                <pre class="code"><code data-host="">{format!("script-src {HOST}embed.js; frame-src {HOST}")}</code></pre>
            </li>
            <li>"The host of this site lets your page show it: no header X-Frame-Options; if its own policy has frame-ancestors, your page's address in that list."</li>
            <li>"The host sends files ending in .wasm as application/wasm and those ending in .js as text/javascript. Settings for the usual hosts come with the site."</li>
            <li>"If the frame stands in a sandbox: allow-scripts, and what you want of allow-forms, allow-popups (links to sources) and allow-modals (printing)."</li>
        </ul>
        <h2 id="products">"SharePoint and Confluence"</h2>
        <p class="measure">"This is advice: we could not try it with these products."</p>
        <ul class="measure">
            <li>"SharePoint Online: modern pages allow no script. Add the web part Embed and paste the plain frame. An administrator allows this site under HTML Field Security in the site settings."</li>
            <li>"Confluence: add the macro for an iframe and give it the address from the plain frame. An administrator may have to allow the macro, and this site in the list of allowed addresses."</li>
            <li>"In both the frame keeps a fixed height, so choose one that fits; the page then scrolls inside."</li>
        </ul>
    }
    .into_any()
}
