//! Pandoc, run as its users run it, and what it says of a document.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::flat::Line;
use crate::Outcome;

/// How long pandoc takes to read a file, and what it writes of it; nothing where it refuses.
pub fn run(file: &Path) -> Outcome<(Duration, Option<Vec<u8>>)> {
    let start = Instant::now();
    let output = Command::new("pandoc")
        .args(["--from", "docx", "--to", "json"])
        .arg(file)
        .output()
        .map_err(|error| format!("cannot run pandoc ({error}); `apt-get install pandoc` gives it"))?;
    Ok((start.elapsed(), output.status.success().then_some(output.stdout)))
}

/// All paragraphs of what pandoc wrote, those of notes behind the others.
pub fn lines(written: &[u8]) -> Outcome<Vec<Line>> {
    let document: Value = serde_json::from_slice(written)?;
    let mut reading = Reading::default();
    for name in ["title", "subtitle", "author", "date"] {
        let said = words(at(at(at(&document, "meta"), name), "c"), &mut reading.notes);
        reading.lines.extend(Line::of(&said, ""));
    }
    reading.blocks(at(&document, "blocks"), "");
    while let Some(note) = reading.notes.pop() {
        reading.blocks(&note, "");
    }
    Ok(reading.lines)
}

/// A piece of what pandoc wrote; nothing where it is not there.
fn at(value: &Value, place: impl serde_json::value::Index) -> &Value {
    value.get(place).unwrap_or(&Value::Null)
}

#[derive(Default)]
struct Reading {
    lines: Vec<Line>,
    notes: Vec<Value>,
}

impl Reading {
    /// Blocks of which the first has a number before it.
    fn blocks(&mut self, blocks: &Value, number: &str) {
        for (place, block) in items(blocks).enumerate() {
            self.block(block, if place == 0 { number } else { "" });
        }
    }

    fn block(&mut self, block: &Value, number: &str) {
        let content = at(block, "c");
        match at(block, "t").as_str().unwrap_or_default() {
            "Para" | "Plain" => self.line(content, number),
            "Header" => self.line(at(content, 2), number),
            "BlockQuote" => self.blocks(content, number),
            "Div" => self.blocks(at(content, 1), number),
            "LineBlock" => items(content).for_each(|line| self.line(line, "")),
            "BulletList" => items(content).for_each(|item| self.blocks(item, "•")),
            "OrderedList" => {
                let first = at(at(content, 0), 0).as_u64().unwrap_or(1);
                let style = at(at(at(content, 0), 1), "t").as_str().unwrap_or_default();
                for (number, item) in (first..).zip(items(at(content, 1))) {
                    self.blocks(item, &written_as(number, style));
                }
            }
            "DefinitionList" => {
                for entry in items(content) {
                    self.line(at(entry, 0), "");
                    items(at(entry, 1)).for_each(|blocks| self.blocks(blocks, ""));
                }
            }
            "CodeBlock" => self.lines.extend(Line::of(at(content, 1).as_str().unwrap_or_default(), "")),
            "Table" => self.table(content),
            _ => {}
        }
    }

    fn table(&mut self, table: &Value) {
        self.blocks(at(at(table, 1), 1), "");
        let bodies = items(at(table, 4)).flat_map(|body| items(at(body, 2)).chain(items(at(body, 3))));
        let rows: Vec<&Value> =
            items(at(at(table, 3), 1)).chain(bodies).chain(items(at(at(table, 5), 1))).collect();
        for cell in rows.into_iter().flat_map(|row| items(at(row, 1))) {
            self.blocks(at(cell, 4), "");
        }
    }

    fn line(&mut self, inlines: &Value, number: &str) {
        let said = words(inlines, &mut self.notes);
        self.lines.extend(Line::of(&said, number));
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The words of inline pieces; notes are put by.
fn words(inlines: &Value, notes: &mut Vec<Value>) -> String {
    items(inlines).map(|inline| word(inline, notes)).collect()
}

fn word(inline: &Value, notes: &mut Vec<Value>) -> String {
    let content = at(inline, "c");
    match at(inline, "t").as_str().unwrap_or_default() {
        "Str" => content.as_str().unwrap_or_default().to_owned(),
        "Space" | "SoftBreak" | "LineBreak" => " ".to_owned(),
        "Quoted" | "Cite" | "Span" | "Link" => words(at(content, 1), notes),
        "Code" | "Math" => at(content, 1).as_str().unwrap_or_default().to_owned(),
        "Note" => {
            notes.push(content.clone());
            String::new()
        }
        "Image" | "RawInline" => String::new(),
        _ => words(content, notes),
    }
}

/// The number of an item in the style that pandoc names.
fn written_as(number: u64, style: &str) -> String {
    match style {
        "LowerAlpha" => letters(number),
        "UpperAlpha" => letters(number).to_uppercase(),
        "LowerRoman" => roman(number),
        "UpperRoman" => roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}

fn letters(number: u64) -> String {
    let before = number.saturating_sub(1);
    let letter = char::from(b'a' + u8::try_from(before % 26).unwrap_or_default());
    std::iter::repeat_n(letter, usize::try_from(before / 26 + 1).unwrap_or(1).min(9)).collect()
}

fn roman(number: u64) -> String {
    const STEPS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = number.min(9_999);
    let mut out = String::new();
    for (value, sign) in STEPS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}
