//! How the levels of a list are numbered.

use crate::reading::numeral::{ABJAD, GREEK, HEBREW, Numeral, RUSSIAN};
use crate::reading::xml::{Element, Pull};
use crate::reading::{ReadError, xml::Node};

/// More levels than the format knows.
pub(super) const LEVELS: usize = 10;

/// The levels of a list style.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    levels: Vec<Option<Level>>,
}

/// One level of a list style.
#[derive(Clone, Debug)]
pub(super) struct Level {
    marks: Marks,
    /// `(%1%.%2%)`: what stands around and between the numbers.
    pattern: String,
    pub(super) start: i64,
}

#[derive(Clone, Debug)]
enum Marks {
    None,
    Bullet(String),
    Numeral(Numeral),
}

impl Levels {
    /// Reads the levels of the style that began last.
    pub(super) fn read(pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let depth = pull.depth();
        let mut levels = Self::default();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            let Some(at) = number(&element, "level").and_then(|at| usize::try_from(at - 1).ok()) else {
                continue;
            };
            if at < LEVELS
                && let Some(level) = Level::of(&element, at)
            {
                levels.levels.resize(levels.levels.len().max(at + 1), None);
                if let Some(own) = levels.levels.get_mut(at) {
                    *own = Some(level);
                }
            }
        }
        Ok(levels)
    }

    /// One level, from 0.
    pub(super) fn level(&self, at: usize) -> Option<&Level> {
        self.levels.get(at)?.as_ref()
    }

    /// What stands before a paragraph on a level, by the numbers of this level and those above it.
    pub(super) fn label(&self, at: usize, counts: &[i64]) -> Option<String> {
        let level = self.level(at)?;
        let label = match &level.marks {
            Marks::Bullet(sign) => sign.clone(),
            Marks::None => level.pattern.clone(),
            Marks::Numeral(_) => self.filled(&level.pattern, counts),
        };
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }

    /// The pattern with the numbers in it, each as its own level writes it.
    fn filled(&self, pattern: &str, counts: &[i64]) -> String {
        let mut out = String::new();
        for (place, piece) in pattern.split('%').enumerate() {
            let level =
                piece.parse::<usize>().ok().filter(|_| place % 2 == 1).and_then(|level| level.checked_sub(1));
            let Some(at) = level else {
                out.push_str(piece);
                continue;
            };
            let Some(Marks::Numeral(numeral)) = self.level(at).map(|level| &level.marks) else { continue };
            out.push_str(&numeral.write(counts.get(at).copied().unwrap_or(1)));
        }
        out
    }
}

impl Level {
    fn of(element: &Element<'_>, at: usize) -> Option<Self> {
        let said = |space: &str, name: &str| element.attribute(space, name).unwrap_or_default().into_owned();
        let (before, behind) = (said("style", "num-prefix"), said("style", "num-suffix"));
        let start = number(element, "start-value").unwrap_or(1);
        let marks = match element.name() {
            ("text", "list-level-style-bullet") => Marks::Bullet(bullet(&said("text", "bullet-char"))),
            ("text", "list-level-style-image") => Marks::Bullet("•".to_owned()),
            ("text", "list-level-style-number" | "outline-level-style") => {
                let together = said("style", "num-letter-sync") == "true";
                numeral(&said("style", "num-format"), together).map_or(Marks::None, Marks::Numeral)
            }
            _ => return None,
        };
        let shown =
            number(element, "display-levels").and_then(|shown| usize::try_from(shown).ok()).unwrap_or(1);
        let pattern = match (&marks, element.attribute("loext", "num-list-format")) {
            (Marks::None, _) => format!("{before}{behind}"),
            (_, Some(pattern)) => pattern.into_owned(),
            (_, None) => {
                let first = (at + 1).saturating_sub(shown.clamp(1, LEVELS)) + 1;
                let numbers: Vec<String> = (first..=at + 1).map(|level| format!("%{level}%")).collect();
                format!("{before}{}{behind}", numbers.join("."))
            }
        };
        Some(Self { marks, pattern: pattern.chars().take(100).collect(), start })
    }
}

/// The value of an attribute of the text namespace that is a number.
pub(super) fn number(element: &Element<'_>, name: &str) -> Option<i64> {
    element.attribute("text", name)?.trim().parse().ok()
}

/// A bullet as a letter that every font has: those of symbol fonts are private.
fn bullet(sign: &str) -> String {
    match sign.chars().next() {
        None => String::new(),
        Some('\u{e000}'..='\u{f8ff}') => "•".to_owned(),
        Some(_) => sign.chars().take(8).collect(),
    }
}

fn numeral(format: &str, together: bool) -> Option<Numeral> {
    let letter = |capital| if together { Numeral::Repeated { capital } } else { Numeral::Letter { capital } };
    Some(match format {
        "" => return None,
        "a" => letter(false),
        "A" => letter(true),
        "i" => Numeral::Roman { capital: false },
        "I" => Numeral::Roman { capital: true },
        "01, 02, 03, ..." => Numeral::Padded,
        "أ, ب, ت, ..." | "أ, ب, ج, ..." => Numeral::Alphabet(ABJAD),
        "א, י, ק, ..." | "א, ב, ג, ..." => Numeral::Alphabet(HEBREW),
        "α, β, γ, ..." => Numeral::Alphabet(GREEK),
        "۱, ۲, ۳, ..." => Numeral::Figures('\u{6f0}'),
        "١, ٢, ٣, ..." => Numeral::Figures('\u{660}'),
        "१, २, ३, ..." => Numeral::Figures('\u{966}'),
        "๑, ๒, ๓, ..." => Numeral::Figures('\u{e50}'),
        _ if format.starts_with(['а', 'А']) => Numeral::Alphabet(RUSSIAN),
        _ => Numeral::Decimal,
    })
}
