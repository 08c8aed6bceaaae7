//! Whether and how well words match what was asked.

use forum::entry::Openness;
use forum::noun::Noun;
use forum::schema::FieldKind;
use forum::state::{Assertion, Thing};
use forum::value::Value;

use crate::lookup::fold;
use crate::{Mark, Scene, cells};

/// What was asked, folded.
pub struct Query {
    phrase: String,
    words: Vec<String>,
}

/// One value that matched.
pub struct Hit {
    /// How well: the least is best.
    pub tier: usize,
    /// The property that matched.
    pub property: &'static str,
    /// Its words.
    pub words: String,
    /// Language of the words, where it is known and not that of the page.
    pub language: Option<String>,
    /// Who says so.
    pub marks: Vec<Mark>,
    /// How open it is.
    pub level: Option<Openness>,
    /// The overlay it comes from.
    pub overlay: Option<String>,
}

/// Properties that name a thing.
const NAMES: &[&str] =
    &["name", "title", "heading", "item", "earlier_name", "short", "code", "symbol", "alias", "label"];

impl Query {
    /// Nothing can be asked with no letter or digit.
    pub fn new(given: &str) -> Option<Self> {
        let phrase = fold(given);
        let words: Vec<String> =
            phrase.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        (!words.is_empty()).then_some(Self { phrase, words })
    }

    /// How well a name matches.
    fn name(&self, folded: &str) -> Option<usize> {
        let at_word = format!(" {folded}").contains(&format!(" {}", self.phrase));
        match folded {
            same if same == self.phrase => Some(0),
            start if start.starts_with(&self.phrase) => Some(1),
            _ if at_word => Some(2),
            _ if self.all_in(folded) => Some(3),
            _ => None,
        }
    }

    /// How well running words match.
    fn running(&self, folded: &str) -> Option<usize> {
        let at_word = format!(" {folded}").contains(&format!(" {}", self.phrase));
        if at_word {
            Some(4)
        } else if self.all_in(folded) {
            Some(5)
        } else {
            None
        }
    }

    /// Whether every word asked for begins a word here; scripts without spaces match anywhere.
    fn all_in(&self, folded: &str) -> bool {
        let spaced = format!(" {folded}");
        self.words.iter().all(|word| {
            let anywhere = word.chars().any(|letter| u32::from(letter) >= 0x2E80);
            spaced.contains(&format!(" {word}")) || anywhere && folded.contains(word.as_str())
        })
    }
}

/// The values of a thing that match; its id counts as a name.
pub fn hits(scene: &Scene<'_>, thing: &Thing, query: &Query, names_only: bool) -> Vec<Hit> {
    let own = thing.assertions.iter().filter(|one| one.stands() && is_words(thing.noun, one.property));
    let mut found: Vec<Hit> = own.filter_map(|one| hit(scene, thing, one, query, names_only)).collect();
    if found.is_empty() && thing.noun != Noun::Alias && fold(thing.id.words()) == query.phrase {
        let words = thing.id.short().to_owned();
        let (marks, level) = (cells::sources(thing), None);
        let overlay = thing.overlay().map(str::to_owned);
        found.push(Hit { tier: 0, property: "id", words, language: None, marks, level, overlay });
    }
    found
}

fn is_words(noun: Noun, property: &str) -> bool {
    let kind = cells::field(noun, property).map(|field| field.kind);
    matches!(kind, Some(FieldKind::Text | FieldKind::Prose))
}

fn hit(scene: &Scene<'_>, thing: &Thing, one: &Assertion, query: &Query, names_only: bool) -> Option<Hit> {
    let Value::Text(words) = &one.value else { return None };
    let folded = fold(words);
    let tier = if NAMES.contains(&one.property) {
        query.name(&folded)
    } else if names_only {
        None
    } else {
        query.running(&folded)
    };
    let language = thing.text("language").filter(|tag| *tag != scene.words.language());
    tier.map(|tier| Hit {
        tier,
        property: one.property,
        words: words.clone(),
        language: language.map(str::to_owned),
        marks: cells::marks(&one.said),
        level: cells::level(&one.said.openness),
        overlay: one.said.overlay.as_deref().map(str::to_owned),
    })
}
