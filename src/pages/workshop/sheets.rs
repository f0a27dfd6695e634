//! Worksheets: blank, and filled in from each scenario. A filled-in one is shown, and printed alone, when its own address is opened.

use crate::catalogue::{Activity, Fill, Prompt, RoleSkill, Scenario};
use crate::components::Site;
use crate::questions::gap;
use crate::questions::network::Network;
use crate::questions::paths::{self, Ask};
use leptos::prelude::*;

/// Whether scenarios fill anything in.
pub(super) fn fills(activity: &Activity) -> bool {
    activity.sheet.iter().any(|prompt| prompt.fill.is_some())
}

/// The blank worksheet and the filled-in ones.
pub(super) fn all(site: Site, activity: &'static Activity) -> AnyView {
    let scenarios: &[Scenario] = if fills(activity) { &site.catalogue.workshop.scenarios } else { &[] };
    let links = (!scenarios.is_empty()).then(|| {
        let links = scenarios
            .iter()
            .map(|one| view! { <li><a href=format!("#sheet-{}", one.id)>{one.title.as_str()}</a></li> });
        view! {
            <nav aria-label="Worksheets" class="choose-sheet">
                <p>"Filled in for a group that does not want to talk of itself:"</p>
                <ul class="ways">
                    <li><a href="#sheet">"Blank"</a></li>
                    {links.collect_view()}
                </ul>
            </nav>
        }
    });
    view! {
        <h2 id="paper">"Worksheet"</h2>
        <p class="quiet">"Print this page while a worksheet is open by its own link to get that sheet alone; otherwise the guide above is printed, too."</p>
        {links}
        <div class="sheets">
            {sheet(site, activity, None)}
            {scenarios.iter().map(|one| sheet(site, activity, Some(one))).collect_view()}
        </div>
    }
    .into_any()
}

fn sheet(site: Site, activity: &'static Activity, scenario: Option<&'static Scenario>) -> AnyView {
    let id = scenario.map_or_else(|| "sheet".to_owned(), |scenario| format!("sheet-{}", scenario.id));
    let who = scenario.map(|one| view! { <p>{one.title.as_str()} ": " {one.about.as_str()}</p> }.into_any());
    let name = view! { <p class="line">"Name: "</p> }.into_any();
    let prompts = activity.sheet.iter().map(|prompt| {
        let filled = scenario.and_then(|scenario| fill(site, prompt, scenario));
        let lines = if filled.is_some() { 1 } else { prompt.lines };
        view! {
            <h4>{prompt.prompt.as_str()}</h4>
            {filled.map(|text| view! { <p>{text}</p> })}
            {(0..lines).map(|_| view! { <p class="line"></p> }).collect_view()}
        }
    });
    view! {
        <section class=if scenario.is_some() { "sheet filled" } else { "sheet" } id=id>
            <h3>{activity.title.as_str()} {scenario.map(|one| format!(" – {}", one.title))}</h3>
            {who.unwrap_or(name)}
            {prompts.collect_view()}
        </section>
    }
    .into_any()
}

/// What a scenario puts on the sheet.
fn fill(site: Site, prompt: &Prompt, scenario: &Scenario) -> Option<String> {
    let (from, to) = (site.catalogue.role(&scenario.from)?, site.catalogue.role(&scenario.to)?);
    let gap = gap::between(from, to);
    match prompt.fill? {
        Fill::Ends => Some(format!("From {} to {}", from.title, to.title)),
        Fill::Path => {
            let network = Network::of(site.catalogue);
            let found = paths::best(&network, &Ask::new(from.id.clone(), to.id.clone()), 1).ok()?;
            let roles = found.paths.first()?.stops.iter().map(|place| network.role(*place).title.as_str());
            Some(roles.collect::<Vec<_>>().join(" → "))
        }
        Fill::CarriesOver => Some(named(site, &gap.carries)),
        Fill::ToLearn => {
            let learned: Vec<&RoleSkill> = gap.grows.iter().map(|(need, _)| *need).chain(gap.new).collect();
            Some(named(site, &learned))
        }
    }
}

fn named(site: Site, needs: &[&RoleSkill]) -> String {
    let names: Vec<&str> =
        needs.iter().filter_map(|need| site.catalogue.skill(&need.skill)).map(|skill| skill.name.as_str()).collect();
    if names.is_empty() { "Nothing that the sources name".to_owned() } else { names.join(", ") }
}
