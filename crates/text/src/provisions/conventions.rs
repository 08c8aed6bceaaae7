//! What a forum's charter says of the way its texts are written.

/// The conventions of a forum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conventions {
    /// Words that open paragraphs.
    pub formulas: Vec<Formula>,
}

/// Words that open a paragraph and tell what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The words: `Reaffirming`.
    pub words: String,
    /// Their language (BCP 47).
    pub language: String,
    /// What a paragraph that they open is.
    pub nature: Nature,
}

/// What a provision does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// It leads up to what is decided.
    Preambular,
    /// It decides, requests, undertakes.
    Operative,
    /// It states.
    Declaratory,
}

impl Nature {
    /// As the act `set out` writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Preambular => "preambular",
            Self::Operative => "operative",
            Self::Declaratory => "declaratory",
        }
    }

    /// The nature of that word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        [Self::Preambular, Self::Operative, Self::Declaratory]
            .into_iter()
            .find(|nature| nature.word() == word)
    }
}

impl Conventions {
    /// The formula that a paragraph in a language opens with: the longest at its very beginning, else one behind a word
    /// or two (`Strongly condemns`, `The Council decides`).
    ///
    /// ```
    /// use text::{Conventions, Formula, Nature};
    /// let formula = |words: &str, nature| Formula { words: words.into(), language: "en".into(), nature };
    /// let formulas = vec![formula("decides", Nature::Operative), formula("recalling", Nature::Preambular)];
    /// let conventions = Conventions { formulas };
    /// let nature = |words| conventions.opening(words, "en").map(|formula| formula.nature);
    /// assert_eq!(nature("Recalling its earlier decisions,"), Some(Nature::Preambular));
    /// assert_eq!(nature("The Council decides to meet in May."), Some(Nature::Operative));
    /// assert_eq!(nature("It was agreed that nobody decides alone."), None);
    /// ```
    #[must_use]
    pub fn opening(&self, words: &str, language: &str) -> Option<&Formula> {
        let plain = words.trim_start_matches(|letter: char| !letter.is_alphabetic()).to_lowercase();
        let spoken: Vec<_> =
            self.formulas.iter().filter(|formula| same(&formula.language, language)).collect();
        let mut rest = plain.as_str();
        for _ in 0..3 {
            let opens = |formula: &&&Formula| begins(rest, &formula.words.to_lowercase());
            let longest = spoken.iter().filter(opens).max_by_key(|formula| formula.words.len());
            if let Some(formula) = longest {
                return Some(formula);
            }
            let (word, behind) = rest.split_once(char::is_whitespace)?;
            if word.ends_with(|letter: char| !letter.is_alphanumeric()) {
                return None;
            }
            rest = behind.trim_start();
        }
        None
    }
}

/// Whether words begin with a formula as whole words; scripts without spaces do not set them off.
fn begins(words: &str, formula: &str) -> bool {
    let spaced = formula.chars().last().is_some_and(|last| u32::from(last) < 0x2e80);
    let behind = words.strip_prefix(formula).filter(|_| !formula.is_empty());
    behind.is_some_and(|rest| !spaced || !rest.starts_with(char::is_alphanumeric))
}

/// Whether two tags are of one language, or one says none.
fn same(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let (one, other) = (primary(one), primary(other));
    one == other || [one, other].iter().any(|tag| tag.is_empty() || tag == "und")
}
