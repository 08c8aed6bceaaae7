//! What is made of a file, counted against the bounds, and what was left out of it, for the user to see.

use std::collections::BTreeMap;

use crate::reading::limit;
use crate::{ReadError, Remark, Run};

/// The most remarks about single places; what comes behind them is counted.
const REMARKS: usize = 100;
/// The most bytes that all runs together may hold: what unpacks, and names and addresses that go with each run.
const WEIGHT: usize = 512 << 20;

/// Something that is counted and told once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tally {
    /// Letters that are hidden from the reader.
    Hidden,
    /// Letters that are struck through by hand.
    Struck,
    /// Letters of prompts of form fields that nobody filled in.
    Prompts,
    /// Lines of tables of contents.
    Contents,
    /// Equations that were set in a line.
    Equations,
    /// Tables inside tables.
    Nested,
    /// Tracked changes of looks.
    Looks,
    /// Letters of symbol fonts that could not be told.
    Symbols,
    /// Text that was put in by one and taken out by another.
    Undone,
}

/// Counts and remarks.
#[derive(Default)]
pub(super) struct Ledger {
    remarks: Vec<Remark>,
    dropped: usize,
    tallies: BTreeMap<Tally, usize>,
    pieces: usize,
    weight: usize,
    /// How many paragraphs of the part at hand have begun.
    pub(super) paragraph: usize,
    /// What the part at hand is called.
    pub(super) part: &'static str,
}

impl Ledger {
    /// A remark about the place at hand.
    pub(super) fn remark(&mut self, what: impl Into<String>) {
        if self.remarks.len() < REMARKS {
            self.remarks.push(Remark { place: self.place(), what: what.into() });
        } else {
            self.dropped += 1;
        }
    }

    /// Counts something that is told once.
    pub(super) fn tally(&mut self, what: Tally, many: usize) {
        if many > 0 {
            *self.tallies.entry(what).or_default() += many;
        }
    }

    /// Counts a run, cell, paragraph or table that was made.
    pub(super) fn made(&mut self) -> Result<(), ReadError> {
        self.pieces += 1;
        if self.pieces > limit::PIECES {
            return Err(ReadError::too_much(
                self.place(),
                format!("the document has more than {} pieces", limit::PIECES),
            ));
        }
        Ok(())
    }

    /// Counts what a run holds.
    pub(super) fn weighs(&mut self, run: &Run) -> Result<(), ReadError> {
        let link = match &run.link {
            Some(crate::Link::Anchor(name) | crate::Link::Address(name)) => name.len(),
            None => 0,
        };
        let change = run.change.as_ref().map_or(0, |change| change.author.len() + change.date.len());
        self.weight += size_of::<Run>() + run.text.len() + link + change + 8 * run.comments.len();
        if self.weight > WEIGHT {
            return Err(ReadError::too_much(
                self.place(),
                format!("its words take more than {} MiB", WEIGHT >> 20),
            ));
        }
        Ok(())
    }

    fn place(&self) -> String {
        match self.part {
            "" => format!("paragraph {}", self.paragraph.max(1)),
            part => part.to_owned(),
        }
    }

    /// All remarks, those that are told once behind the others.
    pub(super) fn finish(mut self) -> Vec<Remark> {
        if self.dropped > 0 {
            let what = format!("{} more remarks of this kind were left out", self.dropped);
            self.remarks.push(Remark { place: "the document".to_owned(), what });
        }
        for (tally, many) in self.tallies {
            self.remarks.push(Remark { place: "the document".to_owned(), what: told(tally, many) });
        }
        self.remarks
    }
}

fn told(tally: Tally, many: usize) -> String {
    match tally {
        Tally::Hidden => {
            format!("{many} letters of hidden text were left out: Word shows and prints none of them")
        }
        Tally::Struck => {
            format!(
                "{many} letters are struck through by hand, not as a tracked change; they were taken in as words"
            )
        }
        Tally::Prompts => {
            format!("{many} letters are prompts in fields that nobody filled in; they were taken in as words")
        }
        Tally::Contents => {
            format!("{many} lines of tables of contents were left out: the headings say the same")
        }
        Tally::Equations => format!("{many} equations were set in a line"),
        Tally::Nested => format!("{many} tables inside tables were set as lines of their cells"),
        Tally::Looks => format!("{many} tracked changes of looks alone were left out"),
        Tally::Symbols => {
            format!("{many} letters of fonts of symbols could not be told and stand as they are")
        }
        Tally::Undone => {
            format!(
                "{many} letters were put in by one tracked change and taken out by another; they stand as taken out"
            )
        }
    }
}
