//! A sheet as a page of the registry: title, the line that answers, tables in aligned columns, source marks.

mod columns;
mod list;
mod marks;
mod part;
mod table;
mod wrap;

use views::{Cell, Section, Sheet};
use words::Words;

use marks::Marks;

/// How a page is set.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether titles may be bold.
    pub colour: bool,
    /// Whether source marks are opened below.
    pub sources: bool,
    /// The language.
    pub words: Words,
}

/// Lines so short, and so many of them, are set one after another.
const SHORT: usize = 24;
const MANY: usize = 6;

/// The longest line of running text: what is read comfortably.
const MEASURE: usize = 100;

impl Paper {
    /// The sheet as text, ending in a line break.
    pub fn set(&self, sheet: &Sheet) -> String {
        let mut page = Page { paper: self, marks: Marks::default(), lines: Vec::new() };
        page.head(sheet);
        for section in &sheet.sections {
            page.section(section);
        }
        page.opened_marks();
        page.finish()
    }

    fn styled(&self, code: &str, line: &str) -> String {
        if self.colour && !line.is_empty() {
            format!("\u{1b}[{code}m{line}\u{1b}[0m")
        } else {
            line.to_owned()
        }
    }

    /// A line in the weight of a title.
    pub fn bold(&self, line: &str) -> String {
        self.styled("1", line)
    }

    /// A line set quietly.
    pub fn quiet(&self, line: &str) -> String {
        self.styled("2", line)
    }
}

struct Page<'a> {
    paper: &'a Paper,
    marks: Marks,
    lines: Vec<String>,
}

impl Page<'_> {
    fn measure(&self) -> usize {
        self.paper.width.min(MEASURE)
    }

    fn head(&mut self, sheet: &Sheet) {
        for line in wrap::wrap(&sheet.title, self.paper.width) {
            self.lines.push(self.paper.bold(&line));
        }
        self.paragraph(&sheet.answer, "");
        if !sheet.notes.is_empty() {
            self.blank();
        }
        for note in &sheet.notes {
            self.running(note);
            for command in part::commands(note) {
                self.paragraph(&command, "  ");
            }
        }
    }

    fn section(&mut self, section: &Section) {
        self.blank();
        if !section.title.is_empty() {
            self.lines.push(self.paper.bold(&section.title));
        }
        self.paragraph(&section.lead, "");
        if !section.rows.is_empty() {
            let rows = table::table(section, self.paper, &mut self.marks);
            if !section.lead.is_empty() {
                self.blank();
            }
            self.lines.extend(rows);
        }
        for line in &section.lines {
            self.running(line);
        }
        if section.rows.is_empty() && section.lines.is_empty() {
            self.paragraph(section.empty.as_deref().unwrap_or_default(), "");
        }
    }

    fn paragraph(&mut self, text: &str, indent: &str) {
        for paragraph in text.lines() {
            for line in wrap::wrap(paragraph, self.measure().saturating_sub(indent.len())) {
                self.lines.push(format!("{indent}{line}"));
            }
        }
    }

    fn running(&mut self, cell: &Cell) {
        let mut texts = part::lines(cell, &self.paper.words, &mut self.marks);
        if texts.len() >= MANY && texts.iter().all(|text| wrap::width(text) <= SHORT) {
            texts = vec![texts.join(", ")];
        }
        for text in texts {
            for (number, line) in wrap::wrap(&text, self.measure().saturating_sub(2)).into_iter().enumerate()
            {
                self.lines.push(format!("{}{line}", if number == 0 { "- " } else { "  " }));
            }
        }
    }

    fn opened_marks(&mut self) {
        if self.marks.is_empty() {
            return;
        }
        self.blank();
        if !self.paper.sources {
            let hint = self.paper.words.say("command-sources-hint");
            self.lines.push(self.paper.quiet(&hint));
            return;
        }
        let title = self.paper.words.capitalised("sources");
        self.lines.push(self.paper.bold(&title));
        for (label, text) in self.marks.opened(&self.paper.words) {
            let indent = " ".repeat(wrap::width(&label) + 1);
            let lines = wrap::wrap(&text, self.paper.width.saturating_sub(indent.len()));
            for (number, line) in lines.iter().enumerate() {
                let before = if number == 0 { format!("{label} ") } else { indent.clone() };
                self.lines.push(format!("{before}{line}"));
            }
        }
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn finish(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        let mut text: String = self.lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n");
        text.push('\n');
        text
    }
}

pub use wrap::wrap;
