//! Tracked changes: OpenDocument lists them before the words, deleted words with them, and marks their places in the
//! words.

use std::collections::HashMap;

use super::body::Body;
use crate::reading::ReadError;
use crate::reading::xml::{Node, Pull};
use crate::{Block, Change, ChangeKind};

/// The tracked changes of a document.
#[derive(Debug, Default)]
pub(super) struct Changes {
    listed: HashMap<String, Listed>,
    /// The insertions that are open, the last one innermost.
    open: Vec<String>,
}

/// A change as the list has it.
#[derive(Debug)]
struct Listed {
    change: Change,
    /// What was taken out.
    words: Vec<Block>,
}

impl Changes {
    /// Words put in begin.
    pub(super) fn begin(&mut self, name: &str) {
        if self.listed.get(name).is_some_and(|listed| listed.change.kind == ChangeKind::Inserted) {
            self.open.push(name.to_owned());
        }
    }

    /// Words put in end.
    pub(super) fn end(&mut self, name: &str) {
        self.open.retain(|open| open != name);
    }

    /// The change that the words that come are part of.
    pub(super) fn current(&self) -> Option<&Change> {
        self.listed.get(self.open.last()?).map(|listed| &listed.change)
    }

    /// What was taken out at a place; each deletion has one place.
    pub(super) fn taken_out(&mut self, name: &str) -> (Option<Change>, Vec<Block>) {
        let Some(listed) = self.listed.get_mut(name) else { return (None, Vec::new()) };
        (Some(listed.change.clone()), std::mem::take(&mut listed.words))
    }
}

/// Reads the list of changes that began last.
pub(super) fn read(body: &mut Body<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let depth = pull.depth();
    let mut name = String::new();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("text", "changed-region") => {
                let id = element.attribute("xml", "id").or_else(|| element.attribute("text", "id"));
                name = id.unwrap_or_default().into_owned();
            }
            ("text", "insertion") => one(body, pull, &name, ChangeKind::Inserted)?,
            ("text", "deletion") => one(body, pull, &name, ChangeKind::Deleted)?,
            ("text", "format-change") => {
                pull.skip()?;
                body.leave_out("tracked changes of the look only");
            }
            _ => {}
        }
    }
    Ok(())
}

fn one(body: &mut Body<'_>, pull: &mut Pull<'_>, name: &str, kind: ChangeKind) -> Result<(), ReadError> {
    let mut change = Change { kind, author: String::new(), date: String::new() };
    let depth = pull.depth();
    let mut words = Vec::new();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("office", "change-info") => {}
            ("dc", "creator") => change.author = short(pull.words()?),
            ("dc", "date") => change.date = short(pull.words()?),
            _ => {
                let outer = body.taken_out.replace(change.clone());
                let read = body.apart(|body| {
                    // These words will stand among others: spaces at their edges part them.
                    body.blocks.flow.keep_edges();
                    body.element(&element, pull)
                });
                body.taken_out = outer;
                let read = read?;
                // A paragraph without words is a break between two that was taken out.
                let bare = read.is_empty().then(|| Block::paragraph([]));
                words.extend(bare.into_iter().chain(read));
            }
        }
    }
    body.changes.listed.insert(name.to_owned(), Listed { change, words });
    Ok(())
}

/// Who and when go with every run of a change: a long one would fill the memory.
fn short(said: String) -> String {
    said.chars().take(256).collect()
}
