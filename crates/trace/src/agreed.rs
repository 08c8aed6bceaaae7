//! Agreed language: the passages nearest to a sentence that somebody drafts, in the order of nearness.

use std::collections::BTreeMap;

use crate::lexicon::Word;
use crate::stretch::{Compared, Nearest};
use crate::token::tokens;
use crate::{Corpus, Place};

/// Words held that are near to a draft; the same words in several passages are named together.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// Where they stand, in the order of the corpus.
    pub places: Vec<Place>,
    /// How many words of the draft stand there in the same order.
    pub kept: usize,
    /// How many words the draft has.
    pub of: usize,
    /// How near it is, from 0 to 1, by the weight of rare words. It orders answers and is shown to nobody.
    pub nearness: f32,
}

/// Passages that are laid beside the draft.
const COMPARED: usize = 400;

/// What shares less than this is no language to lean on.
const LEAST: f32 = 0.25;

/// The passages kept that are nearest to a sentence, at most so many different ones. Equal nearness keeps the order
/// of the corpus.
#[must_use]
pub fn agreed(
    corpus: &Corpus,
    sentence: &str,
    language: &str,
    keep: &dyn Fn(usize) -> bool,
    most: usize,
) -> Vec<Agreed> {
    let lexicon = corpus.lexicon();
    let words: Vec<String> = tokens(sentence).into_iter().map(|token| token.folded.to_string()).collect();
    let draft = Compared::new(lexicon, words, language);
    let mut found: BTreeMap<Vec<Word>, (Nearest, Vec<Place>)> = BTreeMap::new();
    for passage in draft.sharing(lexicon, keep, COMPARED) {
        let sequence = lexicon.sequence(passage);
        let Some(nearest) = draft.nearest(lexicon, sequence) else { continue };
        if nearness(&draft, &nearest) < LEAST {
            continue;
        }
        let stretch = nearest.words.clone();
        let same = sequence.get(stretch.clone()).unwrap_or_default().to_vec();
        if let Some(span) = corpus.span(passage, &stretch) {
            found.entry(same).or_insert_with(|| (nearest, Vec::new())).1.push(Place { passage, span });
        }
    }
    let mut all: Vec<Agreed> =
        found.into_values().map(|(nearest, places)| answer(&draft, &nearest, places)).collect();
    let first = |one: &Agreed| one.places.first().map(|place| (place.passage, place.span.start));
    all.sort_by(|a, b| b.nearness.total_cmp(&a.nearness).then_with(|| first(a).cmp(&first(b))));
    all.truncate(most);
    all
}

fn answer(draft: &Compared, nearest: &Nearest, mut places: Vec<Place>) -> Agreed {
    places.sort_by_key(|place| (place.passage, place.span.start));
    Agreed { places, kept: nearest.met.len(), of: draft.words.len(), nearness: nearness(draft, nearest) }
}

fn nearness(draft: &Compared, nearest: &Nearest) -> f32 {
    (nearest.kept - 0.1 * nearest.beyond).max(0.0) / draft.whole().max(f32::EPSILON)
}
