//! The language and direction of a document: those of most of its letters.

use std::collections::HashMap;

use super::piece::Piece;
use super::styles::Styles;
use crate::{Direction, Run};

/// The language of most letters, else the one that the styles name.
pub(super) fn of(pieces: &[Piece], styles: &Styles) -> String {
    let mut letters: HashMap<&str, usize> = HashMap::new();
    for run in runs(pieces) {
        if let Some(language) = &run.language {
            *letters.entry(language).or_default() +=
                run.text.chars().filter(|letter| letter.is_alphabetic()).count();
        }
    }
    // Of two with as many letters the first by name, so that the same file always says the same.
    let most = letters
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .max_by_key(|(language, many)| (*many, std::cmp::Reverse(*language)));
    let default = || styles.defaults.languages[0].as_deref().unwrap_or_default().to_owned();
    most.map_or_else(default, |(language, _)| language.to_owned())
}

/// The direction of most letters, by the paragraphs they stand in.
pub(super) fn direction(pieces: &[Piece], section: bool) -> Direction {
    let mut balance = 0_isize;
    for piece in pieces {
        if let Piece::Paragraph(paragraph) = piece {
            let letters = paragraph.runs.iter().map(|run| run.text.len()).sum::<usize>();
            let letters = isize::try_from(letters).unwrap_or(isize::MAX);
            balance = balance.saturating_add(if paragraph.right_to_left { letters } else { -letters });
        }
    }
    if balance > 0 || (balance == 0 && section) { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// Takes the language of the document off its runs: only what differs from it is said.
pub(super) fn settle<'r>(runs: impl Iterator<Item = &'r mut Run>, document: &str) {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let own = primary(document);
    for run in runs {
        if run.language.as_deref().is_some_and(|language| primary(language) == own) {
            run.language = None;
        }
    }
}

/// All runs of pieces.
pub(super) fn runs(pieces: &[Piece]) -> impl Iterator<Item = &Run> {
    pieces.iter().flat_map(|piece| -> Box<dyn Iterator<Item = &Run>> {
        match piece {
            Piece::Paragraph(paragraph) => Box::new(paragraph.runs.iter()),
            Piece::Table(table, _) => {
                Box::new(table.lines().flatten().flat_map(|cell| &cell.paragraphs).flatten())
            }
            Piece::PageBreak | Piece::SectionEnd => Box::new(std::iter::empty()),
        }
    })
}
