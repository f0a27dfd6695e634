//! A session of one's own, chosen here and kept in the address. `compose.js` does the choosing; ready sessions need no script.

use super::known;
use crate::address::{Links, Page};
use crate::components::Site;
use leptos::prelude::*;

/// The choices, and the place of the session made of them.
pub(super) fn session(site: Site) -> AnyView {
    let scenarios = site.catalogue.workshop.scenarios.iter().map(|one| {
        view! {
            <li><label><input type="checkbox" name="scenarios" value=one.id.clone() />{one.title.as_str()}</label></li>
        }
    });
    view! {
        <section id="own" data-workshop=known::of(site)>
            <h2>"Your own session"</h2>
            <p class="measure choosing">"Choose activities, their order and their minutes. The address of this page then holds the session: whoever opens the link has the same one."</p>
            <noscript><p class="quiet">"Composing needs a script, which is off or did not come. The ready sessions above work without."</p></noscript>
            <form id="compose" class="compose needs-script" method="get" action=site.links.page(&Page::Workshop) aria-label="Your own session">
                <p>
                    <label for="own-title">"Name, if it needs one"</label>
                    <input id="own-title" name="title" type="text" maxlength="80" autocomplete="off" />
                </p>
                <h3>"Activities in order"</h3>
                <p class="quiet" id="own-none">"No activity yet: add the first one."</p>
                <ol id="own-parts"></ol>
                <p id="own-more">
                    <label for="own-add">"Add an activity"</label>
                    <span class="field">
                        <select id="own-add"></select>
                        <button type="button" class="plain" id="own-adds">"Add"</button>
                    </span>
                </p>
                <fieldset>
                    <legend>"People to start from"</legend>
                    <ul class="ways">{scenarios.collect_view()}</ul>
                </fieldset>
                <p><button type="submit">"See the session"</button> " " <button type="button" class="plain" id="own-clear">"Start over"</button></p>
            </form>
            <div id="own-told" role="status"></div>
            <p id="own-said" class="count" role="status"></p>
            <div id="own-session" tabindex="-1"></div>
        </section>
    }
    .into_any()
}

/// What a room without accounts needs: phones, the single file, the next person, the kiosk.
pub(super) fn room(site: Site) -> AnyView {
    let kiosk = |page: &Page, start: &str| format!("{}?kiosk={start}", site.links.page(page));
    view! {
        <h2 id="room">"A room without accounts"</h2>
        <div class="sides">
            <section class="card">
                <h3>"With a network: phones"</h3>
                <p>"Each activity has a code for phones, large enough for the far end of the room: here by the button of its card, on its own page, and on the projector by the key Q."</p>
            </section>
            <section class="card">
                <h3>"Without a network: one file"</h3>
                {single(site)}
            </section>
            <section class="card">
                <h3>"The next person"</h3>
                <p>"For a device that goes from hand to hand: one press clears plans, answers and choices that this site keeps here, in other tabs as well, and opens the self-check afresh."</p>
                <p class="needs-script"><button type="button" data-next-person>"Next person"</button></p>
            </section>
            <section class="card">
                <h3>"A kiosk"</h3>
                <p>"Opened like this, the site keeps nothing from the start, whatever page people go on to, and each page ends with the button for the next person."</p>
                <ul class="ways needs-script">
                    <li><a href=kiosk(&Page::Home, "on")>"Kiosk that begins at the map"</a></li>
                    <li><a href=kiosk(&Page::Check, "check")>"Kiosk that begins at the self-check"</a></li>
                </ul>
                <p class="quiet">"Use a private window of the browser as well: its own list of visited pages is beyond the reach of any site."</p>
            </section>
        </div>
    }
    .into_any()
}

/// The file to hand on: what is open already, in the edition that it is.
fn single(site: Site) -> AnyView {
    if site.links == Links::single() {
        return view! {
            <p>"You have it open: this is the whole site in one file. Put it on a stick or send it around; it opens in a browser by itself, and nothing has to be installed."</p>
        }
        .into_any();
    }
    view! {
        <p>"All of this site is also one file. Put it on a stick or send it around: it opens in a browser by itself, and nothing has to be installed."</p>
        <p><a href=site.links.file("hr-career-paths.html") download>"Download the single file"</a></p>
    }
    .into_any()
}
