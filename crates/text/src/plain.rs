//! Plain text, eighty columns wide: for mail, for the terminal, for comparing two documents line by line.

mod asides;
mod columns;
mod parallel;
mod reading;
mod wrap;

pub use reading::read;

use unicode_width::UnicodeWidthStr;

use crate::{Block, Document, Face, Item, Number, Run, Style, xml};

const WIDTH: usize = 80;

/// The document as plain text.
#[must_use]
pub fn write(document: &Document) -> String {
    let line = |text: &str| wrap::text(&xml::clean(text), WIDTH, "", "");
    let mut pieces: Vec<String> = Vec::new();
    pieces.extend(document.face.iter().map(face));
    pieces.push(line(&document.header));
    if !document.title.is_empty() {
        pieces.push(underlined(&xml::clean(&document.title), '=', WIDTH));
    }
    pieces.push(line(&document.subtitle));
    let marks = asides::Marks::of(document);
    pieces.extend(document.blocks.iter().map(|one| block(&marks, one, WIDTH)));
    pieces.extend(asides::at_end(document, WIDTH));
    pieces.extend((!document.footer.is_empty()).then(|| {
        let lines: Vec<_> = document.footer.iter().map(|line| xml::clean(line)).collect();
        format!("{}\n{}", "-".repeat(WIDTH), lines.join("\n"))
    }));
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces.join("\n\n") + "\n"
}

/// Issuer and symbol, whom it is for, and what it is where nobody adopted it.
fn face(face: &Face) -> String {
    let clean = |line: &String| xml::clean(line);
    let own = [&face.symbol, &face.distribution, &face.date];
    let mut lines = vec![clean(&face.issuer)];
    lines.extend(own.into_iter().chain(&face.lines).map(clean));
    lines.push(clean(&face.standing));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn block(marks: &asides::Marks<'_>, block: &Block, width: usize) -> String {
    let words = |runs: &[Run]| marks.words(runs);
    let numbered = |number: &Option<Number>, text: &str, indent: usize| {
        let label =
            number.as_ref().map(|number| (xml::clean(&number.label), usize::from(number.level.min(8))));
        let (label, level) = label.unwrap_or_default();
        let space = " ".repeat(indent + 4 * level);
        let first = if label.is_empty() { space.clone() } else { format!("{space}{label} ") };
        let rest = " ".repeat(first.width());
        if text.trim().is_empty() {
            first.trim_end().to_owned()
        } else {
            wrap::text(text, width, &first, &rest)
        }
    };
    match block {
        Block::Heading { level, runs, number, .. } => {
            let label = number.as_ref().map(|number| format!("{} ", xml::clean(&number.label)));
            let text = label.unwrap_or_default() + &words(runs);
            match level {
                0 | 1 => underlined(&text, '=', width),
                2 => underlined(&text, '-', width),
                _ => wrap::text(&text, width, "", ""),
            }
        }
        Block::Paragraph { style: Style::Quote, runs, number, .. } => numbered(number, &words(runs), 4),
        Block::Paragraph { runs, number, .. } => numbered(number, &words(runs), 0),
        Block::Note(runs) => wrap::text(&words(runs), width, "| ", "| "),
        Block::List { ordered, items } => list(marks, *ordered, items, width),
        Block::Table(table) => {
            let caption = wrap::text(&words(&table.caption), width, "", "");
            let rows = columns::write(marks, table, width);
            if caption.is_empty() { rows } else { format!("{caption}\n\n{rows}") }
        }
        Block::Parallel(parallel) => parallel::write(marks, parallel, width),
        Block::PageBreak => String::new(),
    }
}

fn underlined(text: &str, mark: char, width: usize) -> String {
    let lines = wrap::text(text, width, "", "");
    let longest = lines.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    format!("{lines}\n{}", mark.to_string().repeat(longest))
}

/// Items with their marks; numbers run on through deeper items.
fn list(marks: &asides::Marks<'_>, ordered: bool, items: &[Item], width: usize) -> String {
    let mut counts = [0_usize; 3];
    let mut lines = Vec::new();
    for item in items {
        let level = usize::from(item.level.min(2));
        for (deeper, count) in counts.iter_mut().enumerate().skip(level) {
            *count = if deeper == level { *count + 1 } else { 0 };
        }
        let count = counts.get(level).copied().unwrap_or_default();
        let mark = if ordered { format!("{count}.") } else { "-".to_owned() };
        let indent = "   ".repeat(level);
        let first = format!("{indent}{mark} ");
        let rest = " ".repeat(first.width());
        lines.push(wrap::text(&marks.words(&item.runs), width, &first, &rest));
    }
    lines.join("\n")
}
