//! Provisions as later texts would carry them: paragraphs over and over, each time edited anew.
//!
//! The paragraphs themselves come first, then rounds of copies. Each copy has a rate, one of [`RATES`] by chance; each of its
//! words is edited with that probability. A third of the edits put another word in its place, a third put one before it, a
//! third leave it out; words come from the corpus as often as they occur there.

use crate::Chance;

/// Edits in a hundred words.
pub const RATES: [usize; 5] = [2, 5, 10, 20, 30];

/// So many provisions made of paragraphs.
pub fn provisions(paragraphs: &[String], many: usize) -> impl Iterator<Item = String> + '_ {
    let words: Vec<&str> = paragraphs.iter().flat_map(|paragraph| paragraph.split(' ')).collect();
    let mut chance = Chance::new(1);
    let made = paragraphs.iter().cycle().take(many).enumerate();
    made.map(move |(place, paragraph)| {
        if place < paragraphs.len() { paragraph.clone() } else { edited(paragraph, &words, &mut chance) }
    })
}

fn edited(paragraph: &str, words: &[&str], chance: &mut Chance) -> String {
    let rate = chance.one_of(&RATES).copied().unwrap_or_default();
    let mut edited: Vec<&str> = Vec::new();
    for word in paragraph.split(' ') {
        let edits = chance.below(100) < rate;
        let kind = if edits { chance.below(3) } else { 3 };
        if kind < 2 {
            edited.extend(chance.one_of(words));
        }
        if kind == 1 || kind == 3 {
            edited.push(word);
        }
    }
    edited.join(" ")
}
