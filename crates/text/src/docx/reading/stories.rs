//! Stories beside the body: headers and footers, notes, comments.

use super::numerals::Format;
use super::piece::{self, Piece};
use super::section::{NoteFormat, Section};
use super::walk::{Mark, Story};
use crate::{Comment, Footnote, Number, Run};
use std::collections::HashMap;

/// What stands at the edges of the first page, line by line.
#[derive(Default)]
pub(super) struct Edges {
    pub(super) header: Vec<String>,
    pub(super) footer: Vec<String>,
}

/// The lines of a header or footer that say something: numbers of pages, and what stands between them, do not.
pub(super) fn lines(pieces: Vec<Piece>) -> Vec<String> {
    let (lines, _) = piece::lines(pieces, &mut Vec::new());
    let words = lines.iter().map(|runs| piece::words(runs));
    let line = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = words.map(|words| line(words.trim().trim_end_matches(['/', '|', '–', '-']).to_owned()));
    trimmed.filter(|line| says_something(line)).collect()
}

fn says_something(line: &str) -> bool {
    let lower = line.to_lowercase();
    let rest = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    !matches!(
        rest,
        "" | "page"
            | "page of"
            | "of"
            | "p"
            | "стр"
            | "страница"
            | "страница из"
            | "из"
            | "seite"
            | "seite von"
            | "page sur"
            | "صفحه"
    )
}

/// The words of a story, a line feed between paragraphs.
pub(super) fn text(pieces: Vec<Piece>) -> String {
    let (lines, _) = piece::lines(pieces, &mut Vec::new());
    lines.iter().map(|runs| piece::words(runs)).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The comments of a file.
pub(super) fn comments(stories: Vec<Story>) -> Vec<Comment> {
    let comment = |story: Story| Comment { author: story.author, date: story.date, text: text(story.pieces) };
    stories.into_iter().map(comment).collect()
}

/// Notes in the order of their marks, and where the note of each mark stands among them.
pub(super) fn notes(
    footnotes: Vec<Story>,
    endnotes: Vec<Story>,
    marks: &[Mark],
    sections: &[Section],
    formats: &[NoteFormat; 2],
) -> Vec<Footnote> {
    let by_id = |stories: Vec<Story>| -> HashMap<String, Vec<Piece>> {
        let said = stories
            .into_iter()
            .filter(|story| story.nature.as_deref().is_none_or(|nature| nature == "normal"));
        said.map(|story| (story.id, story.pieces)).collect()
    };
    let mut stories = [by_id(footnotes), by_id(endnotes)];
    let mut counts = [Count::default(), Count::default()];
    let note = |mark: &Mark| {
        let which = usize::from(mark.is_endnote);
        let format = format(sections.get(mark.section), formats, which);
        let label = mark.label.clone().map(|label| label.trim().to_owned()).filter(|label| !label.is_empty());
        let label = label.unwrap_or_else(|| {
            counts.get_mut(which).map(|count| count.next(&format, mark)).unwrap_or_default()
        });
        let pieces = stories.get_mut(which).and_then(|stories| stories.remove(&mark.id)).unwrap_or_default();
        Footnote { runs: runs(pieces, &label), label }
    };
    marks.iter().map(note).collect()
}

/// How far notes of one kind have counted.
#[derive(Default)]
struct Count {
    last: Option<u32>,
    section: usize,
}

impl Count {
    fn next(&mut self, format: &NoteFormat, mark: &Mark) -> String {
        if format.by_section && self.section != mark.section {
            self.last = None;
        }
        self.section = mark.section;
        let next = self.last.map_or(format.start.unwrap_or(1), |last| last.saturating_add(1));
        if !mark.is_deleted {
            self.last = Some(next);
        }
        let usual = if mark.is_endnote { Format::LowerRoman } else { Format::Decimal };
        format.format.as_ref().unwrap_or(&usual).write(next, "")
    }
}

/// How notes are numbered in a section: as it says, else as the whole document.
fn format(section: Option<&Section>, formats: &[NoteFormat; 2], which: usize) -> NoteFormat {
    let own = section.and_then(|section| section.notes.get(which)).cloned().unwrap_or_default();
    let whole = formats.get(which).cloned().unwrap_or_default();
    NoteFormat {
        format: own.format.or(whole.format),
        start: own.start.or(whole.start),
        by_section: own.by_section || whole.by_section,
        by_page: own.by_page || whole.by_page,
    }
}

/// The words of a note, a line feed between paragraphs, without its mark before them.
fn runs(pieces: Vec<Piece>, label: &str) -> Vec<Run> {
    let (lines, _) = piece::lines(pieces, &mut Vec::new());
    let mut runs: Vec<Run> = Vec::new();
    for line in lines {
        if !runs.is_empty() {
            runs.push(Run::new("\n"));
        }
        runs.extend(line);
    }
    if let Some(first) = runs.first_mut() {
        let words = first.text.trim_start();
        let words =
            words.strip_prefix(label).filter(|_| !label.chars().all(char::is_alphanumeric)).unwrap_or(words);
        first.text = words.trim_start().to_owned();
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// The label of a number that stands in words.
pub(super) fn label(number: &Number) -> String {
    format!("{} ", number.label)
}
