//! A question in the terms of one segment: which lists make up each word of it, and what is checked in the stream.

use std::ops::Range;

use super::bits::CHUNK;
use super::fuzzy;
use super::postings::Postings;
use super::segment::Segment;
use super::stream;
use crate::query::{Leaf, Node};
use crate::token::Stems;

/// More lists than this are merged before chunks are looked at.
const FEW: usize = 8;

/// One leaf.
#[derive(Debug)]
pub(super) struct Asked {
    /// Each must occur.
    pub groups: Vec<Group>,
    pub check: Check,
}

/// Lists of which any will do: one word of the question.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub lists: Vec<Part>,
    pub merged: Option<Merged>,
}

/// A list, and how many quarters of its impact count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub list: u32,
    pub quarters: u8,
}

/// Many lists in one: a bit and an impact for each passage, the largest impact of each chunk.
#[derive(Debug)]
pub(super) struct Merged {
    pub bits: Vec<u64>,
    pub impacts: Vec<u8>,
    pub max: Vec<u8>,
}

/// What the lists cannot tell.
#[derive(Debug)]
pub(super) enum Check {
    Nothing,
    /// Codes in a row, and the words that may come last.
    Row {
        codes: Vec<u8>,
        last: Option<Range<u32>>,
    },
    Near {
        one: Operand,
        other: Operand,
        within: u32,
    },
}

/// One side of a nearness.
#[derive(Debug)]
pub(super) enum Operand {
    /// Any of these numbers, for each language of the segment.
    Any(Vec<Vec<u32>>),
    /// These in a row, and the words that may come last.
    Row { numbers: Vec<u32>, last: Option<Range<u32>> },
}

/// What the whole index knows: the languages that its passages have.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    pub stemmed: Vec<(Box<str>, Stems)>,
    /// Whether some passage is in a language without a stemmer.
    pub unstemmed: bool,
}

impl Spoken {
    fn stems(&self, language: &str) -> Option<&Stems> {
        self.stemmed.iter().find(|(name, _)| **name == *language).map(|(_, stems)| stems)
    }
}

/// The leaves of a question, in order.
pub(super) fn leaves(node: &Node, segment: &Segment, spoken: &Spoken, into: &mut Vec<Asked>) {
    match node {
        Node::Leaf(leaf) => into.push(asked(leaf, segment, spoken)),
        Node::Near { one, other, within } => {
            let mut groups = groups(one, segment, spoken);
            groups.extend(self::groups(other, segment, spoken));
            let check = Check::Near {
                one: operand(one, segment, spoken),
                other: operand(other, segment, spoken),
                within: *within,
            };
            into.push(Asked { groups, check });
        }
        Node::Any(nodes) => nodes.iter().for_each(|node| leaves(node, segment, spoken, into)),
        Node::All { of, without } => {
            of.iter().chain(without).for_each(|node| leaves(node, segment, spoken, into));
        }
    }
}

fn asked(leaf: &Leaf, segment: &Segment, spoken: &Spoken) -> Asked {
    let groups = groups(leaf, segment, spoken);
    let check = match leaf {
        Leaf::Phrase { units, open } if units.len() > 1 => row_check(units, *open, segment),
        _ => Check::Nothing,
    };
    Asked { groups, check }
}

fn groups(leaf: &Leaf, segment: &Segment, spoken: &Spoken) -> Vec<Group> {
    let single = |lists: Vec<Part>| vec![Group { lists, merged: None }];
    match leaf {
        Leaf::Word { folded, plain } => single(word(folded, plain, segment, spoken)),
        Leaf::Fuzzy { folded, distance } => single(
            fuzzy::words(&segment.words, folded, *distance)
                .into_iter()
                .map(|(word, distance)| Part { list: word, quarters: 4 - distance })
                .collect(),
        ),
        Leaf::Phrase { units, open } => {
            let last = units.len().saturating_sub(1);
            let group = |(at, unit): (usize, &str)| Group {
                lists: if *open && at == last {
                    starting(unit, segment).map(whole).collect()
                } else {
                    segment.words.find(unit).map(|word| whole(word as u32)).into_iter().collect()
                },
                merged: None,
            };
            units.iter().map(AsRef::as_ref).enumerate().map(group).collect()
        }
    }
}

fn whole(list: u32) -> Part {
    Part { list, quarters: 4 }
}

fn starting(unit: &str, segment: &Segment) -> Range<u32> {
    let words = segment.words.starting(unit);
    words.start as u32..words.end as u32
}

/// A plain word: its stems in the languages that have them, and itself for the others.
fn word(folded: &str, plain: &str, segment: &Segment, spoken: &Spoken) -> Vec<Part> {
    let mut lists = Vec::new();
    let mut stem = String::new();
    for language in &segment.languages {
        let Some(stems) = spoken.stems(&language.name) else { continue };
        let mut known: Vec<usize> = Vec::new();
        for form in [folded, plain] {
            stems.stem(form, &mut stem);
            known.extend(language.stems.find(&stem));
        }
        known.dedup();
        lists.extend(known.into_iter().filter_map(|stem| language.lists.get(stem)));
    }
    if spoken.unstemmed {
        lists.extend(segment.words.find(folded).map(|word| word as u32));
    }
    lists.into_iter().map(whole).collect()
}

