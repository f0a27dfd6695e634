//! Ready examples, what the element understands, and what administrators can do.

use super::HOST;
use crate::address::{Links, Page};
use crate::catalogue::{RoleId, Track};
use crate::components::Site;
use leptos::prelude::*;

/// A ready example.
struct Example {
    title: &'static str,
    words: &'static str,
    attributes: &'static str,
    /// What the attributes ask for, as a link.
    open: fn(Site) -> String,
}

const EXAMPLES: [Example; 6] = [
    Example {
        title: "A way up",
        words: "For a page on development: several paths between two roles, with what each takes.",
        attributes: "from=\"hr-assistant\" to=\"hr-director\"",
        open: |site| site.paths(&RoleId::new("hr-assistant"), &RoleId::new("hr-director")),
    },
    Example {
        title: "Where can I go from here?",
        words: "For a team's own page: everything that one role leads to.",
        attributes: "from=\"recruiter\"",
        open: |site| site.onward(&RoleId::new("recruiter")),
    },
    Example {
        title: "One role",
        words: "Beside a vacancy: what the role does, needs and pays.",
        attributes: "role=\"hr-business-partner\"",
        open: |site| site.links.page(&Page::Role(RoleId::new("hr-business-partner"))),
    },
    Example {
        title: "Two roles side by side",
        words: "For talks about the next step: the differences marked.",
        attributes: "page=\"compare\" role=\"hr-generalist,hr-manager\"",
        open: |site| site.compare(&[&RoleId::new("hr-generalist"), &RoleId::new("hr-manager")]),
    },
    Example {
        title: "One track",
        words: "For people who know their field already.",
        attributes: "track=\"operations\"",
        open: |site| site.links.page(&Page::Track(Track::Operations)),
    },
    Example {
        title: "The map",
        words: "For a career portal: all roles, and the way in.",
        attributes: "page=\"home\"",
        open: |site| site.links.page(&Page::Home),
    },
];

pub(super) fn examples(site: Site) -> AnyView {
    view! {
        <h2 id="examples" tabindex="-1">"Ready examples"</h2>
        <div class="cards">{EXAMPLES.iter().map(|one| example(site, one)).collect_view()}</div>
    }
    .into_any()
}

/// One of them; in the single file there is no form that its button could fill.
fn example(site: Site, Example { title, words, attributes, open }: &'static Example) -> AnyView {
    let tag = format!("<hr-career-paths {attributes}>");
    let take = (site.links != Links::single()).then(|| {
        let name = format!("Use this: {title}");
        view! {
            <button type="button" class="plain needs-script" data-example=tag.clone() aria-label=name>"Use this"</button>
            " "
        }
    });
    view! {
        <section class="card">
            <h3>{*title}</h3>
            <p>{*words}</p>
            <pre class="code"><code>{tag}</code></pre>
            <p>{take}<a href=open(site)>"Open the page"</a></p>
        </section>
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
    ("role", "The page of a role. With page=\"compare\" or page=\"pay\": one to four ids with commas between."),
    ("track", "The page of a track. With page=\"roles\": only its roles."),
    (
        "place",
        "With page=\"pay\": where, such as us-ca. The ids of areas stand in the address of that page once you have chosen one.",
    ),
    ("theme", "light, dark, or auto: the same as your page, also when that changes."),
    ("accent", "The color of links and buttons. It is made darker or lighter until it can be read."),
    ("language", "The language. English is the only one so far."),
    ("chrome", "none, or full: with the header and footer of this site."),
    ("height", "auto, or a number of pixels."),
    ("title", "The name of the frame, which screen readers say."),
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
            <li>"Your page may load the script and show the frame. If your page has a content policy, these two are added to it; what it says already stays:"
                <pre class="code"><code data-host="">{format!("script-src {HOST}embed.js\nframe-src {HOST}")}</code></pre>
                "Each address is added to the line of that name. Where the policy has no such line, it gets one: what its line default-src says, and the address."
            </li>
            <li>"The host of this site lets your page show it: no header X-Frame-Options; if its own policy has frame-ancestors, your page's address in that list."</li>
            <li>"The host sends files ending in .wasm as application/wasm and those ending in .js as text/javascript. Settings for the usual hosts come with the site."</li>
            <li>"If the frame stands in a sandbox: allow-scripts, and what you want of allow-popups (links to sources) and allow-modals (printing). Without allow-same-origin, the host also sends Access-Control-Allow-Origin: * with its scripts and programs; the settings that come with the site do."</li>
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
