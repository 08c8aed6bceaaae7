//! Lines no wider than they should be, by the width that letters have in a terminal.

use unicode_width::UnicodeWidthStr;

/// The text in lines of that width, the first behind `first`, the others behind `rest`. A word that is too long for a
/// line stands on one of its own, uncut.
pub(super) fn text(text: &str, width: usize, first: &str, rest: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        lines.extend(folded(paragraph, width.saturating_sub(rest.width())));
    }
    let mut out = String::new();
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            out.push('\n');
        }
        out.push_str(if place == 0 { first } else { rest });
        out.push_str(line);
    }
    if text.trim().is_empty() { String::new() } else { out }
}

/// One paragraph in lines.
pub(super) fn folded(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split_whitespace() {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
