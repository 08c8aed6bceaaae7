//! Whole numbers with their digits in groups of three.

use crate::Words;

impl Words {
    /// A number as the language groups its digits: `13,463`. Years are words and are never grouped.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let group = self.say("number-group");
        let mut said = if number < 0 { String::from("-") } else { String::new() };
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                said.push_str(&group);
            }
            said.push(digit);
        }
        said
    }
}
