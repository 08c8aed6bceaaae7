//! An answer as a document for Word and HTML: headings, tables, and a numbered list of sources at the end.

use text::{Block, Change, ChangeKind, Document, Item, Link, Run, Table};

use crate::{Cell, Part, Row, Scene, Section, Sheet, Tone};

/// Tables with more columns than this are set row by row: paper is narrow.
const WIDEST: usize = 6;

/// The answer as a document. The lines are its foot, such as receipts.
#[must_use]
pub fn document(scene: &Scene<'_>, sheet: &Sheet, foot: &[String]) -> Document {
    let mut document = Document::new(sheet.title.as_str(), scene.words.language());
    document.subtitle.clone_from(&sheet.answer);
    document.direction = match scene.words.direction() {
        words::Direction::LeftToRight => text::Direction::LeftToRight,
        words::Direction::RightToLeft => text::Direction::RightToLeft,
    };
    document.header = scene.state.packs().map(|pack| pack.title.as_str()).collect::<Vec<_>>().join(" · ");
    document.footer = foot.to_vec();
    let mut sources = Sources::default();
    document.blocks.extend(sheet.notes.iter().map(|note| Block::Note(sources.runs(scene, note))));
    document.blocks.extend(super::contents::of(scene, sheet));
    for section in &sheet.sections {
        document.blocks.extend(blocks(scene, &section.shown(), &mut sources));
    }
    document.blocks.extend(sources.blocks(scene));
    document
}

/// The sources cited, in the order of their first mark.
#[derive(Default)]
struct Sources {
    cites: Vec<String>,
    /// The marks last set in a row: the same are not set again behind every cell of it.
    last: Vec<usize>,
}

impl Sources {
    /// The number of a source.
    fn number(&mut self, cite: &str) -> usize {
        let at = self.cites.iter().position(|other| other == cite);
        at.unwrap_or_else(|| {
            self.cites.push(cite.to_owned());
            self.cites.len() - 1
        }) + 1
    }

    /// The runs of a cell that stands as one line.
    fn runs(&mut self, scene: &Scene<'_>, cell: &Cell) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for part in &cell.parts {
            if !runs.is_empty() && !part.joined {
                runs.push(Run::new(if cell.stacked { "; " } else { " " }));
            }
            runs.extend(self.part(scene, part));
        }
        runs
    }

    /// A part with its marks.
    fn part(&mut self, scene: &Scene<'_>, part: &Part) -> Vec<Run> {
        let mut run = if matches!(part.tone, Tone::Said | Tone::Found) {
            Run::said(part.text.as_str())
        } else {
            Run::new(part.text.as_str())
        };
        run.language.clone_from(&part.language);
        run.italic = part.tone == Tone::Quiet;
        run.bold = part.tone == Tone::Found;
        run.change = changed(part.tone);
        if let Some(crate::Link::Address(address)) = &part.link {
            run = run.link(Link::Address(address.clone()));
        }
        let mut runs = vec![run];
        runs.extend(remarks(scene, part).map(|remark| Run::new(format!(" ({remark})")).italic()));
        let mut numbers: Vec<usize> = part.sources.iter().map(|mark| self.number(&mark.cite)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        if !numbers.is_empty() && numbers != self.last {
            let marks = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            runs.push(Run::new(format!(" [{marks}]")));
            self.last = numbers;
        }
        runs
    }

    fn blocks(&self, scene: &Scene<'_>) -> Vec<Block> {
        if self.cites.is_empty() {
            return Vec::new();
        }
        let items =
            self.cites.iter().map(|cite| vec![Run::new(cite.as_str()).link(Link::Address(cite.clone()))]);
        vec![Block::heading(1, crate::labels::capital(&scene.words.say("sources"))), Block::list(true, items)]
    }
}

/// Words that went out or came in are set as every office program sets them.
fn changed(tone: Tone) -> Option<Change> {
    let kind = match tone {
        Tone::Out => ChangeKind::Deleted,
        Tone::In => ChangeKind::Inserted,
        _ => return None,
    };
    Some(Change { kind, author: String::new(), date: String::new() })
}

/// What a page shows by shape: possibly, contested, how open, from which overlay.
fn remarks(scene: &Scene<'_>, part: &Part) -> impl Iterator<Item = String> {
    let truth = part.truth.filter(|truth| *truth == forum::date::Truth::Possibly);
    let truth = truth.map(|truth| scene.words.truth(truth)).filter(|said| *said != part.text);
    let contested = (part.tone == Tone::Contested).then(|| scene.words.say("sources-differ"));
    let level = part.level.as_ref().map(|level| {
        scene.words.say(match level {
            forum::entry::Openness::Public => "level-public",
            forum::entry::Openness::Forum => "level-forum",
            forum::entry::Openness::Addressees(_) => "level-addressees",
            forum::entry::Openness::Desk => "level-desk",
        })
    });
    [truth, contested, level, part.overlay.clone()].into_iter().flatten()
}

