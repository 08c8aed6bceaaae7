//! Words exchanged for others of about their frequency, so that a text keeps the grammar and the repetitions of its
//! language and says something else.

use std::collections::HashMap;
use std::ops::Range;

use crate::chance::Chance;
use crate::unsc::Resolution;

/// So many of the most frequent words stay, if they are short.
const COMMON: usize = 100;
/// So many letters are short.
const SHORT: usize = 4;
/// Words change places within so many ranks of frequency.
const BAND: usize = 64;

/// What each word becomes.
pub struct Exchange(HashMap<String, String>);

impl Exchange {
    /// Exchanges the words of all resolutions; those of one kind (letters or not) change places with those near in frequency.
    pub fn of(resolutions: &[Resolution], chance: &mut Chance) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (_, word) in resolutions.iter().flat_map(|one| &one.paragraphs).flat_map(|words| places(words)) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        let mut ranked: Vec<(String, usize)> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let lettered = |word: &(String, usize)| word.0.chars().all(char::is_alphabetic);
        let stays =
            |(rank, (word, _)): &(usize, (String, usize))| *rank < COMMON && word.chars().count() <= SHORT;
        let moved = ranked.into_iter().enumerate().filter(|word| !stays(word)).map(|(_, word)| word);
        let (words, others): (Vec<_>, Vec<_>) = moved.partition(lettered);
        let mut exchange = HashMap::new();
        for band in words.chunks(BAND).chain(others.chunks(BAND)) {
            let mut band: Vec<String> = band.iter().map(|(word, _)| word.clone()).collect();
            chance.shuffle(&mut band);
            let next = band.iter().cycle().skip(1);
            exchange.extend(band.iter().cloned().zip(next.cloned()));
        }
        Self(exchange)
    }

    /// Exchanges the words of a paragraph. Capitals stay capitals.
    pub fn apply(&self, words: &str) -> String {
        let mut renamed = String::with_capacity(words.len());
        let mut at = 0;
        for (place, word) in places(words) {
            renamed.push_str(words.get(at..place.start).unwrap_or_default());
            match self.0.get(&word.to_lowercase()) {
                Some(other) if word.starts_with(char::is_uppercase) => renamed.push_str(&capital(other)),
                Some(other) => renamed.push_str(other),
                None => renamed.push_str(word),
            }
            at = place.end;
        }
        renamed.push_str(words.get(at..).unwrap_or_default());
        renamed
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The words of a paragraph without their punctuation, with their bytes.
pub fn places(words: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    words
        .split(|sign: char| !sign.is_alphanumeric())
        .scan(0, |at, word| {
            let start = *at;
            // A split sign may take several bytes: the next word begins after it.
            let rest = words_after(words, start + word.len());
            *at = rest;
            Some((start..start + word.len(), word))
        })
        .filter(|(place, _)| !place.is_empty())
}

fn words_after(words: &str, end: usize) -> usize {
    let sign = words.get(end..).and_then(|rest| rest.chars().next());
    end + sign.map_or(0, char::len_utf8)
}
