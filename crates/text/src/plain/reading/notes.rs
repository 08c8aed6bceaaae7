//! Footnotes: lines at the end of a page or of the text, under a rule, each behind its mark.

use super::join::is_rule;
use super::line::{Gap, Line};
use crate::reading::lines::Hyphens;
use crate::{Block, Document, Footnote, Run};

/// A note as its lines have it.
pub(super) struct Note {
    /// The mark as it stands before the note: `1/`, `[1]`, `*`.
    mark: String,
    lines: Vec<String>,
}

/// No note of a page has more lines.
const LINES: usize = 60;
/// How many bytes are searched for marks before the others are given up.
const SEARCHED: usize = 64 << 20;

/// Takes the notes out of lines: a rule, and behind it nothing but notes up to the end of the page or of the text.
pub(super) fn apart(lines: Vec<Line>) -> (Vec<Line>, Vec<Note>) {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut notes = Vec::new();
    let mut rest = lines.as_slice();
    while let Some((line, behind)) = rest.split_first() {
        let end = behind.iter().position(|line| line.gap == Gap::Page).unwrap_or(behind.len());
        let (under, after) = behind.split_at(end);
        let short =
            is_rule(&line.text) && line.width <= 45 && (line.gap != Gap::None || line.text.starts_with('_'));
        if short
            && under.len() <= LINES
            && let Some(found) = of(under)
        {
            notes.extend(found);
            rest = after;
        } else {
            kept.push(line.clone());
            rest = behind;
        }
    }
    (kept, notes)
}

/// The notes that lines are, if they are nothing but notes.
fn of(lines: &[Line]) -> Option<Vec<Note>> {
    let mut notes: Vec<Note> = Vec::new();
    for line in lines {
        match (mark(&line.text), notes.last_mut()) {
            (Some((mark, words)), _) => {
                notes.push(Note { mark: mark.to_owned(), lines: vec![words.to_owned()] })
            }
            (None, Some(note)) => note.lines.push(line.text.clone()),
            (None, None) => return None,
        }
    }
    (!notes.is_empty()).then_some(notes)
}

/// The mark at the start of a note, and its words.
fn mark(line: &str) -> Option<(&str, &str)> {
    let end = line.find(|sign: char| !sign.is_numeric() && !"*†‡§[](){}/.¹²³⁴⁵⁶⁷⁸⁹⁰".contains(sign))?;
    let (mark, words) = line.split_at(end);
    let mark = mark.trim_end_matches('.');
    let signs = mark.chars().all(|sign| "*†‡§".contains(sign));
    let number = bare(mark).chars().count() <= 3 && bare(mark).chars().all(char::is_numeric);
    ((signs || number) && !mark.is_empty() && !words.trim().is_empty()).then(|| (mark, words.trim()))
}

/// A mark without what stands around it.
fn bare(mark: &str) -> &str {
    mark.trim_matches(['[', ']', '(', ')', '/', '.', '{', '}'])
}

/// Ties notes to their marks in the words; a note whose mark is nowhere, or in several places, stays a paragraph.
pub(super) fn tie(document: &mut Document, notes: Vec<Note>, hyphens: &mut Hyphens) {
    let (mut from, mut left) = (0, SEARCHED);
    for note in notes {
        let mut words = String::new();
        note.lines.iter().for_each(|line| hyphens.join(&mut words, line));
        let place = document.notes.len();
        if let Some(block) = marked(document, &note.mark, from, place, &mut left) {
            from = block;
            let label = bare(&note.mark).to_owned();
            document.notes.push(Footnote { label, runs: vec![Run::new(words)] });
        } else {
            document.blocks.push(Block::paragraph([Run::new(format!("{} {words}", note.mark))]));
        }
    }
}

/// Finds a mark in the blocks from one on, and puts the note there.
fn marked(document: &mut Document, mark: &str, from: usize, note: usize, left: &mut usize) -> Option<usize> {
    for (at, block) in document.blocks.iter_mut().enumerate().skip(from) {
        let (Block::Paragraph { runs, .. } | Block::Heading { runs, .. }) = block else { continue };
        for place in 0..runs.len() {
            let Some(run) = runs.get_mut(place).filter(|run| run.note.is_none()) else { continue };
            *left = left.checked_sub(run.text.len() + 1)?;
            let Some((start, end)) = find(&run.text, mark) else { continue };
            let behind = Run { text: run.text.get(end..).unwrap_or_default().to_owned(), ..run.clone() };
            run.text.truncate(start);
            let kept = run.text.trim_end().len();
            run.text.truncate(kept);
            run.note = Some(note);
            if !behind.text.is_empty() {
                runs.insert(place + 1, behind);
            }
            return Some(at);
        }
    }
    None
}

/// Where a mark stands in words: with signs around it anywhere, a bare number only glued to a word or a stop.
fn find(text: &str, mark: &str) -> Option<(usize, usize)> {
    let is_plain = mark.chars().all(|sign| sign.is_ascii_digit());
    text.match_indices(mark).map(|(at, _)| (at, at + mark.len())).find(|(start, end)| {
        let before = text.get(..*start).and_then(|front| front.chars().next_back());
        let behind = text.get(*end..).and_then(|rest| rest.chars().next());
        let ends = behind.is_none_or(|sign| !sign.is_alphanumeric() && sign != '/' && sign != '*');
        let begins = if is_plain {
            before.is_some_and(|sign| sign.is_alphabetic() || ",;:.”\"’)".contains(sign))
                && text.get(..*start).is_some_and(|front| !front.ends_with(|sign: char| sign.is_numeric()))
        } else {
            before.is_some_and(|sign| !sign.is_numeric() && sign != '*')
        };
        ends && begins
    })
}
