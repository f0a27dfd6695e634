//! What official statistics say of the occupation group that a role is counted in: tasks, asked-for education and experience,
//! outlook, reported titles. It speaks of the whole group, so it stands apart from the role's own claims.

use crate::catalogue::{Distribution, Occupation, Outlook, Role};
use crate::components::{Site, basis, outlook};
use leptos::prelude::*;

pub(super) fn view(site: Site, role: &'static Role) -> AnyView {
    let groups: Vec<(&'static Occupation, Option<&'static str>)> = role
        .occupations
        .iter()
        .filter_map(|fit| Some((site.catalogue.occupation(&fit.occupation)?, fit.note.as_deref())))
        .filter(|(group, _)| !group.tasks.is_empty() || group.outlook.is_some())
        .collect();
    if groups.is_empty() {
        return ().into_any();
    }
    view! {
        <section>
            <h2 id="group">"What statistics say of the group"</h2>
            {groups.into_iter().map(|(group, note)| one(site, group, note)).collect_view()}
        </section>
    }
    .into_any()
}

fn one(site: Site, group: &'static Occupation, note: Option<&'static str>) -> AnyView {
    let source = |id| {
        let source = site.catalogue.source(id);
        let words = source.map_or(String::new(), |source| source.short.clone());
        let link = format!(
            "{}#{}",
            site.links.page(&crate::address::Page::Sources),
            source.map_or("", |source| source.id.as_str())
        );
        view! { <a class="basis official" href=link><span>"Official"</span> ": " {words}</a> }.into_any()
    };
    view! {
        <details class="step">
            <summary><h3>{group.title.as_str()}</h3><span>{group.classification.name()} " " {group.code.as_str()}</span></summary>
            {note.map(|note| view! { <p class="quiet">{note}</p> })}
            {group.outlook.as_ref().map(|outlook| view! { <h4>"Outlook"</h4><p>{outlook_words(outlook)} " " {source(&outlook.source)}</p> })}
            {group.education.as_ref().map(|shares| view! { <h4>"Education asked for"</h4> {table(shares, "Education")} {source(&shares.source)} })}
            {group.experience.as_ref().map(|shares| view! { <h4>"Related experience asked for"</h4> {table(shares, "Experience")} {source(&shares.source)} })}
            {(!group.tasks.is_empty()).then(|| view! {
                <h4>"Tasks of the group"</h4>
                <ul>{group.tasks.iter().map(|task| view! { <li>{task.as_str()}</li> }).collect_view()}</ul>
                {source(&group.source)}
            })}
            {(!group.reported_titles.is_empty()).then(|| view! {
                <h4>"Titles people reported"</h4>
                <p>{group.reported_titles.join(", ")} "."</p>
            })}
            {(!group.notes.is_empty()).then(|| view! { <h4>"Also said"</h4> {basis::claims(site, &group.notes)} })}
        </details>
    }
    .into_any()
}

/// The projection with what the statistics say of entry.
fn outlook_words(projection: &Outlook) -> String {
    format!(
        "{} Typical entry education: {}. Related work experience: {}.",
        outlook::sentence(projection),
        projection.entry_education,
        projection.work_experience.to_lowercase(),
    )
}

fn table(distribution: &'static Distribution, what: &'static str) -> AnyView {
    view! {
        <table class="shares">
            <caption>{format!("Share of answers in percent; {} answers, {}", distribution.answers, distribution.rated)}</caption>
            <thead><tr><th scope="col">{what}</th><th scope="col">"Percent"</th></tr></thead>
            <tbody>
                {distribution
                    .shares
                    .iter()
                    .map(|share| view! {
                        <tr><th scope="row">{share.category.as_str()}</th><td>{format!("{:.0}", share.percent)}</td></tr>
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
    .into_any()
}
