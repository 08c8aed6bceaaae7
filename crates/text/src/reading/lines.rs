//! Lines of a text that was broken into lines by hand, by a printer or by a page: what begins a paragraph, what ends one,
//! how a broken word is put together again.

use std::collections::HashSet;

/// Whether a line begins with what numbers or marks a paragraph: `1.`, `(a)`, `iv)`, `III.`, `•`, `-`.
pub(crate) fn begins_marked(line: &str) -> bool {
    mark(line).is_some()
}

/// How many bytes the number or mark at the start of a line takes, with the spaces behind it.
pub(crate) fn mark(line: &str) -> Option<usize> {
    let end = line.find(char::is_whitespace)?;
    let (first, rest) = line.split_at(end);
    let spaces = rest.len() - rest.trim_start().len();
    if rest.trim().is_empty() {
        return None;
    }
    let sign = matches!(first, "•" | "-" | "–" | "—" | "*" | "·" | "○" | "▪" | "■" | "●" | "→");
    (sign || is_number(first)).then_some(end + spaces)
}

/// Whether a word numbers a paragraph.
fn is_number(word: &str) -> bool {
    let open = word.strip_prefix(['(', '[']);
    let inner = open.unwrap_or(word);
    let Some(inner) = inner.strip_suffix([')', ']', '.']).or_else(|| inner.strip_suffix(".-")) else {
        return false;
    };
    let framed = open.is_some() || !word.ends_with('.');
    let parts = inner.split('.');
    let letters = |part: &str| part.chars().count();
    let digits = |part: &str| (1..=3).contains(&letters(part)) && part.chars().all(char::is_numeric);
    let letter = |part: &str| letters(part) == 1 && part.chars().all(char::is_alphabetic);
    let roman =
        |part: &str| (1..=5).contains(&letters(part)) && part.chars().all(|sign| "ivxIVX".contains(sign));
    let double = |part: &str| {
        let mut signs = part.chars();
        let first = signs.next();
        letters(part) == 2 && first.is_some_and(char::is_lowercase) && first == signs.next() && framed
    };
    let bis = |part: &str| {
        ["bis", "ter", "quater"]
            .iter()
            .any(|end| part.strip_suffix(end).is_some_and(|front| digits(front.trim())))
    };
    // The initial of a name stands with a capital and a stop: `J. Smith`.
    let initial =
        |part: &str| letter(part) && part.chars().all(char::is_uppercase) && !framed && !roman(part);
    let mut count = 0;
    parts.into_iter().all(|part| {
        count += 1;
        (digits(part) || letter(part) || roman(part) || double(part) || bis(part))
            && !(count == 1 && initial(part))
    }) && count <= 5
}

/// Whether a line ends where a sentence or a provision may end.
pub(crate) fn ends_closed(line: &str) -> bool {
    let line = line.trim_end().trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', '/']);
    let line = line.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    line.ends_with(['.', ';', ':', '?', '!', '。', '；', '：', '؟', '؛', '։', '।', '…'])
}

/// Whether a line goes on a sentence: it begins with a small letter.
pub(crate) fn begins_small(line: &str) -> bool {
    let first = line.trim_start_matches(['"', '“', '«', '‘', '(', '[']).chars().next();
    first.is_some_and(char::is_lowercase)
}

/// Whether a line begins with a capital letter or a quotation.
pub(crate) fn begins_great(line: &str) -> bool {
    let first = line.trim_start_matches(['"', '“', '«', '‘', '(', '[']).chars().next();
    first.is_some_and(char::is_uppercase)
}

/// The words of a text, to tell a hyphen that belongs to a word from one that a line put there.
#[derive(Debug, Default)]
pub(crate) struct Hyphens {
    words: HashSet<String>,
    /// Broken words of which nobody can tell.
    pub(crate) unsure: Vec<String>,
}

/// Letters of the longest word that is put together again.
const LONGEST: usize = 100;

