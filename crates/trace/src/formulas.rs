//! The formula that opens a provision: "Reaffirming", "Decides to remain seized". Formulas are part of a charter.

use crate::token::tokens;

/// Which of these formulas opens the words, as its place among them: the longest that does.
#[must_use]
pub fn formula<'f>(words: &str, formulas: impl IntoIterator<Item = &'f str>) -> Option<usize> {
    let opening = tokens(words);
    let opens = |formula: &str| {
        let own = tokens(formula);
        let same = !own.is_empty()
            && own.len() <= opening.len()
            && own.iter().zip(&opening).all(|(own, word)| own.folded == word.folded);
        same.then_some(own.len())
    };
    let found = formulas.into_iter().enumerate().filter_map(|(at, formula)| Some((opens(formula)?, at)));
    found.max_by_key(|(length, at)| (*length, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_formula_opens_a_provision_whatever_its_capitals_and_never_half_a_word() {
        let formulas = ["Decides", "Decides to remain seized", "Re"];
        assert_eq!(formula("\u{201c}DECIDES to remain\u{a0}seized of the matter", formulas), Some(1));
        assert_eq!(formula("Decides that", formulas), Some(0));
        assert_eq!(formula("Reaffirming its", formulas), None);
    }
}
