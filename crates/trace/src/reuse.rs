//! What texts carried over from one another: near-verbatim stretches of about eight words and more, whatever was
//! changed in between. Computed once for a corpus; a text that comes or goes touches only its own kin.
//!
//! What is found depends on the passages alone, not on their order or on the steps in which they came.

mod align;
mod classes;
mod lexicon;
mod links;
mod rarity;
mod seeds;
mod segment;
mod spelling;

use std::ops::Range;

use crate::Corpus;
use classes::{Classes, number};
use links::Link;
use rarity::Rarity;

/// A stretch of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Extent {
    /// The passage, by its place in the corpus.
    pub passage: usize,
    /// Bytes of its words.
    pub words: Range<usize>,
}

/// A stretch that stands in two texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Reused {
    /// Where it stands in the passage asked about, or in the one that comes first in the corpus.
    pub one: Extent,
    /// Where it stands in the other.
    pub other: Extent,
    /// Words in common, in order.
    pub words: usize,
    /// Words exchanged, inserted, deleted or spelled otherwise in between.
    pub edits: usize,
    /// How little the common words are likely to meet by chance, in bits. What recurs everywhere is low.
    pub rarity: f32,
}

/// All stretches that the texts of a corpus have in common.
#[derive(Clone, Debug, Default)]
pub struct Reuse {
    classes: Classes,
    links: Vec<Vec<Link>>,
}

impl Reuse {
    /// Traces a whole corpus.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let mut classes = Classes::default();
        for passage in corpus.passages() {
            classes.add(passage);
        }
        let links = links::all(&classes, seeds::candidates(&classes));
        Self { classes, links }
    }

    /// What a passage has in common with passages of other texts, in the order of the corpus. The corpus must be
    /// the one that was traced.
    #[must_use]
    pub fn of_passage(&self, corpus: &Corpus, passage: usize) -> Vec<Reused> {
        let rarity = Rarity::of(&self.classes);
        self.found(corpus, &rarity, number(passage))
    }

    /// Every stretch in common, each once, in the order of the corpus.
    pub fn all<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = Reused> + 'a {
        let rarity = Rarity::of(&self.classes);
        (0..corpus.passages().len()).flat_map(move |passage| {
            let found = self.found(corpus, &rarity, number(passage));
            found.into_iter().filter(move |reused| reused.other.passage > passage)
        })
    }

    fn found(&self, corpus: &Corpus, rarity: &Rarity, passage: u32) -> Vec<Reused> {
        let Some(class) = self.classes.class_of(passage) else { return Vec::new() };
        let same = Link::same(class, self.classes.words(class).len());
        let links = self.links.get(class as usize).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<Reused> = std::iter::once(&same)
            .chain(links)
            .filter_map(|link| Some((link, rarity.accepts(&self.classes, class, link)?)))
            .flat_map(|(link, bits)| {
                let members = self.classes.members(link.class).iter();
                members.filter_map(move |other| self.reused(corpus, passage, *other, link, bits))
            })
            .collect();
        found.sort_by_key(|reused| (reused.other.passage, reused.one.words.start, reused.other.words.start));
        found
    }

    fn reused(&self, corpus: &Corpus, one: u32, other: u32, link: &Link, rarity: f32) -> Option<Reused> {
        if self.classes.text_of(one) == self.classes.text_of(other) {
            return None;
        }
        let extent = |passage: u32, words: Range<usize>| {
            let passage = passage as usize;
            let text = &corpus.passages().get(passage)?.words;
            let mut spans = segment::words(text).map(|(span, _)| span).skip(words.start).take(words.len());
            let first = spans.next()?;
            let end = spans.last().map_or(first.end, |last| last.end);
            Some(Extent { passage, words: first.start..end })
        };
        Some(Reused {
            one: extent(one, link.here())?,
            other: extent(other, link.there())?,
            words: usize::from(link.matched),
            edits: usize::from(link.edits),
            rarity,
        })
    }
}
