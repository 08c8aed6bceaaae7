//! What texts carried over from one another: near-verbatim stretches of about eight words and more, whatever was
//! changed in between. Computed once for a corpus; a text that comes or goes touches only its own kin.
//!
//! What is found depends on the passages alone, not on their order or on the steps in which they came.

mod align;
mod classes;
mod follow;
mod grams;
mod lexicon;
mod links;
mod members;
mod rarity;
mod seeds;
mod segment;
mod spelling;

use std::ops::Range;

use crate::Corpus;
use align::Aligner;
use classes::Classes;
use follow::Change;
use links::Link;
use members::{Members, Texts};
use rarity::Rarity;
use seeds::Seeds;

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
    texts: Texts,
    members: Members,
    common: grams::Grams,
    links: Vec<Vec<Link>>,
    rarity: Rarity,
}

impl Reuse {
    /// Traces a whole corpus.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let (mut classes, mut texts) = (Classes::default(), Texts::default());
        let members = Members::of(corpus, &mut classes, &mut texts);
        let seeds = Seeds::of(&classes, &members);
        let links = links::all(&classes, &members, &seeds);
        let rarity = Rarity::of(&classes, &members);
        Self { classes, texts, members, common: seeds.common, links, rarity }
    }

    /// Brings this up to date with a corpus in which passages came, went or changed places: the outcome is what
    /// tracing that corpus afresh gives, at a fraction of the time.
    pub fn follow(&mut self, corpus: &Corpus) {
        let after = Members::of(corpus, &mut self.classes, &mut self.texts);
        let before = std::mem::replace(&mut self.members, after);
        let change = Change { classes: &self.classes, before: &before, after: &self.members };
        change.apply(&mut self.common, &mut self.links);
        for class in 0..number(self.classes.len()) {
            match (before.any(class), self.members.any(class)) {
                (false, true) => self.rarity.add(&self.classes, class),
                (true, false) => self.rarity.remove(&self.classes, class),
                _ => {}
            }
        }
    }

    /// How many stretches differently worded passages have in common, before it is asked which of them say something.
    #[must_use]
    pub fn stretches(&self) -> usize {
        self.links.iter().map(Vec::len).sum::<usize>() / 2
    }

    /// What a passage has in common with passages of other texts, in the order of the corpus. The corpus must be
    /// the one that was traced.
    #[must_use]
    pub fn of_passage(&self, corpus: &Corpus, passage: usize) -> Vec<Reused> {
        self.found(corpus, &mut Aligner::default(), number(passage))
    }

    /// Every stretch in common, each once, in the order of the corpus.
    pub fn all<'a>(&'a self, corpus: &'a Corpus) -> impl Iterator<Item = Reused> + 'a {
        let mut aligner = Aligner::default();
        (0..corpus.passages().len()).flat_map(move |passage| {
            let found = self.found(corpus, &mut aligner, number(passage));
            found.into_iter().filter(move |reused| reused.other.passage > passage)
        })
    }

    fn found(&self, corpus: &Corpus, aligner: &mut Aligner, passage: u32) -> Vec<Reused> {
        let Some(class) = self.members.class_of(passage) else { return Vec::new() };
        let same = Link::same(class, self.classes.words(class).len());
        let links = self.links.get(class as usize).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<Reused> = std::iter::once(&same)
            .chain(links)
            .filter_map(|link| Some((link, self.rarity.accepts(&self.classes, aligner, class, link)?)))
            .flat_map(|(link, bits)| {
                let members = self.members.of_class(link.class).iter();
                members.filter_map(move |other| self.reused(corpus, passage, *other, link, bits))
            })
            .collect();
        found.sort_by_key(|reused| (reused.other.passage, reused.one.words.start, reused.other.words.start));
        found
    }

    fn reused(&self, corpus: &Corpus, one: u32, other: u32, link: &Link, rarity: f32) -> Option<Reused> {
        if self.members.text_of(one) == self.members.text_of(other) {
            return None;
        }
        let extent = |passage: u32, words: Range<usize>| {
            let passage = passage as usize;
            let text = &corpus.passages().get(passage)?.words;
            Some(Extent { passage, words: segment::bytes(text, words) })
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

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
