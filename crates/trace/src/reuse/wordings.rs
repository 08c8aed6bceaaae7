//! What a corpus says, apart from who shares what: its passages by their words, and how rare these are.

use super::align::Aligner;
use super::classes::Classes;
use super::links::Link;
use super::members::{Members, Texts};
use super::rarity::Rarity;
use super::{Extent, Reused, number, segment};
use crate::Corpus;

/// The passages of a corpus by their words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wordings {
    pub classes: Classes,
    texts: Texts,
    pub members: Members,
    rarity: Rarity,
}

impl Wordings {
    /// Reads a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let (mut classes, mut texts) = (Classes::default(), Texts::default());
        let members = Members::of(corpus, &mut classes, &mut texts);
        let rarity = Rarity::of(&classes, &members);
        Self { classes, texts, members, rarity }
    }

    /// Reads what came and drops what went. Returns the members as they were.
    pub fn follow(&mut self, corpus: &Corpus) -> Members {
        let after = Members::of(corpus, &mut self.classes, &mut self.texts);
        let before = std::mem::replace(&mut self.members, after);
        for class in 0..number(self.classes.len()) {
            match (before.any(class), self.members.any(class)) {
                (false, true) => self.rarity.add(&self.classes, class),
                (true, false) => self.rarity.remove(&self.classes, class),
                _ => {}
            }
        }
        before
    }

    /// What a passage shares with the passages of other texts by the links of its class, in the order of the corpus.
    pub fn reused(
        &self,
        corpus: &Corpus,
        aligner: &mut Aligner,
        passage: u32,
        links: &[Link],
    ) -> Vec<Reused> {
        let Some(class) = self.members.class_of(passage) else { return Vec::new() };
        let same = Link::same(class, self.classes.words(class).len());
        let mut found: Vec<Reused> = std::iter::once(&same)
            .chain(links)
            .filter_map(|link| Some((link, self.rarity.accepts(&self.classes, aligner, class, link)?)))
            .flat_map(|(link, bits)| {
                let members = self.members.of_class(link.class).iter();
                members.filter_map(move |other| self.one(corpus, passage, *other, link, bits))
            })
            .collect();
        found.sort_by_key(|reused| (reused.other.passage, reused.one.words.start, reused.other.words.start));
        found
    }

    /// A link between two passages; none where they are of one text.
    pub fn one(&self, corpus: &Corpus, one: u32, other: u32, link: &Link, rarity: f32) -> Option<Reused> {
        if self.members.text_of(one) == self.members.text_of(other) {
            return None;
        }
        let extent = |passage: u32, words| {
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
