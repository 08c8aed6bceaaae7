//! A corpus of any size made from the 902 resolutions by documented edits, the same in every run.
//!
//! It comes in rounds of 902 texts. The first round is the corpus itself. In every later round each word, but the short
//! ones among the hundred most frequent, is exchanged for another of about its frequency, a different one in each round,
//! so that a round repeats itself as the corpus does and says something else than the others. Every fifth paragraph of
//! a later round is instead carried over from any earlier text, each of its words edited with a probability of 0, 5,
//! 10, 20 or 30 per cent: a third of the edits exchange it for a word of the paragraph that it replaces, a third put
//! one before it, a third leave it out.

use crate::Outcome;
use crate::chance::Chance;
use crate::exchange::Exchange;
use crate::unsc;

/// A text made up.
pub struct Text {
    /// Its name.
    pub name: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// Texts until there are so many paragraphs, and one more.
pub fn texts(paragraphs: usize) -> Outcome<Vec<Text>> {
    let resolutions = unsc::resolutions()?;
    let mut chance = Chance::new(1);
    let (mut texts, mut earlier) = (Vec::new(), Vec::<(usize, usize)>::new());
    for round in 0.. {
        let exchange = (round > 0).then(|| Exchange::of(&resolutions, &mut chance));
        for resolution in &resolutions {
            let mut made = Vec::with_capacity(resolution.paragraphs.len());
            for words in &resolution.paragraphs {
                let renamed =
                    exchange.as_ref().map_or_else(|| words.clone(), |exchange| exchange.apply(words));
                let carried = (round > 0 && chance.happens(0.2)).then(|| chance.one_of(&earlier)).flatten();
                let carried = carried.and_then(|(text, place)| {
                    texts.get(*text).and_then(|text: &Text| text.paragraphs.get(*place))
                });
                made.push(
                    carried.map_or_else(|| renamed.clone(), |words| carry(words, &renamed, &mut chance)),
                );
            }
            let finished = earlier.len() >= paragraphs;
            earlier.extend((0..made.len()).map(|place| (texts.len(), place)));
            texts.push(Text { name: format!("text-{}", texts.len()), paragraphs: made });
            if finished {
                return Ok(texts);
            }
        }
    }
    Ok(texts)
}

fn carry(words: &str, replaced: &str, chance: &mut Chance) -> String {
    let rate = chance.one_of(&[0.0, 0.05, 0.1, 0.2, 0.3]).copied().unwrap_or_default();
    let others: Vec<String> = replaced.split_whitespace().map(str::to_owned).collect();
    edited(words, rate, &others, chance)
}

/// Edits each word with a probability: a third of the edits exchange it for one of the others, a third put one before
/// it, a third leave it out.
pub fn edited(text: &str, rate: f64, others: &[String], chance: &mut Chance) -> String {
    let mut edited: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        if !chance.happens(rate) {
            edited.push(word);
            continue;
        }
        let other = chance.one_of(others).map(String::as_str).unwrap_or_default();
        match chance.below(3) {
            0 => edited.push(other),
            1 => edited.extend([other, word]),
            _ => {}
        }
    }
    edited.join(" ")
}