impl Hyphens {
    /// Takes in the words of lines that are not broken.
    pub(crate) fn learn<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut words = HashSet::new();
        for line in lines {
            let mut all: Vec<&str> = line.split_whitespace().collect();
            if all.last().is_some_and(|last| last.ends_with('-')) {
                all.pop();
            }
            words.extend(all.into_iter().map(folded));
        }
        Self { words, unsure: Vec::new() }
    }

    /// Adds a line to words that may end with a broken one.
    pub(crate) fn join(&mut self, words: &mut String, line: &str) {
        let line = line.trim();
        let kept = words.trim_end().len();
        words.truncate(kept);
        if words.is_empty() || line.is_empty() {
            words.push_str(line);
            return;
        }
        if words.ends_with('\u{ad}') {
            words.pop();
            words.push_str(line);
            return;
        }
        let meets = |of: fn(char) -> bool| {
            words.chars().rev().nth(1).is_some_and(of) && line.chars().next().is_some_and(of)
        };
        let (letters, either) = (meets(char::is_alphabetic), meets(char::is_alphanumeric));
        if words.ends_with(['-', '\u{2010}']) && either {
            if letters && self.is_made_by_line(words, line) {
                words.pop();
            }
        } else if !meets_without_space(words, line) {
            words.push(' ');
        }
        words.push_str(line);
    }

    /// Whether the hyphen at the end was put there by the line, as far as the text tells.
    fn is_made_by_line(&mut self, words: &str, line: &str) -> bool {
        // No word is longer: what is joined of line after line is not looked through again for each.
        if words.chars().rev().take(LONGEST).all(|letter| !letter.is_whitespace()) && words.len() > LONGEST {
            return false;
        }
        let front =
            words.rsplit(char::is_whitespace).next().unwrap_or_default().trim_end_matches(['-', '\u{2010}']);
        let back = line.split_whitespace().next().unwrap_or_default();
        // No word is so long; joining such things again and again would take the square of the time.
        if front.len() + back.len() > 200 {
            return false;
        }
        let (whole, hyphened) = (folded(&format!("{front}{back}")), folded(&format!("{front}-{back}")));
        if self.words.contains(&hyphened) || begins_great(back) || front.contains('-') {
            return false;
        }
        // Whose and how many is no other word.
        let stem = |word: &str| word.trim_end_matches('s').trim_end_matches(['’', '\'']).to_owned();
        if self.words.contains(&whole) || self.words.contains(&stem(&whole)) {
            return true;
        }
        let (front, back) = (folded(front), folded(back));
        // A part that is nowhere a word of its own, and so short that it hardly could be.
        let is_scrap = |part: &str| !self.words.contains(part) && part.chars().count() <= 3;
        if is_scrap(&back) {
            return true;
        }
        if self.words.contains(&front) && self.words.contains(&back) {
            return false;
        }
        if self.unsure.len() < 20 {
            self.unsure.push(format!("{front}-{back}"));
        }
        false
    }
}

/// A word as it is compared: small letters, without the signs around it.
fn folded(word: &str) -> String {
    word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase()
}

/// Whether scripts that are written without spaces meet at the end of a line.
fn meets_without_space(words: &str, line: &str) -> bool {
    let wide = |letter: Option<char>| {
        letter.is_some_and(|letter| {
            matches!(letter, '\u{2e80}'..='\u{303f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
                | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}'
                | '\u{20000}'..='\u{3ffff}')
        })
    };
    wide(words.chars().next_back()) && wide(line.chars().next())
}

#[cfg(test)]
mod tests {
    use super::{Hyphens, begins_marked};

    #[test]
    fn numbers_and_marks_are_told_from_words() {
        for line in [
            "1. The",
            "12) The",
            "(a) the",
            "III. The",
            "(iv) the",
            "a) the",
            "1.2.3. The",
            "• the",
            "- the",
            "(aa) the",
            "б) the",
        ] {
            assert!(begins_marked(line), "{line}");
        }
        for line in
            ["(1978), the", "1978. The", "The (a)", "J. Smith said", "of. x", "1.", "Mr. X", "435 (1978)"]
        {
            assert!(!begins_marked(line), "{line}");
        }
    }

    #[test]
    fn broken_words_are_joined_only_where_the_text_tells() {
        let mut hyphens = Hyphens::learn(
            ["the President and the Secretary-General were meet-", "self and rule"].into_iter(),
        );
        let mut joined = |front: &str, back: &str| {
            let mut words = front.to_owned();
            hyphens.join(&mut words, back);
            words
        };
        assert_eq!(joined("the Presi-", "dent."), "the President.");
        assert_eq!(joined("the secretary-", "general"), "the secretary-general");
        assert_eq!(joined("meet-", "ing now"), "meeting now");
        assert_eq!(joined("self-", "rule"), "self-rule");
        assert_eq!(joined("North-", "South"), "North-South");
        assert_eq!(joined("1990-", "1995"), "1990-1995");
        assert_eq!(joined("soft\u{ad}", "ware"), "software");
        assert_eq!(joined("accord-", "ance"), "accord-ance");
        assert_eq!(joined("各方", "应交换"), "各方应交换");
        assert_eq!(hyphens.unsure, ["accord-ance"]);
    }
}
