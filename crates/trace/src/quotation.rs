//! Checks a quotation against the words held: verbatim, altered, a paraphrase, not found; and unverified where
//! nothing held could prove it. Only words held verbatim prove anything, and nothing is guessed for words not held.

mod quoted;
mod runs;

use std::collections::BTreeSet;

use crate::lexicon::{Lexicon, Word};
use crate::stretch::{Compared, Nearest};
use crate::{Corpus, Fidelity, Place};
use quoted::Quoted;
use runs::Run;

/// What a check of a quotation found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The finding.
    pub standing: Standing,
    /// Where the words stand, or what is nearest to them: passages of one version, one after another.
    pub places: Vec<Place>,
    /// Every other version, language or text that holds the quotation in the same way.
    pub also: Vec<Vec<Place>>,
    /// What the quotation does openly, or silently, with the words.
    pub ways: Vec<Way>,
    /// The words that the quotation shares with what is nearest, in the order of the quotation, as it has them.
    pub shared: Vec<String>,
    /// What the quotation says at the places, elisions and brackets taken as they are meant.
    pub meant: String,
}

/// A finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Word for word; what was left out or added is marked in the quotation.
    Verbatim,
    /// The words of the source with changes that are not marked.
    Altered,
    /// Another wording of the same: a paraphrase, or a translation back from another language.
    Paraphrase,
    /// Nothing like it in the words held.
    NotFound,
    /// Nothing that is held could prove it.
    Unverified,
}

/// What a quotation does with the words of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Leaves words out, marked.
    Elides,
    /// Adds words in square brackets.
    Adds,
    /// Has a capital or a small letter where the source has the other.
    Capitals,
    /// Has other punctuation than the source.
    Punctuates,
    /// Runs over more than one provision.
    Spans,
    /// Is nearest to words that are themselves a paraphrase or a summary.
    OfRendering,
}

impl Standing {
    /// As answers and messages name it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Altered => "altered",
            Self::Paraphrase => "paraphrase",
            Self::NotFound => "not-found",
            Self::Unverified => "unverified",
        }
    }
}

impl Way {
    /// As answers and messages name it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Elides => "elides",
            Self::Adds => "adds",
            Self::Capitals => "capitals",
            Self::Punctuates => "punctuates",
            Self::Spans => "spans",
            Self::OfRendering => "of-rendering",
        }
    }
}

/// Passages that are laid beside a quotation that nothing has word for word.
const COMPARED: usize = 120;
/// Of the words of a quotation this much stands in its source in the same order, or it is no altered quotation.
const ALTERED: f32 = 0.7;
/// Or this much in another order.
const REORDERED: f32 = 0.9;
/// What an altered quotation may leave out of the stretch, of its own length.
const BEYOND: f32 = 0.6;
/// What a passage and the one behind it share counts less than what one passage shares.
const TWO: f32 = 0.85;
/// Of the weight of a paraphrase this much is shared with its source; less where the source is named.
const SHARED: f32 = 0.34;
const SHARED_NAMED: f32 = 0.2;
/// A paraphrase shares at least so many full words.
const FULL_WORDS: usize = 3;

/// Checks a quotation in a language against the passages kept. `named` says that its source was named, and that the
/// passages kept are those of that source: the nearest words may then be farther away.
#[must_use]
pub fn quote(
    corpus: &Corpus,
    quotation: &str,
    language: &str,
    named: bool,
    keep: &dyn Fn(usize) -> bool,
) -> Verdict {
    let lexicon = corpus.lexicon();
    let quoted = Quoted::read(quotation);
    let mut ways = quoted.ways();
    let proves = |passage: usize| keep(passage) && fidelity(corpus, passage) == Fidelity::Verbatim;
    let exact = runs::holding(corpus, &quoted, &proves);
    if let Some((first, rest)) = exact.split_first() {
        ways.extend(runs::ways(corpus, &quoted, first));
        return verdict(Standing::Verbatim, first.clone(), rest.to_vec(), ways, &quoted);
    }
    let renders = |passage: usize| keep(passage) && fidelity(corpus, passage) != Fidelity::Verbatim;
    if let Some((first, rest)) = runs::holding(corpus, &quoted, &renders).split_first() {
        ways.insert(Way::OfRendering);
        return verdict(Standing::Unverified, first.clone(), rest.to_vec(), ways, &quoted);
    }
    near(corpus, lexicon, &quoted, language, named, keep, ways)
}

fn fidelity(corpus: &Corpus, passage: usize) -> Fidelity {
    corpus.passages().get(passage).map_or(Fidelity::Unverified, |passage| passage.fidelity)
}

fn verdict(
    standing: Standing,
    places: Vec<Place>,
    also: Vec<Vec<Place>>,
    ways: BTreeSet<Way>,
    quoted: &Quoted,
) -> Verdict {
    let ways = ways.into_iter().collect();
    Verdict { standing, places, also, ways, shared: Vec::new(), meant: quoted.meant() }
}

