//! The acts of the forum and the fields of each, as one table. Forms, spreadsheet templates, pack rows,
//! scenario givens and the checking of input are all read from it, so they cannot differ (docs/rules.md, rule 15).
//!
//! To add an act, see `docs/adding-an-act.md`.

mod deeds;
mod desk;
mod field;
mod structure;
mod talk;
mod texts;

pub use field::{Field, FieldKind, Need};
pub use texts::{OUTCOMES, PROVISION_OUTCOMES};

use crate::noun::Noun;

/// What kind of act this is: its name, the thing it makes, and what can be said in it.
#[derive(Debug, PartialEq, Eq)]
pub struct ActKind {
    /// The verb as the record writes it, in words: `set aside`.
    pub name: &'static str,
    /// The version of the payload; a new field raises it.
    pub version: u32,
    /// The nouns that an id in this act may newly name: one for most acts.
    pub makes: &'static [Noun],
    /// What the act does, in one line, for forms and templates.
    pub about: &'static str,
    /// The fields, in the order of forms and templates.
    pub fields: &'static [Field],
    /// The right of the charter that a live act needs; acts without one are the desk's own record-keeping.
    pub right: Option<&'static str>,
}

impl ActKind {
    /// The field of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The fields that have to be given.
    pub fn required(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.need == Need::Required)
    }
}

/// Every act that says something, in the order of the guide. Acts that only keep the record itself
/// (`open volume`, `correct`, `withdraw`, `forget`, `release`, `seat`, `leave overlay`) are in [`crate::entry`].
pub fn acts() -> impl Iterator<Item = &'static ActKind> {
    [structure::ACTS, talk::ACTS, texts::ACTS, deeds::ACTS, desk::ACTS].into_iter().flatten()
}

/// The act of that name; hyphens and underscores count as spaces.
#[must_use]
pub fn act(name: &str) -> Option<&'static ActKind> {
    let spaced = name.replace(['-', '_'], " ");
    acts().find(|act| act.name == spaced)
}

/// The noun of a newly named thing: the one that the act makes, or, where it makes several, the one that the
/// kind in the id names.
#[must_use]
pub fn noun_made(act: &ActKind, id: &crate::id::Id) -> Option<Noun> {
    match act.makes {
        [] => None,
        [only] => Some(*only),
        several => {
            let kind = id.short().split('/').next().unwrap_or_default();
            several.iter().copied().find(|noun| noun.word() == kind)
        }
    }
}

/// Columns of the written form that every act has beside its own fields.
pub const COMMON_COLUMNS: &[&str] =
    &["id", "row", "source", "confidence", "note", "overlay", "level", "live", "actor", "override"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_act_has_a_name_of_its_own() {
        let names: BTreeSet<_> = acts().map(|act| act.name).collect();
        assert_eq!(names.len(), acts().count());
    }

    #[test]
    fn no_field_hides_a_common_column() {
        for act in acts() {
            for field in act.fields {
                assert!(!COMMON_COLUMNS.contains(&field.name), "{} of {}", field.name, act.name);
            }
        }
    }

    #[test]
    fn every_noun_is_made_by_an_act_and_every_reference_can_be_met() {
        let made: BTreeSet<Noun> = acts().flat_map(|act| act.makes).copied().collect();
        for noun in Noun::ALL {
            assert!(made.contains(noun), "{} is made by no act", noun.word());
        }
    }

    #[test]
    fn there_is_no_act_of_voting_and_no_word_of_compliance() {
        for act in acts() {
            for word in ["vote", "ballot", "comply", "compliance"] {
                assert!(!act.name.contains(word) && !act.about.contains(word));
            }
        }
    }
}
