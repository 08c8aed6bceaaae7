//! The paragraphs of a document, each with its place in words.

use crate::{Block, Cell, Document, Run, Table};

/// One paragraph.
pub(super) struct Paragraph {
    pub(super) block: Option<usize>,
    pub(super) place: String,
    pub(super) text: String,
}

/// All paragraphs, those outside the body last.
pub(super) fn of(document: &Document) -> Vec<Paragraph> {
    let mut all = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        add(&mut all, at, block, "");
    }
    let outside =
        |place: &str, text: &str| Paragraph { block: None, place: place.to_owned(), text: text.to_owned() };
    all.extend(
        [("title", &document.title), ("subtitle", &document.subtitle), ("header", &document.header)]
            .map(|(place, text)| outside(place, text)),
    );
    all.extend(document.footer.iter().map(|line| outside("footer", line)));
    for note in &document.notes {
        all.push(outside(&format!("note {}", note.label), &words(&note.runs)));
    }
    for (at, comment) in document.comments.iter().enumerate() {
        all.push(outside(&format!("comment {}", at + 1), &comment.text));
        all.push(outside(&format!("author of comment {}", at + 1), &comment.author));
    }
    all
}

fn add(all: &mut Vec<Paragraph>, at: usize, block: &Block, within: &str) {
    let mut one = |place: String, text: String| {
        all.push(Paragraph { block: Some(at), place: format!("{within}{place}"), text });
    };
    match block {
        Block::Heading { runs, number, .. } | Block::Paragraph { runs, number, .. } => {
            let label = number.as_ref().map(|number| format!("{} ", number.label)).unwrap_or_default();
            one(format!("paragraph {}", at + 1), label + &words(runs));
        }
        Block::Note(runs) => one(format!("paragraph {}", at + 1), words(runs)),
        Block::List { items, .. } => {
            for (item, words_of) in items.iter().enumerate() {
                one(format!("paragraph {}, item {}", at + 1, item + 1), words(&words_of.runs));
            }
        }
        Block::Table(table) => table_of(all, at, table),
        Block::Parallel(parallel) => {
            for (row, columns) in parallel.rows.iter().enumerate() {
                for (column, blocks) in columns.iter().enumerate() {
                    let within = format!("row {}, column {}: ", row + 1, column + 1);
                    blocks.iter().for_each(|block| add(all, at, block, &within));
                }
            }
        }
        Block::PageBreak => {}
    }
}

fn table_of(all: &mut Vec<Paragraph>, at: usize, table: &Table) {
    let mut one = |place: String, text: String| all.push(Paragraph { block: Some(at), place, text });
    one(format!("caption of the table in paragraph {}", at + 1), words(&table.caption));
    let cell = |cell: &Cell| cell.paragraphs.iter().map(|runs| words(runs)).collect::<Vec<_>>().join("\n");
    let head = table.head.iter().enumerate().map(|(column, own)| ("head".to_owned(), column, own));
    let rows = table.rows.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(column, own)| (format!("row {}", row + 1), column, own))
    });
    for (row, column, own) in head.chain(rows) {
        one(format!("table in paragraph {}, {row}, column {}", at + 1, column + 1), cell(own));
    }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
