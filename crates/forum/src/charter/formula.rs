//! The words that open paragraphs of the forum's texts, and what a paragraph that they open is.

use super::Charter;
use crate::date::Truth;
use crate::id::Id;

/// What a paragraph does, as the act `set out` has it.
pub const NATURES: &[&str] = &["operative", "declaratory", "preambular"];

/// A formula in force, or possibly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formula<'a> {
    /// The words: `Reaffirming`.
    pub words: &'a str,
    /// Their language (BCP 47).
    pub language: &'a str,
    /// One of [`NATURES`].
    pub nature: &'a str,
    /// Whether the part that says so is in force.
    pub truth: Truth,
    /// The part that says so.
    pub part: &'a Id,
}

impl Charter {
    /// The formulas of the forum's texts. A part that does not name both language and nature says nothing.
    pub fn formulas(&self) -> impl Iterator<Item = Formula<'_>> {
        self.parts_of("formula").filter_map(|part| {
            let mut values = part.words();
            let (language, nature) = (values.next()?, values.next()?);
            let known = NATURES.contains(&nature);
            known.then_some(Formula {
                words: &part.name,
                language,
                nature,
                truth: part.truth,
                part: &part.id,
            })
        })
    }
}
