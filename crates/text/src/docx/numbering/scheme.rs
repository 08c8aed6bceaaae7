//! One definition of a list and the count of the list that follows it last: the same arithmetic as in a word processor.

use unicode_width::UnicodeWidthStr;

use super::label::{Format, Label};
use super::{LEVELS, further};
use crate::Direction;
use crate::xml::Xml;

/// A definition, its levels defined when first used.
pub(super) struct Scheme {
    /// Its number among all definitions.
    pub(super) definition: usize,
    /// The list that follows it last: only that one may count on.
    pub(super) list: usize,
    /// The column of a parallel text that it belongs to.
    pub(super) column: usize,
    /// Which way the paragraphs run that it counts.
    way: Direction,
    /// When it was used last, in steps.
    pub(super) used: usize,
    levels: [Option<Level>; LEVELS],
}

/// A level: its pattern and its count.
struct Level {
    format: Format,
    /// What it prints, `%1` standing for the count of the first level.
    pattern: String,
    /// Where it begins.
    first: u32,
    /// What the last one printed; none before the first and after an outer one.
    count: Option<u32>,
    /// The last value before an outer one came between.
    last: u32,
    /// Whether the list began elsewhere: then not all agree on where this level begins again.
    begun: bool,
    /// The widest label.
    width: usize,
}

impl Scheme {
    pub(super) fn new(
        definition: usize,
        list: usize,
        (column, way): (usize, Direction),
        level: usize,
        label: Label,
        used: usize,
    ) -> Self {
        let mut scheme = Self { definition, list, column, way, used, levels: std::array::from_fn(|_| None) };
        scheme.define(level, &label, literal(&label, level));
        scheme
    }

    /// The value at which a level begins.
    pub(super) fn first(&self, level: usize) -> u32 {
        self.at(level).map_or(1, |level| level.first)
    }

    /// Whether the next number of the level prints this label; then it is counted.
    pub(super) fn counts_on(&mut self, level: usize, label: &str) -> bool {
        let Some(next) = self.at(level).and_then(Level::next) else { return false };
        // Deeper numbers without an outer one count on only in the list that has them.
        let fits = self.printed(level, next).as_deref() == Some(label);
        if fits {
            self.take(level, next, label);
        }
        fits
    }

    /// Whether a level that is not defined yet can print this label; then it is defined and counted.
    pub(super) fn opens(&mut self, level: usize, readings: &[Label], label: &str) -> bool {
        let free = self.at(level).is_none() && level > 0 && self.outer(level).is_some();
        let Some(reading) = readings.iter().find(|reading| reading.value == 1).filter(|_| free) else {
            return false;
        };
        let pattern = self.joined(level, reading).unwrap_or_else(|| literal(reading, level));
        self.define(level, reading, pattern);
        self.take(level, reading.value, label);
        true
    }

    /// The value at which a new list of this definition has to begin for this label, if its pattern fits.
    pub(super) fn begins(&mut self, level: usize, readings: &[Label], label: &str) -> Option<u32> {
        let defined = self.at(level)?;
        let fits =
            |reading: &&Label| defined.format == reading.format && defined.pattern == literal(reading, level);
        let value = readings.iter().find(fits)?.value;
        // What counts on across outer numbers is a list of its own.
        if defined.count.is_none() && defined.last.checked_add(1) == Some(value) {
            return None;
        }
        for (at, one) in self.levels.iter_mut().enumerate() {
            let Some(one) = one else { continue };
            (one.count, one.begun) = (None, at < level);
        }
        self.take(level, value, label);
        if let Some(level) = self.levels.get_mut(level).and_then(Option::as_mut) {
            level.begun = value != level.first;
        }
        Some(value)
    }

    /// The definition as Word has it.
    pub(super) fn definition(&self, xml: &mut Xml) {
        xml.element("w:abstractNum", &[("w:abstractNumId", &self.definition.to_string())], |xml| {
            xml.empty("w:multiLevelType", &[("w:val", "multilevel")]);
            for (place, level) in self.levels.iter().enumerate() {
                xml.element("w:lvl", &[("w:ilvl", &place.to_string())], |xml| match level {
                    Some(level) => level.write(xml, place, self.way),
                    None => unused(xml),
                });
            }
        });
    }

