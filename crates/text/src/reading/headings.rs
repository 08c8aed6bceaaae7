//! Headings of forms that count their levels from the title down: the first of its level alone is the title, and the
//! levels below it count from 1.

use crate::{Block, Document, Run, Style};

/// Makes the only heading of the first level the title, where it stands before all others, and counts the levels of the
/// others from 1. The title of the document is the file's own, else this one.
pub(crate) fn settle(document: &mut Document) {
    let titled =
        document.blocks.iter().any(|block| matches!(block, Block::Paragraph { style: Style::Title, .. }));
    let levels = || document.blocks.iter().filter_map(level);
    let alone = levels().filter(|level| *level == 1).count() == 1 && levels().next() == Some(1);
    if alone && !titled {
        document.blocks.iter_mut().find(|block| level(block).is_some()).into_iter().for_each(entitle);
    }
    let shallowest = document.blocks.iter().filter_map(level).min().unwrap_or(1);
    for block in &mut document.blocks {
        if let Block::Heading { level, .. } = block {
            *level = (level.saturating_sub(shallowest) + 1).min(3);
        }
    }
    name(document);
}

/// Gives a document without a title the words of the title in its body.
pub(crate) fn name(document: &mut Document) {
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Paragraph { style: Style::Title, runs, .. } => Some(words(runs)),
        _ => None,
    });
    if document.title.trim().is_empty() {
        document.title = title.unwrap_or_default();
    }
}

/// The words of runs on one line, without those taken out.
fn words(runs: &[Run]) -> String {
    let standing = runs.iter().filter(|run| !run.is_deleted());
    let text: String = standing.map(|run| run.text.as_str()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn level(block: &Block) -> Option<u8> {
    match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    }
}

fn entitle(block: &mut Block) {
    if let Block::Heading { runs, anchor, number, .. } = block {
        let (runs, anchor, number) = (std::mem::take(runs), anchor.take(), number.take());
        *block = Block::Paragraph { style: Style::Title, runs, anchor, number };
    }
}
