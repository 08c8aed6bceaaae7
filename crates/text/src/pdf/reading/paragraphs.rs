//! Paragraphs, headings and notes, from lines in places.

use super::layout::{Line, Piece, most};
use crate::reading::furniture;
use crate::reading::headings;
use crate::reading::lines::{Hyphens, begins_great, begins_marked, begins_small, ends_closed};
use crate::{Block, Direction, Document, Footnote, Remark, Run, Style};

/// What holds for most lines of a document.
struct Measure {
    size: f32,
    /// From one line to the next.
    pitch: f32,
    /// Where lines begin and end.
    start: f32,
    end: f32,
    right_to_left: bool,
}

/// A note of a page: its label, and its lines.
struct Note {
    label: String,
    runs: Vec<Run>,
}

/// The document that pages of lines make.
pub(super) fn document(pages: &[Vec<Line>]) -> (Document, Vec<Remark>) {
    let mut document = Document::default();
    let mut remarks = Vec::new();
    let shown: Vec<Vec<&Line>> =
        pages.iter().map(|page| page.iter().filter(|line| !line.aside).collect()).collect();
    let texts: Vec<Vec<String>> =
        shown.iter().map(|page| page.iter().map(|line| line.text()).collect()).collect();
    let found = furniture::of(
        &texts.iter().map(|page| page.iter().map(String::as_str).collect()).collect::<Vec<_>>(),
    );
    let mut left_out = found.kinds;
    document.header = found.header;
    for line in pages.iter().flatten().filter(|line| line.aside) {
        let text = line.text();
        if left_out.len() < 12 && !left_out.contains(&text) && furniture::number_of(&text).is_none() {
            left_out.push(text);
        }
    }
    if !left_out.is_empty() {
        let what = format!("page headers, footers and numbers left out: `{}`", left_out.join("`, `"));
        remarks.push(Remark::new(format!("{} pages", pages.len()), what));
    }
    let kept = |(at, page): (usize, &Vec<&Line>)| -> Vec<Line> {
        let gone = found.lines.get(at);
        let lines = page
            .iter()
            .enumerate()
            .filter(|(place, _)| gone.is_none_or(|gone| gone.binary_search(place).is_err()));
        lines.map(|(_, line)| (*line).clone()).collect()
    };
    let pages: Vec<Vec<Line>> = shown.iter().enumerate().map(kept).collect();
    let Some(measure) = Measure::of(&pages) else { return (document, remarks) };
    let words: Vec<String> = pages.iter().flatten().map(Line::text).collect();
    let mut hyphens = Hyphens::learn(words.iter().map(String::as_str));
    let mut last: Option<Line> = None;
    // The lines of each block.
    let mut made: Vec<Vec<Line>> = Vec::new();
    for page in &pages {
        let (body, under) = page.split_at(notes_from(page, &measure));
        let first = document.blocks.len().saturating_sub(1);
        for (at, line) in body.iter().enumerate() {
            let goes_on = last.as_ref().is_some_and(|last| measure.goes_on(last, line, at == 0));
            match document.blocks.last_mut() {
                Some(Block::Paragraph { runs, .. }) if goes_on => {
                    append(runs, line, &mut hyphens);
                }
                _ => {
                    let mut runs = Vec::new();
                    append(&mut runs, line, &mut hyphens);
                    document.blocks.push(Block::paragraph(runs));
                    made.resize(document.blocks.len(), Vec::new());
                }
            }
            made.last_mut().into_iter().for_each(|lines| lines.push(line.clone()));
            last = Some(line.clone());
        }
        for note in notes(under, &mut hyphens) {
            tie(&mut document, note, first);
        }
    }
    let mut sizes: Vec<f32> = pages.iter().flatten().map(|line| line.size).collect();
    sizes.retain(|size| *size >= measure.size * LARGER);
    sizes.sort_by(|one, other| other.total_cmp(one));
    sizes.dedup_by(|one, other| (*one - *other).abs() < 0.6);
    for (block, lines) in document.blocks.iter_mut().zip(&made).filter(|(_, lines)| !lines.is_empty()) {
        measure.entitle(block, lines, &sizes);
    }
    settle(&mut document, measure.right_to_left);
    let columns = pages.iter().flatten().filter(|line| line.gaps).count();
    if columns > 2 {
        remarks.push(Remark::new("the text", format!("tables are read line by line: {columns} lines")));
    }
    for word in &hyphens.unsure {
        let what = format!(
            "`{word}` was broken at the end of a line; whether its hyphen belongs to it is not known"
        );
        remarks.push(Remark::new("the text", what));
    }
    (document, remarks)
}

