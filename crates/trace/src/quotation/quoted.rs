//! A quotation as it is written: its words in pieces between elisions, and which words somebody added in brackets.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Way;
use crate::token::tokens;

/// One word of a quotation.
#[derive(Clone, Debug)]
struct Said {
    folded: String,
    span: Range<usize>,
    /// In square brackets: not the source's.
    added: bool,
    /// Begins a piece: words before it are left out.
    after_gap: bool,
}

/// See the module.
pub(super) struct Quoted {
    text: String,
    said: Vec<Said>,
    begins_with_gap: bool,
}

/// How words left out are marked.
const GAPS: &[&str] = &["[...]", "[…]", "(...)", "(…)", "[. . .]", ". . .", "....", "...", "……", "…"];

impl Quoted {
    /// Reads a quotation.
    pub(super) fn read(quotation: &str) -> Self {
        let (text, gaps) = without_gaps(quotation);
        let brackets = brackets(&text);
        let mut said: Vec<Said> = Vec::new();
        for token in tokens(&text) {
            let inside =
                brackets.iter().any(|range| range.start <= token.span.start && token.span.end <= range.end);
            let after_gap = gaps
                .iter()
                .any(|gap| *gap <= token.span.start && said.last().is_none_or(|last| last.span.end <= *gap));
            let folded = token.folded.to_string();
            said.push(Said { folded, span: token.span, added: inside, after_gap });
        }
        join_bracketed_letters(&text, &mut said);
        let begins_with_gap = said.first().is_some_and(|first| first.after_gap);
        Self { text, said, begins_with_gap }
    }

    /// What the quotation does openly.
    pub(super) fn ways(&self) -> BTreeSet<Way> {
        let mut ways = BTreeSet::new();
        if self.own().skip(1).any(|said| said.after_gap) || self.begins_with_gap && self.said.len() > 1 {
            ways.insert(Way::Elides);
        }
        if self.said.iter().any(|said| said.added) {
            ways.insert(Way::Adds);
        }
        ways
    }

    /// The words that are meant as the source's.
    fn own(&self) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(|said| !said.added)
    }

    /// These words folded, in pieces between the places where the source may have others.
    pub(super) fn pieces(&self) -> Vec<Vec<&str>> {
        let mut pieces: Vec<Vec<&str>> = vec![Vec::new()];
        let mut gap = false;
        for said in &self.said {
            gap |= said.after_gap || said.added;
            if said.added {
                continue;
            }
            if gap && pieces.last().is_some_and(|piece| !piece.is_empty()) {
                pieces.push(Vec::new());
            }
            gap = false;
            if let Some(piece) = pieces.last_mut() {
                piece.push(&said.folded);
            }
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    /// These words folded.
    pub(super) fn words(&self) -> Vec<String> {
        self.own().map(|said| said.folded.clone()).collect()
    }

    /// For each of these words, whether the source may have others behind it.
    pub(super) fn elided(&self) -> Vec<bool> {
        let mut elided = Vec::new();
        let mut all = self.said.iter().peekable();
        while let Some(said) = all.next() {
            let gap = all.peek().is_some_and(|next| next.after_gap || next.added);
            if !said.added {
                elided.push(gap);
            } else if gap && let Some(last) = elided.last_mut() {
                *last = true;
            }
        }
        elided
    }

    /// One of these words as it is written.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.own().nth(at).and_then(|said| self.text.get(said.span.clone()))
    }

    /// What it says, without brackets and added words, pieces joined by an ellipsis.
    pub(super) fn meant(&self) -> String {
        let mut meant = String::new();
        let mut end: Option<usize> = None;
        for said in &self.said {
            if said.added {
                continue;
            }
            let between = end.and_then(|end| self.text.get(end..said.span.start));
            let open = said.after_gap
                || between.is_some_and(|between| {
                    between.contains(['[', ']']) && between.chars().any(char::is_alphanumeric)
                });
            match between {
                Some(_) if open => meant.push_str(" … "),
                Some(between) => meant.extend(between.chars().filter(|sign| !matches!(sign, '[' | ']'))),
                None => {}
            }
            let word = self.text.get(said.span.clone()).unwrap_or_default();
            meant.extend(word.chars().filter(|sign| !matches!(sign, '[' | ']')));
            end = Some(said.span.end);
        }
        meant
    }

    /// The words as they are written, from the first to the last, where nothing is left out or added.
    pub(super) fn plain(&self) -> Option<&str> {
        let open =
            self.said.iter().skip(1).any(|said| said.after_gap) || self.said.iter().any(|said| said.added);
        let range = self.said.first()?.span.start..self.said.last()?.span.end;
        self.text.get(range).filter(|_| !open)
    }
}

/// The text with spaces for the marks of what is left out, and where these stood.
fn without_gaps(quotation: &str) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(quotation.len());
    let mut gaps = Vec::new();
    let mut rest = quotation;
    while let Some(first) = rest.chars().next() {
        if let Some(gap) = GAPS.iter().find(|gap| rest.starts_with(**gap)) {
            gaps.push(text.len());
            text.push(' ');
            rest = rest.get(gap.len()..).unwrap_or_default();
        } else {
            text.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    (text, gaps)
}

/// What stands in square brackets.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, sign) in text.char_indices() {
        match sign {
            '[' => open = Some(at + 1),
            ']' => found.extend(open.take().map(|start| start..at)),
            _ => {}
        }
    }
    found
}

/// "[T]he" is "the" with another letter, not an added "T": the halves are joined again.
fn join_bracketed_letters(text: &str, said: &mut Vec<Said>) {
    let mut at = 0;
    while at + 1 < said.len() {
        let pair = said.get(at).zip(said.get(at + 1));
        let joins = pair.is_some_and(|(letter, rest)| {
            letter.added
                && !rest.added
                && letter.span.end + 1 == rest.span.start
                && text.get(letter.span.end..rest.span.start) == Some("]")
        });
        if joins {
            let letter = said.remove(at);
            if let Some(rest) = said.get_mut(at) {
                rest.folded = format!("{}{}", letter.folded, rest.folded);
                rest.span.start = letter.span.start;
                rest.after_gap |= letter.after_gap;
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lie_between_elisions_and_added_words_and_a_bracketed_letter_is_a_letter() {
        let quoted = Quoted::read("[T]he [Security] Council ... decides to remain seized […] of it");
        let pieces = quoted.pieces();
        assert_eq!(
            pieces,
            [vec!["the"], vec!["council"], vec!["decides", "to", "remain", "seized"], vec!["of", "it"]]
        );
        assert_eq!(quoted.elided(), [true, true, false, false, false, true, false, false]);
        assert_eq!(quoted.meant(), "The … Council … decides to remain seized … of it");
        assert_eq!(quoted.ways(), BTreeSet::from([Way::Elides, Way::Adds]));
    }

    #[test]
    fn a_plain_quotation_is_one_piece() {
        let quoted = Quoted::read("\u{201c}Decides to remain seized\u{201d}");
        assert_eq!(quoted.plain(), Some("Decides to remain seized"));
        assert_eq!(quoted.pieces().len(), 1);
        assert!(quoted.ways().is_empty());
    }
}
