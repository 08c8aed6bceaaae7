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

use std::collections::HashSet;
use std::ops::Range;

use crate::Outcome;
use crate::chance::Chance;
use crate::exchange::{Exchange, places};
use crate::made::edited;
use crate::unsc::{self, Resolution};

/// Lengths of passages in words; nought is a whole paragraph.
pub const LENGTHS: [usize; 5] = [8, 12, 20, 40, 0];
/// Edits in a hundred words.
pub const RATES: [usize; 5] = [0, 5, 10, 20, 30];
/// Passages of a cell.
pub const EACH: usize = 40;
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
    let exchange = Exchange::of(&resolutions, &mut chance);
    let half = |which: usize| resolutions.iter().skip(which).step_by(2);
    let paragraph =
        |half, resolution: &Resolution, words| Paragraph { half, resolution: resolution.number, words };
    let sources: Vec<Paragraph> = half(0)
        .flat_map(|one| one.paragraphs.iter().map(move |words| paragraph(Half::Source, one, words.clone())))
        .collect();
    let hosts = half(1)
        .flat_map(|one| one.paragraphs.iter().map(move |words| (one, words)))
        .map(|(one, words)| paragraph(Half::Host, one, exchange.apply(words)));
    let first_host = sources.len();
    let mut paragraphs = sources;
    paragraphs.extend(hosts);
    let plants = plant(&mut paragraphs, first_host, &mut chance);
    Ok(Planted { paragraphs, plants })
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

/// Puts words between two words of a host and names the bytes that they have there.
fn put(host: &mut String, words: &str, chance: &mut Chance) -> Range<usize> {
    let breaks: Vec<usize> = host.match_indices(' ').map(|(at, _)| at + 1).chain([0]).collect();
    let at = chance.one_of(&breaks).copied().unwrap_or_default();
    host.insert_str(at, &format!("{words} "));
    at..at + words.len()
}
