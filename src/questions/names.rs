//! From an id to its place in a list, at once: a table of places, as a scan for each of 100,000 ids would take seconds.
//! The standard library's map would do, but no other question needs it, and everybody would download it.

/// The places of ids in a list.
pub(super) struct Names<'a> {
    /// Each id with its place; several ids may lead to one place.
    entries: Vec<(&'a str, usize)>,
    /// For each slot the number of an entry, or [`FREE`]. A power of two of slots, at most half of them taken.
    slots: Vec<u32>,
}

/// Marks a slot that no entry has taken.
const FREE: u32 = u32::MAX;

impl<'a> Names<'a> {
    /// The names of a list; where two are the same, the first one counts.
    pub(super) fn of(entries: Vec<(&'a str, usize)>) -> Self {
        let mut names = Self { slots: vec![FREE; (2 * entries.len() + 1).next_power_of_two()], entries };
        for (number, (name, _)) in names.entries.iter().enumerate() {
            let slot = names.slot(name);
            if names.slots[slot] == FREE {
                names.slots[slot] = u32::try_from(number).unwrap_or(FREE);
            }
        }
        names
    }

    /// The place of an id.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.entries.get(self.slots[self.slot(name)] as usize).map(|(_, place)| *place)
    }

    /// The slot that holds a name, or the free one where it would stand.
    fn slot(&self, name: &str) -> usize {
        let last = self.slots.len() - 1;
        // The FNV-1a hash: short, and good enough for ids that nobody makes up to harm themselves.
        let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = (hash.wrapping_mul(0x9e37_79b1) >> 8) as usize & last;
        while self.entries.get(self.slots[slot] as usize).is_some_and(|(taken, _)| *taken != name) {
            slot = (slot + 1) & last;
        }
        slot
    }
}
