//! Runs: every sign that would mean something to a reader of Markdown stands behind a stroke.

use super::clean;
use crate::{ChangeKind, Document, Link, Run, link};

/// What is the same for all runs of a document.
pub(super) struct Writing<'a> {
    document: &'a Document,
    ends: Vec<Option<&'a Run>>,
}

impl<'a> Writing<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self { document, ends: document.comment_ends() }
    }

    /// Runs one behind the other.
    pub(super) fn runs(&self, runs: &[Run]) -> String {
        let words: String = runs.iter().map(|run| self.run(run)).collect();
        begun(&words)
    }

    /// The same without marks of bold, for words that are bold as a whole.
    pub(super) fn plain(&self, runs: &[Run]) -> String {
        runs.iter().map(|run| self.run(&Run { bold: false, ..run.clone() })).collect()
    }

    fn run(&self, run: &Run) -> String {
        let text = clean(&run.text);
        let inner = text.trim();
        let mut out = escaped(inner);
        if !inner.is_empty() {
            for (set, mark) in [(run.italic, "*"), (run.bold, "**")] {
                if set {
                    out = format!("{mark}{out}{mark}");
                }
            }
            if let Some(Link::Address(written)) = &run.link
                && let Some(address) = link::address(written)
            {
                out = format!("[{out}](<{address}>)");
            }
            if let Some(change) = &run.change {
                let name = if change.kind == ChangeKind::Inserted { "ins" } else { "del" };
                out = format!("<{name}>{out}</{name}>");
            }
        }
        // Spaces stay outside of the marks, where they part words.
        let (before, after) = text.split_once(inner).unwrap_or((&text, ""));
        let space = |text: &str| text.replace('\n', "\\\n");
        let mut out = format!("{}{out}{}", space(before), space(after));
        if let Some(note) = run.note.filter(|note| self.document.notes.len() > *note) {
            out.push_str(&format!("[^{}]", note + 1));
        }
        for comment in &run.comments {
            if self.ends.get(*comment).copied().flatten().is_some_and(|end| std::ptr::eq(end, run)) {
                out.push_str(&format!("[^c{}]", comment + 1));
            }
        }
        out
    }

    /// The notes and comments, at the end.
    pub(super) fn asides(&self) -> Vec<String> {
        let note = |(at, note): (usize, &crate::Footnote)| {
            let counted = (at + 1).to_string();
            let own = if note.label == counted || note.label.is_empty() {
                String::new()
            } else {
                format!("{} ", escaped(&note.label))
            };
            format!("[^{counted}]: {own}{}", self.runs(&note.runs).replace('\n', "\n    "))
        };
        let comment = |(at, comment): (usize, &crate::Comment)| {
            let who = [comment.author.as_str(), comment.date.as_str()];
            let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let who = if who.is_empty() { who } else { format!("**{}:** ", escaped(&who)) };
            format!("[^c{}]: {who}{}", at + 1, escaped(&comment.text).replace('\n', "\n    "))
        };
        let notes = self.document.notes.iter().enumerate().map(note);
        notes.chain(self.document.comments.iter().enumerate().map(comment)).collect()
    }
}

/// Words with every sign that could be markup behind a stroke; line feeds break the line.
pub(super) fn escaped(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '^' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\\n"),
            '\t' => out.push(' '),
            letter => out.push(letter),
        }
    }
    begun(&out)
}

/// Words whose first sign no reader takes for the mark of a list, a heading or a rule.
fn begun(words: &str) -> String {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let behind = words.get(digits..).unwrap_or_default();
    if (1..=9).contains(&digits) && behind.starts_with(['.', ')']) {
        return format!("{}\\{behind}", words.get(..digits).unwrap_or_default());
    }
    let is_mark = words.starts_with(['#', '+', '-', '=']) || words.starts_with(':');
    if is_mark { format!("\\{words}") } else { words.to_owned() }
}
