//! Members of a series behind one head: "resolution 1284 (1999)", "resolutions 661 (1990) of 6 August 1990, 687 (1991)
//! and 986 (1995)".

use forum::id::Id;

use super::names::{Names, Series};
use super::{Citation, span};
use crate::token::Token;

/// Between two members there may be a date or the body whose text it is, never the end of a sentence or of a list.
const APART: usize = 8;

/// A member: its place, how many words it has, and its texts.
struct Member {
    at: usize,
    length: usize,
    texts: Vec<Id>,
}

/// The members that the word at a place heads, and where to go on; none where it heads no series. The first is cited
/// with its head, the others by their numbers.
pub(super) fn read(
    words: &str,
    language: &str,
    names: &Names,
    tokens: &[Token],
    at: usize,
) -> (Vec<Citation>, usize) {
    let series = tokens.get(at).and_then(|head| names.headed_by(&head.folded, language));
    let Some(series) = series else { return (Vec::new(), at) };
    let mut found = Vec::new();
    let mut next = member(series, tokens, at + 1);
    let mut end = at;
    while let Some(one) = next {
        let from = if found.is_empty() { at } else { one.at };
        end = one.at + one.length;
        found.extend(span(words, tokens, from..end).map(|span| Citation { span, texts: one.texts }));
        next = following(words, language, names, series, tokens, end);
    }
    (found, end)
}

/// The member that begins at a word, the longest.
fn member(series: &Series, tokens: &[Token], at: usize) -> Option<Member> {
    let rest = tokens.get(at..)?;
    (1..=series.longest.min(rest.len())).rev().find_map(|length| {
        let key: Vec<String> = rest.iter().take(length).map(|token| token.folded.to_string()).collect();
        Some(Member { at, length, texts: series.member(&key)? })
    })
}

/// The next member of a list: behind a comma or a joining word, at most a date away.
fn following(
    words: &str,
    language: &str,
    names: &Names,
    series: &Series,
    tokens: &[Token],
    end: usize,
) -> Option<Member> {
    for at in end..tokens.len().min(end + APART) {
        let before = tokens.get(at.checked_sub(1)?)?.span.end;
        let between = words.get(before..tokens.get(at)?.span.start)?;
        let another = names.headed_by(&tokens.get(at)?.folded, language).is_some();
        if between.contains([';', ':']) || ends_sentence(between) || another {
            return None;
        }
        // A number alone may be a day or a paragraph: only where it stands right behind a comma or a joining word.
        let found = member(series, tokens, at);
        let near = |one: &Member| one.length > 1 || at <= end + 1;
        if let Some(found) = found.filter(near) {
            return Some(found);
        }
    }
    None
}

fn ends_sentence(between: &str) -> bool {
    between.contains(". ") || between.contains(['!', '?', '。'])
}
