//! What is settled when all words are known: the language and direction of the whole, and what needs not be said of runs.

use std::collections::HashMap;

use super::styles::Languages;
use crate::reading::blocks::{each_run, paragraphs, settle_links};
use crate::{Block, Direction, Document};

/// Settles language, direction and links of a document. `fallback` is the language of its default style.
pub(super) fn settle(document: &mut Document, aliases: &HashMap<String, String>, fallback: Option<String>) {
    let mut letters: HashMap<Option<String>, usize> = HashMap::new();
    let mut ways = [0_usize; 2];
    each_run(document, &mut |run| {
        let count = run.text.chars().filter(|letter| letter.is_alphabetic()).count();
        *letters.entry(run.language.clone()).or_default() += count;
        match Direction::of(&run.text) {
            Some(Direction::LeftToRight) => ways[0] += count,
            Some(Direction::RightToLeft) => ways[1] += count,
            None => {}
        }
    });
    // Of two languages of as many letters always the same one.
    let most = letters.into_iter().max_by(|one, other| (one.1, &other.0).cmp(&(other.1, &one.0)));
    document.language = most.and_then(|(language, _)| language).or(fallback).unwrap_or_default();
    document.direction = if ways[1] > ways[0] { Direction::RightToLeft } else { Direction::LeftToRight };
    let language = document.language.clone();
    each_run(document, &mut |run| {
        let letters = run.text.chars().any(char::is_alphabetic);
        run.language.take_if(|own| *own == language || !letters);
        let told = Direction::of(&run.text);
        run.direction.take_if(|said| !letters || told == Some(*said));
    });
    settle_links(document, aliases);
}

/// The language of words, by the script that most of their kind are written in.
pub(super) fn language(languages: &Languages, text: &str) -> Option<String> {
    let first = text.chars().find(|letter| letter.is_alphabetic())?;
    let of = |language: &Option<String>, scripts: &[&str]| {
        // A style names a language for each script, whether or not anybody chose it.
        language.clone().filter(|language| scripts.iter().all(|other| !language.starts_with(other)))
    };
    match first {
        '\u{900}'..='\u{97f}' => languages.complex.clone(),
        '\u{590}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => of(&languages.complex, &["hi", "mr", "ne", "sa"]),
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{20000}'..='\u{3ffff}' => languages.asian.clone(),
        _ => languages.western.clone(),
    }
}

/// The words of blocks, a line each, without those taken out.
pub(super) fn lines(blocks: Vec<Block>) -> Vec<String> {
    let line = |runs: Vec<crate::Run>| {
        let standing = runs.into_iter().filter(|run| !run.is_deleted());
        let text: String = standing.map(|run| run.text).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    paragraphs(blocks).into_iter().map(line).filter(|line| !line.is_empty()).collect()
}
