//! Uses in the phrase's own order: the cheapest ways of laying the phrase over a passage.

use std::ops::Range;

use super::phrase::Phrase;
use super::{Manner, Stretch};
use crate::Likeness;
use crate::grid::Grid;
use crate::lexicon::{Lexicon, Word, weight};

/// What a word put in costs, of its weight: less than one left out, since the phrase is still whole.
const PUT_IN: f32 = 0.5;
/// What another guise costs.
const GUISE: f32 = 0.05;

/// One cell: what laying the phrase so far over the passage so far costs, where in the passage it began, and how
/// near it is to the phrase.
#[derive(Clone, Copy)]
struct Laid {
    cost: f32,
    from: usize,
    manner: Manner,
}

const NOWHERE: Laid = Laid { cost: f32::INFINITY, from: 0, manner: Manner::Varied };

impl Laid {
    fn add(self, cost: f32, manner: Manner) -> Self {
        Self { cost: self.cost + cost, from: self.from, manner: self.manner.max(manner) }
    }

    /// The cheaper; of equals the one that begins later, so that a use is as short as it can be.
    fn or(self, other: Self) -> Self {
        let later = (other.cost - self.cost).abs() < 1e-6 && other.from > self.from;
        if other.cost < self.cost - 1e-6 || later { other } else { self }
    }
}

/// The stretches of a passage over which the phrase lies within its bound, the cheapest first, none overlapping.
pub(super) fn find(lexicon: &Lexicon, phrase: &Phrase, sequence: &[Word]) -> Vec<Stretch> {
    let table = lay(lexicon, phrase, sequence);
    let last = phrase.words.len();
    let ends = (1..=sequence.len()).map(|end| (end, table.get(last, end)));
    let mut ends: Vec<(usize, Laid)> =
        ends.filter(|(end, laid)| laid.cost <= phrase.bound + 1e-4 && laid.from < *end).collect();
    ends.sort_by(|(one, a), (other, b)| a.cost.total_cmp(&b.cost).then(one.cmp(other)));
    let mut found: Vec<Stretch> = Vec::new();
    for (end, laid) in ends {
        let words = laid.from..end;
        if found.iter().all(|other| apart(&other.words, &words)) {
            found.push(Stretch { words, manner: laid.manner });
        }
    }
    found
}

/// Whether two stretches have no word in common.
pub(super) fn apart(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.end <= other.start || other.end <= one.start
}

fn lay(lexicon: &Lexicon, phrase: &Phrase, sequence: &[Word]) -> Grid<Laid> {
    let mut table = Grid::new(phrase.words.len() + 1, sequence.len() + 1, NOWHERE);
    for column in 0..=sequence.len() {
        table.set(0, column, Laid { cost: 0.0, from: column, manner: Manner::Exact });
    }
    for (row, word) in (1..).zip(&phrase.words) {
        let own = weight(word);
        table.set(row, 0, table.get(row - 1, 0).add(own, Manner::Varied));
        for (column, other) in (1..).zip(sequence) {
            let left_out = table.get(row - 1, column).add(own, Manner::Varied);
            let put_in = put_in(&table, row, column, lexicon.word(*other));
            let met = met(phrase, row - 1, *other, table.get(row - 1, column - 1), own);
            let best = met.or(left_out).or(put_in);
            let best = best.or(halved(lexicon, &table, phrase, sequence, (row, column)));
            table.set(row, column, best);
        }
    }
    table
}

/// A word of the passage that the phrase does not have. None is put in after the phrase is over.
fn put_in(table: &Grid<Laid>, row: usize, column: usize, word: &str) -> Laid {
    table.get(row, column - 1).add(PUT_IN * weight(word), Manner::Varied)
}

/// A word of the passage for a word of the phrase: itself, a guise, or another one.
fn met(phrase: &Phrase, at: usize, word: Word, before: Laid, weight: f32) -> Laid {
    match phrase.likeness(at, word) {
        Likeness::Same => before.add(0.0, Manner::Exact),
        Likeness::Spelling | Likeness::Ending => before.add(GUISE, Manner::Inflected),
        Likeness::Other => before.add(weight, Manner::Varied),
    }
}

/// One word of one side as two of the other: `cooperative`, `co-operative`.
fn halved(
    lexicon: &Lexicon,
    table: &Grid<Laid>,
    phrase: &Phrase,
    sequence: &[Word],
    (row, column): (usize, usize),
) -> Laid {
    let word = |at: Option<usize>| at.and_then(|at| phrase.words.get(at)).map_or("", String::as_str);
    let held = |at: Option<usize>| at.and_then(|at| sequence.get(at)).map_or("", |word| lexicon.word(*word));
    let (this, before) = (word(Some(row - 1)), word(row.checked_sub(2)));
    let (here, there) = (held(Some(column - 1)), held(column.checked_sub(2)));
    if joins(there, here, this) {
        return table.get(row - 1, column - 2).add(GUISE, Manner::Inflected);
    }
    if joins(before, this, here) {
        return table.get(row - 2, column - 1).add(GUISE, Manner::Inflected);
    }
    NOWHERE
}

fn joins(first: &str, second: &str, whole: &str) -> bool {
    !first.is_empty() && !second.is_empty() && whole.strip_prefix(first) == Some(second)
}
