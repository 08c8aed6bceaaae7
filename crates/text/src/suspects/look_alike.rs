//! Letters that look like those of another alphabet: mixed into a word, or a whole word of them in a text of the other.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_script::{Script, UnicodeScript as _};
use unicode_security::confusable_detection::skeleton;

use super::{Find, SuspectKind};

/// Finds them in a paragraph.
pub(super) fn find(text: &str) -> Vec<Find> {
    let words: Vec<Word> = words(text).map(|(at, word)| Word::of(at, word)).collect();
    let mut found = Vec::new();
    let wide = text.chars().any(|letter| {
        matches!(letter.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul)
    });
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_styled(*letter, wide)) {
        let plain: String = letter.nfkc().collect();
        let what =
            format!("looks like `{plain}` and is another character: a search for the word does not find it");
        found.push(Find { at, character: letter, kind: SuspectKind::LookAlike, what });
    }
    // Words that nobody could take for words of another alphabet show that theirs is meant.
    let sure: Vec<&Word> = words.iter().filter(|word| !word.looks_other).collect();
    let meant: Vec<Script> =
        SCRIPTS.into_iter().filter(|script| sure.iter().any(|word| word.scripts == [*script])).collect();
    let counts = SCRIPTS.map(|script| (script, words.iter().map(|word| word.count(script)).sum::<usize>()));
    let count = |script: Script| counts.iter().find(|(own, _)| *own == script).map_or(0, |(_, count)| *count);
    for word in &words {
        match word.scripts.as_slice() {
            [] => {}
            [script] => {
                let script = *script;
                let other = if script == Script::Latin { Script::Cyrillic } else { Script::Latin };
                let alone = script != Script::Latin
                    && word.looks_other
                    && !meant.contains(&script)
                    && count(other) > count(script);
                // A single small letter is a word in Russian, and none of a foreign abbreviation.
                let single =
                    script == Script::Latin && word.is_small_letter() && count(other) > 2 * count(script);
                if (alone && is_alphabet(script)) || single && word.looks_other {
                    found.extend(word.letters.iter().map(|(at, letter, _)| lone(*at, *letter, other)));
                }
            }
            _ => found.extend(word.mixed()),
        }
    }
    found
}

/// A word with the scripts of its letters.
struct Word {
    letters: Vec<(usize, char, Script)>,
    scripts: Vec<Script>,
    /// Whether all its letters look like letters of the other alphabet.
    looks_other: bool,
}

impl Word {
    fn of(start: usize, word: &str) -> Self {
        let letters: Vec<(usize, char, Script)> = word
            .char_indices()
            .map(|(at, letter)| (start + at, letter, letter.script()))
            .filter(|(_, _, script)| !matches!(script, Script::Common | Script::Inherited | Script::Unknown))
            .collect();
        let mut scripts = Vec::new();
        for (_, _, script) in &letters {
            if !scripts.contains(script) {
                scripts.push(*script);
            }
        }
        let looks_other = letters.iter().all(|(_, letter, script)| like(*letter, *script).is_some());
        Self { letters, scripts, looks_other }
    }

    fn count(&self, script: Script) -> usize {
        self.letters.iter().filter(|(_, _, own)| *own == script).count()
    }

    fn is_small_letter(&self) -> bool {
        matches!(self.letters.as_slice(), [(_, letter, _)] if letter.is_lowercase())
    }

    /// The letters that are not of the alphabet of most.
    fn mixed(&self) -> Vec<Find> {
        let alphabets: Vec<Script> =
            self.scripts.iter().copied().filter(|script| is_alphabet(*script)).collect();
        if alphabets.len() < 2 {
            return Vec::new();
        }
        let most =
            alphabets.iter().copied().max_by_key(|script| (self.count(*script), *script == Script::Latin));
        let foreign =
            self.letters.iter().filter(|(_, _, script)| Some(*script) != most && alphabets.contains(script));
        foreign
            .map(|(at, letter, script)| {
                let of = most.map_or("other", Script::full_name);
                let what = match like(*letter, *script) {
                    Some(like) => format!("looks like {of} `{like}` in a word of {of} letters"),
                    None => format!("stands in a word of {of} letters"),
                };
                Find { at: *at, character: *letter, kind: SuspectKind::LookAlike, what }
            })
            .collect()
    }
}

fn lone(at: usize, letter: char, other: Script) -> Find {
    let like = like(letter, letter.script()).unwrap_or(letter);
    let of = other.full_name();
    let what = format!("looks like {of} `{like}` in a text of {of} letters");
    Find { at, character: letter, kind: SuspectKind::LookAlike, what }
}

/// Words: letters and marks, with the joiners inside them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |letter: char| {
        letter.is_alphabetic()
            || matches!(letter.script(), Script::Inherited)
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
    };
    text.split(move |letter| !is_part(letter)).filter(|word| !word.is_empty()).map(|word| {
        let at = word.as_ptr().addr() - text.as_ptr().addr();
        (at, word)
    })
}

/// Alphabets whose letters are taken for one another.
const SCRIPTS: [Script; 8] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
    Script::Georgian,
    Script::Lisu,
];

fn is_alphabet(script: Script) -> bool {
    SCRIPTS.contains(&script)
}

/// Cyrillic letters of today by the Latin letters that they look like.
static CYRILLIC: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let letters = ('А'..='я').chain(['ё', 'Ё', 'і', 'І', 'ј', 'Ј', 'ѕ', 'Ѕ', 'ү', 'Ү', 'һ']);
    letters
        .filter_map(|letter| Some((single(letter)?, letter)).filter(|(like, _)| like.is_ascii_alphabetic()))
        .collect()
});

/// The letter that one of a script is taken for: of Latin for the others, of Cyrillic for Latin.
fn like(letter: char, script: Script) -> Option<char> {
    if script == Script::Latin {
        return CYRILLIC.iter().find(|(like, _)| *like == letter).map(|(_, letter)| *letter);
    }
    single(letter).filter(|like| like.is_ascii_alphabetic())
}

/// What a letter looks like, where that is one letter.
fn single(letter: char) -> Option<char> {
    let text = letter.to_string();
    let mut like = skeleton(&text);
    let first = like.next()?;
    like.next().is_none().then_some(first)
}

/// Letters in the dress of others: mathematical alphabets anywhere, wide letters outside texts of wide letters.
fn is_styled(letter: char, wide: bool) -> bool {
    matches!(letter, '\u{1d400}'..='\u{1d7ff}')
        || !wide
            && matches!(letter, '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
}
