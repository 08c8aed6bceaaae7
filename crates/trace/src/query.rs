//! What somebody looks for: words, `"exact phrases"`, `a NEAR/5 b`, `prefix*`, `fuzzy~1`, `this OR that`, `-not`.
//!
//! Words side by side must all occur in a passage. A plain word finds its inflections too, by the language of the passage;
//! a phrase finds the folded words alone, one after another.

mod read;

use std::fmt;

use crate::token;

/// A question to the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub(crate) node: Node,
}

/// Why a query is not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// Nothing to look for.
    #[error("nothing to look for: write a word, or a phrase in double quotes")]
    Empty,
    /// Only what must not occur.
    #[error("`-` leaves out, but nothing says what to look for: add a word before it")]
    OnlyWithout,
    /// `NEAR` or `OR` without something on both sides.
    #[error("`{0}` stands between two words or phrases")]
    Alone(String),
    /// Only words and phrases can be near each other.
    #[error("`NEAR` joins words and phrases, not groups in brackets")]
    NearGroup,
    /// How far is not understood.
    #[error("`{0}` is not understood: write NEAR/1 to NEAR/{most} with the number of words", most = Query::FARTHEST)]
    Distance(String),
    /// How fuzzy is not understood.
    #[error("`{0}` is not understood: write ~1 or ~2 for one or two letters that may differ")]
    Fuzzy(String),
    /// Brackets do not pair.
    #[error("a bracket is open or closed without its partner")]
    Bracket,
    /// More than any question needs.
    #[error("this is longer than a question may be ({most} words)", most = Query::LONGEST)]
    TooLong,
}

/// One thing that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// A word with its inflections.
    Word { folded: Box<str>, plain: Box<str> },
    /// Folded words in a row; the last may go on when `open`.
    Phrase { units: Vec<Box<str>>, open: bool },
    /// A word that differs in at most so many letters.
    Fuzzy { folded: Box<str>, distance: u8 },
}

/// What must hold of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Leaf(Leaf),
    /// At most so many words apart, in either order.
    Near {
        one: Leaf,
        other: Leaf,
        within: u32,
    },
    All {
        of: Vec<Node>,
        without: Vec<Node>,
    },
    Any(Vec<Node>),
}

impl Query {
    /// The largest distance of `NEAR`, in words.
    pub const FARTHEST: u32 = 100;
    /// The most words and phrases of one question.
    pub const LONGEST: usize = 64;

    /// Reads what somebody typed. A quotation mark that was not closed yet closes at the end.
    ///
    /// # Errors
    ///
    /// Where it is no question; the message says what to write instead.
    pub fn read(text: &str) -> Result<Self, QueryError> {
        read::query(text).map(|node| Self { node })
    }

    /// Exactly these words in a row; nothing where the text has no word.
    #[must_use]
    pub fn phrase(text: &str) -> Option<Self> {
        let units: Vec<Box<str>> = units(text).into_iter().map(|unit| unit.folded).collect();
        let few = !units.is_empty() && units.len() <= Self::LONGEST * 16;
        few.then_some(Self { node: Node::Leaf(Leaf::Phrase { units, open: false }) })
    }

    /// Any of several questions.
    #[must_use]
    pub fn any(of: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut nodes: Vec<Node> = of.into_iter().map(|query| query.node).collect();
        match nodes.len() {
            0 => None,
            1 => nodes.pop().map(|node| Self { node }),
            _ => Some(Self { node: Node::Any(nodes) }),
        }
    }
}

/// A word as the index counts it: a character where the script writes without spaces, so that no guess of a segmenter can
/// hide a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub folded: Box<str>,
    pub plain: Box<str>,
    pub span: std::ops::Range<usize>,
    /// The word of its text that it belongs to.
    pub word: usize,
    pub spaceless: bool,
}

/// The units of a text, a hyphen at a line end joining.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    units_read(text, token::LineEnd::Joins)
}

/// The units of a text.
pub(crate) fn units_read(text: &str, line_end: token::LineEnd) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut word = 0;
    token::each(text, line_end, &mut |seen| {
        token::each_unit(text, seen, &mut |folded, span| {
            let plain = if seen.spaceless { folded } else { seen.plain };
            units.push(Unit {
                folded: folded.into(),
                plain: plain.into(),
                span,
                word,
                spaceless: seen.spaceless,
            });
        });
        word += 1;
    });
    units
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.node.fmt(f)
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word { plain, .. } => write!(f, "{plain}"),
            Self::Phrase { units, open } => {
                let star = if *open { "*" } else { "" };
                write!(f, "\"{}{star}\"", units.join(" "))
            }
            Self::Fuzzy { folded, distance } => write!(f, "{folded}~{distance}"),
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |nodes: &[Self], by: &str| {
            let parts: Vec<String> = nodes.iter().map(|node| node.inner()).collect();
            parts.join(by)
        };
        match self {
            Self::Leaf(leaf) => leaf.fmt(f),
            Self::Near { one, other, within } => write!(f, "{one} NEAR/{within} {other}"),
            Self::Any(nodes) => f.write_str(&joined(nodes, " OR ")),
            Self::All { of, without } => {
                f.write_str(&joined(of, " "))?;
                without.iter().try_for_each(|node| write!(f, " -{}", node.inner()))
            }
        }
    }
}

impl Node {
    fn inner(&self) -> String {
        match self {
            Self::Leaf(_) => self.to_string(),
            _ => format!("({self})"),
        }
    }
}
