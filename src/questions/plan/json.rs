//! A small strict reader of JSON (RFC 8259), and what is needed to write it. Files come from anywhere: nesting has a limit, and
//! everything that is not JSON is refused. Our own, as `serde_json` takes 4.3 KB more of the browser's program (brotli); a test
//! holds that both read alike.

/// The deepest nesting that is read; a plan has five levels.
const DEEPEST: usize = 16;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number: none where it is not a whole one from 0 to 4,294,967,295.
    Number(Option<u32>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and values, in their order.
    Object(Vec<(String, Json)>),
}

/// Reads a whole text; nothing where it is not JSON, or nested too deeply.
pub fn read(text: &str) -> Option<Json> {
    let mut input = Input { text, at: 0 };
    let value = input.value(0)?;
    input.space();
    (input.at == text.len()).then_some(value)
}

struct Input<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Input<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether this comes next; then it is passed.
    fn take(&mut self, expected: &str) -> bool {
        let next = self.text.as_bytes()[self.at..].starts_with(expected.as_bytes());
        self.at += if next { expected.len() } else { 0 };
        next
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.peek()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ if self.take("null") => Some(Json::Null),
            _ if self.take("true") => Some(Json::Flag(true)),
            _ if self.take("false") => Some(Json::Flag(false)),
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut all = Vec::new();
        self.space();
        if self.take("]") {
            return Some(Json::List(all));
        }
        loop {
            all.push(self.value(depth + 1)?);
            self.space();
            if self.take("]") {
                return Some(Json::List(all));
            }
            if !self.take(",") {
                return None;
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut all = Vec::new();
        self.space();
        if self.take("}") {
            return Some(Json::Object(all));
        }
        loop {
            self.space();
            let name = (self.peek() == Some(b'"')).then(|| self.string())??;
            self.space();
            if !self.take(":") {
                return None;
            }
            all.push((name, self.value(depth + 1)?));
            self.space();
            if self.take("}") {
                return Some(Json::Object(all));
            }
            if !self.take(",") {
                return None;
            }
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        self.take("-");
        let zero = self.peek() == Some(b'0');
        let digits = self.digits();
        if digits == 0 || (zero && digits > 1) || (self.take(".") && self.digits() == 0) {
            return None;
        }
        if self.take("e") || self.take("E") {
            let _sign = self.take("-") || self.take("+");
            if self.digits() == 0 {
                return None;
            }
        }
        Some(Json::Number(self.text[start..self.at].parse().ok()))
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            out.push_str(&self.text[start..self.at]);
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(out);
                }
                b'\\' => {
                    self.at += 1;
                    let escape = self.peek()?;
                    self.at += 1;
                    out.push(self.escaped(escape)?);
                }
                _ => return None,
            }
        }
    }

    fn escaped(&mut self, escape: u8) -> Option<char> {
        Some(match escape {
            b'"' | b'\\' | b'/' => escape as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                let second = self.take("\\u").then(|| self.unit())??;
                let low = (0xdc00..0xe000).contains(&second).then(|| second - 0xdc00)?;
                return char::from_u32(0x10000 + ((first - 0xd800) << 10) + low);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// Writes a text with its quotes.
pub fn write(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // Other control characters stand in no plan; a tab is the nearest to harmless.
            c if c < ' ' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
}