    fn at(&self, level: usize) -> Option<&Level> {
        self.levels.get(level)?.as_ref()
    }

    /// What the next outer level printed last, without what stands around it.
    fn outer(&self, level: usize) -> Option<(usize, &Level)> {
        let outer = self.levels.iter().enumerate().take(level).rev();
        let counted = |level: &&Level| level.count.is_some();
        outer.filter_map(|(at, level)| Some((at, level.as_ref().filter(counted)?))).next()
    }

    fn define(&mut self, level: usize, label: &Label, pattern: String) {
        if let Some(free) = self.levels.get_mut(level) {
            let written = format!("{}{}{}", label.before, label.format.written(label.value), label.behind);
            *free = Some(Level {
                format: label.format,
                pattern,
                first: label.value,
                count: Some(label.value),
                last: label.value,
                begun: false,
                width: written.width(),
            });
        }
    }

    /// The pattern that takes what stands before the count from the outer levels: `1.2.` below `1.`.
    fn joined(&self, level: usize, label: &Label) -> Option<String> {
        let mut before = String::new();
        let mut pattern = String::new();
        for (at, outer) in self.levels.iter().enumerate().take(level) {
            let outer = outer.as_ref()?;
            before.extend([outer.format.written(outer.count?).as_str(), "."]);
            pattern.push_str(&format!("%{}.", at + 1));
        }
        (before == label.before).then(|| format!("{pattern}%{}{}", level + 1, label.behind))
    }

    /// What a level prints at a value.
    fn printed(&self, level: usize, value: u32) -> Option<String> {
        let own = self.at(level)?;
        let mut text = own.pattern.replace(&format!("%{}", level + 1), &own.format.written(value));
        for outer in (0..level).filter(|outer| own.pattern.contains(&format!("%{}", outer + 1))) {
            let said = self.at(outer)?;
            text = text.replace(&format!("%{}", outer + 1), &said.format.written(said.count?));
        }
        Some(text)
    }

    fn take(&mut self, level: usize, value: u32, label: &str) {
        for (at, one) in self.levels.iter_mut().enumerate().skip(level) {
            let Some(one) = one else { continue };
            if at == level {
                (one.count, one.last) = (Some(value), value);
                one.width = one.width.max(label.width());
            } else {
                one.count = None;
            }
        }
    }
}

/// The pattern with everything around the count as it stands.
fn literal(label: &Label, level: usize) -> String {
    match label.format {
        Format::Bullet => label.behind.clone(),
        _ => format!("{}%{}{}", label.before, level + 1, label.behind),
    }
}

impl Level {
    /// The next value, where all word processors agree on it.
    fn next(&self) -> Option<u32> {
        match self.count {
            Some(count) => count.checked_add(1),
            None => (!self.begun).then_some(self.first),
        }
    }

    fn write(&self, xml: &mut Xml, place: usize, direction: Direction) {
        xml.empty("w:start", &[("w:val", &self.first.to_string())]);
        xml.empty("w:numFmt", &[("w:val", self.format.name())]);
        xml.empty("w:lvlText", &[("w:val", &self.pattern)]);
        xml.empty("w:lvlJc", &[("w:val", "left")]);
        // Room for the widest label: about a tenth of an inch a letter.
        let hanging = (120 * self.width + 180).clamp(567, 2268);
        let indent = 567 * place + hanging + further(direction);
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:ind", &[("w:left", &indent.to_string()), ("w:hanging", &hanging.to_string())]);
        });
    }
}

fn unused(xml: &mut Xml) {
    xml.empty("w:start", &[("w:val", "1")]);
    xml.empty("w:numFmt", &[("w:val", "none")]);
    xml.empty("w:lvlText", &[("w:val", "")]);
    xml.empty("w:lvlJc", &[("w:val", "left")]);
}
