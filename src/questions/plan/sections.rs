//! Bytes in sections, each with a checksum of its own, so that damage to one leaves the others readable.

/// Written bytes.
#[derive(Default)]
pub(super) struct Out(pub Vec<u8>);

impl Out {
    /// A number: seven bits a byte, the lowest first.
    pub fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// A text, its length first.
    pub fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// A section: its length, its bytes, and their checksum.
    pub fn section(&mut self, place: usize, section: &Self) {
        self.number(section.0.len());
        self.0.extend_from_slice(&section.0);
        self.0.extend_from_slice(&sum(place, &section.0));
    }
}

/// Bytes still to be read. Reading past the end, or what makes no sense, gives nothing.
#[derive(Clone, Copy)]
pub(super) struct In<'a>(pub &'a [u8]);

impl<'a> In<'a> {
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        // Three bytes hold all numbers that there are here.
        for place in 0..3 {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    /// The next section, and whether its checksum is right; of one that is cut short, what there is of it.
    pub fn section(&mut self, place: usize) -> Option<(Self, bool)> {
        let length = self.number()?;
        let Some(bytes) = self.bytes(length) else { return Some((Self(std::mem::take(&mut self.0)), false)) };
        let right = self.bytes(2).is_some_and(|read| read == sum(place, bytes));
        Some((Self(bytes), right))
    }
}

/// A checksum of two bytes (FNV-1a, folded), with the place, so that sections cannot be mistaken for each other.
fn sum(place: usize, bytes: &[u8]) -> [u8; 2] {
    let hash = fnv(&[place as u8], 0x811c_9dc5);
    let hash = fnv(bytes, hash);
    ((hash >> 16) as u16 ^ hash as u16).to_be_bytes()
}

/// FNV-1a in 32 bits.
pub(super) fn fnv(bytes: &[u8], start: u32) -> u32 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
