//! What changed between two readings, word by word. Words are found by the rules of Unicode, so that scripts written
//! without spaces compare by their characters. Nothing is taken for the same that is not: a typographic quotation mark,
//! a second space and another letter case are changes.

use std::fmt::Write as _;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

/// Words that stayed, went out or came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which of these.
    pub kind: PieceKind,
    /// The words with the spaces and signs around them, exactly as they stand.
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// In both readings.
    Same,
    /// In the old reading alone.
    Out,
    /// In the new reading alone.
    In,
}

/// The differences from one reading to another, in reading order, what went out before what came in. What stayed and
/// went out, put together, is the old reading exactly; what stayed and came in is the new one.
///
/// ```
/// use text::{PieceKind::{In, Out, Same}, differences};
/// let pieces = differences("to promote peace in the region", "to strengthen peace in the region");
/// let told: Vec<_> = pieces.iter().map(|piece| (piece.kind, piece.text.as_str())).collect();
/// assert_eq!(told, [(Same, "to "), (Out, "promote"), (In, "strengthen"), (Same, " peace in the region")]);
/// ```
#[must_use]
pub fn differences(old: &str, new: &str) -> Vec<Piece> {
    let before: Vec<&str> = old.split_word_bounds().collect();
    let after: Vec<&str> = new.split_word_bounds().collect();
    let mut told = Told::default();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let words =
            |all: &[&str], range| all.get::<std::ops::Range<usize>>(range).unwrap_or_default().concat();
        match op {
            DiffOp::Equal { .. } => told.same(&words(&before, op.old_range())),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                told.change(&words(&before, op.old_range()), &words(&after, op.new_range()));
            }
        }
    }
    told.pieces()
}

/// Stretches that stayed and changes, by turns: what stayed, then the change behind it.
#[derive(Default)]
struct Told(Vec<Turn>);

#[derive(Default)]
struct Turn {
    same: String,
    out: String,
    put: String,
}

impl Told {
    fn same(&mut self, words: &str) {
        self.0.push(Turn { same: words.to_owned(), ..Turn::default() });
    }

    fn change(&mut self, out: &str, put: &str) {
        if self.0.is_empty() {
            self.0.push(Turn::default());
        }
        if let Some(turn) = self.0.last_mut() {
            turn.out.push_str(out);
            turn.put.push_str(put);
        }
    }

    fn pieces(self) -> Vec<Piece> {
        let mut turns: Vec<Turn> = Vec::new();
        for turn in self.0 {
            match turns.last_mut() {
                Some(last) if joins(last, &turn) => last.join(&turn),
                _ => turns.push(turn),
            }
        }
        let pieces = turns.into_iter().flat_map(|turn| {
            [(PieceKind::Same, turn.same), (PieceKind::Out, turn.out), (PieceKind::In, turn.put)]
        });
        pieces.filter(|(_, text)| !text.is_empty()).map(|(kind, text)| Piece { kind, text }).collect()
    }
}

impl Turn {
    fn changes(&self) -> usize {
        self.out.len().max(self.put.len())
    }

    /// Takes what stayed after it into its change, and the next change with it.
    fn join(&mut self, next: &Self) {
        for (words, more) in [(&mut self.out, &next.out), (&mut self.put, &next.put)] {
            // Writing into a string cannot fail.
            let _ = write!(words, "{}{more}", next.same);
        }
    }
}

/// Whether two changes read as one: nothing but a space, a sign or a very short word stayed between them.
fn joins(last: &Turn, next: &Turn) -> bool {
    if last.changes() == 0 || next.changes() == 0 {
        return false;
    }
    let letters = next.same.chars().filter(|letter| letter.is_alphanumeric()).count();
    letters == 0 && next.same.chars().all(char::is_whitespace)
        || letters <= 3 && next.same.len() <= last.changes().min(next.changes()) / 2
}
