//! Formulas, set in a line of letters: `(a+b)/2`, `x^2`, `∑_(k=0)^n`.

use super::super::ledger::Tally;
use super::super::values;
use super::Walk;
use crate::ReadError;
use crate::reading::xml::{Element, Pull};

/// The parts of formulas that are open.
#[derive(Default)]
pub(super) struct Formulas {
    open: Vec<Part>,
}

/// A part of a formula.
struct Part {
    name: &'static str,
    letters: String,
    /// What stands before, between and behind its own parts, or above its letters.
    signs: [String; 3],
    /// How many parts of its own have ended.
    parts: usize,
}

/// Parts that are set apart from what stands around them.
const PARTS: &[&str] = &[
    "oMath", "num", "den", "e", "sup", "sub", "deg", "fName", "lim", "d", "nary", "acc", "m", "mr", "rad",
    "eqArr",
];

/// The most letters of one formula.
const FORMULA: usize = 10_000;

impl Part {
    fn new(name: &'static str) -> Self {
        let signs = match name {
            "d" => ["(", "|", ")"],
            "m" => ["", "; ", ""],
            "mr" => ["", " ", ""],
            "eqArr" => ["", "; ", ""],
            "nary" => ["∫", "", ""],
            "acc" => ["", "", "\u{302}"],
            _ => [""; 3],
        };
        Self { name, letters: String::new(), signs: signs.map(str::to_owned), parts: 0 }
    }

    fn push(&mut self, letters: &str) {
        if self.letters.len() < FORMULA {
            self.letters.push_str(letters);
        }
    }

    /// Takes in a part that has ended.
    fn take(&mut self, part: Self) {
        let [before, between, _] = &self.signs;
        // The sign of a sum stands before what is set under and over it.
        let sign = match (self.name, self.parts) {
            ("nary", 0) => before.clone(),
            (_, 0) => String::new(),
            _ => between.clone(),
        };
        self.push(&sign);
        self.parts += 1;
        let is_root = self.name == "rad" && part.name == "e";
        let letters = part.set();
        self.push(&if is_root { grouped(&letters) } else { letters });
    }

    /// Its letters as they stand in a line.
    fn set(self) -> String {
        let [before, _, behind] = &self.signs;
        let letters = &self.letters;
        match self.name {
            "num" => format!("{}/", grouped(letters)),
            "den" => grouped(letters),
            "sup" | "sub" | "lim" if letters.is_empty() => String::new(),
            "sup" => format!("^{}", grouped(letters)),
            "sub" | "lim" => format!("_{}", grouped(letters)),
            "deg" => format!("{letters}√"),
            "d" | "m" => format!("{before}{letters}{behind}"),
            "acc" => format!("{letters}{behind}"),
            _ => self.letters,
        }
    }
}

impl Walk<'_> {
    pub(super) fn open_formula(
        &mut self,
        pull: &mut Pull<'_>,
        element: &Element<'_>,
        name: &str,
    ) -> Result<(), ReadError> {
        match name {
            "t" => {
                let words = pull.words()?;
                if let Some(part) = self.formulas.open.last_mut() {
                    part.push(&words);
                }
            }
            "chr" | "begChr" | "sepChr" | "endChr" => self.sign(element, name),
            "ctrlPr" | "rPr" | "oMathParaPr" => return pull.skip(),
            _ => self
                .formulas
                .open
                .extend(PARTS.iter().find(|part| **part == name).map(|part| Part::new(part))),
        }
        Ok(())
    }

    fn sign(&mut self, element: &Element<'_>, name: &str) {
        let Some(part) = self.formulas.open.last_mut() else { return };
        let sign = element.attribute("m", "val").map(|sign| values::shortened(&sign).to_owned());
        let place = match (name, part.name) {
            ("sepChr", _) => 1,
            ("endChr", _) | (_, "acc") => 2,
            _ => 0,
        };
        if let Some(slot) = part.signs.get_mut(place) {
            *slot = sign.unwrap_or_default();
        }
    }

    pub(super) fn close_formula(&mut self, name: &str) -> Result<(), ReadError> {
        if !PARTS.contains(&name) {
            return Ok(());
        }
        let Some(part) = self.formulas.open.pop() else { return Ok(()) };
        match self.formulas.open.last_mut() {
            Some(around) => around.take(part),
            None => {
                self.ledger.tally(Tally::Equations, 1);
                self.say(&part.set())?;
            }
        }
        Ok(())
    }
}

/// In brackets, where there is more than one sign.
fn grouped(letters: &str) -> String {
    let plain = letters.chars().all(char::is_numeric) || letters.starts_with('(') && letters.ends_with(')');
    if letters.chars().count() > 1 && !plain { format!("({letters})") } else { letters.to_owned() }
}
