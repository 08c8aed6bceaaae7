//! What two classes have in common, by word.

use std::ops::Range;

use super::align::{Aligner, Piece};
use super::classes::Classes;

/// What an alignment must be worth to be kept: about five words.
const LEAST: i32 = 30;

/// A stretch that a class shares with another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    /// The other class.
    pub class: u32,
    here: (u16, u16),
    there: (u16, u16),
    /// Words in common.
    pub matched: u16,
    /// Words that differ in between.
    pub edits: u16,
}

impl Link {
    /// What a class shares with itself: every word.
    pub fn same(class: u32, words: usize) -> Self {
        let end = short(words);
        Self { class, here: (0, end), there: (0, end), matched: end, edits: 0 }
    }

    /// The words of the class that holds the link.
    pub fn here(&self) -> Range<usize> {
        self.here.0.into()..self.here.1.into()
    }

    /// The words of the other class.
    pub fn there(&self) -> Range<usize> {
        self.there.0.into()..self.there.1.into()
    }

    fn turned(&self, class: u32) -> Self {
        Self { class, here: self.there, there: self.here, ..*self }
    }
}

/// The links of every class, from pairs that may have something in common.
pub(crate) fn all(classes: &Classes, pairs: Vec<(u32, u32)>) -> Vec<Vec<Link>> {
    let mut links = vec![Vec::new(); classes.len()];
    let mut aligner = Aligner::default();
    for (one, other) in pairs {
        for link in between(classes, &mut aligner, one, other) {
            let turned = link.turned(one);
            if let Some(list) = links.get_mut(one as usize) {
                list.push(link);
            }
            if let Some(list) = links.get_mut(other as usize) {
                list.push(turned);
            }
        }
    }
    for list in &mut links {
        list.sort_unstable();
    }
    links
}

/// What one class shares with another. Which of the two is asked about changes nothing.
fn between(classes: &Classes, aligner: &mut Aligner, one: u32, other: u32) -> Vec<Link> {
    let turn = classes.order(one) > classes.order(other);
    let (a, b) = if turn { (other, one) } else { (one, other) };
    let pieces = aligner.all(classes.keys(a), classes.keys(b), classes.lexicon.weights(), LEAST);
    let links = pieces.into_iter().map(|piece| link(classes, a, b, &piece));
    links.map(|link| if turn { link.turned(a) } else { link }).collect()
}

fn link(classes: &Classes, a: u32, b: u32, piece: &Piece) -> Link {
    let word = |class, place: usize| classes.words(class).get(place);
    let otherwise = piece.matches.iter().filter(|(i, j)| word(a, *i) != word(b, *j)).count();
    Link {
        class: b,
        here: (short(piece.one.start), short(piece.one.end)),
        there: (short(piece.other.start), short(piece.other.end)),
        matched: short(piece.matches.len()),
        edits: short(piece.edits() + otherwise),
    }
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
