//! Where everything comes from, how it is marked, and what is not known.

use super::Content;
use crate::catalogue::{Role, Source, SourceKind};
use crate::components::{Site, basis};
use leptos::prelude::*;

pub(super) fn content(site: Site) -> Content {
    let catalogue = site.catalogue;
    let kinds = [SourceKind::Article, SourceKind::Statistic, SourceKind::Body].map(|kind| {
        let members = catalogue.sources.iter().filter(move |source| source.kind == kind);
        view! {
            <section>
                <h2>{kind.name()}</h2>
                {members.map(|source| entry(site, source)).collect_view()}
            </section>
        }
    });
    let open: Vec<&'static Role> = catalogue.roles.iter().filter(|role| !role.not_known.is_empty()).collect();
    let body = view! {
        <div class="wrap">
            <h1>"Sources"</h1>
            <p class="lead">"Five articles are the first source; official statistics complete them. Facts and figures carry over in our own words."</p>
            <h2 id="marks">"How a claim is marked"</h2>
            {basis::legend()}
            <p class="measure">
                "A move between roles is marked like a claim. Official pay, skills and outlook belong to occupation groups, not to job titles: each role says which group it is counted in and how sure that is. "
                "Article figures stand beside the statistics and are never mixed into them."
            </p>
            {kinds.into_iter().collect_view()}
            <h2 id="not-known">"What is not known"</h2>
            <p class="measure">"We do not fill gaps with guesses. This is what the sources leave open, role by role."</p>
            <dl class="words">
                {open
                    .into_iter()
                    .map(|role| view! {
                        <div>
                            <dt><a href=site.role(role)>{role.title.as_str()}</a></dt>
                            <dd>{basis::claims(site, &role.not_known)}</dd>
                        </div>
                    })
                    .collect_view()}
            </dl>
        </div>
    };
    Content {
        title: "Sources".to_owned(),
        description: "Every source of HR Career Paths with date, license and attribution, how claims are marked, and what is not known.".to_owned(),
        structured: None,
        part: None,
        body: body.into_any(),
    }
}

fn entry(site: Site, source: &'static Source) -> AnyView {
    let licence = match &source.licence_url {
        Some(url) => view! { <a href=url.as_str() rel="license noopener">{source.licence.as_str()}</a> }.into_any(),
        None => source.licence.as_str().into_any(),
    };
    view! {
        <article class="source" id=source.id.as_str()>
            <h3>{source.title.as_str()}</h3>
            <dl class="facts">
                <div><dt>"Shown as"</dt><dd>{source.short.as_str()}</dd></div>
                <div><dt>"Published by"</dt><dd>{source.publisher.as_str()}</dd></div>
                <div><dt>"Date"</dt><dd>{source.date.as_str()}</dd></div>
                <div><dt>"License"</dt><dd>{licence}</dd></div>
                {source.url.as_ref().map(|url| view! {
                    <div><dt>"Address"</dt><dd><a href=url.as_str() rel="noopener">{url.as_str()}</a></dd></div>
                })}
                {source.attribution.as_ref().map(|line| view! { <div><dt>"Attribution"</dt><dd>{line.as_str()}</dd></div> })}
            </dl>
            {basis::claims(site, &source.notes)}
        </article>
    }
    .into_any()
}