fn row_check(units: &[Box<str>], open: bool, segment: &Segment) -> Check {
    let (last, first) = match units.split_last() {
        Some((last, first)) if open => (Some(starting(last, segment)), first),
        _ => (None, units),
    };
    let mut codes = Vec::new();
    for unit in first {
        match segment.words.find(unit).and_then(|word| segment.rank_of(word as u32)) {
            Some(rank) => stream::write(rank, &mut codes),
            // Its list is empty: nothing comes to be checked.
            None => return Check::Nothing,
        }
    }
    Check::Row { codes, last }
}

fn operand(leaf: &Leaf, segment: &Segment, spoken: &Spoken) -> Operand {
    let rank = |word: u32| segment.rank_of(word);
    match leaf {
        Leaf::Phrase { units, open: false } if units.len() == 1 => {
            let word = units.first().and_then(|unit| segment.words.find(unit));
            let ranks: Vec<u32> = word.and_then(|word| rank(word as u32)).into_iter().collect();
            Operand::Any(vec![ranks; segment.languages.len()])
        }
        Leaf::Phrase { units, open } => {
            let (last, first) = match units.split_last() {
                Some((last, first)) if *open => (Some(starting(last, segment)), first),
                _ => (None, units.as_slice()),
            };
            let number = |unit: &str| segment.words.find(unit).and_then(|word| rank(word as u32));
            // A word that does not occur has no number, and none in the stream is as large.
            Operand::Row {
                numbers: first.iter().map(|unit| number(unit).unwrap_or(u32::MAX)).collect(),
                last,
            }
        }
        Leaf::Fuzzy { folded, distance } => {
            let mut ranks: Vec<u32> = fuzzy::words(&segment.words, folded, *distance)
                .iter()
                .filter_map(|(word, _)| rank(*word))
                .collect();
            ranks.sort_unstable();
            Operand::Any(vec![ranks; segment.languages.len()])
        }
        Leaf::Word { folded, .. } => Operand::Any(inflected(folded, segment, spoken)),
    }
}

/// The numbers of a word and of those with its stem, for each language. Nearness goes by folded forms alone.
fn inflected(folded: &str, segment: &Segment, spoken: &Spoken) -> Vec<Vec<u32>> {
    let mut stem = String::new();
    let of_language = |language: &super::segment::Language| {
        let mut words: Vec<u32> = segment.words.find(folded).map(|word| word as u32).into_iter().collect();
        if let Some(stems) = spoken.stems(&language.name) {
            stems.stem(folded, &mut stem);
            if let Some(stem) = language.stems.find(&stem) {
                words.extend(language.members(stem));
            }
        }
        let mut ranks: Vec<u32> = words.into_iter().filter_map(|word| segment.rank_of(word)).collect();
        ranks.sort_unstable();
        ranks
    };
    segment.languages.iter().map(of_language).collect()
}

impl Group {
    /// Merges many lists into one.
    pub(super) fn merge(&mut self, segment: &Segment) {
        // A stem of one word shares its list. Weights are known by now, and twice is as good as once.
        self.lists.sort_unstable_by_key(|part| (part.list, part.quarters));
        self.lists.dedup_by_key(|part| (part.list, part.quarters));
        if self.lists.len() <= FEW {
            return;
        }
        let chunks = segment.chunks();
        let places = chunks as usize * CHUNK as usize;
        let mut merged =
            Merged { bits: vec![0; places / 64], impacts: vec![0; places], max: vec![0; chunks as usize] };
        for part in &self.lists {
            merged.add(&segment.postings, *part, chunks);
        }
        for (max, impacts) in merged.max.iter_mut().zip(merged.impacts.chunks(CHUNK as usize)) {
            *max = impacts.iter().copied().fold(0, u8::max);
        }
        self.merged = Some(merged);
    }
}

impl Merged {
    fn add(&mut self, postings: &Postings, part: Part, chunks: u32) {
        let (bits, all) = (&mut self.bits, &mut self.impacts);
        postings.each(part.list, chunks, &mut |doc, impact| {
            if let Some(slot) = all.get_mut(doc as usize) {
                *slot = (*slot).max(part.of(impact));
            }
            if let Some(word) = bits.get_mut((doc >> 6) as usize) {
                *word |= 1 << (doc & 63);
            }
        });
    }
}

impl Part {
    /// What counts of an impact.
    pub(super) fn of(self, impact: u8) -> u8 {
        if self.quarters == 4 {
            impact
        } else {
            (u16::from(impact) * u16::from(self.quarters) / 4).max(1) as u8
        }
    }
}
