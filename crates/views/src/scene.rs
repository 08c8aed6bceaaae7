//! What a view looks at: a state, a moment, a language, and for whose eyes.

use forum::date::Day;
use forum::state::{AsOf, State};
use trace::Library;
use words::Words;

/// For whose eyes an answer is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Eyes {
    /// Everybody.
    Public,
    /// Every member of the forum.
    Forum,
    /// The desk that keeps the file. Here alone the officer's own seat may list what is its own.
    Desk,
}

/// Everything that an answer is computed from. The state was folded from the volumes that these eyes may see, up
/// to the moment of recording asked for; a view adds nothing to it.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// The state.
    pub state: &'a State,
    /// The day at whose end one looks; none for everything known.
    pub day: Option<Day>,
    /// Today, by the caller's clock: where a plan is compared with what was held, and the cadence projected.
    pub today: Day,
    /// The language and the forum's own words.
    pub words: &'a Words,
    /// The words of the texts, to search and trace.
    pub library: &'a Library,
    /// For whose eyes.
    pub eyes: Eyes,
}

impl<'a> Scene<'a> {
    /// The state at the day.
    #[must_use]
    pub fn as_of(&self) -> AsOf<'a> {
        self.state.as_of(self.day)
    }

    /// The day at whose end one looks, or today.
    #[must_use]
    pub fn until(&self) -> Day {
        self.day.unwrap_or(self.today)
    }
}
