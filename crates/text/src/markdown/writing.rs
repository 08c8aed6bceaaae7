//! Documents as Markdown. Numbers of paragraphs are written as they stand, so that no reader counts them anew; what was
//! put in or taken out keeps its mark.

mod runs;

use self::runs::Writing;
use crate::{Block, Cell, Document, Item, Number, Parallel, Run, Style, Table, xml};

/// The document as Markdown.
#[must_use]
pub fn write(document: &Document) -> String {
    let writing = Writing::of(document);
    let mut pieces: Vec<String> = Vec::new();
    if let Some(face) = &document.face {
        let lines =
            [&face.issuer, &face.symbol, &face.distribution, &face.date].into_iter().chain(&face.lines);
        let lines = lines.chain([&face.standing]).filter(|line| !line.is_empty());
        pieces.push(lines.map(|line| runs::escaped(line)).collect::<Vec<_>>().join("\\\n"));
    }
    pieces.push(runs::escaped(&document.header));
    if !document.title.is_empty() {
        pieces.push(format!("# {}", one_line(&runs::escaped(&document.title))));
    }
    pieces.push(runs::escaped(&document.subtitle));
    pieces.extend(document.blocks.iter().map(|one| block(&writing, one)));
    pieces.extend(writing.asides());
    if !document.footer.is_empty() {
        let lines: Vec<String> = document.footer.iter().map(|line| runs::escaped(line)).collect();
        pieces.push(format!("---\n\n{}", lines.join("\\\n")));
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces.join("\n\n") + "\n"
}

fn block(writing: &Writing<'_>, block: &Block) -> String {
    match block {
        Block::Heading { level, runs, number, .. } => {
            // The title is the only heading of the first level.
            let mark = "#".repeat(usize::from((*level).clamp(1, 3)) + 1);
            format!("{mark} {}", one_line(&numbered(number.as_ref(), &writing.runs(runs))))
        }
        Block::Paragraph { style: Style::Quote, runs, number, .. } => {
            quoted(&numbered(number.as_ref(), &writing.runs(runs)))
        }
        Block::Paragraph { runs, number, .. } => {
            let level = number.as_ref().map_or(0, |number| usize::from(number.level.min(8)));
            "&emsp;".repeat(level) + &numbered(number.as_ref(), &writing.runs(runs))
        }
        Block::Note(runs) => quoted(&writing.runs(runs)),
        Block::List { ordered, items } => list(writing, *ordered, items),
        Block::Table(shown) => table(writing, shown),
        Block::Parallel(shown) => parallel(writing, shown),
        Block::PageBreak => String::new(),
    }
}

/// Words behind the number as it stands.
fn numbered(number: Option<&Number>, words: &str) -> String {
    match number {
        Some(number) => format!("{} {words}", runs::escaped(&number.label)).trim_end().to_owned(),
        None => words.to_owned(),
    }
}

fn quoted(words: &str) -> String {
    words.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn one_line(words: &str) -> String {
    words.replace("\\\n", " ").replace('\n', " ")
}

fn list(writing: &Writing<'_>, ordered: bool, items: &[Item]) -> String {
    let mut counts = [0_usize; 3];
    let mut lines = Vec::new();
    for item in items {
        let level = usize::from(item.level.min(2));
        for (deeper, count) in counts.iter_mut().enumerate().skip(level) {
            *count = if deeper == level { *count + 1 } else { 0 };
        }
        let count = counts.get(level).copied().unwrap_or_default();
        let mark = if ordered { format!("{count}.") } else { "-".to_owned() };
        let indent = "    ".repeat(level);
        let words = writing.runs(&item.runs).replace('\n', &format!("\n{indent}    "));
        lines.push(format!("{indent}{mark} {words}"));
    }
    lines.join("\n")
}

fn table(writing: &Writing<'_>, table: &Table) -> String {
    let columns = table.columns();
    if columns == 0 {
        return String::new();
    }
    let cell = |cell: Option<&Cell>| {
        let paragraphs = cell.map(|cell| cell.paragraphs.as_slice()).unwrap_or_default();
        paragraphs.iter().map(|runs| in_cell(&writing.runs(runs))).collect::<Vec<_>>().join("<br>")
    };
    let row = |cells: &[Cell]| line((0..columns).map(|at| cell(cells.get(at))));
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.push(format!("**{}**\n", one_line(&writing.plain(&table.caption))));
    }
    lines.push(row(&table.head));
    lines.push(rule(columns));
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn parallel(writing: &Writing<'_>, parallel: &Parallel) -> String {
    let columns = parallel.columns();
    if columns == 0 {
        return String::new();
    }
    let head =
        |at| parallel.head.get(at).map_or_else(String::new, |runs: &Vec<Run>| in_cell(&writing.runs(runs)));
    let column = |blocks: Option<&Vec<Block>>| {
        let blocks = blocks.map(Vec::as_slice).unwrap_or_default();
        blocks.iter().map(|one| in_cell(&block(writing, one))).collect::<Vec<_>>().join("<br><br>")
    };
    let mut lines = vec![line((0..columns).map(head)), rule(columns)];
    lines.extend(parallel.rows.iter().map(|row| line((0..columns).map(|at| column(row.get(at))))));
    lines.join("\n")
}

/// Words as they may stand in a cell.
fn in_cell(words: &str) -> String {
    words.replace("\\\n", "<br>").replace('\n', "<br>").replace('|', "\\|")
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn rule(columns: usize) -> String {
    line((0..columns).map(|_| "---".to_owned()))
}

/// Words as XML would have them, without letters that no file should hold.
fn clean(words: &str) -> String {
    xml::clean(words)
}
