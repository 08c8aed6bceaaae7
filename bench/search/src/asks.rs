//! What is asked.

use std::collections::HashMap;

use made::Chance;
use trace::token;

/// The kinds of questions, in the order of the table.
pub const KINDS: [&str; 12] = [
    "word, frequent",
    "word, middling",
    "word, rare",
    "word with inflections",
    "two words",
    "three words",
    "two words, either",
    "phrase",
    "phrase, frequent",
    "prefix",
    "fuzzy ~1",
    "near /5",
];

/// One question.
pub struct Ask {
    /// Its kind.
    pub kind: &'static str,
    /// Its words, folded.
    pub words: Vec<String>,
}

impl Ask {
    /// As we are asked.
    pub fn ours(&self) -> String {
        let quoted =
            |by: &str| self.words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(by);
        match self.kind {
            "word with inflections" => self.words.join(" "),
            "two words, either" => quoted(" OR "),
            "phrase" | "phrase, frequent" => format!("\"{}\"", self.words.join(" ")),
            "prefix" => format!("{}*", self.words.join(" ")),
            "fuzzy ~1" => format!("{}~1", self.words.join(" ")),
            "near /5" => quoted(" NEAR/5 "),
            _ => quoted(" "),
        }
    }
}

const FREQUENT: [&str; 12] = [
    "international peace and security",
    "security council",
    "united nations",
    "the situation in",
    "of the",
    "the secretary general",
    "acting under chapter vii of the charter of the united nations",
    "decides to remain seized of the matter",
    "calls upon",
    "in accordance with",
    "human rights",
    "of the united nations",
];

/// All questions, the same in every run.
pub fn all(paragraphs: &[String]) -> Vec<Ask> {
    let mut cut: Vec<Vec<String>> = paragraphs.iter().map(|paragraph| plain(paragraph)).collect();
    let ranked = ranked(&cut);
    cut.retain(|words| words.len() > 6);
    let mut chance = Chance::new(2);
    let mut asks = Vec::new();
    let mut ask = |kind, words: &[String]| asks.push(Ask { kind, words: words.to_vec() });
    let bands =
        [("word, frequent", 0..100), ("word, middling", 100..1500), ("word, rare", 1500..ranked.len())];
    for (kind, band) in bands {
        let words = &ranked[band];
        for _ in 0..40 {
            let word = chance.one_of(words).cloned().unwrap_or_default();
            ask(kind, std::slice::from_ref(&word));
            ask("word with inflections", &[word]);
        }
    }
    for (kind, many) in [("two words", 2), ("three words", 3), ("two words, either", 2), ("near /5", 2)] {
        for turn in 0..40 {
            // Half of them from one passage, half the most frequent of all.
            let passage = chance.one_of(&cut).cloned().unwrap_or_default();
            let from = if turn % 2 == 0 { &passage[..] } else { &ranked[..60] };
            let mut words: Vec<String> = Vec::new();
            while words.len() < many {
                let word = chance.one_of(from).cloned().unwrap_or_default();
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            ask(kind, &words);
        }
    }
    for turn in 0..60 {
        let length = 2 + turn % 4;
        let passage = chance.one_of(&cut).cloned().unwrap_or_default();
        let start = chance.below(passage.len() - length);
        ask("phrase", &passage[start..start + length]);
    }
    for phrase in FREQUENT {
        ask("phrase, frequent", &plain(phrase));
    }
    for turn in 0..40 {
        let word = chance.one_of(&ranked[..1500]).cloned().unwrap_or_default();
        let letters = word.chars().take(2 + turn % 4).collect();
        ask("prefix", &[letters]);
        let word =
            chance.one_of(&ranked[..1500]).filter(|word| word.len() > 3).cloned().unwrap_or("peace".into());
        ask("fuzzy ~1", &[word]);
    }
    asks
}

/// Words of letters and digits of ASCII alone, which every engine cuts alike.
fn plain(text: &str) -> Vec<String> {
    let folded = token::tokens(text).into_iter().map(|token| String::from(token.folded));
    folded.filter(|word| word.bytes().all(|byte| byte.is_ascii_alphanumeric())).collect()
}

fn ranked(cut: &[Vec<String>]) -> Vec<String> {
    let mut counts: HashMap<&String, usize> = HashMap::new();
    for word in cut
        .iter()
        .flatten()
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.len() > 1)
    {
        *counts.entry(word).or_default() += 1;
    }
    let mut ranked: Vec<(&String, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    ranked.into_iter().map(|(word, _)| word.clone()).collect()
}
