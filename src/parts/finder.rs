//! The search over everything: roles, official titles, skills, credentials, duties and words, as one types.

use super::Live;
use crate::address::{Address, Page, Query};
use crate::catalogue::{Credential, Role, RoleId};
use crate::components::markup::live::{Event, Pieces, after_paint, control, deferred, following, value_of};
use crate::components::markup::{Element, el, link, words};
use crate::components::notices::notices;
use crate::components::{Site, tags};
use crate::questions::search::{Found, Group, Hit, Index, Kind, Target};
use leptos::prelude::*;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The field and what it finds. Without script it is a form that opens the search page.
pub fn view(live: Live) -> Pieces {
    let site = live.site;
    let typed = move || live.query.with(|query| query.find.clone().unwrap_or_default());
    let index: Arc<Lazy> = Arc::default();
    let field = el("input")
        .attr("id", "find")
        .attr("name", "find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "80")
        .attr("aria-describedby", "find-hint")
        .attr("aria-keyshortcuts", "/")
        .attr("data-search", "");
    let field = control(field)
        .property("value", typed)
        .on("focus", soon(site, &index))
        .on("input", move |event| set(live, &value_of(event)));
    let button = words("button", "Search").attr("type", "submit");
    let hint = "For example “personnel officer”, “HRBP”, “onboarding” or “SHRM-CP”. Typing errors are forgiven.";
    let form = el("form").attr("method", "get").attr("action", site.links.page(&Page::Find)).attr("role", "search");
    let form = control(form)
        .on("submit", Event::prevent_default)
        .with(words("label", "Your title, a role, a skill, a duty …").attr("for", "find"))
        .with(control(el("div").class("field")).with(field).with(button))
        .with(words("p", hint).class("quiet").attr("id", "find-hint"));
    let pieces = vec![
        following(move || live.notices.with(|list| notices(list))),
        form.into(),
        deferred(move || results(site, index.get_or_init(|| Index::of(site.catalogue)), &typed())),
    ];
    Pieces(pieces)
}

/// A search index that may never be asked.
pub(super) type Lazy = OnceLock<Index<'static>>;

/// Makes the index when somebody is about to type, before the first key waits for it. Most visitors never do.
pub(super) fn soon(site: Site, index: &Arc<Lazy>) -> impl Fn(&Event) + Send + 'static {
    let index = Arc::clone(index);
    move |_| {
        let index = Arc::clone(&index);
        after_paint(move || {
            index.get_or_init(|| Index::of(site.catalogue));
        });
    }
}

/// Puts what was typed into the state.
pub(super) fn set(live: Live, typed: &str) {
    let typed: String = typed.chars().take(crate::address::LONGEST_FIND).collect();
    let found = (!typed.trim().is_empty()).then_some(typed);
    live.query.update(|query| query.find = found);
}

/// A sentence that is announced, then the hits by kind.
fn results(site: Site, index: &Index<'static>, typed: &str) -> Vec<Element> {
    let said = |sentence: String| words("p", sentence).class("count").attr("role", "status");
    if typed.trim().is_empty() {
        return vec![said(String::new())];
    }
    let Found { groups, total, read_as, did_you_mean } = index.find(typed);
    let read = (!read_as.is_empty()).then(|| {
        let read: Vec<String> = read_as.iter().map(|(short, long)| format!("{short} stands for {long}.")).collect();
        words("p", read.join(" ")).class("quiet")
    });
    if groups.is_empty() {
        let sentence = if did_you_mean.is_empty() { "Nothing found." } else { "Nothing found. Did you mean:" };
        return [said(sentence.to_owned()), helpless(site, did_you_mean)].into_iter().chain(read).collect();
    }
    let counts: Vec<String> = groups.iter().map(|group| counted(group.hits.len() + group.more, group.kind)).collect();
    let results = if total == 1 { "1 result".to_owned() } else { format!("{total} results") };
    let sentence = format!("{results}: {}.", counts.join(", "));
    let groups = el("div").class("found").children(groups.into_iter().map(|one| group(site, one)));
    [said(sentence)].into_iter().chain(read).chain([groups]).collect()
}

