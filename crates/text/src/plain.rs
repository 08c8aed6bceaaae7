//! Plain text, eighty columns wide: for mail, for the terminal, for comparing two documents line by line.

mod columns;
mod reading;
mod wrap;

pub use reading::read;

use unicode_width::UnicodeWidthStr;

use crate::{Block, Document, Item, Run, Style, xml};

const WIDTH: usize = 80;

/// The document as plain text.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut pieces: Vec<String> = Vec::new();
    pieces.extend(
        (!document.header.is_empty()).then(|| wrap::text(&xml::clean(&document.header), WIDTH, "", "")),
    );
    let title = xml::clean(&document.title);
    pieces.push(underlined(&title, '='));
    pieces.extend(
        (!document.subtitle.is_empty()).then(|| wrap::text(&xml::clean(&document.subtitle), WIDTH, "", "")),
    );
    pieces.extend(document.blocks.iter().map(block));
    pieces.extend((!document.footer.is_empty()).then(|| {
        let lines: Vec<_> = document.footer.iter().map(|line| xml::clean(line)).collect();
        format!("{}\n{}", "-".repeat(WIDTH), lines.join("\n"))
    }));
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level: 0 | 1, runs, .. } => underlined(&words(runs), '='),
        Block::Heading { level: 2, runs, .. } => underlined(&words(runs), '-'),
        Block::Heading { runs, .. } => wrap::text(&words(runs), WIDTH, "", ""),
        Block::Paragraph { style: Style::Quote, runs, .. } => wrap::text(&words(runs), WIDTH, "    ", "    "),
        Block::Paragraph { runs, .. } => wrap::text(&words(runs), WIDTH, "", ""),
        Block::Note(runs) => wrap::text(&words(runs), WIDTH, "| ", "| "),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Table(table) => {
            let caption = wrap::text(&words(&table.caption), WIDTH, "", "");
            let rows = columns::write(table, WIDTH);
            if caption.is_empty() { rows } else { format!("{caption}\n\n{rows}") }
        }
        Block::PageBreak => String::new(),
    }
}

fn underlined(text: &str, mark: char) -> String {
    let lines = wrap::text(text, WIDTH, "", "");
    let longest = lines.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    format!("{lines}\n{}", mark.to_string().repeat(longest))
}

/// Items with their marks; numbers run on through deeper items.
fn list(ordered: bool, items: &[Item]) -> String {
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
        lines.push(wrap::text(&words(&item.runs), WIDTH, &first, &rest));
    }
    lines.join("\n")
}

/// The words of runs; a line feed in them stays one.
fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| xml::clean(&run.text)).collect()
}
