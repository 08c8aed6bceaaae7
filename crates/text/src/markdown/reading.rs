//! Markdown read by way of the HTML that it stands for. Square brackets, which stand for what is not agreed, stay words.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::html::reading::{LABEL, markup};
use crate::reading::{Form, Read, ReadError, Remark, encoding};

/// More Markdown than any document holds: its parser keeps some thirty bytes for each byte of hostile text.
const MOST: usize = 8 << 20;

/// Reads Markdown.
///
/// # Errors
/// If the bytes are no text, or more than any document holds.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    if bytes.len() > MOST {
        let what = format!("{} MB; at most {} MB of Markdown are read", bytes.len() >> 20, MOST >> 20);
        return Err(ReadError::too_much("the file", what));
    }
    let letters = encoding::read(bytes, None)?;
    let mut remarks = letters.remarks;
    let mut page = String::new();
    let mut lists = Lists { text: &letters.text, counts: Vec::new(), remarks: &mut remarks, struck: false };
    let events = Parser::new_ext(&letters.text, options()).into_offset_iter();
    pulldown_cmark::html::push_html(&mut page, events.map(|(event, span)| lists.marked(event, span.start)));
    let mut read = markup(&page, Form::Markdown)?;
    remarks.append(&mut read.remarks);
    Ok(Read { remarks, ..read })
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// The lists that are open: HTML would lose whether `1.` or `1)` stands before an item.
struct Lists<'a> {
    text: &'a str,
    /// The number of the next item of each list; `None` for marks.
    counts: Vec<Option<u64>>,
    remarks: &'a mut Vec<Remark>,
    struck: bool,
}

impl<'a> Lists<'a> {
    /// The event, with the label of an item written into its element.
    fn marked(&mut self, event: Event<'a>, at: usize) -> Event<'a> {
        match &event {
            Event::Start(Tag::List(start)) => self.counts.push(*start),
            Event::End(TagEnd::List(_)) => drop(self.counts.pop()),
            Event::Start(Tag::Item) => {
                if let Some(label) = self.label(at) {
                    return Event::Html(CowStr::from(format!("<li {LABEL}=\"{label}\">")));
                }
            }
            Event::Start(Tag::Strikethrough) if !self.struck => {
                self.struck = true;
                self.remarks.push(Remark::new(self.line(at), "struck-out words are read as taken out"));
            }
            _ => {}
        }
        event
    }

    /// The number of an item as a reader of the page sees it, with the sign behind it as the file has it.
    fn label(&mut self, at: usize) -> Option<String> {
        let number = (*self.counts.last()?)?;
        if let Some(next) = self.counts.last_mut() {
            *next = Some(number.saturating_add(1));
        }
        let item = self.text.get(at..).unwrap_or_default().trim_start();
        let typed: String = item.chars().take_while(char::is_ascii_digit).collect();
        let sign = item.chars().nth(typed.len()).filter(|sign| *sign == ')').unwrap_or('.');
        if typed.parse::<u64>().is_ok_and(|typed| typed != number && typed != 1) {
            let what = format!("an item is numbered {typed} here and shown as {number}, as Markdown counts");
            self.remarks.push(Remark::new(self.line(at), what));
        }
        Some(format!("{number}{sign}"))
    }

    fn line(&self, at: usize) -> String {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        format!("line {}", memchr::memchr_iter(b'\n', before).count() + 1)
    }
}
