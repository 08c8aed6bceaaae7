//! Lines of a given width, as terminals measure it.

use unicode_width::UnicodeWidthStr;

/// Columns that the text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The width of the longest word.
pub fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(width).max().unwrap_or(0)
}

/// Breaks text between words into lines no wider than asked; a longer word is broken only where it has to be.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        let needed = width(&line) + usize::from(!line.is_empty()) + width(word);
        if needed <= room {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, room, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Puts all but the end of a word that is too wide into lines, and returns its end.
fn break_word(word: &str, room: usize, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    for letter in word.chars() {
        let mut wider = piece.clone();
        wider.push(letter);
        if width(&wider) > room && !piece.is_empty() {
            lines.push(std::mem::take(&mut piece));
        }
        piece.push(letter);
    }
    piece
}

/// The text with blanks before or after it, so that it fills the room.
pub fn pad(text: &str, room: usize, right: bool) -> String {
    let blanks = " ".repeat(room.saturating_sub(width(text)));
    if right { format!("{blanks}{text}") } else { format!("{text}{blanks}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_and_no_word_is_lost() {
        let text = "between April 1993 and the summer, 亚洲相互协作与信任措施会议 and https://www.s-cica.org/index.php?view=page";
        for room in [8, 20, 33, 80] {
            let lines = wrap(text, room);
            assert!(lines.iter().all(|line| width(line) <= room), "{room}: {lines:?}");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn a_word_is_kept_whole_where_it_fits() {
        assert_eq!(wrap("one seventeen two", 9), ["one", "seventeen", "two"]);
    }
}
