//! Numbering: real lists, and for every number of a paragraph a list of a word processor that counts the same.

mod label;
mod scheme;

use self::scheme::Scheme;
use super::body::NAMESPACE;
use super::package::PROLOG;
use crate::xml::Xml;
use crate::{Direction, Number};

/// How many levels a list of a word processor has.
const LEVELS: usize = 9;

/// The number of a paragraph as a word processor counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The list.
    pub(super) list: usize,
    /// The level in it.
    pub(super) level: u8,
}

/// The lists of a document, in the order in which they are written.
#[derive(Default)]
pub(super) struct Numbering {
    schemes: Vec<Scheme>,
    lists: Vec<List>,
}

/// A list: which definition it follows, and the level and the value at which it begins anew.
struct List {
    definition: usize,
    begins: Vec<(usize, u32)>,
}

/// The definitions of marks and of plain figures come first.
const FIRST_SCHEME: usize = 2;

impl Numbering {
    /// A list of marks or of figures from 1.
    pub(super) fn list(&mut self, ordered: bool) -> usize {
        let begins = if ordered { vec![(0, 1), (1, 1), (2, 1)] } else { Vec::new() };
        self.lists.push(List { definition: usize::from(ordered), begins });
        self.lists.len()
    }

    /// Where a number is counted; `None` where no word processor counts so. Each column of parallel texts counts for
    /// itself.
    pub(super) fn number(&mut self, column: usize, way: Direction, number: &Number) -> Option<Counted> {
        let readings = label::Label::readings(&number.label);
        if readings.is_empty() {
            return None;
        }
        let level = usize::from(number.level).min(LEVELS - 1);
        let counted = |list, level: usize| Counted { list, level: u8::try_from(level).unwrap_or_default() };
        let of_column = |scheme: &&mut Scheme| scheme.column == column;
        // The list used last goes first: of two that would count on, the nearer one is meant.
        let mut order: Vec<&mut Scheme> = self.schemes.iter_mut().filter(of_column).collect();
        order.sort_by_key(|scheme| std::cmp::Reverse(scheme.used));
        let now = order.first().map_or(0, |scheme| scheme.used) + 1;
        for scheme in &mut order {
            if scheme.counts_on(level, &number.label) {
                scheme.used = now;
                return Some(counted(scheme.list, level));
            }
        }
        if let Some(scheme) = order.first_mut()
            && scheme.opens(level, &readings, &number.label)
        {
            scheme.used = now;
            return Some(counted(scheme.list, level));
        }
        let list = self.lists.len() + 1;
        for scheme in &mut order {
            if let Some(value) = scheme.begins(level, &readings, &number.label) {
                (scheme.list, scheme.used) = (list, now);
                self.lists.push(List { definition: scheme.definition, begins: vec![(level, value)] });
                return Some(counted(list, level));
            }
        }
        let definition = self.schemes.len() + FIRST_SCHEME;
        let label = readings.into_iter().next()?;
        let scheme = Scheme::new(definition, list, (column, way), level, label, now);
        self.lists.push(List { definition, begins: vec![(level, scheme.first(level))] });
        self.schemes.push(scheme);
        Some(counted(list, level))
    }

    /// The part: definitions, then lists.
    pub(super) fn part(&self, direction: Direction) -> String {
        let mut xml = Xml::new(PROLOG);
        xml.element("w:numbering", &[("xmlns:w", NAMESPACE)], |xml| {
            definition(xml, direction, "0", "bullet", ["•", "–", "·"]);
            definition(xml, direction, "1", "decimal", ["%1.", "%1.%2.", "%1.%2.%3."]);
            self.schemes.iter().for_each(|scheme| scheme.definition(xml));
            self.lists.iter().enumerate().for_each(|(place, list)| list.write(xml, place + 1));
        });
        xml.finish()
    }
}

impl List {
    fn write(&self, xml: &mut Xml, number: usize) {
        xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
            xml.empty("w:abstractNumId", &[("w:val", &self.definition.to_string())]);
            for (level, value) in &self.begins {
                xml.element("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
                    xml.empty("w:startOverride", &[("w:val", &value.to_string())]);
                });
            }
        });
    }
}

/// LibreOffice begins a mark from right to left where Word ends it: further in, both stay within the margin.
const fn further(direction: Direction) -> usize {
    match direction {
        Direction::RightToLeft => 170,
        Direction::LeftToRight => 0,
    }
}

fn definition(xml: &mut Xml, direction: Direction, id: &str, format: &str, marks: [&str; 3]) {
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.empty("w:multiLevelType", &[("w:val", "multilevel")]);
        for (place, mark) in marks.iter().enumerate() {
            let indent = (425 * (place + 1) + further(direction)).to_string();
            xml.element("w:lvl", &[("w:ilvl", &place.to_string())], |xml| {
                xml.empty("w:start", &[("w:val", "1")]);
                xml.empty("w:numFmt", &[("w:val", format)]);
                xml.empty("w:lvlText", &[("w:val", mark)]);
                xml.empty("w:lvlJc", &[("w:val", "left")]);
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "425")]);
                });
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{Counted, Numbering};
    use crate::{Direction, Number};

    fn placed(labels: &[(&str, u8)]) -> Vec<Option<(usize, u8)>> {
        let mut numbering = Numbering::default();
        let place = |(label, level): &(&str, u8)| {
            let counted = numbering.number(0, Direction::LeftToRight, &Number::new(*label, *level));
            counted.map(|Counted { list, level }| (list, level))
        };
        labels.iter().map(place).collect()
    }

    #[test]
    fn numbers_that_count_on_are_one_list() {
        let labels =
            [("1.", 0), ("(a)", 1), ("(b)", 1), ("(i)", 2), ("(ii)", 2), ("(c)", 1), ("2.", 0), ("(a)", 1)];
        assert!(placed(&labels).into_iter().all(|place| place.is_some_and(|place| place.0 == 1)));
    }

    #[test]
    fn a_gap_begins_a_list_anew() {
        let lists: Vec<_> =
            placed(&[("1.", 0), ("3.", 0), ("4.", 0), ("1.", 0)]).into_iter().flatten().collect();
        assert_eq!(lists, [(1, 0), (2, 0), (2, 0), (3, 0)]);
    }

    #[test]
    fn a_number_put_between_does_not_break_the_list_around_it() {
        let lists: Vec<_> = placed(&[("14.", 0), ("14 bis.", 0), ("15.", 0), ("(h)", 1), ("(i)", 1)])
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(lists.iter().map(|place| place.0).collect::<Vec<_>>(), [1, 2, 1, 3, 3]);
    }

    #[test]
    fn sections_and_paragraphs_of_one_level_count_for_themselves() {
        let lists: Vec<_> =
            placed(&[("I.", 0), ("1.", 0), ("2.", 0), ("II.", 0), ("3.", 0)]).into_iter().flatten().collect();
        assert_eq!(lists.iter().map(|place| place.0).collect::<Vec<_>>(), [1, 2, 2, 1, 2]);
    }

    #[test]
    fn figures_of_the_outer_level_count_with_it() {
        let labels = [("1.", 0), ("1.1.", 1), ("1.2.", 1), ("2.", 0), ("2.1.", 1), ("2.1.1.", 2)];
        let mut numbering = Numbering::default();
        for (label, level) in labels {
            assert_eq!(
                numbering
                    .number(0, Direction::LeftToRight, &Number::new(label, level))
                    .map(|counted| counted.list),
                Some(1)
            );
        }
        let part = numbering.part(Direction::LeftToRight);
        assert!(part.contains("%1.%2.\"") && part.contains("%1.%2.%3.\""), "{part}");
    }
}
