//! One role: what it is, does, needs, pays, leads to, comes from.

mod group;
mod moves;
mod needs;
mod statements;
mod structured;

use super::Content;
use crate::address::Page;
use crate::catalogue::{Role, RoleId};
use crate::components::markup::link;
use crate::components::{Site, basis, pay, tags};
use crate::parts::compare_links;
use leptos::prelude::*;

pub(super) fn content(site: Site, role: &'static Role) -> Content {
    let also = (!role.also_called.is_empty())
        .then(|| view! { <p class="quiet">"Also called " {role.also_called.join(", ")} "."</p> });
    let body = view! {
        <article class="wrap role">
            <p class="crumbs"><a href=site.links.page(&Page::Roles)>"All roles"</a></p>
            <h1>{role.title.as_str()}</h1>
            {tags::of(role)}
            <div class="lead">{basis::claim(site, &role.summary)}</div>
            {also}
            {jump(role)}
            {section("what", "What it is", view! {
                {basis::claims(site, &role.about)}
                <h3>"Why it stands here on the map"</h3>
                {basis::claims(site, &role.placement)}
            }.into_any())}
            {section("does", "What it does", basis::claims(site, &role.duties).into_any())}
            {section("needs", "What it needs", needs::view(site, role))}
            {(site.catalogue.framework.role == role.id).then(|| section("statements", "What it looks like, step by step", statements::view(site)))}
            {section("pays", "What it pays", pay::of_role(site, role))}
            {section("leads", "Where it leads", view! { {moves::onward(site, role)} {paths_from(site, role)} }.into_any())}
            {section("comes", "Where people come from", view! { {moves::inward(site, role)} {paths_to(site, role)} }.into_any())}
            {section("compare", "Compare with…", compare_with(site, role))}
            {group::view(site, role)}
            {(!role.not_known.is_empty()).then(|| section("not-known", "What is not known", basis::claims(site, &role.not_known).into_any()))}
        </article>
    };
    Content {
        title: role.title.clone(),
        description: format!(
            "{} What the role does, needs and pays, where it leads and where people come from, each with its source.",
            role.summary.text
        ),
        structured: Some(structured::occupation(site, role)),
        part: None,
        body: body.into_any(),
    }
}

fn section(id: &'static str, title: &'static str, body: AnyView) -> AnyView {
    view! { <section><h2 id=id>{title}</h2>{body}</section> }.into_any()
}

fn jump(role: &Role) -> AnyView {
    let targets = [
        ("does", "Does"),
        ("needs", "Needs"),
        ("pays", "Pays"),
        ("leads", "Leads to"),
        ("comes", "Comes from"),
        ("compare", "Compare"),
        ("not-known", "Not known"),
    ];
    let shown = targets.into_iter().filter(|(id, _)| *id != "not-known" || !role.not_known.is_empty());
    view! {
        <nav class="contents" aria-label="On this page">
            <ul>{shown.map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> }).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// Links that set another role beside this one.
fn compare_with(site: Site, role: &'static Role) -> AnyView {
    compare_links(site, role).unwrap_or_else(|| link(site.compare(&[&role.id]), "Choose a role")).into_any()
}

/// Links to the whole way from here to the usual destinations.
fn paths_from(site: Site, role: &'static Role) -> AnyView {
    let targets = ["hr-manager", "hr-director", "chief-people-officer"].map(RoleId::new);
    let links: Vec<AnyView> = targets
        .iter()
        .filter(|id| **id != role.id)
        .filter_map(|id| site.catalogue.role(id))
        .filter(|target| target.level > role.level || target.level_to > role.level_to)
        .map(|target| {
            view! { <li><a href=site.paths(&role.id, &target.id)>"Paths to " {target.title.as_str()}</a></li> }
                .into_any()
        })
        .collect();
    let onward = site.catalogue.moves_from(&role.id).next().is_some();
    let onward = onward.then(|| {
        view! { <li><a href=site.onward(&role.id)>"Everything that can be reached from " {role.title.as_str()}</a></li> }
    });
    view! { <h3>"The whole way"</h3><ul>{links}{onward}</ul> }.into_any()
}

/// A link to everywhere that people come from.
fn paths_to(site: Site, role: &'static Role) -> AnyView {
    if site.catalogue.moves_to(&role.id).next().is_none() {
        return ().into_any();
    }
    view! { <p><a href=site.toward(&role.id)>"All the ways that lead to " {role.title.as_str()}</a></p> }.into_any()
}