/// So many hits of a kind, in words.
fn counted(count: usize, kind: Kind) -> String {
    let (one, many) = match kind {
        Kind::Roles => ("role", "roles"),
        Kind::Official => ("official title", "official titles"),
        Kind::Skills => ("skill", "skills"),
        Kind::Credentials => ("credential", "credentials"),
        Kind::Duties => ("duty or statement", "duties and statements"),
        Kind::Guide => ("entry of the guide", "entries of the guide"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What to try where nothing was found.
fn helpless(site: Site, did_you_mean: Vec<String>) -> Element {
    let suggestions = did_you_mean.into_iter().map(|text| {
        let query = Query { find: Some(text.clone()), ..Query::default() };
        link(site.links.to(&Address { page: Page::Find, query }), text)
    });
    let fixed = [(Page::Roles, "All roles"), (Page::Skills, "All skills"), (Page::Guide, "The words of the field")]
        .map(|(page, text)| link(site.links.page(&page), text));
    el("ul").class("neighbours found").children(suggestions.chain(fixed).map(|link| el("li").child(link)))
}

fn group(site: Site, group: Group<'static>) -> Element {
    let more = (group.more > 0)
        .then(|| words("p", format!("And {} more: add a word to narrow it down.", group.more)).class("quiet"));
    let hits = group.hits.into_iter().map(|hit| {
        let pieces = one(site, &hit).into_iter();
        pieces.fold(el("li"), |item, piece| item.child(piece).text(" "))
    });
    el("section").child(words("h3", group.kind.name())).child(el("ul").class("results").children(hits)).children(more)
}

/// One hit: what it is with the matching parts marked, and where it leads.
fn one(site: Site, hit: &Hit<'static>) -> Vec<Element> {
    let page = |page: &Page| site.links.page(page);
    let guide = |anchor: &str| page(&Page::Guide) + "#" + anchor;
    // A name is the link itself; a sentence stands beside the name of what it is about.
    let named = |to: String, name: &'static str| {
        let named = |is_name: bool| {
            if is_name { marked(el("a").attr("href", to.clone()), hit) } else { link(to.clone(), name) }
        };
        let is_name = hit.text == name;
        let mut all = vec![named(is_name)];
        if !is_name {
            all.push(marked(el("span").class("said"), hit));
        }
        all
    };
    match hit.target {
        Target::Role(role) => {
            let mut all = named(site.role(role), &role.title);
            if role.also_called.iter().any(|title| title == hit.text) {
                all.insert(1, words("span", "also called").class("quiet"));
            }
            all.push(tags::of(role));
            all
        }
        Target::Reported(group) => {
            let about = words("span", format!("official title in {}; here:", group.title)).class("quiet");
            vec![marked(el("span").class("reported"), hit), about, roles(site, &hit.roles, "")]
        }
        Target::Occupation(group) => {
            let about = format!("statistical group {} {}; here:", group.classification.name(), group.code);
            vec![
                marked(el("span").class("reported"), hit),
                words("span", about).class("quiet"),
                roles(site, &hit.roles, ""),
            ]
        }
        Target::Skill(skill) => named(page(&Page::Skill(skill.id.clone())), &skill.name),
        Target::Credential(credential) => {
            let helps = words("span", format!("{}; helps in:", credential.body)).class("quiet");
            let held = holding(site, credential);
            vec![marked(el("span").class("reported"), hit), helps, roles(site, &held, "#needs")]
        }
        Target::Duty { role, .. } => {
            let to = link(site.role(role) + "#does", role.title.as_str());
            vec![to, marked(el("span").class("said"), hit)]
        }
        Target::Statement(_) => {
            let role = page(&Page::Role(RoleId::clone(&site.catalogue.framework.role)));
            vec![link(role + "#statements", "Statement"), marked(el("span").class("said"), hit)]
        }
        Target::Term(term) => named(guide(&["word-", &term.id].concat()), &term.term),
        Target::Section(section) => named(guide(&section.id), &section.title),
        Target::Contrast(contrast) => named(guide(&contrast.id), &contrast.title),
        Target::Record(record) => named(guide("records"), &record.name),
        Target::Track(track) => named(page(&Page::Track(track.id)), track.id.name()),
        Target::Level(level) => {
            let query = Query { level: Some(level.id), ..Query::default() };
            named(site.links.to(&Address { page: Page::Roles, query }), level.id.name())
        }
    }
}

/// The roles in which a credential helps.
fn holding(site: Site, credential: &Credential) -> Vec<&'static Role> {
    let holds = |role: &&Role| role.credentials.iter().any(|held| held.credential == credential.id);
    site.catalogue.roles.iter().filter(holds).collect()
}

/// Links to roles, or that there is none.
fn roles(site: Site, roles: &[&'static Role], anchor: &'static str) -> Element {
    let mut list = el("span");
    for (i, role) in roles.iter().enumerate() {
        list = list.text(if i == 0 { "" } else { ", " }).child(link(site.role(role) + anchor, role.title.as_str()));
    }
    if roles.is_empty() { list.text("no role of ours") } else { list }
}

/// The text of a hit with the parts that matched marked.
fn marked(element: Element, hit: &Hit<'static>) -> Element {
    let text = hit.text;
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let mut element = element;
    let mut at = 0;
    for mark in &hit.marks {
        element = element.text(part(at..mark.start)).child(words("mark", part(mark.clone())));
        at = mark.end;
    }
    element.text(part(at..text.len()))
}
