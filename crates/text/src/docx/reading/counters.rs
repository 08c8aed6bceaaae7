//! Counting: the label of each numbered paragraph, in the order of the text.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::numbering::{Found, LEVELS, Level, Numbering};
use super::numerals::Format;
use crate::Number;

/// How far each list has counted.
#[derive(Default)]
pub(super) struct Counters {
    lists: HashMap<Rc<str>, [Option<u32>; LEVELS]>,
    /// The levels of numbers that have begun anew where they say so.
    begun: HashSet<(Rc<str>, usize)>,
}

impl Counters {
    /// Counts a paragraph and says its label, or `None` where the reader sees none.
    pub(super) fn count(
        &mut self,
        numbering: &Numbering,
        number: &Rc<str>,
        level: usize,
        language: &str,
    ) -> Option<Number> {
        let found = numbering.level(number, level)?;
        let counts = self.lists.entry(Rc::clone(&found.counted)).or_default();
        let begins = found.begins.filter(|_| self.begun.insert((Rc::clone(number), level)));
        *counts = stepped(numbering, number, *counts, level, &found, begins);
        label(numbering, number, counts, level, found.level, language)
    }

    /// The label that a paragraph would have, without counting it: one that is taken out does not count.
    pub(super) fn peek(
        &self,
        numbering: &Numbering,
        number: &Rc<str>,
        level: usize,
        language: &str,
    ) -> Option<Number> {
        let found = numbering.level(number, level)?;
        let counts = self.lists.get(&found.counted).copied().unwrap_or_default();
        let begins = found.begins.filter(|_| !self.begun.contains(&(Rc::clone(number), level)));
        let counts = stepped(numbering, number, counts, level, &found, begins);
        label(numbering, number, &counts, level, found.level, language)
    }
}

/// The counts behind one more paragraph of a level.
fn stepped(
    numbering: &Numbering,
    number: &str,
    mut counts: [Option<u32>; LEVELS],
    level: usize,
    found: &Found<'_>,
    begins: Option<u32>,
) -> [Option<u32>; LEVELS] {
    for (place, count) in counts.iter_mut().enumerate() {
        if place < level {
            // A level that was passed over counts as begun.
            if count.is_none() {
                *count =
                    numbering.level(number, place).map(|above| above.begins.unwrap_or(above.level.start));
            }
        } else if place == level {
            let first = found.begins.unwrap_or(found.level.start);
            *count = Some(begins.unwrap_or_else(|| count.map_or(first, |count| count.saturating_add(1))));
        } else {
            let restart = numbering.level(number, place).and_then(|below| below.level.restart);
            let begins_again = match restart {
                None => true,
                Some(behind) => level < usize::from(behind),
            };
            if begins_again {
                *count = None;
            }
        }
    }
    counts
}

fn label(
    numbering: &Numbering,
    number: &str,
    counts: &[Option<u32>; LEVELS],
    level: usize,
    shown: &Level,
    language: &str,
) -> Option<Number> {
    if !shown.is_shown() {
        return None;
    }
    let label = match shown.format {
        Format::Bullet => shown.mark(),
        _ => filled(numbering, number, counts, shown, language),
    };
    let label = label.trim();
    let level = u8::try_from(level).unwrap_or(u8::MAX);
    (!label.is_empty()).then(|| Number::new(label, level))
}

/// The pattern with the numbers of the levels that it names.
fn filled(
    numbering: &Numbering,
    number: &str,
    counts: &[Option<u32>; LEVELS],
    shown: &Level,
    language: &str,
) -> String {
    let mut out = String::new();
    let mut rest = &*shown.pattern;
    while let Some((before, behind)) = rest.split_once('%') {
        out.push_str(before);
        let place =
            behind.chars().next().and_then(|digit| digit.to_digit(10)).and_then(|digit| digit.checked_sub(1));
        let Some(place) = place.and_then(|place| usize::try_from(place).ok()).filter(|place| *place < LEVELS)
        else {
            out.push('%');
            rest = behind;
            continue;
        };
        rest = behind.get(1..).unwrap_or_default();
        let Some(named) = numbering.level(number, place) else { continue };
        let count = counts.get(place).copied().flatten().unwrap_or(named.level.start);
        let in_figures = shown.in_figures && !matches!(named.level.format, Format::None | Format::Padded(_));
        let format = if in_figures { &Format::Decimal } else { &named.level.format };
        out.push_str(&format.write(count, language));
    }
    out.push_str(rest);
    out
}
