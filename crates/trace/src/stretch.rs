//! The stretch of a passage that is nearest to some words, word by word in order: for agreed language and for
//! quotations.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::grid::Grid;
use crate::lexicon::{Lexicon, Word, weight};

/// Words that are compared: folded, with what each weighs and what the language is.
pub(crate) struct Compared {
    pub(crate) words: Vec<String>,
    pub(crate) weights: Vec<f32>,
    /// Whether words of the source may be left out, at no cost, after each word.
    pub(crate) elided: Vec<bool>,
    /// Where in what is compared a word of the corpus may stand.
    guises: HashMap<Word, Vec<usize>>,
}

/// The nearest stretch.
#[derive(Clone, Debug)]
pub(crate) struct Nearest {
    /// The words of the source, by their places.
    pub(crate) words: Range<usize>,
    /// The words of both that meet: places in what is compared and in the source.
    pub(crate) met: Vec<(usize, usize)>,
    /// What the words met weigh.
    pub(crate) kept: f32,
    /// What the words of the stretch weigh that do not meet, elisions left out.
    pub(crate) beyond: f32,
}

/// What not meeting costs, of the weight of a word.
const APART: f32 = 0.35;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Begin,
    Meet,
    Ours,
    Theirs,
}

impl Compared {
    /// Words with the weights that their rarity in a corpus gives them: what few passages hold tells more.
    pub(crate) fn new(lexicon: &Lexicon, words: Vec<String>, language: &str) -> Self {
        let weights = words.iter().map(|word| rarity(lexicon, word)).collect();
        let elided = vec![false; words.len()];
        let mut guises: HashMap<Word, Vec<usize>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            for (guise, _) in lexicon.guises(word, language) {
                guises.entry(guise).or_default().push(at);
            }
        }
        Self { words, weights, elided, guises }
    }

    /// What all of it weighs.
    pub(crate) fn whole(&self) -> f32 {
        self.weights.iter().sum()
    }

    /// The passages that share most with it, those that share most first; at most so many.
    pub(crate) fn sharing(&self, lexicon: &Lexicon, keep: &dyn Fn(usize) -> bool, most: usize) -> Vec<usize> {
        let mut shared = vec![0.0_f32; lexicon.len()];
        for places in self.rarest() {
            let mut holding: Vec<u32> = Vec::new();
            for (guise, _) in self.guises.iter().filter(|(_, own)| own.iter().any(|own| places.contains(own)))
            {
                holding.extend(lexicon.holding(*guise));
            }
            holding.sort_unstable();
            holding.dedup();
            let weight =
                places.first().and_then(|place| self.weights.get(*place)).copied().unwrap_or_default();
            for passage in holding {
                if let Some(shared) = shared.get_mut(passage as usize) {
                    *shared += weight;
                }
            }
        }
        let sharing = shared.iter().enumerate().filter(|(passage, shared)| **shared > 0.0 && keep(*passage));
        let mut sharing: Vec<(usize, f32)> = sharing.map(|(passage, shared)| (passage, *shared)).collect();
        sharing.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sharing.into_iter().take(most).map(|(passage, _)| passage).collect()
    }

    /// The places of each different word, the rarest words first.
    fn rarest(&self) -> Vec<Vec<usize>> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, word) in self.words.iter().enumerate() {
            places.entry(word).or_default().push(at);
        }
        let weight =
            |places: &Vec<usize>| places.first().and_then(|at| self.weights.get(*at)).copied().unwrap_or(0.0);
        let mut all: Vec<Vec<usize>> = places.into_values().collect();
        all.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
        all.truncate(RARE);
        all
    }

    /// The nearest stretch of a sequence of words.
    pub(crate) fn nearest(&self, lexicon: &Lexicon, source: &[Word]) -> Option<Nearest> {
        let height = self.words.len() + 1;
        let mut score = Grid::new(height, source.len() + 1, 0.0_f32);
        let mut steps = Grid::new(height, source.len() + 1, Step::Begin);
        let mut best = (0.0_f32, 0, 0);
        let guises = self.meeting(source);
        for row in 1..height {
            let own = self.weights.get(row - 1).copied().unwrap_or(1.0);
            for column in 1..=source.len() {
                let theirs = source.get(column - 1).map_or(1.0, |word| weight(lexicon.word(*word)));
                let meets = guises.get(row - 1, column - 1);
                let meet = if meets { score.get(row - 1, column - 1) + own } else { 0.0 };
                let ours = score.get(row - 1, column) - APART * own;
                let free = self.elided.get(row - 1).copied().unwrap_or(false);
                let gap = if free { 0.0 } else { APART * theirs };
                let skipped = score.get(row, column - 1) - gap;
                let (value, step) = [(meet, Step::Meet), (skipped, Step::Theirs), (ours, Step::Ours)]
                    .into_iter()
                    .fold((0.0, Step::Begin), |best, one| if one.0 > best.0 { one } else { best });
                score.set(row, column, value);
                steps.set(row, column, step);
                if value > best.0 {
                    best = (value, row, column);
                }
            }
        }
        (best.0 > 0.0).then(|| self.trace(lexicon, source, &steps, (best.1, best.2)))
    }

    /// Words of both that meet in any order, each once.
    pub(crate) fn pairs(&self, source: &[Word]) -> Vec<(usize, usize)> {
        let mut open: BTreeSet<usize> = (0..self.words.len()).collect();
        let mut pairs = Vec::new();
        for (theirs, word) in source.iter().enumerate() {
            let own = self.guises.get(word).into_iter().flatten().find(|own| open.contains(own));
            if let Some(own) = own.copied() {
                open.remove(&own);
                pairs.push((own, theirs));
            }
        }
        pairs
    }

    /// What some of its words weigh.
    pub(crate) fn weight_of(&self, words: impl Iterator<Item = usize>) -> f32 {
        words.filter_map(|own| self.weights.get(own)).sum()
    }

    /// What some of its words weigh, rare or not.
    pub(crate) fn length_of(&self, words: impl Iterator<Item = usize>) -> f32 {
        words.filter_map(|own| self.words.get(own)).map(|word| weight(word)).sum()
    }

    /// What all of it weighs, rare or not.
    pub(crate) fn length(&self) -> f32 {
        self.length_of(0..self.words.len())
    }

    /// How many different words among those that meet are full ones.
    pub(crate) fn full_words(&self, pairs: &[(usize, usize)]) -> usize {
        let words: BTreeSet<&str> =
            pairs.iter().filter_map(|(own, _)| self.words.get(*own)).map(String::as_str).collect();
        words.into_iter().filter(|word| weight(word) >= 1.0).count()
    }

    /// Which word meets which.
    fn meeting(&self, source: &[Word]) -> Grid<bool> {
        let mut table = Grid::new(self.words.len(), source.len(), false);
        for (column, word) in source.iter().enumerate() {
            for row in self.guises.get(word).into_iter().flatten() {
                table.set(*row, column, true);
            }
        }
        table
    }

    fn trace(&self, lexicon: &Lexicon, source: &[Word], steps: &Grid<Step>, end: (usize, usize)) -> Nearest {
        let (mut row, mut column) = end;
        let mut met = Vec::new();
        let mut beyond = 0.0;
        loop {
            match steps.get(row, column) {
                Step::Begin => break,
                Step::Meet => {
                    met.push((row - 1, column - 1));
                    (row, column) = (row - 1, column - 1);
                }
                Step::Ours => row -= 1,
                Step::Theirs => {
                    if !self.elided.get(row - 1).copied().unwrap_or(false) {
                        beyond += source.get(column - 1).map_or(1.0, |word| weight(lexicon.word(*word)));
                    }
                    column -= 1;
                }
            }
        }
        met.reverse();
        let kept = met.iter().filter_map(|(own, _)| self.weights.get(*own)).sum();
        let first = met.first().map_or(column, |(_, place)| *place);
        Nearest { words: first..end.1, met, kept, beyond }
    }
}

/// Of many words the rarest lead to the passages that share most.
const RARE: usize = 32;

/// What a word weighs: more when few passages hold it.
fn rarity(lexicon: &Lexicon, word: &str) -> f32 {
    let holding = lexicon.find(word).map_or(0, |number| lexicon.holding(number).len());
    #[expect(clippy::cast_precision_loss, reason = "a weight needs no more digits than a float has")]
    let rare = ((lexicon.len() as f32 + 1.0) / (holding as f32 + 1.0)).ln();
    weight(word) * weight(word) * (1.0 + rare)
}
