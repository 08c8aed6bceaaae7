//! How much a word weighs in a passage: BM25, with a fixed reference length instead of the average of the corpus.
//!
//! So a passage weighs the same whatever else was added, impacts are computed once, and answers do not depend on the order
//! in which a corpus grew.

/// How soon further occurrences stop counting.
const K1: f64 = 1.2;
/// How much length counts.
const B: f64 = 0.75;
/// The length in words at which an occurrence counts as it is: that of a common paragraph.
const LENGTH: f64 = 32.0;
/// How finely a word's rarity is measured.
const FINE: f64 = 1024.0;

/// Of a word that occurs so often in so many words: 1 to 255.
pub(crate) fn impact(occurrences: u32, words: u32) -> u8 {
    let occurrences = f64::from(occurrences.max(1));
    let length = K1 * (1.0 - B + B * f64::from(words) / LENGTH);
    (occurrences / (occurrences + length) * 255.0).round().clamp(1.0, 255.0) as u8
}

/// The weight of a word that so many of all passages have.
pub(crate) fn rarity(having: u64, all: u64) -> u32 {
    let having = having.min(all) as f64;
    ((1.0 + (all as f64 - having + 0.5) / (having + 0.5)).ln() * FINE).round() as u32
}

/// Points as a score: that of BM25 with the weights of rounded impacts.
pub(crate) fn score(points: u32) -> f32 {
    (f64::from(points) * (K1 + 1.0) / 255.0 / FINE) as f32
}
