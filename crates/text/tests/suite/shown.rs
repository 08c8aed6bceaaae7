//! A document on lines that tests can compare: one a block, with what is said of its words in brackets.

use text::{Block, Cell, ChangeKind, Document, Link, Number, Run, Style};

pub fn shown(document: &Document) -> String {
    let mut lines: Vec<String> = document.blocks.iter().map(said).collect();
    lines.extend(document.notes.iter().map(|note| format!("note {}: {}", note.label, runs(&note.runs))));
    lines.extend(
        document
            .comments
            .iter()
            .map(|comment| format!("comment {} {}: {}", comment.author, comment.date, comment.text)),
    );
    lines.join("\n").replace('\n', "\n        ")
}

/// The same with the margin that a literal in a test has.
pub fn expected(literal: &str) -> String {
    literal.trim().to_owned()
}

fn said(block: &Block) -> String {
    match block {
        Block::Heading { level, runs: words, number, anchor } => {
            format!("h{level}{}{} {}", named(anchor.as_ref()), label(number.as_ref()), runs(words))
        }
        Block::Paragraph { style, runs: words, number, anchor } => {
            let style = match style {
                Style::Normal => "p",
                Style::Title => "title",
                Style::Quote => "quote",
                Style::Source => "source",
            };
            format!("{style}{}{} {}", named(anchor.as_ref()), label(number.as_ref()), runs(words))
        }
        Block::List { items, .. } => {
            items.iter().map(|item| format!("- {}", runs(&item.runs))).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => {
            let head = (!table.head.is_empty()).then(|| format!("head | {}", row(&table.head)));
            let rows = table.rows.iter().map(|cells| format!("row | {}", row(cells)));
            let caption = format!("table{} {}", named(table.anchor.as_ref()), runs(&table.caption));
            [caption.trim_end().to_owned()].into_iter().chain(head).chain(rows).collect::<Vec<_>>().join("\n")
        }
        Block::Parallel(parallel) => {
            let cell = |blocks: &Vec<Block>| blocks.iter().map(said).collect::<Vec<_>>().join(" / ");
            let row = |row: &Vec<Vec<Block>>| row.iter().map(cell).collect::<Vec<_>>().join(" || ");
            format!("parallel {}", parallel.rows.iter().map(row).collect::<Vec<_>>().join("\n"))
        }
        Block::Note(words) => format!("aside {}", runs(words)),
        Block::PageBreak => "page".to_owned(),
    }
}

fn row(cells: &[Cell]) -> String {
    let cell = |cell: &Cell| cell.paragraphs.iter().map(|words| runs(words)).collect::<Vec<_>>().join(" / ");
    cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn label(number: Option<&Number>) -> String {
    number.map(|number| format!(" <{}:{}>", number.level, number.label)).unwrap_or_default()
}

fn named(anchor: Option<&String>) -> String {
    anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default()
}

pub fn runs(runs: &[Run]) -> String {
    runs.iter().map(run).collect::<String>().replace('\n', "\\n")
}

fn run(run: &Run) -> String {
    let mut said = Vec::new();
    said.extend(run.bold.then(|| "b".to_owned()));
    said.extend(run.italic.then(|| "i".to_owned()));
    said.extend(run.said.then(|| "said".to_owned()));
    said.extend(run.language.clone());
    said.extend(run.direction.map(|way| way.attribute().to_owned()));
    said.extend(run.link.as_ref().map(|link| match link {
        Link::Anchor(name) => format!("#{name}"),
        Link::Address(address) => address.clone(),
    }));
    said.extend(run.change.as_ref().map(|change| {
        let sign = if change.kind == ChangeKind::Inserted { '+' } else { '-' };
        [sign.to_string(), change.author.clone(), change.date.clone()].join(" ").trim_end().to_owned()
    }));
    said.extend(run.comments.iter().map(|comment| format!("c{comment}")));
    let note = run.note.map(|note| format!("^{note}")).unwrap_or_default();
    if said.is_empty() {
        format!("{}{note}", run.text)
    } else {
        format!("[{}: {}]{note}", said.join(","), run.text)
    }
}
