//! The same answers without an index: every passage is read for every question. What the index is held against.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use trace::token::{self, LineEnd};

/// A question, and how it is written.
#[derive(Clone, Debug)]
pub enum Asks {
    Word(&'static str),
    Phrase(Vec<&'static str>, bool),
    Fuzzy(&'static str, u8),
    Near(Box<Asks>, Box<Asks>, usize),
    All(Vec<Asks>, Vec<Asks>),
    Any(Vec<Asks>),
}

impl Asks {
    pub fn written(&self) -> String {
        let joined = |asks: &[Self], by: &str| {
            asks.iter().map(|one| format!("({})", one.written())).collect::<Vec<_>>().join(by)
        };
        match self {
            Self::Word(word) => (*word).into(),
            Self::Phrase(words, open) => format!("\"{}{}\"", words.join(" "), if *open { "*" } else { "" }),
            Self::Fuzzy(word, distance) => format!("{word}~{distance}"),
            Self::Near(one, other, within) => format!("{} NEAR/{within} {}", one.written(), other.written()),
            Self::Any(asks) => joined(asks, " OR "),
            Self::All(of, without) => {
                let without: String = without.iter().map(|one| format!(" -({})", one.written())).collect();
                joined(of, " ") + &without
            }
        }
    }
}

struct Unit {
    folded: String,
    stems: BTreeSet<String>,
}

impl Unit {
    fn of(folded: &str, plain: &str, language: &str) -> Self {
        let stems = [folded, plain].into_iter().map(|form| token::stem(form, language)).collect();
        Self { folded: folded.into(), stems }
    }
}

/// A passage read.
pub struct Scanned {
    language: String,
    readings: Vec<Vec<Unit>>,
}

impl Scanned {
    pub fn of(words: &str, language: &str) -> Self {
        let readings = if token::is_ambiguous(words) {
            vec![LineEnd::Joins, LineEnd::Parts]
        } else {
            vec![LineEnd::Joins]
        };
        let read = |line_end: LineEnd| {
            let mut units = Vec::new();
            token::each(words, line_end, &mut |word| {
                token::each_unit(words, word, &mut |folded, _| {
                    let plain = if word.spaceless { folded } else { word.plain };
                    units.push(Unit::of(folded, plain, language));
                });
            });
            units
        };
        Self { language: language.into(), readings: readings.into_iter().map(read).collect() }
    }

    fn stemmed(&self) -> bool {
        token::Stems::of(&self.language).any()
    }

    /// How often a list's units occur, in the reading that has them more often.
    fn occurrences(&self, list: &List) -> u32 {
        let count = |units: &Vec<Unit>| units.iter().filter(|unit| self.is_in(unit, list)).count();
        self.readings.iter().map(count).max().unwrap() as u32
    }

    fn is_in(&self, unit: &Unit, list: &List) -> bool {
        match list {
            List::Folded(folded) => unit.folded == *folded,
            List::Stem(language, stem) => {
                self.language == *language && self.stemmed() && unit.stems.contains(stem)
            }
        }
    }

    fn impact(&self, list: &List, quarters: u32) -> u32 {
        let (occurrences, length) = (f64::from(self.occurrences(list)), self.readings[0].len() as f64);
        if occurrences == 0.0 {
            return 0;
        }
        let impact = (occurrences / (occurrences + 1.2 * (0.25 + 0.75 * length / 32.0)) * 255.0)
            .round()
            .clamp(1.0, 255.0);
        if quarters == 4 { impact as u32 } else { (impact as u32 * quarters / 4).max(1) }
    }
}

/// Passages that are counted together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    Folded(String),
    Stem(String, String),
}

/// A corpus read.
pub struct Shelf {
    passages: BTreeMap<u32, Scanned>,
    weighed: RefCell<BTreeMap<String, Weighed>>,
}

/// The groups of lists of a leaf, each with its weight.
type Weighed = Vec<(Vec<(List, u32)>, u32)>;

impl Shelf {
    pub fn of(passages: BTreeMap<u32, Scanned>) -> Self {
        Self { passages, weighed: RefCell::default() }
    }

    /// The passages that match with their points, best first.
    pub fn answer(&self, asks: &Asks) -> Vec<(u32, u32)> {
        let mut found: Vec<(u32, u32)> = self
            .passages
            .iter()
            .filter(|(_, seen)| self.matches(asks, seen))
            .map(|(at, seen)| (*at, self.points(asks, seen)))
            .collect();
        found.sort_by_key(|(place, points)| (std::cmp::Reverse(*points), *place));
        found
    }

    fn matches(&self, asks: &Asks, seen: &Scanned) -> bool {
        match asks {
            Asks::Near(one, other, within) => (0..seen.readings.len()).any(|reading| {
                let (ones, others) =
                    (self.places(one, seen, reading, true), self.places(other, seen, reading, true));
                ones.iter()
                    .any(|one| others.iter().any(|other| apart(one, other).is_some_and(|far| far < *within)))
            }),
            Asks::Any(asks) => asks.iter().any(|one| self.matches(one, seen)),
            Asks::All(of, without) => {
                of.iter().all(|one| self.matches(one, seen))
                    && !without.iter().any(|one| self.matches(one, seen))
            }
            leaf => {
                (0..seen.readings.len()).any(|reading| !self.places(leaf, seen, reading, false).is_empty())
            }
        }
    }

    fn places(&self, asks: &Asks, seen: &Scanned, reading: usize, near: bool) -> Vec<Range<usize>> {
        let units = &seen.readings[reading];
        let single = |matches: &dyn Fn(&Unit) -> bool| {
            let at = |(at, unit): (usize, &Unit)| matches(unit).then_some(at..at + 1);
            units.iter().enumerate().filter_map(at).collect::<Vec<_>>()
        };
        match asks {
            Asks::Word(word) => {
                let plain = if near { fold(word) } else { word.to_lowercase() };
                let wanted = Unit::of(&fold(word), &plain, &seen.language);
                single(&|unit| {
                    let inflected = || {
                        let form = token::stem(&unit.folded, &seen.language);
                        if near {
                            wanted.stems.contains(&form)
                        } else {
                            !unit.stems.is_disjoint(&wanted.stems)
                        }
                    };
                    unit.folded == wanted.folded || seen.stemmed() && inflected()
                })
            }
            Asks::Fuzzy(word, most) => {
                single(&|unit| distance(&fold(word), &unit.folded) <= usize::from(*most))
            }
            Asks::Phrase(words, open) => {
                let last = words.len() - 1;
                let holds = |row: &[Unit]| {
                    row.iter().zip(words).enumerate().all(|(at, (unit, word))| {
                        if *open && at == last {
                            unit.folded.starts_with(&fold(word))
                        } else {
                            unit.folded == fold(word)
                        }
                    })
                };
                let rows = units.windows(words.len()).enumerate();
                rows.filter(|(_, row)| holds(row)).map(|(at, _)| at..at + words.len()).collect()
            }
            _ => unreachable!(),
        }
    }

    fn points(&self, asks: &Asks, seen: &Scanned) -> u32 {
        match asks {
            Asks::Near(one, other, _) => self.points(one, seen) + self.points(other, seen),
            Asks::Any(asks) => {
                asks.iter().filter(|one| self.matches(one, seen)).map(|one| self.points(one, seen)).sum()
            }
            Asks::All(of, _) => of.iter().map(|one| self.points(one, seen)).sum(),
            leaf => {
                let weigh = |lists: Vec<(List, u32)>| {
                    let weight = self.weight(&lists);
                    (lists, weight)
                };
                let mut weighed = self.weighed.borrow_mut();
                let groups = weighed
                    .entry(format!("{leaf:?}"))
                    .or_insert_with(|| self.lists(leaf).into_iter().map(weigh).collect());
                let group = |(lists, weight): &(Vec<(List, u32)>, u32)| {
                    lists.iter().map(|(list, quarters)| seen.impact(list, *quarters)).max().unwrap_or(0)
                        * weight
                };
                groups.iter().map(group).sum()
            }
        }
    }

    fn weight(&self, lists: &[(List, u32)]) -> u32 {
        let all = self.passages.len() as f64;
        let having: usize = lists
            .iter()
            .map(|(list, _)| self.passages.values().filter(|seen| seen.occurrences(list) > 0).count())
            .sum();
        let having = (having as f64).min(all);
        ((1.0 + (all - having + 0.5) / (having + 0.5)).ln() * 1024.0).round() as u32
    }

    fn lists(&self, leaf: &Asks) -> Vec<Vec<(List, u32)>> {
        let vocabulary: BTreeSet<&String> = self
            .passages
            .values()
            .flat_map(|seen| seen.readings.iter().flatten().map(|unit| &unit.folded))
            .collect();
        match leaf {
            Asks::Word(word) => {
                let mut lists = BTreeSet::new();
                for seen in self.passages.values() {
                    if seen.stemmed() {
                        let unit = Unit::of(&fold(word), &word.to_lowercase(), &seen.language);
                        lists.extend(
                            unit.stems.into_iter().map(|stem| List::Stem(seen.language.clone(), stem)),
                        );
                    } else {
                        lists.insert(List::Folded(fold(word)));
                    }
                }
                vec![lists.into_iter().map(|list| (list, 4)).collect()]
            }
            Asks::Fuzzy(word, most) => {
                let near = |known: &&String| {
                    let distance = distance(&fold(word), known);
                    (distance <= usize::from(*most))
                        .then(|| (List::Folded((*known).clone()), 4 - distance as u32))
                };
                vec![vocabulary.iter().filter_map(near).collect()]
            }
            Asks::Phrase(words, open) => {
                let last = words.len() - 1;
                let list = |(at, word): (usize, &&str)| {
                    let word = fold(word);
                    if *open && at == last {
                        let starting = vocabulary.iter().filter(|known| known.starts_with(&word));
                        starting.map(|known| (List::Folded((*known).clone()), 4)).collect()
                    } else {
                        vec![(List::Folded(word), 4)]
                    }
                };
                words.iter().enumerate().map(list).collect()
            }
            _ => unreachable!(),
        }
    }
}

fn fold(word: &str) -> String {
    token::tokens(word).into_iter().map(|token| String::from(token.folded)).collect()
}

fn apart(one: &Range<usize>, other: &Range<usize>) -> Option<usize> {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    second.start.checked_sub(first.end)
}

/// Levenshtein, by its definition.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for at in 0..=one.len() {
        for to in 0..=other.len() {
            table[at][to] = match (at, to) {
                (0, far) | (far, 0) => far,
                _ => {
                    let kept = table[at - 1][to - 1] + usize::from(one[at - 1] != other[to - 1]);
                    kept.min(table[at - 1][to] + 1).min(table[at][to - 1] + 1)
                }
            };
        }
    }
    table[one.len()][other.len()]
}