impl Measure {
    fn of(pages: &[Vec<Line>]) -> Option<Self> {
        let all = || pages.iter().flatten();
        let count = |way| all().filter(|line| turns(line) == Some(way)).count();
        let right_to_left = count(true) > count(false);
        let letters = |line: &Line| std::iter::repeat_n(line.size, line.text().chars().count().min(400));
        let prose = || all().filter(|line| !line.gaps);
        let size = most(prose().flat_map(letters)).or_else(|| most(all().flat_map(letters)))?;
        let body = || all().filter(|line| (line.size - size).abs() <= size * 0.1);
        let pairs = pages.iter().flat_map(|page| page.iter().zip(page.iter().skip(1)));
        let steps =
            pairs.map(|(one, next)| one.y - next.y).filter(|step| (size * 0.8..size * 3.0).contains(step));
        let pitch = most(steps).unwrap_or(size * 1.2);
        let mut measure = Self { size, pitch, start: 0.0, end: 0.0, right_to_left };
        measure.start = most(body().map(|line| measure.start_of(line)))?;
        let mut ends: Vec<f32> = body().map(|line| measure.end_of(line)).collect();
        ends.sort_by(f32::total_cmp);
        measure.end = ends.get(ends.len() * 9 / 10).or_else(|| ends.last()).copied()?;
        Some(measure)
    }

    /// Where a line begins, in the direction of reading.
    fn start_of(&self, line: &Line) -> f32 {
        if self.turns(line) { -line.right } else { line.left }
    }

    fn end_of(&self, line: &Line) -> f32 {
        if self.turns(line) { -line.left } else { line.right }
    }

    /// Whether a line runs from right to left.
    fn turns(&self, line: &Line) -> bool {
        Direction::of(first_word(&line.text()))
            .map_or(self.right_to_left, |way| way == Direction::RightToLeft)
    }

    /// Where full lines that run like a line end.
    fn full(&self, line: &Line) -> f32 {
        if self.turns(line) == self.right_to_left { self.end } else { -self.start }
    }

    /// Whether a line goes on the paragraph of the line before it.
    fn goes_on(&self, last: &Line, line: &Line, page: bool) -> bool {
        let (before, text) = (last.text(), line.text());
        if (last.size - line.size).abs() > self.size * 0.1
            || last.is_bold() != line.is_bold() && !begins_small(&text)
        {
            return false;
        }
        if last.gaps && line.gaps {
            return false;
        }
        let closed = ends_closed(&before);
        // A word of this line that still had room in the one before.
        let word = first_word(&text).chars().count().min(40);
        let room = f32::from(u8::try_from(word).unwrap_or(u8::MAX)) * self.size * 0.55 + self.size * 0.4;
        if self.turns(last) != self.turns(line) && (closed || !begins_small(&text)) {
            return false;
        }
        // Columns end where their own lines do.
        let longer = self.end_of(line).max(self.end_of(last));
        let end = if longer > self.full(last) {
            longer
        } else {
            self.full(last).min(longer.max(self.full(last) - self.size))
        };
        let ends_early = self.end_of(last) + room < end;
        if begins_marked(&text) && (closed || ends_early || before.ends_with([',', '—', '–'])) {
            return false;
        }
        let further = self.start_of(line) - self.start_of(last);
        let indented = further > self.size * 0.8 && !begins_small(&text);
        if page {
            return !closed && !indented && (begins_small(&text) || !ends_early);
        }
        let gap = last.y - line.y;
        let parted = gap > self.pitch * 1.7 || gap > self.pitch * 1.3 && (closed || ends_early);
        if parted || gap < 0.0 && closed {
            return gap < 0.0 && begins_small(&text);
        }
        if indented && (closed || ends_early) && !begins_marked(&before) {
            return false;
        }
        !ends_early || !closed && !begins_great(&text) || begins_small(&text)
    }

