//! The words of every passage in order, as codes: what phrases and nearness are checked against.
//!
//! Words are numbered by frequency and written so that the frequent take one byte. Bytes that begin a code never continue
//! one: a phrase is found by its bytes alone. Where a line end leaves two readings, both are written, with a nought between.

use std::ops::Range;

/// No word has this number.
pub(super) const BETWEEN: u32 = 0;

const ONE: u32 = 0x80;
const TWO: u32 = ONE + (0x30 << 6);
const THREE: u32 = TWO + (0x0C << 12);
const FOUR: u32 = THREE + (0x03 << 18);

/// All passages of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stream {
    pub bytes: Vec<u8>,
    /// Where each passage ends.
    pub ends: Vec<u32>,
}

impl Stream {
    pub(super) fn of(&self, doc: u32) -> &[u8] {
        let start =
            doc.checked_sub(1).and_then(|before| self.ends.get(before as usize)).copied().unwrap_or(0);
        let end = self.ends.get(doc as usize).copied().unwrap_or(start);
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Writes a number.
pub(super) fn write(number: u32, into: &mut Vec<u8>) {
    let trail = |shift: u32, rest: u32| 0xC0 | (rest >> shift & 0x3F) as u8;
    match number {
        0..ONE => into.push(number as u8),
        ONE..TWO => {
            let rest = number - ONE;
            into.extend([0x80 + (rest >> 6) as u8, trail(0, rest)]);
        }
        TWO..THREE => {
            let rest = number - TWO;
            into.extend([0xB0 + (rest >> 12) as u8, trail(6, rest), trail(0, rest)]);
        }
        THREE..FOUR => {
            let rest = number - THREE;
            into.extend([0xBC + (rest >> 18) as u8, trail(12, rest), trail(6, rest), trail(0, rest)]);
        }
        _ => {
            let rest = number - FOUR;
            into.extend([
                0xBF,
                trail(24, rest),
                trail(18, rest),
                trail(12, rest),
                trail(6, rest),
                trail(0, rest),
            ]);
        }
    }
}

/// Reads the number at the start, and how many bytes it takes.
pub(super) fn read(bytes: &[u8]) -> Option<(u32, usize)> {
    let lead = *bytes.first()?;
    let (base, top, more) = match lead {
        0..=0x7F => return Some((u32::from(lead), 1)),
        0x80..=0xAF => (ONE, lead - 0x80, 1),
        0xB0..=0xBB => (TWO, lead - 0xB0, 2),
        0xBC..=0xBE => (THREE, lead - 0xBC, 3),
        0xBF => (FOUR, 0, 5),
        0xC0..=0xFF => return None,
    };
    let mut rest = u32::from(top);
    for trail in bytes.get(1..=more)? {
        if *trail < 0xC0 {
            return None;
        }
        rest = rest << 6 | u32::from(trail & 0x3F);
    }
    Some((base.checked_add(rest)?, more + 1))
}

/// Shows every word of a passage with its place; after a change of reading places begin anew.
pub(super) fn each(mut bytes: &[u8], mut see: impl FnMut(u32, u32)) {
    let mut place = 0;
    while let Some((number, width)) = read(bytes) {
        see(number, place);
        place = if number == BETWEEN { 0 } else { place + 1 };
        bytes = bytes.get(width..).unwrap_or_default();
    }
}

/// Where a row of codes stands.
pub(super) fn find(bytes: &[u8], row: &[u8]) -> Option<Range<usize>> {
    let (first, rest) = row.split_first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| byte == first)?;
        let after = bytes.get(at + 1..)?;
        if after.starts_with(rest) {
            return Some(at..at + row.len());
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [
            0,
            1,
            127,
            128,
            TWO - 1,
            TWO,
            THREE - 1,
            THREE,
            FOUR - 1,
            FOUR,
            FOUR + 12_345_678,
            (1 << 30) + 5,
        ];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| write(*number, &mut bytes));
        let mut read = Vec::new();
        each(&bytes, |number, _| read.push(number));
        assert_eq!(read, numbers);
    }
}
