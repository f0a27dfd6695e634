//! How a claim shows what it rests on: a word and a link for what others say, a disclosure with the reason for what we think.

use super::Site;
use super::markup::{Element, el, words};
use crate::address::Page;
use crate::catalogue::{Basis, Claim, Evidence, SourceId};
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
pub fn mark(site: Site, evidence: &'static Evidence) -> Element {
    let class = class(evidence.basis());
    let label = evidence.basis().label();
    if let Some(reason) = evidence.reason() {
        return el("details").class(class).child(words("summary", label)).child(words("span", reason));
    }
    link(site, class, label, evidence.source())
}

/// The mark at a figure of a publication.
pub fn source(site: Site, id: &'static SourceId) -> Element {
    link(site, class(Basis::Official), Basis::Official.label(), Some(id))
}

fn link(site: Site, class: &'static str, label: &'static str, id: Option<&'static SourceId>) -> Element {
    let source = id.and_then(|id| site.catalogue.source(id));
    let name = source.map_or("unknown source", |source| &source.short);
    let to = site.links.page(&Page::Sources) + "#" + source.map_or("", |source| source.id.as_str());
    el("a").class(class).attr("href", to).child(words("span", label)).text(": ").text(name)
}

/// One claim with its mark.
pub fn claim(site: Site, claim: &'static Claim) -> Element {
    let text = words("span", claim.text.as_str()).class("text");
    el("div").class("claim").child(text).text(" ").child(mark(site, &claim.evidence))
}

/// Claims as a list; a single one stands alone.
pub fn claims(site: Site, claims: &'static [Claim]) -> Option<Element> {
    match claims {
        [] => None,
        [only] => Some(claim(site, only)),
        many => {
            let items = many.iter().map(|one| el("li").child(claim(site, one)));
            Some(el("ul").class("claims").children(items))
        }
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