/// What is nearest where nothing has the words: among words held verbatim first.
fn near(
    corpus: &Corpus,
    lexicon: &Lexicon,
    quoted: &Quoted,
    language: &str,
    named: bool,
    keep: &dyn Fn(usize) -> bool,
    mut ways: BTreeSet<Way>,
) -> Verdict {
    let mut compared = Compared::new(lexicon, quoted.words(), language);
    compared.elided = quoted.elided();
    let proves = |passage: usize| keep(passage) && fidelity(corpus, passage) == Fidelity::Verbatim;
    let provable = (0..corpus.passages().len()).any(proves);
    let altered =
        nearest(corpus, lexicon, &compared, &proves, kept_in_order).filter(|one| is_altered(&compared, one));
    if let Some(found) = altered {
        let mut verdict = verdict(Standing::Altered, found.places(corpus), Vec::new(), ways, quoted);
        verdict.shared = shared(quoted, &found.nearest.met);
        return verdict;
    }
    let least = if named { SHARED_NAMED } else { SHARED };
    let like = |found: &Found| found.shared >= least * compared.whole() && found.full >= FULL_WORDS;
    let passage = nearest(corpus, lexicon, &compared, &proves, |found| found.shared).filter(like);
    let rendering = || nearest(corpus, lexicon, &compared, keep, |found| found.shared).filter(like);
    let standing = match (&passage, provable) {
        (Some(_), _) => Standing::Paraphrase,
        (None, true) => Standing::NotFound,
        (None, false) => Standing::Unverified,
    };
    let found = passage.or_else(rendering);
    let Some(found) = found else { return verdict(standing, Vec::new(), Vec::new(), ways, quoted) };
    if standing != Standing::Paraphrase {
        ways.insert(Way::OfRendering);
    }
    let mut verdict = verdict(standing, found.whole(corpus), Vec::new(), ways, quoted);
    verdict.shared = shared(quoted, &found.pairs);
    verdict
}

/// A passage laid beside the quotation.
struct Found {
    run: Run,
    nearest: Nearest,
    /// Words of the quotation and of the passage that meet in any order.
    pairs: Vec<(usize, usize)>,
    shared: f32,
    full: usize,
}

impl Found {
    /// The stretch that is nearest.
    fn places(&self, corpus: &Corpus) -> Vec<Place> {
        self.run.places(corpus, &self.nearest.words)
    }

    /// The whole passage: of a paraphrase no stretch is the source.
    fn whole(&self, corpus: &Corpus) -> Vec<Place> {
        let first = self.pairs.iter().map(|(_, theirs)| *theirs).min().unwrap_or_default();
        let last = self.pairs.iter().map(|(_, theirs)| *theirs).max().unwrap_or_default();
        self.run.touched(corpus, first, last)
    }
}

fn kept_in_order(found: &Found) -> f32 {
    found.nearest.kept - 0.2 * found.nearest.beyond
}

fn is_altered(compared: &Compared, found: &Found) -> bool {
    let whole = compared.length();
    let in_order = compared.length_of(found.nearest.met.iter().map(|(own, _)| *own));
    let in_any = compared.length_of(found.pairs.iter().map(|(own, _)| *own));
    let near = in_order >= ALTERED * whole && found.nearest.beyond <= (BEYOND * whole).max(1.0);
    let stretch = found.pairs.iter().map(|(_, theirs)| *theirs);
    let span = stretch.clone().max().unwrap_or_default() - stretch.min().unwrap_or_default();
    near || in_any >= REORDERED * whole && span < 2 * compared.words.len()
}

/// Of the passages that share most, each with the one behind it, the best by a measure; of equals the first.
fn nearest(
    corpus: &Corpus,
    lexicon: &Lexicon,
    compared: &Compared,
    keep: &dyn Fn(usize) -> bool,
    measure: impl Fn(&Found) -> f32,
) -> Option<Found> {
    let mut best: Option<(f32, Found)> = None;
    for passage in compared.sharing(lexicon, keep, COMPARED) {
        for (length, counts) in [(1, 1.0), (2, TWO)] {
            let run = Run::of(corpus, passage, length);
            let words = run.words(lexicon);
            let Some(nearest) = compared.nearest(lexicon, &words) else { continue };
            let pairs = compared.pairs(&words);
            let weight = |pairs: &[(usize, usize)]| compared.weight_of(pairs.iter().map(|(own, _)| *own));
            let full = compared.full_words(&pairs);
            let found = Found { shared: weight(&pairs), full, run, nearest, pairs };
            let value = measure(&found) * counts;
            if best.as_ref().is_none_or(|(most, _)| value > most + 1e-4) {
                best = Some((value, found));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Words of the quotation that meet, as it has them, each once.
fn shared(quoted: &Quoted, met: &[(usize, usize)]) -> Vec<String> {
    let own: BTreeSet<usize> = met.iter().map(|(own, _)| *own).collect();
    let mut words: Vec<String> = Vec::new();
    for word in own.iter().filter_map(|at| quoted.word(*at)) {
        if word.chars().count() > 3 && !words.iter().any(|other| other.to_lowercase() == word.to_lowercase())
        {
            words.push(word.to_owned());
        }
    }
    words
}

/// Words of a version that follow one another, for those who match them.
type Stream = Vec<(Word, usize, usize)>;
