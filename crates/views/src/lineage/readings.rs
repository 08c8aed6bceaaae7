//! How a phrase reads: as it was given, and under every name of the term that it names, each in its language.

use forum::noun::Noun;
use forum::state::Thing;
use trace::{Corpus, Use};

use crate::lookup::fold;
use crate::reach::Reach;
use crate::{Cell, Scene, labels, passages};

/// See the module.
pub struct Readings<'a> {
    name: String,
    /// Phrases with their languages; none means that of the letters.
    phrases: Vec<(String, String)>,
    /// The term that is meant, if the record has one.
    pub term: Option<&'a Thing>,
}

impl<'a> Readings<'a> {
    /// Of a phrase as somebody gives it, or of a term.
    pub fn of(scene: &Scene<'a>, given: &str, term: Option<&Thing>) -> Self {
        let term = term.and_then(|term| scene.state.thing(&term.id)).or_else(|| term_named(scene, given));
        let mut all = Self { name: given.to_owned(), phrases: Vec::new(), term };
        match term.filter(|term| given.contains('/') && !term.id.as_str().is_empty()) {
            Some(term) => all.name = labels::of(scene, term),
            None => all.add(given, None),
        }
        if let Some(term) = term {
            all.add(&labels::of(scene, term), None);
            for alias in scene.as_of().aliases(term) {
                all.add(alias.words, alias.language);
            }
        }
        all
    }

    /// The same, and wherever another phrase stands.
    pub fn with(mut self, phrase: &str) -> Self {
        self.add(phrase, None);
        self
    }

    fn add(&mut self, phrase: &str, language: Option<&str>) {
        let folded = fold(phrase);
        if !folded.is_empty() && self.phrases.iter().all(|(other, _)| fold(other) != folded) {
            let language = language.map_or_else(|| language_of(phrase), str::to_owned);
            self.phrases.push((phrase.to_owned(), language));
        }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The phrases looked for.
    pub fn phrases(&self) -> impl Iterator<Item = &str> {
        self.phrases.iter().map(|(phrase, _)| phrase.as_str())
    }

    /// The phrase that was given, or the term's name.
    pub fn phrase(&self) -> &str {
        self.phrases.first().map_or("", |(phrase, _)| phrase)
    }

    /// Every use under any reading, each place once.
    pub fn uses(&self, corpus: &Corpus, reach: &Reach<'_>) -> Vec<(Use, usize)> {
        let mut all: Vec<(Use, usize)> = Vec::new();
        for (number, (phrase, language)) in self.phrases.iter().enumerate() {
            for one in trace::uses(corpus, phrase, language, &|at| reach.keeps(at)) {
                let overlaps = |other: &Use| {
                    other.passage == one.passage
                        && other.span.start < one.span.end
                        && one.span.start < other.span.end
                };
                match all.iter_mut().find(|(other, _)| overlaps(other)) {
                    Some(same) if one.manner < same.0.manner => *same = (one, number),
                    Some(_) => {}
                    None => all.push((one, number)),
                }
            }
        }
        all.sort_by_key(|(one, _)| (one.passage, one.span.start));
        all
    }

    /// A reading by its number.
    pub fn reading(&self, number: usize) -> &str {
        self.phrases.get(number).map_or("", |(phrase, _)| phrase)
    }

    /// Which readings were looked for, where there are several.
    pub fn note(&self, scene: &Scene<'_>) -> Option<Cell> {
        let said = self.phrases.iter().map(|(phrase, language)| {
            let language = passages::tongue(scene, language);
            scene.words.with("trace-reading", &[("words", phrase.into()), ("language", language.into())])
        });
        let all = labels::listed(scene, said);
        (self.phrases.len() > 1)
            .then(|| Cell::text(scene.words.with("trace-readings", &[("readings", all.into())])))
    }
}

/// The term of that name.
pub fn term_named<'a>(scene: &Scene<'a>, given: &str) -> Option<&'a Thing> {
    let folded = fold(given);
    let mut all = scene.state.all(Noun::Term);
    all.find(|term| scene.as_of().all_names(term).into_iter().any(|name| fold(name) == folded))
}

/// The language whose endings a phrase is read with: English for plain Latin letters, any other for the rest.
pub fn language_of(phrase: &str) -> String {
    let latin = phrase.chars().filter(|letter| letter.is_alphabetic()).all(|letter| u32::from(letter) < 0x80);
    let cyrillic = phrase.chars().any(|letter| matches!(u32::from(letter), 0x400..=0x4FF));
    match (latin, cyrillic) {
        (true, _) => "en",
        (_, true) => "ru",
        _ => "und",
    }
    .to_owned()
}
