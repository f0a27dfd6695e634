//! A role's pay in full: its group beside all occupations, what articles say, the states, past years, and the outlook.

use super::table::{self, Line};
use super::{Shown, across, years};
use crate::catalogue::{Currency, OccupationFit, OccupationId, Pay, Role};
use crate::components::markup::{Element, el, link, words};
use crate::components::{basis, figure, outlook, pay as pay_view, spread};
use crate::questions::pay::{self, money, scale_end};
use crate::questions::pay_compare::{self, Against};
use crate::questions::pay_figure::{Answer, Figure};

pub(super) fn section(shown: &Shown, role: &'static Role) -> Element {
    let site = shown.site;
    let rung = shown.rung(role);
    let title =
        words("h2", "").child(link(site.role(role), role.title.as_str())).text([" in ", shown.named()].concat());
    let mut section = el("section").class("pay-one").child(title.attr("id", ["pay-", role.id.as_str()].concat()));
    match (rung.fit, rung.answer) {
        (Some(fit), Some(answer)) => section = official(shown, section, role, fit, &answer),
        _ => {
            section =
                section.child(words("p", "Not known: no statistic of this country counts this title in a group."));
        }
    }
    section.children(articles(shown, role))
}

/// All that statistics say.
fn official(
    shown: &Shown,
    section: Element,
    role: &'static Role,
    fit: &'static OccupationFit,
    answer: &Answer<'static>,
) -> Element {
    let site = shown.site;
    let why = figure::instead(site, answer.figure.as_ref(), &answer.skipped).map(|why| words("p", why).class("notice"));
    let section = section.children(why);
    let Some(found) = &answer.figure else { return section };
    let against = pay_compare::against_all(site.catalogue, found, shown.loaded);
    let facts = [
        Some(figure::counted_in(site, fit)),
        fit.note.clone(),
        also(shown, role, fit),
        Some(figure::precision(found)),
        figure::cut_off(found).map(str::to_owned),
        found.note.map(str::to_owned),
    ];
    let facts = facts.into_iter().flatten().map(|fact| words("li", fact));
    section
        .child(beside(shown, role, fit, found, against.as_ref()))
        .children(against.as_ref().map(|against| words("p", set_against(found, against))))
        .child(el("ul").class("quiet").children(facts))
        .children(across::section(shown, role, &fit.occupation))
        .children(years::section(shown, role, &fit.occupation))
        .children(ahead(shown, &fit.occupation))
}

/// The other groups of the country that the role may be counted in.
fn also(shown: &Shown, role: &'static Role, main: &OccupationFit) -> Option<String> {
    let group = |fit: &OccupationFit| shown.site.catalogue.occupation(&fit.occupation);
    let country = group(main)?.classification;
    let others = role.occupations.iter().filter(|fit| fit.occupation != main.occupation).filter_map(group);
    let names: Vec<&str> =
        others.filter(|group| group.classification == country).map(|group| group.title.as_str()).collect();
    (!names.is_empty()).then(|| {
        ["Some with this title are counted elsewhere: ", &names.join("; "), ". The role's page has those figures."]
            .concat()
    })
}

/// The role's group and all occupations, one below the other.
fn beside(
    shown: &Shown,
    role: &'static Role,
    fit: &'static OccupationFit,
    found: &Figure<'static>,
    against: Option<&Against<'static>>,
) -> Element {
    let site = shown.site;
    let group = |id: &OccupationId| site.catalogue.occupation(id).map_or("", |group| group.title.as_str());
    let all = against.map(|against| &against.all);
    let end = table::end([found].into_iter().chain(all));
    let mut lines = vec![Line::of(words("th", role.title.as_str()), found, end, words("td", group(&fit.occupation)))];
    lines.extend(
        all.map(|all| Line::of(words("th", "All occupations"), all, end, words("td", "Everybody in the same place."))),
    );
    let caption = el("caption").child(figure::origin(site, found));
    table::table(caption, "Role", found.currency, end, [(None, lines)])
}

fn set_against(found: &Figure, against: &Against) -> String {
    let amount = u32::try_from(against.difference.unsigned_abs()).unwrap_or(u32::MAX);
    let way = if against.difference < 0 { "below" } else { "above" };
    [
        "The median lies ",
        &money(amount, found.currency),
        " (",
        &against.percent.unsigned_abs().to_string(),
        " percent) ",
        way,
        " that of all occupations in the same place.",
    ]
    .concat()
}

/// What articles say of the title, apart from the statistic: a table for each currency, drawn hollow.
fn articles(shown: &Shown, role: &'static Role) -> Option<Element> {
    let said = pay::from_articles(shown.site.catalogue, role);
    let of = |currency| said.iter().copied().filter(|pay| pay.currency == currency).collect::<Vec<_>>();
    let tables = [Currency::Usd, Currency::Gbp].map(|currency| said_in(shown, role, currency, &of(currency)));
    let apart = "Articles speak of the title and give no date; the statistic speaks of a group in a known month. So the two stand apart and are not compared.";
    (!said.is_empty()).then(|| {
        el("div")
            .child(words("h3", "What articles say"))
            .child(words("p", apart).class("quiet"))
            .children(tables.into_iter().flatten())
    })
}

fn said_in(shown: &Shown, role: &'static Role, currency: Currency, said: &[&'static Pay]) -> Option<Element> {
    let site = shown.site;
    let end = scale_end(said.iter().map(|pay| pay::highest(&pay.amount)).max()?);
    let lines = said.iter().map(|pay| Line {
        name: words("th", role.title.as_str()),
        words: pay_view::short(pay),
        picture: Some(spread::pay(pay, end)),
        whose: words("td", ["People with this title. ", pay.note.as_deref().unwrap_or_default(), " "].concat())
            .child(basis::mark(site, &pay.evidence)),
    });
    let first = said.first()?;
    let place = site.catalogue.place(&first.place).map_or(first.place.as_str(), |place| &place.name);
    let caption = words("caption", [place, ", ", &first.period, ": ", &first.measure, "."].concat());
    Some(table::table(caption, "Role", currency, end, [(None, lines.collect())]))
}

/// The projection of the group.
fn ahead(shown: &Shown, group: &OccupationId) -> Option<Element> {
    let outlook = shown.site.catalogue.occupation(group)?.outlook.as_ref()?;
    let text = words("p", outlook::sentence(outlook)).text(" ").text(outlook::meant(outlook)).text(" ");
    let mark = basis::source(shown.site, &outlook.source);
    Some(el("div").child(words("h3", "Outlook of the group")).child(text.child(mark)))
}