    /// Makes a block a heading, if its lines are larger or heavier than others, few and no sentence.
    fn entitle(&self, block: &mut Block, lines: &[Line], sizes: &[f32]) {
        let Block::Paragraph { runs, .. } = block else { return };
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let short = text.chars().count() <= 240 && lines.len() <= 4 && !text.ends_with(['.', ';', ',', ':']);
        let large = lines.iter().all(|line| line.size >= self.size * LARGER);
        let heavy = lines.iter().all(Line::is_bold) && !begins_small(&text);
        if !short || lines.iter().any(|line| line.gaps) || !(large || heavy) {
            return;
        }
        let rank = sizes.iter().position(|size| lines.iter().any(|line| line.size >= size - 0.3));
        let level = rank.filter(|_| large).map_or(sizes.len() + 1, |rank| rank + 1);
        // Heavier is what headings are anyway.
        runs.iter_mut().for_each(|run| run.bold = false);
        let level = u8::try_from(level.min(6)).unwrap_or(6);
        *block = Block::Heading { level, runs: std::mem::take(runs), anchor: None, number: None };
    }
}

/// How much larger headings are than other words.
const LARGER: f32 = 1.12;

/// Whether most letters of a line run from right to left.
fn turns(line: &Line) -> Option<bool> {
    let text = line.text();
    let count = |way| {
        text.chars().filter(|letter| Direction::of(letter.encode_utf8(&mut [0; 4])) == Some(way)).count()
    };
    let (right, left) = (count(Direction::RightToLeft), count(Direction::LeftToRight));
    (right + left > 0).then_some(right >= left)
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// Adds the words of a line.
fn append(runs: &mut Vec<Run>, line: &Line, hyphens: &mut Hyphens) {
    let mut first = true;
    for piece in &line.pieces {
        let text = if first { piece.text.trim_start() } else { piece.text.as_str() };
        if text.is_empty() {
            continue;
        }
        if std::mem::take(&mut first)
            && let Some(last) = runs.last_mut()
        {
            let mut joined = last.text.clone();
            hyphens.join(&mut joined, text);
            let front = joined.len().saturating_sub(text.trim().len());
            joined.truncate(front);
            last.text = joined;
        }
        push(runs, piece, text);
    }
    if let Some(last) = runs.last_mut() {
        let kept = last.text.trim_end().len();
        last.text.truncate(kept);
    }
}

fn push(runs: &mut Vec<Run>, piece: &Piece, text: &str) {
    // What is raised is kept apart, until it is known whether it marks a note.
    let text = if piece.raised { raised(text) } else { text.to_owned() };
    match runs.last_mut() {
        Some(last) if (last.bold, last.italic) == (piece.bold, piece.italic) => last.text.push_str(&text),
        _ => runs.push(Run { bold: piece.bold, italic: piece.italic, ..Run::new(text) }),
    }
}

/// Raised figures as such: 10² is not 102.
fn raised(text: &str) -> String {
    const UP: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let up =
        |figure: char| figure.to_digit(10).and_then(|digit| UP.get(usize::try_from(digit).ok()?).copied());
    text.chars().map(|figure| up(figure).unwrap_or(figure)).collect()
}

/// Where the notes of a page begin: small lines at its end, the first of them with a mark.
fn notes_from(page: &[Line], measure: &Measure) -> usize {
    let small = |line: &Line| line.size <= measure.size * 0.93;
    let count = page.iter().rev().take_while(|line| small(line)).count();
    let from = page.len() - count;
    let marked = page.iter().skip(from).position(|line| label(line).is_some());
    marked.map_or(page.len(), |marked| from + marked)
}

/// The mark at the start of a note: raised, or a number or sign before the words.
fn label(line: &Line) -> Option<String> {
    let first = line.pieces.first()?;
    let text = first.text.trim();
    let sign = |text: &str| {
        !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || "*†‡§".contains(sign))
    };
    if first.raised && sign(text) {
        return Some(text.to_owned());
    }
    let word = first_word(text);
    let bare = word.trim_end_matches(['.', ')', '/']);
    (sign(bare) && bare.len() <= 4 && word.len() < text.len()).then(|| bare.to_owned())
}

