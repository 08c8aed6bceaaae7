//! A document with its tracked changes taken as made, or as never made.

use super::{Block, ChangeKind, Document, Item, Run, Table};

impl Document {
    /// The document as it reads with every tracked change made: nothing deleted is in it, nothing in it is marked.
    #[must_use]
    pub fn accepted(&self) -> Self {
        self.without(ChangeKind::Deleted)
    }

    /// The document as it read before its tracked changes: nothing put in is in it, what was deleted is back.
    #[must_use]
    pub fn rejected(&self) -> Self {
        self.without(ChangeKind::Inserted)
    }

    fn without(&self, gone: ChangeKind) -> Self {
        let blocks = self.blocks.iter().filter_map(|block| stays(block, gone)).collect();
        let mut document = Self { blocks, ..self.clone() };
        for note in &mut document.notes {
            note.runs = standing(&note.runs, gone);
        }
        document
    }
}

/// What is left of a block; none if all its words went.
fn stays(block: &Block, gone: ChangeKind) -> Option<Block> {
    let mut block = block.clone();
    match &mut block {
        Block::Heading { runs, .. } | Block::Paragraph { runs, .. } | Block::Note(runs) => keep(runs, gone)?,
        Block::List { items, .. } => items.retain_mut(|Item { runs, .. }| keep(runs, gone).is_some()),
        Block::Table(table) => thin(table, gone),
        Block::Parallel(parallel) => {
            for column in parallel.rows.iter_mut().flatten() {
                *column = column.iter().filter_map(|block| stays(block, gone)).collect();
            }
        }
        Block::PageBreak => {}
    }
    Some(block)
}

/// Takes out of a table what went, and the rows of which nothing is left.
fn thin(table: &mut Table, gone: ChangeKind) {
    table.caption = standing(&table.caption, gone);
    let row = |cells: &mut Vec<super::Cell>| {
        let mut paragraphs = cells.iter_mut().flat_map(|cell| cell.paragraphs.iter_mut());
        let kept = paragraphs
            .by_ref()
            .fold((0, 0), |(all, stayed), runs| (all + 1, stayed + usize::from(keep(runs, gone).is_some())));
        kept.0 == 0 || kept.1 > 0
    };
    row(&mut table.head);
    table.rows.retain_mut(row);
}

/// Keeps what did not go; none if there was something and it all went.
fn keep(runs: &mut Vec<Run>, gone: ChangeKind) -> Option<()> {
    let before = runs.iter().any(|run| !run.text.is_empty());
    *runs = standing(runs, gone);
    (!before || runs.iter().any(|run| !run.text.is_empty())).then_some(())
}

/// The runs that did not go, as if no change had been tracked.
fn standing(runs: &[Run], gone: ChangeKind) -> Vec<Run> {
    let stays = |run: &&Run| run.change.as_ref().is_none_or(|change| change.kind != gone);
    runs.iter().filter(stays).map(|run| Run { change: None, ..run.clone() }).collect()
}
