//! Which lines belong to one paragraph.

use super::Block;
use super::columns;
use super::line::{Gap, Line};
use crate::reading::lines::{Hyphens, begins_great, begins_marked, begins_small, ends_closed, mark};

/// What is known of the lines of a text as a whole.
pub(super) struct Join {
    /// Where lines end that are full; the width to which the text was broken.
    full: usize,
    /// In which column the first lines of paragraphs begin, where that is further in than the others.
    first: Option<usize>,
    /// Whether empty lines stand between numbered paragraphs.
    spaced: bool,
    /// How the words at the ends of lines are put together.
    pub(super) hyphens: Hyphens,
}

/// A line this wide was never broken to a width.
const BROKEN: usize = 120;

impl Join {
    pub(super) fn of(lines: &[Line]) -> Self {
        let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| next.gap == Gap::None);
        let mut ends: Vec<usize> = pairs().map(|(line, _)| line.end()).filter(|end| *end <= BROKEN).collect();
        ends.sort_unstable();
        let full = ends.get(ends.len().saturating_mul(9) / 10).or_else(|| ends.last()).copied().unwrap_or(72);
        let marked = || lines.iter().filter(|line| begins_marked(&line.text));
        let spaced = marked().filter(|line| line.gap == Gap::Blank).count();
        let blank = lines.iter().filter(|line| line.gap == Gap::Blank).count();
        Self {
            spaced: spaced * 5 >= marked().count() * 3 || marked().count() < 4 && blank >= 4,
            full: full.max(40),
            first: first_column(lines, full),
            hyphens: Hyphens::learn(lines.iter().map(|line| line.text.as_str())),
        }
    }

    /// The lines in blocks.
    pub(super) fn blocks<'a>(&self, lines: &'a [Line]) -> Vec<Block<'a>> {
        let mut blocks: Vec<Block<'a>> = Vec::new();
        for cluster in clusters(lines) {
            if columns::are(cluster) {
                blocks.push(Block { lines: cluster.iter().collect() });
                continue;
            }
            for (at, line) in cluster.iter().enumerate() {
                match blocks.last_mut() {
                    Some(block) if at > 0 && self.goes_on(block, line) => block.lines.push(line),
                    _ => blocks.push(Block { lines: vec![line] }),
                }
            }
        }
        blocks
    }

    /// Whether a line goes on the paragraph before it.
    fn goes_on(&self, block: &Block<'_>, line: &Line) -> bool {
        let (Some(first), Some(last)) = (block.lines.first(), block.lines.last()) else { return false };
        if is_rule(&line.text) || is_rule(&last.text) {
            return false;
        }
        // A word of the next line that still had room: the line before ends by will, not by its width.
        let word = line.text.split_whitespace().next().map_or(0, unicode_width::UnicodeWidthStr::width);
        let room = self.full.saturating_sub(last.end() + 1);
        let ends_early = word <= room;
        let closed = ends_closed(&last.text);
        if line.gap == Gap::Page {
            return self.goes_on_over_page(last, line, closed, ends_early);
        }
        // Where empty lines part numbered paragraphs, a number in the middle of one is a reference, unless it counts on.
        let may_end = ends_early || !self.spaced || counts_on(&first.text, &line.text);
        if begins_marked(&line.text)
            && may_end
            && (closed || ends_early || last.text.ends_with([',', '—', '–']) || ends_and(&last.text))
        {
            return false;
        }
        if self.first == Some(line.indent) && !is_centred(last, line) {
            return false;
        }
        let hanging = mark(&first.text).is_some_and(|_| line.indent > first.indent);
        if last.width > BROKEN && !begins_small(&line.text) {
            return false;
        }
        if line.indent > last.indent + 1 && !hanging && !is_centred(last, line) && closed {
            return false;
        }
        if line.indent + 1 < last.indent
            && block.lines.len() > 1
            && line.indent < first.indent.max(last.indent)
        {
            // Back from a hanging paragraph.
            if closed || mark(&first.text).is_some() && line.indent <= first.indent {
                return false;
            }
        }
        if ends_early && closed && !begins_small(&line.text) {
            return false;
        }
        // Far from full: nobody breaks a line in the middle, except where lines are told apart.
        let short = word * 2 + last.end() < self.full * 3 / 4;
        !short || begins_small(&line.text) || is_broken(&last.text)
    }

    /// Whether a line goes on the paragraph of the page before.
    fn goes_on_over_page(&self, last: &Line, line: &Line, closed: bool, ends_early: bool) -> bool {
        if self.first.is_some() && self.first == Some(line.indent) {
            return false;
        }
        if begins_small(&line.text) || is_broken(&last.text) {
            return !begins_marked(&line.text) || !closed;
        }
        let comma = last.text.ends_with(',') && begins_great(&line.text) && ends_early;
        !(closed || ends_early || comma)
    }
}

/// The lines between empty ones; pages do not part them.
fn clusters(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|_, next| next.gap != Gap::Blank)
}

/// The column in which first lines begin, where a text has one: further in than most lines, and hardly ever so for two full
/// lines that follow one another, as the lines of a hanging paragraph do.
fn first_column(lines: &[Line], full: usize) -> Option<usize> {
    let most = |of: &dyn Fn(&Line) -> bool| {
        let mut columns: Vec<usize> = lines.iter().filter(|line| of(line)).map(|line| line.indent).collect();
        columns.sort_unstable();
        let longest = columns.chunk_by(|one, other| one == other).max_by_key(|chunk| chunk.len());
        longest.and_then(|chunk| Some((*chunk.first()?, chunk.len())))
    };
    let (margin, _) = most(&|_| true)?;
    let (margin, further) = match most(&|line| (2..=12).contains(&line.indent.saturating_sub(margin))) {
        Some(further) => (margin, further),
        // Where most paragraphs are short, most lines are first lines.
        None => (lines.iter().map(|line| line.indent).min()?, most(&|_| true)?),
    };
    let (column, count) = further;
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let inside = pairs.filter(|(last, line)| {
        line.indent == column && last.indent == column && line.gap == Gap::None && last.end() + 9 > full
    });
    (count >= 3 && (2..=12).contains(&column.saturating_sub(margin)) && inside.count() * 5 <= count)
        .then_some(column)
}

/// Lines that stand in the middle of the page, one under another.
fn is_centred(last: &Line, line: &Line) -> bool {
    let middle = |line: &Line| line.indent * 2 + line.width;
    last.indent > 8 && middle(last).abs_diff(middle(line)) <= 4
}

fn ends_and(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or_default();
    let before = text.trim_end().strip_suffix(last).unwrap_or_default().trim_end();
    ["and", "or", "и", "или", "et", "ou", "y", "o"].contains(&last) && before.ends_with([';', ','])
}

/// Whether a word was broken at the end of a line.
fn is_broken(text: &str) -> bool {
    text.ends_with(['-', '\u{ad}', '\u{2010}']) && text.chars().rev().nth(1).is_some_and(char::is_alphabetic)
}

/// Whether a line is numbered one higher than another.
fn counts_on(first: &str, line: &str) -> bool {
    let number = |text: &str| text.split_once(['.', ')'])?.0.parse::<u32>().ok();
    number(first).zip(number(line)).is_some_and(|(first, line)| line == first.saturating_add(1))
}

/// A line drawn with letters.
pub(super) fn is_rule(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    "-=_*~─━═—–".contains(first)
        && text.chars().count() >= 3
        && text.chars().all(|sign| sign == first || sign == ' ')
}
