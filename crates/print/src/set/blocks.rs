//! Blocks: headings, paragraphs behind their numbers, lists, tables, columns side by side.

use text::{Align, Block, Cell, Direction, Document, Item, Number, Parallel, Run, Style, Table};

use super::code::quoted;
use super::runs::Writing;

/// All blocks of a document, and what somebody wrote beside them.
pub(super) fn all(document: &Document) -> String {
    let mut anchors: Vec<&str> = Vec::new();
    for anchor in document.blocks.iter().flat_map(Block::with_inner).filter_map(Block::anchor) {
        if !anchors.contains(&anchor) {
            anchors.push(anchor);
        }
    }
    let writing = Writing::of(document, anchors);
    let mut setting = Setting { document, writing: &writing, begun: Vec::new() };
    let mut out: String = document.blocks.iter().map(|one| setting.block(one)).collect();
    if !document.comments.is_empty() {
        out.push_str("remarks-begin\n");
    }
    for (place, comment) in document.comments.iter().enumerate() {
        let who = [comment.author.as_str(), comment.date.as_str()];
        let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        out.push_str(&format!("remarked({}, {}, {})\n", place + 1, quoted(&who), quoted(&comment.text)));
    }
    out
}

struct Setting<'a> {
    document: &'a Document,
    writing: &'a Writing<'a>,
    /// The anchors that began already.
    begun: Vec<&'a str>,
}

impl<'a> Setting<'a> {
    fn block(&mut self, block: &'a Block) -> String {
        let runs = |runs: &[Run]| self.writing.runs(runs);
        let said = match block {
            Block::Heading { level, runs: words, number, .. } => {
                format!("title-of({}, {}, {})", (*level).clamp(1, 3), label(number.as_ref()), runs(words))
            }
            Block::Paragraph { style, runs: words, number, .. } => {
                let name = match style {
                    Style::Normal | Style::Title => "plain",
                    Style::Quote => "quoted",
                    Style::Source => "source",
                };
                let (level, label) =
                    (number.as_ref().map_or(0, |one| one.level.min(8)), label(number.as_ref()));
                format!("paragraph({}, {name}, {level}, {label}, {})", self.way(words), runs(words))
            }
            Block::Note(words) => format!("aside({}, {})", self.way(words), runs(words)),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(shown) => self.table(shown),
            Block::Parallel(shown) => self.parallel(shown),
            Block::PageBreak => "pagebreak(weak: true)".to_owned(),
        };
        let anchor = block.anchor().filter(|anchor| !self.begun.contains(anchor));
        self.begun.extend(anchor);
        let mark = anchor.and_then(|anchor| self.writing.anchor(anchor));
        mark.map_or_else(|| format!("{said}\n"), |mark| format!("here({mark})\n{said}\n"))
    }

    /// The direction of a paragraph: its own where all its words run against the document.
    fn way(&self, runs: &[Run]) -> &'static str {
        match Direction::of_paragraph(runs, self.document.direction) {
            Direction::RightToLeft => "rtl",
            Direction::LeftToRight => "ltr",
        }
    }

    fn list(&self, ordered: bool, items: &[Item]) -> String {
        let mut counts = [0_usize; 3];
        let mut out = String::new();
        for item in items {
            let level = usize::from(item.level.min(2));
            for (deeper, count) in counts.iter_mut().enumerate().skip(level) {
                *count = if deeper == level { *count + 1 } else { 0 };
            }
            let counted: Vec<String> = counts.iter().take(level + 1).map(ToString::to_string).collect();
            let mark = if ordered { format!("{}.", counted.join(".")) } else { "•".to_owned() };
            let words = self.writing.runs(&item.runs);
            out.push_str(&format!("item({level}, {}, {words})\n", quoted(&mark)));
        }
        out
    }

    fn table(&self, table: &Table) -> String {
        let shares: Vec<String> = table.shares(1000).iter().map(|share| format!("{share}fr")).collect();
        if shares.is_empty() {
            return String::new();
        }
        let row = |cells: &[Cell]| {
            let cell = |place| self.cell(cells.get(place));
            (0..shares.len()).map(cell).collect::<Vec<_>>().join(", ")
        };
        let rows: Vec<String> = table.rows.iter().map(|cells| row(cells)).collect();
        format!(
            "register(({},), {}, ({}), ({}))",
            shares.join(", "),
            self.writing.runs(&table.caption),
            if table.head.is_empty() { String::new() } else { row(&table.head) + "," },
            rows.iter().map(|row| format!("{row}, ")).collect::<String>(),
        )
    }

    fn cell(&self, cell: Option<&Cell>) -> String {
        let Some(cell) = cell else { return "[]".to_owned() };
        let paragraphs: Vec<String> = cell
            .paragraphs
            .iter()
            .map(|runs| format!("within({}, {})", self.way(runs), self.writing.runs(runs)))
            .collect();
        let end = if cell.align == Align::End { "end" } else { "start" };
        format!("align({end}, {{ {} }})", paragraphs.join("; "))
    }

    fn parallel(&mut self, parallel: &'a Parallel) -> String {
        let shares: Vec<String> = parallel.shares(1000).iter().map(|share| format!("{share}fr")).collect();
        if shares.is_empty() {
            return String::new();
        }
        let mut rows = String::new();
        for row in &parallel.rows {
            for column in 0..shares.len() {
                let blocks = row.get(column).map_or(&[][..], Vec::as_slice);
                let inside: String = blocks.iter().map(|one| self.block(one)).collect();
                rows.push_str(&format!("{{ {inside} }}, "));
            }
        }
        let empty = Vec::new();
        let head: String = (0..shares.len())
            .map(|column| self.writing.runs(parallel.head.get(column).unwrap_or(&empty)) + ", ")
            .collect();
        let head = if parallel.head.is_empty() { String::new() } else { head };
        format!("beside(({},), ({head}), ({rows}))", shares.join(", "))
    }
}

fn label(number: Option<&Number>) -> String {
    number.map_or_else(|| "none".to_owned(), |number| quoted(&number.label))
}