fn blocks(scene: &Scene<'_>, section: &Section, sources: &mut Sources) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !section.title.is_empty() {
        blocks.push(Block::heading(1, section.title.as_str()).anchored(section.name));
    }
    if !section.lead.is_empty() {
        blocks.push(Block::paragraph([Run::new(section.lead.as_str())]));
    }
    if section.rows.is_empty() && section.lines.is_empty() {
        blocks
            .extend(section.empty.iter().map(|empty| Block::paragraph([Run::new(empty.as_str()).italic()])));
    }
    if section.columns.len() > WIDEST {
        blocks.extend(section.rows.iter().flat_map(|row| spread(scene, section, row, sources)));
    } else if !section.rows.is_empty() {
        blocks.push(Block::Table(table(scene, section, sources)));
    }
    if !section.lines.is_empty() {
        blocks.push(Block::list(false, section.lines.iter().map(|line| sources.runs(scene, line))));
    }
    blocks
}

fn table(scene: &Scene<'_>, section: &Section, sources: &mut Sources) -> Table {
    let head = section.columns.iter().map(|column| text::Cell::from(column.label.as_str())).collect();
    let mut rows = Vec::new();
    let mut group: Option<&String> = None;
    for row in &section.rows {
        sources.last.clear();
        if row.group.is_some() && row.group.as_ref() != group {
            group = row.group.as_ref();
            rows.extend(group.map(|name| vec![text::Cell::from(Run::new(name.as_str()).bold())]));
        }
        let cells = row.cells.iter().zip(&section.columns).map(|(cell, column)| {
            let cell = paragraphs(scene, cell, sources);
            if column.figures { cell.at_end() } else { cell }
        });
        rows.push(cells.collect());
    }
    Table { head, rows, widths: widths(section), ..Table::default() }
}

/// Each column's share: room for its longest word, and for what its cells hold on the whole.
fn widths(section: &Section) -> Vec<u32> {
    let letters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let longest = |text: &str| text.split_whitespace().map(letters).max().unwrap_or_default().min(16);
    let of = |(at, column): (usize, &crate::Column)| {
        let cells = section.rows.iter().filter_map(|row| row.cells.get(at)).map(Cell::words);
        let (mut word, mut whole, mut count) = (longest(&column.label), 0, 0);
        for words in cells.filter(|words| !words.is_empty()) {
            word = word.max(longest(&words));
            whole += letters(&words).min(200);
            count += 1;
        }
        word + 4 + whole.checked_div(count).unwrap_or_default().min(60) / 2
    };
    section.columns.iter().enumerate().map(of).collect()
}

/// A cell: stacked parts as paragraphs.
fn paragraphs(scene: &Scene<'_>, cell: &Cell, sources: &mut Sources) -> text::Cell {
    if !cell.stacked {
        return text::Cell::new(sources.runs(scene, cell));
    }
    let paragraphs = cell.parts.iter().map(|part| sources.part(scene, part)).collect();
    text::Cell { paragraphs, ..text::Cell::default() }
}

/// A row of a wide table: what it is about as a heading, then a line for each column that says something.
fn spread(scene: &Scene<'_>, section: &Section, row: &Row, sources: &mut Sources) -> Vec<Block> {
    sources.last.clear();
    let about =
        |part: &&Part| row.id.as_ref().is_some_and(|id| part.link == Some(crate::Link::Thing(id.clone())));
    let title = row.cells.iter().flat_map(|cell| &cell.parts).find(about);
    let mut items = Vec::new();
    for (column, cell) in section.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.parts.is_empty()) {
        let label = ("first", column.label.as_str().into());
        let label = scene.words.with("label-of", &[label, ("second", "".into())]);
        let mut runs = vec![Run::new(label.trim_end()).bold()];
        match cell.parts.as_slice() {
            [only] if title.is_some_and(|title| title.text == only.text) => {
                continue;
            }
            [_] => {
                runs.push(Run::new(" "));
                runs.extend(sources.runs(scene, cell));
                items.push(Item { level: 0, runs });
            }
            several => {
                items.push(Item { level: 0, runs });
                let each = several.iter().map(|part| Item { level: 1, runs: sources.part(scene, part) });
                items.extend(each);
            }
        }
    }
    let heading = title.map(|part| Block::heading(2, part.text.as_str()));
    heading.into_iter().chain([Block::List { ordered: false, items }]).collect()
}
