//! What a formal document bears on its pages beside its title: who issues it, its symbol, its distribution.

/// The face of a formal document. Writers that have pages set it at the head of the first in full, and the symbol at
/// the head of every other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// Whose document it is: the forum or a body of it, or who speaks in an own name.
    pub issuer: String,
    /// Its symbol, such as `BA/2017/1`; may be empty.
    pub symbol: String,
    /// For whom it is, in words; may be empty.
    pub distribution: String,
    /// Its date as the forum writes it; may be empty.
    pub date: String,
    /// What else stands there, such as the original language.
    pub lines: Vec<String>,
    /// What stands before, between and behind the number of a page and how many there are: `page `, ` of ` and
    /// nothing. All empty for plain figures.
    pub page: [String; 3],
    /// What it is where the forum did not adopt it, told at the head of every page; empty for an adopted text.
    pub standing: String,
    /// Whether somebody speaks in it in an own name. Such a text never looks like one that was adopted.
    pub own_name: bool,
}
