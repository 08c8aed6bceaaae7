//! Lines of a page, from letters in places.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

use super::glyphs::Glyph;
use super::order;
use crate::Direction;

/// A line, with its words in the order of reading.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// Where it begins and ends, from left to right.
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) y: f32,
    /// The size of most of its letters.
    pub(super) size: f32,
    /// Whether the file says that it is no part of the text.
    pub(super) aside: bool,
    /// Whether it has gaps as wide as those between columns of a table.
    pub(super) gaps: bool,
}

/// Words of one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Whether they stand above the line, as the mark of a note does.
    pub(super) raised: bool,
}

impl Line {
    /// Its words.
    pub(super) fn text(&self) -> String {
        let text: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        text.trim().to_owned()
    }

    /// Whether all its words are heavy.
    pub(super) fn is_bold(&self) -> bool {
        self.pieces.iter().all(|piece| piece.bold || piece.text.trim().is_empty())
    }
}

/// The lines of a page, those of a first column before those of a second.
pub(super) fn lines(glyphs: &[Glyph]) -> Vec<Line> {
    let rows = rows(glyphs);
    let (from, to) = width(&rows);
    let turns = |way| glyphs.iter().filter(|glyph| Direction::of(&glyph.text) == Some(way)).count();
    let turned = turns(Direction::RightToLeft) > turns(Direction::LeftToRight);
    let line = |row: &[&Glyph]| line(row, from, to, turned);
    let segments: Vec<Vec<&[&Glyph]>> = rows.iter().map(|row| segments(row)).collect();
    let Some(gutter) = gutter(&segments) else {
        return rows.iter().filter_map(|row| line(row)).collect();
    };
    let (mut done, mut second): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    for row in &rows {
        let crosses = segments_cross(row, gutter);
        let (first, behind): (Vec<&Glyph>, Vec<&Glyph>) = row.iter().partition(|glyph| glyph.x < gutter);
        if crosses {
            done.append(&mut second);
            done.extend(line(row));
        } else {
            done.extend(line(&first));
            second.extend(line(&behind));
        }
    }
    done.append(&mut second);
    done
}

/// Letters that stand on one line, from the top of the page down, each line from left to right.
fn rows(glyphs: &[Glyph]) -> Vec<Vec<&Glyph>> {
    let mut sorted: Vec<&Glyph> =
        glyphs.iter().filter(|glyph| !glyph.text.is_empty() && glyph.size > 0.5).collect();
    sorted.sort_by(|one, other| other.y.total_cmp(&one.y));
    let mut rows: Vec<(f32, f32, Vec<&Glyph>)> = Vec::new();
    for glyph in sorted {
        match rows.last_mut() {
            Some((y, size, row)) if (*y - glyph.y).abs() <= 0.45 * size.max(glyph.size) => {
                // The line stands where its largest letters do.
                if glyph.size > *size {
                    (*y, *size) = (glyph.y, glyph.size);
                }
                row.push(glyph);
            }
            _ => rows.push((glyph.y, glyph.size, vec![glyph])),
        }
    }
    let mut rows: Vec<Vec<&Glyph>> = rows.into_iter().map(|(_, _, row)| row).collect();
    rows.iter_mut().for_each(|row| row.sort_by(|one, other| one.x.total_cmp(&other.x)));
    rows
}

/// Where the words of a page begin and end.
fn width(rows: &[Vec<&Glyph>]) -> (f32, f32) {
    let from = rows.iter().map(|row| left(row)).fold(f32::MAX, f32::min);
    (from, rows.iter().map(|row| right(row)).fold(f32::MIN, f32::max))
}

/// The parts of a line between gaps wider than any between words.
fn segments<'a, 'b>(row: &'b [&'a Glyph]) -> Vec<&'b [&'a Glyph]> {
    row.chunk_by(|one, next| next.x - (one.x + one.width) < 1.2 * one.size.max(next.size)).collect()
}

fn left(segment: &[&Glyph]) -> f32 {
    segment.first().map_or(0.0, |glyph| glyph.x)
}

fn right(segment: &[&Glyph]) -> f32 {
    segment.iter().map(|glyph| glyph.x + glyph.width).fold(f32::MIN, f32::max)
}

/// The place between two columns of prose: hardly a line crosses it, and on both sides most lines are full.
fn gutter(rows: &[Vec<&[&Glyph]>]) -> Option<f32> {
    let all = || rows.iter().flatten();
    let (from, to) = (
        all().map(|own| left(own)).fold(f32::MAX, f32::min),
        all().map(|own| right(own)).fold(f32::MIN, f32::max),
    );
    let width = to - from;
    if rows.len() < 16 || !width.is_finite() || width <= 0.0 {
        return None;
    }
    let crossing = |x: f32| all().filter(|own| left(own) < x && right(own) > x).count();
    let places = (0_u8..=30).map(|step| from + width * (0.35 + f32::from(step) * 0.01));
    let x = places.min_by_key(|x| crossing(*x))?;
    let sides: Vec<(f32, f32)> = rows
        .iter()
        .filter_map(|row| {
            let first =
                row.iter().filter(|own| right(own) <= x).map(|own| right(own) - left(own)).sum::<f32>();
            let second =
                row.iter().filter(|own| left(own) >= x).map(|own| right(own) - left(own)).sum::<f32>();
            (first > 0.0 && second > 0.0).then_some((first / (x - from), second / (to - x)))
        })
        .collect();
    let full = sides.iter().filter(|(first, second)| *first > 0.6 && *second > 0.6).count();
    (sides.len() * 2 > rows.len() && full * 2 > sides.len() && crossing(x) * 5 < rows.len()).then_some(x)
}

