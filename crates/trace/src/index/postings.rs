//! Which passages hold a word, and how much of each it makes up.
//!
//! A word of few passages has their numbers; a word of many has, for each chunk of 4096 passages, sixteen-bit numbers or a
//! set of bits. One byte beside each says how much the word weighs there ([`super::impact`]); nothing else is needed to rank.

use super::bits::{Bits, CHUNK, SHIFT, WORDS};

/// From so many places in a chunk a set of bits is smaller than their numbers.
pub(super) const MANY: usize = 256;
/// A list is kept by chunks when it has so many places to a chunk on average.
const PER_CHUNK: usize = 64;

/// All lists of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Postings {
    pub lists: Vec<List>,
    pub docs: Vec<u32>,
    pub chunks: Vec<Chunk>,
    pub lows: Vec<u16>,
    pub bits: Vec<u64>,
    pub impacts: Vec<u8>,
}

/// One list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct List {
    /// How many passages.
    pub len: u32,
    /// Where its numbers or its chunks begin.
    pub at: u32,
    /// Where its impacts begin.
    pub impacts: u32,
    /// The largest of them.
    pub max: u8,
    pub sparse: bool,
}

/// The part of a list within 4096 passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    pub at: u32,
    pub impacts: u32,
    pub len: u16,
    pub max: u8,
}

/// What a list has in one chunk.
#[derive(Clone, Copy, Debug)]
pub(super) enum View<'a> {
    Empty,
    Docs {
        docs: &'a [u32],
        impacts: &'a [u8],
        max: u8,
    },
    Lows {
        lows: &'a [u16],
        impacts: &'a [u8],
        max: u8,
    },
    Bits {
        bits: &'a [u64],
        impacts: &'a [u8],
        max: u8,
    },
    /// One impact for each place, present or not.
    Spread {
        bits: &'a [u64],
        impacts: &'a [u8],
        max: u8,
    },
}

impl Postings {
    /// Adds the list of a word: ascending passages and their impacts, of a segment of so many.
    pub(super) fn push(&mut self, docs: &[u32], impacts: &[u8], of: u32) {
        let chunks = (of.div_ceil(CHUNK)) as usize;
        let sparse = docs.len() < chunks * PER_CHUNK;
        let at = if sparse { self.docs.len() } else { self.chunks.len() };
        self.lists.push(List {
            len: small(docs.len()),
            at: small(at),
            impacts: small(self.impacts.len()),
            max: impacts.iter().copied().max().unwrap_or_default(),
            sparse,
        });
        if sparse {
            self.docs.extend_from_slice(docs);
        } else {
            self.push_chunks(docs, impacts, chunks);
        }
        self.impacts.extend_from_slice(impacts);
    }

    fn push_chunks(&mut self, docs: &[u32], impacts: &[u8], chunks: usize) {
        let (mut docs, mut impacts) = (docs, impacts);
        let mut before = self.impacts.len();
        for chunk in 0..small(chunks) {
            let len = docs.partition_point(|doc| doc >> SHIFT <= chunk);
            let (here, rest) = docs.split_at(len);
            let (weights, others) = impacts.split_at(len);
            let max = weights.iter().copied().max().unwrap_or_default();
            let at = if len < MANY { self.lows.len() } else { self.bits.len() };
            self.chunks.push(Chunk {
                at: small(at),
                impacts: small(before),
                len: u16::try_from(len).unwrap_or_default(),
                max,
            });
            let lows = here.iter().map(|doc| doc & (CHUNK - 1));
            if len < MANY {
                self.lows.extend(lows.map(|low| low as u16));
            } else {
                let mut bits = Bits::NONE;
                lows.for_each(|low| bits.set(low));
                self.bits.extend(bits.0);
            }
            before += len;
            (docs, impacts) = (rest, others);
        }
    }

    pub(super) fn list(&self, list: u32) -> Option<&List> {
        self.lists.get(list as usize)
    }

    /// The numbers and impacts of a sparse list.
    pub(super) fn sparse(&self, list: &List) -> (&[u32], &[u8]) {
        let (at, len) = (list.at as usize, list.len as usize);
        let impacts = list.impacts as usize;
        let docs = self.docs.get(at..at + len).unwrap_or_default();
        (docs, self.impacts.get(impacts..impacts + len).unwrap_or_default())
    }

