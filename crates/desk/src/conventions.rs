//! How the charter of a day says that texts are written, as readers of documents take it.

use forum::charter::Charter;
use forum::date::Day;
use forum::state::State;
use text::{Conventions, Formula, Nature};

/// The formulas of the charter in force, or possibly in force, on a day.
#[must_use]
pub fn conventions(state: &State, day: Day) -> Conventions {
    let charter = Charter::at(state, day);
    let formula = |formula: forum::charter::Formula<'_>| {
        let nature = Nature::read(formula.nature)?;
        Some(Formula { words: formula.words.to_owned(), language: formula.language.to_owned(), nature })
    };
    Conventions { formulas: charter.formulas().filter_map(formula).collect() }
}
