//! How a claim shows what it rests on: a word and a link for what others say, a disclosure with the reason for what we think.

use super::Site;
use crate::address::Page;
use crate::catalogue::{Basis, Claim, Evidence};
use leptos::either::Either;
use leptos::prelude::*;

/// The class that gives a basis its mark; the word always stands beside it.
pub const fn class(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "basis stated",
        Basis::Official => "basis official",
        Basis::Editorial => "basis editorial",
    }
}

/// The mark at a claim.
pub fn mark(site: Site, evidence: &'static Evidence) -> AnyView {
    let class = class(evidence.basis());
    let label = evidence.basis().label();
    match evidence.reason() {
        Some(reason) => view! {
            <details class=class>
                <summary>{label}</summary>
                <span>{reason}</span>
            </details>
        }
        .into_any(),
        None => {
            let source = evidence.source().and_then(|id| site.catalogue.source(id));
            let name = source.map_or("unknown source", |source| &source.short);
            let link =
                format!("{}#{}", site.links.page(&Page::Sources), source.map_or("", |source| source.id.as_str()));
            view! {
                <a class=class href=link><span>{label}</span>{": "}{name}</a>
            }
            .into_any()
        }
    }
}

/// One claim with its mark.
pub fn claim(site: Site, claim: &'static Claim) -> AnyView {
    view! {
        <div class="claim">
            <span class="text">{claim.text.as_str()}</span>
            " "
            {mark(site, &claim.evidence)}
        </div>
    }
    .into_any()
}

/// Claims as a list; a single one stands alone.
pub fn claims(site: Site, claims: &'static [Claim]) -> AnyView {
    match claims {
        [] => ().into_any(),
        [only] => claim(site, only),
        many => view! {
            <ul class="claims">
                {many.iter().map(|one| view! { <li>{claim(site, one)}</li> }).collect_view()}
            </ul>
        }
        .into_any(),
    }
}

/// The legend of the three marks.
pub fn legend() -> AnyView {
    let rows = [
        (Basis::Stated, "a source article says it"),
        (Basis::Official, "a statistic, a classification or a professional body says it"),
        (Basis::Editorial, "we infer it; open the mark to read why"),
    ];
    view! {
        <ul class="legend">
            {rows
                .into_iter()
                .map(|(basis, meaning)| view! { <li><b class=class(basis)>{basis.label()}</b>" " {meaning}</li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

/// A list of views, or a sentence where there is none.
pub fn or_nothing<V: IntoView + 'static>(views: Vec<V>, sentence: &'static str) -> impl IntoView {
    if views.is_empty() { Either::Left(view! { <p class="quiet">{sentence}</p> }) } else { Either::Right(views) }
}
