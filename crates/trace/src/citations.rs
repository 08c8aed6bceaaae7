//! Texts named in the words of others: by title, symbol or any other name, alone or in a list behind a common word
//! ("resolutions 661 (1990) of 6 August 1990, 687 (1991) and 986 (1995)").

mod names;
mod series;

use std::ops::Range;

use forum::id::Id;

use crate::token::{Token, tokens};

pub use names::Names;

/// A text named in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Where in the words, in bytes.
    pub span: Range<usize>,
    /// The texts of that name: several where the name is that of several, none where the name is one of a series of
    /// which that number is not held.
    pub texts: Vec<Id>,
}

/// The texts named in words, in their order. At one place the longest name counts.
#[must_use]
pub fn citations(words: &str, language: &str, names: &Names) -> Vec<Citation> {
    let tokens = tokens(words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (one, next) = at_place(words, language, names, &tokens, at);
        found.extend(one);
        at = next.max(at + 1);
    }
    found
}

/// What is named at a word: a name, or the members of a series that it heads. And where to go on.
fn at_place(
    words: &str,
    language: &str,
    names: &Names,
    tokens: &[Token],
    at: usize,
) -> (Vec<Citation>, usize) {
    let named = names.longest(words, tokens, at);
    let listed = series::read(words, language, names, tokens, at);
    match (named, listed) {
        (Some((length, texts)), (found, _))
            if found.is_empty() || length > first_length(tokens, &found, at) =>
        {
            let span = span(words, tokens, at..at + length);
            (span.map(|span| Citation { span, texts }).into_iter().collect(), at + length)
        }
        (_, (found, next)) => (found, next),
    }
}

/// How many words the first member of a series takes, its head with it.
fn first_length(tokens: &[Token], found: &[Citation], at: usize) -> usize {
    let end = found.first().map_or(0, |first| first.span.end);
    tokens.iter().skip(at).take_while(|token| token.span.end <= end).count()
}

/// The bytes of words, with the bracket that closes what one of them opens.
fn span(words: &str, tokens: &[Token], places: Range<usize>) -> Option<Range<usize>> {
    let first = tokens.get(places.start)?.span.start;
    let last = tokens.get(places.end.checked_sub(1)?)?.span.end;
    let open = words.get(first..last)?.matches('(').count() > words.get(first..last)?.matches(')').count();
    let closes = open && words.get(last..)?.starts_with(')');
    Some(first..last + usize::from(closes))
}