fn segments_cross(row: &[&Glyph], x: f32) -> bool {
    segments(row).iter().any(|own| left(own) < x && right(own) > x)
}

/// A line of letters that stand beside each other, on a page whose words stand between two edges.
fn line(row: &[&Glyph], from: f32, to: f32, turned: bool) -> Option<Line> {
    let row = with_marks(row);
    let words: Vec<&Glyph> = row.iter().filter(|glyph| !glyph.text.trim().is_empty()).collect();
    let size = most(words.iter().map(|glyph| glyph.size))?;
    let y = most(words.iter().filter(|glyph| glyph.size >= size * 0.9).map(|glyph| glyph.y))?;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut gaps = false;
    let mut end: Option<f32> = None;
    for glyph in &row {
        let raised = glyph.size < size * 0.85 && glyph.y > y + size * 0.12;
        let own = Piece { text: glyph.text.clone(), bold: glyph.bold, italic: glyph.italic, raised };
        let gap = end.map_or(0.0, |end| glyph.x - end);
        let spaced = pieces.last().is_some_and(|last| last.text.ends_with(char::is_whitespace))
            || own.text.starts_with(' ');
        if gap > size * 0.18 && !spaced {
            let look = Piece { text: String::new(), raised: false, ..own.clone() };
            pieces.push(Piece { text: " ".to_owned(), ..look });
        }
        gaps |= gap > size * 2.0 && pieces.iter().map(|piece| piece.text.len()).sum::<usize>() > 8;
        end = Some(end.map_or(glyph.x + glyph.width, |end| end.max(glyph.x + glyph.width)));
        pieces.push(own);
    }
    let right = words.iter().map(|glyph| glyph.x + glyph.width).fold(f32::MIN, f32::max);
    let left = words.first()?.x;
    // A line begins at the edge that it stands nearer to; in the middle, as most of its page does.
    let nearer = (left - from) - (to - right);
    let begins_right = if nearer.abs() < size * 2.0 { turned } else { nearer > 0.0 };
    let pieces = merged(order::read(pieces, |piece| piece.text.as_str(), begins_right));
    let aside = words.iter().all(|glyph| glyph.aside);
    Some(Line { pieces, left, right, y, size, aside, gaps })
}

/// The letters of a line with the marks that stand above or below them, which have places of their own.
fn with_marks(row: &[&Glyph]) -> Vec<Glyph> {
    let is_mark = |glyph: &Glyph| {
        !glyph.text.is_empty()
            && glyph.text.chars().all(|sign| sign.general_category() == GeneralCategory::NonspacingMark)
    };
    let mut letters: Vec<Glyph> =
        row.iter().filter(|glyph| !is_mark(glyph)).map(|glyph| (*glyph).clone()).collect();
    for mark in row.iter().filter(|glyph| is_mark(glyph)) {
        let behind = letters.partition_point(|letter| letter.x <= mark.x + 0.01);
        // Marks of scripts from left to right stand behind their letter, at its end at the latest.
        let own = behind.saturating_sub(1);
        match letters.get_mut(own) {
            Some(letter) => letter.text.push_str(&mark.text),
            None => letters.push((*mark).clone()),
        }
    }
    letters
}

/// Letters of one look as one piece; spaces take the look of what stands before them.
fn merged(letters: Vec<Piece>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for letter in letters {
        let space = letter.text.trim().is_empty();
        match pieces.last_mut() {
            Some(last) if space && last.text.ends_with(' ') => {}
            Some(last) if space && !last.raised => last.text.push(' '),
            Some(last)
                if (last.bold, last.italic, last.raised) == (letter.bold, letter.italic, letter.raised)
                    && !space =>
            {
                last.text.push_str(&letter.text);
            }
            None if space => {}
            _ if space => pieces.push(Piece { text: " ".to_owned(), raised: false, ..letter }),
            _ => pieces.push(letter),
        }
    }
    pieces
}

/// The value that occurs most often, to a tenth.
#[expect(clippy::cast_possible_truncation, reason = "sizes and places on a page; what is beyond is cut")]
pub(super) fn most(values: impl Iterator<Item = f32>) -> Option<f32> {
    let mut values: Vec<f32> = values.filter(|value| value.is_finite()).collect();
    values.sort_by(f32::total_cmp);
    let tenth = |value: &f32| (value * 10.0).round() as i32;
    let longest = values.chunk_by(|one, other| tenth(one) == tenth(other)).max_by_key(|chunk| chunk.len())?;
    longest.first().copied()
}