/// The notes at the end of a page.
fn notes(lines: &[Line], hyphens: &mut Hyphens) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for line in lines {
        match (label(line), notes.last_mut()) {
            (Some(label), _) => {
                let mut runs = Vec::new();
                append(&mut runs, line, hyphens);
                if let Some(first) = runs.first_mut() {
                    let text = first
                        .text
                        .trim_start_matches(|sign: char| sign.is_numeric() || "*†‡§".contains(sign));
                    first.text = text.trim_start_matches(['.', ')', '/', ' ']).to_owned();
                }
                notes.push(Note { label, runs });
            }
            (None, Some(note)) => append(&mut note.runs, line, hyphens),
            (None, None) => {}
        }
    }
    notes
}

/// Ties a note to its mark on its page; one whose mark is nowhere stays a paragraph.
fn tie(document: &mut Document, note: Note, from: usize) {
    let mark = raised(&note.label);
    let place = document.notes.len();
    for block in document.blocks.iter_mut().skip(from) {
        let (Block::Paragraph { runs, .. } | Block::Heading { runs, .. }) = block else { continue };
        let found = runs.iter().enumerate().find_map(|(at, run)| {
            let own = run.text.match_indices(&mark).map(|(start, _)| start).find(|start| {
                let behind = run.text.get(start + mark.len()..).and_then(|rest| rest.chars().next());
                *start + at > 0
                    && behind.is_none_or(|sign| raised("0123456789").chars().all(|figure| figure != sign))
            });
            own.filter(|_| run.note.is_none()).map(|start| (at, start))
        });
        let Some((at, start)) = found else { continue };
        if let Some(run) = runs.get_mut(at) {
            let behind = run.text.get(start + mark.len()..).unwrap_or_default().to_owned();
            let rest = Run { text: behind, ..run.clone() };
            run.text.truncate(start);
            let kept = run.text.trim_end().len();
            run.text.truncate(kept);
            run.note = Some(place);
            if !rest.text.is_empty() {
                runs.insert(at + 1, rest);
            }
        }
        document.notes.push(Footnote { label: note.label, runs: note.runs });
        return;
    }
    let mut runs = note.runs;
    runs.insert(0, Run::new(format!("{} ", note.label)));
    document.blocks.push(Block::paragraph(runs));
}

/// Joins headings of several lines, and settles their levels.
fn settle(document: &mut Document, right_to_left: bool) {
    if right_to_left {
        document.direction = Direction::RightToLeft;
    }
    // A text set in heavy letters throughout has no headings.
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let heavy = document.blocks.iter().filter(|block| is_heading(block)).count();
    if heavy * 2 > document.blocks.len() && heavy > 3 {
        for block in document.blocks.iter_mut().filter(|block| is_heading(block)) {
            if let Block::Heading { runs, .. } = block {
                *block = Block::styled(Style::Normal, std::mem::take(runs));
            }
        }
    }
    headings::settle(document);
}
