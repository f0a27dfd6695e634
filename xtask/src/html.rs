//! What a page refers to and what it can be referred to by, from its tags.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Relations of a `<link>` that only tell and load nothing.
const TELLING: &[&str] = &["alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search"];

/// A start tag.
pub struct Tag {
    /// Its name, in small letters.
    pub name: String,
    /// Its attributes, decoded.
    pub attributes: Vec<(String, String)>,
}

/// An address on a page.
#[derive(Debug, PartialEq)]
pub struct Reference {
    /// The address as it is written, decoded.
    pub url: String,
    /// Whether the browser fetches it with the page; a link only offers it.
    pub loads: bool,
}

/// The start tags of a page, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut emitter = DefaultEmitter::default();
    // So that nothing inside a script or style counts as a tag.
    emitter.naively_switch_states(true);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let tokens = Tokenizer::new_with_emitter(html, emitter).flatten();
    let tags = tokens.filter_map(|token| match token {
        Token::StartTag(tag) => {
            let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
            Some(Tag { name: text(&tag.name), attributes })
        }
        _ => None,
    });
    tags.collect()
}

impl Tag {
    /// The value of an attribute, if the tag has it.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether its relation is one of these (`rel` is a list of words).
    pub fn has_rel(&self, names: &[&str]) -> bool {
        self.attribute("rel").unwrap_or_default().split_whitespace().any(|rel| names.contains(&rel))
    }

    /// What links to this element by a fragment: its `id`.
    pub fn id(&self) -> Option<&str> {
        self.attribute("id").or_else(|| self.attribute("name").filter(|_| self.name == "a"))
    }

    /// The addresses in its attributes.
    pub fn references(&self) -> Vec<Reference> {
        let offers = matches!(self.name.as_str(), "a" | "area") || (self.name == "link" && self.has_rel(TELLING));
        let mut found = Vec::new();
        let mut add = |url: &str, loads: bool| found.push(Reference { url: url.trim().to_owned(), loads });
        for (name, value) in &self.attributes {
            match name.as_str() {
                "href" | "xlink:href" => add(value, !offers),
                "src" | "poster" => add(value, true),
                "data" if self.name == "object" => add(value, true),
                "srcset" | "imagesrcset" => {
                    value
                        .split(',')
                        .filter_map(|choice| choice.split_whitespace().next())
                        .for_each(|url| add(url, true));
                }
                "action" | "formaction" => add(value, false),
                "content" if self.attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) => {
                    if let Some((_, url)) = value.split_once("url=") {
                        add(url, false);
                    }
                }
                _ => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references(html: &str) -> Vec<(String, bool)> {
        let tags = tags(html);
        tags.iter().flat_map(Tag::references).map(|reference| (reference.url, reference.loads)).collect()
    }

    #[test]
    fn finds_addresses_with_and_without_quotes() {
        let html = "<link rel=stylesheet href=a.css><a href='../?a=1&amp;b=2#c'>x</a><img srcset='s.png 1x, l.png 2x'>";
        let expected = [("a.css", true), ("../?a=1&b=2#c", false), ("s.png", true), ("l.png", true)]
            .map(|(u, l)| (u.to_owned(), l));
        assert_eq!(references(html), expected);
    }

    #[test]
    fn scripts_and_comments_hold_no_tags() {
        let html =
            "<script type=\"application/json\">{\"a\":\"<a href='no'>\"}</script><!-- <img src=no> --><p id=yes>";
        assert_eq!(references(html), []);
        assert_eq!(tags(html).iter().filter_map(Tag::id).collect::<Vec<_>>(), ["yes"]);
    }

    #[test]
    fn a_canonical_link_loads_nothing() {
        assert_eq!(references("<link rel=canonical href=./>"), [("./".to_owned(), false)]);
    }
}
