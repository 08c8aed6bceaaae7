//! Lists as they are counted through a document: a list may go on where an earlier one stopped.

use std::collections::HashMap;
use std::rc::Rc;

use super::levels::{LEVELS, Levels};
use crate::Number;

/// Counts of one list, by level; `None` where a level has not begun.
type Counts = Vec<Option<i64>>;

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    counts: Vec<Counts>,
    /// The counts of each list, by its name.
    named: HashMap<String, usize>,
    /// The counts of the last list of each style.
    styled: HashMap<String, usize>,
    open: Vec<Open>,
    outline: Counts,
}

/// A list that is open.
#[derive(Clone, Debug)]
struct Open {
    counts: usize,
    style: String,
    /// Whether the next paragraph is the first of an item, and so bears its number.
    owes: bool,
    start: Option<i64>,
}

/// What a list element says of itself.
#[derive(Default)]
pub(super) struct Said {
    pub(super) name: Option<String>,
    pub(super) style: Option<String>,
    pub(super) goes_on: bool,
    pub(super) goes_on_from: Option<String>,
}

impl Lists {
    /// A list begins, in another or by itself.
    pub(super) fn begin(&mut self, said: Said) {
        let outer = self.open.last().cloned();
        let style = said
            .style
            .clone()
            .or_else(|| outer.as_ref().map(|outer| outer.style.clone()))
            .unwrap_or_default();
        let earlier = said.goes_on_from.as_ref().and_then(|name| self.named.get(name).copied());
        let goes_on = || said.goes_on.then(|| self.styled.get(&style).copied()).flatten();
        let counts = match outer {
            Some(outer) if outer.style == style => outer.counts,
            _ => earlier.or_else(goes_on).unwrap_or_else(|| {
                self.counts.push(Counts::new());
                self.counts.len() - 1
            }),
        };
        if let Some(name) = said.name {
            self.named.insert(name, counts);
        }
        self.styled.insert(style.clone(), counts);
        self.open.push(Open { counts, style, owes: false, start: None });
    }

    /// A list ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// An item begins; a list header bears no number.
    pub(super) fn item(&mut self, bears: bool, start: Option<i64>) {
        if let Some(open) = self.open.last_mut() {
            (open.owes, open.start) = (bears, start);
        }
    }

    /// Takes the lists apart from what stands around them, as in a cell or a note.
    pub(super) fn apart(&mut self) -> Apart {
        Apart(std::mem::take(&mut self.open))
    }

    /// Puts the lists back.
    pub(super) fn back(&mut self, apart: Apart) {
        self.open = apart.0;
    }

    /// The number of the paragraph that begins, if it is the first of its item. `own` is the list style of the
    /// paragraph, for lists that have none.
    pub(super) fn number(
        &mut self,
        own: Option<&str>,
        levels: impl Fn(&str) -> Option<Rc<Levels>>,
    ) -> Option<Number> {
        let at = self.open.len().checked_sub(1)?.min(LEVELS - 1);
        let open = self.open.last_mut()?;
        if !std::mem::take(&mut open.owes) {
            return None;
        }
        let start = open.start.take();
        let style = if open.style.is_empty() { own.unwrap_or_default() } else { open.style.as_str() };
        let levels = levels(style)?;
        let counts = self.counts.get_mut(open.counts)?;
        let label = counted(counts, at, start, &levels)?;
        Some(Number::new(label, u8::try_from(at).unwrap_or(0)))
    }

    /// The number of a heading, by the outline of the document; `start` where it begins anew.
    pub(super) fn outline(&mut self, at: usize, start: Option<i64>, levels: &Levels) -> Option<Number> {
        let label = counted(&mut self.outline, at.min(LEVELS - 1), start, levels)?;
        Some(Number::new(label, u8::try_from(at).unwrap_or(0)))
    }
}

/// Lists set aside.
pub(super) struct Apart(Vec<Open>);

/// Counts one on a level and writes the number.
fn counted(counts: &mut Counts, at: usize, start: Option<i64>, levels: &Levels) -> Option<String> {
    let first = |at: usize| levels.level(at).map_or(1, |level| level.start);
    counts.resize(at + 1, None);
    let count = counts.get_mut(at)?;
    *count = Some(start.unwrap_or_else(|| count.map_or_else(|| first(at), |count| count.saturating_add(1))));
    // A level above that was never counted stands at its start.
    let counts: Vec<i64> =
        counts.iter().enumerate().map(|(at, count)| count.unwrap_or_else(|| first(at))).collect();
    levels.label(at, &counts)
}
