//! Which document of Akoma Ntoso a text is, as the guidelines map the classes of documents.

/// The element, the subtype and the name of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    pub(super) element: &'static str,
    pub(super) subtype: &'static str,
    pub(super) name: String,
}

impl Default for Class {
    fn default() -> Self {
        Self::of("", true)
    }
}

impl Class {
    /// The class of a kind of text, as a charter names kinds. What was not adopted yet is a draft. What somebody says
    /// in an own name is a communication and never a deliberation.
    #[must_use]
    pub fn of(kind: &str, adopted: bool) -> Self {
        let lower = kind.to_lowercase();
        let has = |word: &str| lower.split(|letter: char| !letter.is_alphanumeric()).any(|one| one == word);
        let any = |words: &[&str]| words.iter().any(|word| has(word));
        let drafted = |name: &str| if adopted { name.to_owned() } else { format!("{name}Draft") };
        let (element, subtype, name) = if has("statement") {
            ("doc", "communication", "officialStatement".to_owned())
        } else if any(&["letter", "note", "circular", "address"]) {
            ("doc", "communication", camel(kind))
        } else if any(&["resolution", "decision", "declaration", "act", "recommendation"]) {
            ("statement", "deliberation", drafted(&camel(kind)))
        } else if any(&[
            "charter",
            "rules",
            "convention",
            "protocol",
            "treaty",
            "agreement",
            "regulation",
            "constitution",
        ]) {
            ("act", "provision", drafted(&camel(kind)))
        } else {
            ("doc", "paper", camel(kind))
        };
        Self { element, subtype, name: if name.is_empty() { "document".to_owned() } else { name } }
    }

    /// What the body of such a document is called.
    pub(super) fn body(&self) -> &'static str {
        if self.element == "act" { "body" } else { "mainBody" }
    }
}

/// `rules of procedure` as `rulesOfProcedure`.
fn camel(kind: &str) -> String {
    let words = kind.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut out = String::new();
    for word in words {
        let mut letters = word.chars();
        let first = letters.next().into_iter();
        if out.is_empty() {
            out.extend(first.flat_map(char::to_lowercase));
        } else {
            out.extend(first.flat_map(char::to_uppercase));
        }
        out.extend(letters);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Class;

    #[test]
    fn what_a_chair_says_is_never_a_deliberation() {
        let statement = Class::of("chair's statement", true);
        assert_eq!((statement.element, statement.subtype), ("doc", "communication"));
        assert_eq!(Class::of("declaration", true).element, "statement");
        assert_eq!(Class::of("declaration", false).name, "declarationDraft");
        assert_eq!(Class::of("Rules of procedure", true).name, "rulesOfProcedure");
        assert_eq!(Class::of("report", true).subtype, "paper");
    }
}