    /// What a list by chunks has in one.
    pub(super) fn dense(&self, list: &List, chunk: u32) -> View<'_> {
        let Some(part) = self.chunks.get(list.at as usize + chunk as usize) else { return View::Empty };
        let (at, len, weights) = (part.at as usize, usize::from(part.len), part.impacts as usize);
        let impacts = self.impacts.get(weights..weights + len).unwrap_or_default();
        match len {
            0 => View::Empty,
            few if few < MANY => {
                View::Lows { lows: self.lows.get(at..at + len).unwrap_or_default(), impacts, max: part.max }
            }
            _ => {
                View::Bits { bits: self.bits.get(at..at + WORDS).unwrap_or_default(), impacts, max: part.max }
            }
        }
    }

    /// Every passage of a list with its impact, in order.
    pub(super) fn each(&self, list: u32, chunks: u32, see: &mut dyn FnMut(u32, u8)) {
        let Some(list) = self.list(list) else { return };
        if list.sparse {
            let (docs, impacts) = self.sparse(list);
            docs.iter().zip(impacts).for_each(|(doc, impact)| see(*doc, *impact));
            return;
        }
        for chunk in 0..chunks {
            self.dense(list, chunk).every(&mut |low, impact| see(chunk << SHIFT | low, impact));
        }
    }

    /// Bytes held.
    pub(super) fn size(&self) -> usize {
        self.lists.len() * size_of::<List>()
            + self.docs.len() * 4
            + self.chunks.len() * size_of::<Chunk>()
            + self.lows.len() * 2
            + self.bits.len() * 8
            + self.impacts.len()
    }
}

/// Numbers of a segment fit into 32 bits: it is not made larger ([`super::segment::LARGEST`]).
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl View<'_> {
    pub(super) fn max(&self) -> u8 {
        match self {
            Self::Empty => 0,
            Self::Docs { max, .. }
            | Self::Lows { max, .. }
            | Self::Bits { max, .. }
            | Self::Spread { max, .. } => *max,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Adds its places to a set.
    pub(super) fn add_to(&self, set: &mut Bits) {
        match self {
            Self::Empty => {}
            Self::Docs { docs, .. } => docs.iter().for_each(|doc| set.set(doc & (CHUNK - 1))),
            Self::Lows { lows, .. } => lows.iter().for_each(|low| set.set(u32::from(*low))),
            Self::Bits { bits, .. } | Self::Spread { bits, .. } => set.or(bits),
        }
    }

    /// Its places in a set, with their impacts, in order.
    pub(super) fn each_in(&self, set: &Bits, mut see: impl FnMut(u32, u8)) {
        match self {
            Self::Empty => {}
            Self::Docs { docs, impacts, .. } => {
                for (doc, impact) in docs.iter().zip(*impacts) {
                    let low = doc & (CHUNK - 1);
                    if set.has(low) {
                        see(low, *impact);
                    }
                }
            }
            Self::Lows { lows, impacts, .. } => {
                for (low, impact) in lows.iter().zip(*impacts) {
                    if set.has(u32::from(*low)) {
                        see(u32::from(*low), *impact);
                    }
                }
            }
            Self::Bits { bits, impacts, .. } => {
                let mut before = 0;
                for ((word, wanted), base) in bits.iter().zip(&set.0).zip((0_u32..).step_by(64)) {
                    let mut left = word & wanted;
                    while left != 0 {
                        let bit = left.trailing_zeros();
                        left &= left - 1;
                        let rank = before + (word & ((1 << bit) - 1)).count_ones() as usize;
                        see(base + bit, impacts.get(rank).copied().unwrap_or_default());
                    }
                    before += word.count_ones() as usize;
                }
            }
            Self::Spread { bits, impacts, .. } => {
                for ((word, wanted), base) in bits.iter().zip(&set.0).zip((0_u32..).step_by(64)) {
                    let mut left = word & wanted;
                    while left != 0 {
                        let place = base + left.trailing_zeros();
                        left &= left - 1;
                        see(place, impacts.get(place as usize).copied().unwrap_or_default());
                    }
                }
            }
        }
    }

    /// All its places with their impacts, in order.
    pub(super) fn every(&self, see: &mut dyn FnMut(u32, u8)) {
        match self {
            Self::Bits { bits, impacts, .. } => {
                let mut impacts = impacts.iter();
                for (word, base) in bits.iter().zip((0_u32..).step_by(64)) {
                    let mut left = *word;
                    while left != 0 {
                        see(base + left.trailing_zeros(), impacts.next().copied().unwrap_or_default());
                        left &= left - 1;
                    }
                }
            }
            _ => self.each_in(&Bits([u64::MAX; WORDS]), see),
        }
    }

    /// The impacts as they lie, one for each place in order, unless they are spread.
    pub(super) fn impacts(&self) -> &[u8] {
        match self {
            Self::Docs { impacts, .. } | Self::Lows { impacts, .. } | Self::Bits { impacts, .. } => impacts,
            Self::Empty | Self::Spread { .. } => &[],
        }
    }

    /// The place of the n-th.
    pub(super) fn place(&self, nth: usize) -> Option<u32> {
        match self {
            Self::Docs { docs, .. } => docs.get(nth).map(|doc| doc & (CHUNK - 1)),
            Self::Lows { lows, .. } => lows.get(nth).map(|low| u32::from(*low)),
            Self::Bits { bits, .. } => {
                let mut before = 0;
                for (word, base) in bits.iter().zip((0_u32..).step_by(64)) {
                    let here = word.count_ones() as usize;
                    if nth < before + here {
                        let mut left = *word;
                        (before..nth).for_each(|_| left &= left - 1);
                        return Some(base + left.trailing_zeros());
                    }
                    before += here;
                }
                None
            }
            Self::Empty | Self::Spread { .. } => None,
        }
    }
}
