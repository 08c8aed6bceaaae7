//! What was looked at: a state with its words, ready to be asked.

use desk::{Look, Scope};
use forum::charter::Charter;
use forum::date::Day;
use views::{Params, Scene, Sheet, ViewError};
use words::Words;

use crate::asked::Asking;
use crate::eyes;
use crate::paper::Paper;

/// A state as somebody may see it, at a moment, in the forum's own words.
pub struct Looked {
    /// The state and what has to be printed with it.
    pub look: Look,
    /// The forum's words at that moment.
    pub words: Words,
    eyes: views::Eyes,
    day: Option<Day>,
    today: Day,
}

impl Looked {
    /// What was looked at, in a language.
    pub fn new(look: Look, scope: &Scope, day: Option<Day>, today: Day, language: &str) -> Self {
        let words = words(&look, day.unwrap_or(today), language);
        Self { eyes: eyes::of_views(&scope.eyes), look, words, day, today }
    }

    /// The scene that views look at.
    pub fn scene(&self) -> Scene<'_> {
        Scene {
            state: &self.look.state,
            day: self.day,
            today: self.today,
            words: &self.words,
            library: &self.look.library,
            eyes: self.eyes,
        }
    }

    /// Asks a view.
    pub fn ask(&self, view: &str, params: &Params) -> Result<Sheet, ViewError> {
        views::show(&self.scene(), view, params)
    }

    /// An answer as a document, with the receipts of what it was computed from at its foot.
    pub fn document(&self, sheet: &Sheet) -> text::Document {
        let foot: Vec<String> = self.look.receipts.iter().map(ToString::to_string).collect();
        views::document(&self.scene(), sheet, &foot)
    }

    /// A page in the forum's words.
    pub fn paper(&self, asking: &Asking) -> Paper {
        asking.paper(self.words.clone())
    }
}

/// The language with what the forum's charter calls things on that day.
fn words(look: &Look, day: Day, language: &str) -> Words {
    let charter = Charter::at(&look.state, day);
    let tag = Words::new(language, &std::collections::BTreeMap::new()).language();
    let mut vocabulary = charter.vocabulary(tag);
    let outcomes =
        charter.outcome_words(tag).into_iter().map(|(name, word)| (format!("choice-{name}"), word));
    vocabulary.extend(outcomes);
    Words::new(language, &vocabulary)
}
