//! Content that a file offers in several forms, for newer and older programs: one of them is read.

use super::Walk;
use crate::ReadError;
use crate::reading::xml::{Element, Pull};

/// For each open choice, whether a form of it was taken.
#[derive(Default)]
pub(super) struct Alternates(Vec<bool>);

impl Alternates {
    /// At the end of an element.
    pub(super) fn close(&mut self, name: &str) {
        if name == "AlternateContent" {
            self.0.pop();
        }
    }
}

impl Walk<'_> {
    pub(super) fn open_alternate(
        &mut self,
        pull: &mut Pull<'_>,
        element: &Element<'_>,
        name: &str,
    ) -> Result<(), ReadError> {
        match name {
            "AlternateContent" => self.alternates.0.push(false),
            "Choice" | "Fallback" => {
                let is_read = name == "Fallback" || is_understood(element);
                match self.alternates.0.last_mut() {
                    Some(taken) if is_read && !*taken => *taken = true,
                    _ => return pull.skip(),
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether everything that a form requires is something whose words are read here.
fn is_understood(element: &Element<'_>) -> bool {
    let required = element.attribute("", "Requires").unwrap_or_default();
    required
        .split_ascii_whitespace()
        .all(|prefix| matches!(element.space(prefix), "wps" | "wpg" | "wpc" | "wp14" | "w14" | "w15"))
}
