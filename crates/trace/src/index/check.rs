//! What lists of passages cannot tell is read from the words themselves.

use std::ops::Range;

use super::asked::Operand;
use super::segment::Segment;
use super::stream::{self, BETWEEN};
use crate::spans::are_near;

/// Whether passages have words in a row, the last of which may be any of several.
pub(super) fn row<'a>(
    segment: &'a Segment,
    codes: &'a [u8],
    last: Option<&'a Range<u32>>,
) -> impl Fn(u32) -> bool + 'a {
    move |doc| {
        let mut bytes = segment.stream.of(doc);
        let Some(last) = last else { return stream::find(bytes, codes).is_some() };
        while let Some(found) = stream::find(bytes, codes) {
            let after = bytes.get(found.end..).unwrap_or_default();
            let next = stream::read(after).and_then(|(rank, _)| segment.word_of(rank));
            if next.is_some_and(|word| last.contains(&word)) {
                return true;
            }
            bytes = bytes.get(found.start + 1..).unwrap_or_default();
        }
        false
    }
}

/// Whether two words or phrases of a passage are near each other.
#[derive(Debug)]
pub(super) struct Nearness<'a> {
    segment: &'a Segment,
    one: &'a Operand,
    other: &'a Operand,
    within: u32,
    numbers: Vec<u32>,
}

impl<'a> Nearness<'a> {
    pub(super) fn of(segment: &'a Segment, one: &'a Operand, other: &'a Operand, within: u32) -> Self {
        Self { segment, one, other, within, numbers: Vec::new() }
    }

    pub(super) fn holds(&mut self, doc: u32) -> bool {
        if let (Operand::Any(ones), Operand::Any(others)) = (self.one, self.other) {
            let language = usize::from(self.segment.spoken.get(doc as usize).copied().unwrap_or_default());
            let of = |ranks: &'a Vec<Vec<u32>>| ranks.get(language).map_or(&[][..], Vec::as_slice);
            return are_words_near(self.segment.stream.of(doc), of(ones), of(others), self.within);
        }
        self.numbers.clear();
        let numbers = &mut self.numbers;
        stream::each(self.segment.stream.of(doc), |number, _| numbers.push(number));
        let language = usize::from(self.segment.spoken.get(doc as usize).copied().unwrap_or_default());
        self.numbers.split(|number| *number == BETWEEN).any(|reading| {
            let ones = places(self.segment, self.one, language, reading);
            let others = places(self.segment, self.other, language, reading);
            ones.iter().any(|one| others.iter().any(|other| are_near(one, other, self.within)))
        })
    }
}

/// Whether one of some words stands near one of others: the last of each before is near enough, or none is.
fn are_words_near(bytes: &[u8], ones: &[u32], others: &[u32], within: u32) -> bool {
    let has = |ranks: &[u32], number: u32| match ranks {
        [only] => *only == number,
        _ => ranks.binary_search(&number).is_ok(),
    };
    let (mut one, mut other): (Option<u32>, Option<u32>) = (None, None);
    let mut near = false;
    stream::each(bytes, |number, place| {
        if number == BETWEEN {
            (one, other) = (None, None);
            return;
        }
        let (is_one, is_other) = (has(ones, number), has(others, number));
        let follows = |last: Option<u32>| last.is_some_and(|last| place - last <= within);
        near |= (is_one && follows(other)) || (is_other && follows(one));
        one = if is_one { Some(place) } else { one };
        other = if is_other { Some(place) } else { other };
    });
    near
}

fn places(segment: &Segment, operand: &Operand, language: usize, reading: &[u32]) -> Vec<Range<usize>> {
    match operand {
        Operand::Any(ranks) => {
            let ranks = ranks.get(language).map_or(&[][..], Vec::as_slice);
            let has = |(_, number): &(usize, &u32)| ranks.binary_search(number).is_ok();
            reading.iter().enumerate().filter(has).map(|(at, _)| at..at + 1).collect()
        }
        Operand::Row { numbers, last } => {
            let width = numbers.len() + usize::from(last.is_some());
            let rows = reading.windows(width.max(1)).enumerate();
            rows.filter(|(_, row)| is_row(segment, row, numbers, last.as_ref()))
                .map(|(at, _)| at..at + width)
                .collect()
        }
    }
}

fn is_row(segment: &Segment, row: &[u32], numbers: &[u32], last: Option<&Range<u32>>) -> bool {
    row.starts_with(numbers)
        && last.is_none_or(|last| {
            let word = row.last().and_then(|rank| segment.word_of(*rank));
            word.is_some_and(|word| last.contains(&word))
        })
}
