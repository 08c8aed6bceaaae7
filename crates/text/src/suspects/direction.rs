//! Characters that change the order in which letters are shown.

use super::{Find, SuspectKind};
use crate::Direction;

/// Whether any letter is written from right to left, so that marks of direction have their use.
pub(super) fn is_mixed(text: &str) -> bool {
    text.chars().any(|letter| Direction::of(letter.encode_utf8(&mut [0; 4])) == Some(Direction::RightToLeft))
}

/// Finds those that turn letters round, are left open, close nothing, or stand in text that runs one way only.
pub(super) fn find(text: &str, mixed: bool) -> Vec<Find> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut isolates = 0_usize;
    let mut add = |at: usize, character: char, what: &str| {
        found.push(Find { at, character, kind: SuspectKind::Direction, what: what.to_owned() });
    };
    const OPEN: &str = "turns what stands behind it, and nothing ends that";
    const USELESS: &str = "does not show, and has no use where all letters run one way";
    for (at, letter) in text.char_indices() {
        match letter {
            '\u{202d}' | '\u{202e}' => {
                add(at, letter, "shows the letters behind it in another order than they are read");
                open.push((at, letter));
            }
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => {
                if !mixed && matches!(letter, '\u{202a}' | '\u{202b}') {
                    add(at, letter, USELESS);
                }
                isolates += usize::from(letter >= '\u{2066}');
                open.push((at, letter));
            }
            '\u{202c}' => match open.last() {
                Some((_, '\u{202a}'..='\u{202e}')) => drop(open.pop()),
                _ => add(at, letter, "ends a turn of direction that nothing began"),
            },
            '\u{2069}' if isolates == 0 => add(at, letter, "ends a turn of direction that nothing began"),
            '\u{2069}' => {
                isolates -= 1;
                // What was left open inside ends with it, as every program shows it.
                while let Some((at, inside)) = open.pop().filter(|(_, inside)| *inside < '\u{2066}') {
                    add(at, inside, OPEN);
                }
            }
            '\u{200e}' | '\u{200f}' | '\u{61c}' if !mixed => add(at, letter, USELESS),
            // An end of a line inside a paragraph ends nothing.
            _ => {}
        }
    }
    open.into_iter().for_each(|(at, letter)| add(at, letter, OPEN));
    found.sort_by_key(|find: &Find| find.at);
    // An override left open is one thing to look at.
    found.dedup_by_key(|find| find.at);
    found
}
