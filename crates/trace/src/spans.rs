//! Which words of a passage match: the question put to the words themselves, without an index.

use std::ops::Range;

use crate::query::{Leaf, Node, Unit, units_read};
use crate::token::{self, LineEnd, Stems};

/// A passage read word by word, in both readings where a line end leaves two.
pub(crate) struct Seen {
    readings: Vec<Vec<Unit>>,
    stems: Stems,
}

impl Seen {
    pub(crate) fn of(words: &str, language: &str) -> Self {
        let mut readings = vec![units_read(words, LineEnd::Joins)];
        if token::is_ambiguous(words) {
            readings.push(units_read(words, LineEnd::Parts));
        }
        Self { readings, stems: Stems::of(language) }
    }

    /// The spans that match, in order and apart; nothing where the passage does not match.
    pub(crate) fn spans(&self, node: &Node) -> Option<Vec<Range<usize>>> {
        let mut spans = Vec::new();
        self.matches(node, &mut spans).then(|| apart(spans))
    }

    fn matches(&self, node: &Node, spans: &mut Vec<Range<usize>>) -> bool {
        match node {
            Node::Leaf(leaf) => {
                let before = spans.len();
                for reading in &self.readings {
                    spans.extend(
                        self.places(leaf, reading).into_iter().filter_map(|place| bytes(reading, place)),
                    );
                }
                spans.len() > before
            }
            Node::Near { one, other, within } => self.near(one, other, *within, spans),
            // Every branch shows its words, not only the first that matches.
            Node::Any(nodes) => nodes.iter().filter(|node| self.matches(node, spans)).count() > 0,
            Node::All { of, without } => {
                of.iter().all(|node| self.matches(node, spans))
                    && !without.iter().any(|node| self.matches(node, &mut Vec::new()))
            }
        }
    }

    fn near(&self, one: &Leaf, other: &Leaf, within: u32, spans: &mut Vec<Range<usize>>) -> bool {
        let before = spans.len();
        for reading in &self.readings {
            let (ones, others) = (self.places_near(one, reading), self.places_near(other, reading));
            for place in &ones {
                for beside in others.iter().filter(|beside| are_near(place, beside, within)) {
                    spans.extend(bytes(reading, place.clone()));
                    spans.extend(bytes(reading, beside.clone()));
                }
            }
        }
        spans.len() > before
    }

    /// Where one side of a nearness matches. An inflected word goes by folded forms here, as the index knows them.
    fn places_near(&self, leaf: &Leaf, reading: &[Unit]) -> Vec<Range<usize>> {
        let Leaf::Word { folded, .. } = leaf else { return self.places(leaf, reading) };
        let wanted = self.stems_of(folded, folded);
        single(reading, |unit| {
            unit.folded == *folded
                || self.stems_of(&unit.folded, &unit.folded).iter().any(|stem| wanted.contains(stem))
        })
    }

    /// Where a leaf matches: ranges of units.
    fn places(&self, leaf: &Leaf, reading: &[Unit]) -> Vec<Range<usize>> {
        match leaf {
            Leaf::Word { folded, plain } => {
                let wanted = self.stems_of(folded, plain);
                single(reading, |unit| {
                    unit.folded == *folded
                        || self.stems_of(&unit.folded, &unit.plain).iter().any(|stem| wanted.contains(stem))
                })
            }
            Leaf::Fuzzy { folded, distance } => {
                single(reading, |unit| distance_within(folded, &unit.folded, *distance).is_some())
            }
            Leaf::Phrase { units, open } => {
                let width = units.len().max(1);
                let rows = reading.windows(width).enumerate();
                rows.filter(|(_, row)| row_matches(row, units, *open)).map(|(at, _)| at..at + width).collect()
            }
        }
    }

    fn stems_of(&self, folded: &str, plain: &str) -> Vec<String> {
        let mut stems = Vec::new();
        if self.stems.any() {
            for word in [plain, folded] {
                let mut stem = String::new();
                self.stems.stem(word, &mut stem);
                stems.push(stem);
            }
        }
        stems
    }
}

/// Whether two places are at most so many words apart and do not overlap.
pub(crate) fn are_near(one: &Range<usize>, other: &Range<usize>, within: u32) -> bool {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    second.start >= first.end && second.start - first.end < within as usize
}

fn single(reading: &[Unit], mut matches: impl FnMut(&Unit) -> bool) -> Vec<Range<usize>> {
    reading.iter().enumerate().filter(|(_, unit)| matches(unit)).map(|(at, _)| at..at + 1).collect()
}

fn row_matches(row: &[Unit], units: &[Box<str>], open: bool) -> bool {
    let last = units.len().saturating_sub(1);
    row.iter().zip(units).enumerate().all(|(at, (seen, unit))| {
        if open && at == last { seen.folded.starts_with(&**unit) } else { seen.folded == *unit }
    })
}

fn bytes(reading: &[Unit], place: Range<usize>) -> Option<Range<usize>> {
    let units = reading.get(place)?;
    Some(units.first()?.span.start..units.last()?.span.end)
}

/// Sorted, and what overlaps joined.
fn apart(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// In how many letters two words differ (insertions, deletions, substitutions), if in at most so many.
pub(crate) fn distance_within(one: &str, other: &str, most: u8) -> Option<u8> {
    let one: Vec<char> = one.chars().collect();
    let mut row: Vec<usize> = (0..=one.len()).collect();
    for (at, letter) in other.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (wanted, above) in one.iter().zip(row.iter().skip(1)) {
            let kept = diagonal + usize::from(*wanted != letter);
            left = kept.min(left + 1).min(above + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    let distance = row.last().copied().unwrap_or_default();
    u8::try_from(distance).ok().filter(|distance| *distance <= most)
}
