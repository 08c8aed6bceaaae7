//! One request, with everything that its page is computed from.

use std::sync::Arc;

use desk::{DeskError, KnownAt};
use forum::date::Day;
use views::{Eyes, Scene};
use words::Words;

use crate::answer::Problem;
use crate::asked::Asked;
use crate::form::Typed;
use crate::house::House;
use crate::sheet::Cards;
use crate::sight::Sight;
use crate::vocabulary::vocabulary;

/// The hidden field that carries the word of a file that was sent.
pub(crate) const LAID: &str = "laid";

/// One request.
pub(crate) struct Visit {
    /// The house.
    pub(crate) house: Arc<House>,
    /// What the address asks for.
    pub(crate) asked: Asked,
    /// The state that it looks at.
    pub(crate) sight: Sight,
    /// The words of its language, for this forum.
    pub(crate) words: Words,
    /// Today.
    pub(crate) today: Day,
    /// Whether anything can be recorded.
    pub(crate) writable: bool,
    /// The parts of the path that stand for something.
    pub(crate) path: Vec<(String, String)>,
    /// What was posted.
    pub(crate) posted: Vec<(String, String)>,
    /// The cards of sources on its page.
    pub(crate) cards: Cards,
    /// A file that was posted: its name and bytes.
    pub(crate) file: Option<(String, Vec<u8>)>,
}

impl Visit {
    /// Looks at the record as the address asks.
    pub(crate) fn new(house: Arc<House>, mut asked: Asked) -> Result<Self, Problem> {
        let mut sight = house.look(asked.eyes, asked.known_at.as_ref(), &asked.without);
        if let (Err(DeskError::Record(error)), Some(KnownAt::Heads(_))) = (&sight, &asked.known_at) {
            // Receipts of another file, or of an end that was lost: asked about beside the field.
            asked.not_held(error.to_string());
            sight = house.look(asked.eyes, None, &asked.without);
        }
        let mut sight = sight.map_err(|error| Problem::Desk(error.to_string()))?;
        asked.without.clone_from(&sight.without);
        let language = asked.language.clone().unwrap_or_else(|| house.language.clone());
        let seen = sight.state.as_of(asked.as_of);
        let tag = Words::new(&language, &std::collections::BTreeMap::new()).language();
        let words = Words::new(&language, &vocabulary(seen, tag));
        if words.language() != "en" {
            name_in(&mut sight, &words, asked.as_of);
        }
        let writable = house.is_writable() && asked.known_at.is_none() && asked.eyes == Eyes::Desk;
        let today = jiff::ZonedDateTime::now().date();
        Ok(Self {
            house,
            asked,
            sight,
            words,
            today,
            writable,
            path: Vec::new(),
            posted: Vec::new(),
            cards: Cards::default(),
            file: None,
        })
    }

    /// What views look at.
    pub(crate) fn scene(&self) -> Scene<'_> {
        Scene {
            state: &self.sight.state,
            day: self.asked.as_of,
            today: self.today,
            words: &self.words,
            library: &self.sight.library,
            eyes: self.asked.eyes,
        }
    }

    /// The word of the file that came with the form, or with an earlier step of it, and what was typed beside it.
    pub(crate) fn laid(&self) -> (String, Typed) {
        let mut typed = self.typed();
        let word = match &self.file {
            Some((name, bytes)) => self.house.lay(name, bytes.clone()),
            None => typed.first(LAID).to_owned(),
        };
        typed.0.retain(|(name, _)| name != LAID);
        if !word.is_empty() {
            typed.0.push((LAID.to_owned(), word.clone()));
        }
        (word, typed)
    }

    /// A part of the path.
    pub(crate) fn part(&self, name: &str) -> &str {
        self.path.iter().find(|(part, _)| part == name).map_or("", |(_, value)| value.as_str())
    }

    /// The first posted value of a field.
    pub(crate) fn posted(&self, name: &str) -> &str {
        self.posted.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }
}

/// The forum's short name and title in the language of the page, where its charter or an official name has them.
fn name_in(sight: &mut Sight, words: &Words, day: Option<Day>) {
    let state = Arc::clone(&sight.state);
    let seen = state.as_of(day);
    let mut same = state.all(forum::noun::Noun::Organisation);
    let named =
        same.find(|one| seen.name_of(one) == sight.title).map(|one| seen.name_in(one, words.language()));
    if let Some(title) = named {
        title.clone_into(&mut sight.title);
    }
    let short = words.term("forum");
    if vocabulary(seen, words.language()).contains_key("forum") {
        sight.short = short;
    }
}
