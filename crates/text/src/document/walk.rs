//! Every run of a document, wherever it stands.

use super::{Block, Document, Item, Run, Table};

impl Document {
    /// The runs of the body and then of the notes, in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(in_block).chain(self.notes.iter().flat_map(|note| &note.runs))
    }
}

fn in_block(block: &Block) -> Vec<&Run> {
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs, .. } | Block::Note(runs) => {
            runs.iter().collect()
        }
        Block::List { items, .. } => items.iter().flat_map(|Item { runs, .. }| runs).collect(),
        Block::Table(table) => in_table(table),
        Block::Parallel(_) | Block::PageBreak => Vec::new(),
    }
}

fn in_table(table: &Table) -> Vec<&Run> {
    let cells = table.lines().flatten().flat_map(|cell| &cell.paragraphs).flatten();
    table.caption.iter().chain(cells).collect()
}
