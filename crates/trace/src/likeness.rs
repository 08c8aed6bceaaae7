//! Whether two words are one word in two guises: another spelling (`organisation`, `organization`), or another
//! ending (`threat`, `threats`). Words are folded tokens. What only looks alike (`adopt`, `adapt`) is another word.

/// How near two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same letters.
    Same,
    /// The same word, spelt otherwise.
    Spelling,
    /// The same word with another ending.
    Ending,
    /// Another word.
    Other,
}

/// How near two folded words of a language are.
#[must_use]
pub fn likeness(one: &str, other: &str, language: &str) -> Likeness {
    if one == other {
        return Likeness::Same;
    }
    if !may_vary(one) || !may_vary(other) {
        return Likeness::Other;
    }
    let (one, other) = (spelling(one), spelling(other));
    if one == other {
        Likeness::Spelling
    } else if endings(&one, &other, language) {
        Likeness::Ending
    } else {
        Likeness::Other
    }
}

/// Short words, figures and words without letters of an alphabet are only ever themselves.
fn may_vary(word: &str) -> bool {
    word.chars().count() > 3
        && word.chars().all(|letter| letter.is_alphabetic() && u32::from(letter) < 0x0900)
}

/// A word as every way of spelling it comes out.
fn spelling(word: &str) -> String {
    let mut plain = word.replace('z', "s").replace("ae", "e").replace("oe", "e").replace("our", "or");
    for (ending, common) in [("ogue", "og"), ("amme", "am"), ("tre", "ter")] {
        if let Some(stem) = plain.strip_suffix(ending) {
            plain = format!("{stem}{common}");
        }
    }
    let mut letters: Vec<char> = plain.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// Whether only the ending differs. English has few endings; elsewhere two letters, and three in a long word,
/// decline or conjugate.
fn endings(one: &str, other: &str, language: &str) -> bool {
    if language == "en" || language.starts_with("en-") {
        return stem(one) == stem(other);
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let longest = one.len().max(other.len());
    let bound = if longest > 9 { 3 } else { 2 };
    same > 3 && one.len() - same <= bound && other.len() - same <= bound
}

/// The word without an English ending.
fn stem(word: &str) -> &str {
    let endings = ["ies", "ing", "es", "ed", "s", "y", "e"];
    let cut = endings.iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|stem| stem.chars().count() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_another_spelling_or_ending_and_a_neighbour_is_another_word() {
        let of = |one, other| likeness(one, other, "en");
        assert_eq!(of("organisation", "organization"), Likeness::Spelling);
        assert_eq!(of("programme", "program"), Likeness::Spelling);
        assert_eq!(of("travelling", "traveling"), Likeness::Spelling);
        assert_eq!(of("dialogue", "dialog"), Likeness::Spelling);
        assert_eq!(of("neighbour", "neighbor"), Likeness::Spelling);
        assert_eq!(of("threat", "threats"), Likeness::Ending);
        assert_eq!(of("policy", "policies"), Likeness::Ending);
        assert_eq!(of("adopt", "adapt"), Likeness::Other);
        assert_eq!(of("nation", "national"), Likeness::Other);
        assert_eq!(of("cooperative", "cooperation"), Likeness::Other);
        assert_eq!(of("1284", "1285"), Likeness::Other);
        assert_eq!(likeness("безопасность", "безопасности", "ru"), Likeness::Ending);
        assert_eq!(likeness("всеобъемлющая", "всеобъемлющей", "ru"), Likeness::Ending);
        assert_eq!(likeness("安全", "安保", "zh"), Likeness::Other);
    }

    #[test]
    fn likeness_does_not_depend_on_which_word_comes_first() {
        let words =
            ["threat", "threats", "organise", "organize", "organised", "peace", "security", "securities"];
        for one in words {
            for other in words {
                assert_eq!(likeness(one, other, "en"), likeness(other, one, "en"), "{one} {other}");
            }
        }
    }
}
