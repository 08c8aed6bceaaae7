//! A thousand passages planted where nothing else is reused, the same in every run.
//!
//! Every second resolution is a *source* and stays as it is. The others become *hosts*: each of their words but the
//! short ones (up to four letters) of the hundred most frequent of the corpus is exchanged for another of about its
//! frequency, always the same one, so that a host has the grammar and the repetitions of the language and no sentence
//! of any source.
//! From the paragraphs of the sources, forty passages for each length and rate of edits are copied into the
//! paragraphs of hosts, each source paragraph and each host paragraph serving once. Each word of a passage is edited
//! with the probability of the cell: a third of the edits exchange it for a word of the hosts, a third put one before
//! it, a third leave it out.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::Outcome;
use crate::chance::Chance;
use crate::unsc::{self, Resolution};

/// Lengths of passages in words; nought is a whole paragraph.
pub const LENGTHS: [usize; 5] = [8, 12, 20, 40, 0];
/// Edits in a hundred words.
pub const RATES: [usize; 5] = [0, 5, 10, 20, 30];
/// Passages of a cell.
pub const EACH: usize = 40;
/// So many of the most frequent words are the same in sources and hosts, if they are short.
const COMMON: usize = 100;
/// So many letters are short.
const SHORT: usize = 4;
/// Words change places within so many ranks of frequency.
const BAND: usize = 64;

/// One half of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// What was copied from.
    Source,
    /// What was copied into.
    Host,
}

/// One paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The half that it belongs to.
    pub half: Half,
    /// The resolution, by number.
    pub resolution: u64,
    /// Its words.
    pub words: String,
}

/// A passage that stands in a source and in a host.
#[derive(Clone, Debug)]
pub struct Plant {
    /// Its length and rate, as places in [`LENGTHS`] and [`RATES`].
    pub cell: (usize, usize),
    /// The source paragraph and the bytes copied.
    pub source: (usize, Range<usize>),
    /// The host paragraph and the bytes planted.
    pub host: (usize, Range<usize>),
}

/// Paragraphs with what was planted in them.
pub struct Planted {
    /// All paragraphs: sources, then hosts.
    pub paragraphs: Vec<Paragraph>,
    /// What was planted.
    pub plants: Vec<Plant>,
}

/// Makes it.
pub fn make() -> Outcome<Planted> {
    let resolutions = unsc::resolutions()?;
    let mut chance = Chance::new(3);
    let exchange = exchange(&resolutions, &mut chance);
    let half = |which: usize| resolutions.iter().skip(which).step_by(2);
    let paragraph =
        |half, resolution: &Resolution, words| Paragraph { half, resolution: resolution.number, words };
    let sources: Vec<Paragraph> = half(0)
        .flat_map(|one| one.paragraphs.iter().map(move |words| paragraph(Half::Source, one, words.clone())))
        .collect();
    let hosts = half(1)
        .flat_map(|one| one.paragraphs.iter().map(move |words| (one, words)))
        .map(|(one, words)| paragraph(Half::Host, one, renamed(words, &exchange)));
    let first_host = sources.len();
    let mut paragraphs = sources;
    paragraphs.extend(hosts);
    let plants = plant(&mut paragraphs, first_host, &mut chance);
    Ok(Planted { paragraphs, plants })
}

/// What each word becomes in a host: words of one kind (letters or not) change places with those near in frequency.
fn exchange(resolutions: &[Resolution], chance: &mut Chance) -> HashMap<String, String> {
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
    exchange
}

fn renamed(words: &str, exchange: &HashMap<String, String>) -> String {
    let mut renamed = String::with_capacity(words.len());
    let mut at = 0;
    for (place, word) in places(words) {
        renamed.push_str(words.get(at..place.start).unwrap_or_default());
        match exchange.get(&word.to_lowercase()) {
            Some(other) if word.starts_with(char::is_uppercase) => renamed.push_str(&capital(other)),
            Some(other) => renamed.push_str(other),
            None => renamed.push_str(word),
        }
        at = place.end;
    }
    renamed.push_str(words.get(at..).unwrap_or_default());
    renamed
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

fn plant(paragraphs: &mut [Paragraph], first_host: usize, chance: &mut Chance) -> Vec<Plant> {
    let host_words: Vec<String> = paragraphs
        .iter()
        .skip(first_host)
        .flat_map(|paragraph| places(&paragraph.words).map(|(_, word)| word.to_owned()).collect::<Vec<_>>())
        .collect();
    let mut used = HashSet::new();
    let mut plants = Vec::new();
    for (length, words) in LENGTHS.iter().enumerate() {
        for (rate, percent) in RATES.iter().enumerate() {
            for _ in 0..EACH {
                let Some((source, copied)) = passage(paragraphs, first_host, *words, &mut used, chance)
                else {
                    continue;
                };
                let text =
                    paragraphs.get(source).and_then(|one| one.words.get(copied.clone())).unwrap_or_default();
                let edited = edited(text, *percent as f64 / 100.0, &host_words, chance);
                let host = loop {
                    let host = first_host + chance.below(paragraphs.len() - first_host);
                    if used.insert(host) {
                        break host;
                    }
                };
                let Some(into) = paragraphs.get_mut(host) else { continue };
                let planted = put(&mut into.words, &edited, chance);
                plants.push(Plant { cell: (length, rate), source: (source, copied), host: (host, planted) });
            }
        }
    }
    plants
}

/// A passage of so many words out of a source paragraph that has not served; a whole one has twelve to 120.
fn passage(
    paragraphs: &[Paragraph],
    first_host: usize,
    words: usize,
    used: &mut HashSet<usize>,
    chance: &mut Chance,
) -> Option<(usize, Range<usize>)> {
    loop {
        let source = chance.below(first_host);
        let places: Vec<Range<usize>> =
            places(&paragraphs.get(source)?.words).map(|(place, _)| place).collect();
        let fits = if words == 0 { (12..=120).contains(&places.len()) } else { places.len() >= words };
        if !fits || !used.insert(source) {
            continue;
        }
        let words = if words == 0 { places.len() } else { words };
        let first = chance.below(places.len() - words + 1);
        return Some((source, places.get(first)?.start..places.get(first + words - 1)?.end));
    }
}

fn edited(text: &str, rate: f64, host_words: &[String], chance: &mut Chance) -> String {
    let mut edited: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        if !chance.happens(rate) {
            edited.push(word);
            continue;
        }
        let other = chance.one_of(host_words).map(String::as_str).unwrap_or_default();
        match chance.below(3) {
            0 => edited.push(other),
            1 => edited.extend([other, word]),
            _ => {}
        }
    }
    edited.join(" ")
}

/// Puts words between two words of a host and names the bytes that they have there.
fn put(host: &mut String, words: &str, chance: &mut Chance) -> Range<usize> {
    let breaks: Vec<usize> = host.match_indices(' ').map(|(at, _)| at + 1).chain([0]).collect();
    let at = chance.one_of(&breaks).copied().unwrap_or_default();
    host.insert_str(at, &format!("{words} "));
    at..at + words.len()
}
