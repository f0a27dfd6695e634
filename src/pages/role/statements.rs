//! The competency framework of a role: what people can be seen to do at each of four depths.

use crate::address::Page;
use crate::catalogue::{DepthInfo, Statement};
use crate::components::{Site, basis};
use leptos::prelude::*;

pub(super) fn view(site: Site) -> AnyView {
    let framework = &site.catalogue.framework;
    view! {
        <p><a href=site.links.page(&Page::Check)>"Check yourself against these statements"</a></p>
        {basis::claims(site, &framework.about)}
        {framework
            .depths
            .iter()
            .map(|depth| step(site, depth, framework.statements.iter().filter(|statement| statement.depth == depth.id).collect()))
            .collect_view()}
    }
    .into_any()
}

fn step(site: Site, depth: &'static DepthInfo, statements: Vec<&'static Statement>) -> AnyView {
    view! {
        <details class="step">
            <summary><h3>{depth.id.name()}</h3><span>{format!("{} statements", statements.len())}</span></summary>
            {basis::claim(site, &depth.summary)}
            <ol>
                {statements
                    .into_iter()
                    .map(|statement| view! {
                        <li>
                            <b>{statement.topic.as_str()}</b> ": " {statement.text.as_str()} " " {basis::mark(site, &statement.evidence)}
                        </li>
                    })
                    .collect_view()}
            </ol>
        </details>
    }
    .into_any()
}
