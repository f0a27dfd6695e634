//! HR explained: what belongs to the field as a whole and to no single role.

use super::Content;
use crate::catalogue::{Contrast, Guide};
use crate::components::{Site, basis};
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let guide = &site.catalogue.guide;
    let body = view! {
        <div class="wrap">
            <h1>"HR explained"</h1>
            <p class="lead">"What HR is and does, what is easily confused, what it keeps on record, and the words it uses."</p>
            {contents(guide)}
            {guide
                .sections
                .iter()
                .map(|section| view! {
                    <section>
                        <h2 id=section.id.as_str()>{section.title.as_str()}</h2>
                        {basis::claims(site, &section.claims)}
                    </section>
                })
                .collect_view()}
            <h2 id="contrasts">"Easily confused"</h2>
            {guide.contrasts.iter().map(|one| contrast(site, one)).collect_view()}
            <h2 id="records">"What HR keeps on record"</h2>
            {records(site, guide)}
            <h2 id="words">"Words"</h2>
            <dl class="words">
                {guide
                    .terms
                    .iter()
                    .map(|term| view! {
                        <div id=format!("word-{}", term.id)>
                            <dt>{term.term.as_str()} {term.abbreviation.as_ref().map(|short| format!(" ({short})"))}</dt>
                            <dd>{basis::claims(site, &term.claims)}</dd>
                        </div>
                    })
                    .collect_view()}
            </dl>
        </div>
    };
    Content {
        title: "HR explained".to_owned(),
        description: "What human resources is and does: HR management, HR operations and business partners, generalists and specialists, HRIS and HRMS, records and words.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn contents(guide: &'static Guide) -> AnyView {
    let fixed = [("contrasts", "Easily confused"), ("records", "What HR keeps on record"), ("words", "Words")];
    view! {
        <nav class="contents" aria-label="On this page">
            <ul>
                {guide
                    .sections
                    .iter()
                    .map(|section| (section.id.as_str(), section.title.as_str()))
                    .chain(fixed)
                    .map(|(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> })
                    .collect_view()}
            </ul>
        </nav>
    }
    .into_any()
}

fn contrast(site: Site, contrast: &'static Contrast) -> AnyView {
    view! {
        <section class="contrast">
            <h3 id=contrast.id.as_str()>{contrast.title.as_str()}</h3>
            {basis::claims(site, &contrast.common)}
            <div class="sides">
                {contrast
                    .sides
                    .iter()
                    .map(|side| view! { <div class="panel"><h4>{side.name.as_str()}</h4>{basis::claims(site, &side.claims)}</div> })
                    .collect_view()}
            </div>
        </section>
    }
    .into_any()
}

fn records(site: Site, guide: &'static Guide) -> AnyView {
    view! {
        <section class="scroll" tabindex="0" aria-label="What HR keeps on record">
            <table>
                <thead>
                    <tr><th scope="col">"Kind"</th><th scope="col">"Holds"</th><th scope="col">"Kept for"</th></tr>
                </thead>
                <tbody>
                    {guide
                        .records
                        .iter()
                        .map(|record| view! {
                            <tr>
                                <th scope="row">{record.name.as_str()}</th>
                                <td>{record.examples.join(", ")}</td>
                                <td>{record.why.as_str()} " " {basis::mark(site, &record.evidence)}</td>
                            </tr>
                        })
                        .collect_view()}
                </tbody>
            </table>
        </section>
    }
    .into_any()
}
