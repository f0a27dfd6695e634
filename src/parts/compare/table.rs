//! A table with a column for each role: the frame that the sections share. Where a screen is narrow its cells stack, each with
//! the name of its role.

use super::{Shown, listed, titles};
use crate::components::markup::{Element, el, link, words};

/// What is said at a row in which all roles are the same.
pub(super) const SAME: &str = "= same for all";

/// A row: its title, a cell for each role, and a word on how they differ where that can be said.
pub(super) struct Row {
    pub title: &'static str,
    pub cells: Vec<Element>,
    pub differs: &'static str,
    /// Whether its cells hold a few words only, which stand two by two where a screen is narrow.
    pub short: bool,
    /// Whether all roles are the same here.
    pub same: bool,
}

impl Row {
    /// A row of running text, where it says nothing that texts differ.
    pub fn new(title: &'static str, cells: Vec<Element>) -> Self {
        let same = cells.windows(2).all(|pair| pair[0] == pair[1]);
        Self { title, cells, differs: "", short: false, same }
    }

    /// A row of facts that can be compared at a glance.
    pub fn fact(title: &'static str, cells: Vec<Element>) -> Self {
        Self { differs: "≠ differs", ..Self::new(title, cells) }
    }

    /// The same with cells of a few words.
    pub fn word(title: &'static str, cells: Vec<Element>) -> Self {
        Self { short: true, ..Self::fact(title, cells) }
    }
}

/// A section under a heading.
pub(super) fn section(id: &'static str, title: &'static str, body: impl IntoIterator<Item = Element>) -> Element {
    el("section").class("compared").child(words("h2", title).attr("id", id)).children(body)
}

/// The table of some rows. Where only differences are shown and there are none, a sentence says so.
pub(super) fn table(shown: Shown, caption: &'static str, rows: Vec<Row>) -> Element {
    framed(shown, caption, vec![(None, rows)])
}

/// A table whose rows stand in groups, each with its name.
pub(super) fn framed(shown: Shown, caption: &'static str, groups: Vec<(Option<&'static str>, Vec<Row>)>) -> Element {
    let columns = shown.roles.len() + 1;
    let bodies: Vec<Element> = groups
        .into_iter()
        .filter_map(|(name, rows)| {
            let rows: Vec<Row> = rows.into_iter().filter(|row| !(shown.differences && same(shown, row))).collect();
            if rows.is_empty() {
                return None;
            }
            let name = name.map(|name| {
                let name = words("th", name).attr("scope", "rowgroup").attr("colspan", columns.to_string());
                el("tr").class("group").child(name)
            });
            Some(el("tbody").children(name).children(rows.into_iter().map(|row| line(shown, row))))
        })
        .collect();
    if bodies.is_empty() {
        return words("p", "No difference here: ")
            .class("quiet")
            .text(listed(&titles(shown.roles)))
            .text(" are the same.");
    }
    let columns = shown.roles.iter().map(|role| {
        let name = link(shown.site.role(role), role.title.as_str());
        el("th").attr("scope", "col").child(name)
    });
    let corner = el("td");
    el("table")
        .class("compare")
        .child(words("caption", caption).class("hidden"))
        .child(el("thead").child(el("tr").child(corner).children(columns)))
        .children(bodies)
}

/// One role alone has nothing to be the same as.
const fn same(shown: Shown, row: &Row) -> bool {
    shown.roles.len() > 1 && row.same
}

fn line(shown: Shown, row: Row) -> Element {
    let same = same(shown, &row);
    let word = if same { SAME } else { row.differs };
    let word = (!word.is_empty() && shown.roles.len() > 1).then(|| words("small", word));
    let head = words("th", row.title).attr("scope", "row").text(" ").children(word);
    let cells = shown
        .roles
        .iter()
        .zip(row.cells)
        .map(|(role, cell)| el("td").attr("data-role", role.title.as_str()).child(cell));
    let line = el("tr").child(head).children(cells);
    match (same, row.short) {
        (true, true) => line.class("same short"),
        (true, false) => line.class("same"),
        (false, true) => line.class("short"),
        (false, false) => line,
    }
}
