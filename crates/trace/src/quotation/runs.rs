//! Passages of one version and language that follow one another, as one stream of words: a quotation may run over the
//! end of a provision.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::quoted::Quoted;
use super::{Stream, Way};
use crate::lexicon::{Lexicon, Word};
use crate::{Corpus, Place};

/// Passages one after another.
pub(super) struct Run {
    passages: Vec<usize>,
}

impl Run {
    /// A passage with those behind it in its version, so many in all.
    pub(super) fn of(corpus: &Corpus, passage: usize, length: usize) -> Self {
        let mut passages = vec![passage];
        while passages.len() < length
            && let Some(next) = passages.last().and_then(|last| corpus.next(*last))
        {
            passages.push(next);
        }
        Self { passages }
    }

    fn stream(&self, lexicon: &Lexicon) -> Stream {
        let of = |passage: &usize| {
            let words = lexicon.sequence(*passage).iter().copied().enumerate();
            words.map(|(at, word)| (word, *passage, at)).collect::<Vec<_>>()
        };
        self.passages.iter().flat_map(of).collect()
    }

    /// Its words.
    pub(super) fn words(&self, lexicon: &Lexicon) -> Vec<Word> {
        self.passages.iter().flat_map(|passage| lexicon.sequence(*passage)).copied().collect()
    }

    /// A stretch of its words, passage by passage.
    pub(super) fn places(&self, corpus: &Corpus, stretch: &Range<usize>) -> Vec<Place> {
        let stream = self.stream(corpus.lexicon());
        places(corpus, stream.get(stretch.clone()).unwrap_or_default())
    }

    /// Every passage from one word to another, whole.
    pub(super) fn touched(&self, corpus: &Corpus, first: usize, last: usize) -> Vec<Place> {
        let stream = self.stream(corpus.lexicon());
        let touched = stream.get(first..=last).unwrap_or_default();
        let passages: BTreeSet<usize> = touched.iter().map(|(_, passage, _)| *passage).collect();
        let whole = |passage: &usize| corpus.passages().get(*passage).map_or(0, |held| held.words.len());
        passages.iter().map(|passage| Place { passage: *passage, span: 0..whole(passage) }).collect()
    }
}

/// Words of a stream as bytes of their passages.
fn places(corpus: &Corpus, words: &[(Word, usize, usize)]) -> Vec<Place> {
    let mut by_passage: Vec<(usize, Range<usize>)> = Vec::new();
    for (_, passage, at) in words {
        match by_passage.last_mut().filter(|(last, _)| last == passage) {
            Some((_, range)) => range.end = at + 1,
            None => by_passage.push((*passage, *at..at + 1)),
        }
    }
    let place = |(passage, words): (usize, Range<usize>)| {
        Some(Place { passage, span: corpus.span(passage, &words)? })
    };
    by_passage.into_iter().filter_map(place).collect()
}

/// Every version that holds the pieces of a quotation word for word and in their order, with where.
pub(super) fn holding(corpus: &Corpus, quoted: &Quoted, keep: &dyn Fn(usize) -> bool) -> Vec<Vec<Place>> {
    let lexicon = corpus.lexicon();
    let pieces: Option<Vec<Vec<Word>>> =
        quoted.pieces().iter().map(|piece| piece.iter().map(|word| lexicon.find(word)).collect()).collect();
    let Some(pieces) = pieces.filter(|pieces| !pieces.is_empty()) else { return Vec::new() };
    let mut found = Vec::new();
    for version in versions(corpus, &pieces, keep) {
        let stream = Run { passages: version }.stream(lexicon);
        if let Some(words) = in_order(&stream, &pieces) {
            found.push(places(corpus, &words));
        }
    }
    found
}

/// The versions whose passages kept hold every word of the pieces, each as its passages in order.
fn versions(corpus: &Corpus, pieces: &[Vec<Word>], keep: &dyn Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let lexicon = corpus.lexicon();
    let words: BTreeSet<Word> = pieces.iter().flatten().copied().collect();
    let rarest = words.iter().min_by_key(|word| lexicon.holding(**word).len());
    let heads = rarest.map_or(&[][..], |word| lexicon.holding(*word)).iter().map(|passage| *passage as usize);
    let mut versions: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for passage in heads.filter(|passage| keep(*passage)) {
        versions.entry(corpus.head(passage)).or_default();
    }
    let all = versions.into_keys().map(|head| {
        let run = std::iter::successors(Some(head), |last| corpus.next(*last));
        run.filter(|passage| keep(*passage)).collect::<Vec<_>>()
    });
    let holds = |run: &Vec<usize>| {
        let held: BTreeSet<Word> =
            run.iter().flat_map(|passage| lexicon.sequence(*passage)).copied().collect();
        words.iter().all(|word| held.contains(word))
    };
    all.filter(holds).collect()
}

/// The words of a stream from the first to the last piece, where the pieces stand in it in order.
fn in_order(stream: &[(Word, usize, usize)], pieces: &[Vec<Word>]) -> Option<Stream> {
    let mut from = 0;
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        let rest = stream.get(from..)?;
        let at = rest.windows(piece.len()).position(|words| words.iter().map(|(word, ..)| word).eq(piece))?;
        ranges.push(from + at..from + at + piece.len());
        from += at + piece.len();
    }
    let whole = tightened(stream, pieces, ranges)?;
    stream.get(whole).map(<[_]>::to_vec)
}

/// The first piece may stand again nearer to the second: the shortest stretch is what is meant.
fn tightened(
    stream: &[(Word, usize, usize)],
    pieces: &[Vec<Word>],
    ranges: Vec<Range<usize>>,
) -> Option<Range<usize>> {
    let mut before = ranges.last()?.end;
    let mut start = before;
    for piece in pieces.iter().rev() {
        let head = stream.get(..before)?;
        start = head.windows(piece.len()).rposition(|words| words.iter().map(|(word, ..)| word).eq(piece))?;
        before = start;
    }
    Some(start..ranges.last()?.end)
}

/// What the quotation does silently with the words that it has.
pub(super) fn ways(corpus: &Corpus, quoted: &Quoted, places: &[Place]) -> BTreeSet<Way> {
    let mut ways = BTreeSet::new();
    if places.len() > 1 {
        ways.insert(Way::Spans);
    }
    let [place] = places else { return ways };
    let held = corpus.passages().get(place.passage).and_then(|held| held.words.get(place.span.clone()));
    if let (Some(said), Some(held)) = (quoted.plain(), held) {
        let (said, held) = (plain(said), plain(held));
        if said != held && said.to_lowercase() == held.to_lowercase() {
            ways.insert(Way::Capitals);
        } else if said != held {
            ways.insert(Way::Punctuates);
        }
    }
    ways
}

/// Words with one form of quotation marks, apostrophes, dashes and spaces: what a keyboard has is no difference.
fn plain(text: &str) -> String {
    let sign = |sign: char| match sign {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' | '\u{201e}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        sign if sign.is_whitespace() => ' ',
        sign => sign,
    };
    let signs: String = text.chars().filter(|sign| *sign != '\u{ad}').map(sign).collect();
    signs.split_whitespace().collect::<Vec<_>>().join(" ")
}
