//! Lists: the number of each item as the page shows it.

use super::LABEL;
use super::dom::{Dom, Place};
use super::look::Styles;
use crate::Number;
use crate::reading::numeral::{ABJAD, GREEK, HEBREW, Numeral, RUSSIAN};

/// A list that is open.
pub(super) struct List {
    marks: Marks,
    next: i64,
    step: i64,
}

#[derive(Clone, Copy)]
enum Marks {
    None,
    Bullet,
    Numeral(Numeral),
}

impl List {
    /// The list that an element begins.
    pub(super) fn of(dom: &Dom, place: Place) -> Self {
        let plain = if dom.name(place) == "ol" { Marks::Numeral(Numeral::Decimal) } else { Marks::Bullet };
        let marks = said(dom, place).unwrap_or(plain);
        let start = dom.attribute(place, "start").and_then(|start| start.trim().parse().ok());
        let reversed = dom.attribute(place, "reversed").is_some();
        let items = || dom.children(place).filter(|child| dom.name(*child) == "li").count();
        let first = if reversed { i64::try_from(items()).unwrap_or(1) } else { 1 };
        Self { marks, next: start.unwrap_or(first), step: if reversed { -1 } else { 1 } }
    }

    /// The number of an item, `level` lists deep.
    pub(super) fn number(&mut self, dom: &Dom, place: Place, level: usize) -> Option<Number> {
        if let Some(value) = dom.attribute(place, "value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let number = self.next;
        self.next = number.saturating_add(self.step);
        let marks = said(dom, place).unwrap_or(self.marks);
        let label = dom.attribute(place, LABEL).map(str::to_owned).or_else(|| match marks {
            Marks::None => None,
            Marks::Bullet => Some("•".to_owned()),
            Marks::Numeral(numeral) => Some(format!("{}.", numeral.write(number))),
        })?;
        Some(Number::new(label, u8::try_from(level).unwrap_or(u8::MAX)))
    }
}

/// The marks that an element asks for itself.
fn said(dom: &Dom, place: Place) -> Option<Marks> {
    let letter = |capital| Marks::Numeral(Numeral::Letter { capital });
    let roman = |capital| Marks::Numeral(Numeral::Roman { capital });
    match dom.attribute(place, "type") {
        Some("1") => return Some(Marks::Numeral(Numeral::Decimal)),
        Some("a") => return Some(letter(false)),
        Some("A") => return Some(letter(true)),
        Some("i") => return Some(roman(false)),
        Some("I") => return Some(roman(true)),
        Some("disc" | "circle" | "square") => return Some(Marks::Bullet),
        _ => {}
    }
    let styles = Styles::of(dom, place);
    let style = styles.get("list-style-type").or_else(|| styles.get("list-style"))?;
    let first = style.split_whitespace().next()?.to_lowercase();
    Some(match first.as_str() {
        "none" => Marks::None,
        "disc" | "circle" | "square" => Marks::Bullet,
        "decimal" => Marks::Numeral(Numeral::Decimal),
        "decimal-leading-zero" => Marks::Numeral(Numeral::Padded),
        "lower-alpha" | "lower-latin" => letter(false),
        "upper-alpha" | "upper-latin" => letter(true),
        "lower-roman" => roman(false),
        "upper-roman" => roman(true),
        "lower-greek" => Marks::Numeral(Numeral::Alphabet(GREEK)),
        "lower-russian" | "lower-cyrillic" => Marks::Numeral(Numeral::Alphabet(RUSSIAN)),
        "hebrew" => Marks::Numeral(Numeral::Alphabet(HEBREW)),
        "arabic-abjad" | "maghreb" => Marks::Numeral(Numeral::Alphabet(ABJAD)),
        "arabic-indic" => Marks::Numeral(Numeral::Figures('\u{660}')),
        "persian" => Marks::Numeral(Numeral::Figures('\u{6f0}')),
        "devanagari" => Marks::Numeral(Numeral::Figures('\u{966}')),
        "bengali" => Marks::Numeral(Numeral::Figures('\u{9e6}')),
        "thai" => Marks::Numeral(Numeral::Figures('\u{e50}')),
        "lao" => Marks::Numeral(Numeral::Figures('\u{ed0}')),
        "khmer" | "cambodian" => Marks::Numeral(Numeral::Figures('\u{17e0}')),
        _ => return None,
    })
}
