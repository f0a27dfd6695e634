//! What statistics say of the occupation groups that the roles are counted in: asked-for education and experience, and outlook.

use super::Shown;
use super::facts::{cells, unknown};
use super::table::Row;
use crate::address::Page;
use crate::catalogue::{Distribution, Occupation, Outlook, Role, SourceId};
use crate::components::Site;
use crate::components::markup::{Element, el, words};
use crate::questions::compare::{self, categories};
use crate::questions::pay::grouped;

/// The mark of a statistic.
fn official(site: Site, source: &'static SourceId) -> Element {
    let short = site.catalogue.source(source).map_or("unknown source", |source| &source.short);
    let to = site.links.page(&Page::Sources) + "#" + source.as_str();
    el("a").class("basis official").attr("href", to).child(words("span", "Official")).text(": ").text(short)
}

/// Whole percent. Survey shares are given to the hundredth, which a few dozen answers do not carry.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares run from 0 to 100")]
fn percent(share: f32) -> u32 {
    (share + 0.5) as u32
}

fn group(site: Site, role: &'static Role) -> Option<&'static Occupation> {
    compare::group(site.catalogue, role).map(|(_, group)| group)
}

/// A cell for each role with what is known of its group.
fn of_group(shown: Shown, cell: impl Fn(&'static Occupation) -> Option<Element>) -> Vec<Element> {
    cells(shown, |role| group(shown.site, role).and_then(&cell).unwrap_or_else(unknown))
}

/// The answer that most people gave.
fn most(site: Site, distribution: &'static Distribution) -> Option<Element> {
    let top = distribution.most_common()?;
    let said = format!(
        "{}, say {}% of {} answers for the whole group ({}). ",
        top.category,
        percent(top.percent),
        distribution.answers,
        distribution.rated
    );
    Some(words("div", said).child(official(site, &distribution.source)))
}

pub(super) fn education(shown: Shown) -> Row {
    let cell = |group: &'static Occupation| most(shown.site, group.education.as_ref()?);
    Row::fact("Education, most named in a survey", of_group(shown, cell))
}

pub(super) fn experience(shown: Shown) -> Row {
    let cell = |group: &'static Occupation| most(shown.site, group.experience.as_ref()?);
    Row::fact("Related experience, most named in a survey", of_group(shown, cell))
}

/// All answers of the surveys, a table for each group.
pub(super) fn answers(shown: Shown) -> Vec<Element> {
    let groups = compare::groups(shown.site.catalogue, shown.roles);
    let kinds: [(&str, fn(&Occupation) -> Option<&Distribution>); 2] = [
        ("All answers on education", |group| group.education.as_ref()),
        ("All answers on related experience", |group| group.experience.as_ref()),
    ];
    let one = |(title, pick): (&'static str, fn(&Occupation) -> Option<&Distribution>)| {
        let all: Vec<&Distribution> = groups.iter().filter_map(|(group, _)| pick(group)).collect();
        if all.is_empty() {
            return None;
        }
        let categories = categories(&all);
        let tables = groups
            .iter()
            .filter_map(|(group, roles)| Some(shares(shown.site, group, roles, pick(group)?, &categories)));
        let summary = el("summary").child(words("h3", title));
        Some(el("details").class("step").child(summary).child(el("div").class("share-tables").children(tables)))
    };
    kinds.into_iter().filter_map(one).collect()
}

fn shares(
    site: Site,
    group: &'static Occupation,
    roles: &[&'static Role],
    distribution: &'static Distribution,
    categories: &[&'static str],
) -> Element {
    let counted = super::listed(&super::titles(roles));
    let said = format!(
        " ({} {}), which counts {counted}: {} answers, {}. ",
        group.classification.name(),
        group.code,
        distribution.answers,
        distribution.rated
    );
    let caption = el("caption").child(words("b", group.title.as_str())).text(said);
    let rows = categories.iter().map(|category| {
        let share = distribution.shares.iter().find(|share| share.category == *category);
        let value = percent(share.map_or(0.0, |share| share.percent));
        let bar = el("rect").class("inner").number("width", i32::try_from(value).unwrap_or(0)).number("height", 10);
        let picture = el("svg")
            .class("share")
            .attr("viewBox", "0 0 100 10")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(bar);
        el("tr")
            .child(words("th", *category).attr("scope", "row"))
            .child(el("td").child(picture))
            .child(words("td", value.to_string() + "%"))
    });
    let head = el("tr")
        .child(words("th", "Answer").attr("scope", "col"))
        .child(el("td"))
        .child(words("th", "Share").attr("scope", "col"));
    el("table")
        .class("share-table")
        .child(caption.child(official(site, &distribution.source)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

/// The projection, a row for each thing it says.
pub(super) fn outlook(shown: Shown) -> Vec<Row> {
    let site = shown.site;
    let row = |title: &'static str, say: fn(&Outlook) -> String| {
        let cell = |group: &'static Occupation| {
            let outlook = group.outlook.as_ref()?;
            Some(words("div", say(outlook) + " ").child(official(site, &outlook.source)))
        };
        Row::fact(title, of_group(shown, cell))
    };
    let named = |role: &'static Role| {
        let Some(group) = group(site, role) else { return unknown() };
        words("div", [&group.title, " (", group.classification.name(), " ", &group.code, ")"].concat())
    };
    vec![
        Row::fact("Group that is counted", cells(shown, named)),
        row("Jobs", jobs),
        row("Openings", openings),
        row("What the projection takes as usual", usual),
    ]
}

/// More or fewer jobs.
fn jobs(outlook: &Outlook) -> String {
    let (base, target) = (outlook.employment_base, outlook.employment_target);
    #[expect(clippy::cast_possible_truncation, reason = "tenths of a percent")]
    let tenths = (outlook.growth_percent * 10.0 + if outlook.growth_percent < 0.0 { -0.5 } else { 0.5 }) as i32;
    let change = match tenths {
        -4..=4 => "About as many jobs".to_owned(),
        up if up > 0 => format!("{}.{}% more jobs", up / 10, up % 10),
        down => format!("{}.{}% fewer jobs", -down / 10, -down % 10),
    };
    format!(
        "{change} in {} than in {} ({} to {}, United States): of 100 jobs there will be about {}.",
        outlook.target_year,
        outlook.base_year,
        grouped(base),
        grouped(target),
        (target * 100 + base / 2) / base.max(1)
    )
}

/// How many openings, and what for.
fn openings(outlook: &Outlook) -> String {
    let years = u32::from(outlook.target_year.saturating_sub(outlook.base_year)).max(1);
    let added = outlook.employment_target.saturating_sub(outlook.employment_base) / years;
    let base = outlook.employment_base.max(1);
    let reason = if added * 2 < outlook.annual_openings { "most" } else { "less than half" };
    format!(
        "About {} a year from {} to {}, {} for every 100 jobs; {reason} of them because people leave.",
        grouped(outlook.annual_openings),
        outlook.base_year,
        outlook.target_year,
        (outlook.annual_openings * 100 + base / 2) / base
    )
}

fn usual(outlook: &Outlook) -> String {
    let experience = match outlook.work_experience.as_str() {
        "None" => "no related work experience".to_owned(),
        other => "related work experience: ".to_owned() + &other.to_ascii_lowercase(),
    };
    [&outlook.entry_education, " to enter; ", &experience, "."].concat()
}
