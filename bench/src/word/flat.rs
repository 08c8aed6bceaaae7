//! A document as a row of paragraphs, each with its number: the form in which two readers can be compared.

use text::{Block, Document, Run, Table};

/// A paragraph.
pub struct Line {
    /// Its words, one space between them.
    pub words: String,
    /// Its number or mark as the reader sees it; may be empty.
    pub number: String,
}

impl Line {
    /// A paragraph, unless there are no words in it.
    pub fn of(words: &str, number: &str) -> Option<Self> {
        let plain = words.replace('\u{a0}', " ").replace('\u{ad}', "").replace('\u{2011}', "-");
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then(|| Self { words, number: number.to_owned() })
    }
}

/// All paragraphs of a document: its title, body, cells and notes.
pub fn lines(document: &Document) -> Vec<Line> {
    let mut lines: Vec<Option<Line>> = vec![Line::of(&document.title, ""), Line::of(&document.subtitle, "")];
    document.blocks.iter().for_each(|block| of_block(block, &mut lines));
    for note in &document.notes {
        lines.extend(said(&note.runs).split('\n').map(|line| Line::of(line, "")));
    }
    lines.into_iter().flatten().collect()
}

fn of_block(block: &Block, lines: &mut Vec<Option<Line>>) {
    match block {
        Block::Heading { runs, number, .. } | Block::Paragraph { runs, number, .. } => {
            let number = number.as_ref().map_or("", |number| number.label.as_str());
            lines.push(Line::of(&said(runs), number));
        }
        Block::Note(runs) => lines.push(Line::of(&said(runs), "")),
        Block::List { items, .. } => lines.extend(items.iter().map(|item| Line::of(&said(&item.runs), ""))),
        Block::Table(table) => of_table(table, lines),
        Block::Parallel(parallel) => {
            parallel.rows.iter().flatten().flatten().for_each(|block| of_block(block, lines));
        }
        Block::PageBreak => {}
    }
}

fn of_table(table: &Table, lines: &mut Vec<Option<Line>>) {
    lines.push(Line::of(&said(&table.caption), ""));
    let cells = table.head.iter().chain(table.rows.iter().flatten());
    lines.extend(cells.flat_map(|cell| &cell.paragraphs).map(|runs| Line::of(&said(runs), "")));
}

/// The words of runs once their tracked changes are made.
fn said(runs: &[Run]) -> String {
    runs.iter().filter(|run| !run.is_deleted()).map(|run| run.text.as_str()).collect()
}

/// Whether two readers mean the same number: pandoc knows the last number of `1.2.3` alone, and of marks only that one
/// stands there.
pub fn is_same(own: &str, other: &str) -> bool {
    let counts = |label: &str| label.chars().any(char::is_alphanumeric);
    let bare = own.trim_matches(|letter: char| !letter.is_alphanumeric());
    let last = bare.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    if counts(other) { bare == other || last == other } else { !counts(own) || own == "o" }
}
