//! Sources: who says it, where, and how sure that is (invariant I2).

use serde::{Deserialize, Serialize};

/// How far a source carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A single weak source, a self-description, or a contested side.
    Low,
    /// One secondary source, or a part is reconstructed.
    Medium,
    /// A primary source, or two that are independent.
    High,
}

impl Confidence {
    /// The three words of the written form.
    pub const WORDS: &[&str] = &["high", "medium", "low"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        match word {
            "high" => Some(Self::High),
            "medium" => Some(Self::Medium),
            "low" => Some(Self::Low),
            _ => None,
        }
    }

    /// The word of the written form.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// A source of one entry: an address or the name of a work, and the place in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// An address (`https://...`) or the name of a work.
    pub cite: String,
    /// Page, line or article within it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How sure the entry is on the strength of its sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

impl Source {
    /// Reads the sources of one cell of the written form: several are separated by ` ; `; a work that is no
    /// address may end in the place, as in `paper 351-353`.
    #[must_use]
    pub fn read_cell(cell: &str, confidence: Option<Confidence>) -> Vec<Self> {
        cell.split(" ; ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (cite, place) = split_place(part);
                Self { cite: cite.to_owned(), place: place.map(str::to_owned), confidence }
            })
            .collect()
    }

    /// The source as the written form writes it.
    #[must_use]
    pub fn written(&self) -> String {
        self.place.as_ref().map_or_else(|| self.cite.clone(), |place| format!("{} {place}", self.cite))
    }
}

fn split_place(part: &str) -> (&str, Option<&str>) {
    let places = |text: &str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | ' '));
    match part.find(|c: char| c.is_ascii_digit()) {
        Some(at) if at > 1 && !part.contains("://") && part.as_bytes().get(at - 1) == Some(&b' ') => {
            let (cite, place) = part.split_at(at);
            if places(place) { (cite.trim_end(), Some(place)) } else { (part, None) }
        }
        _ => (part, None),
    }
}
