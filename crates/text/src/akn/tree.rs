//! The body as a tree: headings hold paragraphs, paragraphs hold what is numbered deeper, each under its identifier.

use std::collections::BTreeSet;

use super::inline::Writing;
use super::{Identity, names};
use crate::xml::Xml;
use crate::{Block, Cell, Document, Item, Number, Run, Table};

/// A part of the tree.
struct Node<'a> {
    /// Its element and how identifiers call it.
    kind: (&'static str, &'static str),
    /// Headings lie above 16, numbered paragraphs below by their level.
    depth: u8,
    place: usize,
    number: Option<&'a Number>,
    heading: Option<&'a [Run]>,
    block: Option<&'a Block>,
    inner: Vec<Node<'a>>,
}

const SECTIONS: [(&str, &str); 3] = [("section", "sec"), ("division", "dvs"), ("subdivision", "subdvs")];
const PARAGRAPHS: [(&str, &str); 5] = [
    ("paragraph", "para"),
    ("subparagraph", "subpara"),
    ("point", "point"),
    ("indent", "indent"),
    ("alinea", "al"),
];
const DEEPEST: (&str, &str) = ("alinea", "al");
const NUMBERED: u8 = 16;
const UNNUMBERED: u8 = NUMBERED - 1;

/// Writes what stands behind the preamble.
pub(super) fn body(
    xml: &mut Xml,
    writing: Writing<'_>,
    document: &Document,
    identity: &Identity,
    from: usize,
) {
    let mut roots = tree(document, from);
    if roots.is_empty() {
        roots.push(leaf(PARAGRAPHS[0], UNNUMBERED, from, None, None));
    }
    let mut writer = Writer { writing, identity, used: BTreeSet::new() };
    xml.element(identity.class.body(), &[("eId", "body")], |xml| writer.all(xml, "", &roots));
}

const fn leaf<'a>(
    kind: (&'static str, &'static str),
    depth: u8,
    place: usize,
    number: Option<&'a Number>,
    block: Option<&'a Block>,
) -> Node<'a> {
    Node { kind, depth, place, number, heading: None, block, inner: Vec::new() }
}

fn tree(document: &Document, from: usize) -> Vec<Node<'_>> {
    let mut roots: Vec<Node<'_>> = Vec::new();
    for (place, block) in document.blocks.iter().enumerate().skip(from) {
        let node = match block {
            Block::PageBreak => continue,
            Block::Heading { level, runs, number, .. } => {
                let at = (*level).clamp(1, 3);
                let kind = SECTIONS.get(usize::from(at) - 1).copied().unwrap_or(SECTIONS[0]);
                Node { heading: Some(runs), ..leaf(kind, at, place, number.as_ref(), None) }
            }
            Block::Paragraph { number: Some(number), .. } => {
                leaf(PARAGRAPHS[0], NUMBERED + number.level.min(8), place, Some(number), Some(block))
            }
            _ => leaf(PARAGRAPHS[0], UNNUMBERED, place, None, Some(block)),
        };
        put(&mut roots, node);
    }
    roots
}

/// Puts a part below the last one that lies above it.
fn put<'a>(nodes: &mut Vec<Node<'a>>, node: Node<'a>) {
    match nodes.last_mut() {
        Some(last) if last.depth < node.depth && (last.heading.is_some() || last.depth >= NUMBERED) => {
            put(&mut last.inner, node);
        }
        _ => nodes.push(node),
    }
}

struct Writer<'a> {
    writing: Writing<'a>,
    identity: &'a Identity,
    used: BTreeSet<String>,
}

