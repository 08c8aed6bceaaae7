//! Fields of acts.

use crate::noun::Noun;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of words.
    Text,
    /// Words that may run over lines.
    Prose,
    /// The id of a thing of one of these nouns; none means any.
    Ref(&'static [Noun]),
    /// A date, possibly partial.
    When,
    /// The end of a period: a date, `..` for none yet, `unknown`.
    End,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A language tag (BCP 47).
    Language,
    /// Working material: kept beside the record, forgettable.
    Matter,
    /// A file: kept byte for byte beside the record.
    Document,
    /// A reference and the outcome for it, `provision/x = adopted`.
    Outcome,
}

/// Whether a field has to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the act cannot be recorded.
    Required,
    /// May be left out: what is not said stays unknown.
    Optional,
}

/// One field of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name of the column and of the property.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it has to be given.
    pub need: Need,
    /// Several values may stand in it, separated by ` ; `.
    pub many: bool,
    /// Two standing values that cannot both be true are a conflict (rule 13).
    pub single: bool,
}

impl Field {
    const fn new(name: &'static str, kind: FieldKind) -> Self {
        Self { name, kind, need: Need::Optional, many: false, single: false }
    }

    /// The same field, to be given always.
    pub(super) const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// The same field, taking several values.
    pub(super) const fn many(mut self) -> Self {
        self.many = true;
        self
    }

    /// The same field, of which only one value can be true.
    pub(super) const fn single(mut self) -> Self {
        self.single = true;
        self
    }
}

pub(super) const fn text(name: &'static str) -> Field {
    Field::new(name, FieldKind::Text)
}

pub(super) const fn prose(name: &'static str) -> Field {
    Field::new(name, FieldKind::Prose)
}

pub(super) const fn refer(name: &'static str, nouns: &'static [Noun]) -> Field {
    Field::new(name, FieldKind::Ref(nouns))
}

pub(super) const fn when(name: &'static str) -> Field {
    Field::new(name, FieldKind::When)
}

pub(super) const fn end(name: &'static str) -> Field {
    Field::new(name, FieldKind::End)
}

pub(super) const fn choice(name: &'static str, words: &'static [&'static str]) -> Field {
    Field::new(name, FieldKind::Choice(words))
}

pub(super) const fn number(name: &'static str) -> Field {
    Field::new(name, FieldKind::Number)
}

pub(super) const fn flag(name: &'static str) -> Field {
    Field::new(name, FieldKind::Flag)
}

pub(super) const fn language(name: &'static str) -> Field {
    Field::new(name, FieldKind::Language)
}

pub(super) const fn of_kind(name: &'static str, kind: FieldKind) -> Field {
    Field::new(name, kind)
}
