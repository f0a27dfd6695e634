//! A reader of the HTML that our own views write: every attribute in double quotes, every element closed.

/// A tag as it stands in the text.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    /// Attributes in their order, with their values decoded.
    pub attributes: Vec<(String, String)>,
    pub closing: bool,
    /// Where the tag starts and where what follows it starts.
    pub start: usize,
    pub end: usize,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str) -> bool {
        !self.closing && self.name == name
    }
}

const VOID: [&str; 6] = ["meta", "link", "input", "br", "hr", "img"];

/// All tags. What stands inside of scripts is text; comments and the document type are skipped.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        if html[start..].starts_with("<!--") {
            at = start + html[start..].find("-->").expect("a comment ends") + 3;
            continue;
        }
        let end = tag_end(html, start);
        at = end;
        if html[start..].starts_with("<!") {
            continue;
        }
        let tag = read(html, start, end);
        if tag.is("script") {
            at = end + html[end..].find("</script").expect("a script ends");
        }
        tags.push(tag);
    }
    tags
}

fn tag_end(html: &str, start: usize) -> usize {
    let mut quoted = false;
    for (i, c) in html[start..].char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return start + i + 1,
            _ => {}
        }
    }
    panic!("a tag does not end: {}", html[start..].chars().take(60).collect::<String>())
}

fn read(html: &str, start: usize, end: usize) -> Tag {
    let inside = html[start + 1..end - 1].trim_end_matches('/');
    let closing = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let name_end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let mut attributes = Vec::new();
    let mut rest = inside[name_end..].trim_start();
    while !rest.is_empty() {
        let stop = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..stop].to_ascii_lowercase();
        if let Some(after) = rest[stop..].strip_prefix("=\"") {
            let quote = after.find('"').expect("a value ends");
            attributes.push((name, decode(&after[..quote])));
            rest = after[quote + 1..].trim_start();
        } else {
            attributes.push((name, String::new()));
            rest = rest[stop..].trim_start_matches('=').trim_start();
        }
    }
    Tag { name: inside[..name_end].to_ascii_lowercase(), attributes, closing, start, end }
}

/// What stands inside the element that a tag opens; ends the test where elements are not closed in their order.
pub fn inner<'a>(html: &'a str, tags: &[Tag], open: usize) -> &'a str {
    let mut depth = 0_usize;
    for tag in &tags[open..] {
        if tag.name == tags[open].name {
            depth = if tag.closing { depth - 1 } else { depth + 1 };
            if depth == 0 {
                return &html[tags[open].end..tag.start];
            }
        }
    }
    panic!("<{}> is not closed", tags[open].name)
}

/// What stands inside of every element of a name.
pub fn all<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let tags = tags(html);
    (0..tags.len()).filter(|i| tags[*i].is(name)).map(|i| inner(html, &tags, i)).collect()
}

/// The words that a person sees, with single spaces.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for tag in tags(html) {
        if at <= tag.start {
            out.push_str(&without_comments(&html[at..tag.start]));
        }
        // Elements stand apart, but words may be marked up within a sentence.
        if !matches!(tag.name.as_str(), "a" | "b" | "i" | "span" | "small") {
            out.push(' ');
        }
        at = tag.end;
        if tag.is("script") {
            at += html[at..].find("</script").expect("a script ends");
        }
    }
    out.push_str(&without_comments(&html[at..]));
    decode(&out).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("<!") {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
    }
    out + rest
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Ends the test unless every element is closed in its order.
pub fn assert_balanced(html: &str) {
    let mut open: Vec<String> = Vec::new();
    for tag in tags(html) {
        let alone = html[..tag.end].ends_with("/>") || VOID.contains(&tag.name.as_str());
        if tag.closing {
            assert_eq!(open.pop().as_deref(), Some(tag.name.as_str()), "an element is closed out of order");
        } else if !alone {
            open.push(tag.name);
        }
    }
    assert!(open.is_empty(), "not closed: {open:?}");
}
