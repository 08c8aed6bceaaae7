//! Formulas, set in a line of letters: `(a+b)/2`, `x^2`.

use super::super::ledger::Tally;
use super::super::values;
use super::Walk;
use crate::ReadError;
use crate::reading::xml::{Element, Pull};

/// The parts of formulas that are open: what each is, and its letters so far.
#[derive(Default)]
pub(super) struct Formulas {
    open: Vec<(&'static str, String)>,
}

/// Parts that are set apart from what stands before them, and how.
const PARTS: &[&str] = &["oMath", "num", "den", "e", "sup", "sub", "deg", "fName", "lim"];

/// The most letters of one formula.
const FORMULA: usize = 10_000;

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
                if let Some((_, letters)) = self.formulas.open.last_mut()
                    && letters.len() < FORMULA
                {
                    letters.push_str(&words);
                }
            }
            "chr" | "begChr" | "endChr" => {
                let sign = element.attribute("m", "val").map(|sign| values::shortened(&sign).to_owned());
                if let (Some(sign), Some((_, letters)), "chr") = (sign, self.formulas.open.last_mut(), name) {
                    letters.push_str(&sign);
                }
            }
            "ctrlPr" | "rPr" | "oMathParaPr" => return pull.skip(),
            _ => {
                if let Some(part) = PARTS.iter().find(|part| **part == name) {
                    self.formulas.open.push((part, String::new()));
                }
            }
        }
        Ok(())
    }

    pub(super) fn close_formula(&mut self, name: &str) -> Result<(), ReadError> {
        if name == "f" || !PARTS.contains(&name) {
            return Ok(());
        }
        let Some((part, letters)) = self.formulas.open.pop() else { return Ok(()) };
        let set = match part {
            "oMath" => letters,
            "num" => format!("{}/", grouped(&letters)),
            "den" => grouped(&letters),
            "sup" if letters.is_empty() => letters,
            "sup" => format!("^{}", grouped(&letters)),
            "sub" | "lim" if letters.is_empty() => letters,
            "sub" | "lim" => format!("_{}", grouped(&letters)),
            "deg" if letters.is_empty() => "√".to_owned(),
            "deg" => format!("{letters}√"),
            _ => letters,
        };
        match self.formulas.open.last_mut() {
            Some((_, around)) if around.len() < FORMULA => around.push_str(&set),
            Some(_) => {}
            None => {
                self.ledger.tally(Tally::Equations, 1);
                self.say(&set)?;
            }
        }
        Ok(())
    }
}

/// In brackets, where there is more than one sign.
fn grouped(letters: &str) -> String {
    if letters.chars().count() > 1 && !letters.chars().all(char::is_alphanumeric) {
        format!("({letters})")
    } else {
        letters.to_owned()
    }
}
