//! Characters that do not show, that turn lines round, or that look like others: a reader cannot see them, but a search
//! and a comparison do. Ordinary uses in the scripts that need them are told apart.

mod direction;
mod invisible;
mod look_alike;
mod name;
mod paragraphs;

use std::collections::HashMap;

use crate::Document;

/// A character that is not what it seems, with how often it stands in the same word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The block in which it stands first, by its place in [`Document::blocks`]; `None` outside the body.
    pub block: Option<usize>,
    /// The same in words: `paragraph 14`, `table 2, row 3, column 1`, `note 2`, `title`.
    pub place: String,
    /// What is suspicious about it.
    pub kind: SuspectKind,
    /// The character.
    pub character: char,
    /// Its number and name: `U+202E, right-to-left override`.
    pub name: String,
    /// What it does to a reader, as a short sentence.
    pub what: String,
    /// The word around it, with the character made visible: `pa⟦U+0443⟧ment`.
    pub word: String,
    /// How often it stands in this word, in the whole document.
    pub count: usize,
}

/// What is suspicious about a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuspectKind {
    /// It turns the order of letters round, or leaves what does so open.
    Direction,
    /// It looks like a letter of another alphabet.
    LookAlike,
    /// It does not show.
    Invisible,
    /// It has no meaning that everybody shares: for private use, not assigned, a control character.
    Meaningless,
    /// It stands where a letter was lost.
    Lost,
}

/// No list of different suspects is longer: a file that has more is one to look at as a whole.
const MOST: usize = 2000;

/// What was found at one place of a paragraph.
struct Find {
    at: usize,
    character: char,
    kind: SuspectKind,
    what: String,
}

/// The suspicious characters of a document, in the order of their first places. Characters in ordinary use (joiners in
/// Persian and Indic words, soft hyphens inside words, direction marks in mixed text) are not among them.
#[must_use]
pub fn suspects(document: &Document) -> Vec<Suspect> {
    let mut suspects: Vec<Suspect> = Vec::new();
    let mut known: HashMap<(char, String), usize> = HashMap::new();
    // The lines of header and footer stand in the direction of the pages, whatever their own letters.
    let paragraphs = paragraphs::of(document);
    let pages = paragraphs.iter().any(|paragraph| direction::is_mixed(&paragraph.text));
    for paragraph in paragraphs {
        let text = &paragraph.text;
        if text.is_ascii()
            && !text.bytes().any(|byte| byte.is_ascii_control() && byte != b'\n' && byte != b'\t')
        {
            continue;
        }
        let mut found = invisible::find(text);
        let mixed = pages && (paragraph.block.is_none() || direction::is_mixed(text));
        found.extend(direction::find(text, mixed));
        found.extend(look_alike::find(text));
        found.sort_by_key(|find| find.at);
        for find in found {
            let word = word(text, find.at);
            if let Some(suspect) =
                known.get(&(find.character, word.clone())).and_then(|at| suspects.get_mut(*at))
            {
                suspect.count += 1;
            } else if suspects.len() < MOST {
                known.insert((find.character, word.clone()), suspects.len());
                suspects.push(Suspect {
                    block: paragraph.block,
                    place: paragraph.place.clone(),
                    kind: find.kind,
                    character: find.character,
                    name: name::of(find.character),
                    what: find.what,
                    word,
                    count: 1,
                });
            }
        }
    }
    suspects
}

/// Words with every character in them made visible that does not show, or turns lines round: `a⟦U+200B⟧b`. What is in
/// ordinary use is made visible as well.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().map(|letter| if name::shows(letter) { letter.to_string() } else { number(letter) }).collect()
}

fn number(letter: char) -> String {
    format!("⟦U+{:04X}⟧", u32::from(letter))
}

/// The word around a place, with the character there and those that do not show made visible.
fn word(text: &str, at: usize) -> String {
    const AROUND: usize = 30;
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let mut rest = rest.chars();
    let own = rest.next().map(number).unwrap_or_default();
    let is_word = |letter: &char| !letter.is_whitespace();
    let before: Vec<char> = before.chars().rev().take_while(is_word).take(AROUND).collect();
    let before: String = before.into_iter().rev().collect();
    let behind: String = rest.take_while(is_word).take(AROUND).collect();
    format!("{}{own}{}", visible(&before), visible(&behind))
}
