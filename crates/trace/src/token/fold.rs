//! The form in which words are compared: compatibility forms resolved, lower case, accents and marks away, one form of each
//! Arabic letter, digits as ASCII.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::Word;
use super::digits;

/// Room for the two forms of one word.
#[derive(Debug, Default)]
pub(super) struct Folding {
    folded: String,
    plain: String,
}

impl Folding {
    /// Folds a word and shows it, unless nothing of it is left.
    pub(super) fn show(
        &mut self,
        text: &str,
        span: Range<usize>,
        spaceless: bool,
        see: &mut dyn FnMut(&Word<'_>),
    ) {
        let Some(word) = text.get(span.clone()) else { return };
        self.folded.clear();
        if word.is_ascii() && !word.contains(['-', '\n', '.', ',', ':', ';', ' ']) {
            self.folded.push_str(word);
            self.folded.make_ascii_lowercase();
            see(&Word { folded: &self.folded, plain: &self.folded, span, spaceless });
            return;
        }
        self.plain.clear();
        for character in word.chars().filter(|one| !is_unseen(*one)).nfkc() {
            self.take(character);
        }
        if !self.folded.is_empty() {
            see(&Word { folded: &self.folded, plain: &self.plain, span, spaceless });
        }
    }

    /// Folds what is in lower case already.
    pub(super) fn fold_all(mut self, word: &str, into: &mut String) {
        if word.is_ascii() {
            into.push_str(word);
            return;
        }
        word.chars().for_each(|character| self.fold(character));
        into.push_str(&self.folded);
    }

    fn take(&mut self, character: char) {
        // What else stands inside a word: the hyphen and line end that broke it, the stops of an acronym, Hebrew gershayim.
        if is_sign(character) {
            return;
        }
        for lower in character.to_lowercase() {
            let lower = digits::value(lower).unwrap_or(match lower {
                '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{2032}' => '\'',
                other => other,
            });
            self.plain.push(lower);
            self.fold(lower);
        }
    }

    fn fold(&mut self, character: char) {
        if character.is_ascii() {
            self.folded.push(character);
            return;
        }
        match letters(character) {
            Folded::Gone => {}
            Folded::One(one) => self.folded.push(one),
            Folded::More(more) => self.folded.push_str(more),
            Folded::Same => self.folded.push(character),
            Folded::Base => {
                let mut base = character;
                let mut first = true;
                decompose_canonical(character, |part| {
                    if first {
                        base = part;
                        first = false;
                    }
                });
                self.folded.push(base);
            }
        }
    }
}

enum Folded {
    Gone,
    One(char),
    More(&'static str),
    /// The letter without its accents.
    Base,
    Same,
}

/// Soft hyphens, joiners, marks of direction, tatweel.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{640}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn is_sign(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            | '.'
            | ','
            | ';'
            | ':'
            | '"'
            | '\u{B7}'
            | '\u{5F3}'
            | '\u{5F4}'
            | '\u{2044}'
            | '\u{2027}'
            | '\u{66B}'
            | '\u{66C}'
    ) || character.is_whitespace()
}

fn letters(character: char) -> Folded {
    match character {
        'ß' => Folded::More("ss"),
        'æ' => Folded::More("ae"),
        'œ' => Folded::More("oe"),
        'þ' => Folded::More("th"),
        'ø' => Folded::One('o'),
        'đ' | 'ð' => Folded::One('d'),
        'ł' => Folded::One('l'),
        'ħ' => Folded::One('h'),
        'ŧ' => Folded::One('t'),
        'ı' => Folded::One('i'),
        'ĸ' => Folded::One('k'),
        'ŋ' => Folded::One('n'),
        'ς' => Folded::One('σ'),
        // In Russian `ё` is mostly printed `е`; `й` is another letter than `и`.
        'ё' | 'ѐ' => Folded::One('е'),
        'ѝ' => Folded::One('и'),
        '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{3FF}' | '\u{1E00}'..='\u{1FFF}' => Folded::Base,
        'آ' | 'أ' | 'إ' | 'ٱ' => Folded::One('ا'),
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' | 'ۓ' => Folded::One('ي'),
        'ک' | 'ڪ' => Folded::One('ك'),
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' | 'ۂ' | 'ۃ' => Folded::One('ه'),
        'ؤ' => Folded::One('و'),
        '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' => Folded::Gone,
        // Hebrew points, Arabic vowels and marks of recitation, Syriac points.
        '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6ED}'
        | '\u{730}'..='\u{74A}'
        | '\u{8D3}'..='\u{8FF}'
            if is_combining_mark(character) =>
        {
            Folded::Gone
        }
        _ => Folded::Same,
    }
}
