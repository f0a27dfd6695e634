//! Cutting a text into words that compare well: lower case, no accents, singular.

use std::ops::Range;

/// The longest word that is looked at, in bytes; the rest of a longer one is left out.
const LONGEST: usize = 40;

/// A word of a text.
pub(super) struct Word {
    /// Where it stands in the text, in bytes.
    pub(super) range: Range<usize>,
    /// Whether it carries no meaning of its own.
    pub(super) stop: bool,
}

/// The words of a text, one after the other. What was read last stands in `raw` and `folded`, so that a long text is read
/// without new memory for every word.
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
    /// The word as typed, in lower case and without accents.
    pub(super) raw: String,
    /// The same in the singular.
    pub(super) folded: String,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, raw: String::new(), folded: String::new() }
    }

    /// The next word. Single letters that stand together are one word, however they are joined: `L&D`, `L and D`, `C.P.O.`.
    pub(super) fn next(&mut self) -> Option<Word> {
        self.raw.clear();
        let mut range = self.read()?;
        if single(&self.raw) {
            while let Some(end) = self.joined(range.len()) {
                range.end = end;
            }
        }
        self.folded.clear();
        self.folded.push_str(&self.raw);
        fold(&mut self.folded);
        Some(Word { range, stop: is_stop(&self.raw) })
    }

    /// Adds a single letter that follows, also behind an `and`; gives where it ends.
    fn joined(&mut self, so_far: usize) -> Option<usize> {
        let (length, at) = (self.raw.len(), self.at);
        let mut more = self.read();
        if more.is_some() && &self.raw[length..] == "and" {
            self.raw.truncate(length);
            more = self.read();
        }
        if let Some(more) = more.filter(|_| so_far < LONGEST && single(&self.raw[length..])) {
            return Some(more.end);
        }
        self.raw.truncate(length);
        self.at = at;
        None
    }

    /// Adds the letters of the next run to `raw`.
    fn read(&mut self) -> Option<Range<usize>> {
        let (mut start, mut end, before) = (None, self.at, self.raw.len());
        let mut rest = self.text[self.at..].chars();
        while let Some(c) = rest.next() {
            let here = self.text.len() - rest.as_str().len();
            match kind(c) {
                Char::Letter(letter) => {
                    start.get_or_insert(here - c.len_utf8());
                    end = here;
                    if self.raw.len() - before < LONGEST {
                        self.raw.push(letter);
                    }
                }
                Char::Mark if start.is_some() => end = here,
                Char::Mark | Char::Silent => {}
                Char::And if start.is_none() => {
                    self.raw.push_str("and");
                    self.at = here;
                    return Some(here - 1..here);
                }
                Char::And => break,
                Char::Gap if start.is_some() => break,
                Char::Gap => {}
            }
            self.at = here;
        }
        start.map(|start| start..end)
    }
}

fn single(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// What a character does to a word.
enum Char {
    /// Belongs to it, as this letter.
    Letter(char),
    /// Belongs to the letter before it, and is left out.
    Mark,
    /// Stands inside a word without a meaning, such as an apostrophe.
    Silent,
    /// The sign for `and`.
    And,
    /// Ends it.
    Gap,
}

/// Without the tables of all alphabets, which would be downloaded by everyone: the ranges of punctuation and symbols are gaps,
/// accents of Western European letters fall away, and all other letters stand for themselves.
fn kind(c: char) -> Char {
    // À to ÿ; a space where there is a sign.
    const LATIN: &[u8; 64] = b"aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy";
    match c {
        'a'..='z' | '0'..='9' | 'A'..='Z' => Char::Letter(c.to_ascii_lowercase()),
        '&' => Char::And,
        '\'' | '\u{2019}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => Char::Silent,
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' => Char::Mark,
        '\u{c0}'..='\u{ff}' => match LATIN[c as usize - 0xc0] {
            b' ' => Char::Gap,
            letter => Char::Letter(char::from(letter)),
        },
        '\u{100}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{fdff}' | '\u{fe70}'..='\u{ffef}' => {
            Char::Letter(c)
        }
        _ => Char::Gap,
    }
}

/// The singular of a word, roughly: enough that `policies` and `policy` meet, the same for what is typed and what is known.
fn fold(word: &mut String) {
    let length = word.len();
    // Without a vowel it is an abbreviation: `HRMS` is not several `HRM`.
    if !word.ends_with(['s', 'e']) || !word.contains(['a', 'e', 'i', 'o', 'u']) {
        return;
    }
    let ends = |ending: &str| length > 4 && word.ends_with(ending);
    if ends("ies") {
        word.truncate(length - 3);
        word.push('y');
    } else if ends("ie") {
        word.truncate(length - 2);
        word.push('y');
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
        word.truncate(length - 2);
    } else if length > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        word.truncate(length - 1);
    }
}

/// Whether a word carries no meaning of its own.
pub(super) fn is_stop(word: &str) -> bool {
    const STOP: &str = "a an and are as at by for from i in is of on or the to with";
    word.len() < 5 && STOP.split(' ').any(|stop| stop == word)
}
