//! What texts carried over from one another: near-verbatim stretches of about eight words and more, whatever was
//! changed in between. Computed once for a corpus; a text that comes or goes touches only its own kin.
//!
//! What is found depends on the passages alone, not on their order or on the steps in which they came.

mod align;
mod carried;
mod classes;
mod follow;
mod grams;
mod joined;
mod kin;
mod lexicon;
mod links;
mod members;
mod rarity;
mod seeds;
mod segment;
mod sieve;
mod spelling;
mod wordings;

use std::ops::Range;

use crate::Corpus;
use align::Aligner;
pub use carried::{Carried, Heir};
use follow::Change;
pub use joined::Stretch;
use links::Link;
use seeds::Seeds;
pub(crate) use wordings::Wordings;

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

/// All stretches that the texts of a corpus have in common, but for formulas: what stands in so many wordings that
/// their pairs would outnumber everything else is answered passage by passage ([`Corpus::kin`]).
#[derive(Clone, Debug, Default)]
pub struct Reuse {
    wordings: Wordings,
    common: grams::Grams,
    links: Vec<Vec<Link>>,
}

impl Reuse {
    /// Traces a whole corpus.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let wordings = Wordings::of(corpus);
        let seeds = Seeds::of(&wordings.classes, &wordings.members);
        let links = links::all(&wordings.classes, &wordings.members, &seeds);
        Self { wordings, common: seeds.common, links }
    }

    /// Brings this up to date with a corpus in which passages came, went or changed places: the outcome is what
    /// tracing that corpus afresh gives, at a fraction of the time.
    pub fn follow(&mut self, corpus: &Corpus) {
        let before = self.wordings.follow(corpus);
        let Wordings { classes, members, .. } = &self.wordings;
        Change { classes, before: &before, after: members }.apply(&mut self.common, &mut self.links);
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
        let class = self.wordings.members.class_of(passage);
        let links = class.and_then(|class| self.links.get(class as usize));
        self.wordings.reused(corpus, aligner, passage, links.map(Vec::as_slice).unwrap_or_default())
    }
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
