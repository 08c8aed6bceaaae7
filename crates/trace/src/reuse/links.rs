//! What two classes have in common, by word.

use std::ops::Range;

use rayon::prelude::*;

use super::align::{Aligner, Piece};
use super::classes::Classes;
use super::members::Members;
use super::number;
use super::seeds::{ByClass, Seeds};

/// What an alignment must be worth to be kept: about five words.
const LEAST: i32 = 30;

/// Fewer words in common are no passage.
const WORDS: usize = 5;
/// So many seeds must two classes share to be compared.
pub(crate) const VOTES: u8 = 4;

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

/// The links of every class.
pub(crate) fn all(classes: &Classes, members: &Members, seeds: &Seeds) -> Vec<Vec<Link>> {
    let by_class = seeds.by_class(classes.len());
    let every: Vec<u32> = (0..number(classes.len())).collect();
    let found: Vec<(u32, Link)> = every
        .par_chunks(256)
        .flat_map_iter(|some| {
            let (mut search, mut found) = (Search::new(classes.len()), Vec::new());
            for class in some {
                for other in search.candidates(*class, members, seeds, &by_class) {
                    let links = between(classes, &mut search.aligner, *class, other);
                    found.extend(links.into_iter().map(|link| (*class, link)));
                }
            }
            found
        })
        .collect();
    let mut links = vec![Vec::new(); classes.len()];
    for (class, link) in found {
        put(&mut links, class, link);
    }
    for list in &mut links {
        list.sort_unstable();
    }
    links
}

/// Holds a link on both sides.
pub(crate) fn put(links: &mut [Vec<Link>], class: u32, link: Link) {
    let turned = link.turned(class);
    if let Some(list) = links.get_mut(link.class as usize) {
        list.push(turned);
    }
    if let Some(list) = links.get_mut(class as usize) {
        list.push(link);
    }
}

/// What one thread needs to look for the kin of classes.
struct Search {
    votes: Vec<u8>,
    voted: Vec<u32>,
    aligner: Aligner,
}

impl Search {
    fn new(classes: usize) -> Self {
        Self { votes: vec![0; classes], voted: Vec::new(), aligner: Aligner::default() }
    }

    /// The classes before a class that share enough seeds with it and stand in another text.
    fn candidates(&mut self, class: u32, members: &Members, seeds: &Seeds, by_class: &ByClass) -> Vec<u32> {
        for seed in by_class.seeds(class) {
            for other in seeds.classes(*seed).iter().take_while(|other| **other < class) {
                if let Some(votes) = self.votes.get_mut(*other as usize) {
                    if *votes == 0 {
                        self.voted.push(*other);
                    }
                    *votes = votes.saturating_add(1);
                }
            }
        }
        let mut found = Vec::new();
        for other in self.voted.drain(..) {
            let votes = self.votes.get_mut(other as usize).map(std::mem::take).unwrap_or_default();
            if votes >= VOTES && members.apart(class, other) {
                found.push(other);
            }
        }
        found
    }
}

/// What one class shares with another. Which of the two is asked about changes nothing.
pub(crate) fn between(classes: &Classes, aligner: &mut Aligner, one: u32, other: u32) -> Vec<Link> {
    let turn = classes.order(one) > classes.order(other);
    let (a, b) = if turn { (other, one) } else { (one, other) };
    let pieces = aligner.all(classes.keys(a), classes.keys(b), classes.lexicon.weights(), LEAST);
    let long = pieces.into_iter().filter(|piece| piece.matches.len() >= WORDS);
    let links = long.map(|piece| link(classes, a, b, &piece));
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
