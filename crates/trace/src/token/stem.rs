//! Stems: the Snowball algorithms, by language of the passage.

use frostem::Stemmer;

use super::fold_stem;

/// The stemmer of one language, or none where no kept library has one.
#[derive(Clone, Copy)]
pub struct Stems(Option<Stemmer>);

impl Stems {
    /// For a language (BCP 47; only its first part counts).
    #[must_use]
    pub fn of(language: &str) -> Self {
        let base = language.split(['-', '_']).next().unwrap_or_default();
        // Snowball's names are longer words; a tag is two or three letters. Bokmål and Nynorsk are written alike enough.
        let name = match base {
            "nb" | "nn" => "no",
            short if short.len() <= 3 => short,
            _ => "",
        };
        Self(Stemmer::try_from_name(name).ok())
    }

    /// By that name.
    #[must_use]
    pub(crate) fn named(name: &str) -> Self {
        Self(Stemmer::try_from_name(name).ok())
    }

    /// What languages that share a stemmer are called together; empty where there is none.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.0.map_or("", |stemmer| stemmer.algorithm().name())
    }

    /// Whether the language has one.
    #[must_use]
    pub fn any(&self) -> bool {
        self.0.is_some()
    }

    /// The folded stem of a word in lower case.
    pub fn stem(&self, word: &str, into: &mut String) {
        into.clear();
        match self.0 {
            Some(stemmer) => fold_stem(&stemmer.stem(word), into),
            None => fold_stem(word, into),
        }
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Stems").field(&self.0.map(|stemmer| stemmer.algorithm())).finish()
    }
}

/// The folded stem of a word in lower case, in a language (BCP 47).
#[must_use]
pub fn stem(word: &str, language: &str) -> String {
    let mut stem = String::new();
    Stems::of(language).stem(word, &mut stem);
    stem
}