impl Writer<'_> {
    fn all(&mut self, xml: &mut Xml, above: &str, nodes: &[Node<'_>]) {
        for (at, node) in nodes.iter().enumerate() {
            self.node(xml, above, node, at + 1);
        }
    }

    /// An identifier that nothing else has: by the number as printed, else by the place among its neighbours.
    fn id(&mut self, above: &str, node: &Node<'_>, kind: &str, place: usize) -> String {
        let own = node.number.map(|number| names::bare(&number.label)).filter(|own| !own.is_empty());
        let own = own.unwrap_or_else(|| format!("nn_{place}"));
        let plain = if above.is_empty() { format!("{kind}_{own}") } else { format!("{above}__{kind}_{own}") };
        let mut id = plain.clone();
        let mut again = 2;
        while !self.used.insert(id.clone()) {
            id = format!("{plain}_{again}");
            again += 1;
        }
        id
    }

    fn node(&mut self, xml: &mut Xml, above: &str, node: &Node<'_>, place: usize) {
        if node.block.is_some()
            && node.number.is_none()
            && self.identity.preambular.contains(&node.place)
            && !above.is_empty()
        {
            let id = self.id(above, node, "crossHeading", place);
            let runs: Vec<&Run> = node.block.into_iter().flat_map(Block::all_runs).collect();
            return xml.element("crossHeading", &[("eId", &id), ("refersTo", "#preamble")], |xml| {
                self.writing.runs(xml, &runs);
            });
        }
        let levels = above.split("__").filter(|part| is_paragraph(part)).count();
        let kind = if node.heading.is_some() {
            node.kind
        } else {
            PARAGRAPHS.get(levels).copied().unwrap_or(DEEPEST)
        };
        let id = self.id(above, node, kind.1, place);
        xml.element(kind.0, &[("eId", &id)], |xml| {
            if let Some(number) = node.number {
                xml.words("num", &[], &number.label);
            }
            if let Some(heading) = node.heading {
                let runs: Vec<&Run> = heading.iter().collect();
                xml.element("heading", &[], |xml| self.writing.runs(xml, &runs));
            }
            match (node.block, node.inner.is_empty()) {
                (Some(block), true) => {
                    xml.element("content", &[], |xml| self.block(xml, &format!("{id}__content"), block));
                }
                (Some(block), false) => {
                    xml.element("intro", &[], |xml| self.block(xml, &format!("{id}__intro"), block));
                    self.all(xml, &id, &node.inner);
                }
                (None, true) => xml.element("content", &[], |xml| xml.words("p", &[], "")),
                (None, false) => self.all(xml, &id, &node.inner),
            }
        });
    }

    fn block(&mut self, xml: &mut Xml, id: &str, block: &Block) {
        match block {
            Block::List { ordered, items } => self.list(xml, id, *ordered, items),
            Block::Table(table) => self.table(xml, id, table),
            Block::Parallel(parallel) => {
                let rows: Vec<Vec<Cell>> =
                    parallel.rows.iter().map(|row| row.iter().map(|blocks| flat(blocks)).collect()).collect();
                let head = parallel.head.iter().map(|runs| Cell::new(runs.clone())).collect();
                self.table(xml, id, &Table { head, rows, ..Table::default() });
            }
            other => self.p(xml, &other.all_runs().collect::<Vec<_>>()),
        }
    }

    fn p(&self, xml: &mut Xml, runs: &[&Run]) {
        xml.element("p", &[], |xml| self.writing.runs(xml, runs));
    }

    fn list(&self, xml: &mut Xml, id: &str, ordered: bool, items: &[Item]) {
        let name = if ordered { "ol" } else { "ul" };
        if items.is_empty() {
            return self.p(xml, &[]);
        }
        xml.element(name, &[("eId", &format!("{id}__{name}_1"))], |xml| {
            for item in items {
                xml.element("li", &[], |xml| self.writing.runs(xml, &item.runs.iter().collect::<Vec<_>>()));
            }
        });
    }

    fn table(&self, xml: &mut Xml, id: &str, table: &Table) {
        if table.lines().all(<[Cell]>::is_empty) {
            return self.p(xml, &table.caption.iter().collect::<Vec<_>>());
        }
        xml.element("table", &[("eId", &format!("{id}__table_1"))], |xml| {
            if !table.caption.is_empty() {
                xml.element("caption", &[], |xml| {
                    self.writing.runs(xml, &table.caption.iter().collect::<Vec<_>>());
                });
            }
            for (at, cells) in table.lines().enumerate().filter(|(_, cells)| !cells.is_empty()) {
                let name = if at == 0 && !table.head.is_empty() { "th" } else { "td" };
                xml.element("tr", &[], |xml| {
                    for cell in cells {
                        xml.element(name, &[], |xml| {
                            cell.paragraphs
                                .iter()
                                .for_each(|runs| self.p(xml, &runs.iter().collect::<Vec<_>>()));
                        });
                    }
                });
            }
        });
    }
}

/// Blocks as the paragraphs of a cell.
fn flat(blocks: &[Block]) -> Cell {
    let paragraph = |block: &Block| {
        let number = match block {
            Block::Heading { number, .. } | Block::Paragraph { number, .. } => number.as_ref(),
            _ => None,
        };
        let label = number.map(|number| Run::new(format!("{} ", number.label)));
        label.into_iter().chain(block.all_runs().cloned()).collect()
    };
    Cell { paragraphs: blocks.iter().map(paragraph).collect(), ..Cell::default() }
}

fn is_paragraph(part: &str) -> bool {
    PARAGRAPHS.iter().any(|(_, short)| part.strip_prefix(short).is_some_and(|rest| rest.starts_with('_')))
}
